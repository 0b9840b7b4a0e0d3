// What pdf.js takes for granted, and browsers of 2023 and Node 20 lack. Imported before it.
const promise = Promise as unknown as { withResolvers?: unknown };
promise.withResolvers ??= function withResolvers() {
  const parts: Record<string, unknown> = {};
  parts['promise'] = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return parts;
};
