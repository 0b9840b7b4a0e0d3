// facts/rules/rules: what words say, as rules that are data: patterns over the tokens of a paper around a place.
//
// The rules stand in assets/rules/*.rules (notation: assets/rules/README.md), each with examples that the tests run.
// embed_rules.py compiles them into the tables below. A rule has no function of its own, no loop, no second reading.
#pragma once
#include <array>

#include "facts/kinds/confidence.h"
#include "facts/reading/reading.h"

namespace diarium::facts {

/// One step of a pattern. A step takes one token, or asks something of the next, or divides the way.
enum class Op : std::uint8_t {
  done,    ///< The pattern matches.
  words,   ///< One of word set `first`.
  shape,   ///< A shape of the set `kinds`, of `first` to `count` bytes.
  flag,    ///< Flag number `kinds`.
  verb,    ///< A verb of kind `kinds` in a form of the set `first`.
  lemma,   ///< A form of the set `first` of verb `kinds` of assets/lists/verbs.txt.
  body,    ///< A body: ranks of the set `kinds`; `first`: 1 owner, 2 no owner, 0 either.
  test,    ///< Token test number `kinds` (TokenTest).
  line,    ///< Asks: the token begins its line; so the next four.
  wide,    ///< … its column.
  tight,   ///< … follows without white space.
  upper,   ///< … stands in capitals.
  place,   ///< … stands in the block of the place.
  negate,  ///< The next step is a question, too, and its answer must be no.
  absent,  ///< Asks: the pattern at `first` does not match here.
  gap,     ///< Takes up to `kinds` tokens, as few as will do, and none of word set `first`, if `count` is 1.
  fork,    ///< First `next`, then `first`.
  behind,  ///< Asks: the token before is one of word set `first`.
  mark     ///< Notes where it stands, as mark `kinds`.
};
struct Step {
  Op op{};
  std::uint8_t kinds = 0;
  std::uint16_t first = 0, count = 0;
  std::uint16_t next = 0;
};
/// A word of a pattern, and which part of a token it is.
struct RuleWord {
  std::string_view text;
  enum class Part : std::uint8_t { whole, start, end } part{};
};
/// What a token has that may be a word of a set, or a word of a match: one of the shapes, and one of the others.
struct Edges {
  std::uint64_t starts = 0;  ///< Bit Token::start.
  std::uint32_t ends = 0;    ///< Bit Token::end_letters.
  std::uint32_t flags = 0;
  std::uint16_t shapes = 0;  ///< As bits; behind them the same for the first of a line.
};
struct WordSet {
  std::uint16_t first = 0, count = 0;  ///< Of Rules::words.
  std::uint16_t edges = 0;             ///< Of Rules::edges.
};
struct Pattern {
  std::uint16_t step = 0;
  std::uint8_t least = 0, most = 0;     ///< Tokens that it takes.
  std::uint16_t edges = 0, second = 0;  ///< Of its first two.
};

/// Where a pattern is looked for. Those marked * look at the sentence of the place only.
enum class Where : std::uint8_t {
  left,      ///< Ends where the place begins.
  right,     ///< Begins where the place ends.
  at,        ///< Begins with the place.
  before,    ///< * Begins in the `n` tokens before it.
  behind,    ///< Begins in the `n` tokens before it, of any sentence.
  after,     ///< * Begins in the `n` tokens after it.
  near,      ///< * Begins in the `n` tokens before it, in it, or in the `m` after it.
  first,     ///< * Begins in the first `n` tokens of its sentence, before it.
  sentence,  ///< * Begins anywhere in its sentence.
  opens,     ///< * Begins with the first word of its sentence.
  between,   ///< Begins between the word and the place that the word is asked of.
  close,     ///< No pattern: the word stands at most `n` tokens before that place, or behind it.
  ask,       ///< No pattern: question `n` of Asked.
  type,      ///< No pattern: the paper is of a type of the set.
  role,      ///< No pattern: the place stands in a section of a role of the set.
  kind,      ///< No pattern: … in a block of a kind of the set.
  when       ///< No pattern: a named condition holds.
};
struct Condition {
  Where where{};
  bool negated = false;
  bool of_place = false;  ///< In rules about a word: looked for around the place that the word is asked of.
  std::uint8_t n = 0, m = 0;
  std::uint16_t pattern = 0;  ///< Of a set and a named condition: their number.
};
/// [first, last) of another list.
struct Few {
  std::uint16_t first = 0, last = 0;
};
/// A rule of a list: the first of the list that holds says what it says.
struct Rule {
  std::string_view name, value;  ///< «-»: nothing; «pass», of a word: ask the next; «scan»: the words beside tell.
  Few either;                    ///< Of Rules::clauses: one of them holds.
  std::uint8_t reach = 0;        ///< Of «scan»: so many tokens beside the place, from the nearest on,
  bool after = false;            ///< … behind it, else before it,
  std::uint8_t list = 0;         ///< … each asked by this list.
  std::uint16_t edges = 0;       ///< Of the first token of its place.
};
/// The rules below `== name`.
struct RuleList {
  std::string_view name;
  Few rules;
  std::uint16_t edges = 0, second = 0;  ///< Of the first two tokens of a place for which one of them holds.
};

/// Where the place of a list stands. embed_rules.py computes the same, and looks for a `spread`.
constexpr std::uint32_t slot_of(std::string_view name, std::uint32_t spread) {
  const auto byte = [&](std::size_t at) { return static_cast<std::uint32_t>(static_cast<unsigned char>(name[at])); };
  const auto size = static_cast<std::uint32_t>(name.size());
  return (size + (byte(0) << 8) + (byte(size / 2) << 16) + (byte(size - 1) << 24)) * spread >> 24;
}

/// A compiled file of rules.
struct Rules {
  std::string_view file;  ///< «dates» of assets/rules/dates.rules.
  std::span<const Rule> rules;
  std::span<const RuleList> lists;
  std::span<const std::uint8_t, 256> slots;  ///< The place of a list by slot_of() its name: no two share one.
  std::uint32_t spread;                     ///< What keeps them apart.
  std::span<const Few> clauses;           ///< Each of conditions that all hold.
  std::span<const Condition> conditions;
  std::span<const Few> named;  ///< Named conditions: of clauses.
  std::span<const std::uint64_t> types;  ///< Sets of Type, Role, BlockKind, as bits.
  std::span<const Pattern> patterns;
  std::span<const Step> steps;
  std::span<const WordSet> sets;
  std::span<const Edges> edges;
  std::span<const RuleWord> words;
};
/// The standing of a fact that a rule said; that of any other where there is no rule.
[[nodiscard]] inline Confidence said_by(const Rules& rules, const Rule* rule) {
  Confidence standing;
  if (rule != nullptr) standing.rule = std::string(rules.file) + '/' + std::string(rule->name);
  return standing;
}
/// The files of assets/rules: what each is about, its first lines say.
[[nodiscard]] const Rules &answer_rules(), &aside_rules(), &ballot_rules(), &beside_rules(), &clause_rules(),
    &conflict_rules(), &date_rules(), &decided_rules(), &dissent_rules(), &fate_rules(), &gap_rules(), &ground_rules(),
    &group_rules(), &happening_rules(), &head_rules(), &law_rules(), &matter_rules(), &moved_rules(), &name_rules(),
    &number_rules(), &question_rules(), &referral_rules(), &role_rules(), &title_rules(), &vote_rules(), &work_rules();

/// What rules are asked about: the tokens [at, end), of one sentence.
struct Anchor {
  std::uint32_t at = 0, end = 0;
  Range sentence;
};
/// A rule that held, and the words that it was asked of, or took.
struct RuleHeld {
  Range words;
  std::string_view file;  ///< As of Rules.
  const Rule* rule = nullptr;
};
/// What a rule says; empty where there is none.
[[nodiscard]] constexpr std::string_view said(const Rule* rule) {
  return rule == nullptr ? std::string_view() : rule->value;
}
/// Answers what no pattern can: the questions that a file of rules declares (`asks`), by their order there.
class Asked {
 public:
  virtual bool ask(std::uint8_t question, const Anchor& place) const = 0;
  virtual bool is_type(std::uint64_t set, const Anchor& place) const = 0;

 protected:
  ~Asked() = default;
};

/// Of rules that ask nothing.
class NothingAsked final : public Asked {
 public:
  bool ask(std::uint8_t, const Anchor&) const override { return false; }
  bool is_type(std::uint64_t, const Anchor&) const override { return false; }
};

/// Which rules are asked: those of a list; where `value` is not empty, of them those that say it.
struct Wanted {
  std::string_view list = "place", value = {};
};
/// The first rule that holds for a place; nullptr where none does. Work is counted in Reading::looks. O(rules), times
/// windows and patterns of constant size, but for what looks at a whole sentence.
[[nodiscard]] const Rule* first_rule(const Rules& rules, const Reading& r, const Anchor& place, const Asked& asked,
                                     Wanted wanted = {});

/// The first rule about a word of a place that holds for token `at`; nullptr where none does.
[[nodiscard]] const Rule* rule_of_word(const Rules& rules, const Reading& r, std::uint32_t at, const Anchor& place,
                                       const Asked& asked, Wanted wanted = {"word"});

/// The rule of a list, of a file that asks nothing, that says something of token `at`; nullptr where none does.
[[nodiscard]] const Rule* rule_at(const Rules& rules, std::string_view list, const Reading& r, std::uint32_t at);
/// … of the first of some words of which one does.
[[nodiscard]] const Rule* rule_among(const Rules& rules, std::string_view list, const Reading& r, Range words);

/// Does one say something of the token, or of one of the words?
[[nodiscard]] inline bool is_said(const Rules& rules, std::string_view list, const Reading& r, std::uint32_t at) {
  return rule_at(rules, list, r, at) != nullptr;
}
[[nodiscard]] inline bool is_said(const Rules& rules, std::string_view list, const Reading& r, Range words) {
  return rule_among(rules, list, r, words) != nullptr;
}

/// What a rule of a list of forms took.
struct Found {
  static constexpr std::uint32_t none = 0xFFFFFFFFu;
  const Rule* rule = nullptr;
  std::uint32_t at = 0, end = 0;  ///< The tokens [at, end).
  /// Where each mark of its patterns stands: the marks that a file of rules declares (`marks`), by their order there.
  std::array<std::uint32_t, 8> marks{none, none, none, none, none, none, none, none};

  bool says(std::string_view value) const { return rule != nullptr && rule->value == value; }
  template <class Mark>
  std::uint32_t operator[](Mark mark) const {
    return marks[static_cast<std::size_t>(mark)];
  }
};
/// The first rule of a list that holds at token `at`, with what its `at` took; no rule: nothing begins there. O(rules).
[[nodiscard]] Found find_at(const Rules& rules, const Reading& r, std::uint32_t at, const Asked& asked,
                            std::string_view list = "place");
/// Behind what a list takes at token `at`; `at` where it takes nothing. O(rules).
[[nodiscard]] std::uint32_t past_said(const Rules& rules, std::string_view list, const Reading& r, std::uint32_t at);

enum class TokenTest : std::uint8_t {
  board_letters,  ///< «KS», «CSG»: letters of a board, of no party.
  subcommittee,   ///< «arbetsutskottet»
  year,           ///< A number of four digits from 1900 to 2099.
  month_number,   ///< A number of one or two digits, 12 at most.
  paper_name,     ///< What a paper is called: «PROTOKOLL 4/2024» is no case.
  unlisted_capital,  ///< «Ks», «Bun»: three letters at most, the first a capital, that no list has.
  joins_mover,     ///< «instämmande», and «bifall» of «med bifall från Bo Ek».
  stop_of_others,  ///< A full stop of «m.fl.».
  name_part,       ///< May be a word of a name.
  finite_verb,     ///< «yrkar», «yrkade», «bifallas»: a form that a clause can be built on.
  opens_body,      ///< A body's name begins here, not in the genitive.
  bare_committee,  ///< «nämnden», of «nämnden för hamnar»
  titled,          ///< A title that says what its bearer does: «ordförande».
  short_word       ///< Eight letters at most: hardly a compound, as «avtal» beside «vänortsavtal».
};
[[nodiscard]] bool passes(const Reading& r, TokenTest test, std::uint32_t at);

}  // namespace diarium::facts
