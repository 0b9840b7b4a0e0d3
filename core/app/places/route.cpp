#include "app/places/route.h"

#include <algorithm>

#include "app/places/address.h"
#include "base/letters.h"
#include "base/sorting.h"
#include "base/utf8.h"
#include "view/cases/case_order.h"

namespace diarium::app {
namespace {

constexpr std::size_t query_limit = 1000;       ///< Bytes: longer ones are no questions.
constexpr std::uint32_t number_limit = 1u << 30;

bool slug(std::string_view id) {
  return !id.empty() && id.size() <= 300 && std::ranges::all_of(id, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  });
}

/// What a screen's address says behind its first part: as many slugs as its row wants.
bool names_one(std::string_view id, std::size_t parts) {
  for (; parts > 1; --parts)
    if (!slug(take_until(id, '/'))) return false;
  return slug(id);
}

/// «id», or «id#2» for a part of a compound file.
bool part_name(std::string_view name) {
  const std::size_t sign = std::min(name.find('#'), name.size());
  const std::string_view number = name.substr(std::min(sign + 1, name.size()));
  return slug(name.substr(0, sign)) && number.size() <= 5 && (sign == name.size() || !number.empty()) &&
         std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; });
}

std::string cut(std::string_view text) { return std::string(utf8::cut(text, query_limit)); }

/// Reads the pairs of an address; remembers whether all was understood.
class Reader {
 public:
  explicit Reader(std::string_view url) : parts_(split_address(url)) {
    auto& path = parts_.path;
    if (!path.empty() && path.back() == "index.html") path.pop_back();
  }

  Arrival read() && {
    read_path();
    for (const auto& [key, value] : parts_.pairs) read_pair(key, value);
    read_fragment();
    const Place read = arrival_.place;
    arrival_.place = canonical(read);
    return std::move(arrival_);
  }

 private:
  void read_path() {
    Place& place = arrival_.place;
    const auto& path = parts_.path;
    if (path.empty()) {
      place.screen = Screen::results;  // Without words: canonical() makes it the collection.
      return;
    }
    const auto named = std::ranges::find_if(screen_table, [&](const ScreenRow& row) {
      return row.segment == path[0] && path.size() == (row.id ? 1u + row.parts : 1u) &&
             std::all_of(path.begin() + 1, path.end(), slug);
    });
    if (named == screen_table.end()) {
      place.screen = Screen::results;
      return doubt();
    }
    place.screen = named->screen;
    if (!named->id) return;
    place.*named->id = path[1];
    for (std::size_t i = 2; i < path.size(); ++i) (place.*named->id).append("/").append(path[i]);
  }

  void read_pair(std::string_view key, std::string_view value) {
    Place& place = arrival_.place;
    if (key == "q") {
      Cleaned query = unescape(value);
      if (!query.clean || query.text.size() > query_limit) doubt();
      place.query = cut(query.text);
    } else if (key == "sortering") {
      if (value == "nyast") place.sort = query::Sort::date_newest;
      else if (value == "aldst") place.sort = query::Sort::date_oldest;
      else doubt();
    } else if (key == "grupp") {
      if (value == "arende") place.grouping = Grouping::by_case;
      else doubt();
    } else if (key == "ordning") {
      if (view::case_order(value)) place.order = value;
      else doubt();
    } else if (key == "visa") {
      read_number(value, place.rows);
    } else if (key == "f") {
      read_number(value, place.fact);
    } else if (key == "p") {
      read_number(value, place.paragraph);
    } else if (key == "h") {
      read_number(value, place.hit);
    } else if (key == "text") {
      if (value == "original") place.reading = view::Reading::original;
      else doubt();
    } else if (key == "certainty") {
      if (value == facts::name(facts::Certainty::certain)) place.certainty = facts::Certainty::certain;
      else doubt();
    } else if (key == "s") {
      read_span(value, place.passage);
    } else if (key == "c") {
      if (view::is_anchor_code(value)) place.anchor = value;
      else doubt();
    } else if (key == "a" || key == "b") {
      const std::string part = unescape(value).text;
      if (part_name(part)) (key == "a" ? place.a : place.b) = part;
      else doubt();
    } else if (key == "lopning") {
      read_number(value, place.run);
    } else if (key == "liknar" && place.screen == Screen::results) {
      if (!slug(value)) return doubt();
      place.screen = Screen::similar;
      place.paper = value;
    } else if (key == "kommun" && place.screen == Screen::party) {
      if (slug(value)) place.town = value;
      else doubt();
    } else if (key == "med" && place.screen == Screen::party) {
      if (slug(value)) place.with = value;
      else doubt();
    } else if (key == "lucka") {
      read_number(value, place.gap);
    } else if (place.screen == Screen::gaps && (key == "varfor" || key == "slag" || key == "kommun" || key == "brev")) {
      read_gap_filter(key, unescape(value).text);
    } else if (key == "slag" && place.screen == Screen::relations) {
      place.tie = view::tie_named(value);
      if (!place.tie) doubt();
    } else if (key == "utan") {
      read_numbers(value, place.off);
    } else if (key == "t") {
      std::uint32_t at = 0;
      if (read_number(value, at)) place.at = at;
    }
  }

  void read_fragment() {
    Place& place = arrival_.place;
    if (has_sections(place.screen) && !parts_.fragment.empty()) {
      const std::string section = unescape(parts_.fragment).text;
      if (slug(section)) place.section = section;
      else doubt();
    } else if (place.screen == Screen::reader && parts_.fragment.starts_with("p-")) {
      read_number(parts_.fragment.substr(2), place.paragraph);
    }
  }

  bool read_number(std::string_view text, std::uint32_t& out) {
    const auto number = number_in<std::uint32_t>(text);
    if (!number || *number >= number_limit) return doubt(), false;
    out = *number;
    return true;
  }

  /// «12-40».
  void read_span(std::string_view text, ByteSpan& out) {
    const std::size_t dash = std::min(text.find('-'), text.size());
    ByteSpan span;
    if (!read_number(text.substr(0, dash), span.begin)) return;
    if (dash < text.size() && read_number(text.substr(dash + 1), span.end) && span.begin < span.end) out = span;
    else doubt();
  }

  void read_gap_filter(std::string_view key, std::string value) {
    view::GapFilter& options = arrival_.place.gaps;
    if (key == "varfor" && view::is_gap_worth(value)) options.worth = std::move(value);
    else if (key == "slag" && view::is_gap_kind(value)) options.kind = std::move(value);
    else if (key == "kommun" && !blank(value)) options.municipality = cut(value);
    else if (key == "brev" && value == "alla") arrival_.place.letter_for_all = true;
    else doubt();
  }

  /// «3.17.40».
  void read_numbers(std::string_view text, std::vector<std::uint32_t>& out) {
    while (!text.empty() && out.size() < off_at_most) {
      std::uint32_t number = 0;
      if (!read_number(take_until(text, '.'), number)) return;
      out.push_back(number);
    }
  }

  void doubt() { arrival_.understood = false; }

  AddressParts parts_;
  Arrival arrival_;
};

void add(std::string& url, std::string_view key, std::string_view value) {
  url += url.find('?') == url.npos ? '?' : '&';
  url += key;
  url += '=';
  url += value;
}

void add_number(std::string& url, std::string_view key, std::uint32_t number) {
  if (number > 0) add(url, key, std::to_string(number));
}

}  // namespace

bool blank(std::string_view query) {
  return query.find_first_not_of(" \t\n\r\f\v") == query.npos;
}

Arrival parse_address(std::string_view url) { return Reader(url).read(); }

Place canonical(Place place) {
  Place out;
  place.query = cut(cleaned(place.query).text);
  if (blank(place.query)) place.query.clear();
  if (const auto id = row_of(place.screen).id; id && !names_one(place.*id, row_of(place.screen).parts)) place.screen = Screen::results;
  if (place.screen == Screen::similar && !slug(place.paper)) place.screen = Screen::results;
  if (place.screen == Screen::results && place.query.empty()) place.screen = Screen::collection;
  out.screen = place.screen;
  if (const auto id = row_of(place.screen).id) out.*id = std::move(place.*id);
  if (place.screen == Screen::results) {
    out.query = std::move(place.query);
    out.sort = place.sort;
    out.grouping = place.grouping;
  }
  if (place.screen == Screen::cases) {
    out.query = std::move(place.query);
    const auto order = view::case_order(place.order);
    if (order && *order != view::CaseOrder{}) out.order = std::move(place.order);
  }
  if (place.screen == Screen::results || place.screen == Screen::cases || lists_collection(place.screen))
    out.rows = std::clamp(place.rows, rows_at_first, rows_at_most);
  if (place.screen == Screen::reader) {
    out.query = std::move(place.query);
    out.reading = place.reading;
    out.certainty = place.certainty;
    if (place.reading == view::Reading::repaired) {
      sort_briefly(place.off);
      for (const std::uint32_t number : place.off)
        if (number > 0 && (out.off.empty() || out.off.back() != number) && out.off.size() < off_at_most) out.off.push_back(number);
    }
    // One thing is lit at a time.
    if (out.query.empty() && place.passage.size() > 0) {
      out.passage = place.passage;
      if (view::is_anchor_code(place.anchor)) out.anchor = std::move(place.anchor);
    }
    if (place.fact > 0) out.fact = place.fact;
    else if (place.hit > 0) out.hit = place.hit;
    else if (place.at) out.at = place.at;
    else out.paragraph = place.paragraph;
  }
  if (place.screen == Screen::compare) {
    if (part_name(place.a)) out.a = std::move(place.a);
    if (part_name(place.b)) out.b = std::move(place.b);
    out.run = std::clamp(place.run, run_at_least, run_at_most);
  }
  if (place.screen == Screen::similar) out.paper = std::move(place.paper);
  if (place.screen == Screen::relations) out.tie = place.tie;
  if (place.screen == Screen::gaps) {
    if (view::is_gap_worth(place.gaps.worth)) out.gaps.worth = std::move(place.gaps.worth);
    if (view::is_gap_kind(place.gaps.kind)) out.gaps.kind = std::move(place.gaps.kind);
    place.gaps.municipality = cut(cleaned(place.gaps.municipality).text);
    if (!blank(place.gaps.municipality)) out.gaps.municipality = std::move(place.gaps.municipality);
    out.letter_for_all = place.letter_for_all && !out.gaps.municipality.empty();
    if (!out.letter_for_all) out.gap = place.gap;
  }
  if (has_sections(place.screen) && slug(place.section)) out.section = std::move(place.section);
  if (place.screen == Screen::party && slug(place.town)) out.town = std::move(place.town);
  if (place.screen == Screen::party && slug(place.with)) out.with = std::move(place.with);
  return out;
}

std::string address(const Place& wanted) {
  const Place place = canonical(wanted);
  std::string url;
  const ScreenRow& row = row_of(place.screen);
  if (!row.segment.empty()) url += std::string(row.segment) + "/";
  if (row.id) url += place.*row.id + "/";
  if (place.screen == Screen::similar) add(url, "liknar", place.paper);
  if (!place.a.empty()) add(url, "a", escape(place.a));
  if (!place.b.empty()) add(url, "b", escape(place.b));
  if (place.run != run_at_first && place.screen == Screen::compare) add_number(url, "lopning", place.run);
  if (place.tie) add(url, "slag", view::name(*place.tie));
  if (!place.gaps.worth.empty()) add(url, "varfor", place.gaps.worth);
  if (!place.gaps.kind.empty()) add(url, "slag", escape(place.gaps.kind));
  if (!place.gaps.municipality.empty()) add(url, "kommun", escape(place.gaps.municipality));
  if (place.letter_for_all) add(url, "brev", "alla");
  if (!place.town.empty()) add(url, "kommun", place.town);
  if (!place.with.empty()) add(url, "med", place.with);
  add_number(url, "lucka", place.gap);
  if (!place.query.empty()) add(url, "q", escape(place.query));
  if (place.sort == query::Sort::date_newest) add(url, "sortering", "nyast");
  if (place.sort == query::Sort::date_oldest) add(url, "sortering", "aldst");
  if (place.grouping == Grouping::by_case) add(url, "grupp", "arende");
  if (!place.order.empty()) add(url, "ordning", place.order);
  if (place.rows != rows_at_first) add_number(url, "visa", place.rows);
  add_number(url, "f", place.fact);
  add_number(url, "p", place.paragraph);
  add_number(url, "h", place.hit);
  if (place.at) add(url, "t", std::to_string(*place.at));
  if (place.passage.size() > 0)
    add(url, "s", std::to_string(place.passage.begin) + "-" + std::to_string(place.passage.end));
  if (!place.anchor.empty()) add(url, "c", place.anchor);
  if (place.reading == view::Reading::original) add(url, "text", "original");
  if (place.certainty == facts::Certainty::certain) add(url, "certainty", facts::name(place.certainty));
  std::string off;
  for (const std::uint32_t number : place.off) off += (off.empty() ? "" : ".") + std::to_string(number);
  if (!off.empty()) add(url, "utan", off);
  if (!place.section.empty()) url += "#" + place.section;
  return url;
}

}  // namespace diarium::app
