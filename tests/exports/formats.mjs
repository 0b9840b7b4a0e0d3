// The formats of exports, as the command's own help lists them.
import { spawnSync } from 'node:child_process';

/** `program`: the command, and words before those that it is given. */
export const formats_of = ([program, ...first]) =>
  /--format F +(.+), or all/.exec(spawnSync(program, [...first, 'export', '--help'], { encoding: 'utf8' }).stdout)[1].split(', ');
