// Where a word stands is read group by group: any papers, in ascending order, give what a walk through the texts gives.
#include "index/pack_impl.h"
#include "index/postings/positions.h"
#include "support.h"

using namespace diarium;
using test::Die;

namespace {

/// Texts of one line with a word at some places, and these places.
struct Places {
  std::vector<std::string> texts;
  std::vector<std::vector<std::uint32_t>> of;  ///< By paper.
};

Places places_of(std::uint32_t papers, std::uint32_t words) {
  Die die(papers);
  Places made;
  for (std::uint32_t paper = 0; paper < papers; ++paper) {
    std::string text;
    std::vector<std::uint32_t> places;
    for (std::uint32_t word = 0; word < words; ++word) {
      const bool is_it = die.one_in(3);
      text += is_it ? "gata " : "torg ";
      if (is_it) places.push_back(word);
    }
    text.back() = '\n';
    made.texts.push_back(std::move(text));
    made.of.push_back(std::move(places));
  }
  return made;
}

void check_papers(const index::Pack& pack, const Places& places, std::uint32_t every) {
  const index::Pack::Impl& parts = pack.impl();
  const auto term = test::there(parts.dictionary.find("gata"));
  REQUIRE(*term);
  auto positions = test::there(index::Positions::open(parts.file, parts.profiles, parts.papers.rooms(), **term));
  bool same = true;
  for (std::uint32_t paper = every / 2; paper < pack.papers(); paper += every) {
    std::vector<std::uint32_t> slots;
    const auto read = test::there(positions->read(paper, slots));
    same = same && slots == places.of[paper] && *read == !slots.empty();
  }
  CHECK(same);
}

}  // namespace

TEST_CASE("places are those of the texts, in short lists and long ones, read paper by paper or here and there") {
  for (const auto& [papers, words] : {std::pair{2u, 3u}, {32u, 8u}, {33u, 8u}, {1500u, 140u}}) {
    CAPTURE(papers);
    const Places places = places_of(papers, words);
    const index::Pack pack = test::pack_of(places.texts);
    for (const std::uint32_t every : {1u, 7u, 40u, 500u}) check_papers(pack, places, every);
    const auto term = test::there(pack.impl().dictionary.find("gata"));
    CHECK(((*term)->positions_size > index::read_whole_bytes) == (papers == 1500u));
  }
}

TEST_CASE("sizes of groups that lie are an Error") {
  const Places places = places_of(1500, 140);
  const index::Pack pack = test::pack_of(places.texts);
  const index::Pack::Impl& parts = pack.impl();
  const auto term = test::there(parts.dictionary.find("gata"));
  const auto whole = test::there(parts.file.view(index::Section::positions));
  Die die(3);
  for (int round = 0; round < 400; ++round) {
    std::string bytes(*whole);
    for (std::uint32_t edits = 1 + die.below(3); edits > 0; --edits)
      bytes[(*term)->positions_at + die.below(110)] = static_cast<char>(die.one_in(2) ? 0xFF : die.below(256));
    index::FileWriter writer;
    writer.set(index::Section::positions, std::move(bytes));
    const auto postings = test::there(parts.file.view(index::Section::postings));
    writer.set(index::Section::postings, std::string(*postings));
    const auto file = test::there(index::File::open(std::move(writer).finish()));
    auto positions = index::Positions::open(*file, parts.profiles, parts.papers.rooms(), **term);
    if (!positions) {
      CHECK(positions.error().fault == Fault::damaged);
      continue;
    }
    std::vector<std::uint32_t> slots;
    for (std::uint32_t paper = die.below(300); paper < pack.papers(); paper += 300) {
      slots.clear();
      if (!positions->read(paper, slots)) break;
      for (const std::uint32_t slot : slots) CHECK(slot < parts.papers.rooms()[paper]);
    }
  }
}

TEST_CASE("a group of a long list comes without the rest of its page, and one that came wrong is told") {
  const Places places = places_of(1500, 140);
  const index::Pack pack = test::pack_of(places.texts);
  const index::Pack::Impl& whole = pack.impl();
  const auto term = test::there(whole.dictionary.find("gata"));
  index::FileWriter writer;
  for (const index::Section section : {index::Section::postings, index::Section::positions}) writer.set(section, std::string(*whole.file.view(section)));
  writer.set(index::Section::text, std::string(200000, 'x'));
  const std::string bytes = std::move(writer).finish();
  for (const bool spoilt : {false, true}) {
    auto file = test::there(index::File::open_part(std::string_view(bytes).substr(0, 4096)));
    std::uint64_t late = 0;
    for (bool leads = true;;) {
      std::vector<std::uint32_t> slots;
      auto positions = index::Positions::open(*file, whole.profiles, whole.papers.rooms(), **term);
      const bool opened = static_cast<bool>(positions);
      const auto read = opened ? positions->read(700, slots) : Result<bool>(positions.error());
      if (file->pages().wanted().empty()) {
        CHECK(static_cast<bool>(read) == !spoilt);
        if (read) CHECK(slots == places.of[700]);
        else CHECK(read.error().fault == Fault::damaged);
        break;
      }
      if (opened) leads = false;  // Now a group is wanted.
      for (const index::FileRange& range : file->pages().wanted()) {
        std::string some = bytes.substr(static_cast<std::size_t>(range.begin), static_cast<std::size_t>(range.end - range.begin));
        if (!leads) late += some.size();
        if (!leads && spoilt) for (char& byte : some) byte = static_cast<char>(byte ^ 1);
        REQUIRE(file->pages().supply(range.begin, some));
      }
      file->pages().forget();
    }
    CHECK(late < 4096);
  }
}

TEST_CASE("a list of some bytes comes without the rest of its pages, and one that came wrong is told") {
  const Places places = places_of(300, 20);
  const index::Pack pack = test::pack_of(places.texts);
  const index::Pack::Impl& whole = pack.impl();
  const auto term = test::there(whole.dictionary.find("gata"));
  REQUIRE((*term)->postings_size >= index::summed_from);
  REQUIRE((*term)->positions_size <= index::read_whole_bytes);
  index::FileWriter writer;
  writer.set(index::Section::columns, std::string(100000, 'y'));
  for (const index::Section section : {index::Section::postings, index::Section::positions}) writer.set(section, std::string(*whole.file.view(section)));
  const std::string bytes = std::move(writer).finish();
  for (const bool spoilt : {false, true}) {
    auto file = test::there(index::File::open_part(std::string_view(bytes).substr(0, 4096)));
    REQUIRE(index::Positions::open(*file, whole.profiles, whole.papers.rooms(), **term).error().fault == Fault::waiting);
    std::uint64_t came = 0;
    for (const index::FileRange& range : file->pages().wanted()) {
      std::string some = bytes.substr(static_cast<std::size_t>(range.begin), static_cast<std::size_t>(range.end - range.begin));
      came += some.size();
      if (spoilt) for (char& byte : some) byte = static_cast<char>(byte ^ 1);
      REQUIRE(file->pages().supply(range.begin, some));
    }
    CHECK(came <= (*term)->postings_size + (*term)->positions_size + 4 * index::grain_size);
    auto positions = index::Positions::open(*file, whole.profiles, whole.papers.rooms(), **term);
    std::vector<std::uint32_t> slots;
    REQUIRE(static_cast<bool>(positions) == !spoilt);
    if (spoilt) CHECK(positions.error().fault == Fault::damaged);
    else CHECK((positions->read(170, slots) && slots == places.of[170]));
  }
}
