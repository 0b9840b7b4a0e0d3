#!/usr/bin/env python3
"""Writes the word lists as C++ tables: embed_lists.py LISTS_DIR OUT.cpp

A list is LISTS_DIR/NAME.txt: one row a line, columns divided by tabs, `#` opens a comment line. Keys are lower case without
marks, spellings lower case with no marks but those of å, ä and ö (language/key.h; tests/core/language/lists_test.cpp holds
that both agree). Written are the rows of ROW_LISTS by key, all
single words with what the lists say of them, the endings of compounds by their last three bytes, and the endings
of bodies' names, and the keys of the phrases by their use. The order of FLAGS, VERB_KINDS, VERB_FORMS and ROW_LISTS is that of
the enums in language/lists.h, that of BODY_KINDS of the one in language/bodies.h, that of HEADING_PLACES of the one in
language/lists.h, that of USES of the one in language/phrases.h. A word that stands twice in a list stops the build.
"""
import pathlib
import sys
import unicodedata

ROW_LISTS = ["municipalities", "regions", "first_names", "parties", "titles", "words", "endings", "laws", "kinds"]
FLAGS = ["month", "short", "count", "weekday", "particle", "abbreviation", "swedish", "foreign", "name_stop", "label",
         "first_name", "party", "title", "place", "body", "law", "policy", "report",
         "thing"]
BODY_KINDS = ["authority", "advisory", "office", "preparation", "subcommittee", "committee", "board", "council"]
HEADING_PLACES = ["whole", "owned", "begins", "paragraph"]
USES = {"papers": ["name", "title", "by", "form"],
        "labels": ["field", "letterhead", "address", "hand", "registry", "page", "stamp"],
        "phrases": ["function", "procedure", "common", "of_work", "revised", "after_work", "telling", "no_demand", "not_place", "not_name",
                    "greeting", "auditor", "court", "orally", "no_matter", "withheld",
                    "demanding", "self", "duty", "no_infinitive", "short_infinitive", "moved", "passed", "moved_matter",
                    "condition", "proposing", "wishing", "wanting", "leading", "announcing", "questioning", "body_verb",
                    "opens_meeting",
                    "closes_meeting", "unended", "refers", "about"]}
RESTS = ["alone", "party", "about", "any"]  # As in language/lists.h.
VERB_KINDS = ["decide", "propose", "demand", "judge", "send", "deem", "agree", "ask", "answer", "dissent", "withdraw"]
VERB_FORMS = ["infinitive", "present", "past", "supine", "participle", "noun"]
OWN_BASE = str.maketrans("æðøþßđħıłœŧ", "adotsdhilot")
MOST_WORDS = 3072  # Three quarters of the slots of language/lists.cpp.


def key(word):
    lower = "".join(c.lower() for c in word).translate(OWN_BASE)
    return "".join(c for c in unicodedata.normalize("NFD", lower) if not unicodedata.combining(c))


def spelling(word):
    return "".join(c if c in "åäö" else key(c) for c in unicodedata.normalize("NFC", word).lower())


def lines_of(path):
    """[number, columns] of each row, as they stand."""
    lines = enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
    return [(number, line.split("\t")) for number, line in lines if line and not line.startswith("#")]


def read(path):
    rows = []
    for number, (value, *more) in lines_of(path):
        if any(value == row[1] for row in rows):
            sys.exit(f"embed_lists: {path}:{number}: {value} stands twice")
        rows.append((key(value), value, "\t".join(more)))
    return sorted(rows, key=lambda row: (row[0].encode(), row[1].encode()))


def bit(name, where):
    if name not in FLAGS:
        sys.exit(f"embed_lists: {where}: no flag is called {name}")
    return 1 << FLAGS.index(name)


def party_forms(lists):
    """Each name of a party as it is spelt, also in the genitive, with the party's letters."""
    return [(form, more.split("\t")[0]) for _, value, more in lists["parties"] for form in (spelling(value), spelling(value) + "s")]


def words_of(lists):
    """Each single word by its spelling, with its flags, number, role and party letters; and the first names that
    no such word may be where letters are lost."""
    entries = {}

    def entry(word):
        return entries.setdefault(word, {"flags": 0, "number": 0, "role": "", "letters": "", "verb": 0, "form": 0})

    for _, value, more in lists["words"]:
        row_key = spelling(value)
        for flag in filter(None, more.split(",")):
            name, _, count = flag.partition(" ")
            entry(row_key)["flags"] |= bit(name, "words")
            entry(row_key)["number"] = int(count or entry(row_key)["number"])
    for form, letters in party_forms(lists):
        entry(form)["flags"] |= bit("party", "parties")
        entry(form)["letters"] = letters
    for _, value, more in lists["titles"]:
        row_key = spelling(value)
        entry(row_key)["flags"] |= bit("title", "titles")
        entry(row_key)["role"] = more.split("\t")[0]
    for _, value, _ in lists["laws"]:
        for form in (spelling(value), spelling(value) + "s"):
            entry(form)["flags"] |= bit("law", "laws")
    for _, value, more in lists["municipalities"]:
        first = spelling(value).split(" ")[0]
        for form in (first, first + "s", *(spelling(other[1:]) for other in more.split("\t") if other.startswith("="))):
            entry(form)["flags"] |= bit("place", "municipalities")
    for place, (_, lemma, more) in enumerate(lists["verbs"]):
        _, _, *columns = more.split("\t")
        if len(columns) != len(VERB_FORMS):
            sys.exit(f"embed_lists: verbs: {lemma} has {len(columns)} columns of forms")
        for form, column in enumerate(columns):
            for word in column.split(" ") if column != "-" else []:
                if entry(spelling(word))["verb"]:
                    sys.exit(f"embed_lists: verbs: {word} stands twice")
                entry(spelling(word)).update(verb=place + 1, form=form)
    names = {spelling(value) for _, value, _ in lists["first_names"]}
    keys = {key(word) for word in entries}
    with_words = {name for name in names if key(name) in keys}
    for name in with_words:
        entry(name)["flags"] |= bit("first_name", "first_names")
    return entries, names - with_words


def verb_row(lemma, more):
    kind, outcome, *_ = more.split("\t")
    return f"    {{{literal(lemma)}, VerbKind{{{VERB_KINDS.index(kind)}}}, {literal('' if outcome == '-' else outcome)}}},"


def fit(spellings):
    """The words, if language/lists.cpp has slots for them."""
    if len(spellings) >= MOST_WORDS:
        sys.exit(f"embed_lists: {len(spellings)} words are too many for the slots of language/lists.cpp")
    return spellings


def in_order(words):
    return sorted(words, key=lambda word: (key(word).encode(), word.encode()))


def bodies_of(rows):
    """Each row of bodies.txt as a dict of the fields of language::BodyName, whole names first."""
    bodies = []
    for _, bare, more in rows:
        definite, kind, notes = (more.split("\t") + [""])[:3]
        if kind not in BODY_KINDS:
            sys.exit(f"embed_lists: bodies: {kind} is no kind of body")
        notes = dict((*note.split(" "), "")[:2] for note in filter(None, notes.split(",")))
        bodies.append({"bare": spelling(bare), "definite": spelling(definite), "same": spelling(notes.get("same", "")),
                       "letters": notes.get("short", ""), "kind": kind, "whole": "whole" in notes, "article": "article" in notes,
                       "others": "others" in notes, "region": "region" in notes})
    return sorted(bodies, key=lambda body: not body["whole"])


def body_endings(bodies):
    """The last words of bodies' names, with their genitives."""
    forms = [form for body in bodies if not body["whole"] and body["kind"] != "advisory"
             for form in ([body["definite"]] if body["article"] else [body["bare"], body["definite"]])]
    return [(form + genitive, bit("body", "bodies"), "") for form in forms for genitive in ("", "s")]


def body_table(bodies):
    words = ("bare", "definite", "same", "letters")
    return ["constexpr BodyName all_bodies[] = {",
            *(f"    {{{', '.join(literal(body[word]) for word in words)}, {literal(key(body['bare']))}, {literal(key(body['definite']))}, "
              f"BodyKind::{body['kind']}, {', '.join(str(body[flag]).lower() for flag in ('whole', 'article', 'others', 'region'))}}}," for body in bodies), "};"]


def heading_table(rows):
    """The phrases of headings.txt as keys, by place and key."""
    phrases = {place: [] for place in HEADING_PLACES}
    for phrase_key, _, more in rows:
        role, _, paragraph = more.partition("\t")
        place = "paragraph" if paragraph else "owned" if phrase_key.startswith("*") else "begins" if phrase_key.endswith("*") else "whole"
        phrases[place].append((phrase_key.strip("*"), role))
    lines = []
    for place, found in phrases.items():
        lines += [f"constexpr HeadingPhrase headings_{place}[] = {{",
                  *(f"    {{{literal(phrase)}, {literal(role)}}}," for phrase, role in sorted(found, key=lambda one: one[0].encode())), "};"]
    return lines


def form_table(path):
    lines = ["constexpr PaperForm all_forms[] = {"]
    for number, (name, kind, rest, weight, *derived) in lines_of(path):
        words = [spelling(word) for word in name.split(" ")]
        if len(words) > 3 or rest not in RESTS:
            sys.exit(f"embed_lists: {path}:{number}: {name} has too many words, or goes on as nothing known")
        all_words, is_derived = ', '.join(map(literal, words)), str(bool(derived)).lower()
        lines.append(f"    {{{{{all_words}}}, {literal(kind)}, Rest::{rest}, {int(weight)}, {is_derived}}},")
    return [*lines, "};"]


def phrase_table(lists):
    """The keys of each use, as spans in the order of USES."""
    lines, names = [], []
    for name, uses in USES.items():
        found = {use: set() for use in uses}
        for phrase_key, value, more in lists[name]:
            for use in more.split(","):
                if use not in found:
                    sys.exit(f"embed_lists: {name}: {value}: no use is called {use}")
                found[use].add(phrase_key)
        for use, keys in found.items():
            lines += [f"constexpr std::string_view used_as_{use}[] = {{", *(f"    {literal(one)}," for one in sorted(keys, key=str.encode)), "};"]
            names.append(f"used_as_{use}")
    return lines + [f"constexpr std::span<const std::string_view> all_phrases[] = {{{', '.join(names)}}};"]


def literal(words):
    escaped = words.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t").replace("\0", "\\0")
    return f'"{escaped}"sv'


def table(lists, forms):
    headers = ("bodies", "lists", "phrases")
    lines = ["// Made by core/language/embed_lists.py from assets/lists: not to be edited.",
             *(f'#include "language/{name}.h"' for name in headers), "#include <vector>", "",
             "namespace diarium::language {", "namespace {", "using namespace std::string_view_literals;"]
    lines += ["constexpr Verb all_verbs[] = {", *(verb_row(lemma, more) for _, lemma, more in lists["verbs"]), "};"]
    for name in ROW_LISTS:
        rows = lists[name]
        lines += [f"constexpr ListRow rows_of_{name}[] = {{", *(f"    {{{', '.join(map(literal, row))}}}," for row in rows), "};"]
    entries, names = words_of(lists)
    spellings, names = in_order(entries), in_order(names)
    # Their texts stand one behind the other: a table of addresses would be a tenth of the lists that the page carries.
    lines.append("constexpr Word bare_words[] = {")
    lines += [f"    {{{{}}, {e['flags']}, {e['number']}, {e['verb']}, VerbForm{{{e['form']}}}, {{}}, {{}}}},"
              for word in fit(spellings) for e in [entries[word]]]
    lines += ["};", "constexpr std::string_view word_texts =",
              *("    " + " ".join(literal(text + "\0") for text in (word, e["role"], e["letters"]))
                for word in spellings for e in [entries[word]]), "    ;"]
    parties = sorted((key(form), form, letters) for form, letters in party_forms(lists))
    lines += ["constexpr PartyName all_parties[] = {",
              *(f"    {{{', '.join(map(literal, row))}}}," for row in parties), "};"]
    lines += ["constexpr std::string_view all_first_names[] = {",
              *(f"    {literal(name)}," for name in fit(names)), "};"]

    endings = [(spelling(value), bit(more, "endings"), "") for _, value, more in lists["endings"]]
    bodies = bodies_of(lists["bodies"])
    endings += body_endings(bodies)
    endings += [(spelling(value), bit("title", "titles"), more.split("\t")[0]) for _, value, more in lists["titles"]
                if more.endswith("\tled")]
    endings.sort(key=lambda row: (row[0].encode()[:-4:-1], row[0]))
    lines += body_table(bodies) + form_table(forms) + heading_table(lists["headings"]) + phrase_table(lists)
    lines += ["constexpr Ending all_endings[] = {",
              *(f"    {{{literal(text)}, {flags}, {literal(role)}}}," for text, flags, role in endings), "};",
              "constexpr std::uint16_t ending_starts[] = {"]
    starts = [sum(row[0][-1] < chr(letter) for row in endings) for letter in range(ord("a"), ord("z") + 2)]
    lines += ["    " + ", ".join(map(str, starts)), "};", "}  // namespace", "", "std::span<const ListRow> rows(List list) {",
              "  switch (list) {", *(f"    case List::{name}: return rows_of_{name};" for name in ROW_LISTS), "  }", "  return {};", "}",
              "std::span<const ListRow> party_rows() { return rows_of_parties; }",
              "std::span<const Word> words() {", "  static const std::vector<Word> all = [] {",
              "    std::vector<Word> made(std::begin(bare_words), std::end(bare_words));",
              "    std::string_view texts = word_texts;", "    const auto next = [&] {",
              "      const std::string_view text = texts.substr(0, texts.find('\\0'));",
              "      texts.remove_prefix(text.size() + 1);", "      return text;", "    };",
              "    for (Word& word : made) {", "      word.spelling = next();", "      word.role = next();",
              "      word.letters = next();", "    }", "    return made;", "  }();", "  return all;", "}",
              "std::span<const BodyName> body_names() { return all_bodies; }",
              "std::span<const HeadingPhrase> heading_phrases(HeadingPlace place) {", "  switch (place) {",
              *(f"    case HeadingPlace::{place}: return headings_{place};" for place in HEADING_PLACES), "  }", "  return {};", "}",
              "std::span<const std::string_view> function_words() { return used_as_function; }",
              "std::span<const std::string_view> phrases(Use use) { return all_phrases[static_cast<std::size_t>(use)]; }",
              "std::span<const PaperForm> paper_forms() { return all_forms; }",
              "std::span<const PartyName> party_names() { return all_parties; }",
              "std::span<const Verb> verbs() { return all_verbs; }",
              "std::span<const std::string_view> first_names() { return all_first_names; }",
              "std::span<const Ending> endings(char last) {",
              "  if (last < 'a' || last > 'z') return {};",
              "  const auto at = static_cast<std::size_t>(last - 'a');",
              "  return std::span(all_endings).subspan(ending_starts[at], "
              "static_cast<std::size_t>(ending_starts[at + 1] - ending_starts[at]));", "}", "",
              "}  // namespace diarium::language", ""]
    return "\n".join(lines)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    folder, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    try:
        names = [*ROW_LISTS, "bodies", "headings", "verbs", *USES]
        text = table({name: read(folder / f"{name}.txt") for name in names}, folder / "forms.txt")
    except OSError as error:
        sys.exit(f"embed_lists: {error}")
    if not out.exists() or out.read_text(encoding="utf-8") != text:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
