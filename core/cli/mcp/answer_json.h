// cli/mcp/answer_json: what all tools' answers have in common. Json is nlohmann's, which stands in .cpp files only.
#pragma once
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/json_text.h"
#include "cli/mcp/tool.h"

namespace diarium::cli::mcp {

/// Keys whose words are ids, sums or addresses: they have no personal number, and a part of a sum may look like one.
inline constexpr std::array<std::string_view, 8> not_words = {"id", "paper", "document", "sha256", "text_sha256", "words_sha256", "address", "link"};

/// Masks the personal numbers in all words of a value.
template <class Json>
void mask_words(const Collection& papers, Json& json) {
  if (!papers.masks()) return;
  if (json.is_string()) json = papers.clean(json.template get<std::string>());
  if (json.is_object()) {
    for (auto& [key, value] : json.items())
      if (std::ranges::find(not_words, key) == not_words.end()) mask_words(papers, value);
  } else if (json.is_array()) {
    for (Json& value : json) mask_words(papers, value);
  }
}

/// What a paper is called, in an answer about it.
template <class Json>
[[nodiscard]] Json written(const PaperText& paper) {
  const PaperNames& names = paper.names();
  return {{"id", names.id}, {"file", names.file}, {"sha256", names.sha256}, {"title", names.title}, {"chars", paper.points()}};
}

/// Its schema, JSON.
[[nodiscard]] inline std::string paper_schema() {
  return R"({"type":"object","properties":{"id":{"type":"string"},"file":{"type":"string"},"sha256":{"type":"string"},"title":{"type":"string"},
"chars":{"type":"integer","description":"Code points of its text."}},"required":["id","file","sha256","title","chars"]})";
}

/// An object that has these keys, with the unit of its offsets before them. `keys`: JSON, «"papers":{…},…»; `required`: «"papers",…», may be empty.
[[nodiscard]] inline std::string answer_schema(const std::string& keys, const std::string& required) {
  return R"({"type":"object","properties":{"counts_in":{"type":"string","description":"What start and end count."},)" + keys +
         R"(},"required":["counts_in")" + (required.empty() ? "" : "," + required) + R"(],"additionalProperties":false,"$defs":{"source":)" + source_schema() + "}}";
}

/// The answer of an object: it tells what it counts in, and no personal number.
template <class Json>
[[nodiscard]] ToolAnswer answered(const Collection& papers, Json content, std::string words) {
  Json whole{{"counts_in", counts_in}};
  for (auto& [key, value] : content.items()) whole[key] = std::move(value);
  mask_words(papers, whole);
  return {std::move(words), one_line(whole)};
}

}  // namespace diarium::cli::mcp
