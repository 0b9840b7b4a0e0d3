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
/// A council's § below which a vote is told.
inline constexpr std::string_view ballots_head =
    "Lindvads kommun\nKommunfullmäktige\nSammanträdesprotokoll 2031-05-14\n\n§ 45 Svar på motion om bad\n\n"
    "Beslut\n\nMotionen avslås.\n\nOmröstning\n\n";
/// A § in which a motion is refused, and an office's letter that answers one.
inline constexpr std::string_view motion_minutes =
    "Lindvads kommun\nKommunstyrelsen\nSammanträdesprotokoll 2024-05-14\n\n§ 45 Svar på motion om bad\n\n"
    "Beslut\n\nKommunstyrelsen avslår motionen.\n\n";
inline constexpr std::string_view motion_letter =
    "Torsviks kommun\nKommunledningskontoret\nTjänsteskrivelse\n2024-03-02\n\nSvar på motion om skolmat\n\n"
    "Förslag till beslut\n\nKommunfullmäktige avslår motionen.\n\nÄrendet\n\n";

/// «Name (party) roles» of all persons of minutes or a letter with these words.
inline std::string attendance_persons(std::string_view words) { return persons(std::string(attendance_head) + std::string(words)); }
inline std::string minutes_persons(std::string_view words) { return persons(std::string(motion_minutes) + std::string(words)); }
inline std::string letter_persons(std::string_view words) { return persons(std::string(motion_letter) + std::string(words)); }

/// A § of a board and one of a committee that decide so, with more in the text below.
inline std::string minutes_of_board(const std::string& decision, const std::string& more = "") {
  return "Granvike kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-06-11\n\n§ 41\nUtveckling av "
         "torget\n\nBeslut\n\n" +
         decision + "\n\nÄrendet\n\nKontoret har utrett frågan om torget.\n\n" + more + "\n";
}
inline std::string minutes_of_committee(const std::string& decision, const std::string& more = "") {
  return "PROTOKOLL\nSjövalla kommun\nKultur- och fritidsnämnden 2032-02-03\n\n§ 7 Öppettider på biblioteken\n\n" +
         decision + "\n\nSammanfattning av ärendet\n\nFörvaltningen har utrett öppettiderna under våren. " + more +
         "\n";
}

/// A § of a sitting: plain as a text is, or with the marks and columns of another office.
inline std::string sitting_of(bool marked, const std::string& body) {
  if (marked)
    return "# Sjövalla kommun\n\nHamnnämnden\n\nSammanträdesprotokoll 2031-06-11\n\n## § 41 Bryggor i Näset\n\n**Beslut**\n\n"
           "Hamnnämnden beslutar att bryggorna rustas.\n\n" + body;
  return "  GRANVIKE KOMMUN            PROTOKOLL            Sida 4 (9)\n  Hamnnämnden                2031-06-11\n\n  § 41   "
         "Dnr HN 2031/17\n\n  Bryggor i Näset\n\n  Nämndens beslut\n  Bryggorna rustas.\n\n" + body;
}

/// «2–1–0 förslaget / motionen», a line each.
inline std::string ballots_counted(std::string_view words) {
  const Read paper = read_facts(std::string(ballots_head) + std::string(words));
  std::string out;
  for (const facts::Vote& one : paper.facts.votes)
    out += std::to_string(one.yes) + "–" + std::to_string(one.no) + "–" + std::to_string(one.abstain) + " " + one.yes_means + " / " + one.no_means + "\n";
  return out;
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
