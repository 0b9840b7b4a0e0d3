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
LOST = {"å": "åa?", "ä": "äa?", "ö": "öo?", "e": "e?"}  # How letters stand in the keys of papers that lost them, too.
ALL_FIRSTS, ALL_SECONDS = (1 << 64) - 1, (1 << 32) - 1


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
        """What one of these begins with: first bytes, as bits of their lowest six; second ones, of their lowest five."""
        firsts = seconds = 0
        for part, text in words:
            for letters in itertools.product(*(LOST.get(letter, letter) for letter in text[:2])):
                first, second, *_ = *"".join(letters).encode(), 0, 0
                firsts |= 1 << (first & 63)
                seconds |= ALL_SECONDS if part == "start" and second == 0 else 1 << (second & 31)
        return (ALL_FIRSTS, ALL_SECONDS) if any(part == "end" for part, _ in words) else (firsts, seconds)

    def firsts(self, items):
        """What a match may begin with, as heads() says it, and flags, as bits. All bits: with anything."""
        for at, (op, *more) in enumerate(items):
            if op in ASKS or at > 0 and items[at - 1][0] == "negate":
                continue
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
                return sum(1 << (byte & 63) for byte in b"0123456789"), ALL_SECONDS, 0
            if op == "fork":
                return any_of(self.firsts(way + items[at + 1:]) for way in more[0])
            break
        return ALL_FIRSTS, ALL_SECONDS, 0

    def shapes(self, items, number):
        """The shapes, as bits, that token `number` of a match may have."""
        every = (1 << len(self.names["Shape"])) - 1
        letters = sum(1 << self.names["Shape"].index(one) for one in ("lower", "capital", "upper"))
        for at, (op, *more) in enumerate(items):
            if op in ASKS or at > 0 and items[at - 1][0] == "negate":
                continue
            if op == "fork":
                return functools.reduce(operator.or_, (self.shapes(way + items[at + 1:], number) for way in more[0]))
            if op == "gap":
                return every
            if number == 0:
                if op == "shape":
                    return more[0]
                if op == "test" and self.names["TokenTest"][more[0]] in NUMBER_TESTS:
                    return 1 << self.names["Shape"].index("number")
                if op == "words" and all(part != "end" for part, _ in more[0]):
                    named = self.names["Shape"].index
                    kinds = {1 << named("number") if text[0].isdigit() else letters if text[0].isalpha() else
                             1 << named("mark") for _, text in more[0]}
                    return functools.reduce(operator.or_, kinds)
                return every
            number -= 1
        return every
