#!/usr/bin/env python3
"""Set the papers beside this file as pages, in every style and both kinds of dump, and write their gold in that setting's offsets.

usage: set.py OUT_FOLDER
writes OUT/plain/NAME.txt and .json; OUT/STYLE.flow/ and OUT/STYLE.layout/ with NAME.txt, NAME.json, NAME.furniture.json and
gold/NAME.json (the same gold in a folder that holds nothing else, as score.py takes a folder's every .json for gold).
Which characters are set: blocks.py; how they come to stand on pages: pages.py; the styles of pages: styles.py.
"""
import glob
import hashlib
import json
import os
import sys
sys.dont_write_bytecode = True
from blocks import added, bounds, canon, letters, paragraphs
from pages import fill, foot_rows, paginate, rows_to_lines, soft_spots, values_of
from styles import PLAIN, STYLES

# ---------------------------------------------------------------- papers
def emit_page(out, head, body, foot, style, mode):
    """one page's lines into the text; every line ends with a line end"""
    nl, margin = added('\n'), added(' ' * (style['indent'] if mode == 'layout' else 0))
    gap = added('\n') if style.get('double') else []
    glue = bool(style.get('glue') and head)
    def write(lines):
        for x in lines: out.extend((margin + x + added(' ' if style.get('trail') else '') if x else []) + nl + (gap if x else []))
    if head and not style.get('last') or mode == 'layout' and head:
        if glue: out.extend(head[0] + added(' ') + body[0] + nl); body = body[1:]
        else: write(head); out.extend(nl)
        head = []
    write(body)
    if head: out.extend(nl); write(head)
    if foot: out.extend(nl); write(foot)

def compose(paper, style, mode):
    """the whole paper as set characters"""
    soft, att = soft_spots(paper); seed = int(hashlib.sha256((paper['name'] + str(style['width'])).encode()).hexdigest(), 16) % 4
    bounds_ = [p['from_block'] for p in paper['pages']] + [len(paper['blocks'])]; out = []
    for page, lo, hi in zip(paper['pages'], bounds_, bounds_[1:]):
        pages = paginate(paragraphs(paper, lo, hi, style, mode), style, mode, soft, att, seed)
        for n, body in enumerate(pages):
            if out: out.extend(added('\n\n' if mode == 'plain' else '\f'))
            v = values_of(paper, page, n, len(pages))
            head = fill(style['head'], v) if n + 1 >= style['head_from'] else []
            foot = foot_rows(paper, style, v, n)
            emit_page(out, rows_to_lines(head, style, mode), body, rows_to_lines(foot, style, mode, True), style, mode)
    return out

# ---------------------------------------------------------------- gold
def gold(paper, out):
    text = letters(out); at = {o: i for i, (_, o, _) in enumerate(out) if o}; blocks, F = paper['blocks'], paper['facts']; clear = set()
    def span(pl):
        b, s, b2, e = bounds(blocks, pl); a, z = at[(b, s)], at[(b2, e - 1)] + 1; clear.update(range(a, z)); return a, z
    def fact(f):
        a, z = span(f['place']); return {'start': a, 'end': z, 'text': text[a:z], **{k: v for k, v in f.items() if k != 'place'}}
    g = {'doc_id': paper['name'], 'file': paper['name'] + '.txt', 'sha256': hashlib.sha256(text.encode()).hexdigest(), 'chars': len(text), 'offset_unit': 'codepoint', 'ocr_damaged': False}
    for k, v in F.items():
        if k == 'title_place': g['title_span'] = list(span(v))
        elif k == 'components': g[k] = [component(c, blocks, at) for c in v]
        elif isinstance(v, dict): g[k] = fact(v)
        elif isinstance(v, list) and v and isinstance(v[0], dict) and 'place' in v[0]: g[k] = sorted(map(fact, v), key=lambda x: (x['start'], x['end']))
        else: g[k] = v
    return g, text, clear

def component(c, blocks, at):
    p = [at[(b, k)] for b in range(c['from_block'], c['to_block'] + 1) for k, ch in enumerate(canon(blocks[b])) if (b, k) in at]
    return {'type': c['type'], 'start': min(p), 'end': max(p) + 1}

def furniture_ranges(out, clear):
    """runs of furniture, joined over blanks; a fact's own words are none (the furniture that a page break puts into it is)"""
    R = []
    for i, (c, o, f) in enumerate(out):
        if not f or c.isspace() or (o and i in clear): continue
        if R and all(x[0].isspace() for x in out[R[-1][1]:i]): R[-1][1] = i + 1
        else: R.append([i, i + 1])
    return R

def whole(paper, out):
    """nothing of the source is lost or set twice"""
    got = [o for _, o, _ in out if o]; want = {(b, k) for b, x in enumerate(paper['blocks']) for k, c in enumerate(canon(x)) if not c.isspace()}
    assert len(got) == len(set(got)) and want <= set(got), paper['name']

def write(path, data):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w', encoding='utf-8', newline='') as f: f.write(data if isinstance(data, str) else json.dumps(data, ensure_ascii=False, indent=1))

def set_paper(paper, folder, style, mode):
    out = compose(paper, style, mode); whole(paper, out); g, text, clear = gold(paper, out); n = f"{folder}/{paper['name']}"
    write(n + '.txt', text); write(n + '.json', g)
    if mode != 'plain': write(n + '.furniture.json', furniture_ranges(out, clear)); write(f"{folder}/gold/{paper['name']}.json", g)

def main(to):
    here = os.path.dirname(os.path.abspath(__file__))
    papers = [json.load(open(p, encoding='utf-8')) for p in sorted(glob.glob(glob.escape(here) + '/*.json'))]
    for p in papers:
        set_paper(p, to + '/plain', PLAIN, 'plain')
        for name, style in STYLES.items():
            for mode in ('flow', 'layout'): set_paper(p, f'{to}/{name}.{mode}', style, mode)
    print(f'{len(papers)} papers, {1 + 2 * len(STYLES)} settings')

if __name__ == '__main__':
    if len(sys.argv) != 2: print(__doc__); sys.exit(2)
    main(sys.argv[1].rstrip('/'))
