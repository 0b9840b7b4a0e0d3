// diarium: the façade. All that a front end calls: read papers, make a pack, open it, ask it, see it, give it away.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "export/manifest.h"
#include "export/site.h"
#include "index/pack.h"
#include "query/search.h"
#include "text/lexicon.h"
#include "text/repair/repair.h"
#include "view/views.h"
#include "view/words.h"

namespace diarium {

enum class WithFacts { yes, no };

/// True for what papers are read from, by the ending: .txt, .text, .md, .markdown, in any case of letters.
[[nodiscard]] bool is_paper_name(std::string_view path);

/// Reads one file's bytes through all stages up to its facts. Paper::id is left empty: a Packer gives it.
/// errors    those of source::read. `warnings` gets what was damaged.
[[nodiscard]] Result<index::Paper> read_paper(std::string_view bytes, std::string_view path, WithFacts with_facts,
                                              Warnings& warnings);

/// A file to pack: its path below the folder (bytewise order decides ids and order) and its bytes.
struct File { std::string path; std::string bytes; };
struct Skipped { std::string path; Error error; };
struct Packed { std::string bytes; std::uint32_t papers = 0; std::vector<Skipped> skipped; Warnings warnings; };

/// The ids of files: path without ending as an ASCII slug («d/å b.txt» → «d-a-b»), collision «-2» in path order.
[[nodiscard]] std::vector<std::string> paper_ids(const std::vector<std::string>& paths_in_order);

/// Makes a pack file by file, so that not all of them need be in memory: add() what read_paper() answered for each path,
/// in order, then finish(). A file that could not be read is told in Packed::skipped and keeps its id unused.
class Packer {
 public:
  /// `paths`: of all files, in bytewise order. `manifest`: what the collection says of itself.
  explicit Packer(std::vector<std::string> paths, exporting::Manifest manifest = {});
  /// The outcome for the next path. Asserts that there is one.
  void add(Result<index::Paper> read, Warnings warnings);
  [[nodiscard]] Packed finish() &&;

 private:
  std::vector<std::string> paths_, ids_;
  std::size_t next_ = 0;
  index::Builder builder_;
  Packed packed_;
};

/// Reads and packs files that are all in memory. `files`: in any order; those that are no papers are skipped.
[[nodiscard]] Packed pack_files(std::vector<File> files, WithFacts with_facts);

/// A file's text as read: UTF-8, line ends and form feeds untouched. Offsets in JSON count its code points.
[[nodiscard]] Result<std::string> text_as_read(std::string_view bytes, std::string_view path, Warnings& warnings);
/// One JSON object on one line in the gold schema (facts/json.h).
[[nodiscard]] Result<std::string> facts_json(std::string_view bytes, std::string_view path, Warnings& warnings);
/// One JSON object (export/json.h).
[[nodiscard]] Result<std::string> outline_json(std::string_view bytes, std::string_view path, Warnings& warnings);
/// One JSON object (export/json.h): the answer to a query.
[[nodiscard]] Result<std::string> search_json(const index::Pack& pack, std::string_view query,
                                              const query::Options& options);

/// Pass 1 of repair: counts the words of one paper, unless it is damaged or cannot be read.
void learn_words(std::string_view bytes, std::string_view path, text::PileWords& pile);
/// A paper with its damaged letters repaired.
struct Restored {
  std::string text;    ///< As read, with the repaired words put in.
  std::string ledger;  ///< JSON (export/ledger.h).
  bool damaged = false;
};
/// Pass 2. `repairer`: null where there is no lexicon; damaged letters stay then, and a warning says so.
[[nodiscard]] Result<Restored> restore(std::string_view bytes, std::string_view path, text::Repairer* repairer, Warnings& warnings);
/// Each word with its parts divided by «|» (text/split.h). Words are UTF-8.
[[nodiscard]] std::vector<std::string> splits(const std::vector<std::string>& words, const text::Lexicon& lexicon);

/// The stem of each word as index and query see it. Words are UTF-8.
[[nodiscard]] std::vector<std::string> stems(const std::vector<std::string>& words);

}  // namespace diarium
