// Decodes the PNGs that the browser's screenshots are (8 bits, RGB or RGBA, not interlaced), for tests that look at pixels.
import { inflateSync } from 'node:zlib';

export function decodePng(bytes) {
  let at = 8, width = 0, height = 0, channels = 0;
  const parts = [];
  while (at < bytes.length) {
    const length = bytes.readUInt32BE(at), type = bytes.toString('latin1', at + 4, at + 8), body = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') {
      width = body.readUInt32BE(0);
      height = body.readUInt32BE(4);
      channels = { 2: 3, 6: 4 }[body[9]];
      if (body[8] !== 8 || !channels || body[12]) throw new Error('a PNG of another kind');
    } else if (type === 'IDAT') parts.push(body);
    at += 12 + length;
  }
  const raw = inflateSync(Buffer.concat(parts)), stride = width * channels, data = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)], row = y * stride, from = y * (stride + 1) + 1;
    for (let x = 0; x < stride; x++) {
      const left = x >= channels ? data[row + x - channels] : 0, up = y ? data[row - stride + x] : 0;
      const corner = y && x >= channels ? data[row - stride + x - channels] : 0;
      data[row + x] = raw[from + x] + [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
    }
  }
  /** Lightness 0-255 of a pixel. */
  const light = (x, y) => (data[(y * width + x) * channels] + data[(y * width + x) * channels + 1] + data[(y * width + x) * channels + 2]) / 3;
  return { width, height, channels, data, light };
}

function paeth(a, b, c) {
  const p = a + b - c, pa = Math.abs(p - a), pb = Math.abs(p - b), pc = Math.abs(p - c);
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}
