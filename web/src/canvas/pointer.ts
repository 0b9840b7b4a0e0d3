// The pointer over the canvases: told to the program, which hovers and presses. Selecting text, scrolling and the
// browser's own keys with a click stay the browser's.
import type { Drawing } from '../border/drawing.ts';
import type { Panes } from './panes.ts';

const dragged = 6;  // CSS px: a press that moved further was no press.

/** Forwards until the signal is aborted. */
export function forwardPointer(root: HTMLElement, panes: Panes, drawing: Drawing, signal: AbortSignal): void {
  let down: { x: number; y: number; id: number } | null = null;
  const options = { signal, passive: true };

  const ours = (event: PointerEvent): boolean =>
    event.target instanceof Element && event.target.closest('dialog, #status, #suggestions, #find, .skip') === null;
  const point = (event: PointerEvent): void => drawing.point(ours(event) ? panes.inPlan(event.clientX, event.clientY) : null);
  const away = (): void => {
    drawing.point(null);
    drawing.press(false);
    down = null;
    panes.need(2);
  };
  const far = (event: PointerEvent): boolean =>
    down !== null && Math.hypot(event.clientX - down.x, event.clientY - down.y) > dragged;

  root.addEventListener('pointermove', event => {
    if (event.pointerType === 'touch') return;
    point(event);
    panes.need(2);
  }, options);

  root.addEventListener('pointerdown', event => {
    const plain = event.button === 0 && event.isPrimary && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!plain || !ours(event)) return;
    down = { x: event.clientX, y: event.clientY, id: event.pointerId };
    point(event);
    panes.draw();
    // A finger may be about to scroll: it presses when it is lifted.
    if (event.pointerType === 'touch') return;
    drawing.press(true);
    panes.draw();
  }, options);

  root.addEventListener('pointerup', event => {
    if (down?.id !== event.pointerId) return;
    if (far(event)) {
      away();
      return;
    }
    point(event);
    if (event.pointerType === 'touch') {
      panes.draw();
      drawing.press(true);
      panes.draw();
    }
    down = null;
    drawing.press(false);
    panes.draw();
    if (event.pointerType === 'touch') drawing.point(null);
    panes.need(2);
  }, options);

  root.addEventListener('pointercancel', away, options);
  root.addEventListener('pointerleave', away, options);
  // A press that ends outside the page is none.
  addEventListener('blur', away, options);
}
