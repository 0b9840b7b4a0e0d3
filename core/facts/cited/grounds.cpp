// Which reasons does an answer give, who gives each, and on what does it rest? A sentence is a reason where somebody
// who answers judges by a rule (a law, a policy) or says that the thing is done already. A rule that is only told, what
// was done or ordered and what a matter costs are background: of them nothing is said.
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
constexpr std::uint32_t near_basis = 14;    // Tokens from «förenligt med» to what it is held against.
constexpr std::uint32_t lead_words = 5;     // Tokens in which a sentence names what it speaks of.
constexpr std::uint32_t near_subject = 3;   // Tokens between a judging verb and who judges.
constexpr std::uint32_t section_head = 60;  // Tokens of a part in which its body stands.

enum class Kind : std::uint8_t { policy, law, practice };

/// Places of ground_stages.
enum class Stage : std::uint8_t { office, preparation, committee, board_of_matters, board, council, dissent };

/// Sections that give reasons.
bool argues(Role role) { return role == Role::grounds || role == Role::reservation || role == Role::special_statement; }

bool is_judging_verb(const Reading& r, std::uint32_t at) {
  return r.is_any(at, {"bedömer", "anser", "instämmer", "delar", "menar", "konstaterar", "framhåller", "uppger",
                       "påpekar", "understryker", "betonar"});
}
bool is_passive_judgement(const Reading& r, std::uint32_t at) {
  return r.is_any(at, {"bedöms", "bedömdes", "anses", "därmed"});
}
bool denies(const Reading& r, std::uint32_t at) {
  return r.is_any(at, {"inte", "ej", "ingen", "inget", "inga", "varken", "saknar", "saknas"});
}
/// «Av riktlinjen framgår följande:» quotes the rule, and gives no reason of its own.
bool quotes(const Reading& r, std::uint32_t at) { return r.is(at, ":") && !r.tight(at + 1); }
/// «… att reglementet ska revideras»: the rule is what the case is about.
bool changes(const Reading& r, std::uint32_t at) {
  return r.is_any(at, {"revideras", "ändras", "antas", "fastställs", "uppdateras", "kompletteras", "upphävas",
                       "beslutade", "tydliggöra", "tydliggörs"});
}
/// «anger», «framgår»: says what a rule says.
bool tells_rule(const Reading& r, std::uint32_t at) {
  return r.is_any(at, {"anger", "anges", "framgår", "följer", "står", "medger", "tillåter", "kräver", "innebär",
                       "reglerar", "regleras", "hindrar", "säger", "ska", "får"}) ||
         (r.is(at, "slår") && r.is(at + 1, "fast"));
}

/// «lagen», «kommunallagen», «lagstiftningen», «kompetensgränser»
bool is_law_basis(const Reading& r, std::uint32_t at) {
  if (r.is(at + 1, "-")) return false;
  return r.has(at, Flag::law) || r.is_any(at, {"lag", "lagen", "lagar", "grundlag", "grundlagen"}) ||
         r.starts(at, "lagstift") || r.starts(at, "lagkrav") || r.starts(at, "lagrum") ||
         r.starts(at, "kompetensgräns") || r.starts(at, "likställighetsprincip");
}
/// «klimatstrategin», «styrdokument», «prioriteringar»; a plan of works, of money or of ground steers nothing.
bool is_policy_basis(const Reading& r, std::uint32_t at) {
  if (r.is(at + 1, "-")) return false;
  const bool steers = !r.starts(at, "investering") && !r.starts(at, "budget") && !r.starts(at, "detaljplan") &&
                      !r.starts(at, "verksamhetsplan") && !r.starts(at, "tid");
  return (r.has(at, Flag::policy) && steers) || r.starts(at, "styrdokument") || r.starts(at, "prioritering") ||
         r.starts(at, "inriktningsmål") || (r.is(at, "styrande") && r.is(at + 1, "dokument"));
}
bool is_basis(const Reading& r, std::uint32_t at, Kind kind) {
  return kind == Kind::law ? is_law_basis(r, at) : is_policy_basis(r, at);
}

/// «förenligt med», «strider mot», «i linje med», «omfattas av»: what is held against a rule; 0 where nothing is.
std::uint32_t past_link(const Reading& r, std::uint32_t at) {
  if (r.starts(at, "förenlig")) return at + 1;
  if (r.is_any(at, {"strider", "strida", "bryter", "strid"}) && r.is_any(at + 1, {"mot", "med"})) return at + 2;
  if (r.is_any(at, {"i", "är"}) && r.are(at + 1, {"linje", "med"})) return at + 3;
  if (r.is(at, "är") && r.are(at + 1, {"i", "linje"})) return at + 3;
  if (r.is(at, "stöd") && r.is(at + 1, "i")) return at + 2;
  if (r.is(at, "omfattas") || r.is(at, "ryms")) return at + 1;
  return 0;
}

/// A sentence, with what it says of itself.
class Sentence {
 public:
  Sentence(const Reading& r, Range words, bool arguing) : r_(r), words_(words), arguing_(arguing) {}

  /// May it give a reason at all? Not what a page or a list cuts off, what somebody else asked or wrote, what is
  /// proposed, what a case would be if.
  bool may() const {
    if (words_.size() < least_words || words_.size() > most_sentence_words) return false;
    if (!r_.is(words_.last - 1, ".") || r_.shape(words_.first) < Shape::capital) return false;
    if (r_.sentence(words_.first).first != words_.first) return false;
    if (r_.is_any(words_.first, {"vem", "vilka", "vad", "hur", "när", "§"}))
      return false;  // A heading's question, run in.
    for (std::uint32_t i = words_.first; i < words_.last; ++i) {
      if (r_.tokens[i].quoted || r_.is_any(i, {"eventuell", "eventuellt", "föreslår", "föreslås", "avstyrker",
                                               "tillstyrker", "beslutar", "yrkar", "hemställer", "efterfrågar"}))
        return false;
      if (r_.starts(i, "motionär") || r_.starts(i, "interpellant") || r_.starts(i, "förslagsställ")) return false;
      if (r_.is(i, "i") && r_.is_any(i + 1, {"motionen", "interpellationen", "skrivelsen", "medborgarförslaget"}))
        return false;
    }
    return true;
  }

  /// Who judges in it, where it says so: «Kontoret bedömer», «anser vi»; nothing for «som många anser».
  struct Judge {
    bool others = false;         ///< Somebody who does not answer here.
    bool self = false;           ///< «vi», «jag».
    std::optional<BodyAt> body;  ///< A body.
    std::uint32_t at = 0;        ///< The verb; 0: nobody judges.
  };
  Judge judge() const {
    for (std::uint32_t i = words_.first; i < words_.last; ++i) {
      const bool passive = is_passive_judgement(r_, i) && r_.is(i + 1, "av");
      if (!is_judging_verb(r_, i) && !passive) continue;
      Judge found{.at = i};
      const std::uint32_t first = std::max(words_.first, i > near_subject ? i - near_subject : 0u);
      for (std::uint32_t at = first; at <= i + near_subject && at < words_.last; ++at) {
        found.self = found.self || r_.is_any(at, {"vi", "jag", "undertecknad"});
        if (const std::optional<BodyAt> body = body_at(r_, at); body && is_subject(*body, i)) found.body = body;
      }
      found.others = !found.self && !found.body;
      return found;
    }
    return {};
  }

  bool gives(Kind kind, const Judge& judge) const {
    switch (kind) {
      case Kind::law:
        return holds_against(kind) || (has_basis(kind) && (judge.at != 0 || (arguing_ && says(denies))));
      case Kind::policy:
        return holds_against(kind) ||
               (arguing_ && basis_leads(words_.first) && says(denies) && says(tells_rule) && !says(quotes)) ||
               (judge.at != 0 && r_.is(judge.at + 1, "att") && basis_leads(judge.at + 2) && !says(changes));
      case Kind::practice:
        return arguing_ && !has_basis(Kind::law) && !has_basis(Kind::policy) && does_already();
    }
    return false;
  }

 private:
  bool is_subject(const BodyAt& body, std::uint32_t verb) const {
    if (body.owner) return r_.starts(body.range.last, "bedömning");  // «Kontorets bedömning är …»
    return body.range.last <= verb || body.range.first <= verb + 2;
  }

  template <class Sign>
  bool says(Sign sign) const {
    for (std::uint32_t i = words_.first; i < words_.last; ++i)
      if (sign(r_, i)) return true;
    return false;
  }
  bool has_basis(Kind kind) const {
    for (std::uint32_t i = words_.first; i < words_.last; ++i)
      if (is_basis(r_, i, kind)) return true;
    return false;
  }

  /// «… bedöms därmed inte förenligt med kommunallagen»; what «måste vara förenligt» is a rule told.
  bool holds_against(Kind kind) const {
    for (std::uint32_t i = words_.first; i < words_.last; ++i) {
      const std::uint32_t after = past_link(r_, i);
      if (after == 0 || is_duty(i)) continue;
      for (std::uint32_t at = after; at < std::min(words_.last, after + near_basis); ++at)
        if (is_basis(r_, at, kind)) return true;
    }
    return false;
  }
  bool is_duty(std::uint32_t link) const {
    for (std::uint32_t i = link; i > words_.first && i + near_subject * 2 > link; --i)
      if (r_.is_any(i - 1, {"måste", "ska", "skall", "bör", "behöver"})) return true;
    return false;
  }

  bool basis_leads(std::uint32_t first) const {
    for (std::uint32_t i = first; i < std::min(words_.last, first + lead_words); ++i)
      if (is_basis(r_, i, Kind::policy)) return true;
    return false;
  }

  /// «Förvaltningen bedriver redan rådgivning»: who answers does it, and does it now.
  bool does_already() const {
    bool owner = false;
    for (std::uint32_t i = words_.first; i < words_.last; ++i) {
      if (r_.is_any(i, {",", "som", "att", "där"})) return false;
      owner = owner || (i < words_.first + lead_words &&
                        (r_.has(i, Flag::body) ||
                         r_.is_any(i, {"vi", "staden", "kommunen", "regionen", "verksamheten", "bolaget", "skolan"})));
      const bool now =
          r_.is_any(i, {"redan", "pågår", "kontinuerligt"}) || (r_.is(i, "sedan") && r_.is(i + 1, "tidigare"));
      if (owner && now) return true;
    }
    return false;
  }

  const Reading& r_;
  Range words_;
  bool arguing_;
};

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
    const Sentence sentence(r_, words, argues(r_.role(words.first)));
    if (!sentence.may()) return;
    const Sentence::Judge judge = sentence.judge();
    if (judge.others) return;
    // «Kontoret pekar på att …» in the board's minutes: the subject of a sentence is who gives its reason.
    if (judge.body && stage != Stage::dissent) stage = stage_of(*judge.body);
    if (!stage) return;
    for (const Kind kind : {Kind::policy, Kind::law, Kind::practice}) {
      if (!sentence.gives(kind, judge)) continue;
      const ByteSpan span = r_.span(words);
      found_.push_back({std::string(ground_kinds[static_cast<std::size_t>(kind)]),
                        std::string(ground_stages[static_cast<std::size_t>(*stage)]),
                        kind == Kind::practice ? "" : norm(words, kind), span});
    }
  }

  /// The first law that the sentence names, or the first policy that is cited where it stands.
  std::string norm(Range words, Kind kind) const {
    for (std::uint32_t i = words.first; i < words.last && kind == Kind::law; ++i)
      if (const std::optional<LawAt> law = law_at(r_, i)) return std::string(law_name(law->norm));
    const ByteSpan sentence = r_.span(words);
    const auto first = std::lower_bound(cited_.begin(), cited_.end(), sentence.begin,
                                        [](const Citation& one, std::uint32_t at) { return one.span.begin < at; });
    for (auto one = first; kind == Kind::policy && one != cited_.end() && one->span.begin < sentence.end; ++one)
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
