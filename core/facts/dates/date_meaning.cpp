// The questions of assets/rules/dates.rules that no pattern answers.
#include "facts/dates/date_meaning.h"

#include "facts/bodies/bodies.h"
#include "facts/rules/rules.h"

namespace diarium::facts {
namespace {

bool says(const Reading& r, std::uint32_t at, std::string_view value) {
  const Anchor word{at, at + 1, r.sentence(at)};
  return first_rule(happening_rules(), r, word, NothingAsked(), {"word", value}) != nullptr;
}

/// «Hamnnämnden 2031-02-09» and nothing else on its line, in no list of papers: the head of a page or of a note.
/// `end`: the token behind the day.
bool is_line_of_meeting(const Reading& r, std::uint32_t at, std::uint32_t end) {
  const std::optional<BodyAt> body = body_at(r, at - 1);
  return body && !body->owner && r.tokens[body->range.first].line && (end >= r.size() || r.tokens[end].line) &&
         r.role(at) != structure::Role::attachment && r.kind(at) != structure::BlockKind::list_item;
}

/// «PM till kommunstyrelsen 2031-02-09», «i en skrivelse till nämnden den 9 februari»: the day of what was sent.
bool is_sent_to(const Reading& r, std::uint32_t at) {
  const std::uint32_t end = at > 0 && r.is(at - 1, "den") ? at - 1 : at;
  const std::optional<BodyAt> body = end > 0 ? body_at(r, end - 1) : std::nullopt;
  if (!body || body->range.first < 2 || r.tokens[body->range.first].line || !r.is(body->range.first - 1, "till"))
    return false;
  const std::uint32_t first = body->range.first;
  for (std::uint32_t i = first - 1; i > r.sentence(first).first && first - i < 4; --i)
    if (r.ends(i - 1, "skrivelse") || r.is_any(i - 1, {"pm", "promemoria", "brev", "initiativ"})) return true;
  return false;
}

/// «Lokalerna överförs till hamnnämnden den 1 juli»: the board gets something on that day, and decides nothing.
bool is_handed_to(const Reading& r, std::uint32_t at) {
  const std::optional<BodyAt> body = body_at(r, at - 1);
  return body && !body->owner && body->range.first > 0 && r.is(body->range.first - 1, "till") &&
         r.shape(body->range.first - 1) == Shape::lower;
}

enum class DateAsk : std::uint8_t {
  follows_label,    // «Sammanträdesdatum» stands before it.
  received,         // The registry's stamp.
  head,             // It stands in the head of its paper.
  month_only,       // «maj 2031»
  no_end,           // It is no span of days.
  under_heading,    // «Ks § 12, 2031-02-04» on its line, below «Kommunstyrelsens förslag».
  ends_sentence,
  table_row,
  handed_to,        // «… till nämnden den 18 mars»
  sent_to,          // «PM till nämnden 2031-02-09»
  under_demand,     // In the head of an enclosed demand.
  under_statement,  // … statement.
  meeting_line      // «Hamnnämnden 2031-02-09», alone on its line.
};

/// «Yrkande          M, D» above «2031-02-09  Ärende 14»: the form of an enclosed paper whose head the date ends.
std::string_view form_above(const Reading& r, std::uint32_t at) {
  constexpr std::uint32_t longest_head = 24;  // Tokens before its date.
  if (!r.tokens[at].line && !r.tokens[at].wide) return "";
  bool statement = false;
  std::uint32_t first = r.blocks[r.block(at)].first;
  for (int blocks = 0; blocks < 3 && at - first <= longest_head; ++blocks) {
    for (std::uint32_t i = first; i < at; ++i) {
      if (r.shape(i) < Shape::capital || !r.tokens[i].line) continue;
      if (r.ends(i, "yrkande")) return "yrkande";  // Also where a «Särskilt yttrande» shares its head.
      statement = statement || r.is(i, "yttrande") || r.are(i, {"särskilt", "yttrande"});
    }
    if (first == 0) break;
    first = r.blocks[r.block(first - 1)].first;
  }
  return statement ? "yttrande" : "";
}

/// What the council had decided before is cited: of a board only.
bool is_under_heading(const Reading& r, std::uint32_t at) {
  constexpr std::uint32_t most_line = 12, most_letters = 5;  // Tokens; of a board's short name.
  const Range line = r.blocks[r.block(at)];
  const bool below = line.first > 0 && r.is_any(line.first - 1, {"förslag", "beslut", "behandling", "beredning"});
  if (!below || line.size() > most_line) return false;
  const std::optional<BodyAt> body = body_at(r, line.first);
  const bool letters = r.length(line.first) <= most_letters && !r.is(line.first, "kf");
  const std::uint32_t last = body ? body->range.last : line.first + 1;
  return (body ? body->rank < Rank::council : letters) && (r.is(last, "§") || last == at);
}

class DateAsked : public Asked {
 public:
  DateAsked(const Reading& r, const std::vector<Part>& parts, const DateAt& date)
      : r_(r), part_(parts[part_of(parts, date.range.first - date.led_by)]), date_(date) {}

  bool is_type(std::uint64_t set, const Anchor&) const override {
    return (set >> static_cast<unsigned>(part_.type) & 1) != 0;
  }
  bool ask(std::uint8_t question, const Anchor& place) const override {
    const std::uint32_t at = place.at;
    switch (static_cast<DateAsk>(question)) {
      case DateAsk::follows_label: return follows_meeting_label(r_, at);
      case DateAsk::received: return is_received_stamp(r_, date_);
      case DateAsk::head: return at < part_.head_end;
      case DateAsk::month_only: return date_.from.day == 0;
      case DateAsk::no_end: return date_.to == Day{};
      case DateAsk::under_heading: return is_under_heading(r_, at);
      case DateAsk::ends_sentence:
        return at + 3 >= r_.size() || r_.tokens[place.sentence.last - 1].end <= r_.tokens[at].end + 12;
      case DateAsk::table_row: return r_.kind(date_.range.first) == structure::BlockKind::table_row;
      case DateAsk::handed_to: return is_handed_to(r_, at);
      case DateAsk::sent_to: return is_sent_to(r_, at);
      case DateAsk::under_demand: return form_above(r_, at) == "yrkande";
      case DateAsk::under_statement: return form_above(r_, at) == "yttrande";
      case DateAsk::meeting_line: return is_line_of_meeting(r_, at, place.end);
    }
    return false;
  }

 private:
  const Reading& r_;
  const Part& part_;
  const DateAt& date_;
};

}  // namespace

bool follows_meeting_label(const Reading& r, std::uint32_t at) {
  const std::uint32_t label = at > 0 && r.is(at - 1, ":") ? at - 1 : at;
  if (label == 0) return false;
  const bool alone = r.is(label - 1, "sammanträde") && r.tokens[label - 1].line && r.tokens[at].line;
  return alone || is_said(beside_rules(), "meeting_day", r, label - 1);
}

const Rule* date_meaning(const Reading& r, const std::vector<Part>& parts, const DateAt& date) {
  if (date.furniture) return nullptr;
  const Anchor place{date.range.first - date.led_by, date.range.last, r.sentence(date.range.first)};
  return first_rule(date_rules(), r, place, DateAsked(r, parts, date));
}

bool is_future(const Reading& r, std::uint32_t at) { return says(r, at, "future"); }
bool is_past_verb(const Reading& r, std::uint32_t at) { return says(r, at, "past"); }

bool takes_force(const Reading& r, Range date) {
  return first_rule(happening_rules(), r, {date.first, date.last, r.sentence(date.first)}, NothingAsked()) != nullptr;
}

}  // namespace diarium::facts
