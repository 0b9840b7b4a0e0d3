// How large is each section of a pack, as it is and as brotli has it?
// usage: node pack_sections.mjs PACK.dia
import fs from 'node:fs';
import { pack_sizes } from './pack_layout.mjs';

const [, , file] = process.argv;
if (!file) {
  console.error('usage: node pack_sections.mjs PACK.dia');
  process.exit(2);
}
const bytes = fs.readFileSync(file), { sections, without_positions, with_positions, with_texts } = pack_sizes(bytes);
const share_of = (raw) => `${(100 * raw / bytes.length).toFixed(1)} %`;
const row = (name, raw, small) => console.log(`${name.padEnd(20)}${String(raw).padStart(13)}${String(small).padStart(13)}${share_of(raw).padStart(9)}`);
console.log(`${'section'.padEnd(20)}${'bytes'.padStart(13)}${'brotli 9'.padStart(13)}${'share'.padStart(9)}`);
for (const { name, raw, brotli } of sections) row(name, raw, brotli);
console.log();
for (const [name, size] of Object.entries({ 'without positions': without_positions, 'with positions': with_positions, 'with texts': with_texts }))
  console.log(`${name.padEnd(20)}${String(size).padStart(26)}`);
