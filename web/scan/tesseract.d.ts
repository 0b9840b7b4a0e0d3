// What web/scan uses of tesseract-wasm; its own types are not found by the way it names its files.
declare module 'tesseract-wasm' {
  export interface OCREngine {
    setVariable(name: string, value: string): void;
    loadModel(model: Uint8Array): void;
    loadImage(image: ImageData): void;
    clearImage(): void;
    getOrientation(): { rotation: number; confidence: number };
    getHOCR(onProgress?: (percent: number) => void): string;
    destroy(): void;
  }
  export function createOCREngine(options: { wasmBinary: ArrayBuffer | Uint8Array }): Promise<OCREngine>;
}
