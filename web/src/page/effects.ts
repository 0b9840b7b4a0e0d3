// What the program wants done once: scroll, focus, copy, print, give away, bring something.
import type { Changes, SheetData } from '../border/border.ts';
import { handOverText } from '../desk/desk.ts';
import { embedded } from '../frame/frame.ts';
import { BesideText } from './beside_text.ts';
import { withAddress, writeClipboard } from './clipboard.ts';
import type { DialogView } from './dialog.ts';
import { handOver, sheetFile } from './hand_over.ts';
import type { Page } from './page.ts';
import { say } from './say.ts';

export class Effects {
  /** The browser went to an address whose place to scroll to is kept. */
  restored = false;
  private readonly beside: BesideText;

  constructor(private readonly page: Page, private readonly dialog: DialogView) {
    this.beside = new BesideText(page);
  }

  apply(changes: Changes): void {
    const { extras, place, status } = this.page, restored = this.restored;
    this.restored = false;
    const pushed = changes.url && !changes.url.replace;
    if (changes.scroll && !restored) place.scroll(changes.scroll);
    else if (pushed && changes.focus === 'main.title' || changes.screen && !restored) place.toTop();
    if (changes.focus) place.focus(changes.focus, changes.scroll !== undefined);
    if (changes.screen || changes.prose) this.beside.leave(place.screen === 'reader' ? changes.prose?.paper ?? '' : '');
    if (changes.copy) void this.copy(changes);
    else if (changes.status !== undefined && changes.settings) status.confirm(changes.status);
    else if (changes.status !== undefined) status.say(changes.status);
    if (changes.print) this.print();
    if (changes.table) void this.give(changes.table, changes.status);
    if (changes.file) handOverText(changes.file);
    if (changes.desk) this.page.desk.keep(changes.desk);
    if (changes.openDeskFile) this.page.desk.open();
    if (changes.export) void this.export(changes.export);
    if (changes.own) void extras.own?.().then(own => own.show());
    if (changes.original || changes.repair || changes.correct || changes.corrections || changes.case || changes.takeBack) void this.beside.show(changes);
    if (changes.offline) extras.offline?.[changes.offline]();
  }

  /** A frame may not print: there the page opens by itself. */
  private print(): void {
    const { router, status } = this.page;
    if (!embedded) return window.print();
    open(router.address(router.here()), '_blank', 'noopener');
    status.confirm(say('embedded.print'));
  }

  private async copy(changes: Changes): Promise<void> {
    if (!changes.copy) return;
    const { extras, router, status, twin } = this.page;
    const { text, html } = withAddress(changes.copy, router.address(changes.copy.link));
    const done = await writeClipboard(text, html);
    // The dialog lies over the status line and says it itself; what cannot be copied is selected, to be copied by hand.
    if (changes.copy.code && this.dialog.open) return done ? this.page.command('code-copied') : twin.element('dialog.embed.code')?.focus();
    status.confirm(done ? `${changes.status ?? ''} ${extras.note(changes.copy.link)}` : say('reader.copy_failed'));
  }

  private async give(table: SheetData, said = ''): Promise<void> {
    if (!table.name.endsWith('.xlsx')) return handOver(sheetFile(table));
    const { router, status, supply } = this.page;
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

  private async export(format: string): Promise<void> {
    this.page.status.confirm(await this.page.supply.exporter(format).catch(() => say('error.start_failed')));
  }
}
