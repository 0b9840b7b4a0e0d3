"""What the patterns of rules take and begin with: of Compiler in embed_rules.py, which tables are filled with it.

An item of a pattern is (op, …), as embed_rules.py makes it: ops are those of core/facts/rules/rules.h.
"""
import functools
import itertools
import operator

ASSERTS = ["line", "wide", "tight", "upper", "place"]
ASKS = [*ASSERTS, "behind", "negate", "absent", "mark"]  # Steps that take no token.
NUMBER_TESTS = ["year", "month_number"]  # Only a number passes.
BODY_TESTS = ["subcommittee", "bare_committee"]  # Only a word of a body's name passes.
ANY = (1 << 64) - 1, 0, 0  # Edges of any word.
NUMBER, ANY_START = 62, 63  # As language::start_of() and language::any_start.
LOST = {"å": "åa", "ä": "äa", "ö": "öo"}  # How letters stand in the keys of papers that lost them, too.


def stands_as(letters, blurred=""):
    """The bytes of letters as whole and as lost ones. `blurred`: what may stand for é, too."""
    ways = (LOST.get(letter, letter) + (blurred if letter in "åäöe" else "") for letter in letters)
    return ["".join(way).encode() for way in itertools.product(*ways)]


def any_of(rows):
    """Rows of bits, united column by column."""
    return tuple(functools.reduce(operator.or_, column) for column in zip(*rows))


class Beginnings:
    def lengths(self, items):
        least = most = 0
        for at, (op, *more) in enumerate(items):
            if at > 0 and items[at - 1][0] == "negate":
                continue
            if op == "fork":
                ways = [self.lengths(way) for way in more[0]]
                least, most = least + min(way[0] for way in ways), most + max(way[1] for way in ways)
            elif op == "gap":
                most += more[0]
            elif op not in ASKS:
                least, most = least + 1, most + 1
        return least, most

    @staticmethod
    def heads(words):
        """What one of these has at its edges, as Edges has it (core/language/glance.h)."""
        starts = ends = 0
        for part, text in words:
            if part == "end":
                for own in stands_as(text[-2:], "?"):
                    ends |= sum(1 << ((own[-1] & 7) << 2 | before & 3) for before in own[-2:-1] or range(4))
                continue
            starts |= 1 << ANY_START
            if text[0].isdigit():
                starts |= 1 << NUMBER
                continue
            for own in stands_as(text[:4]):
                first = int.from_bytes(own[:4], "little")
                starts |= ANY[0] if part == "start" and len(own) < 4 else 1 << (first * 0x9E3779B1 % 2**32 >> 26)
        return starts, ends

    def edges(self, items, number):
        """What token `number` of a match has, as heads() says it, and flags, as bits. ANY: it may be anything."""
        for at, (op, *more) in enumerate(items):
            if op in ASKS or at > 0 and items[at - 1][0] == "negate":
                continue
            if op == "fork":
                return any_of(self.edges(way + items[at + 1:], number) for way in more[0])
            if op == "gap" or number == 0:
                return self.edges_of_one(op, *more)
            number -= 1
        return ANY

    def edges_of_one(self, op, *more):
        """The same of a step that takes a token."""
        if op == "words":
            return *self.heads(more[0]), 0
        if op == "flag":
            return 0, 0, 1 << more[0]
        if op == "body" or op == "test" and self.names["TokenTest"][more[0]] in BODY_TESTS:
            return 0, 0, 1 << self.names["Flag"].index("body")
        if op in ("verb", "lemma"):
            known = self.verb_kinds if op == "verb" else range(len(self.lemmas))
            forms = [form for forms, one in zip(self.verb_forms, known) if one == more[0] for form in forms]
            return *self.heads(forms), 0
        if op == "shape" and more[0] == 1 << self.names["Shape"].index("number"):
            return 1 << NUMBER, 0, 0
        return ANY

    def shapes(self, items, number):
        """What token `number` of a match may be, as bits: a shape, and in the upper half the same at a line's start."""
        shapes = self.names["Shape"]
        letters = sum(1 << shapes.index(one) for one in ("lower", "capital", "upper"))

        def either(bits):
            return bits | bits << len(shapes)
        every = asked = either((1 << len(shapes)) - 1)
        for at, (op, *more) in enumerate(items):
            denied = at > 0 and items[at - 1][0] == "negate"
            if number == 0 and (op == "line" or denied and op == "shape" and more[1:] == [0, 0xFFFF]):
                told = every >> len(shapes) << len(shapes) if op == "line" else either(more[0])
                asked &= every ^ told if denied else told
            if op in ASKS or denied:
                continue
            if op == "fork":
                ways = [self.shapes(way + items[at + 1:], number) for way in more[0]]
                return asked & functools.reduce(operator.or_, ways)
            if op == "gap":
                break
            if number == 0:
                if op == "shape":
                    return asked & either(more[0])
                if op == "test" and self.names["TokenTest"][more[0]] in NUMBER_TESTS:
                    return asked & either(1 << shapes.index("number"))
                if op == "words" and all(part != "end" for part, _ in more[0]):
                    kinds = {1 << shapes.index("number") if text[0].isdigit() else letters if text[0].isalpha() else
                             1 << shapes.index("mark") for _, text in more[0]}
                    return asked & either(functools.reduce(operator.or_, kinds))
                break
            number -= 1
        return asked
