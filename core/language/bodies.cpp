#include "language/bodies.h"

#include <algorithm>

namespace diarium::language {
namespace {

std::optional<BodyWord> read_as(const BodyName& name, std::string_view word, Letters letters) {
  for (const bool definite : {true, false}) {
    const std::string_view form = definite ? name.definite : name.bare;
    if (word.empty() || word.back() != form.back()) continue;  // No name ends in a letter that can be lost.
    const std::size_t stem = before_ending(word, form, letters);
    if (stem == no_match || (name.whole && stem != 0)) continue;
    return BodyWord{&name, definite, false, stem != 0};
  }
  return std::nullopt;
}

}  // namespace

std::optional<BodyWord> body_word(std::string_view spelling, Letters letters) {
  const bool owner = spelling.ends_with('s');
  const std::string_view base = owner ? spelling.substr(0, spelling.size() - 1) : spelling;
  for (const BodyName& name : body_names()) {
    std::optional<BodyWord> read = read_as(name, base, letters);
    if (!read) continue;
    read->genitive = owner;
    return read;
  }
  return std::nullopt;
}

std::optional<BodyWord> body_named(std::string_view name) {
  const std::string keys = key(name);
  std::optional<BodyWord> found;
  for (const std::string_view word : words_of(keys)) {
    if (found && !found->genitive && word == "for") break;
    if (std::optional<BodyWord> read = body_word(word, Letters::lost)) found = read;
  }
  return found;
}

bool is_generic_body(std::string_view name) {
  const std::optional<BodyWord> word = body_word(key(name), Letters::lost);
  return word && word->generic() && word->definite;
}

const BodyName* body_of_letters(std::string_view letters) {
  const std::span<const BodyName> all = body_names();
  const auto found =
      std::ranges::find_if(all, [&](const BodyName& one) { return !letters.empty() && one.letters == letters; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace diarium::language
