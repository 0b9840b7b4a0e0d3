#!/usr/bin/env python3
"""Check what set.py wrote.   usage: check.py OUT_FOLDER [score.py]

Every place is looked up anew in the papers' JSON: text[start:end], less white space, furniture and line-end hyphens, must be
the quoted words; no fact begins or ends in furniture; ranges are trimmed, in order and apart. With score.py given, the gold is
scored against itself in every setting. Then the counts are printed.
"""
import collections, glob, json, os, re, subprocess, sys

LISTS = ('dnr', 'proposals', 'reservations', 'special_statements', 'referral_bodies', 'cited', 'headings', 'dates')

def load(p): return json.load(open(p, encoding='utf-8'))
def bare(s): return re.sub(r'[\s\-]', '', s)
def canon(b): return '\n'.join(x for r in b['rows'] for x in r) if 'rows' in b else b['text']

def without(text, a, z, furn):
    """text[a:z] less the furniture in it"""
    out, i = [], a
    for s, e in furn:
        if e <= a or s >= z: continue
        out.append(text[i:max(i, s)]); i = max(i, e)
    return ''.join(out) + text[i:z]

def places(paper):
    """(list name, words as quoted or None for a place over several blocks, place)"""
    F = paper['facts']
    for k in LISTS:
        for f in F[k]: yield k, f['place']
    for k in ('recommended_decision', 'decision'):
        if F[k]: yield k, F[k]['place']

def spans(gold):
    for k in LISTS:
        for f in gold[k]: yield k, f
    for k in ('recommended_decision', 'decision'):
        if gold[k]: yield k, gold[k]

def fits(pl, got, blocks):
    """got: the bare text of a range"""
    if 'to_block' not in pl: return got == bare(pl['words'])
    inner = [canon(blocks[b]) for b in range(pl['block'] + 1, pl['to_block'])]
    return got.startswith(bare(pl['words'])) and got.endswith(bare(pl['to_words'])) and all(bare(x) in got for x in inner)

def check(paper, text, gold, furn, where):
    bad = []
    def say(*a): bad.append((where, paper['name'], *a))
    if len(text) != gold['chars']: say('length')
    for (s, e), (s2, _) in zip(furn, furn[1:] + [[len(text), 0]]):
        if not 0 <= s < e <= s2 or text[s:e] != text[s:e].strip(): say('furniture', s, e)
    want = collections.Counter((k, json.dumps(p)) for k, p in places(paper)); have = list(spans(gold))
    if len(have) != sum(want.values()): say('count of facts')
    for k, f in have:
        a, z = f['start'], f['end']
        if text[a:z] != f['text'] or f['text'] != f['text'].strip(): say(k, 'text', f)
        if any(s <= a < e or s < z <= e for s, e in furn): say(k, 'in furniture', f['text'])
        got = bare(without(text, a, z, furn))
        hit = next((key for key in want if key[0] == k and want[key] and fits(json.loads(key[1]), got, paper['blocks'])), None)
        if hit: want[hit] -= 1
        else: say(k, 'words', f['text'])
    a, z = gold['title_span']
    if bare(without(text, a, z, furn)) != bare(gold['title']): say('title', text[a:z])
    c = gold['components']
    if any(x['end'] > y['start'] for x, y in zip(c, c[1:])): say('components overlap')
    return bad

def broken(text, gold):
    """how many facts a page break goes through, and breaks inside a sentence"""
    n = collections.Counter(k for k, f in spans(gold) if '\f' in f['text'])
    n['all breaks'] = text.count('\f')
    n['names'] = sum(1 for p in gold['persons'] for s in p['as_written'].split()[:-1] for m in re.finditer(re.escape(s) + r'\s*\n.{0,600}?\f', text, re.S) if text[m.end() - 1] == '\f' and s + ' ' not in m[0])
    return n

def main(out, score=None):
    here = os.path.dirname(os.path.abspath(__file__)); papers = {p['name']: p for p in map(load, sorted(glob.glob(glob.escape(here) + '/*.json')))}
    bad, breaks, width = [], collections.Counter(), 0
    for d in sorted(os.listdir(out)):
        for n, p in papers.items():
            f = f'{out}/{d}/{n}'; text = open(f + '.txt', encoding='utf-8', newline='').read(); g = load(f + '.json')
            furn = load(f + '.furniture.json') if d != 'plain' else []
            bad += check(p, text, g, furn, d); breaks += broken(text, g)
            if d != 'plain': width = max(width, max(map(len, text.split('\n'))))
        if score:
            gd = f'{out}/{d}' if d == 'plain' else f'{out}/{d}/gold'
            r = subprocess.run([sys.executable, score, gd, gd, '--json'], capture_output=True, text=True)
            if r.returncode: bad.append((d, 'score.py', r.stderr[-300:])); continue
            tot = json.loads(r.stdout.strip().split('\n')[-1])
            bad += [(d, 'score', k, v) for k, v in tot.items() if not v['right'] == v['said'] == v['gold']]
    for b in bad[:40]: print('BAD', *b)
    print(f'{len(papers)} papers, {len(os.listdir(out))} settings, {len(bad)} faults; longest line {width}')
    print('facts:', dict(collections.Counter(k for p in papers.values() for k, _ in places(p)) + collections.Counter({k: sum(len(p['facts'][k]) for p in papers.values()) for k in ('persons', 'votes', 'components')})))
    print('page breaks through facts, all settings:', dict(breaks))
    return 1 if bad else 0

if __name__ == '__main__':
    if len(sys.argv) not in (2, 3): print(__doc__); sys.exit(2)
    sys.exit(main(*sys.argv[1:]))
