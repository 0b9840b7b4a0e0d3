// What is the template of `diarium.html` made of? Program, fonts and style inside one page, each part as gzip in base64 in
// an element that no browser runs; the site adds title, prerendered words and the pack (core/export/one_file).
import zlib from 'node:zlib';
import { sha256 } from './names.mjs';

const block = (id, bytes, more = '') =>
  `<script type="application/gzip;base64" id="${id}"${more}>${zlib.gzipSync(bytes, { level: 9 }).toString('base64')}</script>`;

/** The faces of the style sheet: {file, family, weight, style}; the one place where they are listed. */
export function faces_of(css) {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([, rule]) => ({
    file: /url\(["']?fonts\/([\w-]+\.ttf)/.exec(rule)[1],
    family: /font-family:\s*["']?([^"';]+)/.exec(rule)[1],
    weight: /font-weight:\s*(\d+)/.exec(rule)?.[1] ?? '400',
    style: /font-style:\s*(\w+)/.exec(rule)?.[1] ?? 'normal',
  }));
}

/**
 * @param parts {script, css, faces, font(file) → bytes, wasm, icon, licences, later}; css without fonts, script as a classic one;
 *   later: {id: bytes} of parts that are unpacked when they are needed
 * @returns {string} HTML with placeholders for lang, root, title, description, body; the pack follows the body
 */
export function one_file_template({ script, css, faces, font, wasm, icon, licences, later }) {
  const digest = text => `'sha256-${sha256(text, 'base64')}'`;
  if (/<\/(script|style)|<!--/i.test(script + css)) throw new Error('the script or the style would end its element');
  const policy = `default-src 'none'; script-src ${digest(script)} 'wasm-unsafe-eval'; style-src ${digest(css)}; img-src data: blob:; ` +
    `font-src data:; worker-src blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'`;
  return `<!doctype html>
<html lang="<!--diarium:lang-->" data-root="<!--diarium:root-->" data-one-file>
<head>
<meta charset="utf-8">
<title><!--diarium:title--></title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="description" content="<!--diarium:description-->">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}">
<style>${css}</style>
</head>
<body>
<!--diarium:body-->
${faces.map(({ file, family, weight, style }) => block(file, font(file), ` data-family="${family}" data-weight="${weight}" data-style="${style}"`)).join('\n')}
${block('licences', licences)}
${Object.entries(later).map(([id, bytes]) => block(id, bytes)).join('\n')}
${block('program', wasm)}
<script>${script}</script>
</body>
</html>
`;
}
