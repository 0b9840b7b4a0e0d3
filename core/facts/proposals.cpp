#include "facts/proposals.h"

#include <algorithm>

#include "facts/added.h"
#include "facts/bodies.h"
#include "facts/heads.h"
#include "facts/names.h"

namespace diarium::facts {
namespace {

using structure::AttClause;
using structure::BlockKind;
using structure::Role;

constexpr std::uint32_t most_lead_blocks = 12;  // Blocks from a clause up to the line that leads to its list.
constexpr std::size_t most_movers = 20;         // Persons who move one thing.
constexpr std::uint32_t most_lead = 60;         // Tokens of a lead in running text.

/// A paper in which somebody asks the council or a board for something in their own name.
bool is_own_claim(Type type) {
  return type == Type::motion || type == Type::medborgarforslag || type == Type::skrivelse;
}

bool is_question(const Reading& r, Range words) { return !words.empty() && r.is(words.last - 1, "?"); }

template <class Test>
bool any(Range range, Test test) {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (test(i)) return true;
  }
  return false;
}

class ProposalFinder {
 public:
  ProposalFinder(const Reading& r, const std::vector<Part>& parts, const People& people, const std::string& body)
      : r_(r), parts_(parts), people_(people), body_(body) {}

  std::vector<ProposalAt> find() {
    mark_question_lists(clauses_);
    for (std::size_t i = 0; i < clauses_.size(); ++i) {
      const AttClause& clause = clauses_[i];
      ProposalAt found;
      found.words.first = r_.token_at(clause.span.begin);
      found.words.last = r_.token_at(clause.span.end);
      // The head of the next § is no item, and neither is the § of the meeting that proposed.
      if (found.words.empty() || section_sign(r_, found.words.first) || cites_section(r_, found.words.first)) continue;
      found.part = part_of(parts_, found.words.first);
      found.lead = lead_of(found.words.first, clause.block);
      found.fact.span = clause.span;
      found.fact.number = clause.number;
      found.fact.kind = std::string(kind_of(found, i));
      if (found.fact.kind.empty() || !told_as_moved(found)) continue;
      found.fact.by = mover(found);
      found_.push_back(std::move(found));
    }
    return std::move(found_);
  }

 private:
  /// The words before a clause: of its own sentence, or of the line above its list.
  Range lead_of(std::uint32_t first, std::uint32_t block) const {
    const Range own = r_.blocks[block];
    if (first > own.first + 1) {
      const std::uint32_t from = std::max(own.first, first >= most_lead ? first - most_lead : 0u);
      std::uint32_t start = std::max(from, r_.sentence(first).first);
      // A lead that ends with a full stop or a colon: «… beslutar följande. Motionen besvaras …»
      if (start == first && start > from) start = std::max(from, r_.sentence(first - 1).first);
      return {start, first};
    }
    std::uint32_t steps = 0;
    for (std::uint32_t b = block; b > 0 && steps < most_lead_blocks;) {
      --b;
      if (r_.blocks[b].empty()) continue;
      ++steps;
      if (r_.outline->blocks[b].kind == BlockKind::list_item) continue;
      const Range words = r_.blocks[b];
      if (words.size() <= 2 && r_.is_any(words.first, {"att", ":"})) continue;  // «Att:» alone above numbers.
      if (is_clause_block(b)) continue;
      return {words.last > most_lead ? std::max(words.first, words.last - most_lead) : words.first, words.last};
    }
    return {};
  }

  bool is_clause_block(std::uint32_t block) const {
    const auto clause = std::lower_bound(clauses_.begin(), clauses_.end(), block,
                                         [](const AttClause& one, std::uint32_t wanted) { return one.block < wanted; });
    if (clause == clauses_.end() || clause->block != block) return false;
    return clause->span.begin <= r_.outline->blocks[block].span.begin;
  }

  /// Clauses of one list share a kind: one question mark makes questions of all.
  void mark_question_lists(const std::vector<AttClause>& clauses) {
    question_.assign(clauses.size(), false);
    for (std::size_t first = 0; first < clauses.size();) {
      std::size_t last = first + 1;
      while (last < clauses.size() && clauses[last].number == clauses[last - 1].number + 1 &&
             clauses[last].block <= clauses[last - 1].block + 1) {
        ++last;
      }
      bool question = false;
      for (std::size_t i = first; i < last; ++i) {
        const std::uint32_t end = r_.token_at(clauses[i].span.end);
        question = question || (end > 0 && r_.is(end - 1, "?"));
      }
      for (std::size_t i = first; i < last; ++i) question_[i] = question;
      first = last;
    }
  }

  std::string_view kind_of(const ProposalAt& one, std::size_t clause) const {
    const Type type = parts_[one.part].type;
    const Role role = r_.role(one.words.first);
    const bool asks = any(one.lead, [&](std::uint32_t i) {
      return r_.is_any(i, {"frågor", "fråga", "frågan", "frågar", "undrar"});
    });
    const bool asking = type == Type::interpellation || type == Type::enkel_fraga;
    if (asking && !question_[clause] && !(asks && r_.is(one.lead.last - 1, ":"))) return "";
    if (question_[clause] || is_question(r_, one.words) || (asks && !is_own_claim(type) && role != Role::yrkande))
      return "fråga";
    // What a summons lists are matters; only what stands under a proposal's heading is one.
    if (type == Type::kallelse && role != Role::proposal && role != Role::decision) return "";
    if (role == Role::reservation || type == Type::reservation) return "reservation_yrkande";
    // «Enligt kommunstyrelsens förslag:» under «Beslut» says how it was decided, and so does «Fullmäktige beslutar enligt
    // styrelsens förslag» on a line of its own, which looks like the heading of a proposal.
    const bool as_proposed =
        role == Role::proposal && is_minutes(type) &&
        (r_.is(one.lead.first, "enligt") || (!one.lead.empty() && r_.kind(one.lead.first) == BlockKind::heading && decides_by(one.lead)));
    if (as_proposed) return "beslut";
    if (role == Role::decision && is_minutes(type)) return proposes_on(one) ? "beslutsförslag" : "beslut";
    if (type == Type::yrkande) return "yrkande";
    if (role == Role::yrkande) return is_own_claim(type) ? "motion_yrkande" : "yrkande";
    const bool of_motion = any(one.lead, [&](std::uint32_t i) { return r_.starts(i, "motion"); });
    if (is_own_claim(type)) return "motion_yrkande";
    if (role == Role::proposal || role == Role::decision) return "beslutsförslag";
    if (role == Role::motion_claim) return by_claim(one);
    if (of_motion || retells_motion(one)) return "motion_yrkande";
    if (any(one.lead, [&](std::uint32_t i) { return r_.starts(i, "yrka"); })) return "yrkande";
    return "beslutsförslag";
  }

  /// «Kommunfullmäktige beslutar enligt kommunstyrelsens förslag»
  bool decides_by(Range lead) const {
    const bool proposes = any(lead, [&](std::uint32_t i) { return r_.starts(i, "föresl") || r_.starts(i, "hemställ"); });
    return !proposes && any(lead, [&](std::uint32_t i) { return r_.is_any(i, {"beslutar", "beslutade", "beslöt", "beslutas"}); }) &&
           any(lead, [&](std::uint32_t i) { return r_.is_any(i, {"enligt", "enlighet"}); });
  }

  /// Att-satser outside a paper of their own: of the motion that the paper answers, or of an office.
  std::string_view by_claim(const ProposalAt& one) const {
    const std::optional<BodyAt> body = first_body(r_, one.lead, Rank::office);
    const bool person = any(one.lead, [&](std::uint32_t i) {
      return r_.is_any(i, {"jag", "vi", "undertecknad", "undertecknade"}) || !party_named(r_, i).empty() ||
             r_.starts(i, "motion");
    });
    return body && !person ? "beslutsförslag" : "motion_yrkande";
  }

  bool retells_motion(const ProposalAt& one) const {
    const auto mentions = mentions_in(people_, one.lead);
    return std::any_of(mentions.begin(), mentions.end(),
                       [&](const Mention& mention) { return holds(people_.persons[mention.person], "motionär"); });
  }

  /// «Kommunstyrelsen föreslår kommunfullmäktige …»: decided is only that it is proposed.
  bool proposes_on(const ProposalAt& one) const {
    const auto proposes = [&](std::uint32_t i) {
      if (r_.is(i, "förslag") && r_.is(i + 1, "till") &&
          r_.ends(i - 1, "s")) {  // «Styrelsens förslag till fullmäktige»
        const std::optional<BodyAt> to = body_at(r_, i + 2);
        if (to && to->rank == Rank::council) return true;
      }
      return r_.is_any(i, {"föreslår", "föreslås", "föreslå", "hemställer", "hemställa", "föreslog", "tillstyrker"}) &&
             r_.kind(i) != BlockKind::heading;
    };
    if (any(one.words, proposes)) return true;
    for (std::uint32_t i = one.lead.last; i > one.lead.first; --i) {
      if (proposes(i - 1)) return true;
      // «Enligt kommunstyrelsens förslag:» and «Kommunfullmäktige beslutar» end an earlier lead.
      if (r_.is(i - 1, ".") && i < one.lead.last) break;
    }
    const std::uint32_t before = one.lead.first;
    return !one.lead.empty() && r_.kind(before) == BlockKind::heading && any(one.lead, [&](std::uint32_t i) {
      return r_.is_any(i, {"förslag", "föreslår"});
    });
  }

  /// «Anna Berg (V) yrkade avslag», told below a proposal, is her yrkande; who reserved proposes nothing. False: no
  /// proposal.
  bool told_as_moved(ProposalAt& one) const {
    if (one.fact.kind != "beslutsförslag") return true;
    const auto mentions = mentions_in(people_, one.words);
    if (mentions.empty()) return true;
    for (std::uint32_t i = one.words.first; i < one.words.last; ++i) {
      if (r_.starts(i, "reserver")) return false;
      if (!r_.is_any(i, {"yrkar", "yrkade"})) continue;
      one.lead = {one.words.first, i + 1};
      one.words.first = i + 1;
      for (const Mention& mention : mentions) {  // «… yrkade Anna Berg (V) avslag»
        if (mention.name.first == i + 1) one.words.first = one.lead.last = mention.whole.last;
      }
      if (r_.is(one.words.first, "att")) ++one.words.first;
      if (one.words.empty()) return false;
      one.fact.span = r_.span(one.words);
      one.fact.kind = "yrkande";
      one.fact.number = 1;
      return true;
    }
    return true;
  }

  std::string mover(const ProposalAt& one) const {
    const Type type = parts_[one.part].type;
    if (one.fact.kind == "yrkande" || one.fact.kind == "reservation_yrkande") {
      if (std::string names = movers_in(one.lead); !names.empty()) return names;
      const Range part{parts_[one.part].tokens.first, one.words.first};
      if (std::string names = before(part, one.fact.kind == "yrkande" ? "yrkande" : "reservant"); !names.empty())
        return names;
    }
    if (one.fact.kind == "beslutsförslag" || one.fact.kind == "beslut") {
      if (one.fact.kind == "beslut") return decider(one.lead);
      std::optional<BodyAt> body = first_body(r_, one.lead, Rank::office);
      if (!body && proposes_on(one)) body = first_body(r_, one.words, Rank::office);
      return body ? body->name : std::string();
    }
    const bool question = one.fact.kind == "fråga";
    if (question && !askers_.empty()) return askers_;
    if (std::string names = movers_in(one.lead); !names.empty()) return names;
    for (std::uint32_t i = one.lead.first; i < one.lead.last; ++i) {
      if (const std::string_view letters = party_named(r_, i); !letters.empty()) return std::string(letters);
    }
    // «Motionärerna föreslår att …», retold in it.
    if (any(one.lead, [&](std::uint32_t i) { return r_.starts(i, "motionär"); })) return movers_;
    if (type == Type::yrkande || type == Type::reservation) return of_letterhead(parts_[one.part]);
    if (one.fact.kind == "yrkande" || one.fact.kind == "reservation_yrkande") return {};  // Never the motion's movers.
    const std::string& names = question ? askers_ : movers_;
    if (names.empty() && (question || type == Type::skrivelse)) return writers_;
    if (names.empty() && any(one.lead, [&](std::uint32_t i) { return r_.starts(i, "undertecknad"); }))
      return "undertecknad";
    return names;
  }

  /// «Yrkande (Vänsterpartiet, Miljöpartiet)», «Yrkande från S och V»: whose paper it is, as its head says before it comes to
  /// its matter; else who signs it. The motion that it is about has movers of its own.
  std::string of_letterhead(const Part& part) const {
    std::vector<std::string> letters;
    const std::uint32_t end = std::min({part.head_end, part.tokens.last, part.tokens.first + most_lead});
    for (std::uint32_t i = part.tokens.first; i < end; ++i) {
      if (r_.is_any(i, {"angående", "över", "om", "gällande", "avseende", "rörande"}) || r_.starts(i, "motion")) break;
      if (r_.starts(i, "särskil")) break;  // «Särskilt yttrande KD»: they moved nothing.
      std::string_view party = party_named(r_, i);
      if (party.empty() && r_.shape(i) != Shape::lower) party = known_party(r_.written(i));
      if (!party.empty() && std::find(letters.begin(), letters.end(), party) == letters.end()) letters.emplace_back(party);
    }
    std::string all;
    for (const std::string& one : letters) all += (all.empty() ? "" : ", ") + one;
    return all.empty() ? signers(part) : all;
  }

  /// Those named with their party in the last lines of a paper.
  std::string signers(const Part& part) const {
    std::vector<Named> persons;
    for (const Mention& mention : mentions_in(people_, part.tokens)) {
      const bool signs = r_.kind(mention.name.first) == BlockKind::signature || mention.sign == NameSign::signature;
      const Named person = named(people_.persons[mention.person]);
      if (signs && !person.party.empty() && persons.size() < most_movers && std::find(persons.begin(), persons.end(), person) == persons.end())
        persons.push_back(person);
    }
    return written(persons);
  }

  /// Who decides: the body that the lead says it of, else the one whose paper it is. «Enligt styrelsens förslag:» says
  /// whose proposal is decided on, not who decides.
  std::string decider(Range lead) const {
    for (std::uint32_t i = lead.first; i < lead.last; ++i) {
      const std::optional<BodyAt> body = body_at(r_, i);
      if (!body || body->rank < Rank::office) continue;
      const bool owns = r_.ends(body->range.last - 1, "s") &&
                        r_.is_any(body->range.last, {"förslag", "yttrande", "utlåtande", "tjänsteutlåtande", "hemställan",
                                                     "tillstyrkan", "beredning", "bedömning", "mening", "yrkande"});
      const bool is_sent_to = body->range.first > lead.first && r_.is(body->range.first - 1, "till");
      if (!owns && !is_sent_to && !tells_whose_matter(r_, lead.first, *body)) return body->name;
      i = body->range.last - 1;
    }
    return body_;
  }

  /// The last person named in a range who holds a role.
  std::string before(Range range, std::string_view role) const {
    const auto mentions = mentions_in(people_, range);
    for (std::size_t steps = 0; steps < 6 && steps < mentions.size(); ++steps) {
      const Person& person = people_.persons[mentions[mentions.size() - 1 - steps].person];
      if (holds(person, role)) return written(named(person));
    }
    return {};
  }

  std::string movers_in(Range range) const {
    std::vector<Named> persons = people_in(people_, range);
    if (persons.size() > most_movers) persons.resize(most_movers);
    return written(persons);
  }

  std::string with_role(std::string_view role) const {
    std::vector<Named> persons;
    for (const Person& person : people_.persons)
      if (holds(person, role) && persons.size() < most_movers) persons.push_back(named(person));
    return written(persons);
  }

  const Reading& r_;
  const std::vector<Part>& parts_;
  const People& people_;
  const std::string& body_;
  std::vector<AttClause> clauses_ = all_clauses(r_, parts_);
  std::string movers_ = with_role("motionär"), askers_ = with_role("interpellant"),
              writers_ = with_role("skrivelseställare");
  std::vector<bool> question_;
  std::vector<ProposalAt> found_;
};

}  // namespace

std::vector<ProposalAt> find_proposals(const Reading& r, const std::vector<Part>& parts, const People& people,
                                       const std::string& body) {
  if (!r.swedish) return {};
  return ProposalFinder(r, parts, people, body).find();
}

}  // namespace diarium::facts
