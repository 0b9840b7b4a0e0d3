// structure/pages/page_feet: what stands at the foot of a page whatever the paper: stamps of a signature, lines for the
// hands of those who adjust minutes, the sender's addresses.
#pragma once
#include <string_view>
#include <vector>

#include "structure/lines/lines.h"

namespace diarium::structure {

/// Marks lines that nothing but a page's edge says: «Justerandes sign   Utdragsbestyrkande», «Detta dokument är
/// elektroniskt signerat», «Signerat 2024-05-14 14:07:33», «Serienr …» below it, «§ 45 forts.». O(bytes).
void mark_page_phrases(std::string_view text, std::vector<Line>& lines);

/// Marks the last lines of a page, below a white line, where three of them at least are labels, numbers or codes of an
/// address and none is a sentence: «Postadress», «993 02 Ekhamra», «0990-120 00», «212099-0417». `page` must be set.
/// O(bytes).
void mark_address_feet(std::string_view text, std::vector<Line>& lines);

}  // namespace diarium::structure
