// A pack as another version of the program would have written it.
const mask = (1n << 64n) - 1n;
const turn = (value, by) => ((value << BigInt(by)) | (value >> BigInt(64 - by))) & mask;
/** XXH64 with seed 0, as core/index/file/checksum.cpp, for short texts. */
function checksum(bytes) {
  const [p1, p2, p3, p4, p5] = [0x9E3779B185EBCA87n, 0xC2B2AE3D27D4EB4Fn, 0x165667B19E3779F9n, 0x85EBCA77C2B2AE63n, 0x27D4EB2F165667C5n];
  const round = (lane, input) => turn((lane + input * p2) & mask, 31) * p1 & mask;
  let at = 0, sum = p5;
  if (bytes.length >= 32) {
    const lanes = [(p1 + p2) & mask, p2, 0n, -p1 & mask];
    for (; at + 32 <= bytes.length; at += 32) for (let i = 0; i < 4; i++) lanes[i] = round(lanes[i], bytes.readBigUInt64LE(at + 8 * i));
    sum = [1, 7, 12, 18].reduce((all, by, i) => (all + turn(lanes[i], by)) & mask, 0n);
    for (const lane of lanes) sum = ((sum ^ round(0n, lane)) * p1 + p4) & mask;
  }
  sum = (sum + BigInt(bytes.length)) & mask;
  for (; at + 8 <= bytes.length; at += 8) sum = (turn(sum ^ round(0n, bytes.readBigUInt64LE(at)), 27) * p1 + p4) & mask;
  if (at + 4 <= bytes.length) { sum = (turn(sum ^ (BigInt(bytes.readUInt32LE(at)) * p1 & mask), 23) * p2 + p3) & mask; at += 4; }
  for (; at < bytes.length; at++) sum = turn(sum ^ (BigInt(bytes[at]) * p5 & mask), 11) * p1 & mask;
  sum = (sum ^ (sum >> 33n)) * p2 & mask;
  sum = (sum ^ (sum >> 29n)) * p3 & mask;
  return sum ^ (sum >> 32n);
}

/** A copy of the pack that another format version wrote: right in all but that number. */
export function of_another_version(bytes) {
  const copy = Buffer.from(bytes);
  const checked = copy.readUInt32LE(8) && [48, 56, 60].find(size => checksum(copy.subarray(0, size)) === copy.readBigUInt64LE(size));
  if (!checked) throw new Error('the header of the pack has another shape than this test knows (core/index/format.md)');
  copy.writeUInt32LE(copy.readUInt32LE(8) + 1, 8);
  copy.writeBigUInt64LE(checksum(copy.subarray(0, checked)), checked);
  return copy;
}
