"""The characters of a paper and its blocks as paragraphs: what is set, before it is broken into lines and pages.

A set character is (character, origin, furniture): origin is (block, offset) of the source, or None for what the page adds.
So every place is found again wherever its characters came to stand.
"""
SIGN_OFF = {'signature', 'approval', 'distribution', 'distribution_head'}     # furniture that stands in the source

# ---------------------------------------------------------------- set characters
def source(b, text, at=0, furn=False): return [(c, (b, at + i), furn) for i, c in enumerate(text)]
def added(text): return [(c, None, False) for c in text]
def furniture(text): return [(c, None, True) for c in text]
def letters(cells): return ''.join(c[0] for c in cells)

def cells_of(block): return [x for r in block['rows'] for x in r] if 'rows' in block else [block['text']]
def canon(block): return '\n'.join(cells_of(block))

def table_cells(b, block, furn):
    """rows of set cells; offsets count in the cells' texts joined by line ends"""
    out, at = [], 0
    for r in block['rows']:
        row = []
        for x in r: row.append(source(b, x, at, furn)); at += len(x) + 1
        out.append(row)
    return out

def columns(rows, width, right=False):
    """rows of cells side by side, kept apart by blanks"""
    n = max(len(r) for r in rows); out = []
    wide = [max([len(r[i]) for r in rows if i < len(r)] + [0]) for i in range(n)]
    start = [max(i * width // n, sum(wide[:i]) + 2 * i) for i in range(n)]
    for r in rows:
        line = []
        for i, x in enumerate(r):
            if not x: continue
            to = max(start[i], width - len(x)) if right and i == n - 1 and n > 1 else start[i]
            line += added(' ' * max(to - len(line), 2 if line else 0)) + x
        out.append(line)
    return out

# ---------------------------------------------------------------- places
def find_nth(hay, needle, n):
    i = -1
    for _ in range(n):
        i = hay.find(needle, i + 1)
        if i < 0: raise ValueError(f'not found: {needle!r}')
    return i

def bounds(blocks, pl):
    """(block, start, last block, end) of a place"""
    s = find_nth(canon(blocks[pl['block']]), pl['words'], pl['nth'])
    if 'to_block' not in pl: return pl['block'], s, pl['block'], s + len(pl['words'])
    return pl['block'], s, pl['to_block'], find_nth(canon(blocks[pl['to_block']]), pl['to_words'], pl['to_nth']) + len(pl['to_words'])

# ---------------------------------------------------------------- paragraphs: {'cells'} to be wrapped, or {'lines'} that stand
def para(cells, **k): return {'cells': cells, 'blank': 1, **k}
def fixed(lines, **k): return {'lines': lines, 'blank': 1, **k}

def fields(group, style, mode, width):
    """the labelled fields of a letterhead; long ones always on a line of their own"""
    how = style.get('flow_letter', style['letter']) if mode == 'flow' else style['letter']
    lab = lambda b, x: furniture(x['label'] + (':' if how == 'lines' else ''))
    val = lambda b, x: source(b, x['text'], 0, bool(x.get('furniture')))
    short = [g for g in group if len(g[1]['text']) < 26]
    long_ = [g for g in group if len(g[1]['text']) >= 26]
    tail = [para(furniture(x['label'] + ':') + added(' ') + val(b, x), blank=0) for b, x in long_]
    if how == 'lines' or not short: return [para(furniture(x['label'] + ':') + added(' ') + val(b, x), blank=int(i == 0)) for i, (b, x) in enumerate(group)]
    L, V = [lab(*g) for g in short], [val(*g) for g in short]
    if mode == 'flow' and how == 'apart': return [fixed(L), fixed(V)] + tail
    if mode == 'flow' or how == 'pairs': return [fixed([l, v]) for l, v in zip(L, V)] + tail
    lines = []
    for i in range(0, len(L), 3): lines += columns([L[i:i + 3], V[i:i + 3]], width)
    return [fixed(lines)] + tail

def signature(b, block, style, mode, width):
    rows = table_cells(b, block, True)
    if mode == 'plain' or style['sign'] == 'person' or len(rows) == 1: return [fixed(r) for r in rows]
    across = [[r[i] for r in rows] for i in range(len(rows[0]))]
    return [fixed(columns(across, width))] if mode == 'layout' else [fixed([x for r in across for x in r])]

def table(b, block, style, mode, width):
    rows = table_cells(b, block, False)
    if mode == 'layout': return [fixed(columns(rows, width))]
    if block['read'] == 'columns': return [fixed([r[i] for r in rows if r[i]]) for i in range(len(rows[0]))]
    if mode == 'flow': return [fixed([x for x in r if x]) for r in rows]
    lines = []
    for r in rows:
        line = []
        for i, x in enumerate(r): line += (added(' | ') if i else []) + x
        lines.append(line)
    return [fixed(lines)]

def items(group, style, mode):
    """list items, the markers before them or in a block of their own"""
    mark = lambda x: [(c, None, False) for c in x['marker']]
    if mode == 'flow' and style.get('apart') and len(group) > 1:
        return [fixed([mark(x) for _, x in group])] + [para(source(b, x['text']), blank=int(i == 0)) for i, (b, x) in enumerate(group)]
    hang = 5 if mode == 'layout' else 0
    first = lambda x: mark(x) + added(' ' * max(1, hang - len(x['marker'])))
    return [para(first(x) + source(b, x['text']), blank=int(i == 0), hang=hang) for i, (b, x) in enumerate(group)]

def paragraphs(paper, lo, hi, style, mode):
    blocks, out, i, width = paper['blocks'], [], lo, style['width'] - style['indent'] * (mode == 'layout')
    while i < hi:
        x = blocks[i]; j = i + 1
        if x['class'] in ('field', 'item'):
            while j < hi and blocks[j]['class'] == x['class']: j += 1
            group = [(k, blocks[k]) for k in range(i, j)]
            out += fields(group, style, mode, width) if x['class'] == 'field' else items(group, style, mode)
        elif x['class'] == 'signature': out += signature(i, x, style, mode, width)
        elif x['class'] == 'table': out += table(i, x, style, mode, width)
        elif x['class'] == 'approval': out.append(para(furniture(x['label'] + ':') + added(' ') + source(i, x['text'], 0, True)))
        else:
            tight = x['class'] in ('enclosure', 'distribution', 'letterhead_org') and i > lo
            keep = x['class'] in ('title', 'heading', 'distribution_head')
            out.append(para(source(i, x['text'], 0, x['class'] in SIGN_OFF), blank=0 if tight else 1, keep=keep))
        i = j
    return out
