// What does the page look like on a home screen? The brand's mark of web/icon.svg as PNG, drawn by its own few lines:
// a rounded square and a D with its counter, each pixel the mean of 16 samples. The paths are those of the SVG.
import zlib from 'node:zlib';

const crc_table = Array.from({ length: 256 }, (_, n) => {
  for (let k = 0; k < 8; ++k) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n >>> 0;
});

function chunk(type, body) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  let crc = 0xffffffff;
  for (const byte of named) crc = crc_table[(crc ^ byte) & 255] ^ (crc >>> 8);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(body.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE((crc ^ 0xffffffff) >>> 0, named.length + 4);
  return framed;
}

/** RGBA pixels, 8 bits a channel, as a PNG (W3C PNG, third edition, section 11). */
function png(size, pixels) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; ++y) pixels.copy(rows, y * (size * 4 + 1) + 1, y * size * 4, (y + 1) * size * 4);
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', head),
    chunk('IDAT', zlib.deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

/** Points of a path of M, h, v, C, H and z as in web/icon.svg; a curve becomes 24 straight steps. */
function outline(steps) {
  const points = [];
  for (const [kind, ...numbers] of steps) {
    const [x, y] = points.at(-1) ?? [0, 0];
    if (kind === 'to') points.push(numbers);
    else {
      const [x1, y1, x2, y2, x3, y3] = numbers;
      for (let i = 1; i <= 24; ++i) {
        const t = i / 24, u = 1 - t;
        points.push([u ** 3 * x + 3 * u * u * t * x1 + 3 * u * t * t * x2 + t ** 3 * x3, u ** 3 * y + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t ** 3 * y3]);
      }
    }
  }
  return points;
}
const letter = [
  outline([['to', 9, 7], ['to', 15.5, 7], ['curve', 21, 7, 24, 10.6, 24, 16], ['curve', 24, 21.4, 21, 25, 15.5, 25], ['to', 9, 25]]),
  outline([['to', 13, 10.6], ['to', 13, 21.4], ['to', 15.3, 21.4], ['curve', 18.3, 21.4, 19.9, 19.4, 19.9, 16], ['curve', 19.9, 12.6, 18.3, 10.6, 15.3, 10.6]]),
];

/** Where a horizontal line crosses the outline, from left to right; between the first and the second it is inside. */
function crossings(points, y) {
  const at = [];
  for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
    const [ax, ay] = points[i], [bx, by] = points[j];
    if (ay > y !== by > y) at.push((bx - ax) * (y - ay) / (by - ay) + ax);
  }
  return at.sort((one, other) => one - other);
}
const between = (at, x) => at.filter(one => one < x).length % 2 === 1;

function in_square(x, y, corner) {
  const dx = Math.max(corner - x, x - (32 - corner), 0), dy = Math.max(corner - y, y - (32 - corner), 0);
  return x >= 0 && y >= 0 && x <= 32 && y <= 32 && dx * dx + dy * dy <= corner * corner;
}

/**
 * The mark in a square of `size` pixels. `maskable`: the ground fills the square and the letter keeps inside the middle
 * 80 %, so that a system may cut any shape out of it.
 * @returns {Buffer} a PNG; the same bytes each time
 */
export function icon_png(size, maskable) {
  const pixels = Buffer.alloc(size * size * 4), samples = 4;
  const ground = [0x0b, 0x5a, 0x86], ink = [255, 255, 255];
  const scaled = value => (maskable ? (value - 16) / 0.8 + 16 : value);
  for (let py = 0; py < size; ++py) {
    const rows = Array.from({ length: samples }, (_, i) => {
      const y = (py + (i + 0.5) / samples) / size * 32;
      return { y, outer: crossings(letter[0], scaled(y)), inner: crossings(letter[1], scaled(y)) };
    });
    for (let px = 0; px < size; ++px) {
      let covered = 0, white = 0;
      for (const { y, outer, inner } of rows) for (let i = 0; i < samples; ++i) {
        const x = (px + (i + 0.5) / samples) / size * 32;
        if (!maskable && !in_square(x, y, 7)) continue;
        ++covered;
        if (between(outer, scaled(x)) && !between(inner, scaled(x))) ++white;
      }
      const at = (py * size + px) * 4;
      for (let c = 0; c < 3; ++c) pixels[at + c] = covered ? Math.round((ground[c] * (covered - white) + ink[c] * white) / covered) : 0;
      pixels[at + 3] = Math.round(covered * 255 / (samples * samples));
    }
  }
  return png(size, pixels);
}

/** The web manifest (W3C Web Application Manifest). The site may give it its own name. */
export function web_manifest(name, description, colours, icons) {
  return `${JSON.stringify({
    name, short_name: name, description, lang: 'sv', start_url: '.', scope: '.', display: 'standalone',
    background_color: colours.surface.light, theme_color: colours.surface.light,
    icons: icons.map(([src, sizes, purpose]) => ({ src, sizes, type: src.endsWith('.svg') ? 'image/svg+xml' : 'image/png', purpose })),
  }, null, 1)}\n`;
}
