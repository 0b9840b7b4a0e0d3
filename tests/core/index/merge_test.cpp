// Several packs become one: the bytes are those of one build, however the papers were divided, replaced or withdrawn, and
// what does not belong together is told.
#include <algorithm>

#include "core/facts/whole_facts.h"
#include "index/merge/merge.h"
#include "index/pack_impl.h"
#include "index/parts/section.h"
#include "support.h"

using namespace diarium;
using namespace diarium::index;
using test::Die;

namespace {

/// Made-up words with capitals now and then, and compounds of which some parts have many.
std::string word(Die& die) {
  static constexpr std::string_view stems[] = {"park", "bro", "skol", "väg", "vatten", "buss", "cykel", "råd", "ö", "lön"};
  static constexpr std::string_view ends[] = {"plats", "hus", "bygge", "avgift", "nämnd", "plan", "en", "erna", "s"};
  std::string made(stems[die.below(10)]);
  for (std::uint32_t more = die.below(3); more > 0; --more) made += ends[die.below(9)];
  if (die.below(40) == 0) made = std::string(1, static_cast<char>('A' + die.below(26))) + made;
  return made;
}

/// The file number `number`; every seventh is damaged, every fifth has a heading and facts.
Paper made_paper(std::uint32_t number) {
  Die die(1000 + number);
  std::string text = number % 5 == 0 ? "# " + word(die) + "\n\n" : "";
  for (std::uint32_t words = 5 + die.below(300); words > 0; --words) text += word(die) + (die.below(20) == 0 ? ".\n\n" : " ");
  const std::string id = "fil-" + std::to_string(1000 + number);
  Paper paper = number % 7 == 3 ? test::mended(id, "Bryggan ar bra for sjon\n\n" + text + "\n", {{"ar", "är"}, {"for", "för"}, {"sjon", "", {"sjön", "sjon"}}})
                                : test::paper(id, text + "\n", number % 5 == 0 ? source::Format::markdown : source::Format::plain);
  if (number % 5 == 0) {
    paper.facts.type = {"motion", {0, 2}};
    paper.facts.municipality = {number % 2 ? "Lövmora" : "Åby", {0, 2}};
    paper.facts.document_date = {"2024-03-0" + std::to_string(1 + number % 9), {0, 2}};
    paper.facts = test::all_certain(std::move(paper.facts));
  }
  return paper;
}

std::string pack_of_numbers(const std::vector<std::uint32_t>& numbers, SegmentOf segment = {}, Effort effort = Effort::full) {
  Builder builder(Making{{}, effort});
  builder.describe({.title = "Samling"});
  builder.be_segment(segment);
  for (const std::uint32_t number : numbers) builder.add(made_paper(number));
  return std::move(builder).freeze();
}

std::vector<std::uint32_t> numbers_up_to(std::uint32_t count) {
  std::vector<std::uint32_t> numbers;
  for (std::uint32_t i = 0; i < count; ++i) numbers.push_back(i);
  return numbers;
}

std::vector<std::string> parts_of(const std::vector<std::uint32_t>& numbers, std::uint32_t parts, Effort effort = Effort::quick) {
  std::vector<std::string> packs;
  for (std::uint32_t part = 0; part < parts; ++part) {
    const auto begin = numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() * part / parts);
    const auto end = numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() * (part + 1) / parts);
    packs.push_back(pack_of_numbers({begin, end}, {part + 1, parts, 7, 8}, effort));
  }
  return packs;
}

Result<std::string> merged(const std::vector<std::string>& packs, const std::set<std::string>& withdrawn = {}, const MergeMaking& making = {}) {
  const PackBytes bytes(packs.begin(), packs.end());
  const auto gathered = gather(bytes, withdrawn);
  if (!gathered) return gathered.error();
  std::string out;
  const auto done = write_merged(bytes, *gathered, {}, making, [&](std::string_view piece) { return out += piece, true; });
  if (!done) return done.error();
  return out;
}

std::string name_of(std::uint32_t number) { return made_paper(number).name; }

}  // namespace

TEST_CASE("papers that stood in one, seven or more segments make the same bytes as one build") {
  const auto numbers = numbers_up_to(130);
  const std::string whole = pack_of_numbers(numbers);
  for (const std::uint32_t parts : {1u, 2u, 7u, 64u}) {
    CHECK_MESSAGE(*test::there(merged(parts_of(numbers, parts))) == whole, parts);
  }
  CHECK(test::open(whole).check().empty());
  CHECK(test::open(parts_of(numbers, 3)[1]).check().empty());
}

TEST_CASE("papers without a word, and no papers at all, are merged as they are built") {
  Builder builder;
  builder.add(test::paper("tom", "\n"));
  const std::string empty = std::move(builder).freeze(), none = Builder().freeze();
  const auto one = test::there(merged({none, empty})), nothing = test::there(merged({none}));
  CHECK(*one == empty);
  CHECK(*nothing == none);
}

TEST_CASE("what is held in spools and made by several at a time is the same bytes") {
  const auto numbers = numbers_up_to(60);
  std::uint32_t rests = 0;
  MergeMaking making;
  making.making.spool = [] {
    auto bytes = std::make_shared<std::string>();
    return Spool(SpoolStore{[bytes](std::string_view more) { return *bytes += more, true; },
                           [bytes](std::uint64_t at, char* out, std::size_t size) {
                             return std::copy_n(bytes->data() + at, size, out), true;
                           }});
  };
  making.spread = [](std::size_t count, const std::function<void(std::size_t)>& task) {
    for (std::size_t i = count; i > 0; --i) task(i - 1);
  };
  making.rest = [&rests] { ++rests; };
  CHECK(*test::there(merged(parts_of(numbers, 3), {}, making)) == pack_of_numbers(numbers));
}

TEST_CASE("a spool's room that fails once, at any call, is told, or the bytes are the same") {
  const auto numbers = numbers_up_to(24);
  const auto parts = parts_of(numbers, 3);
  const std::string whole = pack_of_numbers(numbers);
  for (std::size_t broken = 1, calls = broken; calls >= broken; ++broken) {
    calls = 0;
    MergeMaking making;
    making.making.spool = [&] {
      auto bytes = std::make_shared<std::string>();
      return Spool(SpoolStore{[&, bytes](std::string_view more) { return ++calls != broken && (*bytes += more, true); },
                             [&, bytes](std::uint64_t at, char* out, std::size_t size) {
                               return ++calls != broken && (std::copy_n(bytes->data() + at, size, out), true);
                             }});
    };
    const auto made = merged(parts, {}, making);
    CHECK_MESSAGE((!made || *made == whole), broken);
  }
}

TEST_CASE("a paper that is withdrawn leaves no byte, and the rest is as if it had never been there") {
  const auto numbers = numbers_up_to(40);
  for (const std::uint32_t gone : {0u, 3u, 10u, 25u, 39u}) {
    CAPTURE(gone);
    auto rest = numbers;
    rest.erase(rest.begin() + gone);
    const auto made = test::there(merged({pack_of_numbers(numbers)}, {name_of(gone)}));
    CHECK(*made == pack_of_numbers(rest));
    CHECK(*test::there(merged(parts_of(numbers, 5), {name_of(gone)})) == *made);
  }
}

TEST_CASE("papers that are added later stand where one build puts them") {
  std::vector<std::uint32_t> old, fresh;
  for (const std::uint32_t number : numbers_up_to(50)) (number % 6 == 2 ? fresh : old).push_back(number);
  CHECK(*test::there(merged({pack_of_numbers(old), pack_of_numbers(fresh)})) == pack_of_numbers(numbers_up_to(50)));
}

TEST_CASE("however old and new papers are divided, and whichever go, lists of compounds are those of one build") {
  for (std::uint32_t round = 0; round < 6; ++round) {
    CAPTURE(round);
    Die die(500 + round);
    std::vector<std::vector<std::uint32_t>> packs(2 + round % 2);  // A large one and small ones, made in full.
    std::vector<std::uint32_t> stay;
    std::set<std::string> withdrawn;
    for (const std::uint32_t number : numbers_up_to(70)) {
      packs[die.one_in(6) ? 1 + die.below(static_cast<std::uint32_t>(packs.size()) - 1) : 0].push_back(number);
      if (round % 3 != 0 && die.one_in(9)) withdrawn.insert(name_of(number));
      else stay.push_back(number);
    }
    std::vector<std::string> bytes;
    for (const auto& numbers : packs) bytes.push_back(pack_of_numbers(numbers));
    CHECK(*test::there(merged(bytes, withdrawn)) == pack_of_numbers(stay));
  }
}

TEST_CASE("a part whose terms are cut otherwise by new papers has the list that one build makes") {
  // «Vimos|skolan» is cut where «Vimo» is a name of the pack: then «skola» has one old term more.
  std::string old_text = "Lund. Vimosskolan ";
  for (const std::string_view first : {"cykel", "buss", "vatten", "bro", "park", "plan", "hus", "lön", "dal", "berg"}) old_text += std::string(first) + "skolan ";
  Builder older, newer, whole;
  for (Builder* one : {&older, &whole}) {
    one->add(test::paper("a", old_text + "\n"));
    one->add(test::paper("b", old_text + "cykel\n"));
  }
  for (Builder* one : {&newer, &whole}) one->add(test::paper("c", "Lund. Vimo och cykelskolan, vägskolan och cykelstigen\n"));
  const std::string old_pack = std::move(older).freeze();
  const auto made = test::there(merged({old_pack, std::move(newer).freeze()}));
  CHECK(*made == std::move(whole).freeze());
  const auto with_part = [](const Pack& pack) {
    const auto list = test::there(part_list(pack.impl().file, "skol", pack.impl().dictionary.size(), pack.papers()));
    REQUIRE(list->together);
    return list->terms.size();
  };
  const Pack before = test::open(old_pack), after = test::open(*made);
  CHECK(with_part(after) == with_part(before) + 2);  // It, and the new one.
}

TEST_CASE("a file that comes again replaces what it was before") {
  Builder older, newer, want;
  older.add(test::paper("a", "gamla ord om bron\n"));
  older.add(test::paper("b", "annat\n"));
  newer.add(test::paper("a", "nya ord om parken\n"));
  want.add(test::paper("a", "nya ord om parken\n"));
  want.add(test::paper("b", "annat\n"));
  const std::vector<std::string> packs = {std::move(older).freeze(), std::move(newer).freeze()};
  CHECK(test::there(gather({packs[0], packs[1]}, {}))->replaced == std::vector<std::string>{test::paper("a", "").name});
  CHECK(*test::there(merged(packs)) == std::move(want).freeze());
}

TEST_CASE("an id that is taken is given to nobody else, whatever the order of the names") {
  auto first = test::paper("a-b", "ett\n"), second = test::paper("a-b", "två\n");
  first.name = "a_b.txt", second.name = "a b.txt";  // In one build this would be «a-b» and the other «a-b-2».
  Builder older, newer;
  older.add(std::move(first));
  newer.add(std::move(second));
  const auto made = test::there(merged({std::move(older).freeze(), std::move(newer).freeze()}));
  const Pack pack = test::open(*made);
  CHECK(test::line_of(pack.card({0}).name, pack.card({0}).id, pack.card({1}).id) == "a b.txt | a-b-2 | a-b");
  CHECK(pack.find("a-b-2"));
  CHECK(pack.check().empty());
}

TEST_CASE("segments that are not all those of one build are told") {
  const auto numbers = numbers_up_to(12);
  const auto parts = parts_of(numbers, 3);
  const auto what = [](const Result<std::string>& made) { return made ? std::string("made") : made.error().what; };
  CHECK(what(merged({parts[0], parts[1]})) == "part 3 of 3 is missing");
  CHECK(what(merged({parts[0], parts[1], parts[1], parts[2]})) == "part 2 of 3 is there twice");
  CHECK(what(merged({parts[0], parts[1], pack_of_numbers({9, 10, 11}, {3, 3, 9, 8})})) ==
        "part 3 of 3 was made of another list of files than part 1 of 3");
  CHECK(what(merged({parts[0], parts[1], pack_of_numbers({9, 10, 11}, {3, 3, 7, 9})})) ==
        "part 3 of 3 was repaired by other words than part 1 of 3");
  CHECK(what(merged({parts[0], pack_of_numbers({9}, {2, 4, 7, 8})})) == "part 2 of 4 and part 1 of 3 are not of one build");
  CHECK(what(merged({parts[0], parts[1], pack_of_numbers({3, 9}, {3, 3, 7, 8})})) ==
        "the file " + name_of(3) + " is in part 1 of 3 and in part 3 of 3");
  auto half = parts;
  half[1].resize(half[1].size() / 2);
  CHECK(merged(half).error().fault == Fault::damaged);
  half[1] = parts[1];
  half[1][half[1].size() / 2] ^= 1;
  CHECK(merged(half).error().fault == Fault::damaged);
}

TEST_CASE("where there is no room the merge is told, and says so") {
  const auto parts = parts_of(numbers_up_to(30), 2);
  const PackBytes bytes(parts.begin(), parts.end());
  const auto gathered = test::there(gather(bytes, {}));
  std::size_t room = 4000;
  const auto full = write_merged(bytes, *gathered, {}, {}, [&](std::string_view piece) {
    if (piece.size() > room) return false;
    room -= piece.size();
    return true;
  });
  REQUIRE(!full);
  CHECK(full.error().what == "the collection file cannot be written; is the disk full?");
  MergeMaking making;
  making.making.spool = [] { return Spool(SpoolStore{[](std::string_view) { return false; }, [](std::uint64_t, char*, std::size_t) { return false; }}); };
  CHECK(test::refused(merged(parts, {}, making)).what == "the collection file cannot be written; is the disk full?");
}

namespace {

/// Larger ones, so that a few of them are enough to learn from.
Paper long_paper(std::uint32_t number, std::uint32_t edition = 0) {
  Paper paper = made_paper(number);
  Die die(77 * number + edition);
  std::string text = "# Redovisning " + std::to_string(number) + "\n\n";
  for (std::uint32_t words = 80; words > 0; --words) text += word(die) + " ";
  while (text.size() < 48000) {  // What is said again and again, with numbers.
    static constexpr std::string_view said[] = {"Nämnden beslutar att godkänna förslaget", "Ärendet återremitteras", "Paragrafen är justerad", "Utdrag sänds till"};
    text += std::string(said[die.below(4)]) + " " + std::to_string(die.below(3000)) + ".\n" + (die.below(9) == 0 ? "\n" : "");
  }
  paper.text = text::normalise(std::move(text));
  paper.outline = structure::parse(paper.text.nfc, paper.format);
  paper.repairs.clear();
  paper.facts = {};
  return paper;
}

struct Which {
  std::uint32_t number, edition = 0;
};
std::string pack_of_long(const std::vector<Which>& papers) {
  Builder builder;
  builder.describe({.title = "Samling"});
  for (const Which& one : papers) builder.add(long_paper(one.number, one.edition));
  return std::move(builder).freeze();
}

}  // namespace

TEST_CASE("what a large pack has already is copied, and is what one build makes") {
  std::vector<Which> old;
  for (std::uint32_t number = 2; number < 92; number += 2) old.push_back({number});
  const std::string large = pack_of_long(old);

  auto last = old;  // Nothing behind them: all that was there stays where it is.
  last.insert(last.end(), {{95}, {97}});
  CHECK(*test::there(merged({large, pack_of_long({{95}, {97}})})) == pack_of_long(last));

  auto among = old;  // One among them, one that came again, and one that is gone.
  among[38].edition = 1;
  among.erase(among.begin() + 41);
  among.insert(among.begin() + 40, {81});
  CHECK(*test::there(merged({large, pack_of_long({{78, 1}, {81}})}, {name_of(84)})) == pack_of_long(among));

  auto first = old;  // Of the first ones others are learned.
  first.insert(first.begin(), {1});
  CHECK(*test::there(merged({large, pack_of_long({{1}})})) == pack_of_long(first));
}

TEST_CASE("what is damaged is told and never copied, wherever it stands") {
  std::vector<Which> old;
  for (std::uint32_t number = 2; number < 92; number += 2) old.push_back({number});
  const std::string large = pack_of_long(old), fresh = pack_of_long({{95}});
  const auto whole = test::there(merged({large, fresh}));
  int told = 0;
  for (std::size_t at = 100; at < large.size(); at += large.size() / 25) {
    CAPTURE(at);
    std::string broken = large;
    broken[at] ^= 4;
    const auto made = merged({broken, fresh});
    if (made) CHECK(*made == *whole);  // Of what a merge does not read.
    told += !made && made.error().fault == Fault::damaged;
  }
  CHECK(told >= 20);
}
