#include "relations/kept.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "base/bytes.h"
#include "facts/reading/reading.h"
#include "relations/codec.h"
#include "relations/conflicts/conflicts_read.h"
#include "relations/gaps/gaps_read.h"
#include "relations/time/timeline_read.h"

namespace diarium::relations {
namespace {

/// Changes when a digest has other fields, or is made by other rules.
constexpr std::uint64_t digest_format = 16;

template <class Io>
void pass(Io& io, Unit& unit) {
  const auto whole = [&io](std::uint32_t& number) { io.whole(number); };
  const auto bytes = [&io](std::string& one) { io.bytes(one); };
  const auto words = [&io](std::vector<language::WordKey>& one) { numbers(io, one); };
  io.list(unit.parts, whole), io.whole(unit.main), io.whole(unit.type, facts::type_words.size() - 1);
  for (std::string* one : {&unit.municipality, &unit.municipality_name, &unit.title, &unit.date, &unit.committee})
    io.bytes(*one);
  io.list(unit.own, [&](language::CaseNumber& own) {
    io.bytes(own.registry), io.whole(own.year, 0xFFFF), io.whole(own.serial), io.whole(own.enclosure, 0xFFFF);
  });
  io.list(unit.motions, bytes), io.list(unit.authors, bytes);
  words(unit.subject), words(unit.opening), io.list(unit.asked, words), io.list(unit.proposed, words);
  io.bytes(unit.folder), words(unit.called), io.list(unit.lists, words);
  io.list(unit.title_years, [&io](std::uint16_t& year) { io.whole(year, 0xFFFF); });
  io.flag(unit.accounts), io.flag(unit.of_nobody), io.flag(unit.no_matter), io.flag(unit.titled_by_place);
  io.flag(unit.of_each), io.whole(unit.weight, static_cast<std::uint64_t>(Weight::fee));
  io.whole(unit.text, std::numeric_limits<std::uint64_t>::max());
}

/// All but what lies in the digests, which stand beside it as bytes.
template <class Io>
void pass(Io& io, KeptPaper& kept) {
  io.list(kept.keys.units, [&io](Unit& unit) { pass(io, unit); });
  io.whole(kept.parts.parts), io.whole(kept.parts.minutes);
  for (std::string* digest : {&kept.summary, &kept.times, &kept.citing, &kept.claiming}) io.bytes(*digest);
}

/// The facts stand first in a summary.
std::string without_facts(std::string_view summary) {
  ByteReader reader(summary);
  (void)reader.text();
  return std::string(reader.take(reader.left()));
}

/// Are the parts of a unit some of the file's?
bool stands_in(const Unit& unit, const facts::Facts& facts) {
  const auto there = [&](std::uint32_t part) { return part <= facts.components.size(); };
  return !unit.parts.empty() && there(unit.main) && std::ranges::all_of(unit.parts, there);
}

Error damaged_digest() {
  return {Fault::damaged, "what is kept of a paper is damaged: make the collection file again", "sketches"};
}

}  // namespace

KeptPaper kept_of(PileText& paper, std::uint32_t number, const facts::Reading& r) {
  KeptPaper kept;
  kept.text_end = static_cast<std::uint32_t>(paper.text.nfc.size());
  PaperTimes times = times_of(paper, number, r);
  CitingPaper citing = citing_paper(paper, r, times);
  ClaimingPaper claiming = claiming_paper(paper, r, times.parts);
  kept.parts = counted(times.parts);
  kept.facts = known_facts(paper.facts);
  Summarised made = summary_of(paper, number, r);  // Takes the facts.
  kept.keys = std::move(made.keys);
  kept.summary = encode_digest(made.summary, number);
  kept.times = encode_digest(times, number);
  kept.citing = encode_digest(citing, number);
  kept.claiming = encode_digest(claiming, number);
  return kept;
}

std::string digest_of(KeptPaper kept) {
  kept.summary = without_facts(kept.summary);
  FieldWriter writer;
  writer.number(digest_format), writer.number(kept.text_end);
  pass(writer, kept);
  return std::move(writer).take();
}

std::string digest_of(PileText paper) {
  const facts::Reading r = facts::read(paper.text.nfc, paper.outline);
  return digest_of(kept_of(paper, 0, r));
}

bool is_digest(std::string_view bytes) {
  ByteReader reader(bytes);
  return reader.number() == digest_format && reader.ok();
}

Result<KeptPaper> kept_again(const PaperKept& paper, std::uint32_t number) {
  ByteReader head(paper.digest);
  const bool ours = head.number() == digest_format;
  KeptPaper kept;
  kept.text_end = head.number();
  FieldLoader loader(head.take(head.left()), number, kept.text_end);
  pass(loader, kept);
  if (!ours || !head.ok() || !loader.good() || !loader.ended()) return damaged_digest();
  const auto facts = facts::decode(paper.facts, kept.text_end);
  if (!facts) return facts.error();
  kept.facts = known_facts(*facts);
  kept.keys.id = paper.id;
  for (Unit& unit : kept.keys.units) {
    if (!stands_in(unit, *facts)) return damaged_digest();
    unit.paper = number;
  }
  std::string summary;
  put_text(summary, paper.facts);
  kept.summary = summary + kept.summary;
  return kept;
}

}  // namespace diarium::relations
