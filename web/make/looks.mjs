// What assets/looks.json says of each tone and look, as rules of page mode. What stands under «canvas» there is the canvas's alone: the
// page says that in web/src/style, as it depends on more there (the pointer, the width, what surrounds it).
const rem = px => px === 0 ? '0' : `${px / 16}rem`;
const colour = name => `var(--${name})`;
const flows = { row: 'display:flex', wrap: 'display:flex;flex-wrap:wrap', grid: 'display:grid' };
const declarations = {
  flow: value => flows[value],
  gap: (value, { line_gap }) => `gap:${line_gap === undefined ? '' : `${rem(line_gap)} `}${rem(value)}`,
  line_gap: () => '',  // With the gap.
  align: () => 'align-items:center',
  share: value => value === 'grow' ? 'flex:1' : 'margin-left:auto',
  ink: value => `color:${colour(value)}`,
  padding: sides => `padding:${sides.map(rem).join(' ')}`,
  above: value => `margin-top:${rem(value)}`,
  below: value => `margin-bottom:${rem(value)}`,
  width: value => `width:${rem(value)}`,
  max_width: value => `max-width:${rem(value)}`,
  fill: value => `background:${colour(value)}`,
  border: value => `border:1px solid ${colour(value)}`,
  line_above: value => `border-top:1px solid ${colour(value)}`,
  line_below: value => `border-bottom:1px solid ${colour(value)}`,
  corner: value => `border-radius:${value}px`,
};

/** Size, weight and face; the height of lines is the page's own, as its words break where the window lets them. */
function type_css([face, size]) {
  return [`font-size:${rem(size)}`, ...(face.startsWith('serif') ? ['font-family:var(--serif)'] : []), ...(face.endsWith('strong') ? ['font-weight:600'] : [])].join(';');
}

/** The rules, as text. Throws for a key that no rule is made of. */
export function looks_css({ tones, types, looks }) {
  const rule = (selectors, has) => has.length > 0 ? `${selectors.join()}{${has.join(';')}}` : '';
  const tone_rules = Object.entries(tones).filter(([tone]) => tone !== 'plain').map(([tone, name]) => rule([`[data-tone=${tone}]`], [`--tone:${colour(name)}`, `--tone-weak:${colour(`${name}-weak`)}`]));
  return tone_rules.join('') + Object.entries(looks).map(([name, { canvas, also = [], type, hover_fill, current_fill, current_ink, current_type, ...rest }]) => {
    const own = Object.entries(rest).map(([key, value]) => {
      if (!declarations[key]) throw new Error(`assets/looks.json: ${name}: the page cannot say «${key}»`);
      return declarations[key](value, rest);
    });
    return rule([`.${name}`, ...also], [...(type ? [type_css(types[type])] : []), ...own.filter(Boolean)]) +
      rule([`.${name}:hover`], hover_fill ? [`background:${colour(hover_fill)}`] : []) +
      rule([`.${name}[aria-current]`], [...(current_fill ? [`background:${colour(current_fill)}`] : []), ...(current_fill && rest.border ? [`border-color:${colour(current_fill)}`] : []),
        ...(current_ink ? [`color:${colour(current_ink)}`] : []), ...(current_type?.endsWith('strong') ? ['font-weight:600'] : [])]);
  }).join('');
}
