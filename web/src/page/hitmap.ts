// The hit map of page mode: where in the paper the query's places are, along the right edge. A picture for the pointer;
// the same is said and done by the hits' own buttons.
export class HitMap {
  private readonly element: HTMLElement;

  constructor(pane: HTMLElement, show: (hit: number) => void) {
    this.element = document.createElement('div');
    this.element.className = 'hit-map';
    this.element.hidden = true;
    this.element.setAttribute('aria-hidden', 'true');
    this.element.addEventListener('click', event => {
      const hit = event.target instanceof HTMLElement ? event.target.dataset['at'] : undefined;
      if (hit) show(Number(hit));
    });
    pane.append(this.element);
  }

  /** `at`: a share of the text's length. */
  draw(places: readonly { number: number; at: number }[], lit: number | undefined): void {
    this.element.hidden = places.length === 0;
    this.element.replaceChildren(...places.map(({ number, at }) => {
      const tick = document.createElement('i');
      tick.dataset['at'] = String(number);
      tick.style.top = `${at * 100}%`;
      if (number === lit) tick.className = 'lit';
      return tick;
    }));
  }

  light(lit: number | undefined): void {
    for (const tick of this.element.children) tick.classList.toggle('lit', (tick as HTMLElement).dataset['at'] === String(lit));
  }
}
