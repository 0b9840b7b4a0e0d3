// How often is a personal number seen where there is none? Lists each place of real papers that is masked or told as
// doubtful: file, line and form, digits hidden, no other words. Somebody must look at each. Then the forms of the table in
// tests/core/text/personal_forms_test.cpp are planted between the paragraphs of the same papers: each must be masked.
// Run: node tests/measure/personal.mjs [FOLDER...] (../shared/papers and ../shared/documents).
import fs from 'node:fs';
import path from 'node:path';
import { open_suite } from '../suite.mjs';
import { must_run, native, need_command, own_folder, root } from './support.mjs';

need_command();
const folders = process.argv.slice(2).length ? process.argv.slice(2) : ['../shared/papers', '../shared/documents'].map(name => path.join(root, name));
const there = folders.filter(folder => fs.existsSync(folder));
const { count: tally, skip, end } = open_suite();
if (there.length === 0) {
  skip('false alarms', `no ${folders.join(', ')}`);
  end();
}

/** {file, line, kind, form} of each place. */
function places_of(files) {
  return must_run(native, ['personal', ...files]).split('\n').filter(Boolean).map(row => {
    const [place, kind, form] = row.split('\t'), colon = place.lastIndexOf(':');
    return { file: place.slice(0, colon), line: Number(place.slice(colon + 1)), kind, form };
  });
}

const files = there.flatMap(folder => fs.readdirSync(folder).filter(name => name.endsWith('.txt')).sort().map(name => path.join(folder, name)));
const real = places_of(files);
for (const { file, line, kind, form } of real) console.log(`${kind.padEnd(8)} ${path.basename(file)}:${line}  ${form}`);
const count = kind => real.filter(place => place.kind === kind).length;
const bytes = files.reduce((sum, file) => sum + fs.statSync(file).size, 0);
console.log(`${files.length} files, ${bytes} bytes: ${count('number')} masked, ${count('doubtful')} doubtful; look at each by hand`);

// What papers are full of, made up, with every digit by chance: how many of 10,000 of a kind look like a personal number?
let die = 1;
const below = most => ((die = (Math.imul(die, 1664525) + 1013904223) >>> 0) >>> 8) % most;
const digits = count => Array.from({ length: count }, () => below(10)).join('');
const two = (first, last) => String(first + below(last - first + 1)).padStart(2, '0');
const day = () => `20${two(10, 29)}-${two(1, 12)}-${two(1, 28)}`;
const kinds = {
  'a day and a year': () => `${day()} 20${two(10, 29)}`, 'two days': () => `${day()} ${day()}`, 'a day and a time without a point': () => `${day()} ${two(8, 21)}${two(0, 59)}`,
  'two short days with a dash': () => `${two(10, 29)}${two(1, 12)}${two(1, 28)}-${two(1, 12)}${two(1, 28)}`,
  'a mobile number with spaces': () => `070-${digits(3)} ${digits(2)} ${digits(2)}`, 'a mobile number in one': () => `07${digits(8)}`, 'ten digits in one': () => digits(10), 'twelve digits in one': () => digits(12),
  'an organisation number': () => `55${two(20, 99)}${digits(2)}-${digits(4)}`, 'an amount in thousands': () => `${1 + below(9)} ${digits(3)} ${digits(3)} ${digits(3)}`,
  'a row of four-digit amounts': () => Array.from({ length: 6 }, () => 1000 + below(9000)).join(' '), 'a row of one-digit counts': () => Array.from({ length: 12 }, () => below(10)).join(' '),
  'a row of two-digit counts': () => Array.from({ length: 6 }, () => 10 + below(90)).join(' '), 'a case number': () => `KS 20${two(10, 29)}/${digits(4)}`, 'coordinates': () => `59.${digits(6)}, 18.${digits(6)}`,
  'a sum of SHA-256': () => Array.from({ length: 64 }, () => below(16).toString(16)).join(''), 'a GUID': () => [8, 4, 4, 4, 12].map(count => Array.from({ length: count }, () => below(16).toString(16)).join('')).join('-'),
};
const made = own_folder('made-up');
for (const [name, make] of Object.entries(kinds)) {
  const file = path.join(made, 'kind.txt');
  fs.writeFileSync(file, Array.from({ length: 10000 }, () => `Se ${make()} i Storby.`).join('\n\n'));
  const met = places_of([file]), masked = met.filter(place => place.kind === 'number').length;
  console.log(`${String(masked).padStart(6)} masked ${String(met.length - masked).padStart(6)} doubtful of 10000: ${name}`);
}

/** The forms of the table, with the escapes of C++ read. */
const table = fs.readFileSync(path.join(root, 'tests/core/text/personal_forms_test.cpp'), 'utf8').match(/forms = \{\n([\s\S]*?)\n\};/)[1].replace(/\/\/.*$/gm, '');
const forms = [...table.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, words]) => words.replace(/\\(?:u([0-9A-F]{4})|x([0-9A-F]{2})|(.))/g,
  (whole, wide, narrow, plain) => (wide || narrow ? String.fromCharCode(parseInt(wide ?? narrow, 16)) : { n: '\n', r: '\r', t: '\t', v: '\v', f: '\f' }[plain] ?? plain)));
/** A form with the digits of a number; where it holds several, each begins anew. */
function typed_as(form, number) {
  let at = 0;
  return [...form].map((sign, i, all) => {
    if (!'YMDN'.includes(sign)) return sign;
    if (at % 12 === 0) at = all.slice(i).join('').split('M')[0].replace(/[^Y]/g, '').length === 4 ? 0 : 2;
    const digit = number[at++];
    if (at === 12) at = 0;
    return digit;
  }).join('');
}
// Made up; their check digits are right.
const numbers = ['198507099805', '196105041310', '201203041312', '198507699802', '196408233234'];
const planted = own_folder('personal');
let expected = 0;
files.forEach((file, i) => {
  const paragraphs = fs.readFileSync(file, 'utf8').split(/\n\s*\n/);
  const out = paragraphs.flatMap((words, at) => {
    const form = forms[(at + i * 31) % forms.length];
    // What stands on two numbers is two places; an entity or a line's end in a form is text as any other.
    expected += form.split('MM').length - 1 || 1;
    return [words, `Anna Ek, ${typed_as(form, numbers[(at + i) % numbers.length])}, bor i Storby.`];
  });
  fs.writeFileSync(path.join(planted, path.basename(file)), out.join('\n\n'));
});
const met = places_of(fs.readdirSync(planted).sort().map(name => path.join(planted, name))).filter(({ kind }) => kind === 'number').length;
const wanted = expected + count('number');
console.log(`${forms.length} forms, ${expected} numbers planted in the same papers: ${wanted - met} missed`);
tally(met === wanted ? 'passed' : 'failed');
end();
