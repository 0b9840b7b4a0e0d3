// The sum that names a file, as base/sha256.h has it.

/** 64 hexadecimal digits. By the browser's own where it is given (a page of https or this machine), else by ours. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle;
  const sum = subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes as BufferSource)) : plain_sha256(bytes);
  return [...sum].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/** The first 32 bits of the fractional part of the `power`th root of the first primes (FIPS 180-4, 4.2.2 and 5.3.3). */
function roots(count: number, power: number): number[] {
  const found: number[] = [];
  for (let prime = 2; found.length < count; prime++) {
    let divides = false;
    for (let by = 2; by * by <= prime; by++) divides ||= prime % by === 0;
    if (!divides) found.push((prime ** (1 / power) % 1) * 2 ** 32 | 0);
  }
  return found;
}

/** FIPS 180-4. O(bytes). */
export function plain_sha256(bytes: Uint8Array): Uint8Array {
  const state = Int32Array.from(roots(8, 2)), rounds = Int32Array.from(roots(64, 3));
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer), words = new Int32Array(64);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, bytes.length * 8 >>> 0);
  const turn = (x: number, by: number) => x >>> by | x << 32 - by;
  const at = (array: Int32Array, i: number) => array[i] ?? 0;
  for (let block = 0; block < padded.length; block += 64) {
    for (let i = 0; i < 16; i++) words[i] = view.getInt32(block + 4 * i);
    for (let i = 16; i < 64; i++) {
      const one = at(words, i - 15), two = at(words, i - 2);
      words[i] = at(words, i - 16) + (turn(one, 7) ^ turn(one, 18) ^ one >>> 3) + at(words, i - 7) + (turn(two, 17) ^ turn(two, 19) ^ two >>> 10);
    }
    let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
    for (let i = 0; i < 64; i++) {
      const first = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + (e & f ^ ~e & g) + at(rounds, i) + at(words, i) | 0;
      const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + (a & b ^ a & c ^ b & c) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, d + first | 0, c, b, a, first + second | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((value, i) => { state[i] = at(state, i) + value; });
  }
  const sum = new DataView(new ArrayBuffer(32));
  state.forEach((word, i) => sum.setInt32(4 * i, word));
  return new Uint8Array(sum.buffer);
}
