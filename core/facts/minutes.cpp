#include "facts/minutes.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace diarium::facts {
namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t least_sections = 3;
constexpr std::size_t longest_heading = 240;  ///< Bytes of a line that a § heads: a bylaw's § is a longer sentence.
constexpr std::size_t look_back = 64;         ///< Signs among which the one before is sought; references are few.
constexpr std::uint32_t most_number = 9999;

/// A line of the text, without what decorates it.
struct Line {
  std::uint32_t begin = 0, end = 0;  ///< Behind a form feed at its start; with its line end.
  std::string_view words;            ///< Without indent, form feed, marks of Markdown and white space at its end.
  bool blank = false;
  bool page = false;       ///< A page begins with it.
  bool heading = false;    ///< Marked as a heading or bold.
  bool furniture = false;  ///< A head or foot of pages; then it counts as blank.
};

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Takes white space off the front, also hard spaces.
void skip_spaces(std::string_view& words) {
  while (!words.empty()) {
    if (is_space(words.front()))
      words.remove_prefix(1);
    else if (words.starts_with("\xC2\xA0"))
      words.remove_prefix(2);
    else
      return;
  }
}

Line line_of(std::string_view text, std::size_t begin, std::size_t end) {
  Line line{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), text.substr(begin, end - begin)};
  line.page = line.words.find('\f') != std::string_view::npos;
  if (const std::size_t edge = line.words.rfind('\f'); edge != std::string_view::npos && is_space(line.words.front()))
    line.begin += static_cast<std::uint32_t>(edge + 1);  // The edge of the page ends what stands before it.
  skip_spaces(line.words);
  while (!line.words.empty() && (is_space(line.words.back()) || line.words.back() == '\n')) line.words.remove_suffix(1);
  if (line.words.starts_with('#') || line.words.starts_with("**")) {
    line.heading = true;
    while (!line.words.empty() && (line.words.front() == '#' || line.words.front() == '*')) line.words.remove_prefix(1);
    while (!line.words.empty() && line.words.back() == '*') line.words.remove_suffix(1);
    skip_spaces(line.words);
  }
  line.blank = line.words.empty();
  return line;
}

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = text.find('\n', begin);
    end = end == std::string_view::npos ? text.size() : end + 1;
    lines.push_back(line_of(text, begin, end));
    begin = end;
  }
  return lines;
}

/// Small letters, of Swedish too: enough to compare with the words below.
std::string lowered(std::string_view words) {
  std::string out(words);
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (out[i] >= 'A' && out[i] <= 'Z') out[i] = static_cast<char>(out[i] + 32);
    if (out[i] == '\xC3' && i + 1 < out.size() && static_cast<unsigned char>(out[i + 1]) <= 0x9E)
      out[i + 1] = static_cast<char>(out[i + 1] + 32);
  }
  return out;
}

/// «Ks», «Kommunstyrelsen», «KSAU»: who meets, before the sign. In small letters.
bool is_body_word(std::string_view word) {
  constexpr std::array endings = {"fullmäktige"sv, "styrelsen"sv, "styrelse"sv,    "nämnden"sv,  "nämnd"sv,
                                  "utskottet"sv,   "utskott"sv,   "beredningen"sv, "paragraf"sv, "delegationen"sv};
  const bool short_name = word.size() <= 5 && word.size() >= 2;
  return short_name || std::ranges::any_of(endings, [&](std::string_view end) { return word.ends_with(end); });
}

std::optional<std::uint32_t> take_number(std::string_view& words) {
  std::uint32_t number = 0;
  std::size_t digits = 0;
  for (; digits < words.size() && is_digit(words[digits]); ++digits)
    if (digits < 6) number = number * 10 + static_cast<std::uint32_t>(words[digits] - '0');
  if (digits == 0 || number == 0 || number > most_number) return std::nullopt;
  words.remove_prefix(digits);
  return number;
}

/// A § at the head of a line.
struct Sign {
  std::size_t line = 0;
  std::uint32_t number = 0, last = 0;
  std::uint32_t weight = 0;  ///< How much stands below it, and whether a decision does.
  bool decides = false;
  bool resolves = false;  ///< «… beslutar att» stands below it.
  std::string prefix;     ///< What stands before the sign, in small letters: who meets.
};

/// A lower-case word behind the number makes the line a sentence: «§ 12 i kommunallagen», «§ 5 st. 2».
bool heads(std::string_view rest) {
  skip_spaces(rest);
  if (rest.empty()) return true;
  const unsigned char c = static_cast<unsigned char>(rest.front());
  if (c >= 'a' && c <= 'z') return rest.starts_with("dnr") || rest.starts_with("forts");
  if (c == 0xC3 && rest.size() > 1) return static_cast<unsigned char>(rest[1]) < 0xA0;
  return c != ',' && c != ';' && c != ')' && c != '.';
}

/// «Ärende 3 – » in front of a sign: the number of the matter on the list.
void skip_matter(std::string_view& words) {
  std::string_view rest = words;
  for (const std::string_view word : {"Ärende "sv, "ÄRENDE "sv, "Punkt "sv, "Nr "sv}) {
    if (!rest.starts_with(word)) continue;
    rest.remove_prefix(word.size());
    const auto number = take_number(rest);
    if (!number) return;
    while (!rest.empty() && (is_space(rest.front()) || rest.front() == ':' || rest.front() == ',' ||
                             rest.front() == '.' || rest.front() == '-'))
      rest.remove_prefix(1);
    for (const std::string_view dash : {"–"sv, "—"sv})
      if (rest.starts_with(dash)) rest.remove_prefix(dash.size());
    skip_spaces(rest);
    words = rest;
    return;
  }
}

/// The words before the sign, if it has a head's place: none, or who meets.
bool is_prefix(std::string_view before) {
  const std::string words = lowered(before);
  std::size_t count = 0;
  for (std::size_t at = 0; at < words.size();) {
    if (is_space(words[at])) {
      ++at;
      continue;
    }
    const std::size_t end = std::min(words.find(' ', at), words.size());
    if (++count > 2 || !is_body_word(std::string_view(words).substr(at, end - at))) return false;
    at = end;
  }
  return before.empty() || (before.front() >= 'A' && before.front() <= 'Z') || before.front() == '\xC3';
}

std::optional<Sign> sign_of(const Line& line) {
  constexpr std::string_view mark = "§";
  if (line.words.size() > longest_heading) return std::nullopt;
  std::string_view words = line.words;
  skip_matter(words);
  const bool in_words = words.starts_with("Paragraf ") || words.starts_with("PARAGRAF ");
  const std::size_t at = in_words ? 0 : words.find(mark);
  if (at == std::string_view::npos || at > 40 || !is_prefix(words.substr(0, at))) return std::nullopt;
  std::string_view rest = words.substr(in_words ? "Paragraf "sv.size() : at);
  while (rest.starts_with(mark)) rest.remove_prefix(mark.size());
  skip_spaces(rest);
  const auto number = take_number(rest);
  if (!number) return std::nullopt;
  Sign sign{.number = *number, .last = *number, .prefix = lowered(words.substr(0, at))};
  std::string_view after = rest;
  skip_spaces(after);
  for (const std::string_view to : {"–"sv, "-"sv, "—"sv, "och "sv}) {
    if (!after.starts_with(to)) continue;
    after.remove_prefix(to.size());
    skip_spaces(after);
    const std::string_view second = after;
    if (const auto last = take_number(after); last && *last > *number && *last < *number + 100)
      sign.last = *last, rest = after;
    else
      rest = second;
    break;
  }
  if (rest.starts_with('/')) {
    rest.remove_prefix(1);
    if (!take_number(rest)) return std::nullopt;
  }
  if (rest.starts_with(':') || rest.starts_with('.')) rest.remove_prefix(1);
  if (!heads(rest)) return std::nullopt;
  // Table of contents: the heading ends in a page number behind dots.
  if (line.words.find("....") != std::string_view::npos || line.words.find("…") != std::string_view::npos)
    return std::nullopt;
  return sign;
}

/// «Nämnden beslutar att …»: words that no bylaw's § has, whose body «beslutar om» what it may.
bool resolves(const Line& line) {
  const std::string words = lowered(line.words);
  return std::ranges::any_of(std::array{" beslutar att"sv, " beslutade att"sv, " beslöt att"sv},
                             [&](std::string_view verb) { return words.find(verb) < 60; });
}

bool starts_any(std::string_view words, std::initializer_list<std::string_view> beginnings) {
  return std::ranges::any_of(beginnings, [&](std::string_view one) { return words.starts_with(one); });
}

/// A line that says that something was decided: a heading «Kommunstyrelsens beslut», «Nämnden beslutar att».
bool decides(const Line& line) {
  if (line.words.size() > 200) return false;
  const std::string words = lowered(line.words);
  if (words.size() <= 60 && (words.ends_with("beslut") || words.ends_with("beslut:") || words == "beslut." ||
                             words.starts_with("beslut ") || words.starts_with("förslag till beslut")))
    return true;
  for (const std::string_view verb :
       {" beslutar"sv, " beslutade"sv, " beslöt"sv, " godkänner"sv, " förklarar"sv, " bordlägger"sv, " noterar"sv}) {
    const std::size_t at = words.find(verb);
    if (at == std::string::npos || at > 60) continue;
    const std::string_view rest = std::string_view(words).substr(at + verb.size());
    const bool body = is_body_word(
        std::string_view(words).substr(0, at).substr(std::string_view(words).substr(0, at).rfind(' ') + 1));
    if (body && (rest.empty() || rest == ":" || rest.starts_with(" att") || verb != " beslutar")) return true;
  }
  return false;
}

/// A line of a meeting's first page.
bool opens_meeting(const Line& line) {
  if (line.words.size() > 120) return false;
  return starts_any(lowered(line.words),
                    {"plats och tid", "plats:", "sammanträdesplats", "tid och plats", "beslutande",
                     "närvarande ledamöter", "ledamöter som", "utses att justera", "justeringens plats", "närvaro"});
}
/// A line behind which nothing belongs to the last § any more.
bool closes_meeting(const Line& line, bool at_edge) {
  if (line.words.size() > 100) return false;
  const std::string words = lowered(line.words);
  if (starts_any(words,
                 {"vid protokollet", "underskrifter", "underskrift", "bevis om", "anslagsbevis", "bevis/anslag",
                  "anslag/bevis", "protokollet är justerat", "protokollet justerat", "tillkännagivande av protokoll"}))
    return true;
  return at_edge && words.size() <= 12 && words.starts_with("bilaga ") && is_digit(words[7]);
}
bool speaks_of_minutes(const Line& line) {
  const std::string words = lowered(line.words);
  return words.find("protokoll") != std::string::npos || words.find("justera") != std::string::npos ||
         words.find("sammanträde") != std::string::npos;
}

class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text), lines_(lines_of(text)) {}

  Minutes cut() {
    mark_furniture();
    find_signs();
    if (signs_.size() < least_sections) return {};
    find_meetings();
    weigh();
    for (std::size_t i = 0; i + 1 < meetings_.size(); ++i) choose(meetings_[i], meetings_[i + 1]);
    return is_book() ? sections() : Minutes{};
  }

 private:
  /// Nothing runs into the line from above: a blank line, a page's edge, a heading of the mark-up, a page number.
  bool stands_free(std::size_t line) const {
    if (line == 0 || lines_[line].page || lines_[line].heading || lines_[line - 1].blank) return true;
    const std::string_view above = lines_[line - 1].words;
    return above.ends_with(')') && above.size() > 3 && is_digit(above[above.size() - 2]);  // «Sida 3 (200)»
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
      return static_cast<std::size_t>(std::ranges::lower_bound(signs_, line, {}, &Sign::line) - signs_.begin());
    };
    const std::size_t first = of(first_line), end = of(end_line);
    std::vector<std::int64_t> best(end - first);
    std::vector<std::size_t> from(end - first);
    for (std::size_t i = first; i < end; ++i) {
      best[i - first] = signs_[i].weight;
      from[i - first] = i;
      for (std::size_t j = i; j > first && i - j < look_back; --j) {
        const Sign& before = signs_[j - 1];
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
      const Sign &last = signs_[chosen[0]], &before = signs_[chosen[1]];
      if (last.prefix == most || last.number <= before.last + far) return;
      chosen.erase(chosen.begin());
    }
  }

  bool is_book() const {
    constexpr std::size_t enough_alone = 5;  // §§ that are minutes by their decisions, without a word of a meeting.
    if (chosen_.size() < least_sections) return false;
    const auto count = [&](bool Sign::*is) {
      return static_cast<std::size_t>(std::ranges::count_if(chosen_, [&](std::size_t i) { return signs_[i].*is; }));
    };
    if (chosen_.size() >= enough_alone && count(&Sign::resolves) * 10 >= chosen_.size() * 9) return true;
    const std::size_t deciding = count(&Sign::decides);
    return deciding * 3 >= chosen_.size() && deciding >= 2 && std::ranges::any_of(lines_, speaks_of_minutes);
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
    std::uint32_t told = 0;
    for (std::size_t i = 0; i < chosen_.size(); ++i) {
      const Sign& sign = signs_[chosen_[i]];
      const std::size_t end = end_of(i);
      const ByteSpan span{byte_of(sign.line), byte_of(end)};
      const std::string label = sign.last == sign.number
                                    ? "§ " + std::to_string(sign.number)
                                    : "§§ " + std::to_string(sign.number) + "–" + std::to_string(sign.last);
      if (span.begin > told) minutes.meeting.push_back({told, span.begin});
      minutes.sections.push_back({sign.number, label, span, own_words(sign.line, end, minutes.furniture)});
      told = span.end;
    }
    if (told < text_.size()) minutes.meeting.push_back({told, static_cast<std::uint32_t>(text_.size())});
    const std::size_t first = signs_[chosen_.front()].line;
    const bool cover = std::ranges::any_of(lines_.begin(), lines_.begin() + static_cast<std::ptrdiff_t>(first),
                                           [](const Line& line) { return !line.words.empty(); });
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
  std::vector<Line> lines_;
  std::vector<Sign> signs_;
  std::vector<std::size_t> meetings_;  ///< Lines; the last one is behind the file.
  std::vector<std::size_t> chosen_;    ///< Of signs_, ascending.
};

}  // namespace

Minutes cut_minutes(std::string_view text) {
  const auto has_three = [&](std::string_view mark) {
    std::size_t at = 0;
    for (std::uint32_t seen = 0; seen < least_sections; ++seen, ++at)
      if (at = text.find(mark, at); at == std::string_view::npos) return false;
    return true;
  };
  if (!has_three("§") && !has_three("aragraf ") && !has_three("ARAGRAF ")) return {};
  return Cutter(text).cut();
}

}  // namespace diarium::facts
