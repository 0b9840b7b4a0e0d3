// view/actors/meeting_papers: "Which papers lie beside a § of a meeting, and what are they called there?"
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "index/pack.h"
#include "view/actors/meetings.h"
#include "view/paper/passages.h"

namespace diarium::view {

/// A paper beside a §.
struct MeetingPaper {
  DocId paper;
  std::string name;       ///< No other paper beside that § has it.
  bool quoted = false;    ///< The name stands in the papers.
  std::string_view note;  ///< Key of words on its day or version; empty: none.
};

/// The day that a folder above a file is called by, ISO; empty where none is.
[[nodiscard]] std::string_view day_of_folder(std::string_view name);

/// Papers in the folder of a meeting's minutes, or below it: those of a §'s cases, and of a § outside any case those
/// that it lists.
/// lifetime  borrows all that it is given.
class MeetingPapers {
 public:
  /// in        `unread`: paths of the files of the collection that could not be read.
  /// cost      the texts of §§ outside any case, of all where a file could not be read; O(papers of the folder · lines
  ///           of these).
  MeetingPapers(const index::Pack& pack, const CasesOfPapers& cases, const Meeting& meeting, Passages& passages,
                const std::vector<std::string>& unread, Language language);
  /// In the order of the pack. cost: the text of the §.
  [[nodiscard]] std::vector<MeetingPaper> beside(DocId section) const;
  /// Names of the files that it lists, too, and that could not be read.
  [[nodiscard]] const std::vector<std::string_view>& unread(DocId section) { return unread_[section.value]; }

 private:
  /// A line of a §'s lists.
  struct Listed {
    std::string words;
    std::vector<std::string> name;  ///< Its words, without what numbers it.
  };
  std::vector<Listed> lines(DocId section) const;
  std::vector<DocId> of_cases(DocId section) const;
  void add_listed();
  void add_unread(const std::vector<std::string>& unread);
  /// In thousandths. O(words).
  [[nodiscard]] std::size_t alike(const Listed& line, DocId paper) const;
  void name_apart(std::vector<MeetingPaper>& papers, DocId section) const;
  std::string_view note(DocId paper, const std::vector<Listed>& lines, bool sent_back) const;

  const index::Pack& pack_;
  const CasesOfPapers& cases_;
  const Meeting& meeting_;
  Passages& passages_;
  Language language_;
  std::map<std::uint32_t, std::vector<DocId>> beside_;  ///< By the number of the §.
  std::map<std::uint32_t, std::vector<std::string_view>> unread_;
};

}  // namespace diarium::view
