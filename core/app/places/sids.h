// app/places/sids: ids of nodes by which others than their screen know them. The page knows no other:
// web/make/border.mjs reads them from here.
#pragma once
#include <cstdint>
#include <string>

namespace diarium::app::sids {

inline constexpr char title[] = "main.title";
inline constexpr char prose[] = "main.prose";
inline constexpr char cite[] = "main.cite";
inline constexpr char pin[] = "main.pin";
inline constexpr char embed[] = "main.embed";
inline constexpr char search[] = "top.search";
inline constexpr char search_field[] = "top.search.field";
inline constexpr char dialog_title[] = "dialog.title";
inline constexpr char dialog_close[] = "dialog.close";
inline constexpr char dialog_filter[] = "dialog.filter";
inline constexpr char dialog_words[] = "dialog.words";
inline constexpr char dialog_save[] = "dialog.save";
inline constexpr char embed_code[] = "dialog.embed.code";

// A fact in its list and in the text, and a repair in the text; numbers from 1.
inline std::string fact(std::uint32_t number) { return "right.fact." + std::to_string(number); }
inline std::string fact_value(std::uint32_t number) { return "right.fact." + std::to_string(number) + ".value"; }
inline std::string fact_words(std::uint32_t number) { return "main.prose.fact." + std::to_string(number); }
inline std::string repair_words(std::uint32_t number) { return "main.prose.repair." + std::to_string(number); }

}  // namespace diarium::app::sids
