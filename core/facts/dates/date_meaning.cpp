#include "facts/dates/date_meaning.h"

#include <algorithm>

#include "facts/bodies/bodies.h"
#include "facts/dates/day_bodies.h"
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
constexpr std::uint32_t most_line = 12;         // Tokens of «Ks § 12, 2031-02-04» on a line of its own.
constexpr std::uint32_t most_letters = 5;       // Of a board's short name.
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

    if (stands_in_a_stamp(at) || opens_a_span(date)) return "";
    if (follows_meeting_label(r_, at)) return "sammanträde";
    const Part& part = parts_[part_of(parts_, at)];
    if (part.type == Type::motion && at < part.head_end && is_received_stamp(r_, date)) return "motion_inlämnad";
    if (const std::string_view deadline = of_deadline(before, at); !deadline.empty()) return deadline;
    if (enters_force(at)) return "event";
    // «(Kommunstyrelsen 2031-02-09 …»: whose decision it is, whatever the sentence tells before.
    if (at > 1 && r_.is(at - 2, "(") && is_board_before(r_, at)) return "cited_decision";
    // «som fick motionen på remiss, har den 22 oktober svarat att …»
    if (any(date.range.last, std::min(sentence.last, date.range.last + beside), [&](std::uint32_t i) {
          return r_.is_any(i, {"svarat", "besvarat"}) || r_.are(i, {"yttrat", "sig"});
        }))
      return "remissvar";
    if (gives_opinion_before(r_, at) || answered_by_proposal(date, at)) return "remissvar";
    if (const std::string_view report = of_report_after(date.range.last, sentence.last); !report.empty()) return report;
    if (hands_over(date, before, sentence)) return "remiss";
    if (is_of_preparation(date, at)) return "beredning";
    if (names_sitting_before(before, at)) return "sammanträde";
    const bool demanded = is_demanded(far_before, at);
    if (!demanded && names_motion(before, at)) return "motion_inlämnad";
    if (!demanded && tables_motion(far_before, far_after)) {
      return parts_[part_of(parts_, at)].type == Type::motion ? "tidigare_motion" : "motion_inlämnad";
    }
    // «Bordlagt den 3 mars 2022, § 12, den 5 april 2022, § 31 …»: the first words speak for the whole list.
    if (any(sentence.first, std::min(sentence.first + 4, at), [&](std::uint32_t i) { return is_tabled(i); }) &&
        !any(sentence.first, at, [&](std::uint32_t i) { return is_sent_back(i); }))
      return "bordlagt";
    // «Motion 2024-02-21» among the papers of a case, «har i en motion den 21 februari föreslagit»
    if (at > before && r_.is(at - 1, "motion") && parts_[part_of(parts_, at)].type != Type::motion)
      return "motion_inlämnad";
    // «Utdrag ur protokoll FSG 2031-02-22 § 7»: a talk with the unions, which decides nothing.
    if (at > 0 && r_.is_any(at - 1, {"csg", "fsg", "lsg"}) && r_.shape(at - 1) == Shape::upper)
      return tells_happening(r_, date.range) ? "event" : "sammanträde";
    if (is_bound(date, at) || (at > 0 && r_.is(at - 1, "per"))) return "";  // «… som inte verkställts per den 30 juni»
    // «uppdraget från kommunfullmäktige från 2031-01-27»
    if (at > 1 && r_.is(at - 1, "från") && is_board_before(r_, at - 1)) return "cited_decision";
    if (is_handed_to(r_, at)) {
      const std::uint32_t sign = r_.is(date.range.last, ",") ? date.range.last + 1 : date.range.last;
      if (!r_.is(sign, "§") && was_reported(before, at)) return "event";
    }
    // «… remitterats till nämnden, som 2032-02-10 § 12 tillstyrkt motionen»
    if (at > 0 && r_.is_any(at - 1, {"som", "vilken"}) && r_.is(date.range.last, "§")) return "cited_decision";
    // Of a month only what a body decided is a decision.
    const bool may_be_decision = date.from.day != 0 || first_body(r_, {far_before, far_after}).has_value();
    if (const std::string_view meaning = of_word_before(before, at); !meaning.empty()) {
      // «Utskottet gav den 3 oktober 2034 (§ 166) i uppdrag»
      if (meaning == "beredning" && r_.are(date.range.last, {"(", "§"})) return "cited_decision";
      return meaning == "cited_decision" && !may_be_decision ? "event" : meaning;
    }
    const bool to_board = is_sent_to(r_, at);
    const std::uint32_t next = r_.is(date.range.last, ",") ? date.range.last + 1 : date.range.last;
    const bool of_section = r_.is(next, "§") && r_.block(next) == r_.block(at);  // Not the head of what stands below.
    if (r_.starts(next, "remit")) return "remiss";
    if (to_board) return "";
    if (const std::string_view form = of_form_above(at); !form.empty()) return form;
    // «Kommunstyrelsen 2024-05-14» in a head is the meeting; with a § it is a decision.
    if (is_board_before(r_, at) && !of_section && at < parts_[part_of(parts_, at)].head_end) return "sammanträde";
    // «KS § 187, 2016-12-06»
    const std::uint32_t number = r_.is(at - 1, ",") ? at - 2 : at - 1;
    const bool section = at > 3 && r_.shape(number) == Shape::number && r_.is(number - 1, "§");
    // «Miljönämnden      2031-06-18      synpunkter»: a row of a table, whose other cells say what it is.
    const bool row = r_.tokens[at].wide && date.range.last < sentence.last && r_.tokens[date.range.last].wide &&
                     !r_.tokens[date.range.last].line;
    const bool board = is_board_before(r_, at) && !row && !answers_in_council(far_before, at) && !is_handed_to(r_, at);
    if (board && !section && is_line_of_meeting(r_, at, date.range.last)) return "sammanträde";
    if (board && !section && !of_section && is_raised(far_before, at)) return "event";
    if (section || board || (at > 0 && r_.is(at - 1, "beslutar")) || of_section) return "cited_decision";
    if (may_be_decision &&
        (any(std::max(before, at >= beside ? at - beside : 0u), after, [&](std::uint32_t i) { return decides(i); }) ||
         any(before, after, [&](std::uint32_t i) { return takes_decision(i, sentence); })))
      return "cited_decision";
    return tells_happening(r_, date.range) ? "event" : "";
  }

 private:
  /// «Motionen remitterades till hamnnämnden, som den 9 februari 2031, § 17, föreslog att den avslås»
  bool answered_by_proposal(const DateAt& date, std::uint32_t at) const {
    const Range sentence = r_.sentence(at);
    const std::uint32_t last = std::min(sentence.last, date.range.last + beside);
    return at > 0 && r_.is(at - 1, "som") &&
           any(sentence.first, at, [&](std::uint32_t i) { return r_.starts(i, "remitter"); }) &&
           any(date.range.last, last, [&](std::uint32_t i) {
             return verb_at(r_, i).form == VerbForm::past && is_verb(r_, i, {VerbKind::propose, VerbKind::judge});
           });
  }

  /// «Dag för justering 2023-02-06», «Signerat 2024-10-11 14:07», «Anslaget …»: of those who sign and post the minutes.
  bool stands_in_a_stamp(std::uint32_t at) const {
    return any(at >= 4 ? at - 4 : 0u, at, [&](std::uint32_t i) {
      return r_.starts(i, "justeringsd") || r_.are(i, {"för", "justering"}) ||
             r_.is_any(i, {"signerat", "anslagsdatum", "nedtas", "nedtages", "utskriftsdatum"}) ||
             r_.is_any(i, {"utskrivet", "utskriven"}) ||
             (i + 1 == at && r_.is(i, "justering")) || r_.are(i, {"elektroniskt", "signerad"}) ||
             r_.are(i, {"anslaget", "sätts"}) || r_.are(i, {"anslaget", "tas"}) ||
             r_.are(i, {"protokollet", "anslaget"});
    });
  }

  /// «under perioden november 2030 till och med 2032»: a span whose other end is no day and no month.
  bool opens_a_span(const DateAt& date) const {
    const std::uint32_t next = date.range.last;
    if (date.to != Day{}) return false;
    return (r_.are(next, {"till", "och", "med"}) && r_.shape(next + 3) == Shape::number) ||
           (date.from.day == 0 && r_.is_any(next, {"–", "-"}) && r_.shape(next + 1) == Shape::number);
  }

  /// «efter den 1 juni», «fram till den 2 september», «sedan januari»: what is told was not on that day. «I
  /// delårsrapport augusti 2031»: a part of a paper's name.
  bool is_bound(const DateAt& date, std::uint32_t at) const {
    if (at == 0) return false;
    if (date.from.day == 0 && r_.is(at - 1, "(") && r_.is(date.range.last, ")")) return true;  // A report's month.
    return r_.is_any(at - 1, {"efter", "före", "innan", "sedan", "till"}) ||
           (at > 2 && r_.are(at - 3, {"till", "och", "med"})) ||
           (date.from.day == 0 && (r_.has(at - 1, Flag::report) || r_.has(at - 1, Flag::policy)));
  }

  /// «beslutade den 29 april att överlämna motionen till kommunstyrelsen», «motionen överlämnades den 29 april»,
  /// «fullmäktige överlämnade den 29 april, § 9, motionen till kommunstyrelsen»
  bool hands_over(const DateAt& date, std::uint32_t before, Range sentence) const {
    const auto is_matter = [&](std::uint32_t i) {
      return r_.starts(i, "motion") || r_.starts(i, "medborgarförslag") || r_.starts(i, "interpellation");
    };
    const auto hands = [&](std::uint32_t i) {
      return (r_.starts(i, "överlämna") || r_.starts(i, "remittera") || r_.starts(i, "hänskjut")) &&
             any(i + 1, i + beside, is_matter);
    };
    const std::uint32_t at = date.range.first - date.led_by;
    const std::uint32_t last = std::min(sentence.last, date.range.last + near_telling);
    const auto handed = [&](std::uint32_t i) { return r_.is_any(i, {"överlämnade", "remitterade", "hänsköt"}); };
    if (any(before, at, handed) && any(date.range.last, last, is_matter)) return true;
    return any(before, at, [&](std::uint32_t i) { return decides(i); }) && any(date.range.last, last, hands);
  }

  /// «har den 28 november upprättat ett tjänsteutlåtande»
  std::string_view of_report_after(std::uint32_t next, std::uint32_t last) const {
    if (!r_.is_any(next, {"upprättat", "skrivit", "lämnat", "tagit", "överlämnat"})) return "";
    for (std::uint32_t i = next + 1; i < std::min(last, next + beside); ++i) {
      if (r_.starts(i, "tjänsteutlåtande")) return "tjänsteutlåtande";
      if (r_.starts(i, "tjänsteskrivelse")) return "tjänsteskrivelse";
    }
    return "";
  }

  /// In minutes: «Ks § 12, 2031-02-04» alone under «Kommunstyrelsens förslag», and «Hamnnämndens protokoll 2031-02-04,
  /// § 88» among the papers of the case. What the council had decided before is cited.
  bool is_of_preparation(const DateAt& date, std::uint32_t at) const {
    const Type type = parts_[part_of(parts_, at)].type;
    if (type != Type::protokollsparagraf && type != Type::protokoll) return false;
    const Range line = r_.blocks[r_.block(at)];
    const bool below = line.first > 0 && r_.is_any(line.first - 1, {"förslag", "beslut", "behandling", "beredning"});
    if (below && line.size() <= most_line) {
      const std::optional<BodyAt> body = body_at(r_, line.first);
      const bool letters = r_.length(line.first) <= most_letters && !r_.is(line.first, "kf");
      const std::uint32_t last = body ? body->range.last : line.first + 1;
      if ((body ? body->rank < Rank::council : letters) && (r_.is(last, "§") || last == at)) return true;
    }
    const std::uint32_t next = r_.is(date.range.last, ",") ? date.range.last + 1 : date.range.last;
    if (at < 2 || !r_.is(next, "§") || !r_.starts(at - 1, "protokoll")) return false;
    const std::optional<BodyAt> body = body_at(r_, at - 2);
    return body && body->owner && body->rank >= Rank::committee && body->rank < Rank::council;
  }

  /// «Efter kommunfullmäktiges sammanträde den 22 maj har motioner inkommit»: what came did not come on that day.
  bool names_sitting_before(std::uint32_t before, std::uint32_t at) const {
    constexpr std::uint32_t most_name = 3;  // Tokens: «kommunfullmäktiges», «det senaste».
    if (at < before + 2 || !r_.starts(at - 1, "sammanträde")) return false;
    for (std::uint32_t i = at - 1; i > before && i + most_name + 1 > at; --i)
      if (r_.is_any(i - 1, {"efter", "sedan", "före", "inför"})) return true;
    return false;
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
    const bool runs_out =
        any(before, at, [&](std::uint32_t i) { return r_.starts(i, "svarstid") || r_.starts(i, "remisstid"); });
    if (runs_out && any(from, at, [&](std::uint32_t i) { return r_.is_any(i, {"ut", "till"}); })) return "deadline";
    const bool until = any(from, at, [&](std::uint32_t i) {
      return r_.are(i, {"till", "och", "med"}) || r_.is(i, "tom") || r_.are(i, {"t", ".", "o", ".", "m"});
    });
    if (!until || ends_a_span(at)) return "";
    const auto is_due = [&](std::uint32_t i) {
      return r_.starts(i, "svar") || r_.starts(i, "yttra") || r_.starts(i, "inkom") || r_.starts(i, "ansök") ||
             r_.starts(i, "anmäl") || r_.starts(i, "lämna") || r_.starts(i, "synpunkt");
    };
    return any_near(at, is_due) ? "deadline" : "";
  }

  /// «… har skett flera gånger, senast 2031-02-09», «Senast reviderad 2031-02-09»: the last time so far, nothing due.
  bool tells_latest(std::uint32_t from, std::uint32_t at) const {
    const Range sentence = r_.sentence(at);
    const auto due = [&](std::uint32_t i) {
      return r_.is_any(i, {"ska", "skall", "skulle", "bör", "måste", "kan", "får", "begärs", "önskas", "vill", "yttra",
                           "svara", "inkomma"}) ||
             r_.are(i, {"för", "yttrande"}) || r_.are(i, {"för", "svar"});
    };
    if (any(sentence.first, sentence.last, due)) return false;
    const std::uint32_t near = std::max(sentence.first, from > near_latest ? from - near_latest : 0u);
    return any(from, at, [&](std::uint32_t i) { return r_.is(i, "genom"); }) || any(near, at, [&](std::uint32_t i) {
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
    bool statement = false;
    std::uint32_t first = r_.blocks[r_.block(at)].first;
    for (int blocks = 0; blocks < 3 && at - first <= enclosed_head; ++blocks) {
      for (std::uint32_t i = first; i < at; ++i) {
        if (r_.shape(i) < Shape::capital || !r_.tokens[i].line) continue;
        if (r_.ends(i, "yrkande")) return "yrkande";  // Also where a «Särskilt yttrande» shares its head.
        statement = statement || r_.is(i, "yttrande") || r_.are(i, {"särskilt", "yttrande"});
      }
      if (first == 0) break;
      first = r_.blocks[r_.block(first - 1)].first;
    }
    return statement ? "yttrande" : "";
  }

  /// «har i motion föreslagit att skolorna blir mobilfria från januari 2031»: a day of what is asked for.
  bool is_demanded(std::uint32_t first, std::uint32_t at) const {
    constexpr std::uint32_t near_verb = 8;  // Tokens: «föreslår i en motion att», «föreslagit kommunfullmäktige att».
    for (std::uint32_t i = at; i > first; --i) {
      if (!r_.is(i - 1, "att")) continue;
      return any(i > first + near_verb ? i - near_verb : first, i - 1, [&](std::uint32_t verb) {
        return is_verb(r_, verb, {VerbKind::propose, VerbKind::demand});
      });
    }
    return false;
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

  /// «ett medborgarförslag, väckt i kommunfullmäktige den 28 maj»: what a sitting got, and did not decide.
  bool is_raised(std::uint32_t first, std::uint32_t at) const {
    return any(first, at, [&](std::uint32_t i) {
      return (r_.starts(i, "väckt") || r_.starts(i, "inlämna") || r_.starts(i, "ställd")) &&
             r_.is_any(i + 1, {"i", "vid", "till"}) && body_at(r_, i + 2).has_value();
    });
  }

  /// «Tjänsteskrivelse den 29 januari 2031 / Begäran om planbesked, …»: an item of a list of papers ends with its day.
  bool ends_item(std::uint32_t at) const {
    return r_.shape(at) == Shape::number && r_.tokens[at + 1].line && r_.shape(at + 1) >= Shape::capital;
  }

  /// «2031-01-29, Planbesked / Analys 2031-02-03»: the day of the item above.
  bool ends_day(std::uint32_t at) const {
    return at > 3 && r_.shape(at) == Shape::number && r_.is(at - 1, "-") && r_.shape(at - 2) == Shape::number &&
           r_.is(at - 3, "-");
  }

  /// The nearest telling word before the date.
  std::string_view of_word_before(std::uint32_t before, std::uint32_t at) const {
    bool item = false;  // A line of a list begins between.
    // «… utskottet föreslår att avgiften höjs från den 1 januari»: the day is of what is proposed.
    bool clause = false;
    for (std::uint32_t i = at; i > before; --i) {
      const std::uint32_t word = i - 1;
      if (ends_item(word) || (item && ends_day(word))) return "";
      item = item || (r_.tokens[word].line && r_.shape(word) >= Shape::capital);
      clause = clause || r_.is(word, "att");
      const bool close = word + beside >= at;
      if (close && (r_.starts(word, "sammanträde") ||
                    (r_.is_any(word, {"möte", "mötet"}) && is_owned(r_, word, Rank::committee))))
        return "sammanträde";
      if (is_tabled(word)) return "bordlagt";
      if (is_sent_back(word)) return "";
      // «Protokollsutdrag socialnämnden 2024-10-02, § 61»: of another meeting.
      const bool section = r_.is(at + 5, "§") || (r_.is(at + 5, ",") && r_.is(at + 6, "§"));
      if (close && r_.starts(word, "protokoll") && word + 2 >= at && !section) return "sammanträde";
      if (r_.starts(word, "tjänsteutlåtande")) return "tjänsteutlåtande";
      if (r_.starts(word, "tjänsteskrivelse")) return "tjänsteskrivelse";
      if (r_.starts(word, "remissvar")) return "remissvar";
      if (r_.starts(word, "remis") || r_.starts(word, "remitter")) return "remiss";
      // A board's «yrkande» to another is what it decided.
      if (r_.ends(word, "yrkande") || r_.ends(word, "yrkandet"))
        return is_owned(r_, word, Rank::committee) ? "cited_decision" : "yrkande";
      // «Yrkande från M med särskilt yttrande från KD, daterat …»: one paper, by its first word.
      if (word > 1 && r_.starts(word, "yttrande") && r_.are(word - 2, {"med", "särskilt"})) continue;
      if (r_.starts(word, "yttrande") || (word + 1 == at && r_.is(word, "synpunkter"))) return "yttrande";
      if (r_.is(word, "skrivelse")) {
        if (is_owned(r_, word, Rank::office)) return "tjänsteskrivelse";
        if (any_near(at, [&](std::uint32_t j) { return r_.starts(j, "yttra"); })) return "yttrande";
        continue;
      }
      if (r_.is_any(word, {"godkände", "godkändes"}) && is_board_before(r_, word)) return "cited_decision";
      if (r_.starts(word, "godkänd") && is_board_before(r_, at)) return "cited_decision";
      if (r_.starts(word, "godkänd") || r_.starts(word, "justera") || r_.starts(word, "signera")) return "godkänd";
      if (r_.starts(word, "beredning")) return "beredning";
      if (const auto body = body_word(r_, word); body && body->kind() == BodyKind::subcommittee && !clause)
        return "beredning";
      if (close && decides(word)) return "cited_decision";
      if (r_.is_any(word, {"§", "."})) return "";
    }
    return "";
  }

  /// «… och anmäldes till nämnden den 18 mars»
  bool was_reported(std::uint32_t before, std::uint32_t at) const {
    return any(std::max(before, at >= beside ? at - beside : 0u), at, [&](std::uint32_t i) {
      return r_.starts(i, "anmäl") || r_.starts(i, "redovisa") || r_.starts(i, "rapportera") ||
             r_.starts(i, "återrapportera") || r_.starts(i, "överför") || r_.starts(i, "överlåt");
    });
  }

  /// «beslutade», «antogs», «fastställd»: a verb of a body, of the past.
  bool decides(std::uint32_t i) const {
    const VerbAt verb = verb_at(r_, i);
    if (verb.is(VerbKind::decide)) return verb.form >= VerbForm::past;
    const bool adopts = verb && (verb.verb->lemma == "anta" || verb.verb->lemma == "fastställa");
    return adopts && verb.form >= VerbForm::past && verb.form <= VerbForm::participle;
  }

  /// «svarade på vår fråga i kommunfullmäktige den 27 november»: what somebody said there, and no decision.
  bool answers_in_council(std::uint32_t before, std::uint32_t at) const {
    return any(before, at, [&](std::uint32_t i) {
      return r_.is_any(i, {"svarade", "sade", "lovade", "frågade", "meddelade", "informerade", "berättade"});
    });
  }

  /// Some token of the sentence, near on either side.
  template <class Test>
  bool any_near(std::uint32_t at, Test test) const {
    const Range sentence = r_.sentence(at);
    const std::uint32_t from = at >= near_in_sentence ? at - near_in_sentence : 0u;
    return any(std::max(sentence.first, from), std::min(sentence.last, at + near_in_sentence), test);
  }

  /// «Beslut har tagits i styrelsen», «gav kommunfullmäktige nämnden i uppdrag»
  bool takes_decision(std::uint32_t i, Range sentence) const {
    if (r_.is_any(i, {"gav", "gett", "givit"}))
      return any(i + 1, std::min(sentence.last, i + near_telling), [&](std::uint32_t j) {
        return r_.are(j, {"i", "uppdrag"});
      });
    if (!r_.is_any(i, {"tog", "togs", "tagit", "tagits", "fattade", "fattades", "fattat", "fattats"})) return false;
    // «som fullmäktige tog i juni 2031»
    const std::optional<BodyAt> body = i > sentence.first && r_.is(i, "tog") ? body_at(r_, i - 1) : std::nullopt;
    if (body && body->rank >= Rank::board) return true;
    return any(std::max(sentence.first, i >= near_telling ? i - near_telling : 0u),
               std::min(sentence.last, i + near_telling), [&](std::uint32_t j) {
                 return r_.is_any(j, {"beslut", "beslutet"});
               });
  }

  const Reading& r_;
  const std::vector<Part>& parts_;
};

}  // namespace

bool follows_meeting_label(const Reading& r, std::uint32_t at) {
  const std::uint32_t label = at > 0 && r.is(at - 1, ":") ? at - 1 : at;
  if (label == 0) return false;
  const bool alone = r.is(label - 1, "sammanträde") && r.tokens[label - 1].line && r.tokens[at].line;
  return alone || r.is_any(label - 1, {"sammanträdesdatum", "sammanträdesdag", "mötesdatum"});
}

std::string_view date_meaning(const Reading& r, const std::vector<Part>& parts, const DateAt& date) {
  return Meaning(r, parts).of(date);
}

}  // namespace diarium::facts
