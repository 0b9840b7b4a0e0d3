// Numbers that may fall and not rise: tests/measure/ceilings.json, by suite and by what is counted.
import fs from 'node:fs';
import path from 'node:path';
import { open_suite } from '../suite.mjs';

const file = path.join(import.meta.dirname, 'ceilings.json');

/** One line for each thing measured: { name: { counted: number } }; `update` writes them as the ceilings.
 *  Ends as a suite does. */
export function held_ceilings(suite, numbers, update) {
  const all = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
  if (update) {
    all[suite] = numbers;
    const lines = Object.keys(all).sort().map(name => ` ${JSON.stringify(name)}: {\n${Object.entries(all[name]).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(',\n')}\n }`);
    fs.writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`);
  }
  const ceilings = all[suite] ?? {};
  const { tell, end } = open_suite();
  let worse = false;
  for (const name of new Set([...Object.keys(numbers), ...Object.keys(ceilings)])) {
    const counted = new Set([...Object.keys(numbers[name] ?? {}), ...Object.keys(ceilings[name] ?? {})]);
    const high = [...counted].filter(key => !(numbers[name]?.[key] <= ceilings[name]?.[key]));
    worse ||= high.length > 0;
    const told = [...counted].map(key => `${key} ${numbers[name]?.[key] ?? 'not counted'} (${ceilings[name]?.[key] ?? 'no ceiling'})`).join(', ');
    tell(high.length === 0, `${name}: ${told}`);
  }
  if (worse) console.log('Above a ceiling: what is said got worse there. --update takes today\'s numbers, once the reason is known.');
  end();
}
