// A text as a page that a writer would have made of it: paragraphs, headings and lists by the text's own form.

const escaped = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** Words between «**» are bold; other marks of Markdown go. */
const inline = text => escaped(text).replace(/\*\*(.+?)\*\*/g, '<b>$1</b>').replaceAll('**', '');
const item = /^\s*([-–—•*]|\(?\d{1,2}[.)]|[a-z]\))\s+/;

/** The lines, each with the code point where it begins; «****» inside a line ends one. */
function lines_of(text) {
  const lines = [];
  let at = 0;
  for (const line of text.split(/\r?\n|\f/)) {
    let inside = at;
    for (const part of line.split(/(?<=\*\*)(?=\*\*\S)/)) {
      lines.push({ text: part.trim(), start: inside, end: inside + [...part].length });
      inside += [...part].length;
    }
    at += [...line].length + 1;
  }
  return lines;
}

/** Lines that the text divides by an empty one each, as an export by lines does, stand close again. */
function without_double_space(lines) {
  const pairs = lines.filter((line, i) => line.text && lines[i + 1]?.text === '').length;
  const wrapped = lines.filter((line, i) => line.text && lines[i + 2]?.text && /^\p{Ll}/u.test(lines[i + 2].text) && !/[.:?!]$/.test(line.text)).length;
  if (pairs * 10 < lines.filter(line => line.text).length * 7 || wrapped < 10) return lines;
  return lines.filter((line, i) => line.text || lines[i - 1]?.text === '');
}

/** Runs of lines without an empty one between. */
function runs_of(lines) {
  const runs = [[]];
  for (const line of lines) {
    if (line.text) runs.at(-1).push(line);
    else if (runs.at(-1).length) runs.push([]);
  }
  return runs.filter(run => run.length);
}

/** The body of a page. `facts`: of the text, which say what its headings are. `as`: «typed», lines as they stand; «set». */
export function pages_of_text(text, facts, as) {
  const lines = without_double_space(lines_of(text));
  const runs = runs_of(lines);
  if (as === 'typed')
    return runs.map(run => `<p>${run.map(line => inline(line.text.replace(/^#+ /, ''))).join('\n')}</p>`).join('\n');
  const sizes = lines.map(line => line.text.length).filter(Boolean).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length * .9)] ?? 0;
  const heads = [...facts.headings.map(one => ({ start: one.start, end: one.end, level: Math.min(one.level ?? 2, 2) })), ...(facts.title_span ? [{ start: facts.title_span[0], end: facts.title_span[1], level: 1 }] : [])];
  // A heading inside a sentence or at the start of one («Motion om … av») is no line of its own.
  const head_of = line => heads.find(one => one.start < line.end && one.end > line.start && Math.min(one.end, line.end) - Math.max(one.start, line.start) >= line.text.replace(/^#+ |\*\*/g, '').length * .8);
  return runs.map(run => {
    const parts = [];
    for (const line of run) {
      const head = head_of(line), last = parts.at(-1);
      if (head) {
        if (last?.head === head) last.text += ` ${line.text}`;
        else parts.push({ head, text: line.text });
        continue;
      }
      const first = line.text.split(' ', 1)[0].length;
      const full = last && !last.head && usual < 120 && last.width + first >= usual * .88;
      const goes_on = full && !item.test(line.text) && !(/^att /i.test(line.text) && /[.,:;]$/.test(last.text));
      if (goes_on) last.text += ` ${line.text}`, last.width = line.text.length;
      else parts.push({ text: line.text, width: line.text.length });
    }
    return parts.map(({ head, text: words }) => {
      if (head) return `<h${head.level}>${escaped(words.replace(/^#+ |\*\*/g, ''))}</h${head.level}>`;
      return `<p${item.test(words) ? ' class=item' : ''}>${inline(words.replace(/^#+ /, ''))}</p>`;
    }).join('');
  }).join('\n');
}
