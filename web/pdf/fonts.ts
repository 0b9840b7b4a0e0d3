// What pdf.js knows of a font: its name, whether it is bold or slanted, and whether its letters are drawn at all.
//
// Text content does not tell; a page's list of operators does, and brings its fonts along. It is asked for only where a page
// has a font that no page before it had, or one that some page before it did not draw, so that a file of hundreds of pages
// costs a few such lists.
import { AnnotationMode, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface FontFace {
  /** Place among the F lines of the stream, from 0. */
  index: number;
  /** Named as the fonts without shapes are that programs give the letters they recognised. */
  without_shapes: boolean;
  /** Set on the page that was read last in the mode that draws nothing: the hidden layer of a scan. */
  invisible: boolean;
  /** Was it so on any page? */
  ever_invisible: boolean;
}

const draws_nothing = 3;  // Text rendering mode, ISO 32000-1, table 106.

/** Learns the fonts of a page; answers the F lines of those that are new. */
export async function fonts_of(page: PDFPageProxy, named: ReadonlySet<string>, faces: Map<string, FontFace>): Promise<string[]> {
  const lines: string[] = [];
  if ([...named].every(name => faces.get(name)?.ever_invisible === false)) return lines;
  const hidden = await hidden_fonts(page);
  for (const name of named) {
    let face = faces.get(name);
    if (!face) {
      const font = known(page, name);
      const called = String(font?.name ?? '').replace(/^[A-Z]{6}\+/, '').replace(/[\s\p{Cc}]+/gu, ' ');
      const bold = Boolean(font?.bold || font?.black) || /bold|black|heavy|semi|demi/i.test(called);
      const italic = Boolean(font?.italic) || /italic|oblique/i.test(called);
      face = { index: faces.size, without_shapes: /^(glyphless|hiddenhorzocr|invisible)/i.test(called), invisible: false, ever_invisible: false };
      faces.set(name, face);
      lines.push(`F\t${bold ? 1 : 0}\t${italic ? 1 : 0}\t${called}`);
    }
    face.invisible = face.without_shapes || hidden.has(name);
    face.ever_invisible ||= face.invisible;
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
    const list = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
    let state = { font: '', mode: 0 };
    const kept: { font: string; mode: number }[] = [];
    list.fnArray.forEach((operator, at) => {
      const words = list.argsArray[at];
      if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) kept.push({ ...state });
      else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) state = kept.pop() ?? state;
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
