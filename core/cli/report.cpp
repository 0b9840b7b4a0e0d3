#include "cli/report.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace diarium::cli {
namespace {

using Row = std::array<std::string, 9>;

std::size_t width(std::string_view words) {
  return static_cast<std::size_t>(std::ranges::count_if(words, [](char c) { return !utf8::is_continuation(c); }));
}

std::string or_dash(const std::string& words) { return words.empty() ? "-" : words; }

std::string quality(const index::Card& card) {
  if (card.repaired + card.uncertain > 0)
    return std::to_string(card.repaired) + " repaired, " + std::to_string(card.uncertain) + " uncertain";
  return card.ocr_damaged ? "damaged letters" : "clean";
}

Row row_of(const index::Card& card) {
  return {card.name,
          std::to_string(card.words),
          std::to_string(card.pages),
          or_dash(card.type),
          or_dash(card.municipality),
          or_dash(card.date),
          or_dash(card.outcome),
          std::to_string(card.proposals) + "/" + std::to_string(card.people.size()) + "/" +
              std::to_string(card.reservations + card.special_statements),
          quality(card)};
}

}  // namespace

std::string report(const index::Pack& pack, const std::vector<Skipped>& skipped) {
  std::vector<Row> rows{
      {"file", "words", "pages", "type", "municipality", "date", "outcome", "proposals/people/dissents", "text"}};
  for (std::uint32_t i = 0; i < pack.papers(); ++i) rows.push_back(row_of(pack.card({i})));
  std::array<std::size_t, 9> widths{};
  for (const Row& row : rows)
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width(row[i]));

  std::string table;
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      table += row[i];
      table += i + 1 < row.size() ? std::string(widths[i] - width(row[i]) + 2, ' ') : "\n";
    }
  }
  for (const Skipped& file : skipped) table += "skipped: " + file.path + ": " + file.error.what + "\n";
  return table;
}

}  // namespace diarium::cli
