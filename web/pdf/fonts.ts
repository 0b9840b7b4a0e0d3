// What pdf.js knows of a font: its name, whether it is bold or slanted, and whether its letters are drawn at all.
//
// Text content does not tell; a page's list of operators brings its fonts along. It is asked for only where a page has a
// font that no page before it had, so that a file of hundreds of pages costs a few such lists.
import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface FontFace {
  /** Place among the F lines of the stream, from 0. */
  index: number;
  /** Set on a page in the mode that draws nothing: the hidden layer of a scan whose letters a program recognised. */
  invisible: boolean;
}

const draws_nothing = 3;  // Text rendering mode, ISO 32000-1, table 106.

/** Learns the fonts of a page that are new; answers their F lines. */
export async function fonts_of(page: PDFPageProxy, named: ReadonlySet<string>, faces: Map<string, FontFace>): Promise<string[]> {
  const lines: string[] = [];
  const seen = await hidden_fonts(page);
  for (const name of named) {
    if (faces.has(name)) continue;
    const font = known(page, name);
    const called = String(font?.name ?? '').replace(/^[A-Z]{6}\+/, '').replace(/[\s\p{Cc}]+/gu, ' ');
    const bold = Boolean(font?.bold || font?.black) || /bold|black|heavy|semi|demi/i.test(called);
    const italic = Boolean(font?.italic) || /italic|oblique/i.test(called);
    faces.set(name, { index: faces.size, invisible: seen.has(name) || /^(glyphless|hiddenhorzocr|invisible)/i.test(called) });
    lines.push(`F\t${bold ? 1 : 0}\t${italic ? 1 : 0}\t${called}`);
  }
  return lines;
}

function known(page: PDFPageProxy, name: string): { name?: string; bold?: boolean; black?: boolean; italic?: boolean } | null {
  try {
    return page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
  } catch {
    return null;
  }
}

/** The fonts of a page whose letters are set but never drawn. */
async function hidden_fonts(page: PDFPageProxy): Promise<Set<string>> {
  const hidden = new Set<string>(), drawn = new Set<string>();
  try {
    const list = await page.getOperatorList();
    let state = { font: '', mode: 0 };
    const kept: { font: string; mode: number }[] = [];
    list.fnArray.forEach((operator, at) => {
      const words = list.argsArray[at];
      if (operator === OPS.save) kept.push({ ...state });
      else if (operator === OPS.restore) state = kept.pop() ?? state;
      else if (operator === OPS.setFont) state.font = String(words[0]);
      else if (operator === OPS.setTextRenderingMode) state.mode = Number(words[0]);
      else if (operator === OPS.showText) (state.mode === draws_nothing ? hidden : drawn).add(state.font);
    });
  } catch {
    // A page whose drawing is damaged may still have text; its fonts are then unknown.
  }
  for (const font of drawn) hidden.delete(font);
  return hidden;
}
