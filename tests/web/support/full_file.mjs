// `diarium.html` of `diarium site --full`, which reads own papers too: made of the bundled papers when a test wants it.
import fs from 'node:fs';
import path from 'node:path';
import { bundled, made_site } from './made_site.mjs';

/** Its path; it is gone when the tests end. */
export const full_file = async () => path.join((await made_site('full', (papers) => fs.cpSync(bundled, papers, { recursive: true }), { more: ['--full'] })).site, 'diarium.html');
