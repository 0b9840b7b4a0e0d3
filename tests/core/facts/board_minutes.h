// Made-up minutes and letters with words of a test's own below their heads, and what is said of them.
#pragma once

#include "core/facts/facts_text.h"
#include "facts/parts/minutes.h"

namespace diarium::test {

/// The head of one § of a board's minutes.
inline constexpr std::string_view board_head = "Lindvads kommun\nTekniska nämnden\nSammanträdesprotokoll 2031-05-14\n\n§ 45 Arrende\n\n";
/// A board's § that names who was there.
inline constexpr std::string_view attendance_head =
    "Lindvads kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-05-14\n\nBeslutande\nAnna Bergmark (S), "
    "ordförande\nDan Fransén (V)\n\n§ 45 Svar på motion om bad\n\nBeslut\n\nKommunstyrelsen avslår motionen.\n\n";
/// A council's § of another century.
inline constexpr std::string_view council_head = "Lindvads kommun\nKommunfullmäktige\nSammanträdesprotokoll 1999-05-14\n\n§ 45 Hamnen\n\n";
/// The first page of minutes that were typed.
inline constexpr std::string_view typed_head =
    "LINDVADS KOMMUN                  SAMMANTRÄDESPROTOKOLL             Blad 1\nKommunfullmäktige                Sammanträdesdatum\n"
    "                                 1998-11-30\n\n";
/// A § of a council's questions.
inline constexpr std::string_view question_head = "Lindvads kommun\nKommunfullmäktige\nSammanträdesprotokoll 2031-05-14\n\n§ 42 Ledamöternas frågestund\n\n";
/// A § of a sitting: plain as a text is, or with the marks and columns of another office.
inline std::string sitting_of(bool marked, const std::string& body) {
  if (marked)
    return "# Sjövalla kommun\n\nHamnnämnden\n\nSammanträdesprotokoll 2031-06-11\n\n## § 41 Bryggor i Näset\n\n**Beslut**\n\n"
           "Hamnnämnden beslutar att bryggorna rustas.\n\n" + body;
  return "  GRANVIKE KOMMUN            PROTOKOLL            Sida 4 (9)\n  Hamnnämnden                2031-06-11\n\n  § 41   "
         "Dnr HN 2031/17\n\n  Bryggor i Näset\n\n  Nämndens beslut\n  Bryggorna rustas.\n\n" + body;
}

/// The signs of the §§ of whole minutes, in order.
using Labels = std::vector<std::string>;
inline Labels labels(const std::string& text) {
  Labels found;
  for (const auto& one : facts::cut_minutes(text).sections) found.push_back(one.label);
  return found;
}

/// All facts of a paper of these words, a line each.
inline std::string told_of(std::string_view words) { return facts_text(read_facts(words)); }
/// The same of a § with these words below its head.
inline std::string told_of_minutes(std::string_view words) { return told_of(std::string(board_head) + std::string(words)); }

inline bool says(const std::string& told, std::string_view words) { return told.find(words) != std::string::npos; }

}  // namespace diarium::test
