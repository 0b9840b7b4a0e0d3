// The rest of the program: what no first screen calls (web/make/split.mjs). It comes when the page can be used; a call
// of it before that brings it at once, and the page waits.

type Called = (...values: unknown[]) => unknown;

export class Rest {
  private program: WebAssembly.Exports = {};
  private there = false;
  private coming: Promise<void> | null = null;

  /** `failed`: called where a call must do without it; the error is thrown then, and the program is of no more use. */
  constructor(private readonly url: string, private readonly failed: (error: unknown) => void) {}

  /** What the program imports in place of functions of the rest, by their slots in its table. */
  readonly placeholders = new Proxy<WebAssembly.ModuleImports>({}, {
    get: (_, slot) => (...values: unknown[]) => {
      this.now();
      const table = Object.values(this.program).find(one => one instanceof WebAssembly.Table) as WebAssembly.Table;
      return (table.get(Number(slot)) as Called)(...values);
    },
  });

  /** `program`: what the rest belongs to. */
  belong(program: WebAssembly.Instance): void {
    this.program = program.exports;
  }

  /** Brings it, once. errors: what fetch and WebAssembly throw; the next call tries again. */
  bring(): Promise<void> {
    if (this.there) return Promise.resolve();
    return this.coming ??= this.fetched().catch((error: unknown) => {
      this.coming = null;
      throw error;
    });
  }

  private async fetched(): Promise<void> {
    const answer = await fetch(this.url);
    if (!answer.ok) throw new Error(`${answer.status} ${this.url}`);
    // To be instantiated is to put its functions into the table; twice does no harm.
    await WebAssembly.instantiate(await answer.arrayBuffer(), { primary: this.program });
    this.there = true;
  }

  /** Nothing else may happen within a call of the program: the request is waited for. Such a one gives only text. */
  private now(): void {
    if (this.there) return;
    try {
      const request = new XMLHttpRequest();
      request.open('GET', this.url, false);
      request.overrideMimeType('text/plain; charset=x-user-defined');
      request.send();
      if (request.status !== 200) throw new Error(`${request.status} ${this.url}`);
      const bytes = Uint8Array.from(request.responseText, letter => letter.charCodeAt(0) & 0xff);
      new WebAssembly.Instance(new WebAssembly.Module(bytes), { primary: this.program });
      this.there = true;
    } catch (error) {
      this.failed(error);
      throw error;
    }
  }
}
