// Reads CSV as RFC 4180 writes it, by hand: what the exports are held against.

/** Rows of cells; a byte order mark at the begin is left out. Throws where the text is no such table. */
export function read_csv(text) {
  const rows = [[]];
  let at = text.startsWith('\uFEFF') ? 1 : 0, cell = '';
  const end_row = () => { rows.at(-1).push(cell), cell = '', rows.push([]); };
  while (at < text.length) {
    if (text[at] === '"' && cell === '') {
      for (++at; ; at += 2) {
        const close = text.indexOf('"', at);
        if (close < 0) throw new Error('a quoted cell does not end');
        cell += text.slice(at, close);
        at = close;
        if (text[at + 1] !== '"') break;
        cell += '"';
      }
      ++at;
      if (text[at] !== ',' && text.slice(at, at + 2) !== '\r\n') throw new Error('words after a quoted cell');
    } else if (text[at] === ',') {
      rows.at(-1).push(cell), cell = '', ++at;
    } else if (text.slice(at, at + 2) === '\r\n') {
      end_row(), at += 2;
    } else if (text[at] === '\n' || text[at] === '\r' || text[at] === '"') {
      throw new Error(`a bare ${JSON.stringify(text[at])} at ${at}`);
    } else {
      cell += text[at++];
    }
  }
  if (rows.at(-1).length > 0 || cell !== '') throw new Error('the last row does not end');
  rows.pop();
  return rows;
}

/** A cell as it was before it was made harmless for spreadsheets, as core/export/exports.md tells it to be undone. */
export const undone = cell => cell.replace(/(^|[,;\t\r\n])([ "]*)'(?='*[=+\-@＝＋－＠])/g, '$1$2').replace(/^'(?='*[\t\r\n])/, '');
