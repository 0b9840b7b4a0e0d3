// The questions of assets/rules/dates.rules that no pattern answers.
#include "facts/dates/dates.h"

#include "facts/rules/rules.h"

namespace diarium::facts {
namespace {

bool says(const Reading& r, std::uint32_t at, std::string_view value) {
  const Anchor word{at, at + 1, r.sentence(at)};
  return first_rule(happening_rules(), r, word, NothingAsked(), {"word", value}) != nullptr;
}

enum class DateAsk : std::uint8_t {
  follows_label,    // «Sammanträdesdatum» stands before it.
  received,         // The registry's stamp.
  head,             // It stands in the head of its paper.
  month_only,       // «maj 2031»
  no_end,           // It is no span of days.
  ends_sentence,
  under_demand,     // In the head of an enclosed demand.
  under_statement   // … statement.
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
      case DateAsk::ends_sentence:
        return at + 3 >= r_.size() || r_.tokens[place.sentence.last - 1].end <= r_.tokens[at].end + 12;
      case DateAsk::under_demand: return form_above(r_, at) == "yrkande";
      case DateAsk::under_statement: return form_above(r_, at) == "yttrande";
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
