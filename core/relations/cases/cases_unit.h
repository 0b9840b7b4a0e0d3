// relations/cases/cases_unit: "What is kept of a paper for the question which case it belongs to?"
//
// A unit is what belongs to one case whole: a paper, a compound file, or one § of whole minutes.
#pragma once
#include "facts/kinds/words.h"
#include "facts/parts/parts.h"
#include "language/case_number.h"
#include "language/roots.h"
#include "relations/cases/matters.h"
#include "relations/pile.h"

namespace diarium::relations {

struct Unit {
  std::uint32_t paper = 0;
  std::vector<std::uint32_t> parts;  ///< Ascending; {0} for a file of one paper.
  std::uint32_t main = 0;            ///< The one that carries it.
  facts::Type type{};                ///< Of that part.
  std::string municipality;          ///< Key of the name; empty where it is not stated.
  std::string municipality_name;
  std::vector<language::CaseNumber> own;  ///< The most frequent first; each case once.
  std::vector<std::string> motions;        ///< Numbers of the motion it is or answers, from its head.
  std::vector<std::string> authors;        ///< Keys of the names of who put the motion or the question; sorted.
  std::string title, date;                 ///< As facts have them; may be empty.
  Weight weight = Weight::usual;           ///< By the title; routine where an account is received, and no more.
  bool of_each = false;                    ///< Every body has what the title names, which tells none: is_of_each().
  bool titled_by_place = false;            ///< The title is made of the file's name: no other paper could bear it.
  std::vector<language::WordKey> subject;  ///< Content words of the title without «Svar på motion av …».
  std::vector<language::WordKey> opening;  ///< Of its first lines, in order: they may name what it is about.
  std::vector<std::vector<language::WordKey>>
      asked;  ///< Content words of each att-sats and question that it puts or retells.
  std::vector<std::vector<language::WordKey>> proposed;  ///< … and of each proposal or decision of an answer.
  std::vector<std::uint16_t> title_years;                ///< That its title names, ascending.
  bool accounts = false;   ///< Its title gives an account of what an earlier matter asked for: «Uppföljning av …».
  std::string committee;   ///< Key of the nämnd whose paper it is; empty for council, board and what is not told.
  bool of_nobody = false;  ///< No body is told whose paper it is.
  /// By itself no case: a line of an agenda with nothing below it, a meeting's routine, what others enclose.
  bool no_matter = false;
  std::string folder;                     ///< facts::Place::folder of its file.
  std::vector<language::WordKey> called;  ///< Content words of its file's name, of a § those of its title.
  /// Content words of each line below «Beslutsunderlag», «Handlingar», «Bilagor».
  std::vector<std::vector<language::WordKey>> lists;
  language::WordKey text = 0;  ///< Of all its words: equal for copies.
};

/// The units of a paper, in order of place.
/// in        `r`, `parts`: of its text, as facts::read() and facts::cut_parts() give them; `bodies`: of each part.
/// cost      O(bytes).
[[nodiscard]] std::vector<Unit> units_of(const PileText& paper, const facts::Reading& r,
                                         const std::vector<facts::Part>& parts, const std::vector<std::string>& bodies);

/// The part that holds a span: 0 in a file of one paper, else the component's number; the last before it where none
/// does.
[[nodiscard]] std::uint32_t part_at(const facts::Facts& facts, ByteSpan span);

/// Does a paper of this kind list what lies beside it: a §, an office's letter?
[[nodiscard]] bool lists_enclosures(facts::Type type);

/// What a title is about: without the form's name and the people in it («Svar på motion av Anna Berg (S) om …»).
[[nodiscard]] std::string_view subject_of(std::string_view title);

}  // namespace diarium::relations
