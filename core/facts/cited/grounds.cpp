// Which reasons does an answer give, who gives each, and on what does it rest? A sentence is a reason where somebody
// who answers judges by a rule (a law, a policy) or says that the thing is done already. A rule that is only told, what
// was done or ordered and what a matter costs are background: of them nothing is said.
#include "facts/cited/citations.h"

#include <algorithm>
#include <array>

#include "facts/bodies/bodies.h"
#include "facts/cited/laws.h"
#include "facts/kinds/words.h"
#include "facts/rules/rules.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t least_reason = 6;  // Of a sentence that gives a reason.
constexpr std::uint32_t most_sentence_words = 150;
constexpr std::uint32_t near_subject = 3;   // Tokens between a judging verb and who judges.
constexpr std::uint32_t section_head = 60;  // Tokens of a part in which its body stands.

/// The questions of assets/rules/grounds.rules.
enum class GroundAsk : std::uint8_t {
  arguing,  // It stands in a section that gives reasons.
  quoted    // Some of it is somebody else's.
};

/// Places of ground_stages.
enum class Stage : std::uint8_t { office, preparation, committee, board_of_matters, board, council, dissent };

/// Sections that give reasons.
bool argues(Role role) { return role == Role::grounds || role == Role::reservation || role == Role::special_statement; }

/// A sentence, with what it says of itself.
class Sentence : public Asked {
 public:
  Sentence(const Reading& r, Range words) : r_(r), words_(words) {}

  /// May it give a reason at all? Not what a page or a list cuts off.
  bool may() const {
    return words_.size() >= least_reason && words_.size() <= most_sentence_words && r_.is(words_.last - 1, ".") &&
           r_.shape(words_.first) >= Shape::capital && r_.sentence(words_.first).first == words_.first;
  }

  /// Who judges in it, where it says so: «Kontoret bedömer», «anser vi»; nothing for «som många anser».
  struct Judge {
    bool others = false;         ///< Somebody who does not answer here.
    std::optional<BodyAt> body;  ///< A body.
  };
  Judge judge() const {
    for (std::uint32_t i = words_.first; i < words_.last; ++i) {
      if (rule_of_word(ground_rules(), r_, i, place(), *this) == nullptr) continue;
      Judge found;
      bool self = false;
      const std::uint32_t first = std::max(words_.first, i > near_subject ? i - near_subject : 0u);
      for (std::uint32_t at = first; at <= i + near_subject && at < words_.last; ++at) {
        self = self || is_said(head_rules(), "self", r_, at);
        if (const std::optional<BodyAt> body = body_at(r_, at); body && is_subject(*body, i)) found.body = body;
      }
      found.others = !self && !found.body;
      return found;
    }
    return {};
  }

  /// The rule that says that it gives a reason of a kind; null where none does.
  const Rule* gives(std::string_view kind) const {
    return first_rule(ground_rules(), r_, place(), *this, {.value = kind});
  }

  Anchor place() const { return {words_.first, words_.last, words_}; }

 private:
  bool is_type(std::uint64_t, const Anchor&) const override { return false; }
  bool ask(std::uint8_t question, const Anchor&) const override {
    if (static_cast<GroundAsk>(question) == GroundAsk::arguing) return argues(r_.role(words_.first));
    return some(words_, [&](std::uint32_t i) { return r_.tokens[i].quoted; });
  }
  bool is_subject(const BodyAt& body, std::uint32_t verb) const {
    if (body.owner) return r_.starts(body.range.last, "bedömning");  // «Kontorets bedömning är …»
    return body.range.last <= verb || body.range.first <= verb + 2;
  }

  const Reading& r_;
  Range words_;
};

Stage stage_of(const BodyAt& body) {
  constexpr std::array<Stage, 8> stages = {Stage::preparation, Stage::preparation, Stage::office,
                                           Stage::preparation, Stage::committee,   Stage::board_of_matters,
                                           Stage::board,       Stage::council};  // As BodyKind.
  return stages[static_cast<std::size_t>(body.kind)];
}

/// Who speaks in a part, where neither heading nor sentence says: nobody in minutes, which retell the office's letter,
/// and in what puts something forward.
std::optional<Stage> speaker(const Reading& r, const Part& part) {
  switch (part.type) {
    case Type::tjansteskrivelse:
    case Type::tjansteutlatande:
      return Stage::office;
    case Type::utlatande:  // Derived: the board's letter to the council.
    case Type::pm:
      return part.derived ? Stage::board : Stage::preparation;
    case Type::reservation:
      return Stage::dissent;
    case Type::interpellationssvar:
    case Type::remissvar: {
      const Range head{part.tokens.first, std::min(part.tokens.last, part.tokens.first + section_head)};
      const std::optional<BodyAt> body = first_body(r, head);
      if (body && body->rank != Rank::council) return stage_of(*body);
      return part.type == Type::interpellationssvar ? std::optional(Stage::board) : std::nullopt;
    }
    default:
      return std::nullopt;
  }
}

/// Who speaks under a heading: «Föredragande borgarrådets synpunkter», «Socialnämndens yttrande».
std::optional<Stage> speaker_of_heading(const Reading& r, Range heading) {
  if (const std::optional<BodyAt> body = first_body(r, heading, Rank::office)) return stage_of(*body);
  return is_said(beside_rules(), "prepares", r, heading) ? std::optional(Stage::preparation) : std::nullopt;
}

bool may_argue(const structure::Block& block) {
  constexpr std::array<Role, 4> others = {Role::body, Role::summary, Role::background, Role::referral};
  return (block.kind == BlockKind::paragraph || block.kind == BlockKind::list_item) &&
         (argues(block.role) || std::ranges::find(others, block.role) != others.end());
}

class GroundFinder {
 public:
  GroundFinder(const Reading& r, const std::vector<Citation>& cited) : r_(r), cited_(cited) {}

  void part(const Part& part) {
    if (part.type == Type::motion || part.type == Type::interpellation || part.type == Type::skrivelse ||
        part.type == Type::medborgarforslag || part.type == Type::enkel_fraga || part.type == Type::none)
      return;
    const std::optional<Stage> own = speaker(r_, part);
    std::optional<Stage> stage = own;
    bool named = false;  // By the heading above.
    for (std::uint32_t b = part.first_block; b < part.last_block && b < r_.blocks.size(); ++b) {
      const structure::Block& block = r_.outline->blocks[b];
      if (r_.blocks[b].empty()) continue;
      if (block.kind == BlockKind::heading) {
        const std::optional<Stage> speaks = speaker_of_heading(r_, r_.blocks[b]);
        named = speaks.has_value();
        stage = speaks ? speaks : block.role == Role::referral ? Stage::office : own;
        continue;
      }
      if (!may_argue(block)) continue;
      const bool dissent = block.role == Role::reservation || block.role == Role::special_statement;
      const bool is_stage_known = named || block.role != Role::referral;
      sentences(r_.blocks[b], dissent ? Stage::dissent : is_stage_known ? stage : referred(b, stage));
    }
  }

  std::vector<Ground> take() { return std::move(found_); }

 private:
  /// A paragraph of the referral that opens with who answers.
  std::optional<Stage> referred(std::uint32_t block, std::optional<Stage> stage) const {
    const Range words = r_.blocks[block];
    const std::optional<BodyAt> body =
        first_body(r_, {words.first, std::min(words.last, words.first + 6)}, Rank::office);
    return body ? stage_of(*body) : stage;
  }

  void sentences(Range block, std::optional<Stage> stage) {
    for (std::uint32_t i = block.first; i < block.last;) {
      const Range sentence{i, std::min(block.last, r_.sentence(i).last)};
      if (sentence.empty()) break;
      sentence_of(sentence, stage);
      i = sentence.last;
    }
  }

  void sentence_of(Range words, std::optional<Stage> stage) {
    const Sentence sentence(r_, words);
    if (!sentence.may()) return;
    std::vector<const Rule*> rules;
    for (const std::string_view kind : ground_kinds)
      if (const Rule* rule = sentence.gives(kind)) rules.push_back(rule);
    if (rules.empty() || sentence.gives("-")) return;
    const Sentence::Judge judge = sentence.judge();
    if (judge.others) return;
    // «Kontoret pekar på att …» in the board's minutes: the subject of a sentence is who gives its reason.
    if (judge.body && stage != Stage::dissent) stage = stage_of(*judge.body);
    for (const Rule* rule : rules) {
      if (!stage) continue;
      found_.push_back({std::string(rule->value), std::string(ground_stages[static_cast<std::size_t>(*stage)]),
                        norm(words, rule->value), r_.span(words), said_by(ground_rules(), rule)});
    }
  }

  /// The first law that the sentence names, or the first policy that is cited where it stands.
  std::string norm(Range words, std::string_view kind) const {
    for (std::uint32_t i = words.first; i < words.last && kind == "law"; ++i)
      if (const std::optional<LawAt> law = law_at(r_, i)) return std::string(law_name(law->norm));
    const ByteSpan sentence = r_.span(words);
    const auto first = std::lower_bound(cited_.begin(), cited_.end(), sentence.begin,
                                        [](const Citation& one, std::uint32_t at) { return one.span.begin < at; });
    for (auto one = first; kind == "policy" && one != cited_.end() && one->span.begin < sentence.end; ++one)
      if (one->kind == "policy") return one->norm;
    return {};
  }

  const Reading& r_;
  const std::vector<Citation>& cited_;
  std::vector<Ground> found_;
};

}  // namespace

std::vector<Ground> find_grounds(const Reading& r, const std::vector<Part>& parts, const std::vector<Citation>& cited) {
  GroundFinder finder(r, cited);
  for (const Part& part : parts) finder.part(part);
  return finder.take();
}

}  // namespace diarium::facts
