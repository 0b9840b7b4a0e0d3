#include "facts/cited/grounds.h"

#include <algorithm>
#include <array>
#include <optional>

#include "facts/bodies/bodies.h"
#include "facts/cited/laws.h"
#include "facts/words.h"

namespace diarium::facts {
namespace {

using structure::BlockKind;
using structure::Role;

constexpr std::uint32_t least_words = 6;  // Of a sentence that gives a reason.
constexpr std::uint32_t most_sentence_words = 150;

enum class Kind : std::uint8_t { policy, law, practice };

/// Places of ground_stages.
enum class Stage : std::uint8_t { office, preparation, committee, board_of_matters, board, council, dissent };

/// What a sentence says: bits of a set.
enum Said : std::uint16_t {
  law = 1,
  policy = 2,
  done = 4,        ///< What is there or goes on.
  now = 512,       ///< That it does so already: «redan», «i dag», «pågår».
  owner = 8,       ///< The body speaks of itself: «staden», «förvaltningen», «vi».
  weighs = 16,     ///< It judges: «förenligt», «instämmer», «bedöms».
  rules = 32,      ///< It tells what a rule says: «anger», «framgår», «slår fast».
  denies = 64,     ///< «inte», «inga», «saknas».
  retells = 128,   ///< What somebody else asked: «I motionen föreslås …».
  proposes = 256,  ///< It is the proposal, not its reason: «föreslår att motionen avslås».
};

/// A word's spelling, or the beginning of one, and what it says.
struct Sign {
  std::string_view word;
  bool whole;
  std::uint16_t says;
};
// Ascending by the first letter; å, ä and ö last.
constexpr std::array signs = {
    Sign{"anger", true, rules},
    Sign{"anges", true, rules},
    Sign{"anser", true, weighs},
    Sign{"ansvarar", true, rules},
    Sign{"avstyrker", true, proposes},
    Sign{"bedöm", false, weighs},
    Sign{"bedriv", false, done},
    Sign{"befintlig", false, done},
    Sign{"befogenhet", false, law},
    Sign{"behov", true, weighs},
    Sign{"beslutar", true, proposes},
    Sign{"bolaget", true, owner},
    Sign{"budget", true, policy},
    Sign{"budgeten", true, policy},
    Sign{"därmed", true, weighs},
    Sign{"delar", true, weighs},
    Sign{"efterfrågar", true, retells},
    Sign{"ej", true, denies},
    Sign{"erfarenhet", false, done},
    Sign{"etabler", false, done},
    Sign{"fastslagit", true, rules},
    Sign{"fastslaget", true, rules},
    Sign{"fastslår", true, rules},
    Sign{"förenlig", false, weighs},
    Sign{"föreskriver", true, rules},
    Sign{"föreslår", true, proposes},
    Sign{"föreslås", true, proposes},
    Sign{"förslagsställ", false, retells},
    Sign{"framgår", true, rules},
    Sign{"grundlag", true, law},
    Sign{"hemställer", true, retells},
    Sign{"idag", true, done | now},
    Sign{"inga", true, denies},
    Sign{"ingen", true, denies},
    Sign{"inget", true, denies},
    Sign{"innebär", true, rules},
    Sign{"inriktningsmål", true, policy},
    Sign{"instäm", false, weighs},
    Sign{"inte", true, denies},
    Sign{"interpellant", false, retells},
    Sign{"jag", true, owner},
    Sign{"kommunen", true, owner},
    Sign{"kommunens", true, owner},
    Sign{"kompetensgräns", false, law},
    Sign{"kontinuerligt", true, done | now},
    Sign{"kostnad", false, done},
    Sign{"krävs", true, rules},
    Sign{"kräver", true, rules},
    Sign{"lag", true, law},
    Sign{"laglig", false, law},
    Sign{"lagkrav", false, law},
    Sign{"lagrum", false, law},
    Sign{"lagstift", false, law},
    Sign{"likställighetsprincip", false, law},
    Sign{"linje", true, weighs},
    Sign{"löpande", true, done | now},
    Sign{"medger", true, rules},
    Sign{"merkostnad", false, done},
    Sign{"motionär", false, retells},
    Sign{"nätverk", false, done},
    Sign{"nuvarande", true, done},
    Sign{"otillräcklig", false, weighs},
    Sign{"pågående", true, done | now},
    Sign{"pågår", true, done | now},
    Sign{"prioriter", false, policy},
    Sign{"redan", true, done | now},
    Sign{"reglerar", true, rules},
    Sign{"regleras", true, rules},
    Sign{"regionen", true, owner},
    Sign{"regionens", true, owner},
    Sign{"resurs", false, done},
    Sign{"ryms", true, weighs},
    Sign{"saknar", true, denies},
    Sign{"saknas", true, denies},
    Sign{"ska", true, rules},
    Sign{"skall", true, rules},
    Sign{"staden", true, owner},
    Sign{"stadens", true, owner},
    Sign{"strider", true, weighs},
    Sign{"styrande", true, policy},
    Sign{"styrdokument", false, policy},
    Sign{"styrs", true, rules},
    Sign{"tillåter", true, rules},
    Sign{"tillgodose", false, weighs},
    Sign{"tillräcklig", false, weighs},
    Sign{"tillstyrker", true, proposes},
    Sign{"upparbeta", false, done},
    Sign{"utanför", true, weighs},
    Sign{"varken", true, denies},
    Sign{"verksamheten", true, owner},
    Sign{"verksamhetsplan", false, policy},
    Sign{"vi", true, owner},
    Sign{"yrkar", true, retells},
    Sign{"överförbar", false, done},
};

/// 0 to 25; 26 for å, ä and ö.
constexpr std::size_t letter_of(char first) {
  return first >= 'a' && first <= 'z' ? static_cast<std::size_t>(first - 'a') : 26u;
}

/// Where the signs of each letter begin; the last place is their end.
constexpr std::array<std::uint8_t, 28> sign_places = [] {
  std::array<std::uint8_t, 28> places{};
  std::size_t at = 0;
  for (std::size_t letter = 0; letter < places.size(); ++letter) {
    while (at < signs.size() && letter_of(signs[at].word.front()) < letter) ++at;
    places[letter] = static_cast<std::uint8_t>(at);
  }
  return places;
}();

/// «bedömer», «anser» of somebody who does not speak here: «som organisationerna bedömer», «enligt vad många anser».
/// Who speaks is a body, «vi» or «jag» beside the verb.
bool judged_by_others(const Reading& r, std::uint32_t i) {
  if (!r.is_any(i, {"anser", "bedömer", "instämmer"})) return false;
  for (std::uint32_t at = i > 4 ? i - 4 : 0u; at < i + 4; ++at) {
    if (r.sentence(at) == r.sentence(i) && (r.has(at, Flag::body) || r.is_any(at, {"vi", "jag", "undertecknad"})))
      return false;
  }
  return true;
}

/// What one word says, with the word that follows it.
std::uint16_t said_at(const Reading& r, std::uint32_t i) {
  std::uint16_t said = 0;
  if (r.has(i, Flag::law)) said |= law;
  if (r.has(i, Flag::policy) && !r.is(i + 1, "-")) said |= policy;
  if (r.has(i, Flag::body)) said |= owner;
  const std::string_view key = r.key(i);
  if (key.empty()) return said;
  if (judged_by_others(r, i)) return said;
  const auto look_up = [&](std::size_t letter) {
    for (std::size_t s = sign_places[letter]; s < sign_places[letter + 1]; ++s) {
      const Sign& sign = signs[s];
      if (sign.whole ? r.is(i, sign.word) : r.starts(i, sign.word)) said |= sign.says;
    }
  };
  look_up(letter_of(key.front()));
  if (r.damaged && letter_of(key.front()) != letter_of('\xC3')) look_up(letter_of('\xC3'));
  if (key == "i" && r.is(i + 1, "dag")) said |= done | now;
  if (key == "i" && r.is_any(i + 1, {"motionen", "interpellationen", "skrivelsen", "medborgarförslaget"}))
    said |= retells;
  if (key == "sedan" && r.is(i + 1, "tidigare")) said |= done | now;
  if (r.is(i, "slår") && r.is(i + 1, "fast")) said |= rules;
  if (r.is(i, "får") && r.is_any(i + 1, {"inte", "dock", "ej"})) said |= rules;
  return said;
}

std::uint16_t said_in(const Reading& r, Range sentence) {
  std::uint16_t said = 0;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (r.shape(i) != Shape::mark) said |= said_at(r, i);
  }
  return said;
}

/// `argues`: the section gives reasons (a stand, a reservation). A rule that is only told, or what was done, is
/// background: a sentence that judges gives a reason, or one in such a section that says what a rule does not allow.
bool gives(std::uint16_t said, Kind kind, bool argues) {
  if ((said & (retells | proposes)) != 0) return false;
  const bool judges = (said & weighs) != 0;
  switch (kind) {
    case Kind::law:
      return (said & law) != 0 && (judges || (argues && (said & denies) != 0));
    case Kind::policy:
      return (said & policy) != 0 && (judges || (argues && (said & (rules | owner)) != 0 && (said & denies) != 0));
    case Kind::practice:
      return (said & (now | owner)) == (now | owner) && (said & (law | policy)) == 0 && (judges || argues);
  }
  return false;
}

/// Sections that give reasons.
bool argues(Role role) { return role == Role::grounds || role == Role::reservation || role == Role::special_statement; }

Stage stage_of(const BodyAt& body) {
  switch (body.kind) {
    case BodyKind::office:
      return Stage::office;
    case BodyKind::council:
      return Stage::council;
    case BodyKind::board:
      return Stage::board;
    case BodyKind::committee:
      return Stage::board_of_matters;
    default:
      return body.kind == BodyKind::subcommittee ? Stage::committee : Stage::preparation;
  }
}

/// Who speaks in a part, where no heading says otherwise; nothing for a part that puts something forward.
std::optional<Stage> speaker(const Reading& r, const Part& part) {
  switch (part.type) {
    case Type::tjansteskrivelse:
    case Type::tjansteutlatande:
      return Stage::office;
    case Type::utlatande:  // Derived: the board's letter to the council.
    case Type::pm:
      return part.derived ? Stage::board : Stage::preparation;
    case Type::interpellationssvar:
      return Stage::board;
    case Type::reservation:
    case Type::yrkande:
      return Stage::dissent;
    case Type::protokollsparagraf:
    case Type::protokoll:
    case Type::remissvar: {
      const Range head{part.tokens.first, std::min(part.tokens.last, part.tokens.first + 60)};
      const std::optional<BodyAt> body = first_body(r, head);
      return body ? stage_of(*body) : part.type == Type::remissvar ? Stage::office : Stage::board;
    }
    default:
      return std::nullopt;
  }
}

/// Who speaks under a heading: «Föredragande borgarrådets synpunkter», «Socialnämndens yttrande».
std::optional<Stage> speaker_of_heading(const Reading& r, Range heading) {
  if (const std::optional<BodyAt> body = first_body(r, heading, Rank::office)) return stage_of(*body);
  for (std::uint32_t i = heading.first; i < heading.last; ++i) {
    if (r.starts(i, "föredragande") || r.ends(i, "borgarrådets") || r.ends(i, "kommunalrådets")) {
      return Stage::preparation;
    }
  }
  return std::nullopt;
}

bool may_argue(const structure::Block& block) {
  if (block.kind != BlockKind::paragraph && block.kind != BlockKind::list_item) return false;
  switch (block.role) {
    case Role::body:
    case Role::summary:
    case Role::background:
    case Role::referral:
    case Role::grounds:
    case Role::reservation:
    case Role::special_statement:
      return true;
    default:
      return false;
  }
}

class GroundFinder {
 public:
  GroundFinder(const Reading& r, const std::vector<Citation>& cited) : r_(r), cited_(cited) {}

  void part(const Part& part) {
    const std::optional<Stage> own = speaker(r_, part);
    if (!own) return;
    Stage stage = *own;
    bool named = false;  // By the heading above.
    for (std::uint32_t b = part.first_block; b < part.last_block && b < r_.blocks.size(); ++b) {
      const structure::Block& block = r_.outline->blocks[b];
      if (r_.blocks[b].empty()) continue;
      if (block.kind == BlockKind::heading) {
        const std::optional<Stage> speaks = speaker_of_heading(r_, r_.blocks[b]);
        named = speaks.has_value();
        stage = speaks.value_or(block.role == Role::referral ? Stage::office : *own);
        continue;
      }
      if (!may_argue(block)) continue;
      const bool dissent = block.role == Role::reservation || block.role == Role::special_statement;
      const bool told = named || block.role != Role::referral;
      const Stage here = dissent ? Stage::dissent : told ? stage : referred(b, stage);
      sentences(r_.blocks[b], here);
    }
  }

  std::vector<Ground> take() { return std::move(found_); }

 private:
  /// A paragraph of the referral that opens with who answers.
  Stage referred(std::uint32_t block, Stage stage) const {
    const Range words = r_.blocks[block];
    const std::optional<BodyAt> body =
        first_body(r_, {words.first, std::min(words.last, words.first + 6)}, Rank::office);
    return body ? stage_of(*body) : stage;
  }

  void sentences(Range block, Stage stage) {
    for (std::uint32_t i = block.first; i < block.last;) {
      const Range sentence{i, std::min(block.last, r_.sentence(i).last)};
      if (sentence.empty()) break;
      // What a page or a list cuts off is no sentence to quote.
      const bool whole = r_.is_any(sentence.last - 1, {".", "!", "”", "\"", "»", ")"});
      if (whole && sentence.size() >= least_words && sentence.size() <= most_sentence_words)
        sentence_of(sentence, stage);
      i = sentence.last;
    }
  }

  /// «Kontoret pekar på att …» in the board's minutes: the subject of a sentence is who gives its reason.
  Stage subject_of(Range sentence, Stage stage) const {
    const std::optional<BodyAt> body = body_at(r_, sentence.first);
    const bool subject = body && body->range.first == sentence.first && !r_.ends(body->range.last - 1, "s");
    return subject && stage != Stage::dissent ? stage_of(*body) : stage;
  }

  void sentence_of(Range sentence, Stage speaks) {
    const std::uint16_t said = said_in(r_, sentence);
    const Stage stage = subject_of(sentence, speaks);
    const bool arguing = argues(r_.role(sentence.first));
    for (const Kind kind : {Kind::policy, Kind::law, Kind::practice}) {
      if (!gives(said, kind, arguing)) continue;
      const ByteSpan span = r_.span(sentence);
      found_.push_back({std::string(ground_kinds[static_cast<std::size_t>(kind)]),
                        std::string(ground_stages[static_cast<std::size_t>(stage)]), norm(span, kind), span});
    }
  }

  /// The first work of the kind that the sentence cites where it stands.
  std::string norm(ByteSpan sentence, Kind kind) const {
    if (kind == Kind::practice) return {};
    const auto first = std::lower_bound(cited_.begin(), cited_.end(), sentence.begin,
                                        [](const Citation& one, std::uint32_t at) { return one.span.begin < at; });
    for (auto one = first; one != cited_.end() && one->span.begin < sentence.end; ++one) {
      if ((one->kind == "law") == (kind == Kind::law))
        return kind == Kind::law ? std::string(law_name(one->norm)) : one->norm;
    }
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
