// Papers made up by the hundred, so that a pack of them is larger than what a page or a program fetches of it first.
import fs from 'node:fs';
import path from 'node:path';

/** Writes `count` motions into a folder that is there. */
export function write_papers(folder, count) {
  const things = ['cykelväg', 'lekplats', 'skolgård', 'badplats', 'bibliotek', 'belysning', 'busslinje'];
  for (let i = 0; i < count; i++) {
    const thing = things[i % 7], other = things[(i * 3 + 1) % 7];
    const sentences = Array.from({ length: 12 }, (_, k) =>
      `Vid ${thing} i kvarter ${i * 12 + k} saknas ${other}, och ${things[(i + k) % 7]} nummer ${(i * 7919 + k * 104729) % 100003} är sliten.`);
    fs.writeFileSync(path.join(folder, `motion-${i}.md`), `# Motion om ${thing} ${i}\n\nMotion av Åsa Öberg (C)\n\nDnr 2025/${i + 200}\n\n2025-0${i % 9 + 1}-14\n\n` +
      `${sentences.join(' ')}\n\nJag föreslår kommunfullmäktige besluta\n\natt ${thing} ${i} rustas upp\n`);
  }
}
