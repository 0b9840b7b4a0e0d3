// export/page/labels: the words of papers on a page, and the tones that go with them; as the screens say them.
#pragma once
#include <string>
#include <string_view>

#include "export/page/html.h"
#include "view/views.h"
#include "view/words.h"

namespace diarium::exporting {

[[nodiscard]] std::string type_words(view::Language language, std::string_view type);
[[nodiscard]] std::string date_of(view::Language language, const view::PaperRow& paper);
[[nodiscard]] std::string title_of(view::Language language, const view::PaperRow& paper);
/// «Motion · Storby · KS 2024/1 · 19 juni 2024»: parts that are stated, with « · » between.
[[nodiscard]] std::string dotted(std::initializer_list<std::string> parts);

/// Names of kinds of facts: classes and data-tone of the page.
[[nodiscard]] std::string_view tone(view::FactKind kind);
/// Outcome, dissent and damage as a list of chips; nothing where there is nothing to say.
void add_chips(Html& html, view::Language language, const view::PaperRow& paper);

}  // namespace diarium::exporting
