// How many words each block of a paper has is read of one paper among many, and little comes for it.
#include "index/records/block_words.h"

#include "index/records/length.h"

#include "support.h"

using namespace diarium;
using namespace diarium::index;

namespace {

constexpr std::uint32_t blocks_of(std::uint32_t paper) { return paper * 7 % 40; }
constexpr std::uint32_t words_in(std::uint32_t paper, std::uint32_t block) { return (paper + block * 13) % 300; }
constexpr Zone zone_of(std::uint32_t block) { return static_cast<Zone>(block % 5); }

std::string file_of(std::uint32_t papers) {
  BlockWordsWriter writer;
  for (std::uint32_t paper = 0; paper < papers; ++paper) {
    for (std::uint32_t block = 0; block < blocks_of(paper); ++block) writer.add_block(zone_of(block), words_in(paper, block));
    writer.end_paper();
  }
  FileWriter file;
  file.set(Section::block_words, std::move(writer).finish());
  return std::move(file).finish();
}

std::uint32_t slots_in(std::uint32_t paper) {
  std::uint32_t slots = 0;
  for (std::uint32_t block = 0; block < blocks_of(paper); ++block)
    if (const std::uint32_t words = words_in(paper, block); words > 0) slots += words + 1;
  return slots;
}
std::uint32_t room_of(std::uint32_t paper) { return length_room(length_code(slots_in(paper))); }

bool is_right(const Result<std::vector<BlockWords>>& read, std::uint32_t paper) {
  if (!read || read->size() != blocks_of(paper) || slots_of(*read) != slots_in(paper)) return false;
  for (std::uint32_t block = 0; block < read->size(); ++block)
    if ((*read)[block].words != words_in(paper, block) || (*read)[block].zone != zone_of(block)) return false;
  return true;
}

}  // namespace

TEST_CASE("the blocks of each paper are found among one, a group and one more, and rows of groups") {
  for (const std::uint32_t papers : {1u, 15u, 16u, 17u, 1023u, 1024u, 1025u, 2500u}) {
    CAPTURE(papers);
    const auto file = test::there(File::open(file_of(papers)));
    bool right = true;
    for (std::uint32_t paper = 0; paper < papers; ++paper)
      right = right && is_right(read_block_words(*file, paper, papers, room_of(paper)), paper);
    CHECK(right);
  }
}

TEST_CASE("of many papers the blocks of one come in a round of a few kilobytes, and what came wrong is told") {
  constexpr std::uint32_t papers = 20000, paper = 12345;
  const std::string bytes = file_of(papers);
  for (const bool spoilt : {false, true}) {
    auto file = test::there(File::open_part(std::string_view(bytes).substr(0, page_size)));
    std::uint64_t came = 0;
    int rounds = 0;
    auto read = read_block_words(*file, paper, papers, room_of(paper));
    for (; !read && read.error().fault == Fault::waiting; read = read_block_words(*file, paper, papers, room_of(paper))) {
      ++rounds;
      REQUIRE(rounds < 5);
      for (const FileRange& range : file->pages().wanted()) {
        std::string some = bytes.substr(static_cast<std::size_t>(range.begin), static_cast<std::size_t>(range.end - range.begin));
        if (spoilt) some[some.size() / 2] = static_cast<char>(some[some.size() / 2] ^ 1);
        came += some.size();
        REQUIRE(file->pages().supply(range.begin, some));
      }
      file->pages().forget();
    }
    if (spoilt) {
      REQUIRE_FALSE(read);
      CHECK(read.error().fault == Fault::damaged);
    } else {
      CHECK(is_right(read, paper));
      CHECK(rounds == 1);
      CHECK(came < 3000);
    }
  }
}
