// export/page/terms: what do the words of council papers mean? Those of assets/terms.json, which the living page reads, too.
#pragma once
#include <array>
#include <span>
#include <string_view>

#include "view/words.h"

namespace diarium::exporting {

struct Term {
  std::string_view id;  ///< «aterremiss»: its place on the page of terms.
  struct Said {
    std::string_view term;
    std::string_view forms;  ///< «återremiss|återremisser», small; the term first.
    std::string_view means;  ///< One sentence.
  };
  std::array<Said, 2> said;  ///< By view::Language.
};
/// In the order in which a case meets them.
[[nodiscard]] std::span<const Term> terms();
/// What the words say where they are one of the terms and no more, as a heading, the head of a column or a chip does; digits before them, a
/// part after «·» and one before «: » are passed over. Empty: they are none. `words`: UTF-8.
[[nodiscard]] std::string_view explained(view::Language language, std::string_view words);

}  // namespace diarium::exporting
