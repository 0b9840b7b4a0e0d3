// The page of a site: all its parts lie beside it.
import { start } from './start.ts';
import { lineToHost } from './slow_line.ts';
import { siteSupply } from './supply.ts';

const { root = '', pack = 'collection.dia', packSize = '', packParts = '' } = document.documentElement.dataset;
const line = lineToHost();
void start(root, siteSupply(root, pack, packParts === 'slow' && line === 'quick' ? 0 : Number(packSize), line));
