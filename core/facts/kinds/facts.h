// facts/kinds/facts: "What does it state?" The facts of one paper, each with the words it was read from.
//
// Value words (type, role, kind, outcome, what) are those of the gold schema, in Swedish, one spelling each; the tables
// of allowed words stand in facts/kinds/words.h. A fact without a span does not exist; a derived one names its rule.
// Each says how sure it is (facts/kinds/confidence.h).
#pragma once
#include <optional>

#include "base/result.h"
#include "base/span.h"
#include "facts/kinds/confidence.h"
#include "structure/outline.h"

namespace diarium::facts {

/// A person as a passage names them, and the party that the paper gives: one value, so that no list can part them.
struct Named {
  std::string name;
  std::string party{};  ///< Letters («S»), «-» for none («politisk vilde»); empty where the text gives none.
  friend bool operator==(const Named&, const Named&) = default;
};

/// Those who do something together.
struct Group {
  std::vector<Named> persons;  ///< In the order of the text, each once.
  std::vector<std::string>
      parties;  ///< Letters given to the group and to none of its persons, in the order of the text.
};

/// «Anna Berg (S)», the one form in which a pair is written; the name alone where there is no party.
[[nodiscard]] std::string written(const Named& person);
/// «Anna Berg (S), Bo Ek»
[[nodiscard]] std::string written(const std::vector<Named>& persons);
/// Parties of the group go first, and bear no brackets: «S, V; Anna Berg, Bo Ek (M)». Either half may be alone.
[[nodiscard]] std::string written(const Group& group);

/// What written() wrote, read back; words without brackets at their end are a name. O(bytes).
[[nodiscard]] Named read_named(std::string_view words);
[[nodiscard]] std::vector<Named> read_persons(std::string_view words);

/// Parties of the persons and of the group, each once, sorted; «-» is none.
[[nodiscard]] std::vector<std::string> all_parties(const Group& group);

enum class Status : std::uint8_t { read, derived, user };

/// A value and where it stands. `rule` is empty unless derived.
struct Value {
  std::string value;
  ByteSpan span;
  Status status = Status::read;
  std::string rule;
  Confidence confidence{};
};
struct CaseNumber {
  std::string value;
  std::string role;
  ByteSpan span;
  Confidence confidence{};
};
struct Person {
  std::string name;        ///< Corrected, without party.
  std::string as_written;  ///< As in the text.
  std::string party;       ///< Letters («S», «MP»), empty where the text gives none.
  std::vector<std::string> roles;
  std::vector<ByteSpan> mentions;  ///< At least one, ascending.
  Confidence confidence{};
};
struct Proposal {
  std::string kind;
  std::string by;
  std::uint16_t number = 0;
  ByteSpan span;
  Confidence confidence{};
};
struct Outcome {
  std::string outcome;
  std::string by;
  std::string to;
  ByteSpan span;
  Confidence confidence{};
};
struct Dissent {
  std::string kind;  ///< «reservation», «särskilt uttalande», «yttrande», «protokollsanteckning».
  Group who;
  std::string forum;               ///< Body, where the paper covers two; else empty.
  std::int32_t identical_to = -1;  ///< Index in its list of the one it repeats («likalydande»), else -1.
  ByteSpan span;
  Confidence confidence{};
};
struct Referral {
  std::string name;
  /// A word of reply_words (facts/kinds/words.h): «asked» where the paper does not say whether an answer came.
  std::string reply;
  ByteSpan span;
  Confidence confidence{};
};
struct Citation {
  std::string kind;
  std::string norm;
  ByteSpan span;
  Confidence confidence{};
};
struct Date {
  std::string iso;
  std::string what;
  ByteSpan span;
  Status status = Status::read;
  std::string rule;
  Confidence confidence{};
};
struct Vote {
  std::uint16_t yes = 0, no = 0, abstain = 0;
  std::string yes_means, no_means;
  ByteSpan span;
  Confidence confidence{};
};
/// One paper of a compound file.
struct Component {
  std::string type;
  ByteSpan span;
  std::string reason;  ///< Why it begins here: a word of component_reasons (facts/kinds/words.h).
  ByteSpan sign;       ///< The words that tell what it is; empty where none do.
  Confidence confidence{};
};
/// A passage that stands twice in one file, word for word: a letter's summary in the minutes above it.
struct Repeat {
  ByteSpan first, again;
  std::uint32_t words = 0;
  Confidence confidence{};
};
/// A reason that somebody gives for a decision or against it.
struct Ground {
  std::string kind;   ///< «policy», «law», «practice».
  std::string stage;  ///< Who gives it: a word of ground_stages (facts/kinds/words.h).
  std::string norm;   ///< The work that its sentence cites, as in Citation::norm; empty where it cites none.
  ByteSpan span;      ///< The sentence.
  Confidence confidence{};
};

/// That a reader said something of a fact (facts/corrected/corrections.h). The lists of Facts hold what is so by that;
/// a mark says that it is a person's word, and what stood there before.
struct UserMark {
  std::string fact;         ///< Its kind: a word of fact_kinds (facts/kinds/fields.h).
  std::uint32_t index = 0;  ///< In the list of its kind, 0 where there is one at most. A rejected fact is in none.
  std::string action;       ///< A word of mark_actions (facts/kinds/words.h).
  std::string correction;   ///< Id of the reader's correction.
  std::string note;         ///< What he wrote beside it.
  std::string was;          ///< Of a fact that was corrected or rejected: the value that was read.
  ByteSpan span;            ///< Where the fact stands.
};

/// All that one paper states. What the text does not say is empty, never guessed.
struct Facts {
  std::optional<Value> type, municipality, body, document_date, title, paragraph;
  std::vector<std::string> types_also;
  bool ocr_damaged = false;
  std::vector<CaseNumber> case_numbers;
  std::vector<Person> persons;
  std::vector<Proposal> proposals;
  std::optional<Outcome> recommended_decision, decision;
  std::vector<Dissent> reservations, special_statements;
  std::vector<Referral> referral_bodies;
  std::vector<Citation> cited;
  std::vector<Date> dates;
  std::vector<Vote> votes;
  std::vector<Component> components;
  std::vector<Repeat> repeats;
  std::vector<Ground> grounds;
  std::vector<UserMark> user;  ///< In the order of fact_kinds, then of their index, then as given.
};

/// The status of a fact of a list: user where a reader corrected or added it, else `as_read`. O(marks).
[[nodiscard]] Status status_of(const Facts& facts, std::string_view fact, std::size_t index,
                               Status as_read = Status::read);

/// Reads the facts of one paper.
///
/// in        `text`: NFC; `outline`: of that text.
/// errors    none: an unknown paper has few facts.
/// cost      O(bytes): every pattern is matched without backtracking that grows.
[[nodiscard]] Facts extract(std::string_view text, const structure::Outline& outline);
/// … of a paper that is cut into tokens.
struct Reading;
[[nodiscard]] Facts extract(const Reading& reading);

/// Facts as bytes for the pack, and back; decode checks every span against `text_size`.
[[nodiscard]] std::string encode(const Facts& facts);
[[nodiscard]] Result<Facts> decode(std::string_view bytes, std::uint32_t text_size);

struct Counted {
  Facts facts;
  std::uint64_t looks = 0;  ///< Questions asked of tokens.
};
[[nodiscard]] Counted extract_counted(std::string_view text, const structure::Outline& outline);

}  // namespace diarium::facts
