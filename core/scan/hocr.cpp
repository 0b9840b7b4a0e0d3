#include "scan/hocr.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "scan/place.h"
#include "text/plain/entities.h"

namespace diarium::scan {
namespace {

constexpr std::size_t most_words = 100'000;  // Of a page. A sheet full of small print has some thousands.
constexpr std::size_t most_letters = 200;    // Of a word; a longer one is a rule that was taken for letters.

/// The value of an attribute of a tag; empty where it has none.
std::string_view attribute(std::string_view tag, std::string_view name) {
  for (std::size_t at = 0; (at = tag.find(name, at)) != tag.npos; at += name.size()) {
    const std::size_t quote = at + name.size() + 1;
    if (at == 0 || tag[at - 1] != ' ' || quote >= tag.size() || tag[quote - 1] != '=' || (tag[quote] != '"' && tag[quote] != '\'')) continue;
    const std::size_t end = tag.find(tag[quote], quote + 1);
    return end == tag.npos ? std::string_view() : tag.substr(quote + 1, end - quote - 1);
  }
  return {};
}

double number(std::string_view digits) {
  double value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return std::isfinite(value) ? std::clamp(value, -1e6, 1e6) : 0;
}

/// The numbers of a property of a title: «bbox 1 2 3 4; x_wconf 95». How many there are of those wanted.
template <std::size_t Size>
std::size_t property(std::string_view title, std::string_view name, std::array<double, Size>& values) {
  for (std::size_t begin = 0; begin < title.size();) {
    const std::size_t end = std::min(title.find(';', begin), title.size());
    std::string_view part = title.substr(begin, end - begin);
    begin = end + 1;
    while (part.starts_with(' ')) part.remove_prefix(1);
    if (!part.starts_with(name) || part.size() <= name.size() || part[name.size()] != ' ') continue;
    std::size_t count = 0;
    for (part.remove_prefix(name.size()); !part.empty() && count < Size;) {
      while (part.starts_with(' ')) part.remove_prefix(1);
      const std::string_view digits = part.substr(0, std::min(part.find(' '), part.size()));
      if (!digits.empty()) values[count++] = number(digits);
      part.remove_prefix(digits.size());
    }
    return count;
  }
  return 0;
}

/// Text between tags, without white space and what would break a line of the stream.
void add_text(std::string& to, std::string_view from) {
  for (std::size_t at = 0; at < from.size();) {
    char32_t point = 0;
    std::size_t size = from[at] == '&' ? text::entity_at(from, at, point) : 0;
    if (size == 0) {
      const utf8::Decoded c = utf8::decode(from, at);
      point = c.point;
      size = c.size;
    }
    if (point > 0x20 && point != 0x7F) utf8::append(to, point);
    at += size;
  }
}

class HocrReader {
 public:
  explicit HocrReader(double dots) : points_(72 / dots) {}

  /// False: the tag is broken.
  bool tag(std::string_view inside) {
    if (inside.starts_with('/') || inside.starts_with('!') || inside.starts_with('?')) return true;
    const std::string_view kind = attribute(inside, "class"), title = attribute(inside, "title");
    if (kind == "ocrx_word") return begin_word(title);
    if (kind == "ocrx_cinfo") {
      std::array<double, 1> confidence{};
      is_choice_ = property(title, "x_confs", confidence) == 1;
      if (!is_choice_) ++groups_;
      else if (groups_ > 0) choices_.push_back({confidence[0], groups_ - 1, {}});
    } else if (kind.starts_with("ocr")) {
      end_word();
      if (!words_.empty()) words_.back().ends_line = true;
      std::array<double, 4> box{};
      std::array<double, 2> base{};
      std::array<double, 1> size{};
      if (property(title, "bbox", box) == 4) left_ = box[0], bottom_ = box[3];
      const bool has_base = property(title, "baseline", base) == 2;
      slope_ = has_base ? base[0] : 0;
      offset_ = has_base ? base[1] : 0;
      size_ = property(title, "x_size", size) == 1 ? size[0] : 0;
    }
    return true;
  }
  void text(std::string_view between) {
    if (!open_) return;
    if (groups_ == 0) add_text(word_.text, between);
    else if (is_choice_ && !choices_.empty()) {
      add_text(choices_.back().now, between);
      is_choice_ = false;
    }
  }
  bool too_much() const { return words_.size() > most_words; }
  std::vector<ScannedWord> finish() && {
    end_word();
    if (!words_.empty()) words_.back().ends_line = true;
    return std::move(words_);
  }

 private:
  bool begin_word(std::string_view title) {
    end_word();
    std::array<double, 4> box{};
    std::array<double, 1> confidence{};
    if (property(title, "bbox", box) != 4) return false;
    if (property(title, "x_wconf", confidence) == 1) word_.confidence = static_cast<int>(std::lround(std::clamp(confidence[0], 0.0, 100.0)));
    word_.left = box[0] * points_;
    word_.right = box[2] * points_;
    word_.bottom = (bottom_ + offset_ + slope_ * ((box[0] + box[2]) / 2 - left_)) * points_;
    word_.size = std::max(size_, 1.0) * points_;
    return open_ = true;
  }
  void end_word() {
    if (open_ && !word_.text.empty() && word_.text.size() <= most_letters) {
      // The first choice of each letter is the one it stands with: else the choices are of other letters. What stood before the
      // word was a letter to the reader, too.
      std::vector<std::string> letters(groups_);
      for (auto choice = choices_.rbegin(); choice != choices_.rend(); ++choice) letters[choice->letter] = choice->now;
      std::erase_if(choices_, [&](const LetterChoice& choice) { return letters[choice.letter].empty() || choice.now.empty(); });
      std::string whole;
      for (const std::string& letter : letters) whole += letter;
      if (whole == word_.text) word_.alternatives = readings_of(letters, std::move(choices_));
      words_.push_back(std::move(word_));
    }
    word_ = {};
    choices_.clear();
    groups_ = 0;
    open_ = is_choice_ = false;
  }

  double points_;
  std::vector<ScannedWord> words_;
  ScannedWord word_;
  std::vector<LetterChoice> choices_;
  std::size_t groups_ = 0;  ///< Letters of the word so far.
  bool open_ = false, is_choice_ = false;
  double left_ = 0, bottom_ = 0, slope_ = 0, offset_ = 0, size_ = 0;  ///< Of the line.
};

Error broken() { return {Fault::damaged, "What was read in the picture of a page did not come whole; add the file again", ""}; }

}  // namespace

Result<std::vector<ScannedWord>> read_hocr(std::string_view hocr, double dots) {
  if (!(dots > 0)) return broken();
  HocrReader reader(dots);
  for (std::size_t at = 0; at < hocr.size();) {
    const std::size_t begin = hocr.find('<', at);
    reader.text(hocr.substr(at, std::min(begin, hocr.size()) - at));
    if (begin == hocr.npos) break;
    const std::size_t end = hocr.find('>', begin);
    if (end == hocr.npos || !reader.tag(hocr.substr(begin + 1, end - begin - 1)) || reader.too_much()) return broken();
    at = end + 1;
  }
  return std::move(reader).finish();
}

}  // namespace diarium::scan
