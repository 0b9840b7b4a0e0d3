#include "index/papers/cards.h"

#include <algorithm>

#include "base/bytes.h"
#include "base/utf8.h"
#include "index/records/profile.h"
#include "index/records/words.h"

namespace diarium::index {
namespace {

enum CardFlag : std::uint32_t { has_title = 1, is_final = 2, is_damaged = 4, is_own = 8, is_part = 16, has_ledger = 32 };
constexpr std::uint32_t all_card_flags = 63;

/// The file name without folders and ending.
std::string_view stem_of(std::string_view name) {
  const std::string_view file = name.substr(name.rfind('/') + 1);
  const std::size_t dot = file.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? file : file.substr(0, dot);
}

void put_texts(std::string& out, const std::vector<std::string>& texts) {
  put_varint(out, texts.size());
  for (const std::string& text : texts) put_text(out, text);
}

bool take_text(ByteReader& reader, std::string& out) {
  out = reader.text();
  return utf8::valid(out);
}

bool take_texts(ByteReader& reader, std::vector<std::string>& out) {
  out.resize(reader.count());
  bool all = true;
  for (std::string& text : out) all = take_text(reader, text) && all;
  return all;
}

bool take_part(ByteReader& reader, PartOfFile& part) {
  if (!take_text(reader, part.file_id) || !take_text(reader, part.label)) return false;
  for (std::uint32_t* number : {&part.ordinal, &part.count, &part.first_page, &part.span.begin, &part.span.end})
    *number = reader.number();
  return !part.file_id.empty() && part.span.begin <= part.span.end && part.ordinal < part.count;
}

}  // namespace

bool marks_lost(const Paper& paper) {
  return (paper.facts.ocr_damaged && paper.repairs.empty()) || marks_are_lost(paper.text.nfc);
}

Card card_of(const Paper& paper, const Summary& summary, const Measure& measure) {
  Card card{.id = paper.id,
            .name = paper.name,
            .title = summary.title.empty() ? std::string(stem_of(paper.name)) : summary.title,
            .type = summary.has_type && !summary.types.empty() ? summary.types[0] : "",
            .municipality = summary.municipality,
            .body = summary.body,
            .date = summary.date,
            .case_number = summary.has_case_number && !summary.case_numbers.empty() ? summary.case_numbers[0] : "",
            .parties = summary.parties,
            .outcome = summary.outcome,
            .outcome_final = summary.outcome_final,
            .proposals = summary.proposals,
            .reservations = summary.reservations,
            .special_statements = summary.special_statements,
            .words = measure.words,
            .pages = static_cast<std::uint32_t>(paper.outline.pages.size()),
            .bytes = static_cast<std::uint32_t>(paper.text.nfc.size()),
            .ocr_damaged = summary.ocr_damaged,
            .repaired = measure.repaired,
            .uncertain = measure.uncertain,
            .own = !paper.origin.collection.empty(),
            .kind = paper.reading.kind,
            .format = paper.format,
            .file_pages = paper.reading.pages,
            .part = paper.part};
  for (const facts::Named& person : summary.people) {
    std::string name = facts::written(person);
    if (std::ranges::find(card.people, name) == card.people.end()) card.people.push_back(std::move(name));
  }
  return card;
}

std::string card_record(const Card& card) {
  std::string out;
  put_text(out, card.id);
  put_text(out, card.name);
  const bool own_title = card.title != stem_of(card.name), has_words = card.repaired + card.uncertain > 0;
  put_varint(out, (own_title ? has_title : 0u) | (card.outcome_final ? is_final : 0u) |
                      (card.ocr_damaged ? is_damaged : 0u) | (card.own ? is_own : 0u) | (card.part.any() ? is_part : 0u) |
                      (has_words ? has_ledger : 0u));
  if (own_title) put_text(out, card.title);
  for (const std::string* text : {&card.type, &card.municipality, &card.body, &card.date, &card.case_number, &card.outcome})
    put_text(out, *text);
  put_texts(out, card.people);
  put_texts(out, card.parties);
  for (const std::uint32_t number :
       {card.proposals, card.reservations, card.special_statements, static_cast<std::uint32_t>(card.format), card.words,
        card.pages, card.bytes, static_cast<std::uint32_t>(card.kind), card.file_pages})
    put_varint(out, number);
  if (card.part.any()) {
    put_text(out, card.part.file_id);
    put_text(out, card.part.label);
    const PartOfFile& part = card.part;
    for (const std::uint32_t number : {part.ordinal, part.count, part.first_page, part.span.begin, part.span.end})
      put_varint(out, number);
  }
  if (has_words) {
    put_varint(out, card.repaired);
    put_varint(out, card.uncertain);
  }
  return out;
}

bool read_card(std::string_view record, Card& out) {
  ByteReader reader(record);
  bool sound = take_text(reader, out.id) && take_text(reader, out.name);
  const std::uint32_t flags = reader.number(all_card_flags);
  if (flags & has_title) {
    sound = take_text(reader, out.title) && sound;
  } else {
    out.title = stem_of(out.name);
  }
  for (std::string* text : {&out.type, &out.municipality, &out.body, &out.date, &out.case_number, &out.outcome})
    sound = take_text(reader, *text) && sound;
  sound = take_texts(reader, out.people) && take_texts(reader, out.parties) && sound;
  out.outcome_final = (flags & is_final) != 0;
  out.ocr_damaged = (flags & is_damaged) != 0;
  out.own = (flags & is_own) != 0;
  out.proposals = reader.number();
  out.reservations = reader.number();
  out.special_statements = reader.number();
  out.format = static_cast<source::Format>(reader.number(1));
  out.words = reader.number();
  out.pages = reader.number();
  out.bytes = reader.number();
  out.kind = static_cast<source::Kind>(reader.number(source::kind_count - 1));
  out.file_pages = reader.number();
  if (flags & is_part) sound = take_part(reader, out.part) && sound;
  if (flags & has_ledger) {
    out.repaired = reader.number(most_times);
    out.uncertain = reader.number(most_times);
    sound = sound && out.repaired + out.uncertain > 0;
  }
  return sound && reader.ok() && reader.done();
}

}  // namespace diarium::index
