// The sections that are found by their keys, beside plain sorted lists of the same.
#include <algorithm>
#include <map>
#include <set>

#include "base/utf8.h"
#include "index/keys/key_lists.h"
#include "index/parts/section.h"
#include "index/records/dictionary.h"
#include "index/records/words.h"
#include "index/spellings/spellings.h"
#include "support.h"

using namespace diarium;
using namespace diarium::index;
using test::Die;

namespace {

using Terms = std::map<std::string, Term>;
using MadeLists = std::map<std::string, std::vector<TermId>>;

std::string bytes_with(Section section, std::string bytes) {
  FileWriter writer;
  writer.set(section, std::move(bytes));
  return std::move(writer).finish();
}

File file_of_keys(Section section, std::string bytes) {
  return *test::there(File::open(bytes_with(section, std::move(bytes))));
}

std::string made_up_key(Die& die) {
  std::string key;
  for (std::uint32_t size = 1 + die.below(die.one_in(20) ? 60u : 9u); size > 0; --size)
    key += die.one(std::vector<std::string>{"a", "b", "k", "s", "å", "ö", "1"});
  return key;
}

Terms made_up_terms(std::size_t count) {
  Die die(11);
  Terms terms;
  while (terms.size() < count) {
    const std::string spelling = term_of(made_up_key(die));
    if (terms.contains(spelling)) continue;
    Term& term = terms[spelling];
    term.papers = die.one_in(3) ? 1 : 1 + die.below(40);
    term.sound = die.one_in(2);
    term.cut = die.below(static_cast<std::uint32_t>(std::min<std::size_t>(spelling.size(), longest_cut) + 1));
    if (term.cut > 0 && utf8::is_continuation(spelling[spelling.size() - term.cut])) --term.cut;
    term.positions_size = 1 + die.below(300);
    if (term.papers == 1) {
      term.paper = die.below(50);
      term.profile = die.below(1000);
    } else {
      term.postings_size = 1 + die.below(1000);
    }
  }
  std::uint64_t postings = 0, positions = 0;
  std::uint32_t number = 0;
  for (auto& [spelling, term] : terms) {
    term.id = {number++};
    term.postings_at = postings;
    term.positions_at = positions;
    postings += term.postings_size;
    positions += term.positions_size;
  }
  return terms;
}

std::string section_of(const Terms& terms) {
  DictionaryWriter writer;
  for (const auto& [spelling, term] : terms) writer.add(spelling, term);
  return std::move(writer).finish();
}

bool is_same(const Term& a, const Term& b) {
  return a.id == b.id && a.papers == b.papers && a.sound == b.sound && a.cut == b.cut && a.paper == b.paper &&
         a.profile == b.profile && a.postings_at == b.postings_at && a.positions_at == b.positions_at &&
         a.postings_size == b.postings_size && a.positions_size == b.positions_size;
}

/// Keys, and what stands right before and behind each: the borders of leaves are among them.
template <class Map>
std::vector<std::string> around_keys(const Map& map) {
  std::vector<std::string> wanted = {"", std::string(1, '\0'), std::string(300, '\xff')};
  for (const auto& [key, value] : map) {
    wanted.push_back(key);
    wanted.push_back(key + '\0');
    if (key.empty()) continue;
    wanted.push_back(key.substr(0, key.size() - 1));
    wanted.push_back(key.substr(0, key.size() - 1) + static_cast<char>(key.back() - 1));
  }
  return wanted;
}

MadeLists made_up_lists(std::uint32_t keys, std::uint32_t terms) {
  Die die(12);
  MadeLists lists;
  while (lists.size() < keys) {
    std::set<std::uint32_t> numbers;
    for (std::uint32_t size = die.one_in(50) ? die.below(3000) : die.below(4); size > 0; --size)
      numbers.insert(die.below(terms));
    numbers.insert(die.below(terms));
    std::vector<TermId>& list = lists[made_up_key(die)];
    list.clear();
    for (const std::uint32_t number : numbers) list.push_back({number});
  }
  return lists;
}

/// What stands behind the list of a key of more than two terms, where such notes are made.
std::string note_of(std::string_view key) {
  const Foremost foremost[] = {{2, "skolhus", 5}, {0, "badhus", 1}};
  return part_note({.papers = 5, .postings_at = 7 * key.size(), .positions_at = key.size(), .postings_size = 3, .positions_size = 4}, foremost);
}

std::string section_of(const MadeLists& lists, KeptKeys kept = KeptKeys::whole, bool notes_of_long_lists = false) {
  std::vector<std::pair<TermId, std::string>> pairs;
  for (const auto& [key, terms] : lists) {
    for (const TermId term : terms) pairs.emplace_back(term, key);
  }
  std::sort(pairs.begin(), pairs.end());
  KeyListsWriter writer(kept);
  for (const auto& [term, key] : pairs) writer.add(key, term);
  const SortedLists sorted = writer.sorted();
  std::vector<std::string> notes(notes_of_long_lists ? sorted.keys.size() : 0);
  for (std::size_t i = 0; i < notes.size(); ++i) {
    if (sorted.of(i).size() > 2) notes[i] = note_of(sorted.keys[i]);
  }
  return writer.finish(sorted, notes);
}

}  // namespace

TEST_CASE("every term is found by its spelling and by its number, and nothing else is") {
  const Terms terms = made_up_terms(6000);
  const File file = file_of_keys(Section::terms, section_of(terms));
  const auto dictionary = test::there(Dictionary::open(file, 50));
  CHECK(dictionary->size() == terms.size());
  std::size_t wrong = 0;
  for (const std::string& wanted : around_keys(terms)) {
    const auto found = test::there(dictionary->find(wanted));
    const auto expected = terms.find(wanted);
    wrong += found->has_value() != (expected != terms.end()) || (*found && !is_same(**found, expected->second));
  }
  CHECK(wrong == 0);
  for (const auto& [spelling, term] : terms) {
    auto cursor = test::there(dictionary->at(term.id));
    REQUIRE(cursor->next());
    wrong += cursor->spelling() != spelling || !is_same(cursor->term(), term);
    const auto behind = terms.upper_bound(spelling);
    if (behind != terms.end()) wrong += !cursor->next() || cursor->spelling() != behind->first;
  }
  CHECK(wrong == 0);
}

TEST_CASE("the terms that begin alike are all met, in order") {
  const Terms terms = made_up_terms(6000);
  const File file = file_of_keys(Section::terms, section_of(terms));
  const auto dictionary = test::there(Dictionary::open(file, 50));
  for (const std::string& prefix : around_keys(made_up_terms(400))) {
    for (const std::size_t size : {prefix.size(), prefix.size() / 2}) {
      const std::string_view beginning = std::string_view(prefix).substr(0, size);
      auto cursor = test::there(dictionary->beginning_with(beginning));
      auto expected = terms.lower_bound(std::string(beginning));
      std::size_t wrong = 0;
      for (; cursor->next(); ++expected) {
        REQUIRE(expected != terms.end());
        wrong += cursor->spelling() != expected->first || !is_same(cursor->term(), expected->second);
      }
      CHECK(wrong == 0);
      CHECK_FALSE(cursor->error());
      CHECK_FALSE((expected != terms.end() && expected->first.starts_with(beginning)));
      CHECK_FALSE(cursor->next());
    }
  }
}

TEST_CASE("terms are read by their numbers, few and many") {
  const Terms terms = made_up_terms(6000);
  const File file = file_of_keys(Section::terms, section_of(terms));
  const auto dictionary = test::there(Dictionary::open(file, 50));
  std::vector<std::string> spellings;
  for (const auto& [spelling, term] : terms) spellings.push_back(spelling);
  Die die(3);
  for (const std::uint32_t one_in : {1u, 3u, 40u, 2000u}) {
    std::vector<TermId> ids;
    std::vector<std::string> expected, met;
    for (std::uint32_t i = 0; i < spellings.size(); ++i) {
      if (!die.one_in(one_in)) continue;
      ids.push_back({i});
      expected.push_back(spellings[i]);
    }
    REQUIRE(dictionary->each(ids, [&](const Term&, std::string_view spelling) { met.emplace_back(spelling); }));
    CHECK(met == expected);
  }
}

TEST_CASE("a page that is damaged takes the words on it along, and no others") {
  const Terms terms = made_up_terms(60000);
  std::string bytes = bytes_with(Section::terms, section_of(terms));
  bytes.back() ^= 1;
  const auto file = test::there(File::open(std::move(bytes)));
  const auto dictionary = test::there(Dictionary::open(*file, 50));
  std::uint64_t lost = 0;
  for (const auto& [spelling, term] : terms) {
    const bool is_there = bool(dictionary->find(spelling));
    CHECK(is_there == bool(dictionary->at(term.id)));
    lost += !is_there;
  }
  CHECK(lost > 0);
  // A leaf more than the page, at most.
  CHECK(lost * file->size(Section::terms) < terms.size() * (page_size + (8u << 10)));
}

TEST_CASE("a key leads to its terms, and no other key does") {
  for (const std::uint32_t keys : {1u, 32u, 33u, 5000u}) {
    const MadeLists lists = made_up_lists(keys, 70000);
    const File file = file_of_keys(Section::parts, section_of(lists));
    std::size_t wrong = 0;
    for (const std::string& wanted : around_keys(lists)) {
      const auto found = test::there(part_list(file, wanted, 70000, 50));
      const auto expected = lists.find(wanted);
      wrong += found->terms != (expected == lists.end() ? std::vector<TermId>() : expected->second);
      wrong += found->together.has_value();
    }
    CHECK(wrong == 0);
    CHECK_FALSE(part_list(file, lists.begin()->first, 0, 50));
  }
}

TEST_CASE("a part of many words leads to the list that they have together, too") {
  const MadeLists lists = made_up_lists(900, 70000);
  const File file = file_of_keys(Section::parts, section_of(lists, KeptKeys::whole, true));
  std::size_t together = 0;
  for (const auto& [key, terms] : lists) {
    const auto found = test::there(part_list(file, key, 70000, 50));
    CHECK(found->terms == terms);
    REQUIRE(found->together.has_value() == (terms.size() > 2));
    if (!found->together) continue;
    ++together;
    CHECK(found->together->papers == 5);
    CHECK(found->together->postings_at == 7 * key.size());
    CHECK(found->together->positions_at == key.size());
    CHECK(test::line_of(found->together->postings_size, found->together->positions_size) == "3 | 4");
    REQUIRE(found->foremost.size() == 2);
    CHECK(test::line_of(found->foremost[0].place, found->foremost[0].spelling, found->foremost[0].papers,
                        found->foremost[1].place, found->foremost[1].spelling) ==
          "2 | skolhus | 5 | 0 | badhus");
    CHECK_FALSE(part_list(file, key, 70000, 4));  // More papers than there are.
  }
  CHECK(together > 0);
  CHECK(together < lists.size());
}

TEST_CASE("keys that begin alike lead to the terms of all of them") {
  const MadeLists lists = made_up_lists(3000, 70000);
  const File file = file_of_keys(Section::spellings, section_of(lists));
  const auto opened = test::there(KeyLists::open(file, Section::spellings, KeptKeys::whole, 70000));
  Die die(5);
  for (int round = 0; round < 40; ++round) {
    const std::string key = made_up_key(die);
    const std::string prefix = key.substr(0, die.below(static_cast<std::uint32_t>(key.size()) + 1));
    std::set<TermId> expected;
    for (auto it = lists.lower_bound(prefix); it != lists.end() && it->first.starts_with(prefix); ++it)
      expected.insert(it->second.begin(), it->second.end());
    CHECK(*test::there(opened->beginning_with(prefix)) == std::vector<TermId>(expected.begin(), expected.end()));
  }
}

TEST_CASE("keys that are cut lead to their terms too, and take less room") {
  const MadeLists lists = made_up_lists(3000, 70000);
  const File whole = file_of_keys(Section::parts, section_of(lists));
  const File file = file_of_keys(Section::parts, section_of(lists, KeptKeys::beginnings));
  CHECK(file.size(Section::parts) < whole.size(Section::parts));
  const auto opened = test::there(KeyLists::open(file, Section::parts, KeptKeys::beginnings, 70000));
  for (const auto& [key, expected] : lists) {
    const auto found = test::there(opened->find(key));
    const auto beginning = test::there(opened->beginning_with(key));
    CHECK(found->terms == expected);
    CHECK(std::includes(beginning->begin(), beginning->end(), expected.begin(), expected.end()));
  }
}

TEST_CASE("words with marks are found by what is left of them without") {
  const Terms terms = made_up_terms(6000);
  FileWriter writer;
  SpellingsWriter spellings;
  std::map<std::string, std::vector<std::string>> expected;
  for (const auto& [spelling, term] : terms) {
    spellings.add(term.id, spelling, term.cut);
    if (text::fold(spelling, text::Fold::marks) != spelling)
      expected[text::fold(spelling.substr(0, spelling.size() - term.cut), text::Fold::marks)].push_back(spelling);
  }
  writer.set(Section::terms, section_of(terms));
  writer.set(Section::spellings, std::move(spellings).finish());
  const auto file = test::there(File::open(std::move(writer).finish()));
  const auto dictionary = test::there(Dictionary::open(*file, 50));
  for (const std::string& wanted : around_keys(expected)) {
    std::vector<std::string> met, all_met, all_expected;
    const auto keep = [](std::vector<std::string>& list) {
      return [&list](const Term&, std::string_view spelling) { list.emplace_back(spelling); };
    };
    REQUIRE(each_marked(*file, *dictionary, wanted, keep(met)));
    const auto found = expected.find(wanted);
    CHECK(met == (found == expected.end() ? std::vector<std::string>() : found->second));
    if (wanted.size() < 3) continue;
    REQUIRE(each_marked_prefix(*file, *dictionary, wanted, keep(all_met)));
    for (auto it = expected.lower_bound(wanted); it != expected.end() && it->first.starts_with(wanted); ++it)
      all_expected.insert(all_expected.end(), it->second.begin(), it->second.end());
    std::sort(all_expected.begin(), all_expected.end());
    CHECK(all_met == all_expected);
  }
}

TEST_CASE("a section without keys is read, and nothing is found in it") {
  const File lists = file_of_keys(Section::parts, section_of(MadeLists()));
  CHECK(part_list(lists, "", 10, 5)->terms.empty());
  CHECK(part_list(lists, "x", 10, 5)->terms.empty());
  const File terms = file_of_keys(Section::terms, DictionaryWriter().finish());
  const auto dictionary = test::there(Dictionary::open(terms, 50));
  CHECK_FALSE(dictionary->find("x")->has_value());
  CHECK_FALSE(dictionary->beginning_with("")->next());
  CHECK(dictionary->each({}, [](const Term&, std::string_view) {}));
}

TEST_CASE("sorted keys whose bytes are damaged give an Error or something, and never more") {
  const Terms terms = made_up_terms(700);
  const MadeLists lists = made_up_lists(300, 2000);
  const std::string good_terms = section_of(terms), good_lists = section_of(lists, KeptKeys::whole, true);
  for (std::size_t size = 0; size < 30; ++size) {
    CHECK_FALSE(part_list(file_of_keys(Section::parts, good_lists.substr(0, size)), "x", 2000, 50));
    CHECK_FALSE(Dictionary::open(file_of_keys(Section::terms, good_terms.substr(0, size)), 50));
  }
  Die die(9);
  std::size_t refused = 0;
  for (int round = 0; round < 3000; ++round) {
    std::string bad_terms = good_terms, bad_lists = good_lists;
    for (std::string* bytes : {&bad_terms, &bad_lists}) {
      const std::uint32_t within = die.one_in(2) ? 120 : static_cast<std::uint32_t>(bytes->size());
      for (std::uint32_t times = 1 + die.below(3); times > 0; --times)
        (*bytes)[die.below(within)] = static_cast<char>(die.below(256));
    }
    const std::string key = made_up_key(die);
    const File parts = file_of_keys(Section::parts, std::move(bad_lists));
    const File file = file_of_keys(Section::terms, std::move(bad_terms));
    refused += !part_list(parts, key, 2000, 50);
    const auto dictionary = Dictionary::open(file, 50);
    if (!dictionary) continue;
    (void)dictionary->find(key);
    for (const std::uint32_t id : {0u, 350u, 699u}) {
      if (id < dictionary->size()) (void)dictionary->at({id});
    }
    auto cursor = dictionary->beginning_with("");
    std::uint32_t met = 0;
    while (cursor && cursor->next()) ++met;
    CHECK(met <= dictionary->size());
  }
  CHECK(refused > 0);
}
