// The tool `quote`: the exact words of a paper, with the sums and the address that hold them to it.
#include <array>
#include <nlohmann/json.hpp>
#include <vector>

#include "base/letters.h"
#include "base/sha256.h"
#include "cli/call/console.h"
#include "cli/mcp/answer_json.h"

namespace diarium::cli::mcp {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 2> quote_languages = {"sv", "en"};
constexpr std::size_t most_quotes = 20;  ///< Places of the same words in one answer; all are counted.

constexpr Input quote_inputs[] = {
    paper_input,
    {.name = "words", .kind = Input::Kind::text, .about = "the words, as they stand; white space may differ", .least = 1, .most = 20'000},
    {.name = "start", .kind = Input::Kind::number, .about = "instead of words: the code point where they begin", .least = 0, .most = UINT32_MAX},
    {.name = "end", .kind = Input::Kind::number, .about = "and the one that they end before", .least = 1, .most = UINT32_MAX},
    {.name = "language", .kind = Input::Kind::text, .about = "of the line that names the source: sv (the default) or en", .words = quote_languages},
};

/// Every place of words in a text, whatever white space stands in them.
std::vector<ByteSpan> places_of(std::string_view text, std::string_view words) {
  std::string letters, wanted;
  std::vector<std::uint32_t> at;
  for (std::uint32_t i = 0; i < text.size(); ++i)
    if (!is_space(text[i])) letters += text[i], at.push_back(i);
  for (const char c : words)
    if (!is_space(c)) wanted += c;
  std::vector<ByteSpan> places;
  for (std::size_t found = 0; !wanted.empty() && (found = letters.find(wanted, found)) != letters.npos; found += wanted.size())
    places.push_back({at[found], at[found + wanted.size() - 1] + 1});
  return places;
}

/// The places that are asked for.
Result<std::vector<ByteSpan>> wanted_places(const PaperText& text, const Inputs& inputs) {
  const auto words = inputs.text("words");
  const auto start = inputs.number("start"), end = inputs.number("end");
  if (words.has_value() == (start || end) || start.has_value() != end.has_value())
    return Error{Fault::bad_format, "give either words, or start and end", ""};
  if (!words) {
    if (*start < *end && *end <= text.points()) return std::vector<ByteSpan>{{text.byte(*start), text.byte(*end)}};
    return Error{Fault::not_found, "no words stand there: start must come before end, and the paper's text has " + std::to_string(text.points()) + " code points", ""};
  }
  auto places = places_of(text.text(), text::normalise(*words).nfc);
  if (!places.empty()) return places;
  return Error{Fault::not_found,
               "these words do not stand in the paper: nothing is quoted; `search` tells where such words stand, and `paper` with part text reads it", ""};
}

Result<ToolAnswer> answer_quote(Collection& papers, const Inputs& inputs) {
  const auto paper = papers.find(*inputs.text("paper"));
  if (!paper) return paper.error();
  const auto text = papers.text(*paper);
  if (!text) return text.error();
  const auto places = wanted_places(**text, inputs);
  if (!places) return places.error();
  const auto language = inputs.text("language") == "en" ? view::Language::en : view::Language::sv;
  Json content{{"paper", written<Json>(**text)}, {"places", places->size()}, {"quotes", Json::array()}};
  std::string lines;
  for (const ByteSpan place : *places) {
    if (content["quotes"].size() == most_quotes) break;
    const auto cited = view::cite(papers.pack(), *paper, place, language);
    if (!cited) return cited.error();
    const Source source = (*text)->source(place);
    content["quotes"].push_back(
        {{"source", written<Json>(source)}, {"words_sha256", sha256(source.text)}, {"cited", cited->source}, {"original", cited->original}});
    lines += (lines.empty() ? "" : "\n") + in_words(source) + "\n  " + papers.clean(cited->source);
  }
  return answered(papers, std::move(content), std::move(lines));
}

std::string quote_output() {
  return answer_schema(R"("paper":)" + paper_schema() +
                           R"(,"places":{"type":"integer","description":"Where the words stand, in all."},
"quotes":{"type":"array","minItems":1,"items":{"type":"object","properties":{"source":{"$ref":"#/$defs/source"},
"words_sha256":{"type":"string","description":"Of the words as UTF-8."},
"cited":{"type":"string","description":"Title, kind, body, day, number, page and line: to stand under the words."},
"original":{"type":"string","description":"The original file, with its sum."}},
"required":["source","words_sha256","cited","original"],"additionalProperties":false}})",
                       R"("paper","places","quotes")");
}

}  // namespace

Tool quote_tool() {
  return {"quote", "Quote a paper",
          "The exact words of a paper, with their place, the sums of file and words, the line that names their source, and the address that leads to "
          "them and tells there whether they have changed. Use it before words are put between quotation marks: what does not stand there is refused.",
          quote_inputs, quote_output, answer_quote};
}

}  // namespace diarium::cli::mcp
