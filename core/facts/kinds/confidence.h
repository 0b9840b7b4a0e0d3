// facts/kinds/confidence: how sure a fact is, and by what: a value that every fact carries.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace diarium::facts {

/// `certain` is said only of what a reader may pass on unseen; in doubt a fact is uncertain.
enum class Certainty : std::uint8_t { uncertain, certain };
/// In JSON, the pack, tables and addresses: the words of Certainty, in its order.
inline constexpr std::array<std::string_view, 2> certainty_names = {"uncertain", "certain"};
[[nodiscard]] constexpr std::string_view name(Certainty one) { return certainty_names[static_cast<std::size_t>(one)]; }

/// What speaks against a fact: it makes any fact uncertain.
enum class Doubt : std::uint8_t {
  none,
  letters,   ///< The paper lost its å, ä and ö.
  language,  ///< The paper is not in Swedish.
  paper,     ///< It does not show that it is a council's paper.
  year,      ///< Its year is not one that the paper's own day and numbers allow.
  votes,     ///< The numbers of a vote contradict each other.
  lines,     ///< It stands in a line of which it is not known what it is.
  scan,      ///< It rests on a word of which the reader of the page's picture was not sure.
};
inline constexpr std::array<std::string_view, 8> doubt_names = {"none", "letters", "language", "paper",
                                                                "year", "votes",   "lines",    "scan"};

/// How sure a fact is.
struct Confidence {
  Certainty certainty = Certainty::uncertain;
  /// The kind of evidence that said it, from the whole to its parts, and the rule of assets/rules behind it, where one
  /// did: «date.words.deadline:dates/latest_day» (facts/certainty/weigh.h).
  /// `user`: a reader. Empty: nobody asked.
  std::string basis;
  Doubt doubt = Doubt::none;
  /// While a paper is read: the rule that said it, «dates/latest_day»; then it stands at the end of the basis.
  std::string rule{};
  [[nodiscard]] bool certain() const { return certainty == Certainty::certain; }
};
/// «dates/latest_day» of a basis; empty where no rule said it.
[[nodiscard]] constexpr std::string_view rule_in(std::string_view basis) {
  const std::size_t colon = basis.find(':');
  return colon == basis.npos ? std::string_view() : basis.substr(colon + 1);
}
/// The basis without its rule.
[[nodiscard]] constexpr std::string_view evidence_in(std::string_view basis) {
  return basis.substr(0, basis.find(':'));
}
/// What a reader says is certain.
inline constexpr std::string_view user_basis = "user";
[[nodiscard]] inline Confidence said_by_user() { return {Certainty::certain, std::string(user_basis), Doubt::none}; }

}  // namespace diarium::facts
