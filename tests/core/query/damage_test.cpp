// Whatever the bytes of a pack are, the answer is an Error or the right answer: every byte is changed here, with the
// checksums left as they are and with checksums that fit.
#include <algorithm>
#include <cstring>

#include "../index/support.h"
#include "core/facts/whole_facts.h"
#include "index/file/checksum.h"
#include "index/file/file.h"
#include "query/search.h"

using namespace diarium;
using test::Die;

namespace {

/// `long_papers`: as many more of a hundred made-up words, so that the pack has pages that opening does not touch.
std::string small_pack(int long_papers = 0) {
  auto motion = test::paper("motion",
                            "MOTION\n\nOm bryggan\n\nLövmora kommun bör bygga om bryggan vid sjön.\n\nJag "
                            "föreslår\n\natt bryggan byggs om.\n\nYlva Strand (S)\n");
  motion.facts.type = {"motion", {0, 6}};
  motion.facts.municipality = {"Lövmora", {20, 28}};
  motion.facts.document_date = {"2024-03-09", {0, 4}};
  motion.facts.persons = {{.name = "Ylva Strand", .as_written = "Ylva Strand", .party = "S", .mentions = {{8, 10}}}};
  auto answer = test::paper("svar", "Svar om bryggan\n\nBryggan byggs inte om. Bryggan och bryggorna står kvar.\n");
  answer.facts.case_numbers = {{"KS 2024/12", "own", {0, 4}}};
  auto decomposed = test::paper("nfd", "O\xCC\x88versyn av bryggor i O\xCC\x88stmora\n");
  for (index::Paper* one : {&motion, &answer}) one->facts = test::all_certain(std::move(one->facts));
  std::vector<index::Paper> papers = {std::move(motion), std::move(answer), std::move(decomposed)};
  papers.push_back(test::mended("skannad", "Bryggan ar bra for sjon\n",
                                {{"ar", "är"}, {"for", "för"}, {"sjon", "", {"sjön", "sjon"}}}));
  for (int i = 0; i < 11; ++i)
    papers.push_back(test::paper("kort" + std::to_string(i), "om bryggan " + std::to_string(i % 3) + "\n"));
  Die die(77);
  for (int i = 0; i < long_papers; ++i) {
    std::string text;
    for (int words = 0; words < 100; ++words) {
      for (std::uint32_t letters = 2 + die.below(8); letters > 0; --letters) text += static_cast<char>('a' + die.below(26));
      text += " ";
    }
    papers.push_back(test::paper("lang" + std::to_string(i), text + "\n"));
  }
  return test::freeze(std::move(papers));
}

/// How many bytes of a section stand with the leads of the others, behind the directory.
std::uint32_t lead_of(const std::string& bytes, std::uint32_t section) {
  std::uint32_t lead = 0;
  const std::size_t at = index::header_size + section * 24 + 4;
  if (at + 4 <= bytes.size()) std::memcpy(&lead, bytes.data() + at, 4);
  return lead;
}
std::uint64_t leads_of(const std::string& bytes) {
  std::uint64_t leads = 0;
  for (std::uint32_t section = 0; section < index::section_count; ++section) leads += lead_of(bytes, section);
  return leads;
}

/// Makes all checksums fit the bytes, as far as the directory can be read.
void reseal(std::string& bytes) {
  const auto get = [&](std::size_t at) {
    std::uint64_t value = 0;
    if (at + 8 <= bytes.size()) std::memcpy(&value, bytes.data() + at, 8);
    return value;
  };
  const auto put = [&](std::uint64_t at, std::uint64_t value) {
    if (at + 8 <= bytes.size()) std::memcpy(bytes.data() + at, &value, 8);
  };
  if (bytes.size() < index::header_size) return;
  const std::string_view all(bytes);
  const std::size_t entries = index::header_size, last = entries + (index::section_count - 1) * 24;
  const std::uint64_t directory = get(24), leads = entries + directory, sums = leads + leads_of(bytes), begin = get(entries + 8);
  const std::uint64_t end = get(last + 8) + get(last + 16) - lead_of(bytes, index::section_count - 1);
  if (directory <= bytes.size() - index::header_size && sums <= begin && begin <= end && end <= bytes.size()) {
    // A sum of four bytes for each page from `at` to `behind`, from `sum_at` on.
    const auto put_sums = [&](std::uint64_t at, std::uint64_t behind, std::uint64_t sum_at, std::uint64_t sums_end) {
      for (; at < behind && sum_at + 4 <= sums_end; sum_at += 4) {
        const std::uint64_t next = std::min<std::uint64_t>(behind, (at / index::page_size + 1) * index::page_size);
        const auto sum = static_cast<std::uint32_t>(
            index::checksum(all.substr(static_cast<std::size_t>(at), static_cast<std::size_t>(next - at))));
        std::memcpy(bytes.data() + sum_at, &sum, 4);
        at = next;
      }
    };
    std::uint64_t of_sums = entries + index::section_count * 24;
    put_sums(leads, sums, of_sums, leads);
    put_sums(begin, end, sums, begin);
    if (sums > leads) of_sums += ((sums - leads - 1) / index::page_size + 2) * 4;
    for (std::uint64_t at = sums; at < begin && of_sums + 8 <= leads; at += index::page_size, of_sums += 8)
      put(of_sums, index::checksum(all.substr(static_cast<std::size_t>(at), static_cast<std::size_t>(std::min<std::uint64_t>(
                                                                                  index::page_size, begin - at)))));
    put(32, index::checksum(all.substr(index::header_size, static_cast<std::size_t>(directory))));
  }
  put(56, index::checksum(all.substr(0, 56)));
}

const std::vector<std::string> queries = {"",
                                          "bryggan",
                                          "brygga",
                                          "\"om bryggan\"",
                                          "brygg*",
                                          "bryggan OR svar -motion",
                                          "kommun:lövmora bryggan roll:titel",
                                          "ostmora",
                                          "for sjön",
                                          "0",
                                          "person:ylva från:2024"};

/// All that a reader can learn from a pack, in words; an Error is told by its place.
std::string told(const index::Pack& pack) {
  std::string out;
  const auto tell = [&](const std::string& words) { out += words + "\n"; };
  for (DocId paper; paper.value < pack.papers(); ++paper.value) {
    const index::Card& card = pack.card(paper);
    tell(card.id + card.name + card.title + card.date + card.type + card.municipality + card.case_number +
         std::to_string(card.words));
    for (const std::string& person : card.people) tell(person);
    const auto found = pack.find(card.id);
    tell(found ? std::to_string(found->value) : "no id");
    const auto text = pack.text(paper);
    tell(text ? text->nfc + std::to_string(text->map.to_source(5)) : text.error().where);
    const auto outline = pack.outline(paper);
    tell(outline ? structure::encode(*outline) : outline.error().where);
    const auto facts = pack.facts(paper);
    tell(facts ? facts::encode(*facts) : facts.error().where);
    const auto repairs = pack.repairs(paper);
    tell(repairs ? std::to_string(repairs->size()) : repairs.error().where);
    if (repairs)
      for (const text::Repair& one : *repairs) tell(one.was + one.now + std::to_string(one.source.begin));
  }
  for (const std::string& query : queries) {
    const auto answer = query::search(pack, query, {});
    if (!answer) {
      tell(answer.error().where);
      continue;
    }
    tell(query + std::to_string(answer->papers) + "/" + std::to_string(answer->places));
    for (const query::Hit& hit : answer->hits) {
      tell(std::to_string(hit.paper.value) + " " + std::to_string(hit.score));
      for (const query::Snippet& snippet : hit.snippets) tell(snippet.text + std::to_string(snippet.line));
      const auto places = query::places(pack, query, hit.paper);
      tell(places ? std::to_string(places->size()) : places.error().where);
    }
    for (const query::Facet& facet : answer->facets) {
      for (const query::FacetValue& value : facet.values) tell(value.value + std::to_string(value.papers));
    }
    for (const query::Reading& reading : answer->readings) tell(reading.value + std::to_string(reading.papers));
  }
  return out;
}

/// Changes bytes one by one, every `step`-th, in one bit and in all eight by turns; `seal` says whether the checksums are made to fit.
enum class Seal { broken, fitting };
void change_bytes(Seal seal, const std::string& sound, std::size_t step) {
  const std::string meaning = told(test::open(sound));
  REQUIRE(test::open(sound).check().empty());
  std::size_t refused = 0, found_out = 0, same = 0;
  for (std::size_t at = 0; at < sound.size(); at += step) {
    const int mask = at / step % 2 ? 0xFF : 1 << (at / step / 2 % 8);
    std::string bytes = sound;
    bytes[at] = static_cast<char>(bytes[at] ^ mask);
    if (seal == Seal::fitting) reseal(bytes);
    const auto pack = index::Pack::open(bytes);
    if (!pack) {
      ++refused;
      continue;
    }
    const std::string now = told(*pack);
    if (!pack->check().empty()) {
      ++found_out;
      continue;
    }
    ++same;
    INFO("byte ", at, " mask ", mask);
    if (seal == Seal::broken) FAIL("a changed byte under a wrong checksum went unseen");
    CHECK(now == meaning);
  }
  MESSAGE("pack of ", sound.size(), " bytes: ", refused, " changes refused at opening, ", found_out,
          " found by check, ", same, " without a change of meaning");
  CHECK(refused > 0);
  CHECK(found_out > 0);
}

}  // namespace

TEST_CASE("bytes of a pack changed under its old checksums are an Error") { change_bytes(Seal::broken, small_pack(20), 61); }

TEST_CASE("every byte of a pack changed under checksums that fit is an Error or means the same") {
  change_bytes(Seal::fitting, small_pack(), 1);
}

TEST_CASE("a pack cut anywhere is an Error") {
  const std::string sound = small_pack();
  for (std::size_t size = 0; size < sound.size(); ++size) CHECK_FALSE(index::Pack::open(sound.substr(0, size)));
  CHECK(index::Pack::open(sound));
}

TEST_CASE("a pack whose sections are filled with anything under checksums that fit gives Errors, never a crash") {
  const std::string sound = small_pack();
  Die die(31);
  std::size_t opened = 0;
  for (int round = 0; round < 400; ++round) {
    std::string bytes = sound;
    const std::uint32_t section = die.below(index::section_count);
    std::uint64_t begin = 0, size = 0;
    const bool in_leads = round % 4 == 0;
    if (in_leads) std::memcpy(&begin, bytes.data() + 24, 8);  // The size of the directory: they stand behind it.
    else std::memcpy(&begin, bytes.data() + index::header_size + section * 24 + 8, 8);
    std::memcpy(&size, bytes.data() + index::header_size + section * 24 + 16, 8);
    size = in_leads ? leads_of(bytes) : size - lead_of(bytes, section);
    if (in_leads) begin += index::header_size;
    for (std::uint32_t changes = 1 + die.below(20); changes > 0 && size > 0; --changes) {
      bytes[static_cast<std::size_t>(begin) + die.below(static_cast<std::uint32_t>(size))] =
          static_cast<char>(die.next());
    }
    reseal(bytes);
    const auto pack = index::Pack::open(bytes);
    if (!pack) continue;
    ++opened;
    CHECK_FALSE(told(*pack).empty());
  }
  CHECK(opened > 0);
}

TEST_CASE("bytes that are no pack are an Error") {
  Die die(32);
  for (int round = 0; round < 500; ++round) {
    std::string bytes = round % 2 ? std::string() : small_pack().substr(0, 64);
    for (std::uint32_t size = die.below(400); size > 0; --size) bytes.push_back(static_cast<char>(die.next()));
    reseal(bytes);
    CHECK_FALSE(index::Pack::open(bytes));
  }
}

TEST_CASE("a pack of another version says so") {
  std::string bytes = small_pack();
  bytes[8] = static_cast<char>(index::format_version + 1);
  reseal(bytes);
  CHECK(test::refused(index::Pack::open(bytes)).fault == Fault::unsupported);
}
