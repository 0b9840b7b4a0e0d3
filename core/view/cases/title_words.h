// view/cases/title_words: "Do two titles tell of the same thing?" By their words alone: the page has no lists of words.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace diarium::view {

/// The words of a title or of a file's name, folded, without what has a digit and what has fewer bytes than `least`.
[[nodiscard]] std::vector<std::string> title_words(std::string_view title, std::size_t least);
/// Does one begin with the other («hamn», «hamnens»)?
[[nodiscard]] bool begins_alike(std::string_view a, std::string_view b);
/// How alike two names are, in thousandths; 0 where they share less than most of the shorter and half of the longer.
[[nodiscard]] std::size_t names_alike(const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace diarium::view
