// Papers that were taken out, or changed, since a version was kept. Such a version does not wait until its windows are closed: a copy
// of words that somebody has withdrawn ends with the first visit that finds the new version.
import { sumsName } from './build_list.ts';
import { keptFile, keptList, keptVersions } from './install.ts';

/** The lines of a kept version's sums; null: it is not whole, or older than these. */
async function sumsOf(version: string): Promise<Set<string> | null> {
  const list = await keptList(version), listed = list?.files.find(({ url }) => url === sumsName);
  const answer = listed && await keptFile(listed, version);
  return answer ? new Set((await answer.text()).split('\n')) : null;
}

/** The kept versions that hold a paper which `version` has not, or has otherwise. */
export async function versionsWithMore(version: string): Promise<string[]> {
  const here = await sumsOf(version), more: string[] = [];
  if (here === null) return more;
  for (const other of await keptVersions()) {
    const there = other === version ? null : await sumsOf(other);
    if (there !== null && [...there].some(sum => !here.has(sum))) more.push(other);
  }
  return more;
}
