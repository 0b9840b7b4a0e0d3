#include "facts/decided/points.h"

#include <algorithm>

#include "facts/bodies/bodies.h"
#include "facts/decided/movers.h"
#include "facts/rules/rules.h"
#include "language/key.h"
#include "language/phrases.h"

namespace diarium::facts {
namespace {

using structure::AttClause;

constexpr std::uint32_t most_title = 3;  // Tokens of a title before a name.

bool is_letter_or_bullet(std::string_view label) { return !label.empty() && !is_numbered(label); }

/// «Nämnden godkänner planen.»: the body that begins at a token and decides there.
std::string decider_at(const Reading& r, Range words, std::uint32_t at) {
  constexpr std::uint32_t most_name = 6;  // Tokens.
  const std::optional<BodyAt> body = first_body(r, {at, std::min(at + most_name, words.last)}, Rank::committee);
  if (!body || body->range.first != at || body->owner) return {};
  const VerbAt verb = verb_at(r, body->range.last);
  const bool decides = verb.finite() && !verb.passive &&
                       (verb.is(VerbKind::decide) || verb.is(VerbKind::judge) || verb.is(VerbKind::send));
  return decides ? body->name : std::string();
}

/// Joins the parts of a point to it.
class PartJoiner {
 public:
  PartJoiner(const Reading& r, std::vector<AttClause> clauses) : r_(r), clauses_(std::move(clauses)) {}

  std::vector<AttClause> join() {
    std::size_t next = 0;
    for (std::uint32_t b = 0; b < r_.blocks.size(); ++b) {
      while (next < clauses_.size() && clauses_[next].block < b) joined_.push_back(clauses_[next++]);
      if (r_.blocks[b].empty()) continue;
      const bool own = next < clauses_.size() && clauses_[next].block == b &&
                       clauses_[next].span.begin <= r_.outline->blocks[b].span.begin;
      const std::uint32_t elected = end_of_elected(r_, b);
      const bool decides = block(b).role == Role::decision || block(b).role == Role::proposal;
      const std::uint32_t quote = decides && turns_quote(b) ? end_of_text(b, true) : b;
      const std::string_view below = decides && elected == b ? said_below(r_.blocks[b]) : std::string_view();
      if (!own && elected == b && below.empty() && !leads_as_point(b)) continue;
      const std::uint32_t end = elected > b     ? elected
                                : quote > b      ? quote
                                : !below.empty() ? end_of_text(b, false)
                                                 : end_of_parts(b, own);
      if (end == b && below.empty()) continue;
      const bool goes_on = !joined_.empty() && joined_.back().span.end == block(b - 1).span.end;
      const std::uint16_t number = goes_on ? static_cast<std::uint16_t>(joined_.back().number + 1) : 1;
      AttClause whole = own ? clauses_[next] : AttClause{r_.outline->blocks[b].span, number, b};
      // What gives the reasons is none of the decision.
      if (below != "reasons" && quote == b) whole.span.end = r_.outline->blocks[end].span.end;
      while (next < clauses_.size() && clauses_[next].block <= end) ++next;
      joined_.push_back(whole);
      b = end;
    }
    joined_.insert(joined_.end(), clauses_.begin() + static_cast<std::ptrdiff_t>(next), clauses_.end());
    return std::move(joined_);
  }

 private:
  const Block& block(std::uint32_t b) const { return r_.outline->blocks[b]; }

  /// «Ansvaret för målen fördelas enligt följande:»: a verb in the passive, of no list, behind what it is about.
  bool decides_as_follows(Range words) const {
    if (words.size() < 4 || !r_.is(words.last - 2, "följande") || r_.shape(words.first) < Shape::capital) return false;
    for (std::uint32_t i = words.first + 1; i < words.last; ++i)
      if (r_.shape(i) == Shape::lower && r_.length(i) > 4 && r_.ends(i, "as"))
        return first_verb(r_, {words.first, i}, {VerbKind::decide, VerbKind::propose}) == i;
    return false;
  }

  /// What stands below «Kommunfullmäktige avslår motionen med följande motivering:», as decided.rules name it; empty
  /// where the words above are no whole decision.
  std::string_view said_below(Range words) const {
    const std::uint32_t colon = words.last - 1;
    // What somebody moves has no such text of the body's.
    if (words.size() < 3 || !r_.is(colon, ":") || outcome_word(r_, {words.first, colon}).empty()) return {};
    const std::optional<BodyAt> body = first_body(r_, {words.first, std::min(words.first + 6, colon)});
    if (first_verb(r_, words, {VerbKind::propose, VerbKind::demand}) < colon &&
        (!body || body->range.first != words.first))
      return {};
    return said(rule_at(decided_rules(), "below", r_, colon));
  }

  /// Marks of quotations in a block, an odd number: one is open where it ends, or was where it begins.
  bool turns_quote(std::uint32_t b) const {
    bool open = false;
    for (std::uint32_t i = r_.blocks[b].first; i < r_.blocks[b].last; ++i)
      if (r_.is_any(i, {"”", "“", "\"", "»", "«"})) open = !open;
    return open;
  }

  /// The last block of a text below block `b`, of a quotation that is open there: where that is closed; else before
  /// the next heading, the next point or the next decision of a body. `b` where there is no such text.
  std::uint32_t end_of_text(std::uint32_t b, bool quoted) const {
    std::uint32_t end = b;
    for (std::uint32_t next = b + 1; next < r_.blocks.size(); ++next) {
      const Range words = r_.blocks[next];
      if (block(next).kind == BlockKind::page_furniture || words.empty()) continue;
      if (block(next).role != block(b).role || block(next).kind == BlockKind::heading) break;
      if (quoted && turns_quote(next)) return next;
      const bool next_point = block(b).kind == BlockKind::list_item && block(next).kind == BlockKind::list_item &&
                              !is_letter_or_bullet(block(next).label) && block(next).level <= block(b).level;
      // «Nedanstående väljs:» leads to what is decided next.
      const std::uint32_t verb = first_verb(r_, words, {VerbKind::decide, VerbKind::judge});
      const bool decides = verb < std::min(words.last, words.first + 3) &&
                           (is_verb(r_, verb, {VerbKind::decide}) || r_.is(words.last - 1, ":"));
      if (!quoted && (next_point || decides || !decider_at(r_, words, words.first).empty())) break;
      end = next;
    }
    return quoted ? b : end;
  }

  /// «Ombudet får i uppdrag att på stämman rösta för:»: what another meeting is to decide stands below.
  bool carries(std::uint32_t b) const {
    const std::uint32_t end = r_.blocks[b].last - (r_.is(r_.blocks[b].last - 1, ":") ? 1 : 0);
    return end > r_.blocks[b].first + 2 && said(rule_at(decided_rules(), "listed", r_, end - 2)) == "carried";
  }

  /// «Hemställan återremitteras för att utreda:» above lettered lines decides itself; «Nämnden beslutar:» only leads.
  bool leads_as_point(std::uint32_t b) const {
    const Range words = r_.blocks[b];
    const bool decides = block(b).role == Role::decision || block(b).role == Role::proposal;
    if (heads_details(b) || (decides && carries(b))) return true;
    if (!decides || block(b).kind != BlockKind::paragraph || !r_.is(words.last - 1, ":")) return false;
    return decides_as_follows(words) || is_said(decided_rules(), "task", r_, words.last - 1) ||
           begins_wording(r_, words.last);
  }

  /// «Godkänna planen med dessa ändringar» above bullets: decides, and they tell what.
  bool heads_details(std::uint32_t b) const {
    const bool bullets = b + 1 < r_.blocks.size() && block(b + 1).kind == BlockKind::list_item &&
                         is_letter_or_bullet(block(b + 1).label);
    return bullets && block(b).role == Role::decision && block(b).kind != BlockKind::list_item &&
           verb_at(r_, r_.blocks[b].first).form == VerbForm::infinitive && !outcome_word(r_, r_.blocks[b]).empty();
  }

  /// «Mål: Fler ska klara skolan.», «Ansvariga nämnder: socialnämnden»
  bool begins_labelled(Range words) const {
    constexpr std::uint32_t most_label = 5;  // Tokens.
    for (std::uint32_t i = words.first + 1; i < std::min(words.first + most_label, words.last); ++i)
      if (r_.is(i, ":")) return r_.shape(words.first) >= Shape::capital;
    return false;
  }

  /// The last block of the parts that stand below block `b`, or `b`.
  std::uint32_t end_of_parts(std::uint32_t b, bool own) const {
    std::uint32_t end = b;
    const bool carried = carries(b);
    const bool led = carried || r_.is_any(r_.blocks[b].last - 1, {":", "att"}) || heads_details(b);
    const bool lists_details = !own && led && r_.is(r_.blocks[b].last - 2, "följande");
    bool wording = false;  // «Nuvarande lydelse» stands above.
    for (std::uint32_t next = b + 1; next < r_.blocks.size(); ++next) {
      const Range words = r_.blocks[next];
      if (block(next).kind == BlockKind::page_furniture || words.empty()) continue;
      const bool worded = led && begins_wording(r_, words.first);
      if (block(next).role != block(b).role || (block(next).kind == BlockKind::heading && !worded)) break;
      wording = wording || worded;
      const bool deeper = (carried && r_.is(words.first, "att")) ||
                          (own && block(b).kind == BlockKind::list_item && block(next).level > block(b).level);
      const bool part = block(next).kind == BlockKind::list_item && is_letter_or_bullet(block(next).label) && led &&
                        !(own && is_letter_or_bullet(block(b).label));
      const bool lettered =
          led && words.size() > 2 && r_.is(words.first + 1, ")") && r_.length(words.first) == 1 && r_.word(words.first);
      const bool detail = (wording && block(next).kind != BlockKind::list_item) ||
                          (lists_details && begins_labelled(words));
      if (!deeper && !part && !lettered && !detail) break;
      end = next;
    }
    return end;
  }

  const Reading& r_;
  std::vector<AttClause> clauses_, joined_;
};

/// Token after «N.» where point N begins on the line of the one before it, or the range's end.
std::uint32_t point_at(const Reading& r, Range words, std::uint32_t from, std::uint32_t number) {
  for (std::uint32_t i = std::max(from, words.first + 1); i + 2 < words.last; ++i) {
    if (r.number(i) == number && r.is(i + 1, ".") && r.is_any(i - 1, {".", ";", ":"}) && r.word(i + 2)) return i + 2;
  }
  return words.last;
}

/// Do the words end with who proposes or decides, before what?
bool ends_as_lead(const Reading& r, Range words) {
  const std::vector<Statement> said = statements(r, words);
  const auto path = leading(said);
  return !path.empty() && path.front()->at < words.last &&
         (path.back()->verb.is(VerbKind::decide) || path.back()->verb.is(VerbKind::propose)) &&
         path.back()->what.empty();
}

/// Past «Kommunstyrelsen föreslår att fullmäktige beslutar:» where what is proposed stands in the same paragraph.
std::uint32_t past_lead(const Reading& r, Range words) {
  for (std::uint32_t i = words.first + 1; i + 2 < words.last; ++i) {
    if (r.is_any(i, {".", ";"})) break;
    if (!r.is(i, ":") || r.shape(i + 1) < Shape::capital) continue;
    return ends_as_lead(r, {words.first, i}) ? i + 1 : words.first;
  }
  return words.first;
}

/// «Nämnden godkänner planen. / Nämnden överlämnar den till fullmäktige.»: the first token of the next line in which
/// the body that began decides, or the range's end.
std::uint32_t next_decision(const Reading& r, Range words, std::uint32_t from) {
  const std::string own = decider_at(r, words, words.first);
  for (std::uint32_t i = from + 1; !own.empty() && i < words.last; ++i)
    if (r.tokens[i].line && r.is(i - 1, ".") && decider_at(r, words, i) == own) return i;
  return words.last;
}

/// «1. godkänner planen. 2. översänder yttrandet.» in one block, as a text that was set anew has it.
void divide_points(const Reading& r, const AttClause& clause, std::vector<AttClause>& out) {
  const Range words{r.token_at(clause.span.begin), r.token_at(clause.span.end)};
  const Block& block = r.outline->blocks[clause.block];
  const bool numbered = block.label == std::to_string(clause.number) + ".";
  std::uint32_t first = words.first, number = clause.number;
  if (!numbered) {  // «I kommunstyrelsen: 1. Motionen avslås.»
    const std::uint32_t begin = point_at(r, words, words.first, 1);
    const bool announced = begin < words.last && r.is(begin - 3, ":");
    if (!announced) {
      out.push_back(clause);
      if (const std::uint32_t past = past_lead(r, words); past > words.first)
        out.back().span.begin = r.tokens[past].begin;
      if (block.role != Role::decision && block.role != Role::proposal) return;
      for (std::uint32_t next; (next = next_decision(r, words, first)) < words.last; first = next) {
        out.back().span.end = r.tokens[next - 1].end;
        out.push_back({{r.tokens[next].begin, clause.span.end}, static_cast<std::uint16_t>(++number), clause.block});
      }
      return;
    }
    first = begin, number = 1;
  }
  while (first < words.last) {
    const std::uint32_t next = point_at(r, words, first, number + 1);
    const std::uint32_t end = next < words.last ? next - 2 : words.last;
    out.push_back({end == words.last ? ByteSpan{r.tokens[first].begin, clause.span.end} : r.span({first, end}),
                   static_cast<std::uint16_t>(number++), clause.block});
    if (first == words.first) out.back().span.begin = clause.span.begin;
    first = next;
  }
}

/// What clauses.rules says of a word that looks like a verb that tells what becomes of something: «utreds», «får»,
/// «ska»; empty of others.
std::string_view verb_like(const Reading& r, std::uint32_t i) {
  // «Yrkanden under mötet» tells what stands below it; «Bifall till motionen» says what becomes of it.
  if (const VerbAt verb = verb_at(r, i)) return verb.form != VerbForm::noun || !verb.is(VerbKind::demand) ? "verb" : "";
  const bool may_be = r.shape(i) == Shape::lower && r.length(i) > 2;
  return may_be ? said(rule_at(clause_rules(), "verb_like", r, i)) : std::string_view();
}

/// «Planen för hela hamnen i / Sandby antas.»: a scan tore a point at the end of a full line, and it goes on below.
bool goes_on(const Reading& r, const AttClause& one, const AttClause& below) {
  constexpr std::size_t full_line = 60;  // Bytes: no title is as long.
  const Range words = r.within(one.span);
  const std::uint32_t next = r.token_at(below.span.begin), own = r.block(words.last - 1);
  if (words.empty() || next != words.last || !(r.word(next - 1) || r.number(next - 1))) return false;
  const Block &above = r.outline->blocks[own], &block = r.outline->blocks[below.block];
  for (const Block* part : {&above, &block})
    if (part->kind != BlockKind::paragraph || !part->label.empty() || part->role != above.role) return false;
  const bool decides = above.role == Role::decision || above.role == Role::proposal;
  if (!decides || own == below.block || above.lines.back().size() < full_line) return false;
  const bool small = r.shape(next) == Shape::lower || (r.number(next) && r.shape(next + 1) == Shape::lower);
  const auto att = [&](std::uint32_t i) { return r.is(i, "att"); };
  return (small && !att(next) && !is_infinitive_like(r, next)) ||
         !some(words, [&](std::uint32_t i) {
           return verb_like(r, i) == "verb" || (i > words.first && att(i - 1) && is_infinitive_like(r, i));
         });
}

/// «4, Planen antas.» between points 3 and 5, to the end of what stands there: a scan read a comma for the full stop.
std::vector<AttClause> with_misread(const Reading& r, const std::vector<AttClause>& clauses) {
  std::vector<AttClause> all;
  for (const AttClause& next : clauses) {
    const AttClause before = all.empty() ? AttClause{} : all.back();
    const auto number = static_cast<std::uint16_t>(before.number + 1);
    bool open = false;
    for (std::uint32_t b = before.block + 1; !all.empty() && next.number == number + 1 && b < next.block; ++b) {
      const Range words = r.blocks[b];
      if (words.size() < 3 || r.outline->blocks[b].role != r.outline->blocks[next.block].role) continue;
      if (open) all.back().span.end = r.span(words).end;
      else if ((open = r.number(words.first) == number && r.is(words.first + 1, ",") && r.word(words.first + 2)))
        all.push_back({r.span({words.first + 2, words.last}), number, b});
    }
    all.push_back(next);
  }
  return all;
}

/// The points that a scan tore in one piece each.
std::vector<AttClause> untorn(const Reading& r, const std::vector<AttClause>& clauses) {
  std::vector<AttClause> whole;
  std::uint16_t rests = 0;  // So many clauses of the list were the rest of a point.
  for (const AttClause& one : clauses) {
    if (!whole.empty() && goes_on(r, whole.back(), one)) {
      whole.back().span.end = one.span.end;
      ++rests;
      continue;
    }
    if (one.number <= rests || !r.outline->blocks[one.block].label.empty()) rests = 0;
    whole.push_back(one);
    whole.back().number = static_cast<std::uint16_t>(one.number - rests);
  }
  return whole;
}

/// «Förvaltningschef Anna Berg informerar om läget.»: what was told at the sitting.
bool tells_orally(const Reading& r, Range words, const Mention& mention) {
  const std::uint32_t verb = mention.whole.last;
  return mention.name.first <= words.first + most_title && verb < words.last &&
         language::is_phrase(language::Use::orally, language::key(r.written(verb)));
}

}  // namespace

bool is_numbered(std::string_view label) { return label.find_first_of("0123456789") != label.npos; }

const AttClause* clause_of(const std::vector<AttClause>& clauses, std::uint32_t block) {
  const auto clause = std::ranges::lower_bound(clauses, block, {}, &AttClause::block);
  return clause != clauses.end() && clause->block == block ? &*clause : nullptr;
}

std::vector<AttClause> whole_points(const Reading& r, std::vector<AttClause> clauses) {
  std::vector<AttClause> divided;
  for (const AttClause& one : untorn(r, with_misread(r, clauses))) divide_points(r, one, divided);
  return PartJoiner(r, std::move(divided)).join();
}

bool only_leads(const Reading& r, Range words) {
  if (r.is(words.first, "att")) ++words.first;  // «att föreslå kommunfullmäktige besluta»
  return !words.empty() && !r.is(words.last - 1, ".") && ends_as_lead(r, words);
}

Range draft_lead(const Reading& r, Range words) {
  for (std::uint32_t i = words.first; i < words.last; ++i)
    if (r.is(i, ":") && is_said(decided_rules(), "draft", r, i)) return {words.first, i + 1};
  return {};
}

bool leads_beside(const Reading& r, Range lead) {
  bool beside = false;
  for (std::uint32_t i = lead.first; i < lead.last; ++i) {
    if (!is_verb(r, i, {VerbKind::demand, VerbKind::propose})) continue;
    if (!r.is(i - 1, "som") || !verb_at(r, i).passive) return false;
    beside = true;
  }
  return beside;
}

bool states_something(const Reading& r, Range words) {
  // «Ärende: Ansökan om serveringstillstånd»: a field of the form that tells which matter it is.
  if (is_said(beside_rules(), "field", r, words.first)) return false;
  bool digits = false;
  // «– lägga rapporten till handlingarna» below «beslutar att»: the item is the rest of the clause.
  if (words.size() >= 2 && r.shape(words.first) == Shape::lower && is_infinitive_like(r, words.first)) return true;
  for (std::uint32_t i = words.first; i < words.last; ++i) {
    if (r.is(i, "att") || !verb_like(r, i).empty()) return true;
    digits = digits || r.number(i);
  }
  // «Informationen till handlingarna.», «Ledamot i nämnden efter Bo Ek (M): Anna Berg (M)»
  return !words.empty() && ((r.is(words.last - 1, ".") && !digits) || outcome_word(r, words) == "utse");
}

bool is_side_note(const Reading& r, const People& people, Range words) {
  if (is_said(decided_rules(), "no_part", r, words) || is_said(decided_rules(), "side_note", r, words)) return true;
  // «Mot beslutet reserverar sig Anna Berg (S).»
  const std::uint32_t dissent = first_verb(r, words, {VerbKind::dissent});
  if (verb_at(r, dissent).finite() &&
      first_verb(r, words, {VerbKind::decide, VerbKind::judge, VerbKind::propose, VerbKind::send}) >= words.last)
    return true;
  const Range opening{words.first, std::min(words.last, r.sentence(words.first).last)};
  const auto mentions = mentions_in(people, words);
  if (!mentions.empty() && tells_orally(r, words, mentions[0])) return true;
  if (mentions.empty() || mentions[0].name.first != words.first)
    return is_said(decided_rules(), "history", r, opening) && outcome_word(r, words).empty();
  // «Britt Ek (S), vice ordförande» on a line of its own below «… beslutar att välja».
  bool only_names = true;
  for (std::uint32_t i = mentions[0].whole.last; i < words.last; ++i) {
    const std::string_view does = said(rule_at(decided_rules(), "beside_name", r, i));
    if (does == "says_that") return false;
    if (does == "acts" && i < opening.last) return true;
    only_names = only_names && (does == "title" || !title_role(r, i).empty());
  }
  return only_names;
}

bool is_translation(const Reading& r, Range words) {
  bool foreign = false;
  for (std::uint32_t i = words.first; i < words.last; ++i) {
    if (r.has(i, Flag::swedish) || verb_at(r, i)) return false;
    foreign = foreign || r.has(i, Flag::foreign);
  }
  return foreign;
}

bool asks_for_thing(const Reading& r, const Statement& one) {
  return is_said(decided_rules(), "begging", r, one.at);
}

}  // namespace diarium::facts
