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
  private constructor(private readonly engine: OCREngine) {}

  /** `program`: tesseract-core.wasm; `model`: swe.traineddata, Debian's. @throws Error: they are none. */
  static async open(program: Uint8Array, model: Uint8Array): Promise<ScanReader> {
    const engine = await createOCREngine({ wasmBinary: program });
    engine.loadModel(model);
    engine.setVariable('tessedit_pageseg_mode', '3');  // Columns and blocks are found.
    engine.setVariable('lstm_choice_mode', '2');  // What else each letter may be.
    return new ScanReader(engine);
  }

  /** As natively told: the version is that of tesseract-wasm's own build. */
  static nameOf(hocr: string): string {
    return `Tesseract ${/content='tesseract ([\w.-]+)/.exec(hocr)?.[1] ?? ''}, swe`;
  }

  /** `upright`: nobody asks how it stands. `progress`: told of a share, from 0 to 1. */
  read(picture: ImageData, dots: number, upright: boolean, progress: (share: number) => void): Read {
    try {
      this.engine.setVariable('user_defined_dpi', String(dots));
      this.engine.loadImage(picture);
      const turn = upright ? 0 : ((360 - this.engine.getOrientation().rotation) / 90) % 4;
      return turn > 0 ? { hocr: '', turn } : { hocr: this.engine.getHOCR(percent => progress(percent / 100)), turn: 0 };
    } finally {
      this.engine.clearImage();
    }
  }
}

export { readPage } from './pages.ts';
export { PictureFile } from './picture_file.ts';
