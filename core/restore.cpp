// What the façade says of repair and splitting.
#include "diarium.h"
#include "export/json/json.h"
#include "read_source.h"
#include "structure/lines/markup.h"
#include "text/split.h"

namespace diarium {
namespace {

/// The source with its repaired words put in; everything else byte for byte as it was read.
std::string with_repairs(std::string_view source, const std::vector<text::Repair>& ledger) {
  std::string out;
  std::uint32_t at = 0;
  for (const text::Repair& repair : ledger) {
    if (repair.ambiguous() && repair.reason != text::Reason::scan) continue;  // Of these, what was put back is in the text alone.
    out += source.substr(at, repair.source.begin - at);
    out += repair.now;
    at = repair.source.end;
  }
  out += source.substr(at);
  return out;
}

}  // namespace

void warn_unrepaired(Warnings& warnings) {
  warnings.push_back(
      {Fault::not_found, "letters are damaged and there is no lexicon to repair them; name one with --lexicon", ""});
}

void learn_words(std::string_view bytes, std::string_view path, text::PileWords& pile) {
  Warnings warnings;  // Whoever reads the paper for itself tells them.
  auto read = read_source(bytes, path, warnings);
  if (!read) return;
  const text::Text text = text::normalise(std::move(read->text));
  if (!read->doubts.empty()) return;  // What nobody is sure of teaches nothing.
  if (!text::may_be_damaged(text.nfc) || !text::find_damage(text.nfc).damaged) pile.add(text.nfc);
}

Result<bool> is_damaged(const index::Pack& pack, DocId paper) {
  const index::Card& card = pack.card(paper);
  if (card.repaired + card.uncertain > 0) return true;
  const auto text = pack.text(paper);
  if (!text) return text.error();
  return text::may_be_damaged(text->nfc) && text::find_damage(text->nfc).damaged;
}

Result<text::PileWords> words_of(const index::Pack& pack, const std::set<std::string>& but) {
  text::PileWords words;
  for (DocId paper; paper.value < pack.papers(); ++paper.value) {
    if (but.contains(pack.card(paper).name)) continue;
    const auto damaged = is_damaged(pack, paper);
    if (!damaged) return damaged.error();
    if (*damaged) continue;
    const auto reading = pack.reading(paper);
    if (!reading) return reading.error();
    if (!reading->reader.empty()) continue;
    const auto text = pack.text(paper);
    if (!text) return text.error();
    words.add(text->nfc);
  }
  return words;
}

Result<Restored> restore(std::string_view bytes, std::string_view path, text::Repairer* repairer, Warnings& warnings) {
  auto read = read_source(bytes, path, warnings);
  if (!read) return read.error();
  Restored out;
  out.is_text = read->reading.kind == source::Kind::text || read->reading.kind == source::Kind::markdown;
  text::Text text = text::normalise(read->text);
  if (repairer) {
    Doubts doubts = structure::doubts_in(text, read->doubts);
    text::Damage damage = text::find_damage(text.nfc);
    text::Repaired repaired = repairer->repair(std::move(text), std::move(damage), doubts);
    out.damaged = repaired.damage.damaged || !repaired.ledger.empty();
    out.ledger = exporting::ledger_json(read->text, repaired.ledger);
    out.text = with_repairs(read->text, repaired.ledger);
    return out;
  }
  out.damaged = text::find_damage(text.nfc).damaged;
  if (out.damaged) warn_unrepaired(warnings);
  out.ledger = exporting::ledger_json(read->text, {});
  out.text = std::move(read->text);
  return out;
}

std::vector<std::string> splits(const std::vector<std::string>& words, const text::Lexicon& lexicon) {
  const text::Splitter splitter(lexicon);
  std::vector<std::string> out;
  for (const std::string& word : words) {
    std::string parts;
    for (const ByteSpan part : splitter.split(word))
      parts += (parts.empty() ? "" : "|") + std::string(slice(word, part));
    out.push_back(std::move(parts));
  }
  return out;
}

}  // namespace diarium
