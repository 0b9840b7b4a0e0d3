// Pages as scanners make them: a page of a PDF drawn as a grey picture, damaged by a seed, and set as the picture of a page of
// another PDF, with letters drawn or hidden over it where that is wished. Nothing but poppler's pdftoppm and node is needed.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { own_folder } from '../checkout.mjs';
import zlib from 'node:zlib';
import { dice } from './case.mjs';

/** Numbers from 0 to 1 that follow from a seed. */
export const rolls = seed => {
  const { below } = dice(seed);
  return () => below(65536) / 65536;
};

/** A page of a PDF as {width, height, bytes}: a byte a point, 255 white. `page`: from 1. */
export function drawn(pdf, page, dpi) {
  const { status, stdout, stderr } = spawnSync('pdftoppm', ['-r', `${dpi}`, '-gray', '-f', `${page}`, '-l', `${page}`, pdf], { maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`pdftoppm: ${String(stderr).slice(0, 300)}`);
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.subarray(0, 60).toString('latin1'));
  return { width: Number(head[1]), height: Number(head[2]), bytes: Uint8Array.from(stdout.subarray(head[0].length)) };
}

const each = (picture, value) => {
  const bytes = new Uint8Array(picture.bytes.length);
  for (let y = 0, i = 0; y < picture.height; ++y) for (let x = 0; x < picture.width; ++x, ++i) bytes[i] = value(x, y, i);
  return { ...picture, bytes };
};
const at = ({ width, height, bytes }, x, y) => x < 0 || y < 0 || x >= width || y >= height ? 255 : bytes[y * width + x];

/** A ring of coloured ink with rules in it, half over the text: the picture gets three bytes a point, and nothing but pdf_of() takes it then. */
function stamped(picture, roll, colour) {
  const size = picture.width / 9, cx = picture.width * (.2 + roll() * .6), cy = picture.height * (.15 + roll() * .5), line = size / 22, bytes = new Uint8Array(picture.bytes.length * 3);
  for (let y = 0, i = 0; y < picture.height; ++y) {
    for (let x = 0; x < picture.width; ++x, ++i) {
      const off = Math.hypot(x - cx, y - cy), ink = Math.abs(off - size) < line || (off < size && Math.abs((y - cy) % (size / 2)) < line / 2);
      for (let c = 0; c < 3; ++c) bytes[i * 3 + c] = ink ? picture.bytes[i] * colour[c] / 255 : picture.bytes[i];  // Ink lets through what is not its colour.
    }
  }
  return { ...picture, bytes, coloured: true };
}

/** What happens to pages, each (picture, roll) => picture; `roll` gives numbers from 0 to 1 by its seed. */
export const damages = {
  clean: picture => picture,
  skew: (picture, roll) => {
    const angle = (roll() * 6 - 3) * Math.PI / 180, cos = Math.cos(angle), sin = Math.sin(angle), cx = picture.width / 2, cy = picture.height / 2;
    return each(picture, (x, y) => {
      const fx = cos * (x - cx) + sin * (y - cy) + cx, fy = -sin * (x - cx) + cos * (y - cy) + cy, ix = Math.floor(fx), iy = Math.floor(fy), u = fx - ix, v = fy - iy;
      return (at(picture, ix, iy) * (1 - u) + at(picture, ix + 1, iy) * u) * (1 - v) + (at(picture, ix, iy + 1) * (1 - u) + at(picture, ix + 1, iy + 1) * u) * v;
    });
  },
  noise: (picture, roll) => each(picture, (x, y, i) => Math.max(0, Math.min(255, picture.bytes[i] * .85 + 20 + (roll() + roll() + roll() - 1.5) * 60))),
  blur: picture => each(picture, (x, y) => {
    let sum = 0;
    for (let dy = -1; dy <= 1; ++dy) for (let dx = -1; dx <= 1; ++dx) sum += at(picture, x + dx, y + dy);
    return sum / 9;
  }),
  one_bit: picture => each(picture, (x, y, i) => picture.bytes[i] < 140 ? 0 : 255),
  speckled: (picture, roll) => each(picture, (x, y, i) => roll() < .0015 ? 0 : picture.bytes[i]),
  shine: (picture, roll) => {  // The other side shines through, mirrored.
    const faint = .2 + roll() * .15;
    return each(picture, (x, y, i) => Math.min(picture.bytes[i], 255 - (255 - at(picture, picture.width - 1 - x, y)) * faint));
  },
  stamp: (picture, roll) => {  // A ring of ink with rules in it, half over the text.
    const size = picture.width / 9, cx = picture.width * (.2 + roll() * .6), cy = picture.height * (.15 + roll() * .5), line = size / 22;
    return each(picture, (x, y, i) => {
      const off = Math.hypot(x - cx, y - cy), ink = Math.abs(off - size) < line || (off < size && Math.abs((y - cy) % (size / 2)) < line / 2);
      return ink ? Math.min(picture.bytes[i], 110) : picture.bytes[i];
    });
  },
  red_stamp: (picture, roll) => stamped(picture, roll, [200, 35, 45]),
  blue_stamp: (picture, roll) => stamped(picture, roll, [45, 70, 175]),
  green_stamp: (picture, roll) => stamped(picture, roll, [40, 130, 80]),
  jpeg: picture => ({ ...picture, quality: 30 }),
  upper_half: picture => ({ ...picture, height: picture.height >> 1, bytes: picture.bytes.slice(0, picture.width * (picture.height >> 1)) }),
  upside_down: picture => ({ ...picture, bytes: picture.bytes.slice().reverse() }),
};
/** What a middling scan has: two or three of these, in the order in which paper, glass and file do them. The names, divided by «+». */
const happens = ['shine', 'stamp', 'blur', 'noise', 'speckled', 'skew', 'one_bit', 'jpeg'];
export function middling(seed) {
  const roll = rolls(seed * 733 + 5), wanted = 2 + Math.floor(roll() * 2), drawn = new Set();
  while (drawn.size < wanted) drawn.add(Math.floor(roll() * happens.length));
  return [...drawn].sort((a, b) => a - b).map(i => happens[i]).join('+');
}
/** Several of them, one after the other. `names`: divided by «+», or «middling», which the seed draws. */
export const damaged = (picture, names, seed) =>
  (names === 'middling' ? middling(seed) : names).split('+').reduce((now, name, i) => damages[name](now, rolls(seed * 131 + i)), picture);

/** Pictures without a word on them, of an A4 page at 100 dots an inch. */
export const wordless = {
  blank: () => ({ width: 827, height: 1169, bytes: new Uint8Array(827 * 1169).fill(255) }),
  empty_sheet: seed => damages.speckled(damages.noise(wordless.blank(), rolls(seed)), rolls(seed + 1)),
  photograph: seed => {  // Hills, a sun, trees.
    const roll = rolls(seed), hills = [0, 1, 2].map(() => [roll() * 6, roll() * 9 + 2, roll() * 120 + 500]), trees = Array.from({ length: 40 }, () => [roll() * 827, roll() * 300 + 700, roll() * 30 + 8]);
    return each(wordless.blank(), (x, y) => {
      if (Math.hypot(x - 600, y - 220) < 70) return 250;
      for (const [tx, ty, size] of trees) if (Math.abs(x - tx) < size * (y - ty + size * 4) / (size * 4) / 1.6 && y > ty - size * 4 && y < ty) return 40 + ((x * 7 + y * 13) % 23);
      const ground = hills.findIndex(([phase, waves, height], i) => y > height + i * 110 + Math.sin(phase + x / 827 * waves) * 50);
      return (ground < 0 ? 200 - y / 12 : 130 - ground * 25) + (roll() - .5) * 30;
    });
  },
  white_noise: seed => {
    const roll = rolls(seed);
    return each(wordless.blank(), () => roll() * 255);
  },
  drawing: seed => {  // Rules, boxes and circles of a plan.
    const roll = rolls(seed), boxes = Array.from({ length: 14 }, () => [roll() * 600 + 60, roll() * 900 + 80, roll() * 160 + 30, roll() * 140 + 30]);
    return each(wordless.blank(), (x, y) => boxes.some(([bx, by, w, h], i) => i % 3 === 0 ? Math.abs(Math.hypot(x - bx, y - by) - w / 2) < 1.5 : (Math.abs(x - bx) < 1.5 || Math.abs(x - bx - w) < 1.5) && y > by && y < by + h || (Math.abs(y - by) < 1.5 || Math.abs(y - by - h) < 1.5) && x > bx && x < bx + w) ? 30 : 255);
  },
};

/** The picture as a JPEG of three colours, as poppler 22 spoils grey ones: set as a page of its size, which is drawn point by point. */
export function jpeg_of({ width, height, bytes }, quality) {
  const folder = own_folder('jpeg'), page = path.join(folder, 'page.pdf');
  fs.writeFileSync(page, pdf_of([{ picture: { width, height, bytes }, size: [width, height] }]));
  const { stdout, stderr } = spawnSync('pdftoppm', ['-r', '72', '-jpeg', '-jpegopt', `quality=${quality}`, '-singlefile', page], { maxBuffer: 1 << 28 });
  if (stdout.length < 100) throw new Error(`pdftoppm: ${String(stderr).slice(0, 300)}`);
  return stdout;
}

const escaped = words => Buffer.from(words, 'latin1').toString('latin1').replace(/[\\()]/g, '\\$&');
/** A PDF of pages, each {picture, words: [{text, x, y, size, hidden}], size, place, keys: more of the page's}: points from the lower left; latin1. A4,
 * where no size says else; a picture fills the page where no place [left, bottom, width, height] does. */
export function pdf_of(pages) {
  const objects = [null, '<</Type/Catalog/Pages 2 0 R>>', null, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'];
  const kids = [];
  const add = object => objects.push(object) - 1;
  const stream = (head, bytes) => Buffer.concat([Buffer.from(`<<${head}/Length ${bytes.length}>>stream\n`), bytes, Buffer.from('\nendstream')]);
  for (const { picture, words = [], size: [wide, high] = [595, 842], place: [x, y, w, h] = [0, 0, wide, high], keys = '' } of pages) {
    let content = '', image = '';
    if (picture) {
      const jpeg = picture.quality ? jpeg_of(picture, picture.quality) : null;
      const number = add(stream(`/Type/XObject/Subtype/Image/Width ${picture.width}/Height ${picture.height}/ColorSpace/${jpeg || picture.coloured ? 'DeviceRGB' : 'DeviceGray'}/BitsPerComponent 8/Filter/${jpeg ? 'DCTDecode' : 'FlateDecode'}`, jpeg ?? zlib.deflateSync(picture.bytes, { level: 1 })));
      content += `q ${w} 0 0 ${h} ${x} ${y} cm /P Do Q\n`;
      image = `/XObject<</P ${number} 0 R>>`;
    }
    for (const { text, x: left, y: line, size = 11, hidden = false } of words) content += `BT ${hidden ? 3 : 0} Tr /F ${size} Tf ${left} ${line} Td (${escaped(text)}) Tj ET\n`;
    const body = add(stream('', Buffer.from(content, 'latin1')));
    kids.push(add(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${wide} ${high}]/Resources<</Font<</F 3 0 R>>${image}>>/Contents ${body} 0 R${keys}>>`));
  }
  objects[2] = `<</Type/Pages/Count ${kids.length}/Kids[${kids.map(kid => `${kid} 0 R`).join(' ')}]>>`;
  const parts = [Buffer.from('%PDF-1.5\n')], places = [];
  let size = parts[0].length;
  for (let i = 1; i < objects.length; ++i) {
    places.push(size);
    const part = Buffer.concat([Buffer.from(`${i} 0 obj\n`), Buffer.from(objects[i]), Buffer.from('\nendobj\n')]);
    parts.push(part);
    size += part.length;
  }
  parts.push(Buffer.from(`xref\n0 ${objects.length}\n0000000000 65535 f \n${places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}trailer<</Size ${objects.length}/Root 1 0 R>>\nstartxref\n${size}\n%%EOF\n`));
  return Buffer.concat(parts);
}
