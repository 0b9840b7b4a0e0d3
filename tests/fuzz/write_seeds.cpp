// write_seeds FOLDER: what the fuzzers of encoded things begin with, encoded from a made-up collection.
#include <filesystem>
#include <fstream>
#include <iostream>

#include "fuzz/check.h"
#include "fuzz/made.h"
#include "relations/relations.h"
#include "text/lexicon/lexicon_format.h"

namespace {

using namespace diarium;

struct Folder {
  std::filesystem::path root;
  void put(const std::string& name, const std::string& bytes) const {
    std::filesystem::create_directories((root / name).parent_path());
    std::ofstream(root / name, std::ios::binary) << bytes;
  }
};

std::string two_bytes(std::size_t number) {
  return {static_cast<char>(number & 0xFFu), static_cast<char>(number >> 8 & 0xFFu)};
}

void write_papers(const Folder& folder) {
  for (const index::Paper& paper : fuzz::made_papers()) {
    const std::string size = two_bytes(paper.text.nfc.size());
    folder.put("facts/" + paper.id, size + facts::encode(paper.facts));
    folder.put("structure/" + paper.id, size + structure::encode(paper.outline));
    folder.put("paper/" + paper.id, '\x05' + paper.text.nfc);
  }
}

void write_relations(const Folder& folder, const index::Pack& pack) {
  const auto all = relate(pack);
  fuzz::hold(bool(all));
  const std::string papers(1, static_cast<char>(pack.papers()));
  folder.put("relations/cases/cases", '\0' + papers + relations::encode(all->cases));
  folder.put("relations/wording", '\1' + papers + relations::encode(all->wording));
  folder.put("relations/time/timeline", '\2' + papers + relations::encode(all->timeline));
  folder.put("relations/gaps/gaps", '\3' + papers + relations::encode(all->gaps, all->conflicts));
}

/// Edits of packs (edits.h): one of each kind, of sections of each kind.
void write_edits(const Folder& folder, const std::string& pack) {
  folder.put("pack/whole", std::string("\x06\x03", 2) + pack);
  for (char section = 0; section < 15; ++section) {
    const std::string name = std::to_string(section);
    const char asked = static_cast<char>(16 * section + (1 << section % 4));
    const char add[] = {asked, 0, 0, section, 1, 3, 0, 3, 1};
    const char raw[] = {asked, 1, 0, section, 0, 9, 0, 5, 2};
    folder.put("pack/add" + name, {add, sizeof add});
    folder.put("pack/raw" + name, {raw, sizeof raw});
    const char merge[] = {0, 8, 0, 0, section, 1, 3, 0, 3, 1, 0, 0, section, 0, 3, 0, 3, 1};
    folder.put("merge/add" + name, {merge, sizeof merge});
  }
  const char file[] = {1, 2, 0, 0, 16, 0, 3, 1};
  folder.put("pack/file", {file, sizeof file});
}

/// Piles of one paper each, so that a fuzzer is quick with them.
void write_piles(const Folder& folder) {
  for (index::Paper& paper : fuzz::made_papers()) {
    if (!paper.part.file_id.empty()) continue;  // A part alone is no pile: its file is.
    const std::string name = "pile/" + paper.id;
    index::Builder builder;
    builder.add(std::move(paper));
    const auto pack = index::Pack::open(std::move(builder).freeze());
    fuzz::hold(bool(pack));
    const auto pile = exporting::export_papers(*pack, "json", {.mask = exporting::Mask::no, .version = "0"});
    fuzz::hold(bool(pile));
    folder.put(name, pile->front().bytes);
  }
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) return std::cerr << "usage: write_seeds FOLDER\n", 2;
  const Folder folder{words[1]};
  const std::string bytes = fuzz::made_pack();
  const auto pack = index::Pack::open(bytes);
  fuzz::hold(bool(pack));
  write_papers(folder);
  write_relations(folder, *pack);
  write_edits(folder, bytes);
  folder.put("lexicon/small", fuzz::made_lexicon().substr(text::lexicon_head));
  folder.put("corrections/all", fuzz::made_corrections());
  folder.put("corrections/none", facts::corrections_json({}));
  write_piles(folder);
  return 0;
}
