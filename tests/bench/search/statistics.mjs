// What are a hundred measurements in one number? Always one that was measured, never a mean.

/** The smallest value that at least share p of them do not exceed (nearest rank); null where there is none. */
export function quantile(values, p) {
  const ordered = values.filter((value) => typeof value === 'number' && !Number.isNaN(value)).sort((x, y) => x - y);
  return ordered.length ? ordered[Math.max(0, Math.ceil(p * ordered.length) - 1)] : null;
}
export const median = (values) => quantile(values, 0.5);

/** {count, p50, p95, p99, most} of durations. */
export const spread = (values) => ({ count: values.length, p50: median(values), p95: quantile(values, 0.95), p99: quantile(values, 0.99), most: quantile(values, 1) });

/** The same shape as the results of several repetitions, each number the median of theirs; what is no number is the first's. */
export function medians(results) {
  const [first] = results;
  if (typeof first === 'number' || first === null) return median(results);
  if (Array.isArray(first) || typeof first !== 'object') return first;
  return Object.fromEntries(Object.keys(first).map((key) => [key, medians(results.map((one) => one?.[key] ?? null))]));
}
