// What the program wants done once: scroll, focus, copy, print, give away, bring something.
import type { Changes, Copy, Effects as Wanted, SheetFile } from 'diarium:border';
import { handOverText } from '../desk/desk.ts';
import { embedded } from '../frame/frame.ts';
import { BesideText } from './beside_text.ts';
import { withAddress, writeClipboard } from './clipboard.ts';
import type { DialogView } from './dialog.ts';
import { handOver, sheetFile } from './hand_over.ts';
import type { Page } from './page.ts';
import { say } from './say.ts';

/** `desk`: to be kept. */
type Wishes = Wanted & { desk: string };
type Ways = { [Name in keyof Wishes]: (wish: Wishes[Name], changes: Changes, restored: boolean) => void };

/** How it is done, in this order. */
const ways = (page: Page, dialog: DialogView, beside: BesideText): Ways => ({
  scroll: (where, _, restored) => { if (!restored) page.place.scroll(where); },
  focus: (sid, { scroll }) => page.place.focus(sid, scroll !== undefined),
  copy: (words, { status = '' }) => void copy(page, dialog, words, status),
  status: (said, { copy, settings }) => { if (!copy) page.status[settings ? 'confirm' : 'say'](said); },
  print: () => print(page),
  table: (table, { status = '' }) => void give(page, table, status),
  file: file => handOverText(file),
  desk: text => page.desk.keep(text),
  openDeskFile: () => page.desk.open(),
  export: format => void page.supply.exporter(format).catch(() => say('error.start_failed')).then(said => page.status.confirm(said)),
  own: () => void page.extras.own?.().then(own => own.show()),
  original: asked => void beside.showPage(asked),
  repair: asked => void beside.showRepair(asked),
  correct: asked => void beside.correct(view => view.edit(asked)),
  case: asked => void beside.correct(view => view.editCase(asked)),
  takeBack: id => void beside.correct(view => view.takeBack(id)),
  corrections: () => void beside.correct(view => view.show()),
  offline: wish => page.extras.offline?.[wish](),
});

export class Effects {
  /** The browser went to an address whose place to scroll to is kept. */
  restored = false;
  private readonly beside: BesideText;
  private readonly ways: [keyof Wishes, (wish: unknown, changes: Changes, restored: boolean) => void][];

  constructor(private readonly page: Page, dialog: DialogView) {
    this.beside = new BesideText(page);
    this.ways = Object.entries(ways(page, dialog, this.beside)) as typeof this.ways;
  }

  apply(changes: Changes): void {
    const { place } = this.page, restored = this.restored, pushed = changes.url && !changes.url.replace;
    this.restored = false;
    if ((restored || !changes.scroll) && (pushed && changes.focus === 'main.title' || changes.screen && !restored)) place.toTop();
    if (changes.screen || changes.prose) this.beside.leave(place.screen === 'reader' ? changes.prose?.paper ?? '' : '');
    for (const [name, act] of this.ways) if (changes[name]) act(changes[name], changes, restored);
  }
}

/** A frame may not print: there the page opens by itself. */
function print({ router, status }: Page): void {
  if (!embedded) return window.print();
  open(router.address(router.here()), '_blank', 'noopener');
  status.confirm(say('embedded.print'));
}

async function copy(page: Page, dialog: DialogView, words: Copy, said: string): Promise<void> {
  const { extras, router, status, twin } = page;
  const { text, html } = withAddress(words, router.address(words.link));
  const done = await writeClipboard(text, html);
  // The dialog lies over the status line and says it itself; what cannot be copied is selected, to be copied by hand.
  if (words.code && dialog.open) return done ? page.command('code-copied') : twin.element('dialog.embed.code')?.focus();
  status.confirm(done ? `${said} ${extras.note(words.link)}` : say('reader.copy_failed'));
}

async function give({ router, status, supply }: Page, table: SheetFile, said: string): Promise<void> {
  if (!table.name.endsWith('.xlsx')) return handOver(sheetFile(table));
  try {
    const { heads = [], rows = [], links = [] } = table;
    const { bytes, cut, leftOut } = (await supply.spreadsheets()).workbook({ heads, rows, links }, relative => router.address(relative));
    handOver({ name: table.name, bytes, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
    if (cut > 0 || leftOut > 0) status.confirm(`${said} ${say('export.cut', { cells: String(cut), rows: String(leftOut) })}`);
  } catch (error) {
    console.warn(error);
    status.confirm(say('export.failed'));
  }
}
