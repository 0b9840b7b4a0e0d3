#include "facts/parts/extracts.h"

#include <algorithm>

#include "base/letters.h"
#include "facts/kinds/words.h"
#include "language/bodies.h"
#include "language/key.h"
#include "language/lists.h"
#include "structure/marks/section_words.h"
#include "text/latin.h"

namespace diarium::facts {
namespace {

using structure::Role;

constexpr std::size_t most_head_lines = 10;   // Lines of a page above the sign or the words that tell its paper.
constexpr std::size_t most_front_lines = 60;  // Lines of a first page above «Plats och tid».
constexpr std::size_t most_below_sign = 4;    // Lines below a sign in which number and title of its case stand.
constexpr std::size_t least_digits = 5;       // Of a case's number: fewer are an hour or a property.
constexpr std::size_t least_word = 5;         // Bytes of a word that tells what a matter is about.

/// Who meets and decides, in the form that a sentence has.
bool names_board(std::string_view word) {
  const auto body = language::body_word(word, language::Letters::whole);
  return body && body->definite && !body->genitive && body->kind() > language::BodyKind::office;
}

/// The word of «Kommunfullmäktige», «Tekniska nämnden   2», «| Tekniska nämnden | 2 |», a line of nothing else, that
/// names who meets.
std::string_view body_line(std::string_view words) {
  constexpr std::size_t most_words = 4;
  std::vector<std::string_view> all = language::words_of(words);
  std::erase(all, "|");
  const auto named = std::ranges::find_if(all, names_board);
  return all.size() > most_words || named == all.end() ? std::string_view() : *named;
}

/// «Antagna av kommunfullmäktige den 4 maj 2031, § 12»
bool tells_adoption(std::string_view words) {
  constexpr std::size_t most_words = 4;  // Up to the body's last.
  std::vector<std::string_view> all = language::words_of(words);
  if (all.empty() || words.find("§") == words.npos) return false;
  const language::Word* first = language::find_listed(text::lower(all[0]), language::Letters::whole);
  const language::Verb* verb = language::verb_of(first);
  all.resize(std::min(all.size(), most_words));
  return verb != nullptr && verb->outcome == outcome::adopted && first->form == language::VerbForm::participle &&
         std::ranges::any_of(all, names_board);
}

/// «2031.142», «TN-2031-17»: digits enough, divided, and neither a day nor a range of years.
bool is_case_number(std::string_view word) {
  const auto digits = static_cast<std::size_t>(std::ranges::count_if(word, is_digit));
  const bool days = word.size() >= 9 && is_digit(word[0]) && word.find('-') != word.npos;
  return digits >= least_digits && !days && word.find_first_of("./-:") != word.npos && is_digit(word.back());
}

/// Are two titles of one matter: does one say most words of the other? What has no title tells no other matter.
bool is_said_again(std::string_view one, std::string_view other) {
  const auto long_words = [](std::string_view key) {
    std::vector<std::string_view> found = language::words_of(key);
    std::erase_if(found, [](std::string_view word) { return word.size() < least_word; });
    return found;
  };
  const std::string key = language::words_key(one), other_key = language::words_key(other);
  const auto first = long_words(key), second = long_words(other_key);
  const auto said = static_cast<std::size_t>(
      std::ranges::count_if(first, [&](std::string_view word) { return is_one_of(second, word); }));
  return said * 2 > std::min(first.size(), second.size()) || first.empty() || second.empty();
}

class Finder {
 public:
  explicit Finder(const std::vector<MinutesLine>& lines) : lines_(lines) {}

  std::vector<MinutesExtract> find() {
    find_heads();
    keep_decided();
    join_matters();
    for (std::size_t i = 0; i < found_.size(); ++i) found_[i].end = end_of(found_[i], next(i));
    return std::move(found_);
  }

 private:
  std::size_t next(std::size_t extract) const {
    return extract + 1 < found_.size() ? found_[extract + 1].first : lines_.size();
  }

  void find_heads() {
    std::size_t page = 0, front = lines_.size();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].page) page = i;
      const bool below = !found_.empty() && page <= found_.back().line;  // On the page of an extract that began.
      if (front == lines_.size() && !below && i - page < most_front_lines && opens_meeting(lines_[i])) front = page;
      const auto sign = sign_of(lines_[i]);
      if (!sign || below) continue;
      MinutesExtract one{.line = i, .sign = *sign, .fronted = front < lines_.size()};
      one.first = one.fronted ? front : page;
      if (!one.fronted && !is_head(page, i)) continue;
      const bool minutes = read_head(page, one);
      // «§ 12 (forts.)»
      if (!found_.empty() && found_.back().sign.number == sign->number && !one.fronted) continue;
      if (!one.fronted && !minutes && one.number.empty() && sign->prefix.empty()) continue;
      found_.push_back(std::move(one));
      front = lines_.size();
    }
  }

  /// Nothing but a page's head stands above the line.
  bool is_head(std::size_t page, std::size_t line) const {
    std::size_t above = 0;
    for (std::size_t i = page; i < line; ++i) {
      const std::string_view words = lines_[i].words;
      if (words.empty()) continue;
      const bool sentence = words.ends_with('.') && words.size() > 20;
      if (++above > most_head_lines || words.size() > longest_heading || sentence || decides(lines_[i])) return false;
    }
    return true;
  }

  /// Reads who meets, number and title. Does the head speak of minutes?
  bool read_head(std::size_t page, MinutesExtract& one) const {
    bool minutes = false;
    for (std::size_t i = page; i < one.line; ++i) {
      minutes = minutes || speaks_of_minutes(lines_[i]);
      if (one.body.empty()) one.body = body_line(lines_[i].words);
    }
    std::size_t below = 0;
    for (std::size_t i = one.line; i < lines_.size() && below <= most_below_sign; ++i) {
      if (lines_[i].words.empty()) continue;
      ++below;
      const std::vector<std::string_view> words = language::words_of(lines_[i].words);
      const auto number = std::ranges::find_if(words, is_case_number);
      if (number != words.end() && one.number.empty()) one.number = *number;
      const auto says = [](auto word) { return word.size() >= least_word && !std::ranges::any_of(word, is_digit); };
      if (one.title.empty() && std::ranges::any_of(words, says)) one.title = lines_[i].words;
    }
    return minutes;
  }

  /// What decides nothing belongs to the extract above it; a first page goes on to the next sign.
  void keep_decided() {
    std::vector<MinutesExtract> kept;
    std::size_t front = lines_.size();
    for (std::size_t i = 0; i < found_.size(); ++i) {
      MinutesExtract& one = found_[i];
      if (front < lines_.size() && !one.fronted) one.first = front, one.fronted = true;
      front = lines_.size();
      if (std::ranges::any_of(std::span(lines_).subspan(one.line, next(i) - one.line), decides))
        kept.push_back(std::move(one));
      else if (one.fronted)
        front = one.first;
    }
    found_ = std::move(kept);
  }

  void join_matters() {
    std::vector<MinutesExtract> kept;
    for (MinutesExtract& one : found_) {
      const bool same = !kept.empty() && ((!one.number.empty() && one.number == kept.back().number) ||
                                          is_said_again(one.title, kept.back().title));
      if (!same) kept.push_back(std::move(one));
    }
    found_ = std::move(kept);
  }

  std::size_t end_of(const MinutesExtract& one, std::size_t next) const {
    bool recipients = false;  // To whom it goes.
    for (std::size_t i = one.line; i < next; ++i) {
      if (recipients && lines_[i].page && !goes_on(i, next, one)) return i;
      const std::string_view label = lines_[i].words.substr(0, lines_[i].words.find(':'));
      recipients = recipients || structure::heads_recipients(label) || language::words_key(label) == "exp";
    }
    return next;
  }

  /// A page with the head of the minutes, the same § or one of their sections below it.
  bool goes_on(std::size_t page, std::size_t end, const MinutesExtract& one) const {
    std::size_t seen = 0;
    for (std::size_t i = page; i < end && seen < most_head_lines / 2 && (i == page || !lines_[i].page); ++i) {
      const std::string_view words = lines_[i].words;
      if (words.empty()) continue;
      ++seen;
      const bool again = words.find("§ " + std::to_string(one.sign.number)) <= one.sign.prefix.size();
      const auto section = structure::section_of(language::words_key(words));
      const bool below = section && section->role != Role::body && section->role != Role::background;
      if (again || below || !body_line(words).empty() || opens_meeting(lines_[i])) return true;
    }
    return seen == 0;
  }

  const std::vector<MinutesLine>& lines_;
  std::vector<MinutesExtract> found_;
};

}  // namespace

std::vector<MinutesExtract> find_extracts(const std::vector<MinutesLine>& lines) { return Finder(lines).find(); }

std::vector<std::size_t> find_adopted(const std::vector<MinutesLine>& lines, std::size_t first, std::size_t end) {
  std::vector<std::size_t> found;
  std::size_t page = first,
              seen = most_head_lines;  // Lines of the page, once it can begin no paper: as many as a head's.
  for (std::size_t i = first; i < end; ++i) {
    const std::string_view words = lines[i].words;
    if (lines[i].page) page = i, seen = 0;
    if (words.empty() || seen++ >= most_head_lines) continue;
    const bool adopted = tells_adoption(words);
    if (adopted) found.push_back(page);
    if (adopted || words.size() > longest_heading || words.ends_with('.')) seen = most_head_lines;
  }
  return found;
}

bool opens_with_sign(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n\f"), text.size()));
  const std::vector<MinutesLine> first = minutes_lines(text.substr(0, text.find('\n')));
  return !first.empty() && sign_of(first.front()).has_value();
}

}  // namespace diarium::facts
