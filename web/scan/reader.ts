// Which words does Tesseract read in the picture of a page? As WebAssembly, in a worker; it comes when the first scan does.
import { createOCREngine, type OCREngine } from 'tesseract-wasm';

/** What stood in a picture. */
export interface Read {
  /** As core/scan/hocr.h takes it. */
  hocr: string;
  /** Quarters of a turn, clockwise, after which it may stand upright, a guess; if not 0, `hocr` is empty: turn it and ask again. */
  turn: number;
}

export class ScanReader {
  readonly open = true;
  private constructor(private readonly engine: OCREngine, private readonly said: Said) {}

  /** `program`: tesseract-core.wasm; `model`: swe.traineddata, Debian's. @throws Error: they are none. */
  static async open(program: Uint8Array, model: Uint8Array): Promise<ScanReader> {
    const said: Said = { starved: false }, engine = await heard(said, () => createOCREngine({ wasmBinary: program }));
    engine.loadModel(model);
    engine.setVariable('tessedit_pageseg_mode', '3');  // Columns and blocks are found.
    engine.setVariable('lstm_choice_mode', '2');  // What else each letter may be.
    return new ScanReader(engine, said);
  }

  /** As natively told: the version is that of tesseract-wasm's own build. */
  static nameOf(hocr: string): string {
    return `Tesseract ${/content='tesseract ([\w.-]+)/.exec(hocr)?.[1] ?? ''}, swe`;
  }

  /** `upright`: nobody asks how it stands. `progress`: told of a share, from 0 to 1. @throws RangeError: there was no memory for it, and a
   *  reader that is opened anew may have some; what the program throws. */
  read(picture: ImageData, dots: number, upright: boolean, progress: (share: number) => void): Read {
    this.said.starved = false;
    try {
      const read = this.readOnce(picture, dots, upright, progress);
      if (this.said.starved) throw new RangeError('no memory for the picture');
      return read;
    } finally {
      this.engine.clearImage();
    }
  }

  private readOnce(picture: ImageData, dots: number, upright: boolean, progress: (share: number) => void): Read {
    this.engine.setVariable('user_defined_dpi', String(dots));
    this.engine.loadImage(picture);
    const turn = upright ? 0 : ((360 - this.engine.getOrientation().rotation) / 90) % 4;
    return turn > 0 ? { hocr: '', turn } : { hocr: this.engine.getHOCR(percent => progress(percent / 100)), turn: 0 };
  }
}

/** What the program said beside its answers. */
interface Said { starved: boolean }

/** Leptonica answers with an empty page where it was given no memory, and says why only where others print it: by console.warn, which the
 *  program takes for itself when it begins. */
async function heard<T>(said: Said, begin: () => Promise<T>): Promise<T> {
  const usual = console.warn;
  console.warn = (...words: unknown[]) => { said.starved ||= /malloc|calloc|alloc fail|out of memory|bad_alloc/i.test(words.join(' ')); };
  try {
    return await begin();
  } finally {
    console.warn = usual;
  }
}

export { readPage } from './pages.ts';
export { PictureFile } from './picture_file.ts';
