// Does a number stand anywhere in bytes, whatever they are packed in? Written for the test, of nothing that the core uses:
// unpack by brute force, take mark-up away, look for the digits.
import { inflateRawSync, inflateSync } from 'node:zlib';

const depth_limit = 5;

/** Words with what may stand between the halves of a number taken away: mark-up, kerning, escapes. */
function* readings(words) {
  yield words;
  yield words.replace(/<[^<>]*>/g, '');
  yield words.replace(/<(w:|text:)?(ins|del)\b[^>]*>.*?<\/(w:|text:)?\2>/gs, (all) => (all.includes('ins') ? '' : all)).replace(/<[^<>]*>/g, '');
  yield words.replace(/<text:change [^>]*>/g, words.match(/<text:deletion>.*?<text:p>(.*?)<\/text:p>/s)?.[1] ?? '').replace(/<[^<>]*>/g, '');
  const references = words.replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCharCode(parseInt(code, 16))).replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code)).replace(/&(hyphen|lt|gt);/g, (_, name) => ({ hyphen: '-', lt: '<', gt: '>' })[name]);
  yield references;
  yield references.replace(/<[^<>]*>/g, '');
  const code = (_, digits) => String.fromCharCode(parseInt(digits, 16));
  yield words.replace(/[%#]([0-9a-f]{2})/gi, code).replace(/"?; filename\*1="/g, '');
  yield words.replace(/\\u([0-9a-f]{4})/gi, code);
  yield words.replace(/=\r?\n|_?\?=\s*=\?utf-8\?Q\?/g, '').replace(/=([0-9A-F]{2})/g, code);
  yield [...words.matchAll(/\(([^()]*)\)/g)].map(([, shown]) => shown).join('');
  yield words.replace(/\\([0-7]{3})/g, (_, code) => String.fromCharCode(parseInt(code, 8)));
  yield words.replace(/\)\s*(-?\d+\s+\d+\s+Td|-?\d+|Tj|\s)*\s*\(/g, '');
}

function* unpacked(bytes) {
  const text = bytes.toString('latin1');
  for (let at = text.indexOf('PK\x03\x04'); at >= 0; at = text.indexOf('PK\x03\x04', at + 4)) {
    const begin = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28), size = bytes.readUInt32LE(at + 18);
    const part = bytes.subarray(begin, begin + size);
    yield bytes.readUInt16LE(at + 8) === 0 ? part : attempt(() => inflateRawSync(part));
  }
  for (const { index } of text.matchAll(/\x78[\x01\x5e\x9c\xda]/g)) yield attempt(() => inflateSync(bytes.subarray(index), { finishFlush: 2 }));
  for (const [run] of text.matchAll(/[A-Za-z0-9+/]{14,}(\r?\n[A-Za-z0-9+/]+)*=*/g)) yield Buffer.from(run, 'base64');
  for (const [run] of text.matchAll(/[!-u]{14,}~>/g)) yield from_base85(run);
  for (const [, run] of text.matchAll(/<?([0-9a-fA-F]{20,})>/g)) {
    const codes = Buffer.from(run, 'hex');
    yield codes;
    yield Buffer.from([...codes].filter((_, i) => i % 2).map((code) => '0123456789-'.charCodeAt(code - 1) || 32));  // The codes of the made-up font.
  }
  if (bytes.length < 64) yield Buffer.from([...bytes.subarray(1)].map((sum => (step) => (sum = sum + step & 255))(0)));  // A row of a predictor.
  yield Buffer.from(text.replace(/\(([a-k]{11})\)/g, (_, codes) => [...codes].map((c) => '0123456789-'[c.charCodeAt() - 97]).join('')), 'latin1');
}
const attempt = (run) => { try { return run(); } catch { return null; } };
function from_base85(text) {
  const out = [];
  for (let i = 0; i + 1 < text.length - 2; i += 5) {
    const five = text.slice(i, Math.min(i + 5, text.length - 2)).padEnd(5, 'u'), group = Buffer.alloc(4);
    const value = [...five].reduce((sum, c) => sum * 85 + c.charCodeAt() - 33, 0);
    if (value > 0xffffffff) return null;
    group.writeUInt32BE(value);
    out.push(group.subarray(0, Math.min(5, text.length - 2 - i) - 1));
  }
  return Buffer.concat(out);
}

/** True if the ten digits of a number stand in the bytes, whatever sign is between them. */
export function holds(bytes, number, depth = 0) {
  const [date, last] = number.split('-'), pattern = new RegExp(`${date}\\D{0,12}${last}`);
  const swapped = Buffer.from(bytes.subarray(0, bytes.length - bytes.length % 2)).swap16();
  for (const words of [bytes.toString('latin1'), bytes.toString('utf16le'), bytes.subarray(1).toString('utf16le'), swapped.toString('utf16le')])
    for (const reading of readings(words)) if (pattern.test(reading)) return true;
  if (depth === depth_limit) return false;
  const seen = bytes.toString('latin1');
  for (const inner of unpacked(bytes)) if (inner?.length && inner.toString('latin1') !== seen && holds(inner, number, depth + 1)) return true;
  return false;
}
