// What do the names of a file and of its folders say of the paper in it?
//
// A registrar keeps papers by board, day and matter («socialnamnden/2031-06-16/bilagor/tjansteskrivelse-avgifter.pdf»).
// What that says is evidence of its own kind: derived, told as such, and never more than uncertain by itself.
#include "facts/home/home.h"

#include <algorithm>

#include "base/calendar.h"
#include "facts/kinds/words.h"
#include "facts/paper/kind_words.h"
#include "language/bodies.h"
#include "language/key.h"

namespace diarium::facts {
namespace {

constexpr std::size_t least_serial = 4;  // Digits behind the last hyphen that only number a file: «-89213».

bool is_digits(std::string_view word) { return !word.empty() && word.find_first_not_of("0123456789") == word.npos; }

std::vector<std::string_view> words_in(std::string_view name) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find_first_of(" -_.,;()[]&+", at), name.size());
    if (end > at) words.push_back(name.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

std::string joined(const std::vector<std::string_view>& words) {
  std::string all;
  for (const std::string_view word : words) all += (all.empty() ? "" : " ") + std::string(word);
  return all;
}

/// «2031-06-16», «20310616», also before or behind other words.
std::string day_in(std::string_view folder) {
  for (std::size_t at = 0; at + 8 <= folder.size(); ++at) {
    const std::string_view eight = folder.substr(at, 8);
    if (is_day(folder.substr(at, 10))) return std::string(folder.substr(at, 10));
    std::string iso(eight);
    iso.insert(6, "-").insert(4, "-");
    if (is_digits(eight) && is_day(iso)) return iso;
  }
  return {};
}

/// Is the last word the name of a body that decides, in its definite form?
bool names_board(const std::vector<std::string_view>& words) {
  if (words.empty()) return false;
  const auto body = language::body_word(language::key(words.back()), language::Letters::lost);
  return body && body->definite && !body->genitive && body->kind() >= language::BodyKind::subcommittee &&
         (words.size() > 1 || !body->generic());
}

/// «ss45», «ss-45», «§ 45», «paragraf 45».
std::uint32_t section_in(const std::vector<std::string_view>& words) {
  const auto number = [](std::string_view digits) {
    constexpr std::size_t most_digits = 4;
    const bool any = is_digits(digits) && digits.size() <= most_digits;
    return any ? static_cast<std::uint32_t>(std::stoul(std::string(digits))) : 0u;
  };
  for (std::size_t i = 0; i < words.size(); ++i)
    for (const std::string_view sign : {"ss", "§", "paragraf"}) {
      if (!words[i].starts_with(sign)) continue;
      const std::string_view rest = words[i].substr(sign.size());
      if (const std::uint32_t found = number(rest); found > 0) return found;
      if (const std::uint32_t found = rest.empty() && i + 1 < words.size() ? number(words[i + 1]) : 0; found > 0)
        return found;
    }
  return 0;
}

}  // namespace

Place place_of(std::string_view path) {
  Place place;
  for (std::size_t slash = path.find('/'); slash != path.npos; slash = path.find('/')) {
    const std::string_view folder = path.substr(0, slash);
    path.remove_prefix(slash + 1);
    const std::vector<std::string_view> words = words_in(folder);
    if (names_board(words)) place.board = language::key(joined(words));
    if (std::string day = day_in(folder); !day.empty()) place.day = std::move(day);
    const auto kind = kind_named(folder, KindOf::file_name);
    place.below_appendices = place.below_appendices || (kind && kind->kind == word(Type::bilaga));
    if (!place.below_appendices) place.folder += (place.folder.empty() ? "" : "/") + std::string(folder);
  }
  std::vector<std::string_view> words = words_in(path.substr(0, std::min(path.rfind('.'), path.size())));
  while (words.size() > 1 && is_digits(words.back()) && words.back().size() > least_serial) words.pop_back();
  place.words = joined(words);
  place.section = section_in(words);
  if (place.section > 0)
    place.kind = word(Type::protokollsparagraf);
  else if (const auto kind = kind_named(place.words, KindOf::file_name))
    place.kind = kind->kind;
  return place;
}

}  // namespace diarium::facts
