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
ANY = 0xFFFF, (1 << 64) - 1, 0, 0  # Edges of any token.
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
                starts |= ANY[1] if part == "start" and len(own) < 4 else 1 << (first * 0x9E3779B1 % 2**32 >> 26)
        return starts, ends

    def edges(self, items, number):
        """What token `number` of a match is, as a row of Edges."""
        amid = (1 << len(self.names["Shape"])) - 1
        asked = every = amid | amid << len(self.names["Shape"])
        for at, (op, *more) in enumerate(items):
            denied = at > 0 and items[at - 1][0] == "negate"
            if number == 0 and (op == "line" or denied and op == "shape" and more[1:] == [0, 0xFFFF]):
                told = every ^ amid if op == "line" else more[0] | more[0] << len(self.names["Shape"])
                asked &= every ^ told if denied else told
            if op in ASKS or denied:
                continue
            if op in ("fork", "gap") or number == 0:
                ways = [self.edges(way + items[at + 1:], number) for way in more[0]] if op == "fork" else []
                shapes, *rest = any_of(ways or [self.edges_of_one(op, *more)])
                return asked & shapes, *rest
            number -= 1
        return asked, *ANY[1:]

    def edges_of_one(self, op, *more):
        """The same of a step that takes a token."""
        shapes = self.names["Shape"]
        number, mark = 1 << shapes.index("number"), 1 << shapes.index("mark")
        letters = (1 << len(shapes)) - 1 - number - mark
        kinds, rest = (1 << len(shapes)) - 1, ANY[1:]
        if op == "words":
            if all(part != "end" for part, _ in more[0]):
                kinds = functools.reduce(operator.or_, (number if text[0].isdigit() else letters if text[0].isalpha()
                                                        else mark for _, text in more[0]))
            rest = *self.heads(more[0]), 0
        elif op == "flag":
            rest = 0, 0, 1 << more[0]
        elif op == "body" or op == "test" and self.names["TokenTest"][more[0]] in BODY_TESTS:
            rest = 0, 0, 1 << self.names["Flag"].index("body")
        elif op in ("verb", "lemma"):
            known = self.verb_kinds if op == "verb" else range(len(self.lemmas))
            forms = [form for forms, one in zip(self.verb_forms, known) if one == more[0] for form in forms]
            rest = *self.heads(forms), 0
        elif op == "shape":
            kinds, rest = more[0], (1 << NUMBER, 0, 0) if more[0] == number else rest
        elif op == "test" and self.names["TokenTest"][more[0]] in NUMBER_TESTS:
            kinds, rest = number, (1 << NUMBER, 0, 0)
        return kinds | kinds << len(shapes), *rest
