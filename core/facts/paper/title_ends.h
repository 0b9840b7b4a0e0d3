// facts/paper/title_ends: where in its block does a title begin and end? What stands before it, beside it and behind it
// in papers whose lines are run together, and whom it is addressed to. Each costs O(words of the block).
#pragma once
#include "facts/reading/reading.h"

namespace diarium::facts {

/// «Paragrafen är omedelbart justerad.»: does token `at` begin a line below a title that is none of it?
[[nodiscard]] bool is_remark_below(const Reading& r, std::uint32_t at);

/// «Dnr», «Handläggare», «Sida»: a field of a letterhead.
[[nodiscard]] bool is_label(const Reading& r, std::uint32_t at);
/// «Ämne:», «Ärende:», «Rubrik:» before the title, or «Rubrik» in a form, alone on the line above it; «Titel:» below a
/// handler is their post.
[[nodiscard]] bool is_subject_label(const Reading& r, std::uint32_t at);
/// «Svar på motion om badhus - KS», «… – BUN»: the letters of the board whose case it is, put there by a case system.
[[nodiscard]] bool ends_in_board(const Reading& r, Range range);
/// «(KS/2021:455)» at the end of a title belongs to the case, not to its name.
[[nodiscard]] std::uint32_t without_number(const Reading& r, Range range);
/// «Motion: Rädda lindarna»: the name of the kind is no part of the title.
[[nodiscard]] std::uint32_t without_kind(const Reading& r, Range range, Range kind);
/// Skips what stands between a § or a form's name and the title: numbers, labels, dates.
[[nodiscard]] std::uint32_t skip_numbers(const Reading& r, std::uint32_t at, std::uint32_t last);
/// «2031.123 KS Svar på motion om …», «2031-45 BUN Budget»: the letters of the board whose number stands before them.
[[nodiscard]] std::uint32_t past_board_letters(const Reading& r, std::uint32_t at, std::uint32_t last);
/// «Medborgarförslag #48813»: a kind and the number that a form got are no title.
[[nodiscard]] bool is_numbered_kind(const Reading& r, Range range);
/// A line of nothing but a heading that council papers share («Ärendebeskrivning»), set right below the title.
[[nodiscard]] bool is_section_line(const Reading& r, std::uint32_t at, std::uint32_t last);
/// A title does not end in a word that asks for more. O(1).
[[nodiscard]] bool may_end(const Reading& r, std::uint32_t at);
/// Cuts at what follows a title in papers whose lines are run together: «… Till kommunfullmäktige», «… Förslag till
/// beslut».
[[nodiscard]] Range cut_tail(const Reading& r, Range range);
/// Cuts where prose begins in a head that runs on into it: «Motion av … om lekplatser Det finns i dag …».
[[nodiscard]] Range cut_prose(const Reading& r, Range range);
/// Without what stands below it («… i glesbygd / Er beteckning …», «Information / A/ Ny e-tjänst», «Anmälningar /
/// Anmälningar till nämnden») or beside it («… | a firm»), and marks at its end.
[[nodiscard]] Range trim(const Reading& r, Range range);

/// A name and letters in brackets, as after «Motion av». O(range).
[[nodiscard]] bool only_names(const Reading& r, Range range);
/// «den 3 maj 2024», «2024-05-03»: a day and nothing more. O(range).
[[nodiscard]] bool only_date(const Reading& r, Range range);
/// «till kommunalrådet Anna Berg (S)» behind a form's name. O(range).
[[nodiscard]] bool addresses_person(const Reading& r, Range range);
/// «till kommunstyrelsen», «ställd till ordföranden i socialnämnden, Håkan Berg (C)» behind a form's name. O(range).
[[nodiscard]] bool addresses(const Reading& r, Range range);

}  // namespace diarium::facts
