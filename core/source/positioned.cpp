#include "source/positioned.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/letters.h"
#include "base/sha256.h"
#include "base/utf8.h"

namespace diarium::source {
namespace {

constexpr std::int32_t border = 1'000'000;  // Tenths of a point: 35 m; what lies farther out is on no page.
constexpr std::size_t font_limit = 100'000;

Error broken(std::size_t line) {
  return {Fault::damaged, "What stands on the pages of this PDF did not come whole from the program that reads PDF; add the file again",
          "line " + std::to_string(line)};
}

/// Cuts the next field from a line.
std::string_view field(std::string_view& line) { return take_until(line, '\t'); }

/// A whole number, brought between 0 or the borders; nothing where there is another thing.
std::optional<std::int32_t> number(std::string_view digits, std::int32_t low) {
  const auto value = number_in<std::int64_t>(digits);
  if (!value) return std::nullopt;
  return static_cast<std::int32_t>(std::clamp<std::int64_t>(*value, low, border));
}

std::optional<Tag> tag_of(std::string_view name) {
  if (name.empty()) return Tag::none;
  if (name.size() == 2 && name[0] == 'H' && name[1] >= '1' && name[1] <= '6')
    return static_cast<Tag>(static_cast<int>(Tag::h1) + (name[1] - '1'));
  if (name == "LI") return Tag::item;
  if (name == "TD") return Tag::cell;
  if (name == "A") return Tag::artifact;
  if (name == "P") return Tag::paragraph;
  return std::nullopt;
}

/// Reads «12» or «31.1.2.3», which stands behind a tag. Nothing where it is of another form.
std::optional<TagPlace> place_of(std::string_view text) {
  std::array<std::uint16_t, 4> numbers{};
  std::size_t count = 0;
  for (bool more = true; more; ++count) {
    const std::size_t end = std::min(text.find('.'), text.size());
    const auto value = count < numbers.size() ? number(text.substr(0, end), 0) : std::nullopt;
    if (!value) return std::nullopt;
    numbers[count] = *value > 0xFFFF ? std::uint16_t{0} : static_cast<std::uint16_t>(*value);
    more = end < text.size();
    text.remove_prefix(more ? end + 1 : end);
  }
  if (count != 1 && count != numbers.size()) return std::nullopt;
  const bool in_cell = numbers[1] > 0 && numbers[2] > 0 && numbers[3] > 0;
  return in_cell ? TagPlace{numbers[0], numbers[1], numbers[2], numbers[3]} : TagPlace{numbers[0]};
}

class RecordReader {
 public:
  /// Takes one line without its end. False: it is none of the stream's.
  bool take(std::string_view line) {
    if (ended_) return false;
    const std::string_view kind = field(line);
    if (kind == "T") return take_run(line);
    if (kind == "D") return take_doubt(line);
    if (kind == "R") return take_reading(line);
    if (kind == "C") return take_cover(line);
    if (kind == "W") return line.empty() || (number(field(line), 0) && number(field(line), 0) && line.empty());
    if (kind == "P") return take_page(line);
    if (kind == "F") return take_font(line);
    if (kind == "N") return take_left_out(line);
    if (kind == "H") return take_head(line);
    return ended_ = kind == "E" && line.empty();
  }
  bool ended() const { return ended_; }
  bool too_much() const {
    return read_.pages.size() > page_limit || read_.runs.size() > run_limit || read_.fonts.size() > font_limit;
  }
  Positioned finish() && {
    for (PositionedRun& run : read_.runs)
      if (run.font >= read_.fonts.size()) run.font = 0;
    return std::move(read_);
  }

 private:
  bool take_run(std::string_view line) {
    if (read_.pages.empty()) return false;
    std::array<std::optional<std::int32_t>, 7> numbers;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      numbers[i] = number(field(line), i < 4 ? -border : 0);
      if (!numbers[i]) return false;
    }
    const std::string_view tag_field = field(line);
    const std::size_t at = std::min(tag_field.find('@'), tag_field.size());
    const auto tag = tag_of(tag_field.substr(0, at));
    const auto place = at < tag_field.size() ? place_of(tag_field.substr(at + 1)) : TagPlace{};
    if (!tag || !place || *numbers[6] > 31) return false;
    PositionedRun run;
    const auto [left, right] = std::minmax(*numbers[0], *numbers[2]);
    const auto [top, bottom] = std::minmax(*numbers[1], *numbers[3]);
    run.box = {left, top, right, bottom};
    run.font = static_cast<std::uint32_t>(*numbers[4]);
    run.size = *numbers[5];
    run.flags = static_cast<std::uint8_t>(*numbers[6]);
    run.tag = *tag;
    run.place = *place;
    run.text.begin = static_cast<std::uint32_t>(read_.text.size());
    read_.text += utf8::valid(line) ? std::string(line) : utf8::with_replacements(line);
    run.text.end = static_cast<std::uint32_t>(read_.text.size());
    read_.runs.push_back(run);
    ++read_.pages.back().count;
    return true;
  }

  bool take_doubt(std::string_view line) {
    const auto confidence = number(field(line), 0);
    if (!confidence || *confidence > 100 || read_.pages.empty() || read_.pages.back().count == 0) return false;
    const auto run = static_cast<std::uint32_t>(read_.runs.size() - 1);
    if (!read_.doubts.empty() && read_.doubts.back().run == run) return false;
    DoubtfulRun doubt{run, static_cast<std::uint8_t>(*confidence), {}};
    while (!line.empty()) {
      const std::string word = utf8::with_replacements(field(line));
      if (word.empty() || word.size() > 200 || word.find(' ') != word.npos) return false;
      if (doubt.alternatives.size() < alternative_limit) doubt.alternatives.push_back(word);
    }
    read_.doubts.push_back(std::move(doubt));
    return true;
  }

  bool take_reading(std::string_view line) {
    const auto how = std::ranges::find(how_read_names, field(line));
    const auto why = std::ranges::find(why_unread_names, field(line));
    if (how == how_read_names.end() || why == why_unread_names.end() || read_.pages.empty() || read_.pages.back().reading) return false;
    read_.pages.back().reading = {static_cast<HowRead>(how - how_read_names.begin()), static_cast<WhyUnread>(why - why_unread_names.begin())};
    if (!line.empty()) read_.reader = utf8::with_replacements(line.substr(0, 200));
    return true;
  }

  bool take_cover(std::string_view line) {
    const auto covered = number(field(line), 0), raster = number(field(line), 0);
    if (!covered || !raster || !line.empty() || *covered > 100 || *raster > 100 || read_.pages.empty() || has_cover_) return false;
    read_.pages.back().covered = static_cast<std::uint32_t>(*covered);
    read_.pages.back().raster = static_cast<std::uint32_t>(*raster);
    return has_cover_ = true;
  }

  bool take_page(std::string_view line) {
    has_cover_ = false;
    const auto width = number(field(line), 0), height = number(field(line), 0), pictures = number(field(line), 0);
    if (!width || !height || !pictures) return false;
    PositionedPage page;
    page.width = *width;
    page.height = *height;
    page.pictures = static_cast<std::uint32_t>(std::min(*pictures, 100));
    page.label = utf8::with_replacements(line.substr(0, 200));
    page.first = static_cast<std::uint32_t>(read_.runs.size());
    read_.pages.push_back(std::move(page));
    return true;
  }

  bool take_font(std::string_view line) {
    const auto bold = number(field(line), 0), italic = number(field(line), 0);
    if (!bold || !italic) return false;
    read_.fonts.push_back({*bold > 0, *italic > 0, utf8::with_replacements(line.substr(0, 200))});
    return true;
  }

  bool take_left_out(std::string_view line) {
    const std::string what(field(line));
    const auto count = number(line, 0);
    if (!count || what.empty() || what.size() > 40 || what.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") != what.npos)
      return false;
    const auto there = std::ranges::find(read_.left_out, what, &LeftOut::what);
    if (there != read_.left_out.end())
      there->count += static_cast<std::uint32_t>(*count);
    else if (read_.left_out.size() < 100)
      read_.left_out.push_back({what, static_cast<std::uint32_t>(*count)});
    return true;
  }

  bool take_head(std::string_view line) {
    const std::string_view name = field(line);
    if (name == "producer") {
      read_.producer = utf8::with_replacements(line.substr(0, 200));
      return true;
    }
    if (name == "kind") {
      read_.kind = line == source::name(Kind::picture) ? Kind::picture : Kind::pdf;
      return line == source::name(read_.kind);
    }
    const bool sum = is_sha256(line);
    if (name == "sha256" && sum) read_.sha256 = std::string(line);
    return name == "sha256" && sum;
  }

  Positioned read_;
  bool ended_ = false, has_cover_ = false;
};

}  // namespace

Result<Positioned> parse_positioned(std::string_view stream) {
  if (stream.size() > stream_limit)
    return Error{Fault::too_large, "There is too much text on the pages of this PDF; divide it into its papers", ""};
  if (!stream.starts_with(positioned_magic)) return broken(1);
  RecordReader reader;
  std::size_t number = 2;
  for (std::size_t begin = positioned_magic.size(); begin < stream.size(); ++number) {
    const std::size_t end = stream.find('\n', begin);
    if (end == stream.npos || !reader.take(stream.substr(begin, end - begin))) return broken(number);
    if (reader.too_much())
      return Error{Fault::too_large, "This PDF has more pages or pieces of text than can be read at once; divide it into its papers", ""};
    begin = end + 1;
  }
  if (!reader.ended()) return broken(number);
  return std::move(reader).finish();
}

}  // namespace diarium::source
