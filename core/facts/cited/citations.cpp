#include "facts/cited/citations.h"

#include <algorithm>
#include <set>

#include "base/sorting.h"
#include "facts/bodies/bodies.h"
#include "facts/cited/laws.h"
#include "facts/kinds/words.h"
#include "facts/rules/rules.h"
#include "language/key.h"
#include "language/roots.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t most_purpose_words = 14;  // Of the words that complete a name.

/// Behind the words after «för»; their begin where they are no name, or one of which a part is lost.
std::uint32_t purpose_end(const Reading& r, std::uint32_t first) {
  const Anchor place{first, first, r.sentence(std::min(first, r.size() - 1))};
  std::uint32_t at = first;
  while (at < r.size() && at < first + most_purpose_words && r.block(at) == r.block(first)) {
    const Rule* rule = rule_of_word(work_rules(), r, at, place, NothingAsked(), {"past"});
    if (rule == nullptr || rule->value == "-") break;
    ++at;
  }
  while (at > first && is_said(work_rules(), "leads_on", r, at - 1)) --at;
  return is_said(work_rules(), "cut", r, at) ? first : at;
}

/// With «2021–2030» behind it.
Range with_years(const Reading& r, Range name) { return {name.first, past_said(work_rules(), "years", r, name.last)}; }

/// From the head («riktlinje») at a token to the end of what completes its name («för …», «mot …») and its years; the
/// head alone where nothing does. `owned`: an owner stands before it («Sjö kommuns plan för att minska buller»). O(1).
Range with_purpose(const Reading& r, std::uint32_t head, bool owned) {
  const Range name{head, head + 1};
  const std::string_view says = said(rule_at(work_rules(), "head", r, head));
  // «Sjö kommuns plan för att minska buller 2026–2028» is a name, «en plan för att …» is a wish.
  if (says == "pair") return {head, with_purpose(r, head + 2, owned).last};
  const bool aim = says == "aim" && owned;
  if (says != "purpose" && !aim) return with_years(r, name);
  const std::uint32_t first = aim ? head + 3 : head + 2, end = purpose_end(r, first);
  if (end > first + (aim ? 1 : 0)) return with_years(r, {head, end});
  return aim ? name : with_years(r, name);
}

/// Does a key begin as no Swedish word does? A scan reads e as c («acrårsstrategi»), which stands before a vowel, h, k
/// or another c.
bool is_misread(std::string_view begin) {
  constexpr std::string_view behind_c = "aeiouyhkc";
  const std::size_t at = begin.find('c');
  return at < begin.size() && at + 1 < begin.size() && behind_c.find(begin[at + 1]) == behind_c.npos;
}

/// The same word in two forms, or with some first letters misread: «riktlinjer», «riktlinjerna»; «flerårsstrategi».
bool is_nearly(std::string_view one, std::string_view other) {
  constexpr std::size_t least_stem = 4, least_rest = 10, most_other = 3;
  constexpr std::string_view digits = "0123456789";
  if (one == other) return true;
  if (one.find_first_of(digits) != one.npos || other.find_first_of(digits) != other.npos) return false;
  const std::size_t most = std::max(one.size(), other.size());
  const auto begin = static_cast<std::size_t>(std::ranges::mismatch(one, other).in1 - one.begin());
  const auto end = static_cast<std::size_t>(
      std::mismatch(one.rbegin(), one.rend(), other.rbegin(), other.rend()).first - one.rbegin());
  const auto inflected = [&](std::string_view word) {  // «programmet» doubles the last letter of what it is a form of.
    const std::size_t root = language::root_of(word).size();
    return root <= begin || (root == begin + 1 && word[begin] == word[begin - 1]);
  };
  if (begin >= least_stem && most - begin <= most_other) return inflected(one) && inflected(other);
  return end >= least_rest && most - end <= most_other &&
         (is_misread(one.substr(0, one.size() - end + 1)) || is_misread(other.substr(0, other.size() - end + 1)));
}
/// … of each of the words of two works.
bool is_same_work(std::string_view one, std::string_view other) {
  return std::ranges::equal(language::words_of(one), language::words_of(other), is_nearly);
}

constexpr std::uint32_t most_title_words = 12;
constexpr std::size_t least_compound = 11;  // Letters of a word that is a work's name by itself.

class CitationFinder {
 public:
  CitationFinder(const Reading& r, const std::vector<DateAt>& dates) : r_(r), dates_(dates) {}

  std::vector<Citation> find() {
    for (std::uint32_t i = 0; i < r_.size();) {
      const std::uint32_t last = at(i);
      i = last > i ? last : i + 1;
    }
    find_decisions();
    sort_briefly(found_, [](const Citation& one, const Citation& two) { return one.span < two.span; });
    return std::move(found_);
  }

 private:
  std::uint32_t at(std::uint32_t i) {
    if (!r_.word(i)) return i;
    if (const std::optional<LawAt> found = law_at(r_, i)) return law(*found);
    if (const Found fixed = find_at(work_rules(), r_, i, NothingAsked(), "fixed"); fixed.rule != nullptr) {
      if (fixed.says("-")) seen_.insert(language::key(r_.flowed({i, fixed.end})));  // Told by its number.
      else add(fixed.rule->value, {i, fixed.end}, fixed.rule);
      return fixed.end;
    }
    if (r_.has(i, Flag::policy)) return policy(i);
    if (r_.has(i, Flag::report)) return report(i);
    return i;
  }

  const Rule* rule_for(std::string_view list, std::uint32_t at) const { return rule_at(work_rules(), list, r_, at); }
  bool is(std::string_view list, std::uint32_t at) const { return rule_for(list, at) != nullptr; }
  /// The first rule of a list that says `value`, where it holds for a word.
  const Rule* stands(std::string_view list, std::uint32_t at, std::string_view value) const {
    const Anchor word{at, at + 1, r_.sentence(at)};
    return first_rule(work_rules(), r_, word, NothingAsked(), {list, value});
  }

  /// A work by its own words.
  void add(std::string_view kind, Range range, const Rule* rule) {
    std::string norm = r_.flowed(range), same = kind == citation_kinds[1] ? law_key(norm) : language::key(norm);
    add({std::string(kind), std::move(norm), r_.span(range), said_by(work_rules(), rule)}, std::move(same));
  }
  void add(Citation one, std::string same) {
    const auto known = [&](const std::string& other) { return is_same_work(same, other); };
    if (one.span.begin < covered_ || (one.kind == "policy" && std::ranges::any_of(seen_, known))) return;
    if (!seen_.insert(std::move(same)).second) return;
    covered_ = one.span.end;
    found_.push_back(std::move(one));
  }

  std::uint32_t law(const LawAt& found) {
    const std::size_t name = law_name(found.norm).size();
    std::string same = law_key(found.norm.substr(0, name));
    add({"law", found.norm, r_.span(found.range)}, same + language::key(found.norm.substr(name)));
    seen_.insert(std::move(same));  // Without a place it says no more.
    // «plan- och bygglagen (PBL)»: from here on the letters name the same law.
    if (!found.letters.empty()) seen_.insert(law_key(found.letters));
    return found.range.last;
  }

  /// A steering document is cited where it is named, not where one is asked for («en plan för …»).
  std::uint32_t policy(std::uint32_t i) {
    std::uint32_t first = i;
    const Rule* owned = nullptr;
    // Adjectives and other parts of the name, then its owner: «Umeå kommuns internationella program».
    while (first >= 3 && r_.is(first - 1, "och") && r_.is(first - 2, "-")) first -= 3;
    if (is("half", i)) first = i - 2;
    const std::uint32_t joint = first;  // «energi- och klimatstrategi»
    while (first > 0 && i - first < 7 && r_.block(first - 1) == r_.block(i) && is("part", first - 1)) --first;
    if (first > 0) owned = rule_for("owner", first - 1);
    if (owned != nullptr) {
      const std::optional<BodyAt> body = body_at(r_, first - 1);
      first = body ? body->range.first : first - 1;
      while (first > 0 && i - first < 9 && r_.shape(first - 1) >= Shape::capital && r_.shape(first) >= Shape::lower &&
             is("town", first))
        --first;
    }
    const bool wanted = first > 0 && stands("before", first - 1, "wanted") != nullptr;
    while (!owned && first < joint && is("state", first)) ++first;
    const bool fresh = !owned && first > 0 && stands("before", first - 1, "fresh") != nullptr;
    const Range completed = with_purpose(r_, i, owned != nullptr);
    const Rule* adopted = stands("name", first, "adopted");
    // At the start of a sentence one adjective belongs to the name («Internationell strategi för …»), more may not.
    const bool opens = r_.sentence(first).first == first && first + 1 != joint;
    const bool capital = r_.shape(first) >= Shape::capital && !opens;
    const bool plural = is("plural", i);  // «tydliga riktlinjer för …» are no work's name.
    const bool referred = joint > 0 && stands("before", joint - 1, "referred") != nullptr;
    const bool plan = r_.written(i) == "Plan" && referred;
    const bool named = completed.size() > 1 && (r_.written(i).size() > 4 || plan || owned) &&
                       (!plural || owned || capital || referred || is("source", completed.last));
    // «Samordna framtagandet av en handlingsplan»: asked for, not there yet.
    if (!owned && !adopted && stands("name", first, "wanted")) return i;
    const Rule* one = names_one_work(i);
    if (!named && !wanted && !fresh && joint == first && one != nullptr) {
      add("policy", {joint, i + 1}, one);
      return i + 1;
    }
    if ((wanted || fresh) && !adopted) return i;
    if (!named && !owned && !adopted && !(capital && first < i)) return i;
    if (!named && ((is("bare", i) && !has_word_of_its_own(i)) || (owned && is("common", first) && one == nullptr)))
      return i;
    Range range{named && !owned && !capital ? joint : first, completed.last};
    while (range.first > first && is("of_name", range.first - 1)) --range.first;
    if (!named && adopted && first == i && r_.shape(i) == Shape::lower && i > 0 && r_.shape(i - 1) == Shape::lower)
      return i;
    range.last = past_said(work_rules(), "source", r_, range.last);
    if (is("letter", range.first)) return range.last;
    std::string norm = r_.flowed(range);
    const Rule* rule = named ? rule_for("head", i) : owned ? owned : adopted;
    std::string same = same_policy(i, norm);
    add({"policy", std::move(norm), r_.span(range), said_by(work_rules(), rule)}, std::move(same));
    return range.last;
  }

  /// «trafiksäkerhetsprogrammet», «översiktsplanen», «sitt miljöprogram»: a compound with its article or its owner is
  /// one work, where «programmet» or «handlingsplanen» only takes up another name.
  const Rule* names_one_work(std::uint32_t i) const {
    return r_.length(i) >= least_compound ? rule_for("one", i) : nullptr;
  }

  /// «Sjö kommuns internationella program»; «Sjö kommuns riktlinje» and «Bolagets plan» are of any matter.
  bool has_word_of_its_own(std::uint32_t head) const {
    const bool owner = r_.shape(head - 1) >= Shape::capital && r_.ends(head - 1, "s");
    return head > 0 && is("part", head - 1) && !owner && !is("state", head - 1);
  }
  /// Two wordings of one work share the adjective and the head.
  std::string same_policy(std::uint32_t head, const std::string& norm) const {
    const bool described = head > 0 && is("part", head - 1);
    return described ? std::string(r_.key(head - 1)) + " " + std::string(r_.key(head)) : language::key(norm);
  }

  std::uint32_t report(std::uint32_t i) {
    std::uint32_t first = i;
    std::uint32_t last = i + 1;
    const bool owner =
        i > 0 && r_.ends(i - 1, "s") && r_.shape(i - 1) >= Shape::capital && r_.block(i - 1) == r_.block(i);
    const Rule *from = stands("report", i, "from"), *titled = stands("report", i, "titled"), *rule = nullptr;
    const bool in_quotes = titled && r_.shape(i + 1) == Shape::mark;
    if (owner && !in_quotes) {
      first = i - 1;
      last = with_years(r_, {first, last}).last;
    } else if (from) {
      rule = from;
      last = i + 3;
      while (last < i + most_title_words && last < r_.size() && r_.word(last) &&
             (r_.shape(last) >= Shape::capital || !is("ends", last) ||
              (r_.is(last, "om") && r_.shape(last + 1) >= Shape::capital)))
        ++last;
      if (r_.is(last, "(") && r_.shape(last + 1) == Shape::number && r_.is(last + 2, ")")) last += 3;
    } else if (titled) {
      rule = titled;
      first = in_quotes ? i + 2 : i + 1;
      last = first + 1;
      // An unquoted title ends where a sentence goes on: «rapporten Så fri är konsten» has no verb to end it.
      const auto ends = [&](std::uint32_t at) {
        return in_quotes ? stands("title", at, "mark") != nullptr : is("title", at);
      };
      while (last < first + most_title_words && r_.block(last) == r_.block(i) && !ends(last)) ++last;
    } else {
      return i;
    }
    // «Utredningen / Badhusnämnden har utrett …»: a heading over a sentence.
    for (std::uint32_t word = first; titled && !owner && !from && word < last; ++word)
      if (r_.has(word, Flag::body) && first == i + 1) return i;
    add("document", {first, last}, rule);
    return last;
  }

  void find_decisions() {
    for (DecisionAt& one : cited_decisions(r_, dates_)) {
      // The decision that a policy's name carries («riktlinje för … (KS 2014-03-17 § 23)») is told with it.
      const bool inside = std::any_of(found_.begin(), found_.end(), [&](const Citation& other) {
        return other.norm.find(one.norm) != std::string::npos;
      });
      if (!inside && seen_.insert(language::key(one.norm)).second)
        found_.push_back({"decision", std::move(one.norm), r_.span(one.range)});
    }
  }

  const Reading& r_;
  const std::vector<DateAt>& dates_;
  std::vector<Citation> found_;
  std::set<std::string> seen_;
  std::uint32_t covered_ = 0;
};

}  // namespace

std::vector<Citation> find_citations(const Reading& r, const std::vector<DateAt>& dates) {
  if (!r.swedish) return {};
  return CitationFinder(r, dates).find();
}

}  // namespace diarium::facts
