// facts/parts/letters: what no form's name tells: letters of boards and offices, by whom they go to and who proposes in
// them, and a summons, by its list of matters.
#pragma once
#include "facts/parts/parts.h"

namespace diarium::facts {

/// Reads what a part without a form's name is from whom it goes to: the board's letter to the council, with its
/// proposal. O(part).
void tell_board_letter(const Reading& r, Part& part);

/// «Till kommunfullmäktige / … Jag hemställer att fullmäktige beslutar … / Anna Berg, Folkpartiet»: a motion that is
/// written as a letter, and that nothing calls one. O(part).
void tell_motion(const Reading& r, Part& part);

/// A letter with an office's head (day, handler, number) and a proposal calls itself nothing and is an office letter;
/// so is «Motion – Gratis buss» above «Kulturkontorets förslag till beslut» or «Kommunstyrelsen föreslår fullmäktige …»
/// is the title of the office's answer: who puts a motion has no office and no board to propose for them. O(part).
void tell_office_letter(const Reading& r, Part& part);

/// «YTTRANDE» above «Förvaltningsrätten i Karlstad»: a party's paper in a case of the court, and no answer to a
/// referral. O(head).
void tell_court_paper(const Reading& r, Part& part);

/// Ends the head of a summons where its first item stands: what follows are the numbers, bodies and titles of others.
/// A part without a kind becomes a summons where its head names a body and the day of its meeting and numbered matters
/// follow. O(blocks of the part).
void tell_agenda(const Reading& r, Part& part);

/// Minutes without a §, which head_of() takes for an extract: a first page with those who met («Beslutande») and
/// «Protokoll» alone are whole minutes, «Plats och tid» opens an invitation too and tells nothing. O(head).
void tell_minutes(const Reading& r, Part& part);

/// Cuts from a part what is enclosed with it: what stands below the signatures of an office's letter or of an extract
/// of minutes and is no list of recipients or papers; from there on what «Bilaga 2» heads, and what bears a name that
/// the part's list of enclosures told. An enclosure that the part lists, and heads so, is one without a signature too.
///
/// in        `parts`: of a file that is no book of minutes, in order, without gaps.
/// returns   the parts with those enclosures, each of the kind `bilaga`.
/// cost      O(tokens), O(tokens × enclosures) at worst in their lists.
[[nodiscard]] std::vector<Part> with_enclosures(const Reading& r, const std::vector<Part>& parts);

}  // namespace diarium::facts
