// The parts that lie in the one file: each as gzip in base64, in an element that no browser runs.

async function inflate(text: string): Promise<ArrayBuffer> {
  const packed = atob(text);
  const bytes = new Uint8Array(packed.length);
  for (let i = 0; i < packed.length; ++i) bytes[i] = packed.charCodeAt(i);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}

/** The bytes of a part; null where the file does not hold it. The text of it is let go of. */
export async function part(id: string): Promise<ArrayBuffer | null> {
  const element = document.getElementById(id);
  if (!element) return null;
  const text = element.textContent;
  element.replaceChildren();
  return inflate(text);
}

/** Makes the file's faces known to the browser; gives the bytes of each by its name. */
export function faces(): Map<string, Promise<Uint8Array>> {
  const all = new Map<string, Promise<Uint8Array>>();
  for (const element of document.querySelectorAll<HTMLElement>('script[data-family]')) {
    const { family = '', weight = '400', style = 'normal' } = element.dataset;
    const bytes = part(element.id).then(found => new Uint8Array(found ?? new ArrayBuffer(0)));
    all.set(element.id, bytes);
    void bytes.then(found => {
      // The browser takes the buffer away for itself: it gets one of its own.
      const face = new FontFace(family, found.slice().buffer, { weight, style, display: 'block' });
      document.fonts.add(face);
    });
  }
  return all;
}
