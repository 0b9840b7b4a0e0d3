// Lines of text as the picture of a page.
import fs from 'node:fs';
import path from 'node:path';
import { own_folder } from '../../checkout.mjs';
import { damaged, drawn, pdf_of } from '../../measure/ocr_pages.mjs';

/** {picture, size}, as pdf_of() takes it: of an A4, or so many points high. `damage`: as damaged() has them. */
export function scanned(damage, seed, lines, high = 842) {
  const size = [595, high], folder = own_folder('scan'), file = path.join(folder, 'set.pdf');
  fs.writeFileSync(file, pdf_of([{ words: lines.map((text, i) => ({ text, x: 70, y: high - 62 - i * 16 })), size }]));
  const picture = damaged(drawn(file, 1, 300), damage, seed);
  return { picture, size };
}
