// The page in one file (`diarium.html`): everything is inside, nothing is fetched, addresses stand behind «#/».
import { start } from '../start/start.ts';
import type { Supply } from '../start/supply.ts';
import { StartError } from '../start/load.ts';
import { chosenPack, say } from './choose.ts';
import { showGlossary } from './glossary.ts';
import { showLicences } from './licences.ts';
import { ownFiles } from './own_files.ts';
import { faces, part } from './parts.ts';

const fonts = faces();
const full = document.getElementById('core') !== null;  // Of `diarium site --full`.
let collection = new Blob();  // As it was opened, outside of the page's memory.

const supply: Supply = {
  exporter: async () => say('export.absent'),
  spreadsheets: () => import('../exports/xlsx.ts'),
  packed: null,
  first: null,  // All of it is here.
  own: !full ? null : async page => (await import('../own/own.ts')).openOwn(page, ownFiles(async () => new Uint8Array(await collection.arrayBuffer()))),
  beside: {
    original: null,
    doubt: async (around, ways) => (await import('../doubt/doubt.ts')).openDoubt(around, ways, null),
    corrections: async (around, go) => (await import('../corrections/corrections.ts')).openCorrections(around, go),
  },
  host: () => import('../frame/host.ts'),
  addresses: 'fragments',
  rest: null,
  async program() {
    const bytes = await part('program');
    if (!bytes) throw new StartError('error.start_failed', 'program');
    return bytes;
  },
  async pack(progress) {
    const bytes = await part('pack').catch(() => { throw new StartError('error.pack_damaged', 'pack'); });
    if (!bytes) progress(-1);  // The reader's turn.
    const pack = bytes ? new Uint8Array(bytes) : await chosenPack();
    collection = new Blob([pack as BlobPart]);
    return pack;
  },
  async font(name) {
    const bytes = await fonts.get(name);
    if (!bytes?.length) throw new Error(name);
    return bytes;
  },
  async started(tell) {
    tell({ do: 'offline', state: full ? 'full_file' : 'one_file' });
    return null;
  },
};

showGlossary();
showLicences();
void start('', supply);
