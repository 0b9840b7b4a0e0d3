#!/usr/bin/env python3
"""Compiles a file of rules into C++ tables: embed_rules.py FILE.rules OUT.cpp

The notation is told in assets/rules/README.md, the tables in core/facts/rules/rules.h. What a rule may name (shapes,
flags, verbs, ranks, types, questions) is read from the C++ that knows it. A rule without an example, an unknown name, a
pattern that matches nothing, a name that stands twice: an error with file, line and rule.
"""
import json
import pathlib
import re
import sys

sys.path.insert(0, "core/language")
from embed_lists import read, spelling  # noqa: E402
from rule_beginnings import ANY, ASSERTS, Beginnings, any_of  # noqa: E402

HEADERS = {"Shape": "core/language/tokens.h", "Flag": "core/language/lists.h", "VerbKind": "core/language/lists.h",
           "VerbForm": "core/language/lists.h", "Rank": "core/facts/bodies/bodies.h",
           "Type": "core/facts/kinds/words.h", "TokenTest": "core/facts/rules/rules.h",
           "Role": "core/structure/outline.h", "BlockKind": "core/structure/outline.h"}
SETS = {"type": "Type", "role": "Role", "kind": "BlockKind"}  # Conditions that name values of an enum.
MOST_MARKS = 8  # Of a file: the size of Found::marks.
PATTERNED = ["left", "right", "at", "before", "behind", "after", "near", "first", "sentence", "opens", "between"]
ALL = 255  # Of a window: the whole of the sentence on that side.
MOST = 60  # Tokens that a pattern may take.


class Wrong(Exception):
    pass


def names_of(enum, path):
    found = re.search(r"enum class %s\b[^{]*\{(.*?)\};" % enum, pathlib.Path(path).read_text(encoding="utf-8"), re.S)
    if not found:
        raise Wrong(f"{path} has no enum {enum}")
    body = re.sub(r"//[^\n]*", "", found.group(1))
    return [name.split("=")[0].strip() for name in body.split(",") if name.strip()]


def entries_of(path):
    """[line, text, examples] of each entry, continued lines joined. An example is (kind, words): «», «not», «todo»."""
    entries = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        example = re.match(r"\s+(not |todo )?«(.*)»", line)
        if not line.startswith(" "):
            entries.append([number, line, []])
        elif example:
            entries[-1][2].append(((example.group(1) or "").strip(), example.group(2)))
        else:
            entries[-1][1] += " " + line.strip()
    return entries


def write_if_changed(out, text):
    if not out.exists() or out.read_text(encoding="utf-8") != text:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(text, encoding="utf-8")


class Compiler(Beginnings):
    def __init__(self, path):
        self.path = path
        self.names = {enum: names_of(enum, header) for enum, header in HEADERS.items()}
        verbs = read(pathlib.Path("assets/lists/verbs.txt"))
        self.lemmas = [lemma for _, lemma, _ in verbs]
        self.verb_forms = [[("whole", spelling(form)) for form in " ".join(more.split("\t")[2:]).split() if form != "-"]
                           for _, _, more in verbs]
        self.verb_kinds = [self.names["VerbKind"].index(more.split("\t")[0]) for _, _, more in verbs]
        self.classes, self.lets, self.whens, self.asks, self.marks = {}, {}, {}, [], []
        self.words, self.sets, self.steps, self.patterns = [], [], [], []
        self.conditions, self.clauses, self.types = [], [], []
        self.named, self.used, self.edge_rows = [], set(), []

    # Patterns
    def word(self, text):
        part = "whole"
        if text.startswith("*"):
            part, text = "end", text[1:]
        elif len(text) > 1 and text.endswith("*"):
            part, text = "start", text[:-1]
        if spelling(text) != text:
            raise Wrong(f"«{text}» is no spelling: write «{spelling(text)}»")
        return part, text

    def atom(self, token):
        """(op, kinds, first, count) of one token, a class as its words, or a let as what it stands for."""
        def of(enum, name):
            if name not in self.names[enum]:
                raise Wrong(f"{enum} has no «{name}»")
            return self.names[enum].index(name)

        def forms(names):
            every = self.names["VerbForm"]
            if not names:
                return sum(1 << every.index(one) for one in every if one != "noun")
            last = names[0].endswith("+")
            first = of("VerbForm", names[0].rstrip("+"))
            wanted = range(first, len(every)) if last else (of("VerbForm", one) for one in names)
            return sum(1 << one for one in wanted)

        sigil, rest = token[0], token[1:]
        if sigil == "$" and rest:
            self.used.add(rest)
            if rest in self.classes:
                return [("words", self.classes[rest])]
            if rest in self.lets:
                return self.lets[rest]
            if rest not in self.names["TokenTest"]:
                raise Wrong(f"no words, pattern or test are called «{rest}»")
            return [("test", of("TokenTest", rest), 0, 0)]
        if sigil == "#" and rest:
            return [("flag", of("Flag", rest), 0, 0)]
        if sigil == "@" and rest:
            name, *more = rest.split(".")
            if name in self.names["VerbKind"]:
                return [("verb", of("VerbKind", name), forms(more), 0)]
            if name not in self.lemmas:
                raise Wrong(f"no verb is called «{name}»")
            return [("lemma", self.lemmas.index(name), forms(more), 0)]
        if sigil == "&" and rest:
            name, _, size = rest.partition(":")
            shapes = self.names["Shape"]
            some = {"any": shapes, "word": ["lower", "capital", "upper"], "big": ["capital", "upper"]}.get(name, [name])
            low, _, high = size.partition("-")
            least, most = (int(low or 1), int(high or (0xFFFF if "-" in size else low))) if size else (0, 0xFFFF)
            return [("shape", sum(1 << of("Shape", one) for one in some), least, most)]
        if sigil == "%" and rest:
            name, *more = rest.split(".")
            ranks, owner = set(range(len(self.names["Rank"]))), 0
            for one in more:
                if one in ("owner", "other"):
                    owner = 1 if one == "owner" else 2
                elif one.endswith("+"):
                    ranks &= set(range(of("Rank", one[:-1]), 9))
                elif one.startswith("below_"):
                    ranks &= set(range(of("Rank", one[6:])))
                else:
                    ranks &= {of("Rank", one)}
            if name != "body":
                raise Wrong(f"no annotation is called «{name}»")
            return [("body", sum(1 << one for one in ranks), owner, 0)]
        if found := re.fullmatch(r"\.\.(\d+)(?:!\$(\w+))?", token):
            if found.group(2) and found.group(2) not in self.classes:
                raise Wrong(f"no class of words is called «{found.group(2)}»")
            self.used.add(found.group(2))
            return [("gap", int(found.group(1)), self.classes.get(found.group(2), []))]
        if token.startswith("<") and token.endswith(">"):
            name = token[1:-1].removeprefix("not_")
            if name not in ASSERTS:
                raise Wrong(f"nothing is asked by «{token}»")
            return ([("negate", 0, 0, 0)] if token.startswith("<not_") else []) + [(name, 0, 0, 0)]
        if sigil == "=" and rest:
            if rest not in self.marks:
                raise Wrong(f"no mark is called «{rest}»")
            self.used.add(token)
            return [("mark", self.marks.index(rest), 0, 0)]
        if sigil == "~" and rest:
            one = self.atom(rest)
            if len(one) != 1 or one[0][0] != "words":
                raise Wrong(f"«{token}» is no question about the word before")
            return [("behind", one[0][1])]
        if sigil == "!" and rest:
            one = self.atom(rest)
            if len(one) != 1 or one[0][0] in ("fork", "gap", "mark", "absent", *ASSERTS):
                return [("absent", one)]
            return [("negate", 0, 0, 0)] + one
        return [("words", [self.word(token.removeprefix("\\"))])]

    @staticmethod
    def group(tokens):
        """Takes the rest of a parenthesis that is open."""
        taken, deep = [], 1
        while deep and tokens:
            taken.append(tokens.pop(0))
            deep += {"(": 1, ")": -1}.get(taken[-1], 0)
        return taken

    def pattern(self, tokens):
        """A list of items from tokens, which it takes: atoms, and ("fork", [lists])."""
        items = []
        while tokens and tokens[0] not in (")", "|", ",", "or"):
            token = tokens.pop(0)
            if token == "!" and tokens and tokens[0] == "(":
                item = [("absent", self.pattern([tokens.pop(0), *self.group(tokens)]))]
            elif token == "(":
                ways = [self.pattern(tokens)]
                while tokens and tokens[0] == "|":
                    tokens.pop(0)
                    ways.append(self.pattern(tokens))
                if not tokens or tokens.pop(0) != ")":
                    raise Wrong("a parenthesis is not closed")
                if all(len(way) == 1 and way[0][0] == "words" for way in ways):
                    item = [("words", [word for way in ways for word in way[0][1]])]
                else:
                    item = [("fork", ways)]
            else:
                item = self.atom(token)
            if tokens and tokens[0] == "?":
                tokens.pop(0)
                item = [("fork", [item, []])]
            items += item
        return items

    def emit(self, items, following):
        for op, *more in reversed(items):
            if op == "fork":
                ends = [self.emit(way, following) for way in more[0]]
                step = ends[-1]
                for way in reversed(ends[:-1]):
                    step = self.step("fork", 0, step, 0, way)
                following = step
            elif op == "absent":
                following = self.step(op, 0, self.emit(more[0], self.step("done", 0, 0, 0, 0)), 0, following)
            elif op in ("words", "gap", "behind"):
                *size, words = more
                number = self.set_of(words) if words else 0
                following = self.step(op, *(size or [0]), number, int(bool(words)), following)
            else:
                following = self.step(op, *more, following)
        return following

    def place_of(self, words):
        for at in range(len(self.words) - len(words) + 1):
            if self.words[at:at + len(words)] == words:
                return at
        self.words += words
        return len(self.words) - len(words)

    def set_of(self, words):
        one = (self.place_of(words), len(words), self.edges_of_one("words", words))
        if one not in self.sets:
            self.sets.append(one)
        return self.sets.index(one)

    def step(self, *step):
        if step not in self.steps:
            self.steps.append(step)
        return self.steps.index(step)

    def add_pattern(self, items):
        least, most = self.lengths(items)
        if most > MOST:
            raise Wrong(f"a pattern of {most} tokens: {MOST} at most")
        step = self.emit(items, self.step("done", 0, 0, 0, 0))
        one = (step, least, most, self.edges(items, 0), self.edges(items, 1))
        if one not in self.patterns:
            self.patterns.append(one)
        return self.patterns.index(one)

    # Conditions
    def condition(self, tokens):
        negated = tokens[0] == "not"
        if negated:
            tokens.pop(0)
        of_place = tokens[0].startswith("place.")
        where = tokens.pop(0).removeprefix("place.")
        n = m = 0
        pattern = 0
        if where in ("before", "behind", "after", "near", "first", "close"):
            size = tokens.pop(0)
            low, _, high = size.partition("-")
            n = ALL if low == "all" else int(low)
            m = int(high or n) if where == "near" else 0
        if where in PATTERNED:
            items = self.pattern(tokens)
            if not items:
                raise Wrong("a pattern is missing")
            if self.lengths(items) == (0, 0) and where not in ("at", "right", "between"):
                raise Wrong("a pattern matches nothing")
            pattern = self.add_pattern(items)
        elif where in SETS:
            names = []
            while tokens and tokens[0] not in (",", "or"):
                names.append(tokens.pop(0))
            every = self.names[SETS[where]]
            unknown = [name for name in names if name not in every]
            if unknown or not names:
                raise Wrong(f"no {SETS[where]} is called «{' '.join(unknown)}»")
            bits = sum(1 << every.index(name) for name in names)
            if bits not in self.types:
                self.types.append(bits)
            pattern = self.types.index(bits)
        elif where in self.whens:
            self.used.add(where)
            pattern, where = self.whens[where], "when"
        elif where in self.asks:
            self.used.add(where)
            n, where = self.asks.index(where), "ask"
        elif where != "close":
            raise Wrong(f"no condition is called «{where}»")
        return where, negated, of_place, n, m, pattern

    def either(self, text):
        """The place in `clauses` of what stands behind a colon: conditions by «,», of which «or» divides the lists."""
        tokens = re.findall(r"\\.|\.\.\d+(?:!\$\w+)?|[()|,?]|[^\s()|,?]+", text)
        clauses = []
        while True:
            conditions = []
            while tokens:
                conditions.append(self.condition(tokens))
                if not tokens or tokens[0] != ",":
                    break
                tokens.pop(0)
            clauses.append(conditions)
            if not tokens:
                break
            if tokens[0] != "or":
                raise Wrong(f"«{tokens[0]}» where «or», «,» or the end of the line was expected")
            tokens.pop(0)
        made = []
        for conditions in clauses:
            # What a place begins with is asked before what it stands in.
            first = next((at for at, one in enumerate(conditions) if one[0] not in SETS), 0)
            if conditions and conditions[first][:3] == ("at", False, False):
                conditions.insert(0, conditions.pop(first))
            made.append((len(self.conditions), len(self.conditions) + len(conditions)))
            self.conditions += conditions
        self.clauses += made
        return len(self.clauses) - len(made), len(self.clauses)

    def begins(self, rules):
        """What the first two tokens of a place are for which one of these rules holds: two rows of Edges."""
        rows = []
        for _, _, (first, last), *_ in rules:
            for start, end in self.clauses[first:last]:
                rows.append(next((self.patterns[pattern][3:]
                                  for where, negated, of_place, *_, pattern in self.conditions[start:end]
                                  if where == "at" and not negated and not of_place), (ANY, ANY)))
        return any_of(row[0] for row in rows), any_of(row[1] for row in rows)

    def edges_row(self, edges):
        """Their place in the table."""
        if edges not in self.edge_rows:
            self.edge_rows.append(edges)
        return self.edge_rows.index(edges)

    # Files
    def define(self, kind, name, text):
        if name in (self.whens if kind == "when" else {*self.classes, *self.lets, *self.names["TokenTest"]}):
            raise Wrong(f"«{name}» stands twice")
        if kind == "words":
            words = [self.word(one) for one in text.split()]
            if len(set(words)) != len(words):
                raise Wrong("a word stands twice")
            self.classes[name] = words
        elif kind == "let":
            tokens = re.findall(r"\\.|\.\.\d+(?:!\$\w+)?|[()|,?]|[^\s()|,?]+", text)
            self.lets[name] = self.pattern(tokens)
            if tokens:
                raise Wrong(f"«{tokens[0]}» was not expected")
        else:
            self.named.append(self.either(text))
            self.whens[name] = len(self.named) - 1

    def use(self, path):
        """Takes the words and patterns of another file; which of them are used is its own concern."""
        for _, line, _ in entries_of(path):
            if found := re.fullmatch(r"(words|let) (\w+) += (.*)", line):
                self.define(*found.groups())
                self.used.add(found.group(2))

    def read(self):
        """The rules by their list: (name, value, either, reach, after, list that a scan asks)."""
        lists, current, at = {}, "place", ""
        try:
            for number, line, examples in entries_of(self.path):
                at = f"{self.path}:{number}"
                if found := re.fullmatch(r"asks (\S+):(\w+)", line):
                    self.asks = names_of(found.group(2), found.group(1))
                elif found := re.fullmatch(r"marks (\S+):(\w+)", line):
                    self.marks = names_of(found.group(2), found.group(1))
                    if len(self.marks) > MOST_MARKS:
                        raise Wrong(f"{len(self.marks)} marks: {MOST_MARKS} at most")
                elif found := re.fullmatch(r"use (\w+)", line):
                    self.use(self.path.with_name(f"{found.group(1)}.rules"))
                elif found := re.fullmatch(r"(words|let|when) (\w+) += (.*)", line):
                    self.define(*found.groups())
                elif found := re.fullmatch(r"== (\w+)", line):
                    current = found.group(1)
                    if current in lists:
                        raise Wrong(f"the list «{current}» stands twice")
                    lists[current] = []
                elif found := re.fullmatch(r"scan (\w+): (before|after) (\d+) (\w+)(?:, (.*))?", line):
                    name, side, reach, asked, text = found.groups()
                    one = (name, "scan", self.either(text or ""), int(reach), side == "after", asked)
                    lists.setdefault(current, []).append(one)
                elif found := re.fullmatch(r"(\S+) (\w+): (.*)", line):
                    value, name, text = found.groups()
                    at += f": {name}"
                    if any(name == rule[0] for rules in lists.values() for rule in rules):
                        raise Wrong("the name stands twice")
                    if all(kind for kind, _ in examples):
                        raise Wrong("a rule without an example")
                    if any(words.count("[") != 1 or words.count("]") != 1 for _, words in examples):
                        raise Wrong("an example without its place in [ ]")
                    lists.setdefault(current, []).append((name, value, self.either(text), 0, False, current))
                else:
                    raise Wrong("this is no rule, no words, let or when")
            at = f"{self.path}"
            if missing := {rule[5] for rules in lists.values() for rule in rules} - set(lists):
                raise Wrong(f"no list is called «{'», «'.join(sorted(missing))}»")
            defined = {*self.classes, *self.lets, *self.whens, *self.asks, *(f"={mark}" for mark in self.marks)}
            unused = defined - self.used
            if unused:
                raise Wrong(f"nothing uses «{'», «'.join(sorted(unused))}»")
        except (Wrong, ValueError, IndexError) as error:
            sys.exit(f"embed_rules: {at}: {error if isinstance(error, Wrong) else 'a number or a word is missing'}")
        return lists


def slots_of(names):
    """Rules::slots and Rules::spread: slot_of() of core/facts/rules/rules.h keeps the lists apart."""
    keys = [len(one) + (one[0] << 8) + (one[len(one) // 2] << 16) + (one[-1] << 24) for one in map(str.encode, names)]
    for spread in range(1, 2**20, 2):
        slots = {key * spread % 2**32 >> 24: at for at, key in enumerate(keys)}
        if len(slots) == len(names):
            return [slots.get(slot, 0) for slot in range(256)], spread
    return sys.exit(f"embed_rules: no slots keep these lists apart: {names}")


def table(path):
    made = Compiler(path)
    lists = made.read()
    name = path.stem.removesuffix("s")

    def rows(kind, what, lines):
        head = f"constexpr std::array<{kind}, {len(lines)}> {what}{{{{"
        return [head, *(f"    {{{line}}}," for line in lines), "}};"]

    names, every, ranges = list(lists), [], []
    for listed in lists.values():
        ranges.append((len(every), len(every) + len(listed)))
        every += [f'"{rule}", "{value}", {{{either[0]}, {either[1]}}}, {reach}, {str(after).lower()}, '
                  f'{names.index(asked)}, {made.edges_row(made.begins([(rule, value, either)])[0])}'
                  for rule, value, either, reach, after, asked in listed]

    lines = [f"// Made by core/facts/rules/embed_rules.py from {path}: not to be edited.",
             '#include "facts/rules/rules.h"', "",
             "namespace diarium::facts {", f"namespace {name}_table {{"]
    lines += rows("Rule", "rules", every)
    begins = [[made.edges_row(row) for row in made.begins(listed)] for listed in lists.values()]
    lines += rows("RuleList", "lists", [f'"{one}", {{{first}, {last}}}, {edges}, {second}'
                                       for one, (first, last), (edges, second) in zip(names, ranges, begins)])
    slots, spread = slots_of(names)
    lines += [f"constexpr std::array<std::uint8_t, 256> slots{{{', '.join(map(str, slots))}}};"]
    lines += rows("Few", "clauses", [f"{first}, {last}" for first, last in made.clauses])
    lines += rows("Condition", "conditions",
                  [f"Where::{where}, {str(no).lower()}, {str(other).lower()}, {n}, {m}, {pattern}"
                   for where, no, other, n, m, pattern in made.conditions])
    lines += rows("Few", "named", [f"{first}, {last}" for first, last in made.named])
    types = ", ".join(f"{bits}u" for bits in made.types)
    lines += [f"constexpr std::array<std::uint64_t, {len(made.types)}> types{{{types}}};"]
    lines += rows("Pattern", "patterns", [f"{step}, {least}, {most}, {made.edges_row(first)}, {made.edges_row(second)}"
                                          for step, least, most, first, second in made.patterns])
    lines += rows("Step", "steps", [f"Op::{op}, {kinds}, {first}, {count}, {following}"
                                    for op, kinds, first, count, following in made.steps])
    lines += rows("WordSet", "sets", [f"{first}, {count}, {made.edges_row(row)}" for first, count, row in made.sets])
    lines += rows("Edges", "edges", [f"{starts}u, {ends}u, {flags}u, {shapes}"
                                     for shapes, starts, ends, flags in made.edge_rows])
    lines += rows("RuleWord", "words", [f'{json.dumps(text, ensure_ascii=False)}, RuleWord::Part::{part}'
                                        for part, text in made.words])
    lines += [f'constexpr Rules all{{"{path.stem}", rules, lists, slots, {spread}, clauses, conditions, named, '
              'types, patterns, steps, sets, edges, words};',
              f"}}  // namespace {name}_table", "",
              f"const Rules& {name}_rules() {{ return {name}_table::all; }}", "", "}  // namespace diarium::facts", ""]
    return "\n".join(lines)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    path, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    write_if_changed(out, table(path))


if __name__ == "__main__":
    main()
