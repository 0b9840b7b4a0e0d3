// language/forms: by which names do papers' heads say what kind of paper begins? The list is assets/lists/forms.txt.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace diarium::language {

/// How a line must go on behind a form's name, as the head of the list tells.
enum class Rest : std::uint8_t { alone, party, about, any };

struct PaperForm {
  std::array<std::string_view, 3> words;  ///< Spellings (language/key.h); empty behind the last.
  std::string_view type;                  ///< A word of facts::type_words.
  Rest rest{};
  std::uint8_t weight = 0;
  bool derived = false;
};
/// In the order of the list: the first that fits counts.
[[nodiscard]] std::span<const PaperForm> paper_forms();

}  // namespace diarium::language
