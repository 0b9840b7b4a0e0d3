#include "index/parts/section.h"

#include "index/keys/key_lists.h"
#include "index/records/words.h"

namespace diarium::index {
namespace {

/// Reads the begin of what part_note() wrote.
Term take_together(ByteReader& reader, std::uint32_t papers) {
  Term together;
  together.papers = reader.number(papers);
  if (together.papers == 1) {
    together.paper = reader.number(papers - 1);
    together.profile = reader.number();
  } else {
    together.postings_at = reader.varint();
    together.postings_size = reader.number();
  }
  together.positions_at = reader.varint();
  together.positions_size = reader.number();
  if (together.papers == 0) reader.fail();
  return together;
}

/// Reads what part_note() wrote. False where it makes no sense.
bool take_note(std::string_view note, std::uint32_t papers, PartList& list) {
  ByteReader reader(note);
  list.together = take_together(reader, papers);
  while (reader.ok() && !reader.done()) {
    Foremost one;
    one.place = reader.number();
    one.papers = reader.number(papers);
    one.spelling = reader.text();
    if (!reader.ok() || one.place >= list.terms.size() || list.foremost.size() == foremost_terms) return false;
    list.foremost.push_back(one);
  }
  return reader.ok();
}

}  // namespace

std::optional<Term> together_in(std::string_view note, std::uint32_t papers) {
  ByteReader reader(note);
  const Term together = take_together(reader, papers);
  return papers > 0 && reader.ok() ? std::optional(together) : std::nullopt;
}

std::string part_key(std::string_view stem, text::Stemmer& stemmer) {
  return std::string(stem.ends_with('s') ? stem.substr(0, stem.size() - stem_cut(stem, stemmer)) : stem);
}

std::string part_note(const Term& together, std::span<const Foremost> foremost) {
  std::string note;
  put_varint(note, together.papers);
  if (together.papers == 1) {
    put_varint(note, together.paper);
    put_varint(note, together.profile);
  } else {
    put_varint(note, together.postings_at);
    put_varint(note, together.postings_size);
  }
  put_varint(note, together.positions_at);
  put_varint(note, together.positions_size);
  for (const Foremost& one : foremost) {
    put_varint(note, one.place);
    put_varint(note, one.papers);
    put_text(note, one.spelling);
  }
  return note;
}

Result<PartList> part_list(const File& file, std::string_view key, std::uint32_t terms, std::uint32_t papers) {
  const auto lists = KeyLists::open(file, Section::parts, KeptKeys::whole, terms);
  if (!lists) return lists.error();
  auto found = lists->find(key);
  if (!found) return found.error();
  PartList list{std::move(found->terms), {}, {}};
  if (!found->note.empty() && (papers == 0 || !take_note(found->note, papers, list))) return damaged("parts");
  return list;
}

}  // namespace diarium::index
