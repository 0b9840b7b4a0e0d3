// What a date is the date of, told by the words around it; the year where the text leaves it out.
#include <algorithm>

#include "facts/bodies/bodies.h"
#include "facts/dates/dates.h"
#include "facts/dates/happening.h"
#include "facts/names/names.h"
#include "facts/sentences/verbs.h"

namespace diarium::facts {
namespace {

using structure::BlockKind;

constexpr std::uint32_t near_telling =
    14;  // Tokens in which a word tells what a date is: a list of parties may stand between.
constexpr std::uint32_t near_latest = 4;        // Tokens before «senast» in which a verb tells that it has been.
constexpr std::uint32_t enclosed_head = 24;     // Tokens of the head of an enclosed paper before its date.
constexpr std::uint32_t beside = 6;             // … where only few can.
constexpr std::uint32_t near_in_sentence = 28;  // Tokens in which a verb of the same sentence does.

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
    if (enters_force(at)) return "event";
    // «(Kommunstyrelsen 2031-02-09 …»: whose decision it is, whatever the sentence tells before.
    if (at > 1 && r_.is(at - 2, "(") && is_board_before(at)) return "cited_decision";
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
    if (any(sentence.first, std::min(sentence.first + 4, at), [&](std::uint32_t i) { return is_tabled(i); }) &&
        !any(sentence.first, at, [&](std::uint32_t i) { return is_sent_back(i); }))
      return "bordlagt";
    // «Motion 2024-02-21» among the papers of a case, «har i en motion den 21 februari föreslagit»
    if (at > before && r_.is(at - 1, "motion") && parts_[part_of(parts_, at)].type != Type::motion)
      return "motion_inlämnad";
    if (const std::string_view told = of_word_before(before, at); !told.empty()) {
      return told == "cited_decision" && date.from.day == 0 ? "event" : told;
    }
    const std::uint32_t next = r_.is(date.range.last, ",") ? date.range.last + 1 : date.range.last;
    if (r_.starts(next, "remit")) return "remiss";
    if (const std::string_view form = of_form_above(at); !form.empty()) return form;
    // «Kommunstyrelsen 2024-05-14» in a head is the meeting; with a § it is a decision.
    if (is_board_before(at) && !r_.is(next, "§") && at < parts_[part_of(parts_, at)].head_end) return "sammanträde";
    // «KS § 187, 2016-12-06»
    const std::uint32_t number = r_.is(at - 1, ",") ? at - 2 : at - 1;
    const bool section = at > 3 && r_.shape(number) == Shape::number && r_.is(number - 1, "§");
    if (section || is_board_before(at) || (at > 0 && r_.is(at - 1, "beslutar")) || r_.is(next, "§"))
      return "cited_decision";
    // A decision has a day; of a month only the event is told.
    if (date.from.day != 0 &&
        any(std::max(before, at >= beside ? at - beside : 0u), after, [&](std::uint32_t i) { return decides(i); }))
      return "cited_decision";
    return tells_happening(r_, date.range) ? "event" : "";
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

  /// «Återremitterat den 3 mars»: put off it was not, and the schema has no word for it.
  bool is_sent_back(std::uint32_t i) const {
    const VerbAt verb = verb_at(r_, i);
    return verb && verb.verb->outcome == "återremiss" && verb.form >= VerbForm::past;
  }

  bool is_tabled(std::uint32_t i) const {
    return r_.starts(i, "bordlagt") || r_.starts(i, "bordlades") || r_.starts(i, "bordlagd");
  }

  std::string_view of_deadline(std::uint32_t before, std::uint32_t at) const {
    const std::uint32_t from = std::max(before, at >= beside ? at - beside : 0u);
    const bool last = any(from, at, [&](std::uint32_t i) { return r_.is_any(i, {"senast", "sista"}); });
    if (last) return tells_latest(from, at) ? "" : "deadline";
    const bool until = any(from, at, [&](std::uint32_t i) {
      return r_.are(i, {"till", "och", "med"}) || r_.is(i, "tom") || r_.are(i, {"t", ".", "o", ".", "m"});
    });
    return until && !ends_a_span(at) ? "deadline" : "";
  }

  /// «… har skett flera gånger, senast 2031-02-09», «Senast reviderad 2031-02-09»: the last time so far, nothing due.
  bool tells_latest(std::uint32_t from, std::uint32_t at) const {
    const Range sentence = r_.sentence(at);
    const auto due = [&](std::uint32_t i) {
      return r_.is_any(i, {"ska", "skall", "skulle", "bör", "måste", "kan", "får", "begärs", "önskas", "vill"});
    };
    if (any(sentence.first, sentence.last, due)) return false;
    const std::uint32_t told = std::max(sentence.first, from > near_latest ? from - near_latest : 0u);
    return any(from, at, [&](std::uint32_t i) { return r_.is(i, "genom"); }) || any(told, at, [&](std::uint32_t i) {
             return is_past_verb(r_, i) || r_.is_any(i, {"reviderad", "reviderat", "ändrad", "ändrat", "uppdaterad",
                                                         "uppdaterat", "granskad", "fastställd", "antagen"});
           });
  }

  /// «under perioden november 2031 till och med …», «gäller från … till och med …»: the second end of a span.
  bool ends_a_span(std::uint32_t at) const {
    return any(r_.sentence(at).first, at, [&](std::uint32_t i) {
      return r_.is_any(i, {"från", "from", "perioden", "period", "mellan", "giltig", "giltigt", "löper", "pågår",
                           "pågick", "gäller", "gällde", "gälla", "förlängs"});
    });
  }

  /// «träder i kraft den 1 maj», «från och med den 1 maj»: what a decision or a law does from a day on.
  bool enters_force(std::uint32_t at) const {
    if (at >= 3 && r_.are(at - 3, {"från", "och", "med"})) return true;
    return any(at >= beside ? at - beside : 0u, at, [&](std::uint32_t i) {
      return r_.are(i, {"i", "kraft"}) && r_.sentence(i) == r_.sentence(at);
    });
  }

  /// «Yrkande          M, D» above «2031-02-09  Ärende 14»: the form of an enclosed paper whose head the date ends.
  std::string_view of_form_above(std::uint32_t at) const {
    if (!r_.tokens[at].line && !r_.tokens[at].wide) return "";
    std::uint32_t first = r_.blocks[r_.block(at)].first;
    for (int blocks = 0; blocks < 3 && at - first <= enclosed_head; ++blocks) {
      for (std::uint32_t i = first; i < at; ++i) {
        if (r_.shape(i) < Shape::capital || !r_.tokens[i].line) continue;
        if (r_.ends(i, "yrkande")) return "yrkande";
        if (r_.is(i, "yttrande") || r_.are(i, {"särskilt", "yttrande"})) return "yttrande";
      }
      if (first == 0) break;
      first = r_.blocks[r_.block(first - 1)].first;
    }
    return "";
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
      if (is_sent_back(word)) return "";
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
    // «samverkan i CSG den 3 maj»: letters of a board stand right before its day.
    if (letters && known_party(r_.written(at - 1)).empty() && !r_.is(at, "den")) return true;
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
  const bool minutes = is_of_meeting(parts[main_part(parts)].type);
  std::vector<Date> facts;
  for (std::size_t i = 0; i < dates.size(); ++i) {
    DateAt date = dates[i];
    std::string_view what = meaning.of(date);
    const ByteSpan span = date_value(r, date).span;
    for (const OwnDate& one : of_parts)
      if (one.span == span) what = one.what;
    if (what.empty() && !date.furniture && !(own && own->span == span)) continue;
    Date fact;
    if (date.from.year == 0) {
      fact.rule = years.complete(i, date, what);
      if (fact.rule.empty()) continue;
      fact.status = Status::derived;
    }
    const Value value = date_value(r, date);
    const bool is_own = own && own->span == value.span;
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
