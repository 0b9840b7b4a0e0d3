// The script in the page at addresses without a file (any_address.h): finds the site's root in the address, and brings the program.
//
// The root is the folder above a part that is a screen's name; innermost first, as a folder of the host's own may be called so. A
// folder without the program answers with no script, and the next one is tried. What stands in the page stays where none has it.
(() => {
  const { screens, program } = document.currentScript.dataset, known = screens.split(' ');
  const parts = location.pathname.split('/'), roots = [];
  parts.forEach((part, i) => { if (i > 0 && known.includes(part)) roots.unshift(`${parts.slice(0, i).join('/')}/`); });
  const links = document.querySelectorAll('[data-below]');
  const bring = ([root, ...others]) => {
    if (root === undefined) return;
    document.documentElement.dataset.root = root;
    for (const link of links) link.href = root + link.dataset.below;
    import(root + program).catch(() => bring(others));
  };
  bring(roots);
})();
