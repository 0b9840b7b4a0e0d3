#include "index/papers/duplicates.h"

#include "base/sha256.h"
#include "text/personal/personal.h"

namespace diarium::index {
namespace {

constexpr std::size_t words_of_its_own = 120;  ///< Bytes without white space; fewer may be a form's.

std::pair<std::string, std::uint32_t> place_in_file(const Paper& paper) { return {paper.origin.sha256, paper.part.ordinal}; }

}  // namespace

std::string same_words(const std::string& text) {
  std::string words = text;
  text::mask_personal_numbers(words);
  std::erase_if(words, [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f'; });
  return words.size() < words_of_its_own ? "" : sha256(words);
}

void Duplicates::add(const Paper& paper) {
  if (!paper.origin.sha256.empty()) by_file_.emplace(place_in_file(paper), paper.id);
  if (std::string words = same_words(paper.text.nfc); !words.empty()) by_words_.emplace(std::move(words), paper.id);
}

std::optional<Duplicate> Duplicates::find(const Paper& paper) const {
  if (const auto found = by_file_.find(place_in_file(paper)); found != by_file_.end()) return Duplicate{found->second, Duplicate::By::file};
  if (const auto found = by_words_.find(same_words(paper.text.nfc)); found != by_words_.end()) return Duplicate{found->second, Duplicate::By::text};
  return std::nullopt;
}

}  // namespace diarium::index
