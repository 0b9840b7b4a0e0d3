// Which words say nothing of a paper's matter? Function words of Swedish and the words of municipal procedure.

#include "language/bodies.h"
#include "language/lists.h"
#include "language/phrases.h"
#include "relations/wording/corpus/words.h"

namespace diarium::relations {
namespace {

constexpr std::uint32_t plain_flags =
    static_cast<std::uint32_t>(language::Flag::month) | static_cast<std::uint32_t>(language::Flag::short_month) |
    static_cast<std::uint32_t>(language::Flag::count) | static_cast<std::uint32_t>(language::Flag::weekday) |
    static_cast<std::uint32_t>(language::Flag::label) | static_cast<std::uint32_t>(language::Flag::party) |
    static_cast<std::uint32_t>(language::Flag::title) | static_cast<std::uint32_t>(language::Flag::body);

}  // namespace

WordKind kind_of_word(std::string_view key) {
  if (language::is_phrase(language::Use::function, key)) return WordKind::function;
  if (key.size() < 2 || (key.front() >= '0' && key.front() <= '9')) return WordKind::procedure;
  if (language::is_phrase(language::Use::procedure, key)) return WordKind::procedure;
  const language::Word* word = language::find_listed(key, language::Letters::lost);
  if (word && (word->flags & plain_flags) != 0) return WordKind::procedure;
  const auto body = language::body_word(key, language::Letters::lost);
  const bool plain = body && body->kind() != language::BodyKind::advisory && (body->stands() || body->generic());
  return plain ? WordKind::procedure : WordKind::telling;
}

}  // namespace diarium::relations
