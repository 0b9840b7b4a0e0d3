// Packs whose papers stay as they are become one: what is kept of papers to relate them, in a large collection.
#include "core/export/exchange.h"
#include "relations/kept.h"

using namespace diarium;

namespace {

/// Papers of several matters, which one after the other belong together.
std::vector<File> papers() {
  std::vector<File> files;
  for (int i = 0; i < 9; ++i) {
    const std::string n = std::to_string(i);
    files.push_back({"a" + n + " motion.md", test::motion_text});
    files.push_back({"b" + n + " protokoll.txt", test::minutes_text});
    files.push_back({"c" + n + " skrivelse.txt",
                     "Granvike kommun\nTjänsteskrivelse\n2031-05-1" + n + "\nDnr KS 2031/41" + n + "\n\nSvar på motion om skolväg " + n +
                         "\n\nFörslag till beslut\n\nKommunstyrelsen föreslår kommunfullmäktige att avslå motionen.\n"});
  }
  std::ranges::sort(files, {}, &File::path);
  return files;
}

/// A pack of some of the files, with the ids that they have among all.
std::string part_of(const std::vector<File>& files, std::size_t first, std::size_t end, bool digests) {
  std::vector<std::string> paths;
  for (const File& file : files) paths.push_back(file.path);
  const auto names = std::make_shared<const PaperNames>(std::move(paths));
  Packer packer(names, {}, {{}, index::Effort::full, digests});
  for (std::size_t i = first; i < end; ++i) {
    Warnings warnings;
    PileRepair repair([]() -> Result<SharedLexicon> { return SharedLexicon(); }, [] { return text::PileWords(); });
    packer.go_to(i);
    packer.add_file(read_papers(files[i], WithFacts::yes, repair, warnings), {});
  }
  return std::move(packer).finish().bytes;
}

/// One collection of packs, large from so many papers on.
std::string one_of(const std::vector<std::string>& packs, std::uint32_t large, std::set<std::string> withdrawn = {}) {
  const index::PackBytes bytes(packs.begin(), packs.end());
  CollectOptions options;
  options.keep.pack_papers = options.keep.digest_papers = large;
  options.withdrawn = std::move(withdrawn);
  std::string out;
  REQUIRE(collect_packs(bytes, options, [&](std::string_view piece) { return out += piece, true; }));
  return out;
}

bool keeps_all(const std::string& bytes) {
  const auto pack = test::open(bytes);
  for (DocId paper; paper.value < pack.papers(); ++paper.value)
    if (!relations::is_digest(*pack.digest(paper))) return false;
  return true;
}

}  // namespace

TEST_CASE("a large collection keeps what its papers are related by, and comes to the same bytes however it was made") {
  const std::vector<File> files = papers();
  const std::string whole = one_of({part_of(files, 0, files.size(), false)}, 1);
  CHECK(keeps_all(whole));
  CHECK(one_of({part_of(files, 0, files.size(), true)}, 1) == whole);
  CHECK(one_of({part_of(files, 0, 4, true), part_of(files, 4, 11, false), part_of(files, 11, files.size(), true)}, 1) == whole);
  const std::string before = one_of({part_of(files, 0, 20, true)}, 1);
  CHECK(one_of({before, part_of(files, 20, files.size(), false)}, 1) == whole);   // Papers come.
  CHECK(one_of({whole}, 1, {files[3].path, files[20].path}) != whole);            // Some go, and leave nothing:
  std::vector<File> rest = files;
  rest.erase(rest.begin() + 20), rest.erase(rest.begin() + 3);
  CHECK(one_of({whole}, 1, {files[3].path, files[20].path}) == one_of({part_of(rest, 0, rest.size(), false)}, 1));
}

TEST_CASE("a small collection keeps nothing but its papers, and tells the same") {
  const std::vector<File> files = papers();
  const std::string large = one_of({part_of(files, 0, 13, true), part_of(files, 13, files.size(), true)}, 1);
  const std::string small = one_of({part_of(files, 0, 13, true), part_of(files, 13, files.size(), true)}, 1000);
  const auto a = test::open(large), b = test::open(small);
  CHECK(b.digest({0})->empty());
  CHECK(small.size() < large.size());
  for (const index::Across record : {index::Across::cases, index::Across::wording, index::Across::timeline, index::Across::gaps})
    CHECK(*a.relations(record) == *b.relations(record));
  CHECK(small == one_of({large}, 1000));
  CHECK(a.check().empty());
}
