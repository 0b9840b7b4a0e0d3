#include "source/office/docx_fields.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "base/letters.h"
#include "base/utf8.h"

namespace diarium::source {
namespace {

constexpr std::size_t code_limit = 1000;    // Bytes of a code; only its first word and a link's address are read.
constexpr std::size_t entries_limit = 100;  // Word allows 25 in a list.
constexpr std::size_t field_depth_limit = 64;     // Fields in fields; deeper ones are counted and not looked at.

struct Symbol {
  std::uint32_t number = 0;
  std::string_view shows;
};
/// What forms tick and tables draw. Source: the fonts' own tables as Unicode's proposal L2/11-052 lists them.
constexpr std::array<Symbol, 8> wingdings = {
    {{0x6F, "☐"}, {0x78, "☒"}, {0xA8, "☐"}, {0xE0, "→"}, {0xFB, "✗"}, {0xFC, "✓"}, {0xFD, "☒"}, {0xFE, "☑"}}};
constexpr std::array<Symbol, 6> wingdings_2 = {
    {{0x4F, "✗"}, {0x50, "✓"}, {0x52, "☑"}, {0x53, "☒"}, {0x54, "☒"}, {0xA3, "☐"}}};
constexpr std::array<Symbol, 7> symbols = {
    {{0x2D, "−"}, {0xA3, "≤"}, {0xAE, "→"}, {0xB0, "°"}, {0xB1, "±"}, {0xB3, "≥"}, {0xB4, "×"}}};

std::string in_table(const auto& table, std::uint32_t number) {
  const auto found = std::ranges::find(table, number, &Symbol::number);
  return found == table.end() ? std::string() : std::string(found->shows);
}

}  // namespace

WordFields::Kind WordFields::kind_of(std::string_view code) {
  constexpr std::array<std::pair<std::string_view, Kind>, 9> kinds = {{{"PAGE", Kind::page},
                                                                       {"NUMPAGES", Kind::page},
                                                                       {"SECTIONPAGES", Kind::page},
                                                                       {"TOC", Kind::contents},
                                                                       {"TOA", Kind::contents},
                                                                       {"INDEX", Kind::contents},
                                                                       {"FORMDROPDOWN", Kind::choice},
                                                                       {"HYPERLINK", Kind::link},
                                                                       {"INCLUDEPICTURE", Kind::link}}};
  const std::size_t first = std::min(code.find_first_not_of(" \t\r\n"), code.size());
  std::string word(code.substr(first, std::min(code.find_first_of(" \t\r\n\\", first), code.size()) - first));
  for (char& c : word) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  const auto found = std::ranges::find(kinds, word, &std::pair<std::string_view, Kind>::first);
  if (found == kinds.end()) return Kind::other;
  // A link within the file leads to what stands there anyhow.
  return found->second == Kind::link && code.find("://") == std::string_view::npos ? Kind::other : found->second;
}

void WordFields::begin_simple(std::string_view code) {
  Field field;
  field.code = code.substr(0, code_limit);
  field.in_code = false;
  field.simple = true;
  field.kind = silent() ? Kind::other : kind_of(code);
  open_.push_back(std::move(field));
}

void WordFields::end_simple() {
  const auto simple = std::ranges::find(open_.rbegin(), open_.rend(), true, &Field::simple);
  if (simple != open_.rend()) open_.erase(simple.base() - 1, open_.end());
}

void WordFields::code(std::string_view text) {
  if (open_.empty() || open_.size() > field_depth_limit) return;
  std::string& code = open_.back().code;
  code += text.substr(0, code_limit - std::min(code.size(), code_limit));
}

WordFields::Kind WordFields::separate() {
  if (open_.empty() || open_.back().simple) return Kind::other;
  Field& field = open_.back();
  field.in_code = false;
  if (!silent()) field.kind = kind_of(field.code);
  return field.kind;
}

std::string WordFields::end() {
  if (open_.empty() || open_.back().simple) return {};
  Field field = std::move(open_.back());
  open_.pop_back();
  if (silent() || kind_of(field.code) != Kind::choice) return {};
  const auto chosen = static_cast<std::size_t>(std::max(field.chosen, 0));
  return chosen < field.entries.size() ? field.entries[chosen] : std::string();
}

void WordFields::entry(std::string_view words) {
  if (!open_.empty() && open_.back().entries.size() < entries_limit) open_.back().entries.emplace_back(words);
}

void WordFields::chosen(int entry) {
  if (!open_.empty()) open_.back().chosen = entry;
}

bool WordFields::silent() const {
  return std::ranges::any_of(open_, [](const Field& field) {
    return field.in_code || field.kind == Kind::page || field.kind == Kind::contents;
  });
}

bool WordFields::in_contents() const { return std::ranges::find(open_, Kind::contents, &Field::kind) != open_.end(); }

void WordFields::leave_contents() {
  std::erase_if(open_, [](const Field& field) { return field.kind == Kind::contents; });
}

std::string plain_words(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = [&](std::size_t i) {
      return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u;
    };
    if (byte(0) == 0xC2 && byte(1) == 0xAD) {
      at += 2;
    } else if (byte(0) == 0xEE || (byte(0) == 0xEF && byte(1) < 0xA4)) {
      at += 3;
    } else if (byte(0) == 0xE2 && byte(1) == 0x80 && byte(2) == 0x91) {
      out += '-';
      at += 3;
    } else {
      out += byte(0) < 0x20 ? ' ' : text[at];
      ++at;
    }
  }
  return out;
}

std::string symbol(std::string_view font, std::string_view number) {
  const std::uint32_t value = number_in<std::uint32_t>(number, 16).value_or(0x10000);
  if (value > 0xFFFF) return {};
  const bool private_use = value >= 0xE000 && value <= 0xF8FF;
  if (font == "Wingdings") return in_table(wingdings, value & 0xFF);
  if (font == "Wingdings 2") return in_table(wingdings_2, value & 0xFF);
  if (font == "Symbol") return in_table(symbols, value & 0xFF);
  if (private_use || value < 0x20 || (value >= 0xD800 && value <= 0xDFFF)) return {};
  std::string out;
  utf8::append(out, value);
  return plain_words(out);
}

}  // namespace diarium::source
