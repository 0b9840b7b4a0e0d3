// relations/cases/cases: "Which papers belong to one case, and what became of it?" What the page and the command show
// of a case.
//
// A registrar's rules: a paper's own number joins, a number that it cites does not; without one number title, author
// and what is proposed are compared (cases_join.h); papers that share only people, an office or a policy stay apart.
#pragma once
#include "base/result.h"
#include "relations/acts/acts.h"
#include "relations/cases/matters.h"
#include "relations/corrections.h"
#include "relations/decided/dissent.h"
#include "relations/decided/fate.h"
#include "relations/grounds/grounds_ledger.h"
#include "relations/people/people.h"
#include "relations/pile.h"

namespace diarium::relations {

/// How surely a paper belongs to its case. What is only possible is a hint and never joins.
enum class Certainty : std::uint8_t { certain, probable, possible };
[[nodiscard]] std::string_view name(Certainty certainty);

/// Why a paper stands in its case; name() is its word in JSON, words() says it in Swedish.
enum class JoinReason : std::uint8_t {
  alone,          ///< The first paper of its case, by which it has its name.
  number,         ///< It bears the number of the case.
  enclosure,      ///< It bears the number of one of the case's papers («KS 2024/7-1»).
  motion_number,  ///< Both bear the number of one motion.
  same_file,      ///< A part of a file that holds papers of the case.
  same_text,      ///< A copy of a paper of the case.
  wording,        ///< No number, or one of another registry: title, author, proposals, as CasePaper::agrees names.
  user,           ///< The reader said so.
  listed          ///< Its file lies beside the § of the case that lists it or is called as it is.
};
inline constexpr std::size_t join_reason_count = 9;
[[nodiscard]] std::string_view name(JoinReason reason);
/// A sentence without full stop: «samma titel och förslagsställare».
[[nodiscard]] std::string words(JoinReason reason, std::uint8_t agrees);

/// What agrees between papers that bear no number: bits of CasePaper::agrees.
inline constexpr std::uint8_t agrees_title = 1, agrees_author = 2, agrees_proposals = 4;

struct CasePaper {
  PartRef ref;
  JoinReason reason{};
  Certainty certainty{};
  std::uint8_t agrees = 0;  ///< Of a join by wording, or beside a number.
};

/// A case: papers that one number, or one matter without a number, holds together.
struct Case {
  std::string id;      ///< ASCII slug of its number or of its first paper: the same when papers are added; unique.
  std::string number;  ///< Normalised («KS 2031/417»); empty where no paper bears one.
  std::string title;   ///< Of the paper that carries it.
  std::string municipality;       ///< Empty where no paper says it.
  std::vector<CasePaper> papers;  ///< In the order of the pile.
  std::vector<CasePaper> hints;   ///< Papers of other cases that may belong here; always `possible`.
  std::vector<FateRow> fate;
  std::vector<Silence> silent;  ///< Who was asked for an opinion and gave none.
  std::vector<Stage>
      silent_stages;    ///< The board, where the council decided and no paper says what the board proposed.
  std::string outcome;  ///< What was decided in the end on the whole; empty: «final unknown».
  std::vector<QuestionRow> questions;
  std::vector<DissentRow> dissent;
  std::vector<VoteRow> votes;
  std::vector<Act> acts;  ///< Who brought it, then who demanded and objected by stage, then who voted.
  std::vector<GroundRow> grounds;
  std::vector<GroundAlarm> alarms;
  Weight weight = Weight::usual;  ///< By its title.
  /// The sentence that tells in figures what it changes, else what it costs, else what came of the year's budget.
  std::optional<Passage> figure;
  bool corrected = false;  ///< The reader put papers into it, or took some out.
};

/// All cases of a pile, and what is told across them.
struct Cases {
  std::vector<Case> cases;  ///< In the order of their first papers.
  std::vector<Coalition> coalitions;
  std::vector<SharedGround> shared_grounds;
  std::vector<Person> people;
  std::uint64_t looks = 0;                          ///< Pairs of papers or words compared: the work that tests count.
  std::vector<Unheld> unheld_people, unheld_cases;  ///< Of the corrections; a pack does not keep them.
};

/// Joins the papers of a pile and reads what became of each case.
///
/// in        `corrections`: what the reader says of persons and cases; none: as read.
/// errors    those of the pile.
/// cost      each paper is read once, those with questions twice; beside it near-linear: a word that many papers share
///           brings no pairs.
/// lifetime  the result owns all it says; spans count bytes of a paper's text in NFC.
[[nodiscard]] Result<Cases> find_cases(const Pile& pile, const Corrections& corrections = {});

}  // namespace diarium::relations
