// The papers that are asked about: the bundled ones, and made-up ones: those of tests/measure/made, and a few that are hard to
// count and to tell. Nothing here is a real paper's.
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
export const number = '850709-9805';  // Made up; its check digit is right.
export const hidden = text => text.replaceAll(number, number.replace(/\d/g, 'X'));
export const hidden_id = id => id.replaceAll(number, number.replace(/\d/g, 'x'));

const odd = {
  'bankar.txt': 'Motion om bänkar 🪑 i parken\n\nStorby kommun\nKommunfullmäktige\n\nDet är långt mellan bänkarna 🪑🪑. Därför föreslår jag\n\natt parken får fler bänkar 🪑, och\natt de målas gröna.\n\nÅsa Öman (MP)\n'.normalize('NFD'),
  'skannad.txt': 'Motion om en ny gangvag\n\nDet ar manga som maste fa plats aven har, och inte fran och med i ar.\nJag foreslar att en gangvag byggs langs an.\n\nKarin Sjostrom (V)\n',
  [`brev-${number}.txt`]: `Skrivelse om färdtjänst\n\nTill omsorgsnämnden i Storby\n\nJag heter Vera Ask och har personnummer ${number}. Färdtjänsten kom inte tre dagar i rad.\n\nJag föreslår att resorna bokas om när bilen uteblir.\n`,
  'radslut.txt': 'Motion om en ny brygga\r\n\r\nJag yrkar att en brygga byggs vid Norrviken\r\nsenast i maj.\r\n\r\nStig Lans (C)\r\n',
};

/** {bundled, made}: folders of papers below `here`. */
export function make_folders(here) {
  const made = path.join(here, 'made'), from = path.join(root, 'tests/measure/made');
  fs.mkdirSync(made);
  for (const name of fs.readdirSync(from).filter(file => file.endsWith('.txt'))) fs.copyFileSync(path.join(from, name), path.join(made, name));
  for (const [name, text] of Object.entries(odd)) fs.writeFileSync(path.join(made, name), text);
  fs.writeFileSync(path.join(made, 'diarium.json'), JSON.stringify({ title: 'Påhittade handlingar', address: 'https://diarium.example/pahittat/' }));
  return { bundled: path.join(root, 'assets/documents'), made };
}
