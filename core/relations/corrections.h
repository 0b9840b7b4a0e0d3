// relations/corrections: what a reader says across papers: who is one person, which papers are one case.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace diarium::relations {

enum class Said : std::uint8_t {
  one,   ///< Both are one person, or stand in one case.
  apart  ///< They are not.
};

/// One thing that the reader says of persons. Ids are those of a reading with all that was said before it.
struct SaidOfPerson {
  Said said{};
  std::string
      person;  ///< Of `one`: who is `other`. Of `apart`: of whom `other`, a paper, says what is of somebody else.
  std::string other;   ///< Id of a person, which stays; of `apart` of a paper.
};

/// A paper, by its id in the pile; in a file of several parts the part that holds a byte of its text.
struct PaperPlace {
  std::string paper;
  std::uint32_t byte = 0;
};
/// One thing that the reader says of cases. A case has no name that lasts: it is that of one of its papers.
struct SaidOfCase {
  Said said{};
  PaperPlace paper;  ///< Of `one`: its case becomes that of `other`. Of `apart`: it is not of the case of `other`.
  PaperPlace other;
};

/// All that the reader says, in the order in which it was said: of two that contradict each other the later holds.
struct Corrections {
  std::vector<SaidOfPerson> people;
  std::vector<SaidOfCase> cases;
};

/// What came to nothing.
struct Unheld {
  std::uint32_t number = 0;  ///< In its list of Corrections.
  std::string why;           ///< In words, without full stop.
  friend bool operator==(const Unheld&, const Unheld&) = default;
};

}  // namespace diarium::relations
