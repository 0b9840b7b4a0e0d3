#include "facts/certainty/basis.h"

#include <algorithm>
#include <array>

#include "base/letters.h"
#include "facts/bodies/bodies.h"
#include "facts/kinds/fact_words.h"
#include "facts/reading/verbs.h"

namespace diarium::facts {
namespace {

using PathWords = std::initializer_list<std::string_view>;

/// The last word of a path where two pieces of evidence agree that know nothing of each other: a vote's counts and the
/// list of who voted; a name in the letterhead and over the signature; two passages, compared letter by letter.
constexpr std::string_view agreement = "agree";

/// What facts are weighed against.
struct Surroundings {
  const Reading& reading;
  const std::vector<Part>& parts;
  const Facts& facts;  ///< All of the paper.
};

std::string path(PathWords words) {
  std::string all;
  for (const std::string_view word : words) {
    if (word.empty()) continue;
    if (!all.empty()) all += '.';
    all += word;
  }
  return all;
}

/// What a paper says of itself in its head, its running head or over its signature; not what its sentences say.
constexpr std::string_view head_place = "head", furniture_place = "furniture", heading_place = "heading",
                           signature_place = "signature";
bool is_own_place(std::string_view place) {
  return place == head_place || place == furniture_place || place == heading_place || place == signature_place;
}

/// Where words stand, as a reader sees it.
std::string_view place_of(const Surroundings& in, ByteSpan span) {
  const Reading& r = in.reading;
  const std::uint32_t at = r.token_at(span.begin);
  if (at >= r.size() || r.tokens[at].begin >= span.end) return furniture_place;
  const structure::Block& block = r.outline->blocks[r.tokens[at].block];
  if (block.kind == BlockKind::signature || block.role == structure::Role::signature) return signature_place;
  if (at < in.parts[part_of(in.parts, at)].head_end) return head_place;
  if (block.kind == BlockKind::heading) return heading_place;
  if (block.kind == BlockKind::list_item) return "list";
  if (block.kind == BlockKind::table_row) return "table";
  return r.tokens[at].quoted ? "quoted" : "prose";
}

/// Labels and days are columns of a letterhead, no words of a title.
bool reads_as_title(const Surroundings& in, ByteSpan span) {
  const Reading& r = in.reading;
  for (std::uint32_t at = r.token_at(span.begin); at < r.size() && r.tokens[at].begin < span.end; ++at)
    if (r.has(at, Flag::label) || r.is(at, "sammanträdesdatum")) return false;
  return true;
}

std::string_view actor_of(const std::string& by) {
  return by.empty() ? "nobody" : by.find('(') != by.npos ? "persons" : "named";
}

/// What somebody asks for in his own paper is not what another paper tells of it.
std::string_view whose_paper(const Surroundings& in, ByteSpan span) {
  const std::uint32_t at = in.reading.token_at(span.begin);
  const Type type = at < in.reading.size() ? in.parts[part_of(in.parts, at)].type : Type::none;
  const bool own = type == Type::motion || type == Type::interpellation || type == Type::enkel_fraga ||
                   type == Type::yrkande || type == Type::medborgarforslag;
  return own ? "own" : "told";
}

/// «Nämnden föreslår kommunfullmäktige besluta» in an office's letter: whose proposal its draft is can be told in two
/// ways.
bool is_draft(const Surroundings& in, ByteSpan span) {
  constexpr std::uint32_t near = 40;
  const Reading& r = in.reading;
  const std::uint32_t at = r.token_at(span.begin);
  if (at >= r.size()) return false;
  const Part& part = in.parts[part_of(in.parts, at)];
  if (part.type != Type::tjansteskrivelse && part.type != Type::tjansteutlatande) return false;
  const std::uint32_t first = std::max(part.tokens.first + 1, at > near ? at - near : 1u);
  for (std::uint32_t i = first; i < std::min(at + near / 2, r.size()) && r.tokens[i].begin < span.end; ++i) {
    const std::optional<BodyAt> board = body_at(r, i - 1);
    if (board && board->rank >= Rank::committee && is_verb(r, i, {VerbKind::propose}) && !verb_at(r, i).passive)
      return true;
  }
  return false;
}

/// Roles that one person may well hold in one matter; others together («avstår» and «röstande», «handläggare» and
/// «chef») tell that two lines were taken for one. That no role was found says little of what the person does there.
std::string_view roles_of(const Person& one) {
  constexpr std::array<std::string_view, 12> of_meeting = {
      "motionär", "yrkande",       "reservant", "röstande",    "justerare", "anteckning",
      chair_role, substitute_role, member_role, vice_chair_role, recused_role, stating_role};
  if (one.roles.size() < 2)
    return is_one_of(one.roles, other_role) || is_one_of(one.roles, official_role) ? "other" : "one";
  return std::ranges::all_of(one.roles, [&](const std::string& role) { return is_one_of(of_meeting, role); })
             ? "meeting"
             : "mixed";
}

bool in_words(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string basis_of(const Surroundings& in, std::string_view fact, const Value& one) {
  const std::string what = std::string(fact) + (fact == "type" ? "_" + one.value : "");
  if (one.status == Status::derived) return path({"about_derived", what, one.rule == unlisted_rule ? "unlisted" : ""});
  const std::string_view place = place_of(in, one.span);
  if (!is_own_place(place) || (fact == "title" && !reads_as_title(in, one.span))) return path({"about_told", what});
  return path({"about", what, place});
}

std::string basis_of(const Surroundings& in, std::string_view, const Person& one) {
  const std::string_view roles = roles_of(one), place = place_of(in, one.mentions.front());
  if (roles == "mixed") return path({"person_mixed", one.party.empty() ? "bare" : "party"});
  if (!one.party.empty()) return path({"person", roles, place});
  // Named in the letterhead and where it is signed, or the like: two places of one paper agree.
  const bool again = std::ranges::any_of(one.mentions, [&](ByteSpan other) { return place_of(in, other) != place; });
  return path({"person_bare", roles, place, again ? agreement : ""});
}

std::string basis_of(const Surroundings& in, std::string_view, const Proposal& one) {
  const std::string_view actor = actor_of(one.by);
  if (one.kind == kind::decision) return path({"decided", "point", place_of(in, one.span), actor});
  if (one.kind == kind::proposal)
    return path({"put", is_draft(in, one.span) ? "drafted" : "", place_of(in, one.span), actor});
  return path({"moved", whose_paper(in, one.span), one.kind, actor});
}

std::string basis_of(const Surroundings& in, std::string_view fact, const Outcome& one) {
  if (fact == "decision") return path({"decided", "outcome", one.outcome});
  // What the proposal and its outcome name as their author differs: one of them drafted it for the other.
  const bool other = std::ranges::any_of(in.facts.proposals, [&](const Proposal& proposal) {
    return proposal.span == one.span && !proposal.by.empty() && proposal.by != one.by;
  });
  return path({other || is_draft(in, one.span) ? "recommended_draft" : "recommended", one.outcome});
}

std::string basis_of(const Surroundings&, std::string_view fact, const Dissent& one) {
  const std::string_view who = one.who.persons.empty() ? "parties" : one.who.parties.empty() ? "persons" : "mixed";
  return path({"objected", fact == "reservation" ? fact : "statement", who});
}

std::string basis_of(const Surroundings& in, std::string_view, const Citation& one) {
  if (one.kind == "decision") return "cited.exact.decision";
  const bool exact = one.norm.find("§") != one.norm.npos || one.norm.find("kap.") != one.norm.npos;
  if (one.kind == "law" && exact) return "cited.exact.law";
  return path({"cited_named", one.kind, place_of(in, one.span)});
}

std::string basis_of(const Surroundings& in, std::string_view, const Date& one) {
  constexpr std::array<std::string_view, 3> by_elimination = {"event", "deadline", "cited_decision"};
  if (one.status == Status::derived) return path({"date_derived", one.what});
  const std::string_view place = place_of(in, one.span);
  const bool words = in_words(slice(in.reading.text, one.span));
  const bool own = one.what == "document_date" || (one.what == "sammanträde" && is_own_place(place));
  if (own && is_own_place(place)) return path({"about", "date_" + one.what, place});
  if (is_one_of(by_elimination, one.what) || one.what == "sammanträde")
    return path({"date_left", one.what, words ? "words" : "digits", place});
  return path({"date", words ? "words" : "digits", one.what});
}

std::string basis_of(const Surroundings& in, std::string_view, const Vote& one) {
  const bool agrees = in.facts.votes.size() == 1 && named_as_voting(in.facts) == std::size_t{one.yes} + one.no;
  return path({"vote", one.yes_means.empty() || one.no_means.empty() ? "counted" : "means", agrees ? agreement : ""});
}

std::string basis_of(const Surroundings&, std::string_view, const Component& one) {
  return path({"component", one.reason, one.type});
}

std::string basis_of(const Surroundings&, std::string_view, const Repeat&) {
  return path({"repeat", agreement});  // The same words stand at both places: that was compared.
}

std::string basis_of(const Surroundings&, std::string_view, const Ground& one) {
  return path({"ground", one.kind, one.norm.empty() ? "verb" : "norm"});
}

/// Of a kind that has no rule above: where it stands, and its own word.
template <class Fact>
std::string basis_of(const Surroundings& in, std::string_view fact, const Fact& one) {
  const std::string_view first = fact == "case_number" ? "number" : fact == "referral" ? "asked" : fact;
  return path({first, place_of(in, span_of(one)), fact_words(one).what});
}

}  // namespace

void set_bases(const Reading& reading, const std::vector<Part>& parts, Facts& facts) {
  const Surroundings around{reading, parts, facts};
  each_fact(facts, [&](const KindOfFact& kind, auto& one) {
    const std::string& rule = one.confidence.rule;
    one.confidence.basis = basis_of(around, kind.fact, one) + (rule.empty() ? "" : ':' + rule);
  });
}

std::size_t named_as_voting(const Facts& facts) {
  return static_cast<std::size_t>(
      std::ranges::count_if(facts.persons, [](const Person& one) { return is_one_of(one.roles, voting_role); }));
}

std::string basis_of_heading(const structure::Block& block, std::string_view words) {
  using structure::Role;
  if (block.role == Role::title) return "heading.title";
  const std::string level = block.level <= 1 ? "1" : std::to_string(block.level);
  if (words.starts_with("§")) return path({"heading", "section", level});
  if (block.role == Role::body) return path({"heading", "other", level});
  return path({"heading", "words", level, structure::name(block.role)});
}

}  // namespace diarium::facts
