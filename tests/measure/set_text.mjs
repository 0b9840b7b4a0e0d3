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
      const before = [...part].length - [...part.trimStart()].length;
      lines.push({ text: part.trim(), start: inside + before, end: inside + before + [...part.trim()].length });
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

/** Rows of two cells that an export wrote on one line, with runs of spaces where the right cell begins and nothing where a
 *  row ends: a letterhead, who signs. Null where the spaces are of another kind. */
function rows_of(text) {
  const cells = text.split(/ {3,}/);
  if (cells.length < 2 || cells.length > 6 || cells.some(cell => cell.length > 110 || item.test(`${cell} x`))) return null;
  const row_end = /(?<=^(?:Handläggare:?|Justerande|Ordförande|Sekreterare)) | (?=(?:Utfärdat|Diarienummer|Ärendenummer|Dnr|Datum|E-post|Telefon)\b)/;
  const rows = [[cells[0]]];
  for (const [i, cell] of cells.slice(1).entries()) {
    const [right, ...left] = i + 2 < cells.length || cells.length > 2 ? cell.split(row_end) : [cell];
    rows.at(-1).push(right);
    for (const one of left) rows.push(i + 2 < cells.length || /^E-post|^Telefon/.test(one) === false ? [one] : ['', one]);
  }
  return rows;
}
const grid_of = rows => rows.map(row => `<div class=row>${row.map(cell => `<span class=cell>${inline(cell) || '&nbsp;'}</span>`).join('')}</div>`).join('');

/** The line in parts: at headings that stand in it, and at bullets that an export left in the line. */
function divided(line, heads) {
  const points = [...line.text];
  const cuts = new Set([0, points.length]), has_words = part => /[\p{L}\p{N}]/u.test(part.join(''));
  for (const one of heads) {
    const start = one.start - line.start, end = one.end - line.start;
    if (start > 0 && start < points.length && has_words(points.slice(0, start))) cuts.add(start);
    if (end > 0 && end < points.length && start >= 0 && has_words(points.slice(end))) cuts.add(end);
  }
  if (/^\s*•.*\s• {2,}\S/.test(line.text)) points.forEach((c, i) => { if (c === '•') cuts.add(i); });
  const at = [...cuts].sort((a, b) => a - b);
  return at.slice(1).map((end, i) => ({ text: points.slice(at[i], end).join('').trim(), start: line.start + at[i], end: line.start + end })).filter(part => part.text);
}

/** Columns side by side as a text has them: one below the other. */
const columns_of = rows => [0, 1].map(i => rows.map(row => row[i] ?? '').filter(Boolean).join('\n')).join('\n\n');

/** The text as {html, text}: the body of a page, and the same in Markdown (or as plain text where it is typed), so that what a
 *  PDF loses can be told from what setting the text changed. `facts`: of the text, which say what its headings are. `as`:
 *  «typed», lines as they stand; «set». */
export function set_text(source, facts, as) {
  const lines = without_double_space(lines_of(source));
  const sizes = lines.map(line => line.text.length).filter(Boolean).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length * .9)] ?? 0;
  const heads = [...facts.headings.map(one => ({ start: one.start, end: one.end, level: Math.min(one.level ?? 2, 2) })), ...(facts.title_span ? [{ start: facts.title_span[0], end: facts.title_span[1], level: 1 }] : [])];
  const head_of = line => heads.find(one => one.start < line.end && one.end > line.start && Math.min(one.end, line.end) - Math.max(one.start, line.start) >= line.text.replace(/^#+ |\*\*/g, '').length * .8);
  const html = [], text = [];
  let open = [];  // Rows side by side, until other words come: names and the posts below them are one block.
  const flush = () => {
    if (open.length) html.push(grid_of(open)), text.push(columns_of(open));
    open = [];
  };
  for (const run of runs_of(lines)) {
    const parts = [];
    for (const line of run.flatMap(one => divided(one, heads))) {
      const head = head_of(line), last = parts.at(-1), rows = rows_of(line.text);
      if (rows) {
        parts.push({ rows });
      } else if (as === 'typed') {
        if (last?.typed && last.start === run) last.text += `\n${line.text}`;
        else parts.push({ typed: true, start: run, text: line.text });
      } else if (head) {
        if (last?.head === head) last.text += ` ${line.text}`;
        else parts.push({ head, text: line.text });
      } else {
        const first = line.text.split(' ', 1)[0].length;
        const full = last?.width && usual < 120 && last.width + first >= usual * .88;
        const ended = /[.!?]$/.test(last?.text ?? '') && last.width + first < usual;  // A paragraph may end near the margin.
        const goes_on = full && !ended && !item.test(line.text) && !(/^att /i.test(line.text) && /[.,:;]$/.test(last.text));
        if (goes_on) last.text += ` ${line.text}`, last.width = line.text.length;
        else parts.push({ text: line.text, width: line.text.length });
      }
    }
    for (const { head, rows, text: words } of parts) {
      const bare = words?.replace(/^#+ /gm, '');
      if (rows) {
        open.push(...rows);
        continue;
      }
      flush();
      if (head) {
        html.push(`<h${head.level}>${escaped(bare.replaceAll('**', ''))}</h${head.level}>`);
        text.push(`${'#'.repeat(head.level)} ${bare.replaceAll('**', '')}`);
      } else {
        html.push(`<p${item.test(words) ? ' class=item' : ''}>${inline(bare)}</p>`);
        text.push(bare);
      }
    }
  }
  flush();
  return { html: html.join('\n'), text: `${text.join('\n\n')}\n` };
}
