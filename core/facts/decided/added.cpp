// Proposals that the outline does not list as att-satser: questions in running text, and lists
// whose lead is a whole sentence («… föreslår att kommunfullmäktige beslutar följande.»).
#include "facts/decided/movers.h"

#include <algorithm>

#include "base/sorting.h"
#include "facts/decided/points.h"
#include "facts/decided/questions.h"
#include "facts/rules/rules.h"
#include "facts/sentences/sentence.h"

namespace diarium::facts {
namespace {

using structure::AttClause;

bool asks(Type type) { return type == Type::interpellation || type == Type::enkel_fraga || type == Type::skrivelse; }

bool says_question(const Reading& r, std::uint32_t i) { return verb_at(r, i).is(VerbKind::ask); }

constexpr std::uint32_t most_claim = 60;  // Tokens of a paragraph that says what a motion asks for.
constexpr std::uint32_t most_before_question = 200;  // Tokens of a paragraph that leads up to a question.

class Adder {
 public:
  Adder(const Reading& r, const std::vector<Part>& parts, const std::vector<Moved>& moved)
      : r_(r), parts_(parts), moved_(moved), clauses_(r.outline->clauses) {}

  std::vector<AttClause> all() {
    clauses_ = whole_points(r_, std::move(clauses_));
    for (const Moved& one : moved_) put_moved(one);
    divide_demands();
    for (std::uint32_t b = 0; b < r_.blocks.size(); ++b) add_claimed(b);
    for (const Part& part : parts_) {
      if (asks(part.type)) add_questions(part);
      if (part.type == Type::interpellationssvar || is_minutes(part.type)) add_answered(part);
      if (is_minutes(part.type)) add_drafts(part);
    }
    sort_briefly(clauses_, [](const AttClause& one, const AttClause& two) { return one.span.begin < two.span.begin; });
    return std::move(clauses_);
  }

 private:
  bool has_clause(std::uint32_t block) const { return clause_of(r_.outline->clauses, block) != nullptr; }

  /// What members move is a clause of its own; the paragraph that tells of it is none.
  void put_moved(const Moved& moved) {
    constexpr std::uint32_t least_kept = 4;
    const auto begin = [&](const AttClause& clause) { return r_.token_at(clause.span.begin); };
    for (AttClause& clause : clauses_)  // «Nämnden avslår motionen. Anna Berg (S) yrkar bifall.»
      if (begin(clause) + least_kept <= moved.begins && r_.token_at(clause.span.end) > moved.begins + 2)
        clause.span.end = r_.span(without_lead(r_, {begin(clause), moved.begins})).end;
    std::erase_if(clauses_, [&](const AttClause& clause) {
      const bool around = begin(clause) + least_kept > moved.begins && r_.token_at(clause.span.end) > moved.begins;
      return around && begin(clause) < std::max(moved.words.first, moved.begins + 1);
    });
    for (AttClause& clause : clauses_)  // «… avslag, men återtog sitt yrkande»
      if (begin(clause) >= moved.words.first && begin(clause) < moved.words.last &&
          r_.token_at(clause.span.end) > moved.words.last + 2)
        clause.span.end = r_.span(without_lead(r_, {begin(clause), moved.words.last})).end;
    // «Nuvarande lydelse: …» below «… ändras enligt följande:» is a part of that.
    const auto is_part = [&](std::uint32_t at) {
      return at > moved.words.first && at < moved.words.last && begins_wording(r_, at);
    };
    std::erase_if(clauses_, [&](const AttClause& clause) { return is_part(begin(clause)); });
    bool listed = false;
    for (std::uint32_t at = moved.words.first, end = at; at < moved.words.last && !listed; at = end) {
      do end = std::min(moved.words.last, r_.blocks[r_.block(end)].last);
      while (is_part(end));
      Range words{at, end};
      const auto next = std::ranges::find_if(clauses_, [&](const AttClause& one) {
        return begin(one) >= at && begin(one) < moved.words.last;
      });
      listed = next != clauses_.end();
      const bool same = listed && r_.sentence(begin(*next)) == r_.sentence(at) && !r_.is(begin(*next) - 1, ":");
      if (listed && (at > moved.words.first || same)) break;
      if (listed) words.last = std::min(words.last, begin(*next));
      if (is_said(moved_rules(), "asks_below", r_, words.last - 1)) continue;  // «… yrkar jag på:», before items.
      words = without_lead(r_, words);
      if (words.empty()) continue;
      std::vector<Range> things{words};
      if (r_.is(words.first - 1, "att")) things = things_in(r_, words);  // «… belyses och att nämnden återkommer»
      things.back().last = words.last;
      for (Range thing : things) {
        if (thing.first > at && r_.is(thing.first - 1, "att") && is_infinitive_like(r_, thing.first)) --thing.first;
        clauses_.push_back({r_.span(thing), ++number_, r_.block(at)});
      }
    }
    number_ = 0;
  }

  /// «bifall till motionen och avslag på styrelsens förslag» are two demands.
  void divide_demands() {
    std::vector<AttClause> divided;
    for (const AttClause& clause : clauses_) {
      const Range words{r_.token_at(clause.span.begin), r_.token_at(clause.span.end)};
      const bool noun = !words.empty() && verb_at(r_, words.first).form == VerbForm::noun;
      std::vector<Range> things = ranked(words);
      if (things.size() < 2 && noun) things = things_in(r_, words);
      for (std::size_t i = 0; i < things.size() && things.size() > 1; ++i) {
        const bool last = i + 1 == things.size();
        const ByteSpan span = r_.span(things[i]);
        divided.push_back({{span.begin, last ? clause.span.end : span.end},
                           static_cast<std::uint16_t>(clause.number + i),
                           clause.block});
      }
      if (things.size() < 2) divided.push_back(clause);
    }
    clauses_ = std::move(divided);
  }

  /// «i första hand att ärendet återremitteras och i andra hand avslag»: demands for one case each.
  std::vector<Range> ranked(Range words) const {
    std::vector<Range> found;
    const auto rank = [&](std::uint32_t i) { return find_at(moved_rules(), r_, i, NothingAsked(), "rank"); };
    std::uint32_t first = past_said(moved_rules(), "rank", r_, words.first);
    for (std::uint32_t i = first + 1; i + 3 < words.last; ++i) {
      const Found next = rank(i);
      if (!next.says("next")) continue;
      std::uint32_t end = i;
      while (end > first && r_.is_any(end - 1, {"och", "samt", ","})) --end;
      if (first < end) found.push_back({first, end});
      first = next.end;
    }
    found.push_back({first, words.last});
    return found;
  }

  /// «Arbetsutskottet har behandlat ärendet och lämnat följande förslag till beslut: Taxan antas.»: what was laid
  /// before the meeting, behind the colon or in the lines below it.
  void add_drafts(const Part& part) {
    std::uint16_t number = 0;
    bool open = false;
    for (std::uint32_t b = part.first_block; b < part.last_block; ++b) {
      const BlockKind kind = r_.outline->blocks[b].kind;
      const Role role = r_.outline->blocks[b].role;
      Range words = r_.blocks[b];
      if (words.empty() || kind == BlockKind::page_furniture) continue;
      const Range lead = draft_lead(r_, words);
      if (!lead.empty()) number = 0, words.first = lead.last;
      const bool below = open && (kind == BlockKind::paragraph || kind == BlockKind::list_item) &&
                         !r_.is(words.last - 1, ":") &&
                         (number == 0 || kind == BlockKind::list_item || !outcome_word(r_, words).empty() ||
                          is_decided(part, words));
      open = (below || !lead.empty()) && is_unclaimed(words) && role != Role::decision && role != Role::reservation &&
             role != Role::special_statement && role != Role::attachment;
      if (!open || !states_something(r_, words)) continue;
      clauses_.push_back({r_.span(words), ++number, b});
      open = lead.empty();
    }
  }
  /// Does the part decide something that begins so?
  bool is_decided(const Part& part, Range words) const {
    constexpr std::uint32_t least_same = 5;  // Tokens.
    const auto same = [&](const AttClause& one) {
      const std::uint32_t at = r_.token_at(one.span.begin);
      std::uint32_t size = 0;
      while (size < words.size() && r_.key(at + size) == r_.key(words.first + size)) ++size;
      return size >= least_same && r_.role(at) == Role::decision && at >= part.tokens.first && at < part.tokens.last;
    };
    return std::ranges::any_of(clauses_, same);
  }
  bool is_unclaimed(Range words) const {
    const auto holds = [&](std::uint32_t i) { return words.first <= i && i < words.last; };
    return std::ranges::none_of(moved_, [&](const Moved& one) { return holds(one.begins); }) &&
           std::ranges::none_of(clauses_, [&](const AttClause& one) { return holds(r_.token_at(one.span.begin)); });
  }

  /// What a motion asks for, below «Förslaget i motionen är:».
  void add_claimed(std::uint32_t lead) {
    const Role role = r_.outline->blocks[lead].role;
    if (role == Role::decision || role == Role::proposal || role == Role::reservation || role == Role::attachment ||
        r_.blocks[lead].empty())
      return;
    const Type type = parts_[part_of(parts_, r_.blocks[lead].first)].type;
    const bool own = type == Type::motion || type == Type::medborgarforslag;
    if (leads_to_claims(r_, r_.blocks[lead], own) == nullptr) return;
    std::uint16_t number = 0;
    bool listed = false;
    for (std::uint32_t b = lead + 1; b < r_.blocks.size(); ++b) {
      Range words = r_.blocks[b];
      const BlockKind kind = r_.outline->blocks[b].kind;
      if (words.size() < 3 || kind == BlockKind::page_furniture) continue;  // «Att:» alone above its words.
      const bool item = kind == BlockKind::list_item || (kind == BlockKind::paragraph && r_.is(words.first, "att"));
      // «Vi föreslår därför följande: / Kommunen bygger en hamn.»
      const bool sentence = own && !listed && kind == BlockKind::paragraph && words.size() <= most_claim &&
                            r_.is(words.last - 1, ".") && states_something(r_, words);
      if (!item && !sentence) return;
      listed = listed || item;
      ++number;
      if (has_clause(b)) continue;
      // «- Utreda saken.” / Nämnden har yttrat sig.»
      for (std::uint32_t i = words.first + 1; i < words.last; ++i)
        if (r_.is_any(i, {"”", "\""}) && r_.is(i - 1, ".")) words.last = i;
      clauses_.push_back({r_.span(without_lead(r_, words)), number, b});
    }
  }

  /// An answer repeats what it answers: «… har ställt följande frågor till mig:», then questions, a line each.
  void add_answered(const Part& part) {
    bool open = false;
    std::uint16_t number = 0;
    for (std::uint32_t b = part.first_block; b < part.last_block; ++b) {
      const Range words = r_.blocks[b];
      if (words.empty()) continue;
      if (!open) {
        if (const Range asked = is_minutes(part.type) && !has_clause(b) ? question_behind_colon(r_, words) : Range{};
            !asked.empty()) {
          clauses_.push_back({r_.span(asked), 1, b});
          continue;
        }
        open = (r_.is(words.last - 1, ":") || heads_question(b, part)) && asks_in(words);
        continue;
      }
      if (!r_.is(words.last - 1, "?") || has_clause(b)) {
        if (!is_minutes(part.type)) return;
        if (number == 0 && !has_clause(b) && add_first_question(b)) {
          open = false;
          continue;
        }
        open = number == 0 && !has_clause(b) && words.size() < most_before_question;
        if (!open) number = 0, open = r_.is(words.last - 1, ":") && asks_in(words);
        continue;
      }
      put_questions(words, number, b);
    }
  }

  /// Each sentence of some words of block `b` that ends with a question mark.
  void put_questions(Range words, std::uint16_t& number, std::uint32_t b) {
    for (std::uint32_t first = words.first, end; first < words.last; first = end + 1) {
      for (end = first; end + 1 < words.last && !r_.is_any(end, {"?", "."});) ++end;
      if (r_.is(end, "?") && end > first) clauses_.push_back({r_.span({first, end + 1}), ++number, b});
    }
  }

  /// «Anna Berg ställer följande fråga:» above one question, with its mark before what is told next, or without one.
  bool add_first_question(std::uint32_t b) {
    std::uint32_t above = b;
    while (above > 0 && r_.blocks[--above].empty()) {
    }
    if (above == b || !leads_to_question(r_, above)) return false;
    const Range first = r_.sentence(r_.blocks[b].first);
    const Range asked = r_.is(first.last - 1, "?") ? first : indirect_question(r_, first);
    if (!asked.empty()) clauses_.push_back({r_.span(asked), 1, b});
    return !asked.empty();
  }

  /// «… har i en interpellation frågat mig», and below it «1. Hur många …?»
  bool heads_question(std::uint32_t b, const Part& part) const {
    if (r_.is(r_.blocks[b].last - 1, ".") || b + 1 >= part.last_block || r_.blocks[b + 1].empty()) return false;
    return r_.kind(r_.blocks[b + 1].first) == BlockKind::list_item && r_.is(r_.blocks[b + 1].last - 1, "?");
  }

  bool asks_in(Range words) const {
    return some(words, [&](std::uint32_t i) { return says_question(r_, i); });
  }

  /// «Min fråga är: När öppnar biblioteket?» – where the outline found no list of questions.
  void add_questions(const Part& part) {
    std::uint32_t last_question = 0;
    for (std::uint32_t i = part.tokens.first; i < part.tokens.last; ++i) {
      if (r_.is(i, "?")) last_question = i;
    }
    if (last_question == 0) return add_unmarked(part);
    const std::uint32_t block = r_.block(last_question);
    for (const AttClause& clause : r_.outline->clauses) {
      const std::uint32_t end = r_.token_at(clause.span.end);
      if (end > part.tokens.first && end <= part.tokens.last && r_.is(end - 1, "?")) return;
    }
    // The questions stand together, in the last paragraph that has any, after the words that announce them.
    const Range words = r_.blocks[block];
    std::uint32_t announced = words.first;
    bool is_asked = part.type != Type::skrivelse;
    for (std::uint32_t i = words.first; i < last_question; ++i) {
      if (!says_question(r_, i)) continue;
      is_asked = true;
      if (announced == words.first) announced = after_lead(i, words.last);
    }
    if (!is_asked) return;
    std::uint16_t number = 0;
    if (announced == words.first) number = add_lines_above(block);
    put_questions({announced, last_question + 1}, number, block);
  }

  /// «Min fråga till kommunalrådet:» above a line, or «Jag vill fråga kommunalrådet om …», where no question has its
  /// mark.
  void add_unmarked(const Part& part) {
    if (part.type == Type::skrivelse) return;
    const auto known = [&](const AttClause& clause) {
      return part_of(parts_, r_.token_at(clause.span.begin)) == part_of(parts_, part.tokens.first);
    };
    if (std::ranges::any_of(r_.outline->clauses, known)) return;
    std::uint16_t number = 0;
    for (std::uint32_t b = part.first_block; b < part.last_block; ++b) {
      const Range words = r_.blocks[b];
      const bool prose = !words.empty() && (r_.outline->blocks[b].kind == BlockKind::paragraph ||
                                            r_.outline->blocks[b].kind == BlockKind::list_item);
      if (!prose) continue;
      if (b > part.first_block && !r_.blocks[b - 1].empty() && leads_to_question(r_, b - 1)) {
        clauses_.push_back({r_.span(words), ++number, b});
        continue;
      }
      for (std::uint32_t i = words.first; i < words.last; i = std::max(r_.sentence(i).last, i + 1))
        if (const Range asked = indirect_question(r_, r_.sentence(i)); !asked.empty())
          clauses_.push_back({r_.span(asked), ++number, b});
    }
  }

  /// Questions on lines of their own above the last one, up to the line that announces them.
  std::uint16_t add_lines_above(std::uint32_t block) {
    std::uint32_t first = block;
    while (first > 0 && block - first < 12 && !r_.blocks[first - 1].empty() &&
           r_.is(r_.blocks[first - 1].last - 1, "?") && r_.blocks[first - 1].size() < 60)
      --first;
    if (first == 0 || first == block || r_.blocks[first - 1].empty() || !r_.is(r_.blocks[first - 1].last - 1, ":"))
      return 0;
    std::uint16_t number = 0;
    for (std::uint32_t b = first; b < block; ++b) clauses_.push_back({r_.span(r_.blocks[b]), ++number, b});
    return number;
  }

  /// Past the colon of the sentence that announces, or its own start: «Min fråga är när biblioteket öppnar?»
  std::uint32_t after_lead(std::uint32_t at, std::uint32_t last) const {
    for (std::uint32_t i = at; i < last && i < at + 24 && !r_.is_any(i, {"?", "."}); ++i) {
      if (r_.is(i, ":")) return i + 1;
    }
    return r_.sentence(at).first;
  }

  const Reading& r_;
  const std::vector<Part>& parts_;
  const std::vector<Moved>& moved_;
  std::vector<AttClause> clauses_;
  std::uint16_t number_ = 0;  ///< Of what a member moves.
};

}  // namespace

std::vector<AttClause> all_clauses(const Reading& r, const std::vector<Part>& parts,
                                   const std::vector<Moved>& moved) {
  return Adder(r, parts, moved).all();
}

}  // namespace diarium::facts
