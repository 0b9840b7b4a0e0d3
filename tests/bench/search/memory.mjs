// How much memory does this process hold? As the system counts it; 0 where it tells nothing.
import fs from 'node:fs';

function told(name) {
  const status = fs.existsSync('/proc/self/status') ? fs.readFileSync('/proc/self/status', 'utf8') : '';
  return Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
}
/** Now, and the most so far. */
export const resident_mb = () => told('VmRSS');
export const most_resident_mb = () => told('VmHWM');
