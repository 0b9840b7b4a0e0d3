// Which scripts may a worker be made of? The page's policy (trusted types) lets one in only by this.
interface Policy { createScriptURL(url: string): string }
type Global = typeof globalThis & { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy }; diariumScripts?: Policy };

const known = /^(?:sw|own-worker-[0-9a-f]{8})\.js$/;

/** The address, for a worker of the site's own files; '' for any other. A policy can be made once only, so all parts of
 *  the page that come later share it. */
export function scriptUrl(site: string, url: string): string {
  const rules = { createScriptURL: (asked: string): string => asked.startsWith(site) && known.test(asked.slice(site.length)) ? asked : '' };
  const global = globalThis as Global;
  global.diariumScripts ??= global.trustedTypes?.createPolicy('diarium', rules) ?? rules;
  return global.diariumScripts.createScriptURL(url);
}
