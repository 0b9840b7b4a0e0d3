// structure/lines/line_class: what a line is, before anything is read from it.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace diarium::structure {

enum class LineClass : std::uint8_t {
  body,          ///< Running text, the lead of a list too.
  running_head,  ///< On every page: who, what, when, which page.
  running_foot,  ///< The same below: addresses, stamps, hands of those who adjust.
  signature,     ///< Name, post, place and date at the end.
  approval,      ///< «Godkänd av», «Beslutad av», «Enligt uppdrag».
  distribution,  ///< «Beslutet skickas till» and the addressees below.
  enclosure,     ///< A line of a list of papers: «Bilagor», «Beslutsunderlag».
  agenda,        ///< A line of a list of matters or of contents.
  field,         ///< Of a letterhead or a meeting's first page: sender, label, value, those present.
  title,
  heading,
  marker,     ///< A number or bullet alone, its item elsewhere.
  item,       ///< A line of a list's item.
  vote,       ///< Who voted how.
  table,      ///< A row of cells.
  quotation,  ///< Somebody else's words, set apart.
};
inline constexpr std::size_t line_class_count = 16;
inline constexpr std::array<std::string_view, line_class_count> line_class_names = {
    "body",  "running_head", "running_foot", "signature", "approval", "distribution", "enclosure", "agenda",
    "field", "title",        "heading",      "marker",    "item",     "vote",         "table",     "quotation"};
[[nodiscard]] constexpr std::string_view name(LineClass one) { return line_class_names[static_cast<std::size_t>(one)]; }

/// What the classes are told apart for: a margin counts between these, not within them.
enum class LineGroup : std::uint8_t { text, page, signing, recipients, papers, agenda, head };
[[nodiscard]] LineGroup group_of(LineClass one);

}  // namespace diarium::structure
