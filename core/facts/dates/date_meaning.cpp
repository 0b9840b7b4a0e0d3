// What a date is the date of, told by the words around it; the year where the text leaves it out.
#include <algorithm>

#include "facts/bodies/bodies.h"
#include "facts/dates/dates.h"
#include "facts/names/names.h"
#include "facts/sentences/verbs.h"

namespace diarium::facts {
namespace {

using structure::BlockKind;

constexpr std::uint32_t near_telling =
    14;  // Tokens in which a word tells what a date is: a list of parties may stand between.
constexpr std::uint32_t beside = 6;             // … where only few can.
constexpr std::uint32_t most_stamp = 10;        // Tokens of a registry's stamp before its date.
constexpr std::uint32_t near_in_sentence = 28;  // Tokens in which a verb of the same sentence does.

bool is_meeting(Type type) {
  return type == Type::protokollsparagraf || type == Type::protokoll || type == Type::kallelse;
}

/// Some token of [first, last) satisfies `test`.
template <class Test>
bool any(std::uint32_t first, std::uint32_t last, Test test) {
  for (std::uint32_t i = first; i < last; ++i) {
    if (test(i)) return true;
  }
  return false;
}

/// Reads the words around one date.
class Meaning {
 public:
  Meaning(const Reading& r, const std::vector<Part>& parts) : r_(r), parts_(parts) {}

  std::string_view of(const DateAt& date) const {
    if (date.furniture) return {};
    const std::uint32_t at = date.range.first - date.led_by;
    const Range sentence = r_.sentence(date.range.first);
    const std::uint32_t before = std::max(sentence.first, at >= near_telling ? at - near_telling : 0u);
    const std::uint32_t far_before = std::max(sentence.first, at >= near_in_sentence ? at - near_in_sentence : 0u);
    const std::uint32_t after = std::min(sentence.last, date.range.last + beside);
    const std::uint32_t far_after = std::min(sentence.last, date.range.last + near_in_sentence);

    if (stands_in_a_stamp(at) || ends_a_range(at)) return "";
    if (is_label_of_meeting(at)) return "sammanträde";
    if (const std::string_view deadline = of_deadline(before, at); !deadline.empty()) return deadline;
    // «som fick motionen på remiss, har den 22 oktober svarat att …»
    if (any(date.range.last, std::min(sentence.last, date.range.last + beside), [&](std::uint32_t i) {
          return r_.is_any(i, {"svarat", "besvarat"}) || r_.are(i, {"yttrat", "sig"});
        }))
      return "remissvar";
    if (names_motion(before, at)) return "motion_inlämnad";
    if (tables_motion(far_before, far_after)) {
      return parts_[part_of(parts_, at)].type == Type::motion ? "tidigare_motion" : "motion_inlämnad";
    }
    // «Bordlagt den 3 mars 2022, § 12, den 5 april 2022, § 31 …»: the first words speak for the whole list.
    if (any(sentence.first, std::min(sentence.first + 4, at), [&](std::uint32_t i) { return is_tabled(i); }))
      return "bordlagt";
    // «Motion 2024-02-21» among the papers of a case, «har i en motion den 21 februari föreslagit»
    if (at > before && r_.is(at - 1, "motion") && parts_[part_of(parts_, at)].type != Type::motion)
      return "motion_inlämnad";
    if (const std::string_view told = of_word_before(before, at); !told.empty()) {
      return told == "cited_decision" && date.from.day == 0 ? "event" : told;
    }
    const std::uint32_t next = r_.is(date.range.last, ",") ? date.range.last + 1 : date.range.last;
    if (r_.starts(next, "remit")) return "remiss";
    // «Kommunstyrelsen 2024-05-14» in a head is the meeting; with a § it is a decision.
    if (is_board_before(at) && !r_.is(next, "§") && at < parts_[part_of(parts_, at)].head_end) return "sammanträde";
    // «KS § 187, 2016-12-06»
    const std::uint32_t number = r_.is(at - 1, ",") ? at - 2 : at - 1;
    const bool section = at > 3 && r_.shape(number) == Shape::number && r_.is(number - 1, "§");
    if (section || is_board_before(at) || r_.is(next, "§")) return "cited_decision";
    // A decision has a day; of a month only the event is told.
    if (date.from.day != 0 &&
        any(std::max(before, at >= beside ? at - beside : 0u), after, [&](std::uint32_t i) { return decides(i); }))
      return "cited_decision";
    return "event";
  }

 private:
  /// «Dag för justering 2023-02-06», «Signerat 2024-10-11 14:07», «Anslaget …»: of those who sign and post the minutes.
  bool stands_in_a_stamp(std::uint32_t at) const {
    return any(at >= 4 ? at - 4 : 0u, at, [&](std::uint32_t i) {
      return r_.starts(i, "justeringsd") || r_.are(i, {"för", "justering"}) ||
             r_.is_any(i, {"signerat", "anslagsdatum", "nedtas", "nedtages"}) ||
             r_.are(i, {"elektroniskt", "signerad"}) || r_.are(i, {"anslaget", "sätts"}) ||
             r_.are(i, {"anslaget", "tas"});
    });
  }

  /// «september 2023–augusti 2024»: the second half of a span of months.
  bool ends_a_range(std::uint32_t at) const {
    return at > 2 && r_.is_any(at - 1, {"–", "-"}) && r_.number(at - 2).value_or(0) > 1900 &&
           r_.has(at - 3, Flag::month) && r_.has(at, Flag::month);
  }

  /// «Sammanträdesdatum» before the day, on the line above too.
  bool is_label_of_meeting(std::uint32_t at) const {
    const std::uint32_t label = at > 0 && r_.is(at - 1, ":") ? at - 1 : at;
    return label > 0 && r_.is_any(label - 1, {"sammanträdesdatum", "sammanträdesdag", "mötesdatum"});
  }

  /// «har i en motion till kommunfullmäktige den 19 februari 2024 föreslagit», «Motion om parkering, 2024-04-22»
  bool names_motion(std::uint32_t before, std::uint32_t at) const {
    if (parts_[part_of(parts_, at)].type == Type::motion) return false;
    for (std::uint32_t i = at; i > before; --i) {
      if (r_.are(i - 1, {"i", "en", "motion"}) || r_.are(i - 1, {"i", "sin", "motion"}) ||
          r_.are(i - 1, {"i", "motion"}))
        return true;
    }
    const Range sentence = r_.sentence(at);
    std::uint32_t first = sentence.first;
    while (first < at && !r_.word(first)) ++first;
    return r_.is(first, "motion") && r_.is_any(first + 1, {"om", "angående", "av", "från", "gällande"}) &&
           r_.is(at - 1, ",") && (at + 3 >= r_.size() || r_.tokens[sentence.last - 1].end <= r_.tokens[at].end + 12);
  }

  bool is_tabled(std::uint32_t i) const {
    return r_.starts(i, "bordlagt") || r_.starts(i, "bordlades") || r_.starts(i, "bordlagd") ||
           r_.starts(i, "återremitterat");
  }

  std::string_view of_deadline(std::uint32_t before, std::uint32_t at) const {
    const bool deadline = any(std::max(before, at >= beside ? at - beside : 0u), at, [&](std::uint32_t i) {
      return r_.is_any(i, {"senast", "sista"}) || r_.are(i, {"till", "och", "med"}) || r_.is(i, "tom") ||
             r_.are(i, {"t", ".", "o", ".", "m"});
    });
    return deadline ? "deadline" : "";
  }

  /// «… inkommit med en motion», «motionen väcktes», «lämnade vi in en motion»
  bool tables_motion(std::uint32_t first, std::uint32_t last) const {
    const bool motion = any(first, last, [&](std::uint32_t i) { return r_.starts(i, "motion"); });
    return motion && any(first, last, [&](std::uint32_t i) {
             return r_.starts(i, "inkom") || r_.starts(i, "inlämna") || r_.starts(i, "väckt") ||
                    r_.starts(i, "anmäld") || r_.starts(i, "framlagd") ||
                    (r_.starts(i, "lämna") && any(i + 1, i + 9, [&](std::uint32_t j) {
                       return r_.is_any(j, {"in", "fram"}) || (j < i + 4 && r_.starts(j, "motion"));
                     }));
           });
  }

  /// The nearest telling word before the date.
  std::string_view of_word_before(std::uint32_t before, std::uint32_t at) const {
    for (std::uint32_t i = at; i > before; --i) {
      const std::uint32_t word = i - 1;
      const bool close = word + beside >= at;
      if (close && (r_.starts(word, "sammanträde") || r_.is_any(word, {"möte", "mötet"}))) return "sammanträde";
      if (is_tabled(word)) return "bordlagt";
      const bool section = r_.is(at + 5, "§");  // «Protokollsutdrag socialnämnden 2024-10-02 § 61»: of another meeting.
      if (close && r_.starts(word, "protokoll") && word + 2 >= at && !section) return "sammanträde";
      if (r_.starts(word, "tjänsteutlåtande")) return "tjänsteutlåtande";
      if (r_.starts(word, "tjänsteskrivelse")) return "tjänsteskrivelse";
      if (r_.starts(word, "remissvar")) return "remissvar";
      if (r_.starts(word, "remis") || r_.starts(word, "remitter")) return "remiss";
      if (r_.ends(word, "yrkande") || r_.ends(word, "yrkandet")) return "yrkande";
      if (r_.starts(word, "yttrande") || r_.is(word, "skrivelse")) return "yttrande";
      if (r_.is_any(word, {"godkände", "godkändes"}) && is_board_before(word)) return "cited_decision";
      if (r_.starts(word, "godkänd") || r_.starts(word, "justera") || r_.starts(word, "signera")) return "godkänd";
      if (r_.starts(word, "beredning")) return "beredning";
      if (const auto body = body_word(r_, word); body && body->kind() == BodyKind::subcommittee) return "beredning";
      if (close && decides(word)) return "cited_decision";
      if (r_.is_any(word, {"§", "."})) return "";
    }
    return "";
  }

  /// «KS 2014-03-17», «kommunfullmäktige 2019-12-10»: the board, not a case.
  bool is_board_before(std::uint32_t at) const {
    if (at == 0) return false;
    const bool letters = r_.shape(at - 1) == Shape::upper && r_.key(at - 1).size() <= 4 && r_.key(at - 1).size() >= 2;
    if (letters && known_party(r_.written(at - 1)).empty()) return true;
    const std::optional<BodyAt> body = body_at(r_, at - 1);
    return body && body->rank >= Rank::committee;
  }

  /// «beslutade», «antogs», «fastställd»: a verb of a body, of the past.
  bool decides(std::uint32_t i) const {
    const VerbAt verb = verb_at(r_, i);
    if (verb.is(VerbKind::decide)) return verb.form >= VerbForm::past;
    const bool adopts = verb && (verb.verb->lemma == "anta" || verb.verb->lemma == "fastställa");
    return adopts && verb.form >= VerbForm::past && verb.form <= VerbForm::participle;
  }

  const Reading& r_;
  const std::vector<Part>& parts_;
};

/// «Stockholm den 19 juni 2024» on a line of its own, or at the start of one.
bool is_dateline(const Reading& r, const DateAt& date) {
  std::uint32_t at = date.range.first - date.led_by;
  const bool comma = at > 1 && r.is(at - 1, ",");  // «Solna, 4 maj 2023»
  if (comma) --at;
  const bool small_owner = at > 1 && r.is_any(at - 1, {"stad", "kommun"});
  if (at == 0 || (r.shape(at - 1) < Shape::capital && !small_owner) || date.from.day == 0 || r.has(at - 1, Flag::month))
    return false;
  const bool owner =
      r.is_any(at - 1, {"stad", "kommun"}) && at > 1 && r.has(at - 2, Flag::place);  // «Solna stad 2023-05-04»
  if (r.has(at - 1, Flag::name_stop) && !r.has(at - 1, Flag::place) && !owner) return false;
  std::uint32_t first = at - 1;
  if (first > 0 && !r.tokens[first].line && r.shape(first - 1) >= Shape::capital) --first;
  if (!r.tokens[first].line) return false;
  const bool ended =
      date.range.last >= r.size() || r.tokens[date.range.last].line || r.block(date.range.last) != r.block(at);
  return ended || (!comma && (r.has(at - 1, Flag::place) || r.kind(at) == BlockKind::signature));
}

/// A date alone on its line, or beside «Datum».
bool is_dated_line(const Reading& r, const DateAt& date) {
  const std::uint32_t at = date.range.first - date.led_by;
  for (std::uint32_t i = at; i > 0 && i + 3 > at; --i) {
    if (r.is_any(i - 1, {"datum", "utfärdat", "dokumentdatum", "upprättad", "upprättat", "daterad", "skrivelsedatum"}))
      return true;
  }
  const bool ended = date.range.last >= r.size() || r.tokens[date.range.last].line || r.tokens[date.range.last].wide;
  return ended && (r.tokens[at].line || r.tokens[at].wide);
}

/// «Inkom 2022-03-08», «Ankom / Sjö kommun / 2022-03-08»: the registry's stamp, not the day that the writer set.
bool is_received_stamp(const Reading& r, const DateAt& date) {
  const std::uint32_t at = date.range.first - date.led_by;
  std::uint32_t lines = 0;
  for (std::uint32_t i = at; i > 0 && i + most_stamp > at && lines < 3; --i) {
    if (!r.tokens[i - 1].line && !r.tokens[i - 1].wide) continue;
    if (r.is_any(i - 1, {"inkom", "inkommen", "inkommet", "ankom", "ankomst", "ankomststampel", "ankomstdatum",
                         "inkomstdatum", "mottagen", "mottaget"}))
      return true;
    ++lines;
  }
  return false;
}

/// «Protokoll 2022-03-08», «Kommunfullmäktige i Vetlanda, den 22 april 2024»: the last words of a short line in a head.
bool ends_short_line(const Reading& r, const DateAt& date) {
  const bool ended = date.range.last >= r.size() || r.tokens[date.range.last].line || r.tokens[date.range.last].wide;
  std::uint32_t first = date.range.first;
  while (first > 0 && !r.tokens[first].line && date.range.first - first < 10) --first;
  return ended && r.tokens[first].line;
}

/// A form's head run into one line: «Tjänsteskrivelse 2025-08-14 Dnr …», «Yrkande 2023-03-31».
bool follows_form(const Reading& r, const Part& part, const DateAt& date) {
  return !part.words.empty() && date.range.first == part.words.last &&
         r.block(date.range.first) == r.block(part.words.first);
}

/// «Kommunfullmäktige i Vetlanda, den 22 april 2024» above a question; «Inlämnad … den 6 november 2023» below it.
bool is_address(const Reading& r, const Part& part, const DateAt& date) {
  const bool question = part.type == Type::enkel_fraga || part.type == Type::interpellation ||
                        part.type == Type::motion || part.type == Type::yrkande || part.type == Type::reservation ||
                        part.type == Type::interpellationssvar || part.type == Type::skrivelse;
  const bool item =
      r.is(date.range.last, ",") && r.is(date.range.last + 1, "§");  // «Kommunstyrelsen 2023-12-06, § 241»
  if (!question || date.range.first >= part.head_end || (!item && !ends_short_line(r, date))) return false;
  std::uint32_t first = date.range.first;
  while (first > 0 && !r.tokens[first].line) --first;
  if (!part.words.empty() && part.words.first == first) first = part.words.last;  // «Fråga till kommunfullmäktige …»
  return body_at(r, r.is(first, "till") ? first + 1 : first).has_value();
}

Value value_of(const Reading& r, const DateAt& date) {
  const std::vector<Token>& tokens = date.furniture ? r.furniture : r.tokens;
  return {iso(date), {tokens[date.range.first].begin, tokens[date.range.last - 1].end}, Status::read, {}};
}

std::optional<Value> meeting_date(const Reading& r, const Part& part, const std::vector<DateAt>& dates) {
  const DateAt* furniture = nullptr;
  for (const DateAt& date : dates) {
    if (date.from.year == 0 || date.from.day == 0) continue;
    if (date.furniture) {
      for (std::uint32_t i = date.range.first; i > 0 && i + 5 > date.range.first; --i) {
        if (r.starts(r.furniture[i - 1], "sammanträde")) return value_of(r, date);
      }
      if (furniture == nullptr) furniture = &date;
      continue;
    }
    if (date.range.first < part.tokens.first || date.range.first >= part.tokens.last) continue;
    for (std::uint32_t i = date.range.first; i > 0 && i + 5 > date.range.first; --i) {
      if (r.is_any(i - 1, {"sammanträdesdatum", "sammanträdesdag", "mötesdatum"})) return value_of(r, date);
      // «Tid: torsdagen den 14 mars 2024 kl. 17.00»
      const bool time = r.is(i - 1, "tid") && (r.tokens[i - 1].line || (i > 2 && r.is(i - 2, "och")));
      if (time && date.range.first < part.tokens.first + 200) return value_of(r, date);
    }
    const bool head = date.range.first < part.head_end;
    if (head && (ends_short_line(r, date) || follows_form(r, part, date))) return value_of(r, date);
  }
  if (furniture != nullptr) return value_of(r, *furniture);
  return std::nullopt;
}

/// The latest year in which this day is not after `limit`.
std::uint16_t year_until(const DateAt& date, Day limit) {
  const bool same_year =
      date.from.month < limit.month || (date.from.month == limit.month && date.from.day <= limit.day);
  return static_cast<std::uint16_t>(same_year ? limit.year : limit.year - 1);
}

bool is_past(std::string_view what) {
  return what == "motion_inlämnad" || what == "bordlagt" || what == "remiss" || what == "remissvar" ||
         what == "yttrande" || what == "tjänsteutlåtande" || what == "tjänsteskrivelse" || what == "yrkande" ||
         what == "beredning";
}

/// Completes a date without a year, and says by which rule; an empty rule: it cannot be told.
class YearFinder {
 public:
  YearFinder(const Reading& r, const std::vector<DateAt>& dates, const std::vector<NumberAt>& numbers,
             const std::optional<Value>& own)
      : r_(r), dates_(dates) {
    const auto motion = std::find_if(numbers.begin(), numbers.end(), [](const NumberAt& number) {
      return number.form == NumberForm::motion && number.year != 0;
    });
    if (motion != numbers.end()) motion_year_ = motion->year;
    if (own && own->value.size() == 10) {
      const auto part = [&](std::size_t at, std::size_t size) {
        std::uint16_t value = 0;
        for (std::size_t i = at; i < at + size; ++i)
          value = static_cast<std::uint16_t>(value * 10 + (own->value[i] - '0'));
        return value;
      };
      own_ = {part(0, 4), static_cast<std::uint8_t>(part(5, 2)), static_cast<std::uint8_t>(part(8, 2))};
    }
  }

  std::string complete(std::size_t index, DateAt& date, std::string_view what) const {
    if (what == "motion_inlämnad" && motion_year_ != 0) {
      set(date, motion_year_);
      return "årtalet ur motionens nummer";
    }
    if (own_.year != 0 && is_past(what)) {
      set(date, year_until(date, own_));
      return "årtalet närmast före dokumentets datum";
    }
    const std::uint32_t block = date.furniture ? Reading::no_block : r_.block(date.range.first);
    if (const DateAt* other = neighbour(index, block)) {
      set(date, other->from.year);
      return "årtalet ur närmaste datum i samma stycke";
    }
    return {};
  }

 private:
  static void set(DateAt& date, std::uint16_t year) {
    date.from.year = year;
    if (date.to != Day{}) date.to.year = year;
  }

  const DateAt* neighbour(std::size_t index, std::uint32_t block) const {
    for (std::size_t i = index; i-- > 0 && index - i < 8;) {
      if (dates_[i].furniture || r_.block(dates_[i].range.first) != block) break;
      if (dates_[i].from.year != 0) return &dates_[i];
    }
    for (std::size_t i = index + 1; i < dates_.size() && i - index < 8; ++i) {
      if (dates_[i].furniture || r_.block(dates_[i].range.first) != block) break;
      if (dates_[i].from.year != 0) return &dates_[i];
    }
    return nullptr;
  }

  const Reading& r_;
  const std::vector<DateAt>& dates_;
  Day own_;
  std::uint16_t motion_year_ = 0;
};

}  // namespace

std::optional<Value> document_date(const Reading& r, const Part& part, const std::vector<DateAt>& dates) {
  if (is_meeting(part.type)) return meeting_date(r, part, dates);
  const DateAt* signed_on = nullptr;
  const DateAt* stamped = nullptr;
  for (const DateAt& date : dates) {
    if (date.furniture || date.from.year == 0 || date.from.day == 0 || date.to != Day{}) continue;
    if (date.range.first < part.tokens.first || date.range.first >= part.tokens.last) continue;
    if (is_received_stamp(r, date)) {
      if (stamped == nullptr) stamped = &date;
      continue;
    }
    const bool head = date.range.first < part.head_end || date.range.first < part.tokens.first + 60;
    if (head && (is_dated_line(r, date) || follows_form(r, part, date) || is_address(r, part, date)))
      return value_of(r, date);
    const bool alone = is_dated_line(r, date) && r.blocks[r.block(date.range.first)].size() <= 8 &&
                       r.kind(date.range.first) != BlockKind::table_row;
    bool handed_in = false;  // «Inlämnad till kommunfullmäktige den 6 november 2023 av …»
    for (std::uint32_t i = date.range.first; i > part.head_end && i + 8 > date.range.first; --i) {
      handed_in = handed_in || (r.starts(i - 1, "inlämna") && r.tokens[i - 1].line);
    }
    if (signed_on == nullptr && (is_dateline(r, date) || alone || handed_in)) signed_on = &date;
  }
  if (signed_on != nullptr) return value_of(r, *signed_on);
  for (const DateAt& date : dates) {  // «Ystad i mars 2022» above the signature
    const std::uint32_t at = date.range.first;
    const bool month = !date.furniture && date.from.day == 0 && date.from.year != 0 && at >= part.tokens.first + 2 &&
                       at < part.tokens.last && r.is(at - 1, "i") && r.has(at - 2, Flag::place) &&
                       r.tokens[at - 2].line;
    if (month && (date.range.last >= r.size() || r.tokens[date.range.last].line)) return value_of(r, date);
  }
  for (const DateAt& date : dates) {
    // A page head bears the date of its paper, where the paper is the whole file.
    if (date.furniture && date.from.year != 0 && date.from.day != 0 && part.tokens.size() == r.size())
      return value_of(r, date);
  }
  return stamped != nullptr ? std::optional(value_of(r, *stamped)) : std::nullopt;
}

namespace {

/// The date that an enclosed paper bears.
struct OwnDate {
  ByteSpan span;
  std::string_view what;
};

/// What the own date of an enclosed paper means in the file that encloses it; empty: nothing of its own.
std::string_view meaning_of_own(Type type) {
  switch (type) {
    case Type::motion:
    case Type::interpellation:
      return "motion_inlämnad";
    case Type::yrkande:
      return "yrkande";
    case Type::tjansteskrivelse:
      return "tjänsteskrivelse";
    case Type::tjansteutlatande:
      return "tjänsteutlåtande";
    case Type::remissvar:
      return "remissvar";
    case Type::protokollsparagraf:
      return "sammanträde";
    default:
      return "";
  }
}

std::vector<OwnDate> dates_of_enclosed(const Reading& r, const std::vector<Part>& parts,
                                       const std::vector<DateAt>& dates) {
  std::vector<OwnDate> found;
  const std::size_t main = main_part(parts);
  constexpr std::size_t most_parts = 40;  // Parts that are asked: each walks all dates.
  for (std::size_t i = 0; i < parts.size() && i < most_parts; ++i) {
    const std::string_view what = i == main ? std::string_view() : meaning_of_own(parts[i].type);
    if (what.empty()) continue;
    if (const std::optional<Value> date = document_date(r, parts[i], dates)) found.push_back({date->span, what});
  }
  return found;
}

}  // namespace

std::vector<Date> dated(const Reading& r, const std::vector<Part>& parts, const std::vector<DateAt>& dates,
                        const std::vector<NumberAt>& numbers, const std::optional<Value>& own) {
  const Meaning meaning(r, parts);
  const std::vector<OwnDate> of_parts = dates_of_enclosed(r, parts, dates);
  const YearFinder years(r, dates, numbers, own);
  const bool minutes = is_meeting(parts[main_part(parts)].type);
  std::vector<Date> facts;
  for (std::size_t i = 0; i < dates.size(); ++i) {
    DateAt date = dates[i];
    std::string_view what = meaning.of(date);
    if (what.empty() && !date.furniture && !(own && own->span == value_of(r, date).span)) continue;
    Date fact;
    if (date.from.year == 0) {
      fact.rule = years.complete(i, date, what);
      if (fact.rule.empty()) continue;
      fact.status = Status::derived;
    }
    const Value value = value_of(r, date);
    const bool is_own = own && own->span == value.span;
    for (const OwnDate& one : of_parts)
      if (one.span == value.span) what = one.what;
    // A page head repeats the paper's own date, a stamp the hour of a signature: told once, where nothing else tells
    // it.
    if (date.furniture && !is_own) continue;
    fact.iso = value.value;
    fact.span = value.span;
    fact.what = is_own ? (minutes ? "sammanträde" : "document_date") : std::string(what);
    facts.push_back(std::move(fact));
  }
  std::sort(facts.begin(), facts.end(), [](const Date& one, const Date& two) { return one.span < two.span; });
  return facts;
}

}  // namespace diarium::facts
