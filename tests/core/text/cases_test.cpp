// What the files *.cases of this folder ask of a text: its sentences and words, their forms, what is masked and mended in it.
#include "core/base/cases.h"

#include "core/text/repair_support.h"
#include "text/personal/personal.h"
#include "text/repair/repair.h"
#include "text/words.h"

using namespace diarium;

namespace {

using Texts = std::vector<test::File>;

/// The text of the case, without the line end that every paper has.
std::string_view text_in(const Texts& texts) {
  std::string_view text = texts.front().bytes;
  if (text.ends_with('\n')) text.remove_suffix(1);
  return text;
}
std::string barred(std::string_view text, const std::vector<ByteSpan>& spans) {
  std::string out;
  for (const ByteSpan& span : spans) out += (out.empty() ? "" : "|") + std::string(slice(text, span));
  return out;
}
std::string words_in(const Texts& texts, std::string_view) {
  std::vector<ByteSpan> spans;
  text::segment_words(text_in(texts), spans);
  return barred(text_in(texts), spans);
}
std::string_view kind_word(text::PersonalKind kind) {
  using enum text::PersonalKind;
  return kind == number ? "number" : kind == doubtful ? "doubtful" : kind == email ? "email" : "phone";
}
/// «phone: 08-508 29 000», a line each.
std::string personal_in(const Texts& texts, std::string_view) {
  std::string out;
  for (const text::Personal& one : text::find_personal(text_in(texts))) out += std::string(kind_word(one.kind)) + ": " + std::string(slice(text_in(texts), one.span)) + "\n";
  return out.empty() ? "none" : out;
}
std::string kinds_in(const Texts& texts, std::string_view) {
  std::string out;
  for (const text::Personal& one : text::find_personal(text_in(texts))) out += (out.empty() ? "" : " ") + std::string(kind_word(one.kind));
  return out;
}
/// The text with its numbers masked, and how many they are.
std::string masked_in(const Texts& texts, std::string_view) {
  std::string text(text_in(texts));
  const auto masked = text::mask_personal_numbers(text);
  return text + (masked > 0 ? "\nmasked " + std::to_string(masked) : "");
}
/// The text mended as the end of a damaged one.
std::string mended_in(const Texts& texts, std::string_view) {
  const text::Lexicon lexicon = text::lexicon_of(text::few_words, text::few_pairs);
  const text::Repaired mended = text::Repairer(lexicon, {}).repair(text::normalise(text::damaged_frame + std::string(text_in(texts))));
  return mended.text.nfc.substr(mended.text.nfc.find(". ") + 2);
}
test::Answer folded_by(text::Fold level) {
  return [level](const Texts& texts, std::string_view) { return text::fold(text_in(texts), level); };
}

const bool added = test::add_cases("core/text", {
    {"sentences", [](const Texts& texts, std::string_view) { return barred(text_in(texts), text::segment_sentences(text_in(texts))); }},
    {"words", words_in},
    {"folded", folded_by(text::Fold::letter_case)},
    {"without_marks", folded_by(text::Fold::marks)},
    {"personal", personal_in},
    {"kinds", kinds_in},
    {"masked", masked_in},
    {"mended", mended_in},
});

}  // namespace
