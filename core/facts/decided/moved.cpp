// What members move at a meeting, and who: assets/rules/moved.rules.
//
// The members whom a sentence names with their party as the subject of such a verb move it, whatever heading or body
// stands above, and so they do what is listed below its colon.
#include "facts/decided/movers.h"

#include <algorithm>

#include "facts/bodies/bodies.h"
#include "facts/sentences/sentence.h"

namespace diarium::facts {
namespace {

/// What the patterns of assets/rules/moved.rules mark: the first word of what is moved.
enum class MovedMark : std::uint8_t { asked };

constexpr std::uint32_t least_prose = 3;  // Tokens of a paragraph below a colon.
constexpr std::uint32_t most_claim_lead = 20;  // Tokens in which words lead to what a motion asks for.
constexpr std::uint32_t most_before = 4;  // Tokens of a verb before the names of those who move.

class MovedFinder {
 public:
  MovedFinder(const Reading& r, const std::vector<Part>& parts, const People& people)
      : r_(r), parts_(parts), people_(people) {}

  std::vector<Moved> find() {
    const std::vector<Mention>& all = people_.mentions;
    for (std::size_t i = 0; i < all.size();) {
      Range names = titled(all[i]);
      bool of_party = has_party(all[i]);
      for (++i; i < all.size() && joined(names.last, titled(all[i]).first); ++i) {
        names.last = all[i].whole.last;
        of_party = of_party || has_party(all[i]);
      }
      if (of_party && may_move(names) && names.first >= read_until_) read_sentence(names, titled(all[i - 1]));
    }
    for (std::size_t i = 0; i < found_.size(); ++i) {
      Range& words = found_[i].words;
      if (i + 1 < found_.size()) words.last = std::min(words.last, found_[i + 1].begins);
      words.first = std::min(words.first, words.last);
      for (std::uint32_t end = words.first; end < words.last; ++end)
        if (at("withdrawn", end).rule != nullptr) words.last = end;
    }
    return std::move(found_);
  }

 private:
  Found at(std::string_view list, std::uint32_t i) const {
    return i < r_.size() ? find_at(moved_rules(), r_, i, NothingAsked(), list) : Found{};
  }
  bool has_party(const Mention& one) const { return !people_.persons[one.person].party.empty(); }
  static Range titled(const Mention& one) {
    const bool before = !one.title.empty() && one.title.first < one.whole.first;
    return {before ? one.title.first : one.whole.first, one.whole.last};
  }
  /// Nothing but what joins names stands between two of one sentence.
  bool joined(std::uint32_t first, std::uint32_t last) const {
    if (first > last || r_.sentence(first - 1) != r_.sentence(last)) return false;
    while (first < last && at("link", first).rule != nullptr) ++first;
    return first == last;
  }
  /// «Anna Berg (S), Bo Ek (M) / yrkar avslag»: a line of names without the verb, which looks like a signature.
  bool is_torn(Range names) const {
    return r_.blocks[r_.block(names.first)].last == names.last && r_.shape(names.last) == Shape::lower &&
           at("verb", names.last).rule != nullptr;
  }
  bool may_move(Range names) const {
    const Role role = r_.role(names.first);
    const BlockKind kind = r_.kind(names.first);
    return is_minutes(parts_[part_of(parts_, names.first)].type) && role != Role::reservation &&
           role != Role::special_statement && role != Role::attachment && kind != BlockKind::table_row &&
           (kind != BlockKind::signature || is_torn(names));
  }

  /// «Anna Berg (S) yrkar …», «Därefter yrkar Anna Berg (S) …»: all that the sentence says that they move.
  void read_sentence(Range names, Range last_name) {
    Range sentence = paragraph_part(r_.sentence(names.first));
    if (is_torn(names)) sentence.last = r_.sentence(names.last).last;
    const bool object = names.first > sentence.first && at("object", names.first - 1).rule != nullptr;
    // «I debatten talar Anna Berg (S) och Bo Ek (M), som yrkar avslag, och …»: of the last one alone.
    if (const Found who = at("relative", names.last); who.rule != nullptr && !object) {
      const Found verb = at("verb", who.end);
      std::uint32_t end = verb.end;
      while (end < sentence.last && at("edge", end).rule == nullptr) ++end;
      if (verb.says("asked")) take(verb, verb.end, last_name, last_name.first, {sentence.first, end});
      return;
    }
    const Range movers = with_support(names, sentence);
    Found verb = object ? Found{} : at("verb", movers.last);
    std::uint32_t begins = names.first, next = movers.last;
    if (verb.rule != nullptr) {
      next = with_support({names.first, verb.end}, sentence).last;
    } else if (!object && in_sentence_of_last(sentence)) {
      verb = at("elliptic", movers.last);
    }
    for (std::uint32_t i = names.first; verb.rule == nullptr && i > sentence.first && i + most_before > names.first;) {
      const Found before = at("inverted", --i);
      if (before.rule != nullptr && (before.says("-") || before.end == names.first)) verb = before;
      if (before.rule != nullptr) begins = sentence.first;
      if (verb.says("whole")) {
        std::uint32_t first = i;  // «Bifall: Anna Berg (S) / Avslag: Bo Ek (M)» are no sentences.
        while (first > sentence.first && !(r_.tokens[first].line && r_.is(first - 1, ")"))) --first;
        const Found lead = at("movers_behind", first);  // «Följande yrkar avslag: Anna Berg (S), …»
        found_.push_back({movers, {lead.rule != nullptr ? lead.end : first, i}, first, verb.rule});
        return found_.push_back({movers, {sentence.last, sentence.last}, i});
      }
    }
    if (verb.says("-")) return;
    if (verb.rule != nullptr) take(verb, next, {names.first, std::max(movers.last, next)}, begins, sentence);
    // «… anser att det blir dyrt och yrkar avslag», «… och föreslår i tillägg: …»
    for (std::uint32_t i = next; i < sentence.last; ++i) {
      const Found again = at("again", i);
      const Found more = again.rule != nullptr ? at("verb", again.end) : Found{};
      if (more.rule != nullptr && !more.says("-") && !more.says("supports")) take(more, more.end, movers, i, sentence);
    }
    // «Hon yrkar också …»
    const Range after = paragraph_part(r_.sentence(sentence.last));
    if (in_sentence_of_last(sentence) && at("pronoun", after.first).rule != nullptr &&
        r_.block(after.first) == r_.block(sentence.first))
      if (const Found more = at("verb", after.first + 1); more.rule != nullptr && !more.says("-"))
        take(more, more.end, movers, after.first, after);
  }
  Range paragraph_part(Range sentence) const {  // A list goes on with the sentence above it.
    return {sentence.first,
            sentence.empty() ? sentence.last : std::min(sentence.last, r_.blocks[r_.block(sentence.first)].last)};
  }
  bool in_sentence_of_last(Range sentence) const {
    return !found_.empty() && paragraph_part(r_.sentence(found_.back().begins)) == sentence;
  }

  /// Names, and those who agree: «…, med instämmande av Bo Ek (M),».
  Range with_support(Range names, Range sentence) const {
    const Found support = at("support", names.last);
    if (support.rule == nullptr) return names;
    std::uint32_t last = support.end;
    for (const Mention& one : mentions_in(people_, {support.end, sentence.last}))
      if (joined(last, titled(one).first)) last = one.whole.last;
    return {names.first, last + (r_.is(last, ",") ? 1 : 0)};
  }

  /// Notes what stands behind verb and names.
  void take(const Found& verb, std::uint32_t next, Range movers, std::uint32_t begins, Range sentence) {
    read_until_ = next;
    if (verb.says("supports")) return found_.push_back({movers, {sentence.last, sentence.last}, begins});
    std::uint32_t first = verb[MovedMark::asked];
    if (first == Found::none) {
      const std::optional<BodyAt> to = body_at(r_, next);
      const bool put_to = to && !to->owner && to->range.first == next;
      Found asked = put_to ? at(verb.rule->value, to->range.last) : Found{};
      if (asked.rule == nullptr && next < sentence.last) asked = at(verb.rule->value, next);
      if (asked.says("-") || (asked.rule == nullptr && next < sentence.last && !is_colon(next))) return;
      first = asked.rule != nullptr ? asked[MovedMark::asked] : is_colon(next) ? next + 1 : next;
    }
    if (first < sentence.last && r_.is(first - 1, "att") && is_infinitive_like(r_, first)) --first;
    const bool at_once = first >= sentence.last || (is_colon(first - 1) && verb[MovedMark::asked] == Found::none);
    const bool opens = at_once || is_colon(sentence.last - 1);
    std::uint32_t last = sentence.last;
    if (opens) last = end_of_list(sentence, at_once, first);
    while (!opens && r_.block(last) == r_.block(begins) && at("continues", last).rule != nullptr)
      last = r_.sentence(last).last;
    const Range own = first < last ? r_.blocks[r_.block(first)] : Range{};
    if (at_once && first == own.first && own.last < last && r_.is(own.last - 1, ":")) first = own.last;
    if (first >= last) return;
    // «… besluta enligt följande: Vi ser att det behövs och yrkar på att …»
    if (colon_ && in_sentence_of_last(sentence)) found_.pop_back();
    colon_ = at_once;
    found_.push_back({movers, {first, last}, begins, verb.rule});
    read_until_ = first;
    // «… återremiss med följande motivering:»: what follows is no demand.
    const bool reasons = opens && !at_once && at("tail", sentence.last - 2).says("reasons");
    if (!reasons) return;
    for (std::uint32_t b = r_.block(last - 1) + 1;
         b < r_.blocks.size() && r_.outline->blocks[b].kind != BlockKind::heading;)
      last = std::max(last, r_.blocks[b++].last);
    found_.back().words.last = sentence.last;
    found_.push_back({movers, {last, last}, sentence.last});
  }
  /// A colon, or the quotation mark behind it.
  bool is_colon(std::uint32_t i) const { return r_.is(i, ":") || (r_.is(i - 1, ":") && !r_.word(i)); }

  /// What a colon opens: the rest of the paragraph, and the items and att-satser below it.
  std::uint32_t end_of_list(Range sentence, bool at_once, std::uint32_t first) const {
    const std::uint32_t own = r_.block(sentence.last - 1);
    std::uint32_t last = r_.blocks[own].last;
    bool below = last > sentence.last || (at_once && first < last && !r_.is(last - 1, ":"));
    for (std::uint32_t b = own + 1; b < r_.blocks.size(); ++b) {
      const Range words = r_.blocks[b];
      if (words.empty()) continue;
      const bool item = r_.outline->blocks[b].kind == BlockKind::list_item || r_.is(words.first, "att") ||
                        r_.tokens[words.first].quoted || begins_wording(r_, words.first);
      const bool leads = r_.is(words.last - 1, ":");
      const bool prose = r_.outline->blocks[b].kind == BlockKind::paragraph && words.size() >= least_prose;
      const bool only = !below && (leads || prose);
      if (!item && !only) break;
      below = below || !leads;
      last = words.last;
    }
    return last;
  }

  const Reading& r_;
  const std::vector<Part>& parts_;
  const People& people_;
  std::vector<Moved> found_;
  bool colon_ = false;            ///< What was moved last stands behind a colon.
  std::uint32_t read_until_ = 0;  ///< First word of what was moved last.
};

}  // namespace

std::vector<Moved> find_moved(const Reading& r, const std::vector<Part>& parts, const People& people) {
  return MovedFinder(r, parts, people).find();
}

bool begins_wording(const Reading& r, std::uint32_t at) { return is_said(moved_rules(), "below", r, at); }

bool tells_of_paper(const Reading& r, Range words) { return is_said(moved_rules(), "paper", r, words); }

const Rule* leads_to_claims(const Reading& r, Range words, bool own) {
  const std::uint32_t first = words.size() > most_claim_lead ? words.last - most_claim_lead : words.first;
  for (std::uint32_t i = first; i < words.last; ++i) {
    const Found lead = find_at(moved_rules(), r, i, NothingAsked(), "claimed");
    if (lead.end == words.last && (lead.says("claims") || (own && lead.says("own")))) return lead.rule;
  }
  return nullptr;
}

Range without_lead(const Reading& r, Range words) {
  const bool leads = !words.empty() && r.is(words.last - 1, ":");
  while (!words.empty() && ((leads && is_said(moved_rules(), "tail", r, words.last - 1)) ||
                            is_said(moved_rules(), "edge", r, words.last - 1)))
    --words.last;
  return words;
}

const Moved* moved_at(const std::vector<Moved>& moved, std::uint32_t at) {
  const auto next = std::ranges::upper_bound(moved, at, {}, [](const Moved& one) { return one.words.first; });
  return next != moved.begin() && at < std::prev(next)->words.last ? &*std::prev(next) : nullptr;
}

}  // namespace diarium::facts
