"""Paragraphs as lines and pages, broken on purpose in a sentence, an att-sats, a name or a number; and what a page bears beside its text."""
import hashlib
import re

from blocks import added, bounds, columns, furniture, letters

# ---------------------------------------------------------------- lines
VOWELS = set('aeiouyåäö')
def hyphen_point(word, room):
    """the last place where a long word may be cut: between two consonants, vowels on both sides"""
    w = letters(word)
    if len(w) < 10 or not w.isalpha() or not w.islower() or len(w) % 3 == 0: return 0
    for k in range(min(room - 1, len(w) - 4), 3, -1):
        if w[k - 1] == 's' and w[k] in 'tlkpvmnj' or w[k - 1:k + 1] in ('ck', 'ng', 'sk', 'st'): continue       # före-slagit, till-styrker
        if w[k] not in VOWELS and w[k - 1] not in VOWELS and VOWELS & set(w[:k - 1]) and w[k + 1] in VOWELS: return k
    return 0

def take(cells, width, hyphen):
    """the next line and the rest"""
    if len(cells) <= width: return cells, []
    s = max((i for i in range(width, 0, -1) if cells[i][0] == ' '), default=None)
    if s is None: return cells[:width], cells[width:]
    if hyphen:
        e = next((i for i in range(s + 1, len(cells)) if cells[i][0] == ' '), len(cells))
        k = hyphen_point(cells[s + 1:e], width - s - 1)
        if k: return cells[:s + 1 + k] + added('-'), cells[s + 1 + k:]
    return cells[:s], cells[s + 1:]

# ---------------------------------------------------------------- pages
def soft_spots(paper):
    """spaces inside names and numbers, and the proposals: where pages are broken on purpose"""
    blocks, soft, att = paper['blocks'], {}, {}
    for n, p in enumerate(paper['facts']['proposals']):
        b, s, b2, e = bounds(blocks, p['place'])
        for k in range(s, e): att[(b, k)] = n
    pats = [('name', re.escape(p['as_written'])) for p in paper['facts']['persons']] + [('number', r'\bKS \d{4}/\d+|\b\d{4}-\d{6} \d{3}|\b\d{1,2} (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)|\d \d{3} kronor')]
    for b, x in enumerate(blocks):
        if x['class'] not in ('body', 'item', 'quotation'): continue
        for kind, pat in pats:
            for m in re.finditer(pat, x['text']):
                for k in range(*m.span()):
                    if x['text'][k] == ' ': soft[(b, k)] = kind
    return soft, att

WANTS = ['sentence', 'att', 'name', 'number']

class Pager:
    def __init__(s, style, mode, soft, att, seed):
        s.style, s.soft, s.att, s.turn, s.pages, s.mode = style, soft, att, seed, [[]], mode
        s.width = style['width'] - style['indent'] * (mode == 'layout'); s.cap = style['page']
    def used(s): return len(s.pages[-1])
    def new(s): s.pages.append([]); s.turn += 1
    def put(s, line):
        if s.used() >= s.cap: s.new()
        s.pages[-1].append(line)
    def cut_in_line(s, line):
        """where to cut this line in a name or a number, if that is wanted now and the page is full enough"""
        if s.used() < s.cap * 0.6: return 0
        ok = {'number': ('number', 'name'), 'name': ('name',)}.get(WANTS[s.turn % 4], ())
        return next((k for k in range(8, len(line)) if line[k][0] == ' ' and s.soft.get(line[k][1]) in ok), 0)
    def wants_break(s, line, rest):
        """inside an att-sats or a sentence, as wanted"""
        want, last, nxt = WANTS[s.turn % 4], line[-1], rest[0]
        inside = s.att.get(nxt[1]) is not None and s.att.get(nxt[1]) == s.att.get(next((c[1] for c in reversed(line) if c[1]), None))
        if want == 'att': return inside and s.used() >= s.cap * 0.55
        return want == 'sentence' and not inside and last[0] not in '.:?' and s.used() >= s.cap * 0.75
    def add(s, p):
        if p.get('keep') and s.used() > s.cap - 5: s.new()
        if s.used():
            for _ in range(p['blank']): s.pages[-1].append([])
        if 'lines' in p:
            for x in p['lines']: s.put(x)
            return
        rest, hang = p['cells'], 0
        while rest:
            if s.used() >= s.cap: s.new()
            line, rest2 = take(rest, s.width - hang, s.style.get('hyphen') and not p.get('keep'))
            k = 0 if p.get('keep') else s.cut_in_line(line)
            if k: line, rest2 = rest[:k], rest[k + 1:]
            s.put(added(' ' * hang) + line); rest = rest2; hang = p.get('hang', 0)
            if k or (rest and not p.get('keep') and s.wants_break(line, rest)): s.new()

def paginate(paras, *a):
    g = Pager(*a)
    for p in paras: g.add(p)
    return [p for p in g.pages if any(p)]

# ---------------------------------------------------------------- furniture of a page
def fill(rows, values):
    out = [[c.format(**values).strip() for c in r] for r in rows]
    return [r for r in out if any(r)]

def values_of(paper, page, n, total):
    sec = paper['facts'].get('paragraph'); h = hashlib.sha256((paper['name'] + page['body']).encode()).hexdigest()
    first, tot = page['first'], page['total'] or total
    return {**page, 'n': first + n, 'total': max(tot, first + total - 1), 'short': paper['short'], 'KIND': page['kind'].upper(), 'stampdate': page['date'] or '2024-10-11', 'serial': h[:20],
            'web': web(paper), 'more': f'§ {sec} forts.' if sec and n else ''}

def web(paper): return next(x for c in paper['foot'] for x in c if x.startswith('www.'))
def orgno(paper): return next(x for c in paper['foot'] for x in c if re.fullmatch(r'\d{6}-\d{4}', x))

def foot_rows(paper, style, v, n):
    f = style['foot']
    if f == 'address':
        tall = max(len(c) for c in paper['foot'])
        return [[c[i] if i < len(c) else '' for c in paper['foot']] for i in range(tall)] if n == 0 else []
    if f == 'webb': return [[v['web'], 'Org.nr ' + orgno(paper)], [f"Sida {v['n']} av {v['total']}"]]
    if style.get('foot_kind') == 'protokoll' and 'protokoll' not in v['kind'].lower(): return fill([['{n}']], v) if not style['head'] else []
    return fill(f, v)

def rows_to_lines(rows, style, mode, foot=False):
    if not rows: return []
    if mode == 'layout': return [[(c, o, True) for c, o, _ in line] for line in columns([[furniture(x) for x in r] for r in rows], style['width'], True)]
    how = style['head_flow'] if not foot else 'columns' if style['foot'] == 'address' else style['head_flow']
    if how == 'row': return [furniture(' '.join(x for x in r if x)) for r in rows]
    if how == 'columns': return [furniture(r[i]) for i in range(max(map(len, rows))) for r in rows if i < len(r) and r[i]]
    return [furniture(x) for r in rows for x in r if x]
