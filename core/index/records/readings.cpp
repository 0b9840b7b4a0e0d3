#include "index/records/readings.h"

#include <algorithm>
#include <cassert>
#include <limits>

#include "base/bytes.h"
#include "base/utf8.h"

namespace diarium::index {
namespace {

constexpr std::uint32_t recognised_flag = 1, scanned_flag = 2, words_flag = 4;
constexpr unsigned why_shift = 3;

/// A number near `base`. Fails where it is none of 32 bits.
template <class Number>
Number take_near(ByteReader& reader, Number base) {
  const std::int64_t step = unzigzag(reader.varint());
  constexpr std::int64_t furthest = std::int64_t{1} << 33;
  if (step < -furthest || step > furthest) return reader.fail(), Number{};
  const std::int64_t value = std::int64_t{base} + step;
  if (value < std::numeric_limits<Number>::min() || value > std::numeric_limits<Number>::max())
    return reader.fail(), Number{};
  return static_cast<Number>(value);
}
template <class Number>
void put_near(std::string& out, Number base, Number value) {
  put_varint(out, zigzag(std::int64_t{value} - std::int64_t{base}));
}

void put_line(std::string& out, const source::Placed& last, const source::Placed& line) {
  put_varint(out, line.span.begin - last.span.begin);
  put_varint(out, line.span.size());
  put_near(out, last.page, line.page);
  put_near(out, last.box.left, line.box.left);
  put_near(out, last.box.top, line.box.top);
  put_near(out, line.box.left, line.box.right);
  put_near(out, line.box.top, line.box.bottom);
}

source::Placed take_line(ByteReader& reader, const source::Placed& last) {
  constexpr std::uint32_t most = std::numeric_limits<std::uint32_t>::max();
  source::Placed line;
  line.span.begin = last.span.begin + reader.number(most - last.span.begin);
  line.span.end = line.span.begin + reader.number(most - line.span.begin);
  line.page = take_near(reader, last.page);
  line.box.left = take_near(reader, last.box.left);
  line.box.top = take_near(reader, last.box.top);
  line.box.right = take_near(reader, line.box.left);
  line.box.bottom = take_near(reader, line.box.top);
  return line;
}

void put_lines(std::string& out, const std::vector<source::Placed>& lines) {
  assert(std::ranges::is_sorted(lines, {}, [](const source::Placed& line) { return line.span.begin; }));
  put_varint(out, lines.size());
  source::Placed last;
  for (const source::Placed& line : lines) {
    put_line(out, last, line);
    last = line;
  }
}

std::vector<source::Placed> take_lines(ByteReader& reader) {
  std::vector<source::Placed> lines;
  source::Placed last;
  for (std::uint32_t left = reader.number(); left > 0 && reader.ok(); --left) lines.push_back(last = take_line(reader, last));
  return lines;
}

}  // namespace

std::string reading_record(const source::FileReading& reading) {
  std::string out;
  if (reading == source::FileReading{}) return out;
  out.push_back(static_cast<char>(reading.kind));
  const bool scanned = !reading.reader.empty() || !reading.page_readings.empty();
  out.push_back(static_cast<char>((reading.recognised ? recognised_flag : 0) | (scanned ? scanned_flag : 0) | (reading.words.empty() ? 0 : words_flag)));
  for (const std::uint32_t number : {reading.pages, reading.unmapped, reading.inserted}) put_varint(out, number);
  put_varint(out, reading.empty_pages.size());
  for (const std::uint32_t page : reading.empty_pages) put_varint(out, page);
  put_varint(out, reading.left_out.size());
  for (const source::LeftOut& one : reading.left_out) {
    put_text(out, one.what);
    put_varint(out, one.count);
  }
  put_varint(out, reading.page_labels.size());
  for (const std::string& label : reading.page_labels) put_text(out, label);
  if (scanned) {
    put_text(out, reading.reader);
    put_varint(out, reading.page_readings.size());
    for (const source::PageReading page : reading.page_readings)
      out.push_back(static_cast<char>(static_cast<unsigned>(page.how) | static_cast<unsigned>(page.why) << why_shift));
  }
  put_lines(out, reading.lines);
  if (!reading.words.empty()) put_lines(out, reading.words);
  return out;
}

std::optional<source::FileReading> read_reading(std::string_view record) {
  source::FileReading reading;
  if (record.empty()) return reading;
  ByteReader reader(record);
  reading.kind = static_cast<source::Kind>(reader.number(source::kind_count - 1));
  const std::uint32_t flags = reader.number(recognised_flag | scanned_flag | words_flag);
  reading.recognised = flags & recognised_flag;
  for (std::uint32_t* number : {&reading.pages, &reading.unmapped, &reading.inserted}) *number = reader.number();
  for (std::uint32_t left = reader.number(); left > 0 && reader.ok(); --left)
    reading.empty_pages.push_back(reader.number());
  const auto is_page = [&](std::uint32_t page) { return page < reading.pages; };
  bool words = true;
  for (std::uint32_t left = reader.number(); left > 0 && reader.ok(); --left) {
    source::LeftOut& one = reading.left_out.emplace_back();
    one.what = reader.text();
    one.count = reader.number();
    words = words && utf8::valid(one.what);
  }
  for (std::uint32_t left = reader.number(); left > 0 && reader.ok(); --left)
    words = words && utf8::valid(reading.page_labels.emplace_back(reader.text()));
  if (flags & scanned_flag) {
    reading.reader = reader.text();
    words = words && utf8::valid(reading.reader);
    for (std::uint32_t left = reader.number(); left > 0 && reader.ok(); --left) {
      const std::uint8_t page = reader.byte();
      const std::uint8_t how = page & ((1u << why_shift) - 1), why = page >> why_shift;
      if (how >= source::how_read_names.size() || why >= source::why_unread_names.size()) return std::nullopt;
      reading.page_readings.push_back({static_cast<source::HowRead>(how), static_cast<source::WhyUnread>(why)});
    }
    if (reading.reader.empty() && reading.page_readings.empty()) return std::nullopt;
    if (!reading.page_readings.empty() && reading.page_readings.size() != reading.pages) return std::nullopt;
  }
  reading.lines = take_lines(reader);
  if (flags & words_flag) {
    reading.words = take_lines(reader);
    if (reading.words.empty()) return std::nullopt;
  }
  if (!std::ranges::all_of(reading.empty_pages, is_page) ||
      !std::ranges::all_of(reading.lines, is_page, &source::Placed::page) || !std::ranges::all_of(reading.words, is_page, &source::Placed::page) || reading.page_labels.size() > reading.pages)
    return std::nullopt;
  if (!reader.ok() || !reader.done() || !words || reading == source::FileReading{}) return std::nullopt;
  return reading;
}

std::optional<PlaceOnPages> place_of(const source::FileReading& reading, const text::SourceMap& map, ByteSpan span) {
  return place_among(reading.lines, map, span);
}

std::optional<PlaceOnPages> place_among(const std::vector<source::Placed>& lines, const text::SourceMap& map, ByteSpan span) {
  if (span.empty()) return std::nullopt;
  const ByteSpan wanted{map.to_source(span.begin), map.to_source(span.end - 1) + 1};
  auto line = std::ranges::upper_bound(lines, wanted.begin, {},
                                       [](const source::Placed& one) { return one.span.begin; });
  if (line != lines.begin()) --line;
  PlaceOnPages place;
  for (; line != lines.end() && line->span.begin < wanted.end; ++line) {
    if (line->span.end <= wanted.begin) continue;
    place.first_page = place.lines.empty() ? line->page : std::min(place.first_page, line->page);
    place.last_page = std::max(place.last_page, line->page);
    place.lines.push_back(*line);
  }
  if (place.lines.empty()) return std::nullopt;
  return place;
}

}  // namespace diarium::index
