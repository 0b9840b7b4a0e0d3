#include "export/feeds/calendar.h"

#include <algorithm>

#include "export/addresses.h"
#include "view/dates.h"

namespace diarium::exporting {
namespace {

using relations::Clock;
using relations::ClockStatus;
using relations::Day;

constexpr std::size_t line_at_most = 75;  ///< Bytes without the line's end.
constexpr std::string_view line_end = "\r\n";

/// «20310611» of a day.
std::string digits_of(Day day) {
  std::string digits = relations::iso(day);
  std::erase(digits, '-');
  return digits;
}

bool runs(const Clock& clock) {
  const bool ended = clock.status == ClockStatus::decided || clock.status == ClockStatus::withdrawn || clock.status == ClockStatus::unknown;
  return !ended && clock.due.known();
}

class CalendarWriter {
 public:
  explicit CalendarWriter(const Site& site) : site_(site), timeline_(site.relations->timeline) {}

  Result<bool> add(const Clock& clock) {
    const DocId paper{clock.motion.paper};
    const auto origin = site_.pack.origin(paper);
    if (!origin) return origin.error();
    if (origin->unlisted) return false;
    const index::Card& card = site_.pack.card(paper);
    const std::string& address = site_.pack.about().address;
    const Day day = clock.due.from.known() ? clock.due.from : clock.due.to;
    const std::string_view key = clock.due.from == clock.due.to ? "calendar.on" : clock.due.from.known() ? "calendar.earliest" : "calendar.latest";
    line("BEGIN", "VEVENT");
    // By the file's own sum where the site has no address that could tell it from others.
    constexpr std::size_t scheme = std::string_view("https://").size();
    line("UID", calendar_text(card.id + "-" + std::to_string(clock.motion.part) + "@" +
                              (address.empty() ? origin->sha256 : address.substr(scheme, address.size() - scheme - 1))));
    line("DTSTAMP", digits_of(timeline_.today) + "T000000Z");
    line("DTSTART;VALUE=DATE", digits_of(day));
    const bool certain = clock.certainty == facts::Certainty::certain;
    line("SUMMARY", calendar_text(view::fill(site_.language, key, {{"title", title_of(clock, card)}}) +
                                  (certain ? "" : " (" + word("certainty.uncertain") + ")")));
    line("STATUS", certain ? "CONFIRMED" : "TENTATIVE");
    const std::string page = address + "d/" + card.id + "/";
    line("DESCRIPTION",
         calendar_text(describe(clock) + " " + word("clock.law") + (address.empty() ? "" : "\n" + page)));
    if (!address.empty()) line("URL", page);
    line("TRANSP", "TRANSPARENT");
    line("END", "VEVENT");
    return true;
  }

  [[nodiscard]] std::string take() && {
    const index::About& about = site_.pack.about();
    const std::string title = calendar_text(view::fill(
        site_.language, "calendar.title", {{"collection", about.title.empty() ? word("app.name") : about.title}}));
    std::string events = std::move(text_);
    text_.clear();
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//Diarium//diarium site//SV");
    line("CALSCALE", "GREGORIAN");
    line("NAME", title);
    line("X-WR-CALNAME", title);  // What was there before RFC 7986, and is read by more programs.
    text_ += events;
    line("END", "VCALENDAR");
    return std::move(text_);
  }

 private:
  [[nodiscard]] std::string word(std::string_view key) const { return std::string(view::word(site_.language, key)); }
  void line(std::string_view name, std::string_view value) { text_ += calendar_line(name, value); }

  /// Of the case, which says more than the head of a motion that is called by its number.
  [[nodiscard]] std::string title_of(const Clock& clock, const index::Card& card) const {
    const auto& cases = site_.relations->cases.cases;
    const auto number = static_cast<std::size_t>(clock.of_case);
    if (clock.of_case >= 0 && number < cases.size() && !cases[number].title.empty()) return cases[number].title;
    if (!clock.title.empty()) return clock.title;
    return card.title.empty() ? word("calendar.untitled") : card.title;
  }

  [[nodiscard]] std::string describe(const Clock& clock) const {
    const auto language = site_.language;
    const std::string rule = clock.rule.empty() ? "" : " (" + clock.rule + ")";
    return view::fill(language, "calendar.told",
                      {{"tabled", view::interval_words(language, clock.tabled) + rule},
                       {"due", view::interval_words(language, clock.due)},
                       {"today", view::date_words(language, relations::iso(timeline_.today))},
                       {"status", view::data_word(language, "clock", relations::name(clock.status))}});
  }

  const Site& site_;
  const relations::Timeline& timeline_;
  std::string text_;
};

}  // namespace

std::string calendar_line(std::string_view name, std::string_view value) {
  const std::string whole = std::string(name) + ":" + std::string(value);
  std::string out;
  std::size_t room = line_at_most;
  for (std::size_t at = 0; at < whole.size();) {
    std::size_t end = std::min(at + room, whole.size());
    while (end < whole.size() && (static_cast<unsigned char>(whole[end]) & 0xC0) == 0x80) --end;
    if (at > 0) out += std::string(line_end) + " ";
    out += whole.substr(at, end - at);
    at = end;
    room = line_at_most - 1;  // The space before it counts.
  }
  return out + std::string(line_end);
}

std::string calendar_text(std::string_view words) {
  std::string out;
  for (const char c : words) {
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    if (c == '\n') out += "\\n";
    else if (static_cast<unsigned char>(c) >= ' ' && c != 0x7F) out += c;
  }
  return out;
}

Result<std::optional<SiteFile>> calendar(const Site& site) {
  if (!site.relations || !site.relations->timeline.today.known()) return std::optional<SiteFile>();
  CalendarWriter writer(site);
  bool any = false;
  for (const Clock& clock : site.relations->timeline.clocks) {
    if (!runs(clock)) continue;
    const auto added = writer.add(clock);
    if (!added) return added.error();
    any = any || *added;
  }
  if (!any) return std::optional<SiteFile>();
  return std::optional(SiteFile{std::string(calendar_name), std::move(writer).take()});
}

}  // namespace diarium::exporting
