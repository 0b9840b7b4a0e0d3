// What the façade says of personal numbers outside the text of a paper, and where they stand in it.
#include <algorithm>

#include "diarium.h"
#include "read_source.h"
#include "text/personal/personal.h"
#include "text/personal/typed.h"
#include "text/text.h"

namespace diarium {
namespace {

/// Masks words that are published, and counts.
class Words {
 public:
  void operator()(std::string& words) {
    for (const text::Personal& one : text::find_personal(words)) found.doubtful += one.kind == text::PersonalKind::doubtful;
    found.numbers += text::mask_personal_numbers(words);
  }
  PersonalFound found;
};

std::string on_one_line(std::string words) {
  for (char& c : words)
    if (static_cast<unsigned char>(c) < ' ') c = ' ';
  return words;
}

/// The words of a number with an X for each digit.
std::string without_digits(std::string_view words) {
  std::string form;
  for (std::size_t at = 0; at < words.size();) {
    const text::Typed one = text::typed_at(words, at);
    form += one.kind == text::TypedKind::digit ? std::string_view("X") : words.substr(at, one.size);
    at += one.size;
  }
  return form;
}

}  // namespace

ManifestMasked mask_manifest(exporting::Manifest& manifest) {
  Words mask;
  for (std::string* words : {&manifest.title, &manifest.description, &manifest.address, &manifest.contact, &manifest.municipality, &manifest.publisher, &manifest.licence}) mask(*words);
  for (auto& [path, paper] : manifest.papers) mask(paper.title), mask(paper.address);
  if (manifest.statement) {
    exporting::Statement& said = *manifest.statement;
    for (std::string* words : {&said.responsible, &said.service, &said.method, &said.contact, &said.complaint}) mask(*words);
    for (exporting::Exceptions* list : {&said.shortcomings, &said.burden, &said.excluded})
      if (*list)
        for (exporting::Exception& one : **list) mask(one.what), mask(one.why);
  }
  for (exporting::WantedFeed& feed : manifest.feeds) mask(feed.value), mask(feed.title), feed.name = masked_id(feed.name);
  ManifestMasked masked;
  std::map<std::string, std::string, std::less<>> kept;
  for (auto& [from, to] : manifest.aliases) {
    const std::string id = masked_id(from);
    if (id == from)
      kept[from] = masked_id(to);
    else
      masked.dropped.push_back(id);
  }
  manifest.aliases = std::move(kept);
  masked.found = mask.found;
  return masked;
}

std::uint32_t mask_corrections(facts::Corrections& corrections) {
  std::uint32_t masked = 0;
  for (facts::Correction& one : corrections.list) {
    for (std::string* words : {&one.quote, &one.value, &one.note}) masked += text::mask_personal_numbers(*words);
    for (std::string* id : {&one.paper, &one.into}) *id = masked_id(*id);
  }
  return masked;
}

Result<std::vector<PersonalPlace>> personal_places(const File& file, Warnings& warnings) {
  auto read = read_source(file.bytes, file.path, warnings);
  if (!read) return read.error();
  const std::string words = text::normalise(std::move(read->text)).nfc;
  std::vector<PersonalPlace> places;
  std::uint32_t line = 1, counted_to = 0;
  for (const text::Personal& one : text::find_personal(words)) {
    const auto between = slice(words, {counted_to, one.span.begin});
    line += static_cast<std::uint32_t>(std::ranges::count(between, '\n'));
    counted_to = one.span.begin;
    if (one.kind == text::PersonalKind::number || one.kind == text::PersonalKind::doubtful)
      places.push_back({one.kind, line, on_one_line(without_digits(slice(words, one.span)))});
  }
  return places;
}

}  // namespace diarium
