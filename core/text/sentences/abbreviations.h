// text/abbreviations: Swedish short forms whose full stop ends no sentence.
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace diarium::text {

/// What must follow for the full stop to belong to the short form alone.
enum class Follows : std::uint8_t { anything, number, name };

struct Abbreviation {
  std::string_view word;  ///< Lower case, without the last full stop.
  Follows follows;
};

/// In bytewise order. Forms that often end a sentence («m.m.», «etc.», «osv.», «kr.») are left out: before a small
/// letter the rules of UAX #29 go on by themselves. Source: Svenska skrivregler, the chapter on abbreviations, and
/// council papers.
inline constexpr std::array abbreviations = {
    Abbreviation{"ang", Follows::anything},   Abbreviation{"anm", Follows::anything},
    Abbreviation{"apr", Follows::number},     Abbreviation{"art", Follows::number},
    Abbreviation{"aug", Follows::number},     Abbreviation{"avd", Follows::anything},
    Abbreviation{"avs", Follows::anything},   Abbreviation{"bet", Follows::number},
    Abbreviation{"bil", Follows::anything},   Abbreviation{"bl.a", Follows::anything},
    Abbreviation{"c:a", Follows::anything},   Abbreviation{"ca", Follows::anything},
    Abbreviation{"cit", Follows::anything},   Abbreviation{"d.v.s", Follows::anything},
    Abbreviation{"dec", Follows::number},     Abbreviation{"dnr", Follows::anything},
    Abbreviation{"dr", Follows::name},        Abbreviation{"dvs", Follows::anything},
    Abbreviation{"em", Follows::number},      Abbreviation{"enl", Follows::anything},
    Abbreviation{"ev", Follows::anything},    Abbreviation{"exkl", Follows::anything},
    Abbreviation{"f.d", Follows::anything},   Abbreviation{"feb", Follows::number},
    Abbreviation{"febr", Follows::number},    Abbreviation{"fig", Follows::number},
    Abbreviation{"fr", Follows::anything},    Abbreviation{"fr.o.m", Follows::anything},
    Abbreviation{"inkl", Follows::anything},  Abbreviation{"jan", Follows::number},
    Abbreviation{"jfr", Follows::anything},   Abbreviation{"kap", Follows::number},
    Abbreviation{"kl", Follows::number},      Abbreviation{"kv", Follows::anything},
    Abbreviation{"max", Follows::number},     Abbreviation{"min", Follows::number},
    Abbreviation{"mom", Follows::number},     Abbreviation{"nov", Follows::number},
    Abbreviation{"nr", Follows::number},      Abbreviation{"nuv", Follows::anything},
    Abbreviation{"obs", Follows::number},     Abbreviation{"okt", Follows::number},
    Abbreviation{"prof", Follows::name},      Abbreviation{"prop", Follows::number},
    Abbreviation{"resp", Follows::anything},  Abbreviation{"s", Follows::number},
    Abbreviation{"s.k", Follows::anything},   Abbreviation{"sept", Follows::number},
    Abbreviation{"sid", Follows::number},     Abbreviation{"sk", Follows::anything},
    Abbreviation{"st", Follows::anything},    Abbreviation{"t.ex", Follows::anything},
    Abbreviation{"t.o.m", Follows::anything}, Abbreviation{"tab", Follows::number},
    Abbreviation{"tel", Follows::anything},   Abbreviation{"tex", Follows::anything},
    Abbreviation{"tfn", Follows::anything},   Abbreviation{"tr", Follows::number},
    Abbreviation{"u.a", Follows::name},       Abbreviation{"v", Follows::number},
};

/// What must follow the short form `word` (without its last full stop, of any case), or nothing where it is none.
/// O(log forms).
inline std::optional<Follows> abbreviation(std::string_view word) {
  constexpr std::size_t longest = 8;
  if (word.empty() || word.size() > longest) return std::nullopt;
  std::array<char, longest> lower{};
  std::transform(word.begin(), word.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  const std::string_view wanted(lower.data(), word.size());
  const auto found = std::lower_bound(abbreviations.begin(), abbreviations.end(), wanted,
                                      [](const Abbreviation& entry, std::string_view key) { return entry.word < key; });
  if (found == abbreviations.end() || found->word != wanted) return std::nullopt;
  return found->follows;
}

}  // namespace diarium::text
