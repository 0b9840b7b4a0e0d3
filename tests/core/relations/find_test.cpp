// All that is told across a pile, found in one walk through it.
#include "core/relations/made_up_pile.h"
#include "relations/certainty.h"
#include "relations/relations.h"
#include "relations/find.h"
#include "relations/kept.h"

using namespace diarium;

namespace {

std::vector<test::MadeUp> forty_towns() {
  const std::string motion =
      "Granvike kommun\n\nMotion om trygga skolvägar\n\nKommunens skolvägar saknar belysning. Jag föreslår "
      "kommunfullmäktige besluta:\n\n1. att belysa skolvägarna.\n\n2. att anta program för trafiken.\n\n"
      "Granvike den 4 februari 2031\n\nKlara Norén (S)\n";
  const std::string answer =
      "Granvike kommun\nTjänsteskrivelse\n2031-05-12\nDnr KS 2031/417\n\nSvar på motion om trygga skolvägar av Klara "
      "Norén (S)\n\nFörslag till beslut\n\nKommunstyrelsen föreslår kommunfullmäktige att avslå motionen.\n\n"
      "Ärendet\n\nNämnden för teknik antog 2030-11-20 § 12 ett program för trafiken. Enligt lägesbild 2029 (KS "
      "2029/88) är vägarna belysta.\n";
  std::vector<test::MadeUp> all;
  for (int town = 0; town < 40; ++town) {  // More than are taken at once.
    all.push_back({"m" + std::to_string(town), motion});
    all.push_back({"s" + std::to_string(town), answer});
  }
  return all;
}

/// The same, with what lies in one file: minutes of two matters, one of which another paper answers.
std::vector<test::MadeUp> towns_and_minutes() {
  std::vector<test::MadeUp> all = forty_towns();
  std::string minutes = "Granvike kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-06-11\n";
  for (int section = 1; section <= 12; ++section) {
    minutes += "\n§ " + std::to_string(section) + "\nSvar på motion om ny belysning i park nummer " + std::to_string(section) +
               "\nDnr KS 2031/" + std::to_string(500 + section) +
               "\n\nBeslut\n\nKommunstyrelsen föreslår kommunfullmäktige att avslå motionen.\n\nYrkanden\n\nBo Ek (M) "
               "yrkar bifall till motionen.\n\nReservation\n\nBo Ek (M) reserverar sig mot beslutet.\n";
  }
  all.push_back({"x1", minutes});
  all.push_back({"x2", "Granvike kommun\nTjänsteskrivelse\n2031-05-12\nDnr KS 2031/503\n\nSvar på motion om ny belysning i "
                       "park nummer 3\n\nFörslag till beslut\n\nKommunstyrelsen föreslår kommunfullmäktige att bifalla "
                       "motionen.\n"});
  return all;
}

std::string bytes_of(const relations::Relations& all) {
  return relations::encode(all.cases) + relations::encode(all.timeline) + relations::encode(all.gaps, all.conflicts);
}

}  // namespace

TEST_CASE("one walk finds what is found one kind after the other, and reads each paper once") {
  const test::MadeUpPile made = test::pile_of(forty_towns());
  const auto all = test::there(relations::find_relations(made.pile, {}, {.wording = relations::WithWording::no}));
  CHECK(*made.reads == made.pile.size);
  CHECK(!all->timeline.events.empty());
  CHECK(!all->gaps.gaps.empty());

  relations::Relations apart;
  apart.cases = *relations::find_cases(made.pile);
  apart.timeline = *relations::find_timeline(made.pile, apart.cases);
  apart.gaps = *relations::find_gaps(made.pile, apart.cases);
  apart.conflicts = *relations::find_conflicts(made.pile, apart.cases);
  REQUIRE(relations::weigh(made.pile, {&apart.cases, &apart.timeline, &apart.gaps}));
  CHECK(bytes_of(*all) == bytes_of(apart));
}

TEST_CASE("shared wording is found, or left out where it is not wanted") {
  const std::vector<test::MadeUp> all = forty_towns();
  const test::MadeUpPile made = test::pile_of({all[0], {"copy", all[0].text}});
  const auto with = test::there(relations::find_relations(made.pile));
  const auto without = test::there(relations::find_relations(made.pile, {}, {.wording = relations::WithWording::no}));
  CHECK(with->wording.pairs.size() == 1);
  CHECK(without->wording.pairs.empty());
  CHECK(bytes_of(*with) == bytes_of(*without));
}

TEST_CASE("what is told does not depend on the order in which papers are read") {
  const test::MadeUpPile made = test::pile_of(forty_towns());
  const relations::Workers backwards = [](std::size_t count, const auto& task, const auto& meanwhile) {
    meanwhile();
    for (std::size_t i = count; i-- > 0;) task(i);
  };
  const auto one = relations::find_relations(made.pile);
  const auto two = relations::find_relations(made.pile, {}, {.workers = backwards});
  CHECK(bytes_of(*test::there(one)) == bytes_of(*test::there(two)));
}

namespace {

/// A disk that counts what is read of it, and is full after so many bytes.
struct Disk {
  std::size_t room = 0, written = 0, reads = 0;
};
relations::DigestStore room_on(Disk& disk, std::size_t most_held) {
  const auto open = [&disk] {
    const auto file = std::make_shared<std::string>();
    return Spool({[file, &disk](std::string_view bytes) {
                    disk.written += bytes.size();
                    *file += bytes;
                    return disk.written <= disk.room;
                  },
                  [file, &disk](std::uint64_t at, char* out, std::size_t size) {
                    ++disk.reads;
                    return file->copy(out, size, static_cast<std::size_t>(at)) == size;
                  }});
  };
  return {open, most_held};
}

}  // namespace

TEST_CASE("what is told does not depend on where sketches lie, nor on how many of them are held") {
  const test::MadeUpPile made = test::pile_of(towns_and_minutes());
  const auto usual = test::there(relations::find_relations(made.pile));
  CHECK(usual->cases.cases.size() > 12);
  std::size_t reads = 0;
  for (const std::size_t held : {std::size_t{1} << 30, std::size_t{5000}, std::size_t{0}}) {
    Disk disk{std::size_t{1} << 30};
    const auto other = test::there(relations::find_relations(made.pile, {}, {.room = room_on(disk, held)}));
    CHECK(bytes_of(*usual) == bytes_of(*other));
    CHECK(disk.reads > reads);  // The less is held the more is read again.
    reads = disk.reads;
  }
}

TEST_CASE("a disk that is full is told") {
  const test::MadeUpPile made = test::pile_of(forty_towns());
  Disk disk;
  CHECK(test::refused(relations::find_relations(made.pile, {}, {.room = room_on(disk, 0)})).fault == Fault::not_found);
}

namespace {

/// A pile whose holder has sketches of some papers, with as many other papers before them.
struct KeptPile {
  test::MadeUpPile made;
  std::vector<std::string> digests;  ///< Empty: none.
  relations::Pile pile;

  explicit KeptPile(std::vector<test::MadeUp> papers) : made(test::pile_of(std::move(papers))), digests(made.pile.size) {
    pile = made.pile;
    pile.kept = [this](std::uint32_t number) -> Result<relations::PaperKept> {
      if (digests[number].empty()) return relations::PaperKept{};
      const test::MadeUp& one = (*made.papers)[number];
      return relations::PaperKept{one.id, digests[number], facts::encode(test::read_facts(one.text, one.id + ".txt").facts)};
    };
  }
  KeptPile(const KeptPile&) = delete;
  KeptPile& operator=(const KeptPile&) = delete;
};

/// What is kept of each paper.
std::vector<std::string> digests_of(const relations::Pile& pile) {
  std::vector<std::string> digests;
  REQUIRE(relations::find_relations(pile, {}, {.wording = relations::WithWording::no, .take_digest = [&](std::string one) { digests.push_back(std::move(one)); }}));
  REQUIRE(digests.size() == pile.size);
  return digests;
}

}  // namespace

TEST_CASE("of what is kept of papers the same is told, in whatever pile, and nobody reads them again") {
  const std::vector<test::MadeUp> known = towns_and_minutes();
  const std::vector<std::string> digests = digests_of(test::pile_of(known).pile);
  std::vector<test::MadeUp> all = forty_towns();
  all.resize(7);
  for (std::size_t i = 0; i < all.size(); ++i) all[i].id = "a" + std::to_string(i);
  const std::size_t fresh = all.size();
  all.insert(all.end(), known.begin(), known.end());
  KeptPile kept(all);
  std::copy(digests.begin(), digests.end(), kept.digests.begin() + static_cast<std::ptrdiff_t>(fresh));
  std::vector<std::string> again;
  const auto told = relations::find_relations(kept.pile, {}, {.wording = relations::WithWording::no, .take_digest = [&](std::string one) { again.push_back(std::move(one)); }});
  REQUIRE(told);
  CHECK(*kept.made.reads == fresh);
  const test::MadeUpPile read = test::pile_of(all);
  CHECK(bytes_of(*told) == bytes_of(*relations::find_relations(read.pile, {}, {.wording = relations::WithWording::no})));
  CHECK(again == digests_of(read.pile));
  CHECK(relations::digest_of(*read.pile.paper(3)) == again[3]);
}

TEST_CASE("a sketch of another program is not believed, and a damaged one is told or says what can be true") {
  std::vector<test::MadeUp> few = towns_and_minutes();
  few.erase(few.begin() + 2, few.end() - 2);
  std::swap(few[2], few[3]);  // The minutes come last.
  KeptPile kept(few);
  kept.digests = digests_of(kept.made.pile);
  const std::string own = kept.digests.back();
  kept.digests.back()[0] = 77;
  const auto usual = relations::find_relations(kept.made.pile, {}, {.wording = relations::WithWording::no});
  *kept.made.reads = 0;
  const auto other = test::there(relations::find_relations(kept.pile, {}, {.wording = relations::WithWording::no}));
  CHECK(*kept.made.reads == 1);
  CHECK(bytes_of(*other) == bytes_of(*usual));
  for (std::size_t cut = 1; cut < own.size(); cut += 97) {
    kept.digests.back() = own.substr(0, cut);
    CHECK(!relations::find_relations(kept.pile, {}, {.wording = relations::WithWording::no}));
  }
  for (std::size_t at = 1; at < own.size(); at += 7) {  // Nothing is read beyond what is there (sanitizers look).
    kept.digests.back() = own;
    kept.digests.back()[at] = static_cast<char>(own[at] ^ 0x15);
    (void)relations::find_relations(kept.pile, {}, {.wording = relations::WithWording::no});
  }
}

TEST_CASE("a paper that cannot be read ends the walk with what the pile says") {
  test::MadeUpPile made = test::pile_of(forty_towns());
  const auto read = made.pile.paper;
  made.pile.paper = [read](std::uint32_t number) -> Result<relations::PileText> {
    if (number == 70) return Error{Fault::bad_format, "torn", "70"};
    return read(number);
  };
  CHECK(test::refused(relations::find_relations(made.pile)).where == "70");
}
