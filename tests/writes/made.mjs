// Made-up papers, a made-up shell, and trees as values: what tests/writes.mjs and tests/kill.mjs share.
import fs from 'node:fs';
import path from 'node:path';
import { sha256 } from '../checkout.mjs';

const words = 'cykelbana skola budget nämnd remiss yttrande belysning bibliotek strand plan'.split(' ');
/** A made-up motion; `number` and `edition` make its words its own. */
export const paper = (number, edition) => `Storby kommun\nMotion ${number}: ny ${words[number % 10]}plan\nDnr KS 2031/${100 + number}\n2031-0${1 + number % 9}-1${number % 10}\n\n` +
  Array.from({ length: 12 }, (_, i) => `Upplaga ${edition}: ${words[(i * number) % 10]} och ${words[(i + number) % 10]} behövs i kommunen.`).join('\n') +
  '\n\nKommunfullmäktige beslutar\natt bifalla motionen\n';

/** Writes `count` papers; the first half is the same in every edition. */
export function write_papers(folder, count, edition) {
  fs.mkdirSync(folder, { recursive: true });
  for (let number = 1; number <= count; number++)
    fs.writeFileSync(path.join(folder, `motion-${number}.txt`), paper(number, number * 2 <= count ? 'ett' : edition));
  return folder;
}

/** The smallest shell that `site` takes. */
export function write_shell(folder) {
  const place = name => `<!--diarium:${name}-->`;
  fs.mkdirSync(path.join(folder, 'one-file'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'index.html'), `<!doctype html>\n<html lang="${place('lang')}" data-root="${place('root')}"><head><meta http-equiv="Content-Security-Policy" content="default-src \'self\'"><title>${place('title')}</title></head><body>${place('body')}</body></html>\n`);
  fs.writeFileSync(path.join(folder, 'one-file/template.html'), ['lang', 'root', 'title', 'description', 'body'].map(place).join('\n'));
  fs.writeFileSync(path.join(folder, 'sw.js'), `const version = "${place('version')}";\n`);
  fs.writeFileSync(path.join(folder, 'diarium-0a1b2c3d.js'), 'export const answer = 42;\n'.repeat(200));
  return folder;
}

/** Everything at and below a path but what a run leaves for the next one: path to kind and sum. Links are not followed. */
export function tree(top) {
  const found = {};
  const look = below => {
    const whole = path.join(top, below), stat = fs.lstatSync(whole, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) {
      const names = fs.readdirSync(whole);
      if (!names.length) found[below + '/'] = 'folder';
      for (const name of names) look(path.join(below, name));
    } else found[below] = stat.isSymbolicLink() ? `link ${fs.readlinkSync(whole)}` : stat.isFile() ? sha256(fs.readFileSync(whole)) : `mode ${stat.mode & fs.constants.S_IFMT}`;
  };
  look('');
  return found;
}
export const same_tree = (one, other) => JSON.stringify(one, Object.keys(one).sort()) === JSON.stringify(other, Object.keys(other).sort());
export function differences(one, other) {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(name => one[name] !== other[name]).slice(0, 8)
    .map(name => `${name || '.'}: ${one[name]?.slice(0, 12) ?? 'not there'} / ${other[name]?.slice(0, 12) ?? 'not there'}`);
}

/** What runs left beside or in a folder: names of locks, of prepared and of replaced files. */
export const left_over = folder => fs.existsSync(folder) ? fs.readdirSync(folder).filter(name => /\.?diarium-(new|old|gone|part|journal|wish-|lock-)/.test(name)) : [];
