#include "facts/decided/movers.h"

#include <algorithm>
#include <ranges>

#include "facts/bodies/bodies.h"
#include "facts/decided/questions.h"
#include "facts/home/body.h"
#include "facts/names/names.h"
#include "language/key.h"

namespace diarium::facts {
namespace {

constexpr std::size_t most_movers = 20;         // Persons who move one thing.
constexpr std::uint32_t most_head = 60;         // Tokens in which a group's paper names its group.
constexpr std::uint32_t most_letterhead = 120;  // Tokens in which an office names itself.

constexpr std::string_view mover_role = "motionär";

std::string listed(const std::vector<std::string_view>& letters) {
  std::string all;
  for (const std::string_view one : letters) all += (all.empty() ? "" : ", ") + std::string(one);
  return all;
}

/// Those of a range for whom a test of their mention holds, each once.
template <class Test>
std::string names_in(const People& people, Range range, Test test) {
  std::vector<Named> persons;
  for (const Mention& mention : mentions_in(people, range)) {
    Named person = named(people.persons[mention.person]);
    if (persons.size() < most_movers && test(mention) && std::ranges::find(persons, person) == persons.end())
      persons.push_back(std::move(person));
  }
  return written(persons);
}

}  // namespace

Movers::Movers(const Reading& r, const std::vector<Part>& parts, const People& people, const std::string& body)
    : r_(r), parts_(parts), people_(people), body_(body), main_(main_part(parts)) {
  const Range all{0, r.size()};
  of_motion_ = with_role(mover_role, all);
  askers_ = with_role("interpellant", all);
  writers_ = with_role("skrivelseställare", all);
}

/// «Anna Berg (S) frågar kommunalrådet Bo Ek (M):», «… har ställt en interpellation till ordföranden Bo Ek (M)»: the
/// words before those who are to answer, where somebody who asks is named before them.
Range Movers::without_asked(Range lead) const {
  const auto mentions = mentions_in(people_, lead);
  for (std::size_t n = 1; n < mentions.size(); ++n) {
    for (std::uint32_t i = mentions[n - 1].whole.last; i < mentions[n].name.first; ++i)
      if (r_.is(i, "till") || verb_at(r_, i).is(VerbKind::ask)) return {lead.first, i};
  }
  return lead;
}

/// The sentence before «Han yrkade att …», where it tells of a motion or of a matter that somebody brought up.
Range Movers::sentence_of_motion(const ProposalAt& one) const {
  if (one.lead.empty()) return {};
  const std::uint32_t first = std::max(one.lead.first, r_.sentence(one.lead.last - 1).first);
  if (first == 0 || !is_said(beside_rules(), "again", r_, first)) return {};
  const Range before = r_.sentence(first - 1);
  return is_said(beside_rules(), "brought_up", r_, before) ? before : Range{};
}

std::string Movers::of(const ProposalAt& one) const {
  const Type type = parts_[one.part].type;
  if (one.fact.kind == kind::demand || one.fact.kind == kind::reserved) {
    if (std::string names = demanders(one); !names.empty()) return names;
    if (std::string names = movers_in(one.lead); !names.empty()) return names;
    // «Strand (SD) yrkar»: somebody whose name is not read, and nobody named before.
    if (some(one.lead, [&](std::uint32_t i) { return r_.is(i, "(") && party_in_brackets(r_, i).known; })) return {};
    if (some(one.lead, [&](std::uint32_t i) { return r_.is(i, "ordföranden"); })) return chair();
    const Range part{parts_[one.part].tokens.first, one.words.first};
    if (std::string names = before(part, one.fact.kind == kind::demand ? "yrkande" : "reservant"); !names.empty())
      return names;
  }
  if (one.fact.kind == kind::proposal || one.fact.kind == kind::decision) {
    if (one.fact.kind == kind::decision) return decider(one);
    if (std::string officer = officer_of(one); !officer.empty()) return officer;
    if (is_office_letter(type)) {
      if (std::string office = office_of(one); !office.empty()) return office;
      // Whom else its draft names is to decide or to put it on.
      const std::optional<BodyAt> named = first_body(r_, one.lead, Rank::office);
      return named && named->rank == Rank::office ? named->name : std::string();
    }
    if (is_minutes(type)) {
      if (std::string owner = drafter(one); !owner.empty()) return owner;
    }
    std::string body = proposing_body(one);
    if (body.empty()) body = named_above(one);
    return is_put_to(one, body) ? office_of(one) : body;
  }
  if (const Range before = sentence_of_motion(one); !before.empty()) {
    if (std::string names = movers_in(before); !names.empty()) return names;
  }
  const bool question = one.fact.kind == kind::question;
  if (question && is_minutes(type)) {  // Of several at one sitting.
    if (std::string names = movers_in(without_asked(one.lead)); !names.empty()) return names;
  }
  // «Fråga från Anna Berg (M) till …», one heading after the other.
  if (question && is_minutes(type) &&
      std::ranges::count_if(people_.persons, [](const Person& person) { return holds(person, "interpellant"); }) > 1) {
    const Range above = without_asked(asker_above(r_, parts_[one.part], people_, one.words.first));
    if (std::string names = movers_in(above); !names.empty()) return names;
  }
  if (question && !askers_.empty()) return askers_;
  // Whom a question is put to has not asked it.
  const auto asks = [&](const Mention& m) { return !question || !holds(people_.persons[m.person], answering_role); };
  if (std::string names = names_in(people_, question ? without_asked(one.lead) : one.lead, asks); !names.empty())
    return names;
  if (std::optional<std::string> parties = parties_in(one.lead)) return *std::move(parties);
  // A § of whole minutes is about its own motion, and about none that another § or a list of contents names.
  const std::string of_motion =
      is_book_of_minutes(parts_) ? with_role(mover_role, parts_[one.part].tokens) : of_motion_;
  // «Motionärerna föreslår att …», retold in it.
  if (some(one.lead, [&](std::uint32_t i) { return r_.starts(i, mover_role); })) return of_motion;
  if (type == Type::yrkande || type == Type::reservation) return of_letterhead(parts_[one.part]);
  if (one.fact.kind == kind::demand || one.fact.kind == kind::reserved) return {};  // Never the motion's movers.
  const std::string& names = question ? askers_ : of_motion;
  if (names.empty() && (question || type == Type::skrivelse)) return writers_;
  if (names.empty() && type == Type::medborgarforslag) return named_in_form(parts_[one.part]);
  if (names.empty() && some(one.lead, [&](std::uint32_t i) { return r_.starts(i, "undertecknad"); }))
    return "undertecknad";
  return names;
}

/// «Kommunstyrelsen beslutar följande.» over what somebody drafts for it: it proposes nothing.
bool Movers::only_decides(const ProposalAt& one, const BodyAt& named) const {
  return std::ranges::any_of(one.tree, [&](const Statement& statement) {
    const std::optional<BodyAt> who = statement.verb.is(VerbKind::decide) && statement.at < one.words.first
                                          ? acting_body(r_, statement)
                                          : std::nullopt;
    return who && who->name == named.name;
  });
}

/// The body that the words above a proposal name. Whom those put it to proposes nothing: «Förslag till beslut i
/// fullmäktige», «att föreslå kommunfullmäktige besluta» in a board's minutes is that board's.
std::string Movers::named_above(const ProposalAt& one) const {
  std::optional<BodyAt> named = first_body(r_, one.lead, Rank::office);
  const bool above = named.has_value(), minutes = is_minutes(parts_[one.part].type);
  if (!above && minutes)  // «Att föreslå kommunfullmäktige besluta …» under «Beslut»
    named = first_body(r_, {one.words.first, std::min(one.words.first + 4, one.words.last)});
  if (!named) return {};
  const Anchor place{named->range.first, named->range.last, r_.sentence(named->range.first)};
  const Rule* put = first_rule(decided_rules(), r_, place, NothingAsked(), {"put_to"});
  const Rule* meets = first_rule(decided_rules(), r_, place, NothingAsked(), {"meeting"});
  if (!above && (meets == nullptr || meets->value != "proposes") && (put == nullptr || put->name != "asked")) return {};
  if (put != nullptr && put->value == "nobody") return {};
  if (put != nullptr && minutes) return full_name(*named) == body_ ? std::string() : body_;
  if (put != nullptr && put->name == "passive") return {};
  if (!minutes && only_decides(one, *named)) return {};
  return minutes ? full_name(*named) : named->name;
}

/// «Förslag till kommunstyrelsen» over «Kommunstyrelsen föreslår …»: a draft that is put to the board is not yet the
/// board's. O(blocks to the heading).
bool Movers::is_put_to(const ProposalAt& one, std::string_view board) const {
  const Part& part = parts_[one.part];
  if (board.empty() || is_minutes(part.type) || one.words.first >= r_.size()) return false;
  for (std::uint32_t b = r_.block(one.words.first) + 1; b > part.first_block; --b) {
    if (r_.outline->blocks[b - 1].kind != BlockKind::heading) continue;
    const std::optional<BodyAt> to = first_body(r_, r_.blocks[b - 1]);
    return to && to->name == board && to->range.first > 0 && r_.is(to->range.first - 1, "till");
  }
  return false;
}

/// «Arbetsutskottets förslag till beslut», «Förvaltningens förslag» over «Kommunstyrelsen beslutar att …»: whose draft
/// it is that the board had before it. Empty where the heading names nobody who only prepares. O(blocks to the
/// heading).
std::string Movers::drafter(const ProposalAt& one) const {
  if (one.words.first >= r_.size()) return {};
  for (std::uint32_t b = r_.block(one.words.first); b > parts_[one.part].first_block; --b) {
    const Range words = r_.blocks[b - 1];
    if (words.empty() || r_.outline->blocks[b - 1].kind != BlockKind::heading) continue;
    const std::optional<BodyAt> owner = first_body(r_, words, Rank::office);
    const bool prepares = owner && (owner->kind == BodyKind::subcommittee || owner->kind == BodyKind::office);
    const auto meets = language::body_named(body_);
    const bool own = owner && meets && meets->kind() == owner->kind;  // A working committee's own meeting.
    const bool owns = prepares && owner->owner && owner->range.first == words.first;
    const bool from = prepares && r_.is_any(owner->range.first - 1, {"från", "i"});
    if (!own && (owns || from) && r_.is(owns ? owner->range.last : words.first, "förslag")) return owner->name;
    // «Kommunstyrelsen beslutar» between that heading and its points.
    if (one.lead.empty() || r_.block(one.lead.first) != b - 1) return {};
  }
  return {};
}

/// «Därför föreslår samhällsbyggnadschefen kommunstyrelsen att …», «Ekonomichefen föreslår nämnden …»: the officer
/// beside the verb; the body that stands there is whom it is put to.
std::string Movers::officer_of(const ProposalAt& one) const {
  for (const Range range : {one.lead, one.words}) {
    for (std::uint32_t i = range.first; i < range.last && !r_.is(i, "att"); ++i) {
      const VerbAt verb = verb_at(r_, i);
      if (!verb.is(VerbKind::propose) || !verb.finite() || verb.passive) continue;
      for (const std::uint32_t beside : {i + 1, i - 1}) {
        const bool officer = beside < r_.size() && r_.sentence(beside) == r_.sentence(i) &&
                             title_role(r_, beside) == "chef" && r_.ends(beside, "en");
        if (officer) return with_capital(std::string(r_.written(beside)));
      }
    }
  }
  return {};
}

/// The office whose letter it is: what it drafts for a board («Kommunstyrelsen föreslår kommunfullmäktige …») is its
/// own proposal. Named in the lead or its heading, in the letterhead, or by the heading of what it thinks («Kontorets
/// bedömning»).
std::string Movers::office_of(const ProposalAt& one) const {
  const Part& part = parts_[one.part];
  if (const auto body = first_body(r_, one.lead, Rank::office); body && body->rank == Rank::office && !body->generic)
    return body->name;
  const std::uint32_t head = std::min({part.head_end, part.tokens.last, part.tokens.first + most_letterhead});
  for (std::uint32_t i = part.tokens.first; i < head; ++i) {
    const std::optional<BodyAt> body = body_at(r_, i);
    const bool sent_to = body && body->range.first > 0 && r_.is(body->range.first - 1, "till");
    if (body && body->rank == Rank::office && !sent_to && !body->generic) return body->name;
  }
  for (std::uint32_t b = part.first_block; b < part.last_block && b < r_.blocks.size(); ++b) {
    if (r_.outline->blocks[b].kind != BlockKind::heading || r_.blocks[b].empty()) continue;
    const auto body = first_body(r_, r_.blocks[b], Rank::office);
    if (body && body->rank == Rank::office && r_.ends(body->range.last - 1, "s") && !body->generic) return body->name;
  }
  return {};
}

/// «Yrkande (Vänsterpartiet, Miljöpartiet)», «Yrkande från S och V»: whose paper it is, as its head says before it
/// comes to its matter; else who signs it. The motion that it is about has movers of its own.
std::string Movers::of_letterhead(const Part& part) const {
  std::vector<std::string_view> letters;
  const std::uint32_t end = std::min({part.head_end, part.tokens.last, part.tokens.first + most_head});
  // «Särskilt yttrande KD»: they moved nothing.
  for (std::uint32_t i = part.tokens.first; i < end && !is_said(beside_rules(), "matter_begins", r_, i); ++i) {
    std::string_view party = party_named(r_, i);
    if (party.empty() && r_.shape(i) != Shape::lower) party = known_party(r_.written(i));
    if (!party.empty() && std::ranges::find(letters, party) == letters.end()) letters.push_back(party);
  }
  return letters.empty() ? signers(part) : listed(letters);
}

/// Those named with their party in the last lines of a paper.
std::string Movers::signers(const Part& part) const {
  return names_in(people_, part.tokens, [&](const Mention& one) {
    const bool signs = r_.kind(one.name.first) == BlockKind::signature || one.sign == NameSign::signature;
    return signs && !people_.persons[one.person].party.empty();
  });
}

/// Who decides: the body that the lead says it of («Kommunstyrelsen beslutar»), else the one whose meeting it is.
/// Whoever else a lead names only proposed it, or will get it.
std::string Movers::decider(const ProposalAt& one) const {
  for (const std::vector<Statement>& tree : {one.tree, statements(r_, one.words)}) {
    for (const Statement* statement : leading(tree)) {
      const std::optional<BodyAt> body = acting_body(r_, *statement);
      const bool decides = statement->verb.is(VerbKind::decide) || statement->own_part;
      if (decides && body && body->rank >= Rank::committee) return full_name(*body);
    }
  }
  if (parts_[one.part].type == Type::none) {  // Decided by delegation: by whom, the signature tells.
    const std::optional<BodyAt> heads = first_body(r_, one.lead);
    return heads && heads->owner && !heads->generic ? heads->name : std::string();
  }
  // An extract of another body's minutes in the same file has a meeting of its own.
  const bool extract = one.part != main_ && !is_book_of_minutes(parts_) && is_minutes(parts_[one.part].type);
  if (!extract) return body_;
  // «Grundskolenämnden godkänner …»: in an extract the clause names its body itself; an order to a body does not.
  if (const auto subject = first_body(r_, {one.words.first, std::min(one.words.first + 8, one.words.last)});
      subject && subject->range.first == one.words.first && r_.ends(subject->range.last, "r") &&
      !is_said(beside_rules(), "gets_only", r_, subject->range.last))
    return subject->name;
  const std::optional<Value> own = body(r_, parts_[one.part]);
  return own ? own->value : std::string();
}

/// «Nämnden» in a paper of the social board is that board.
std::string Movers::full_name(const BodyAt& body) const {
  if (!body.generic || body_.empty()) return body.name;
  std::string end = language::key(body.name);
  return language::key(body_).ends_with(end) ? body_ : body.name;
}

/// The body that proposes it: the outermost of «Kommunstyrelsen föreslår att fullmäktige beslutar», told above the
/// words or in them. Whoever «Kommunfullmäktige avslår motionen.» is put to proposes nothing.
std::string Movers::proposing_body(const ProposalAt& one) const {
  if (is_said(decided_rules(), "own_endorsement", r_, one.words)) return {};
  for (const Statement* statement : leading(one.tree)) {
    const std::optional<BodyAt> body = is_proposing(*statement) ? acting_body(r_, *statement) : std::nullopt;
    if (body) return full_name(*body);
  }
  return {};
}

/// «Namn: Anna Berg» in a citizen's form, where no other name stands in it.
std::string Movers::named_in_form(const Part& part) const {
  std::string names;
  for (const Mention& one : mentions_in(people_, part.tokens)) {
    if (!fills_field(r_, one.name) || !names.empty()) return {};
    names = written(named(people_.persons[one.person]));
  }
  return names;
}

/// «Ordföranden föreslår …» without a name: the one whom the paper calls so, nobody where it calls several.
std::string Movers::chair() const {
  const auto leads = [](const Person& one) { return holds(one, "ordförande"); };
  const auto one = std::ranges::find_if(people_.persons, leads);
  return std::ranges::count_if(people_.persons, leads) == 1 ? written(named(*one)) : std::string();
}

/// Those whom the lead names as the subject of its verb: not whose proposal they speak of.
std::string Movers::demanders(const ProposalAt& one) const {
  for (auto statement = one.tree.rbegin(); statement != one.tree.rend(); ++statement) {
    if (!statement->verb.is(VerbKind::demand) && !statement->verb.is(VerbKind::propose)) continue;
    if (statement->at >= one.words.first) return {};
    std::string names = movers_in(statement->who);
    if (names.empty()) names = parties_in(statement->who).value_or(std::string());  // «SD och KD yrkar avslag.»
    const std::string others = movers_in(statement->support);
    return others.empty() || names.empty() ? names : names + ", " + others;
  }
  return {};
}

/// The last person named in a range who holds a role.
std::string Movers::before(Range range, std::string_view role) const {
  for (const Mention& one : mentions_in(people_, range) | std::views::reverse | std::views::take(6))
    if (const Person& person = people_.persons[one.person]; holds(person, role)) return written(named(person));
  return {};
}

/// «Liberalerna och Moderaterna föreslår»: all of them. Empty where a group stands beside them that is not known as a
/// party («Centerpartiet och Väl för Sandby»); nothing where no party is named.
std::optional<std::string> Movers::parties_in(Range range) const {
  std::vector<std::string_view> letters;
  const auto joins = [&](std::uint32_t i) { return r_.is_any(i, {",", "och", "samt"}); };
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    std::string_view party = party_named(r_, i);
    if (party.empty() && r_.shape(i) == Shape::upper && !r_.is(i - 1, "(")) party = known_party(r_.written(i));
    const bool link = joins(i) || r_.is_any(i, {"(", ")"}) || !known_party(r_.written(i)).empty();
    if (!party.empty()) {
      if (std::ranges::find(letters, party) == letters.end()) letters.push_back(party);
    } else if (!letters.empty() && r_.shape(i) >= Shape::capital && !link && joins(i - 1)) {
      return std::string();
    } else if (!letters.empty() && !link) {
      break;
    }
  }
  return letters.empty() ? std::nullopt : std::optional(listed(letters));
}

std::string Movers::movers_in(Range range) const {
  return names_in(people_, range, [](const Mention&) { return true; });
}

std::string Movers::with_role(std::string_view role, Range range) const {
  return names_in(people_, range, [&](const Mention& one) { return holds(people_.persons[one.person], role); });
}

}  // namespace diarium::facts
