// The page of a site: all its parts lie beside it.
import { start } from './start.ts';
import { slowLine } from './slow_line.ts';
import { siteSupply } from './supply.ts';

const { root = '', pack = 'collection.dia', packSize = '', packParts = '' } = document.documentElement.dataset;
void start(root, siteSupply(root, pack, packParts === 'slow' && !slowLine() ? 0 : Number(packSize)));
