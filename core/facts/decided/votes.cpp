#include "facts/decided/votes.h"

#include <algorithm>
#include <map>

#include "facts/ballots/ballot_columns.h"
#include "facts/reading/name_words.h"
#include "facts/reading/verbs.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t to_no = 14;        // Tokens from the yes count to the no count.
constexpr std::uint32_t to_no_list = 600;  // … where the names of a side stand between.
constexpr std::uint32_t to_no_side = 24;   // Tokens of what one side is for.
constexpr std::uint32_t to_abstain = 26;
constexpr std::uint32_t to_meaning = 900;  // Tokens from what is voted on to the count.
constexpr std::uint32_t to_repeat = 400;   // Tokens within which the same count is the same vote repeated.
constexpr std::uint32_t most_in_brackets = 12;  // Tokens of what a side means.
constexpr std::uint32_t most_members = 999;

/// A count in digits or words.
std::optional<std::uint32_t> count_at(const Reading& r, std::uint32_t at) {
  if (const auto number = r.number(at)) return *number <= most_members ? number : std::nullopt;
  if (r.has(at, Flag::count)) return r.listed_number(at);
  return std::nullopt;
}

bool is_yes(const Reading& r, std::uint32_t at) {
  return r.is(at, "ja") || r.starts(at, "ja-röst") || r.starts(at, "jaröst");
}
bool is_no(const Reading& r, std::uint32_t at) {
  return r.is(at, "nej") || r.starts(at, "nej-röst") || r.starts(at, "nejröst");
}
bool is_abstain(const Reading& r, std::uint32_t at) {
  return r.starts(at, "avstå") || r.starts(at, "avstod") || r.starts(at, "nedlagd");
}

/// A count and the word it belongs to.
struct Count {
  std::uint32_t value = 0;
  std::uint32_t end = 0;  ///< 0: none.
};

/// «28 ja-röster», «Ja: 28», «Ja (7)», «ja-röster 28» from token `at` on.
template <class Side>
Count side_at(const Reading& r, std::uint32_t at, Side side) {
  if (const auto count = count_at(r, at)) {
    std::uint32_t word = at + 1;
    while (word < at + 4 && r.is_any(word, {"st", "ledamöter", "röster", "röstar", "röstade", "avger"})) ++word;
    if (side(r, word)) return {*count, word + 1};
    return {};
  }
  if (!side(r, at)) return {};
  std::uint32_t next = at + 1;
  if (r.is_any(next, {"röster", "röst"})) ++next;
  bool open = r.is(next, "(");
  if (open && r.word(next + 1)) {  // «Ja (avslag): 18»
    std::uint32_t close = next + 2;
    while (close < next + most_in_brackets && !r.is(close, ")") && !r.is_any(close, {"(", ","})) ++close;
    if (!r.is(close, ")") || !r.is(close + 1, ":")) return {};
    next = close + 1, open = false;
  }
  if (r.is_any(next, {"(", ":", "=", "–", "-"})) ++next;
  const auto count = count_at(r, next);
  if (!count || (open && !r.is(next + 1, ")"))) return {};
  return {*count, next + (open ? 2u : 1u)};
}

class VoteFinder {
 public:
  explicit VoteFinder(const Reading& r) : r_(r) {}

  std::vector<Vote> find() {
    for (std::uint32_t i = 0; i < r_.size();) {
      if (r_.is(i, "ja") && r_.tokens[i].wide && r_.is(i + 1, "nej") && r_.tokens[i + 1].wide) columns_ = i;
      if (r_.tokens[i].line && (r_.is_any(i, {"summa", "totalt", "antal"}) || sums_alone(i))) {
        i = total(i);
        continue;
      }
      const bool count = r_.shape(i) == Shape::number || r_.has(i, Flag::count);
      if (!count && (!r_.word(i) || (r_.key(i).front() != 'j' && !r_.starts(i, "nej")))) {
        ++i;
        continue;
      }
      note_meaning(i);
      const std::uint32_t last = vote_at(i);
      i = last > i ? last : i + 1;
    }
    // The decision on top tells the count, and what the sides meant stands below it.
    if (votes_.size() == 1 && meaning_at_ && votes_[0].yes_means.empty() && votes_[0].no_means.empty())
      votes_[0].yes_means = yes_means_, votes_[0].no_means = no_means_;
    return std::move(votes_);
  }

 private:
  std::uint32_t vote_at(std::uint32_t i) {
    const Count yes = side_at(r_, i, is_yes);
    if (yes.end != 0) return counted(i, yes);
    const std::uint32_t end = no_first(i);
    return end > i ? end : plain(i);
  }

  /// «Med 5 nej mot 4 ja och 1 avstående»
  std::uint32_t no_first(std::uint32_t i) {
    const Count no = count_at(r_, i) ? side_at(r_, i, is_no) : Count{};
    const Count yes = no.end != 0 && r_.is(no.end, "mot") ? side_at(r_, no.end + 1, is_yes) : Count{};
    if (yes.end == 0) return i;
    Vote vote;
    vote.yes = static_cast<std::uint16_t>(yes.value);
    vote.no = static_cast<std::uint16_t>(no.value);
    const Count abstain = abstentions(yes.end);
    vote.abstain = static_cast<std::uint16_t>(abstain.value);
    vote.span = r_.span({i, std::max(yes.end, abstain.end)});
    take(std::move(vote), i);
    return std::max(yes.end, abstain.end);
  }

  /// «3 röster för utskottets förslag och 2 röster för Bo Eks yrkande»
  std::uint32_t for_each_side(std::uint32_t i) {
    const auto yes = count_at(r_, i);
    if (!yes || !r_.is(i + 1, "röster") || !r_.is(i + 2, "för")) return i;
    for (std::uint32_t at = i + 4; at + 3 < r_.size() && at < i + to_no_side && !r_.is(at, "."); ++at) {
      const auto no = count_at(r_, at);
      if (!no || !r_.is_any(at - 1, {"och", "mot", "samt", ","}) || !r_.are(at + 1, {"röster", "för"})) continue;
      std::uint32_t end = at + 3;
      // «… och 2 röster för motförslaget och 1 avstår»
      const auto abstains = [&](std::uint32_t word) {
        return r_.is_any(word, {"och", "samt"}) && count_at(r_, word + 1) &&
               (is_abstain(r_, word + 2) || is_abstain(r_, word + 3));
      };
      // «… 4 röster för bifall antogs ordförandens förslag»: what came of it.
      const auto decided = [&](std::uint32_t word) {
        const VerbAt verb = verb_at(r_, word);
        return word > at + 3 && verb.finite() && (verb.is(VerbKind::decide) || verb.is(VerbKind::judge));
      };
      while (end < r_.size() && end < at + to_no_side && !r_.is_any(end, {".", ",", ";"}) && !abstains(end) &&
             !decided(end))
        ++end;
      Vote vote;
      vote.yes = static_cast<std::uint16_t>(*yes);
      vote.no = static_cast<std::uint16_t>(*no);
      const Count abstain = abstentions(end);
      vote.abstain = static_cast<std::uint16_t>(abstain.value);
      vote.yes_means = r_.flowed({i + 3, at - 1});
      vote.no_means = r_.flowed({at + 3, end});
      vote.span = r_.span({i, end});
      take(std::move(vote), i);
      return end;
    }
    return i;
  }

  /// «     5      4      0» below the last row of such a table: numbers under its heads, and nothing else in the line.
  bool sums_alone(std::uint32_t i) const {
    if (!columns_ || i >= *columns_ + to_no_list || r_.shape(i) != Shape::number ||
        indent_of(r_, i) + 2 < indent_of(r_, *columns_))
      return false;
    std::uint32_t end = i + 1;
    while (end < r_.size() && !r_.tokens[end].line && r_.shape(end) == Shape::number && r_.tokens[end].wide) ++end;
    return (end == i + 2 || end == i + 3) && (end >= r_.size() || r_.tokens[end].line);
  }

  /// «Summa      5      4      0» under the columns «Ja   Nej   Avstår»; returns the token to go on from.
  std::uint32_t total(std::uint32_t i) {
    const bool alone = r_.shape(i) == Shape::number;
    std::uint32_t at = alone ? i : i + 1;
    if (r_.is_any(at, {"röster", ":"})) ++at;
    // «Summa   9   5   3   1»: those present stand before the sides.
    for (std::uint32_t one = at; !alone && columns_ && one < r_.size() && !r_.tokens[one].line && r_.number(one);
         ++one) {
      if (!under_yes(one)) continue;
      at = one;
      break;
    }
    const auto yes = r_.number(at);
    const auto no = r_.number(at + 1);
    const bool row = columns_ && i < *columns_ + to_no_list && yes && no && (alone || r_.tokens[at].wide) &&
                     r_.tokens[at + 1].wide && !r_.tokens[at + 1].line && *yes <= most_members && *no <= most_members;
    if (!row) return i + 1;
    Vote vote;
    vote.yes = static_cast<std::uint16_t>(*yes);
    vote.no = static_cast<std::uint16_t>(*no);
    std::uint32_t end = at + 2;
    const auto abstain = r_.number(end);
    if (abstain && end < r_.size() && r_.tokens[end].wide && !r_.tokens[end].line && is_abstain(r_, *columns_ + 2) &&
        *abstain <= most_members) {
      vote.abstain = static_cast<std::uint16_t>(*abstain);
      ++end;
    }
    vote.span = r_.span({i, end});
    const std::size_t before = votes_.size();
    take(std::move(vote), i);
    bare_ = alone && votes_.size() > before;
    return end;
  }

  /// Does a number stand under the head «Ja»?
  bool under_yes(std::uint32_t at) const {
    Columns yes;
    yes.all = {{Side::yes, column_of(r_, *columns_), 2, 0}, {Side::no, column_of(r_, *columns_ + 1), 3, 0}};
    const Column* column = yes.under(column_of(r_, at));
    return column != nullptr && column->side == Side::yes;
  }

  /// The no count follows at once, or after the names of those who voted no.
  std::uint32_t counted(std::uint32_t i, Count yes) {
    const bool list = r_.is(yes.end - 1, ")") || r_.tokens[yes.end - 1].wide || r_.is(yes.end, ":");
    const std::uint32_t last = std::min(r_.size(), yes.end + (list ? to_no_list : to_no));
    for (std::uint32_t at = yes.end; at < last; ++at) {
      const Count no = side_at(r_, at, is_no);
      if (no.end == 0) {
        if (side_at(r_, at, is_yes).end != 0) return at;
        continue;
      }
      if (const Range means = meaning_at_ ? in_brackets(at) : Range{}; !means.empty()) no_means_ = r_.flowed(means);
      Vote vote;
      vote.yes = static_cast<std::uint16_t>(yes.value);
      vote.no = static_cast<std::uint16_t>(no.value);
      std::uint32_t end = no.end;
      if (r_.is_any(end, {"-röster", "röster"})) ++end;
      const Count abstain = abstentions(end);
      vote.abstain = static_cast<std::uint16_t>(abstain.value);
      vote.span = r_.span({i, abstain.end != 0 && !list ? abstain.end : end});
      take(std::move(vote), i);
      return std::max(end, abstain.end);
    }
    return i;
  }

  /// «med åtta röster mot fem»
  std::uint32_t plain(std::uint32_t i) {
    if (const std::uint32_t end = for_each_side(i); end > i) return end;
    const auto yes = count_at(r_, i);
    if (!yes || !r_.is(i + 1, "röster") || !r_.is(i + 2, "mot")) return i;
    for (std::uint32_t at = r_.sentence(i).first; at < i; ++at)
      if (is_of_other_sitting(at)) return i;
    const auto no = count_at(r_, i + 3);
    if (!no) return i;
    Vote vote;
    vote.yes = static_cast<std::uint16_t>(*yes);
    vote.no = static_cast<std::uint16_t>(*no);
    const Count abstain = abstentions(i + 4);
    vote.abstain = static_cast<std::uint16_t>(abstain.value);
    vote.span = r_.span({i, i + 4});
    take(std::move(vote), i);
    return std::max(i + 4, abstain.end);
  }

  /// «avslogs då med …», «redan i mars föreslog vi det, vilket röstades ned med …»
  bool is_of_other_sitting(std::uint32_t at) const {
    if (r_.is_any(at, {"avslogs", "bifölls", "antogs"}) && r_.is(at + 1, "då")) return true;
    if (r_.is_any(at, {"redan", "tidigare", "förra", "föregående", "senast"})) return true;
    return r_.is_any(at, {"vilket", "som"}) && r_.is_any(at + 1, {"röstades", "föll", "avslogs", "bifölls", "antogs"});
  }

  /// «5 ledamöter avstår», «3 avstod», «… avstår från att rösta (1)»
  Count abstentions(std::uint32_t from) const {
    const std::uint32_t last = std::min(r_.size(), from + to_abstain);
    for (std::uint32_t at = from; at < last; ++at) {
      if (side_at(r_, at, is_yes).end != 0) break;
      if (const auto count = count_at(r_, at)) {
        for (std::uint32_t word = at + 1; word < at + 4; ++word) {
          if (is_abstain(r_, word)) return {*count, word + 1};
          if (!r_.is_any(word, {"ledamöter", "ledamot", "st", "av", "som", "har"})) break;
        }
      }
      if (!is_abstain(r_, at)) continue;
      for (std::uint32_t word = at + 1; word < at + 6; ++word) {
        if (r_.is(word, ".")) break;
        const bool marked = r_.is_any(word - 1, {"(", ":"}) || word == at + 1;
        if (const auto count = count_at(r_, word); count && marked)
          return {*count, r_.is(word + 1, ")") ? word + 2 : word + 1};
      }
    }
    return {};
  }

  /// «Ja för bifall till … och Nej för avslag»: kept until the count comes.
  void note_meaning(std::uint32_t i) {
    Range means = voted_for(i);
    if (means.empty()) means = in_brackets(i);
    if (means.empty()) means = votes_who(i);
    if (!means.empty()) {
      (is_yes(r_, i) ? yes_means_ : no_means_) = r_.flowed(means);
      meaning_at_ = i;
      return;
    }
    // «Följande röstar ja: Anna Berg (S), …»: who, not what for.
    if (!is_yes(r_, i) || !is_meaning_word(i + 1) || (i > 0 && r_.starts(i - 1, "rösta"))) return;
    const std::uint32_t first = after_meaning_word(i + 1);
    std::uint32_t no = first;
    const std::uint32_t last = std::min(r_.size(), first + 90);
    while (no < last && !(is_no(r_, no) && is_meaning_word(no + 1))) {
      if (side_at(r_, no, is_yes).end != 0) return;
      ++no;
    }
    if (no >= last) return;
    std::uint32_t yes_end = no;
    while (yes_end > first &&
           (r_.is_any(yes_end - 1, {"och", ".", ",", ";", "”", "\"", "den", "som", "röstar", "medan"})))
      --yes_end;
    const std::uint32_t no_begin = after_meaning_word(no + 1);
    std::uint32_t no_end = no_begin;
    while (no_end < r_.size() && no_end < no_begin + 60 && r_.block(no_end) == r_.block(no) &&
           (is_stop_of_others(r_, no_end) || !r_.is_any(no_end, {".", "”", "\"", ";"}))) {
      ++no_end;
    }
    if (yes_end <= first || no_end <= no_begin) return;
    yes_means_ = r_.flowed({first, yes_end});
    no_means_ = r_.flowed({no_begin, no_end});
    meaning_at_ = i;
    if (const std::uint32_t ballot = ballot_of(i)) of_ballot_[ballot] = {yes_means_, no_means_};
  }

  /// «Den som röstar för bifall till motionen röstar ja.», «Den som bifaller förslaget röstar ja»: the words before
  /// «röstar ja».
  Range voted_for(std::uint32_t i) const {
    if (i < 4 || !r_.is_any(i, {"ja", "nej"}) || !r_.is(i - 1, "röstar")) return {};
    for (std::uint32_t first = i - 1; first > 1 && first + 40 > i; --first) {
      if (r_.is(first - 1, ".")) return {};
      if (r_.are(first - 2, {"röstar", "för"})) return {first, i - 1};
      const bool whoever =
          r_.is(first - 1, "som") && r_.is_any(first - 2, {"den", "de", "dem", "ledamot", "ledamöter"});
      if (whoever && first + 1 < i - 1)
        return {r_.is_any(first, {"vill", "stöder", "stödjer"}) ? first + 1 : first, i - 1};
    }
    return {};
  }

  /// «Omröstning 2: …»: the number of the ballot that a line is about; 0 where it has none.
  std::uint32_t ballot_of(std::uint32_t i) const {
    constexpr std::uint32_t near = 4;
    for (std::uint32_t at = i; at > 1 && at + near > i; --at) {
      const bool numbered = r_.is(at - 1, ":") && r_.number(at - 2) && at > 2 &&
                            (r_.starts(at - 3, "omröstning") || r_.starts(at - 3, "votering"));
      if (numbered) return *r_.number(at - 2);
    }
    return 0;
  }

  /// «Ja röstar den som vill bifalla förslaget, nej röstar den som vill avslå»: what the one wants.
  Range votes_who(std::uint32_t i) const {
    if (!r_.is_any(i, {"ja", "nej"}) || !r_.is(i + 1, "röstar") || !r_.is_any(i + 2, {"den", "de"}) ||
        !r_.is(i + 3, "som"))
      return {};
    const std::uint32_t first = r_.is_any(i + 4, {"vill", "stöder", "stödjer"}) ? i + 5 : i + 4;
    std::uint32_t last = first;
    while (last < r_.size() && last < first + to_no_side && r_.block(last) == r_.block(i) &&
           !r_.is_any(last, {",", ";"}) &&
           (is_stop_of_others(r_, last) || r_.is_any(last + 1, {"fl"}) || !r_.is(last, ".")) &&
           !(r_.is(last, "och") && is_no(r_, last + 1)))
      ++last;
    return {first, last};
  }

  /// «Ja-röst (bifall till förslaget)», «Nej (avslag)»: what stands in the brackets; empty for «Ja (7)».
  Range in_brackets(std::uint32_t i) const {
    if ((!is_yes(r_, i) && !is_no(r_, i)) || !r_.is(i + 1, "(") || !r_.word(i + 2) || begins_with_person(i + 2))
      return {};
    for (std::uint32_t end = i + 3; end < r_.size() && end < i + to_no_side; ++end) {
      if (r_.is(end, ")")) return {i + 2, end};
      if (r_.is_any(end, {",", "("})) return {};
    }
    return {};
  }

  bool is_meaning_word(std::uint32_t at) const {
    if (r_.is_any(at, {"–", "-"}))
      return r_.shape(at + 1) == Shape::lower && !r_.tight(at) && !r_.tight(at + 1);  // «Ja – avgörs i dag.»
    return r_.is_any(at, {"för", "till", "innebär", "betyder", "=", ":", "är"}) && !count_at(r_, at + 1) &&
           !begins_with_person(at + 1);
  }
  /// «Ja: Anna Berg (S), …» lists who voted so.
  bool begins_with_person(std::uint32_t at) const {
    std::uint32_t end = at;
    while (end < at + 4 && r_.shape(end) >= Shape::capital) ++end;
    return end >= at + 2 && r_.is(end, "(");
  }
  std::uint32_t after_meaning_word(std::uint32_t at) const {
    ++at;
    return r_.is(at, "att") && r_.is(at - 1, "innebär") ? at + 1 : at;
  }

  void take(Vote vote, std::uint32_t at) {
    const auto known = of_ballot_.find(ballot_of(at));
    if (known != of_ballot_.end()) {
      vote.yes_means = known->second.yes;
      vote.no_means = known->second.no;
    } else if (vote.yes_means.empty() && meaning_at_ && at <= *meaning_at_ + to_meaning && of_ballot_.size() < 2) {
      vote.yes_means = yes_means_;
      vote.no_means = no_means_;
    }
    meaning_at_.reset();
    // The decision repeats the count: «Fullmäktige beslutar med 31 röster mot 25», above or below the count itself.
    const bool is_repeated =
        !votes_.empty() && votes_.back().yes == vote.yes && votes_.back().no == vote.no && at <= last_at_ + to_repeat;
    last_at_ = at;
    if (is_repeated && bare_) votes_.back().span = vote.span;  // Words tell it better than the last line of a table.
    bare_ = false;
    if (!is_repeated) {
      votes_.push_back(std::move(vote));
      return;
    }
    Vote& same = votes_.back();
    if (same.abstain == 0) same.abstain = vote.abstain;
    if (same.yes_means.empty()) same.yes_means = std::move(vote.yes_means);
    if (same.no_means.empty()) same.no_means = std::move(vote.no_means);
  }

  const Reading& r_;
  std::optional<std::uint32_t> columns_;  ///< «Ja» over a column of marks.
  std::vector<Vote> votes_;
  struct Meanings {
    std::string yes, no;
  };
  std::map<std::uint32_t, Meanings> of_ballot_;  ///< By its number, where they are numbered.
  std::string yes_means_, no_means_;
  std::optional<std::uint32_t> meaning_at_;
  std::uint32_t last_at_ = 0;
  bool bare_ = false;  ///< The last one was told by the sums of a table, without a word.
};

}  // namespace

std::vector<Vote> find_votes(const Reading& r) {
  if (!r.swedish) return {};
  return VoteFinder(r).find();
}

}  // namespace diarium::facts
