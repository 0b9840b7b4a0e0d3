// The pages of a scan without specks, stamps and what shines through from the other side: the core takes them from each picture before it is
// laid level and read, as natively (core/scan/ink.h).
import type { Core } from '../../package/core.ts';
import { DiariumError } from '../../package/error.ts';
import type { Drawer } from '../../scan/pages.ts';

/** The drawer with its pages cleaned. `handle`: of an explorer of the program. */
export const cleaned = (drawer: Drawer, program: Core, handle: number): Drawer => ({
  async page(number, quarters) {
    const drawn = await drawer.page(number, quarters);
    clean(drawn.picture, drawn.dots, program, handle);
    return drawn;
  },
  close: () => drawer.close(),
});

/** The part of ImageData that is read and written. */
export interface Points { width: number; data: Uint8ClampedArray | Uint8Array }

/** In place. A picture for which there is no memory stays as it is. @throws DiariumError: the program broke off. */
export function clean({ width, data }: Points, dots: number, program: Core, handle: number): void {
  try {
    const at = program.hand_over(new Uint8Array(data.buffer, data.byteOffset, data.length));
    const { size } = program.ask(made => made._diarium_explorer_clean(handle, at, data.length, width, dots)) as { size: number };
    if (size > 0) write(program.made(handle, size), data);
  } catch (error) {
    if (!program.works || !(error instanceof DiariumError)) throw error;
  }
}

function write(grey: Uint8Array, data: Points['data']): void {
  for (let i = 0, to = 0; i < grey.length; i++, to += 4) data[to] = data[to + 1] = data[to + 2] = grey[i]!;
}
