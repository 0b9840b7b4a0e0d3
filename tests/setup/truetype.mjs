// As much of TrueType as a second opinion on widths needs: cmap (formats 4 and 12), hmtx, kern (format 0).
// Source: OpenType 1.9.

/** @param {Buffer} bytes */
export function parseFont(bytes) {
  const tables = new Map();
  for (let i = 0; i < bytes.readUInt16BE(4); i += 1) {
    const at = 12 + 16 * i;
    tables.set(bytes.toString('latin1', at, at + 4), bytes.readUInt32BE(at + 8));
  }
  return {
    tables,
    unitsPerEm: bytes.readUInt16BE(tables.get('head') + 18),
    glyphs: readCharacters(bytes, tables.get('cmap')),
    advances: readAdvances(bytes, tables),
    pairs: tables.has('kern') ? readPairs(bytes, tables.get('kern')) : new Map(),
  };
}

function readAdvances(bytes, tables) {
  const count = bytes.readUInt16BE(tables.get('hhea') + 34);
  return Array.from({ length: count }, (_, i) => bytes.readUInt16BE(tables.get('hmtx') + 4 * i));
}

function readPairs(bytes, at) {
  const pairs = new Map();
  const count = bytes.readUInt16BE(at + 10); // The header of 4, the subtable's of 6, then the number of pairs.
  for (let i = 0; i < count; i += 1) {
    const pair = at + 18 + 6 * i;
    pairs.set(bytes.readUInt32BE(pair), bytes.readInt16BE(pair + 4));
  }
  return pairs;
}

function readCharacters(bytes, cmap) {
  const glyphs = new Map();
  for (let i = 0; i < bytes.readUInt16BE(cmap + 2); i += 1) {
    const at = cmap + bytes.readUInt32BE(cmap + 8 + 8 * i);
    const format = bytes.readUInt16BE(at);
    if (format === 4) readSegments(bytes, at, glyphs);
    if (format === 12) readGroups(bytes, at, glyphs);
  }
  return glyphs;
}

function readGroups(bytes, at, glyphs) {
  for (let i = 0; i < bytes.readUInt32BE(at + 12); i += 1) {
    const group = at + 16 + 12 * i;
    const [first, last, glyph] = [0, 4, 8].map((offset) => bytes.readUInt32BE(group + offset));
    for (let code = first; code <= last; code += 1) glyphs.set(code, glyph + code - first);
  }
}

function readSegments(bytes, at, glyphs) {
  const twice = bytes.readUInt16BE(at + 6);
  for (let i = 0; i < twice; i += 2) {
    const last = bytes.readUInt16BE(at + 14 + i);
    const first = bytes.readUInt16BE(at + 16 + twice + i);
    const delta = bytes.readUInt16BE(at + 16 + 2 * twice + i);
    const rangeAt = at + 16 + 3 * twice + i;
    const range = bytes.readUInt16BE(rangeAt);
    for (let code = first; code <= last && code !== 0xffff; code += 1) {
      const raw = range === 0 ? code : bytes.readUInt16BE(rangeAt + range + 2 * (code - first));
      if (range === 0 || raw !== 0) glyphs.set(code, (raw + delta) & 0xffff);
    }
  }
}

/** Width of a text, without and with kerning. */
export function width(font, text, size) {
  const glyphs = [...text].map((character) => font.glyphs.get(character.codePointAt(0)) ?? 0);
  const scale = size / font.unitsPerEm;
  const plain = glyphs.reduce((sum, glyph) => sum + font.advances[Math.min(glyph, font.advances.length - 1)], 0);
  const kern = glyphs.reduce((sum, glyph, i) => sum + (i === 0 ? 0 : font.pairs.get(glyphs[i - 1] * 65536 + glyph) ?? 0), 0);
  return { plain: plain * scale, kerned: (plain + kern) * scale };
}
