// The page of a site: all its parts lie beside it.
import { start } from './start.ts';
import { siteSupply } from './supply.ts';

const { root = '', pack = 'collection.dia', packSize = '' } = document.documentElement.dataset;
void start(root, siteSupply(root, pack, Number(packSize)));
