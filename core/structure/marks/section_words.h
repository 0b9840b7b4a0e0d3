// structure/marks/section_words: the headings that council papers share, and the part of the paper that each opens.
#pragma once
#include <optional>

#include "language/key.h"
#include "structure/outline.h"

namespace diarium::structure {

struct Section {
  Role role{};
  std::uint8_t level = 1;
};

/// The section that a heading with this words_key() opens, by assets/lists/headings.txt. O(log table).
[[nodiscard]] std::optional<Section> section_of(std::string_view line_key);

/// A heading word that stands at the beginning of a line whose other words belong to the paragraph below it («Bakgrund
/// Nämnden fick ...», as text from a PDF often has it): its bytes, else 0.
struct RunIn {
  std::uint32_t size = 0;
  Section section;
};
[[nodiscard]] RunIn run_in_heading(std::string_view line);

/// A paragraph that opens a part by its first words («Reservation av ...», «Särskilt uttalande av ...»), or closes
/// one («Kommunstyrelsen delar ...»: body). The line's first words are enough.
[[nodiscard]] std::optional<Role> opening_of(std::string_view line_key);

/// One word that names a council, a board or an office: «kommunstyrelsen», «...namnden», «...kontoret».
[[nodiscard]] bool is_body_name(std::string_view line_key);

/// «motion», «tjansteskrivelse» ... alone on a line: what kind of paper it is.
[[nodiscard]] bool is_paper_name(std::string_view line_key);

/// The first words of a paper's title: «motion om», «svar pa motion», «antagande av» ...
[[nodiscard]] bool begins_title(std::string_view line_key);

/// «beslutet skickas till», «delges»: below it stand addressees.
[[nodiscard]] bool is_recipients(std::string_view line_key);
[[nodiscard]] bool heads_recipients(std::string_view words);  ///< The same of a heading, as written.

/// «Beslutande: Ada Berg (S), …», «Datum: …»: a field of a letterhead or of a meeting's first page, as written.
[[nodiscard]] bool is_labelled_field(std::string_view words);

}  // namespace diarium::structure
