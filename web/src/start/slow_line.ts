// Is the way to the host slow, or to be spared? Asked where more could come than the reader has asked for, and where something
// small may go first.
const slow = 400;       // Bytes a millisecond, 3.2 Mbit/s: below it, half a megabyte is more than a second of waiting.
const enough = 10_000;  // Bytes that an answer must have to tell how fast it came.

const here = /^(localhost|127\.[\d.]+|\[::1\])$/;  // This machine is on no line, however busy it is.

interface Connection { readonly saveData?: boolean; readonly effectiveType?: string; readonly type?: string }

export type LineTo = 'quick' | 'slow' | 'spared';

/** By what the browser says of its connection (Network Information; not all have it), and by how the page's own script came. */
export function lineToHost(): LineTo {
  const { connection } = navigator as { connection?: Connection };
  if (connection?.saveData || connection?.type === 'cellular') return 'spared';
  if (/[23]g/.test(connection?.effectiveType ?? '')) return 'slow';
  if (here.test(location.hostname)) return 'quick';
  const came = (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
    .filter(({ name, transferSize, encodedBodySize }) => /\.js$/.test(name) && transferSize > 0 && encodedBodySize >= enough);  // From the network, not from a cache.
  return came.some(({ encodedBodySize, responseStart, responseEnd }) => encodedBodySize / Math.max(1, responseEnd - responseStart) < slow) ? 'slow' : 'quick';
}

/** No more comes than is asked for. */
export const slowLine = (): boolean => lineToHost() !== 'quick';
