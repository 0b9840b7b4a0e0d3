#include "export/exported.h"

#include <algorithm>

#include "base/sha256.h"
#include "facts/kinds/fields.h"
#include "text/personal/personal.h"

namespace diarium::exporting {
namespace {

/// Makes words, lists of them and all words of facts publishable: of a field that facts have tomorrow too.
class Cleaner : public facts::FieldWalk<Cleaner> {
 public:
  explicit Cleaner(Mask mask) : mask_(mask) {}

  void text(const char*, std::string& words) { words = publishable(std::move(words), mask_); }
  void texts(const char* key, std::vector<std::string>& list) {
    for (std::string& words : list) text(key, words);
  }
  void clean(index::Card& card) {
    for (std::string* words : {&card.name, &card.title, &card.body, &card.case_number}) text("", *words);
    texts("", card.people);
  }

 private:
  Mask mask_;
};

}  // namespace

std::string publishable(std::string words, Mask mask) {
  if (mask == Mask::yes) text::mask_personal_numbers(words);
  return words;
}

Result<std::unique_ptr<Exported>> Exported::read(const index::Pack& pack, DocId number, const ExportOptions& options) {
  auto places = Places::of(pack, number, options.source);
  if (!places) return places.error();
  auto read = pack.paper(number);
  if (!read) return read.error();

  Cleaner cleaner(options.mask);
  auto paper = std::make_unique<Exported>();
  paper->number = number;
  paper->card = pack.card(number);
  paper->origin = std::move(read->origin);
  paper->reading = std::move(read->reading);
  paper->format = read->format;
  paper->text = std::move(read->text);
  paper->outline = std::move(read->outline);
  paper->facts = std::move(read->facts);
  paper->repairs = std::move(read->repairs);
  paper->base = publishable((*places)->base(), options.mask);
  paper->from_source = (*places)->from_source();
  paper->map = (*places)->map();
  cleaner.clean(paper->card);
  cleaner.text("title", paper->origin.title);
  cleaner.text("text", paper->text.nfc);
  facts::fields(cleaner, paper->facts);
  for (text::Repair& repair : paper->repairs) {
    cleaner.text("was", repair.was);
    cleaner.text("now", repair.now);
    cleaner.texts("readings", repair.readings);
  }
  paper->points.emplace(paper->base);
  return paper;
}

std::uint32_t Exported::place(std::uint32_t byte) const {
  return std::min(map.to_source(byte), static_cast<std::uint32_t>(base.size()));
}

std::string Exported::quote(ByteSpan span) const {
  const std::uint32_t begin = place(span.begin), end = std::max(begin, place(span.end));
  return base.substr(begin, end - begin);
}

std::string Exported::link(ByteSpan span) const { return words_link(card, span); }

std::string Exported::base_sum() const { return sha256(base); }

Result<bool> each_exported(const index::Pack& pack, const ExportOptions& options,
                           const std::function<void(const Exported&)>& visit) {
  for (std::uint32_t i = 0; i < pack.papers(); ++i) {
    const auto paper = Exported::read(pack, DocId{i}, options);
    if (!paper) return paper.error();
    visit(**paper);
  }
  return true;
}

std::string words_link(const index::Card& card, ByteSpan span) {
  return "d/" + card.id + "/?s=" + std::to_string(span.begin) + "-" + std::to_string(span.end);
}

std::string address(const index::Pack& pack, std::string_view below) { return pack.about().address + std::string(below); }

}  // namespace diarium::exporting
