// relations/gaps/gaps_enclosed: minutes, steering documents and numbered enclosures that lie in a file behind the paper
// that cites them, told by what stands at their heads.
#pragma once
#include <string>
#include <vector>

#include "facts/kinds/facts.h"
#include "facts/reading/reading.h"
#include "relations/time/timeline_read.h"

namespace diarium::relations {

/// A § of minutes that lies in a file.
struct HeldSection {
  std::string section;
  std::string body;  ///< body_key(); empty where its head names none.
  std::string day;   ///< ISO.
};

/// The §§ of minutes in a file: of parts that are minutes, and below the day of a meeting where no part was cut.
/// O(tokens + dates).
[[nodiscard]] std::vector<HeldSection> enclosed_sections(const facts::Reading& r, const facts::Facts& facts,
                                                         const PaperTimes& times);

/// Is a cited decision («d:body|day|section») one of them? A slip of a day or a body makes no other paper: the same day
/// and § is, and the same body and § on a day that is written nearly so. Without a §: the same body and day. O(held).
[[nodiscard]] bool holds_section(const std::vector<HeldSection>& held, std::string_view decision);

/// Keys (work_key()) of the steering documents that a file encloses: a name alone in its block, below «Bilaga 2» or
/// above a form of labels («Dokumentnamn: … Beslutad av: … Gäller för: …»). O(tokens).
[[nodiscard]] std::vector<std::string> enclosed_works(const facts::Reading& r, const PaperTimes& times);

/// Does an enclosure stand behind token `from`, under its number («Bilaga 2») or, `number` 0, under the one word, with
/// a text of its own? O(blocks).
[[nodiscard]] bool follows_label(const facts::Reading& r, std::uint32_t from, std::uint32_t number);

/// Does a form of labels print the number as its own («Diarienummer:   Beslutad av: 31/77-3»)? O(tokens of its block).
[[nodiscard]] bool is_form_number(const facts::Reading& r, std::uint32_t at);

}  // namespace diarium::relations
