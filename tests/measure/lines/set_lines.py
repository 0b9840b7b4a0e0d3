#!/usr/bin/env python3
"""Papers as pages whose every character knows the class of its line: made-up ones and those of ../towns.

usage: set_lines.py OUT made COUNT SEED | set_lines.py OUT towns TOWN,… STYLE,…
writes OUT/NAME.txt and OUT/NAME.classes.json: [first byte, last byte, class] of every run of one class.
"""
import glob
import json
import os
import re
import sys
sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '../towns'))
import set as setter
from made import made
from styles import STYLES

CLASSES = {'letterhead_org': 'field', 'letterhead_kind': 'field', 'field_line': 'field', 'distribution_head': 'distribution'}
PLACE_DATE = re.compile(r'\w+,? (den )?(\d{4}-\d\d-\d\d|\d{1,2} \w+ \d{4})$')
plain_page = setter.emit_page


def tagged_page(out, head, body, foot, style, mode):
    """as setter.emit_page, but what a page adds says whether it is a head or a foot"""
    tag = lambda lines, name: [[(c, o, name if f else f) for c, o, f in line] for line in lines]
    plain_page(out, tag(head, 'running_head'), body, tag(foot, 'running_foot'), style, mode)


setter.emit_page = tagged_page


def class_of(cell, blocks):
    """of a character: its class, or None where the line's other characters tell"""
    c, origin, furniture = cell
    if c.isspace(): return None
    if isinstance(furniture, str): return furniture
    if origin is None: return 'label' if furniture else 'added'
    block = blocks[origin[0]]; name = block.get('said', block['class'])
    if name == 'table': return 'vote' if block.get('vote') or any('röst' in x or x == 'Ja' for x in block['rows'][0]) else 'table'
    if name == 'body' and PLACE_DATE.match(block['text']): return 'signature'
    if name == 'body' and re.match(r'(Dnr|Diarienummer|Ärendenummer)\b', block['text']) and len(block['text']) < 50: return 'field'
    return CLASSES.get(name, name)


def line_class(cells, blocks):
    """of a line's characters: what most of them say; a line of nothing but marks is one of markers"""
    said = [one for one in (class_of(cell, blocks) for cell in cells) if one]
    real = [one for one in said if one not in ('added', 'label')]
    if not said: return None
    if not real: return 'field' if 'label' in said else 'marker'
    found = max(set(real), key=real.count)
    heads = sum(one.startswith('running') for one in real)
    return found if heads in (0, len(real)) else None           # a head glued to a line: no example of either


def classes_of(out, blocks):
    runs, at, line, begin = [], 0, [], 0
    for cell in out + [('\n', None, False)]:
        if cell[0] in '\n\f':
            one = line_class(line, blocks)
            if one: runs.append([begin, at, one])
            line, begin = [], at + 1
        else: line.append(cell)
        at += len(cell[0].encode())
    return runs


def write(folder, name, paper, style, mode):
    out = setter.compose(paper, style, mode)
    with open(f'{folder}/{name}.txt', 'w', encoding='utf-8', newline='') as f: f.write(setter.letters(out))
    with open(f'{folder}/{name}.classes.json', 'w', encoding='utf-8') as f: json.dump(classes_of(out, paper['blocks']), f)


def main(folder, what, *more):
    os.makedirs(folder, exist_ok=True)
    if what == 'made':
        count, seed = map(int, more)
        for i in range(count):
            paper, style, mode = made(seed * 100003 + i)
            write(folder, f'made_{seed}_{i}', paper, style, mode)
        return
    towns, styles = more[0].split(','), more[1].split(',')
    for path in sorted(glob.glob(os.path.join(HERE, '../towns/*.json'))):
        with open(path, encoding='utf-8') as f: paper = json.load(f)
        if paper['town'] not in towns: continue
        for style in styles:
            for mode in ('flow', 'layout'): write(folder, f"{paper['name']}.{style}.{mode}", paper, STYLES[style], mode)


if __name__ == '__main__':
    if len(sys.argv) < 5: print(__doc__); sys.exit(2)
    main(sys.argv[1].rstrip('/'), *sys.argv[2:])
