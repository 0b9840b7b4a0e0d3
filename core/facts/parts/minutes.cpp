#include "facts/parts/minutes.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/letters.h"
#include "facts/parts/extracts.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t least_sections = 2;
constexpr std::uint32_t least_by_word = 3;  ///< Fewer are minutes only where each decides, right behind the one before.
constexpr std::size_t look_back = 64;  ///< Signs among which the one before is sought; references are few.

class MinutesCutter {
 public:
  explicit MinutesCutter(std::string_view text) : text_(text), lines_(minutes_lines(text)) {}

  Minutes cut() {
    mark_furniture();
    find_signs();
    if (signs_.size() < least_sections) return {};
    find_meetings();
    weigh();
    for (std::size_t i = 0; i + 1 < meetings_.size(); ++i) choose(meetings_[i], meetings_[i + 1]);
    const bool book = is_book();
    const std::vector<MinutesExtract> extracts = find_extracts(lines_);
    if (is_bundle(extracts, book)) return bundle(extracts);
    return book ? sections() : Minutes{};
  }

 private:
  /// Nothing runs into the line from above: a blank line, a page's edge, a heading of the mark-up, a page number.
  bool stands_free(std::size_t line) const {
    if (line == 0 || lines_[line].page || lines_[line].heading || lines_[line - 1].blank) return true;
    const std::string_view above = lines_[line - 1].words;
    if (above.ends_with(')') && above.size() > 3 && is_digit(above[above.size() - 2])) return true;  // «Sida 3 (200)»
    constexpr std::array<std::string_view, 4> pages = {"Blad ", "Sida ", "Sid ", "sid "};
    return above.size() <= 12 && is_digit(above.back()) &&
           std::ranges::any_of(pages, [&](std::string_view word) { return above.starts_with(word); });
  }

  /// Lines at the edges of pages, from the edge on, that stand there on half of the pages, whatever their numbers are.
  /// A sentence is none, nor what stands behind a §.
  void mark_furniture() {
    constexpr std::size_t least_pages = 3;
    std::vector<std::vector<std::size_t>> edges;  // Lines from each upper and each lower edge on.
    std::vector<std::size_t> page;
    for (std::size_t i = 0; i <= lines_.size(); ++i) {
      if (i == lines_.size() || lines_[i].page) {
        edges.push_back(from_edge(page));
        std::ranges::reverse(page);
        edges.push_back(from_edge(page));
        page.clear();
      }
      if (i < lines_.size() && !lines_[i].blank) page.push_back(i);
    }
    std::map<std::string, std::size_t> times;
    for (const std::vector<std::size_t>& edge : edges)
      for (const std::size_t line : edge) ++times[without_numbers(line)];
    for (const std::vector<std::size_t>& edge : edges) {
      for (const std::size_t line : edge) {
        if (times[without_numbers(line)] < std::max(least_pages, edges.size() / 4)) break;
        lines_[line].furniture = lines_[line].blank = true;
      }
    }
  }
  /// The lines of a page from an edge on that may be furniture.
  std::vector<std::size_t> from_edge(const std::vector<std::size_t>& page) const {
    constexpr std::size_t most_lines = 4;
    std::vector<std::size_t> edge;
    for (const std::size_t line : page) {
      const std::string_view words = lines_[line].words;
      const bool sentence = words.ends_with('.') && words.size() > 20;
      if (edge.size() == most_lines || sentence || words.size() > longest_heading || words.find("§") != words.npos)
        break;
      edge.push_back(line);
    }
    return edge;
  }
  std::string without_numbers(std::size_t line) const {
    std::string words(lines_[line].words);
    std::erase_if(words, is_digit);
    return words;
  }

  /// The lines of a § that are its own; of a head of a page the form feed stays.
  std::vector<ByteSpan> own_words(std::size_t first, std::size_t end, std::uint32_t& left_out) const {
    std::vector<ByteSpan> words;
    std::uint32_t from = byte_of(first);
    for (std::size_t i = first; i < end; ++i) {
      if (!lines_[i].furniture) continue;
      ++left_out;
      const auto begin = static_cast<std::uint32_t>(lines_[i].words.data() - text_.data());
      if (begin > from) words.push_back({from, begin});
      from = lines_[i].end;
    }
    if (byte_of(end) > from) words.push_back({from, byte_of(end)});
    return words;
  }

  void find_signs() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].blank) continue;
      auto sign = sign_of(lines_[i]);
      if (!sign || !stands_free(i)) continue;
      sign->line = i;
      signs_.push_back(*sign);
    }
  }

  /// Where meetings begin, as indices of lines: the file's first line, then each first page behind a §.
  void find_meetings() {
    meetings_.push_back(0);
    std::size_t sign = 0;
    std::size_t last = 0;  // The last line of a first page that was seen.
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      while (sign < signs_.size() && signs_[sign].line < i) ++sign;
      if (!opens_meeting(lines_[i])) continue;
      const bool first = sign == 0 || (last > 0 && signs_[sign - 1].line < last);
      last = i;
      if (first) continue;
      std::size_t begin = i;  // Back to the page's edge, but over no §.
      while (begin > signs_[sign - 1].line + 1 && !lines_[begin].page && i - begin < 60) --begin;
      if (!lines_[begin].page) begin = i;
      // A new meeting numbers anew or goes on; a § that speaks of its place is none: the edge of a page tells.
      if (lines_[begin].page) meetings_.push_back(begin);
    }
    meetings_.push_back(lines_.size());
  }

  /// What stands below each sign, up to the next one.
  void weigh() {
    for (std::size_t i = 0; i < signs_.size(); ++i) {
      const std::size_t end = i + 1 < signs_.size() ? signs_[i + 1].line : lines_.size();
      std::uint32_t bytes = 0;
      for (std::size_t line = signs_[i].line + 1; line < end; ++line) {
        if (!lines_[line].furniture) bytes += static_cast<std::uint32_t>(lines_[line].words.size());
        if (decides(lines_[line])) signs_[i].decides = true;
        if (resolves(lines_[line])) signs_[i].resolves = true;
      }
      if (decides(lines_[signs_[i].line])) signs_[i].decides = true;
      signs_[i].weight = 20 + std::min<std::uint32_t>(bytes, 400) + (signs_[i].decides ? 400 : 0);
    }
  }

  /// Of the signs of one meeting those that ascend and say most.
  void choose(std::size_t first_line, std::size_t end_line) {
    const auto of = [&](std::size_t line) {
      return static_cast<std::size_t>(std::ranges::lower_bound(signs_, line, {}, &MinutesSign::line) - signs_.begin());
    };
    const std::size_t first = of(first_line), end = of(end_line);
    std::vector<std::int64_t> best(end - first);
    std::vector<std::size_t> from(end - first);
    for (std::size_t i = first; i < end; ++i) {
      best[i - first] = signs_[i].weight;
      from[i - first] = i;
      for (std::size_t j = i; j > first && i - j < look_back; --j) {
        const MinutesSign& before = signs_[j - 1];
        if (before.last >= signs_[i].number) continue;
        // A gap costs: a reference to a far § is likelier than as many that are missing.
        const std::int64_t gap = std::min<std::uint32_t>(signs_[i].number - before.last - 1, 30);
        const std::int64_t sum = best[j - 1 - first] + signs_[i].weight - gap * 12;
        if (sum > best[i - first]) best[i - first] = sum, from[i - first] = j - 1;
      }
    }
    if (best.empty()) return;
    std::size_t at = first + static_cast<std::size_t>(std::ranges::max_element(best) - best.begin());
    std::vector<std::size_t> chosen{at};
    while (from[at - first] != at) chosen.push_back(at = from[at - first]);
    drop_quoted(chosen);
    chosen_.insert(chosen_.end(), chosen.rbegin(), chosen.rend());
  }

  /// Takes the last off (`chosen` stands from behind) where they are another body's: a § quotes what was decided before
  /// it, under that body's own sign, far from the numbers of this meeting.
  void drop_quoted(std::vector<std::size_t>& chosen) const {
    constexpr std::uint32_t far = 5;  // Numbers that no list of matters leaves out at its end.
    std::map<std::string_view, std::size_t> times;
    for (const std::size_t i : chosen) ++times[signs_[i].prefix];
    const auto most = std::ranges::max_element(times, {}, [](const auto& one) { return one.second; })->first;
    while (chosen.size() > least_sections) {
      const MinutesSign &last = signs_[chosen[0]], &before = signs_[chosen[1]];
      if (last.prefix == most || last.number <= before.last + far) return;
      chosen.erase(chosen.begin());
    }
  }

  bool is_book() const {
    constexpr std::size_t enough_alone = 5;  // §§ that are minutes by their decisions, without a word of a meeting.
    if (chosen_.size() < least_sections) return false;
    const auto count = [&](bool MinutesSign::*is) {
      return static_cast<std::size_t>(std::ranges::count_if(chosen_, [&](std::size_t i) { return signs_[i].*is; }));
    };
    if (chosen_.size() >= enough_alone && count(&MinutesSign::resolves) * 10 >= chosen_.size() * 9) return true;
    const std::size_t deciding = count(&MinutesSign::decides);
    if (chosen_.size() < least_by_word && !follow_each_other(deciding)) return false;
    return deciding * 3 >= chosen_.size() && deciding >= 2 && std::ranges::any_of(lines_, speaks_of_minutes);
  }

  /// Two §§ of one extract: the numbers are neighbours, under the same body's sign, and no line bears another's.
  bool follow_each_other(std::size_t deciding) const {
    const MinutesSign &one = signs_[chosen_.front()], &other = signs_[chosen_.back()];
    return deciding == chosen_.size() && other.number == one.last + 1 && other.prefix == one.prefix &&
           std::ranges::none_of(lines_, [&](const MinutesLine& line) {
             const auto sign = sign_of(line);
             return sign && sign->number != one.number && sign->number != other.number;
           });
  }

  /// Extracts of several minutes. What could be one book is a bundle only where it has nothing but extracts, each with
  /// a first page of its own, or of several bodies.
  bool is_bundle(const std::vector<MinutesExtract>& extracts, bool book) const {
    if (extracts.size() < least_sections || !book) return extracts.size() >= least_sections;
    const bool all = std::ranges::all_of(chosen_, [&](std::size_t i) {
      return std::ranges::find(extracts, signs_[i].line, &MinutesExtract::line) != extracts.end();
    });
    const auto differ = [](const MinutesExtract& one, const MinutesExtract& other) {
      return !one.body.empty() && !other.body.empty() && one.body != other.body;
    };
    const bool bodies = std::ranges::adjacent_find(extracts, differ) != extracts.end();
    return all && (bodies || std::ranges::all_of(extracts, &MinutesExtract::fronted));
  }

  Minutes bundle(const std::vector<MinutesExtract>& extracts) const {
    Minutes minutes;
    const auto add = [&](std::uint32_t number, std::string label, std::size_t first, std::size_t end) {
      const ByteSpan span{byte_of(first), byte_of(end)};
      minutes.sections.push_back({number, std::move(label), span, {span}});
    };
    // What else the file holds: papers that were adopted, each by its page, and all others.
    const auto rest = [&](std::size_t from, std::size_t to) {
      std::vector<std::size_t> adopted = find_adopted(lines_, from, to);
      adopted.push_back(to);
      if (byte_of(adopted[0]) > byte_of(from)) minutes.meeting.push_back({byte_of(from), byte_of(adopted[0])});
      for (std::size_t i = 0; i + 1 < adopted.size(); ++i) {
        const auto page = std::ranges::count(text_.substr(0, byte_of(adopted[i])), '\f') + 1;
        add(0, "s. " + std::to_string(page), adopted[i], adopted[i + 1]);
      }
    };
    std::size_t covered_to = 0;
    for (const MinutesExtract& one : extracts) {
      rest(covered_to, one.first);
      add(one.sign.number, label_of(one.sign), one.first, one.end);
      covered_to = one.end;
    }
    rest(covered_to, lines_.size());
    return minutes;
  }

  static std::string label_of(const MinutesSign& sign) {
    return sign.last == sign.number ? "§ " + std::to_string(sign.number)
                                    : "§§ " + std::to_string(sign.number) + "–" + std::to_string(sign.last);
  }

  std::uint32_t byte_of(std::size_t line) const {
    return line < lines_.size() ? lines_[line].begin : static_cast<std::uint32_t>(text_.size());
  }

  /// The line behind the last of a §: the next §, a new meeting, or the end of this one.
  std::size_t end_of(std::size_t chosen) const {
    const std::size_t line = signs_[chosen_[chosen]].line;
    const std::size_t next = chosen + 1 < chosen_.size() ? signs_[chosen_[chosen + 1]].line : lines_.size();
    const std::size_t meeting = *std::ranges::upper_bound(meetings_, line);
    const std::size_t end = std::min(next, meeting);
    if (end == next && next != lines_.size()) return end;
    for (std::size_t i = line + 1; i < end; ++i)
      if (closes_meeting(lines_[i], lines_[i].page || lines_[i - 1].blank)) return i;
    return end;
  }

  Minutes sections() const {
    Minutes minutes;
    std::uint32_t covered_to = 0;
    for (std::size_t i = 0; i < chosen_.size(); ++i) {
      const MinutesSign& sign = signs_[chosen_[i]];
      const std::size_t end = end_of(i);
      const ByteSpan span{byte_of(sign.line), byte_of(end)};
      if (span.begin > covered_to) minutes.meeting.push_back({covered_to, span.begin});
      minutes.sections.push_back({sign.number, label_of(sign), span, own_words(sign.line, end, minutes.furniture)});
      covered_to = span.end;
    }
    if (covered_to < text_.size()) minutes.meeting.push_back({covered_to, static_cast<std::uint32_t>(text_.size())});
    const std::size_t first = signs_[chosen_.front()].line;
    const bool cover = std::ranges::any_of(lines_.begin(), lines_.begin() + static_cast<std::ptrdiff_t>(first),
                                           [](const MinutesLine& line) { return !line.words.empty(); });
    if (!cover) minutes.running = running_head(first);
    return minutes;
  }

  /// The first lines of furniture that stand together inside the §§: the head of the second page, as a rule.
  std::vector<ByteSpan> running_head(std::size_t from) const {
    constexpr std::size_t most_lines = 8;
    std::vector<ByteSpan> spans;
    for (std::size_t i = from; i < lines_.size() && spans.size() < most_lines; ++i) {
      if (lines_[i].furniture && !lines_[i].words.empty())
        spans.push_back({byte_of(i), lines_[i].end});
      else if (!spans.empty() && !lines_[i].blank)
        break;
    }
    return spans;
  }

  std::string_view text_;
  std::vector<MinutesLine> lines_;
  std::vector<MinutesSign> signs_;
  std::vector<std::size_t> meetings_;  ///< Lines; the last one is behind the file.
  std::vector<std::size_t> chosen_;    ///< Of signs_, ascending.
};

}  // namespace

Minutes cut_minutes(std::string_view text) {
  const auto has_enough = [&](std::string_view mark) {
    std::size_t at = 0;
    for (std::uint32_t seen = 0; seen < least_sections; ++seen, ++at)
      if (at = text.find(mark, at); at == std::string_view::npos) return false;
    return true;
  };
  if (!has_enough("§") && !has_enough("aragraf ") && !has_enough("ARAGRAF ")) return {};
  return MinutesCutter(text).cut();
}

}  // namespace diarium::facts
