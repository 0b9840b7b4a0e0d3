#include "relations/gaps/gaps_keys.h"

#include <algorithm>
#include <array>

#include "base/letters.h"
#include "facts/bodies/bodies.h"
#include "language/bodies.h"
#include "language/case_number.h"
#include "language/key.h"
#include "language/lists.h"
#include "language/phrases.h"
#include "language/roots.h"
#include "relations/time/timeline_parts.h"

namespace diarium::relations {
namespace {

using language::Use;

bool is_place(std::string_view key) {
  using language::List;
  if (language::find(List::municipalities, key, language::Letters::lost) != nullptr ||
      language::find(List::regions, key, language::Letters::lost) != nullptr)
    return true;
  return key.ends_with('s') &&
         language::find(List::municipalities, key.substr(0, key.size() - 1), language::Letters::lost) != nullptr;
}

/// «Kommunfullmäktiges strategi» is the municipality's.
bool owns_all(std::string_view key) {
  const auto body = language::body_word(key, language::Letters::lost);
  return body && body->genitive && body->kind() == language::BodyKind::council;
}

/// «plan» in «planen» and «hamnplanens»: where it begins; its size 0 where the word has none of the forms at its end.
struct FormAt {
  std::size_t begin = 0;
  std::string_view form;
};
FormAt form_in(std::string_view word) {
  constexpr std::size_t least_stem = 4, longest_ending = 4;  // Not «ut» of «utplan»; «planerna», not «planering».
  constexpr std::array<std::string_view, 3> of_works = {"plan", "program", "policy"};
  for (const std::string_view form : of_works) {
    const std::size_t at = word.rfind(form);
    if (at == word.npos || word.size() - at - form.size() > longest_ending) continue;
    if (at == 0 || at >= least_stem) return {at, form};
  }
  return {};
}

}  // namespace

std::string number_key(std::string_view written) {
  const auto number = language::case_number(written);
  if (!number) return "n:" + language::key(written);
  return "n:" + number->text() + (number->enclosure == 0 ? "" : "-" + std::to_string(number->enclosure));
}

std::string body_key(std::string_view name) {
  std::string key = language::key(name);
  const auto known = [&](const language::BodyName& one) {
    return language::key(one.same.empty() ? one.definite : one.same);
  };
  std::string letters(name);
  for (char& c : letters) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
  if (const language::BodyName* body = language::body_of_letters(letters)) return known(*body);
  const auto word = language::body_word(std::string_view(key).substr(key.rfind(' ') + 1), language::Letters::lost);
  if (!word && key.ends_with("ens")) key.pop_back();
  if (!word || !word->definite) return key;
  if (word->genitive) key.pop_back();
  return word->compound || word->name->same.empty() ? key : known(*word->name);
}

std::string whole_body_name(std::string_view name) {
  const language::BodyName* body = language::body_of_letters(name);
  return body == nullptr ? std::string(name) : facts::with_capital(std::string(body->definite));
}

std::string decision_key(std::string_view body, std::string_view day, std::string_view section) {
  return "d:" + body_key(body) + "|" + std::string(day) + "|" + std::string(section);
}

std::string undated_key(std::string_view folder, std::string_view body, std::string_view section) {
  return "u:" + std::string(folder) + "|" + body_key(body) + "|" + std::string(section);
}

std::string work_name(std::string_view norm) {
  const std::string line = one_line(norm);
  std::size_t end = 0, words = 0;
  std::string last;
  for (const std::string_view word : language::words_of(line)) {
    const std::string key = language::key(word);
    if (words == 0 && (key == "dessa" || key == "denna" || key == "detta" || key == "sadana" || key == "vara"))
      return {};
    if (key == "har" || key == "ar") return {};  // A sentence, no name.
    if (words > 0 && language::is_phrase(Use::after_work, key)) break;
    if (words > 0 && key == last) return {};  // «Budget Budget Plan 2031»: heads of columns.
    last = key;
    end = static_cast<std::size_t>(word.data() - line.data()) + word.size();
    ++words;
  }
  std::string name = line.substr(0, end);
  // «Program 2031-2030»: no edition has such years.
  constexpr std::size_t years = 9;
  const std::string_view edition = std::string_view(name).substr(name.size() - std::min(name.size(), years));
  const bool is_span = name.size() > years && is_digit(edition[0]) && edition[4] == '-' && is_digit(edition[5]);
  if (is_span && edition.substr(0, 4) > edition.substr(5)) name.resize(name.size() - years - 1);
  // «programmet för otydligt»: what is said of it.
  if (language::key(name).ends_with("igt")) name.resize(name.rfind(' ') == std::string::npos ? 0 : name.rfind(' '));
  const auto leads_on = [&] {
    return language::is_phrase(Use::unended, language::key(name.substr(name.rfind(' ') + 1)));
  };
  while (!name.empty() && (name.ends_with(',') || leads_on()))
    name.resize(name.ends_with(',') ? name.size() - 1 : name.find(' ') == name.npos ? 0 : name.rfind(' '));
  return name;
}

std::string report_name(std::string_view norm) {
  const std::string name = one_line(norm.substr(0, norm.find(" att ")));
  const std::string key = " " + language::key(name) + " ";
  return key.find(" har ") != key.npos || key.find(" ar ") != key.npos ? std::string{} : name;
}

std::string work_key(std::string_view norm, std::size_t least_words) {
  const std::string keys = language::key(norm.substr(0, norm.find('(')));
  std::vector<std::string> parts;
  std::size_t words = 0;
  for (auto at = language::next_word(keys, 0); !at.span.empty(); at = language::next_word(keys, at.span.end)) {
    const std::string_view word = slice(keys, at.span);
    if (language::is_phrase(Use::of_work, word) || is_place(word)) continue;
    ++words;
    if (owns_all(word)) continue;
    const FormAt form = form_in(word);
    if (!form.form.empty()) parts.emplace_back(form.form);
    const std::string_view stem = form.form.empty() ? word : word.substr(0, form.begin);
    if (!stem.empty()) parts.emplace_back(language::root_of(stem));
  }
  // «Hamnens reglemente» and «reglemente för Hamnen» are one.
  std::sort(parts.begin(), parts.end());
  parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
  if (words < least_words) return {};
  std::string out = "w:";
  for (const std::string& part : parts) out += " " + part;
  return out;
}

std::string without_years(std::string_view key) {
  std::string out;
  for (const std::string_view word : language::words_of(key))
    if (!is_digit(word.front())) out += std::string(word) + " ";
  return out;
}

bool has_years(std::string_view name) {
  return std::ranges::any_of(language::words_of(name), [](std::string_view word) {
    return word.size() >= 4 && std::all_of(word.begin(), word.begin() + 4, is_digit);
  });
}

bool is_misspelt(std::string_view key, std::string_view other) {
  constexpr std::size_t long_word = 8;
  const auto beyond = [](std::string_view one, std::string_view two) {
    std::vector<std::string_view> words = language::words_of(one), known = language::words_of(two);
    std::erase_if(words, [&](std::string_view word) { return std::ranges::find(known, word) != known.end(); });
    return words;
  };
  const auto left = beyond(key, other), right = beyond(other, key);
  if (left.size() != 1 || right.size() != 1 || std::min(left[0].size(), right[0].size()) < long_word) return false;
  if (has_years(left[0]) || has_years(right[0]) || language::body_word(left[0], language::Letters::lost)) return false;
  return left[0].front() == right[0].front() && edits_between(left[0], right[0]) <= 1;
}

bool names_one(std::string_view key, std::string_view other) {
  constexpr std::ptrdiff_t least_words = 3;
  if (!key.starts_with("w:") || !other.starts_with("w:")) return false;
  if (is_misspelt(key, other)) return true;
  const bool longer = key.size() > other.size();
  return !has_years(key) && !has_years(other) && std::ranges::count(longer ? other : key, ' ') >= least_words &&
         holds_work(longer ? key : other, longer ? other : key);
}

bool holds_work(std::string_view key, std::string_view other) {
  if (key.size() <= 2 || other.size() <= 2) return false;
  constexpr std::size_t long_word = 8, ending = 3;  // «missförhållande» and «missförhållanden» are one.
  const auto same = [&](std::string_view one, std::string_view two) {
    if (one.size() > two.size()) std::swap(one, two);
    return one == two || (one.size() >= long_word && two.size() <= one.size() + ending && two.starts_with(one));
  };
  const std::vector<std::string_view> words = language::words_of(key.substr(2));
  return std::ranges::all_of(language::words_of(other.substr(2)), [&](std::string_view word) {
    return std::ranges::any_of(words, [&](std::string_view one) { return same(one, word); });
  });
}

}  // namespace diarium::relations
