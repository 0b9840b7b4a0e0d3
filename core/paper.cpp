// What the façade says of one paper: read, repaired, understood.
#include "base/sha256.h"
#include "base/utf8.h"
#include "diarium.h"
#include "export/json.h"
#include "facts/facts.h"
#include "facts/json.h"
#include "source/source.h"
#include "structure/outline.h"
#include "text/personal.h"

namespace diarium {
namespace {

/// The sum of a paper's file: where `bytes` are what was read from it, the reader says it.
std::string sum_of(const source::Source& read, std::string_view bytes) {
  return read.sha256.empty() ? sha256(bytes) : read.sha256;
}

Draft draft_of(std::string_view path, source::Source read) {
  Draft draft;
  draft.paper.name = utf8::with_replacements(path);
  draft.paper.format = read.format;
  draft.paper.reading = std::move(read.reading);
  draft.paper.text = text::normalise(std::move(read.text));
  if (text::may_be_damaged(draft.paper.text.nfc)) draft.damage = text::find_damage(draft.paper.text.nfc);
  return draft;
}

Result<index::Paper> finish(Draft draft, WithFacts with_facts, PileRepair& repair, Warnings& warnings) {
  if (!draft.damage.damaged) return finish_paper(std::move(draft), with_facts, nullptr, warnings);
  const auto repairer = repair.repairer();
  if (!repairer) return repairer.error();
  return finish_paper(std::move(draft), with_facts, *repairer, warnings);
}

/// A paper beside its source, which JSON quotes.
struct Quotable {
  std::string source, sum;
  index::Paper paper;
};
Result<Quotable> read_quotable(const File& file, WithFacts with_facts, PileRepair& repair, Warnings& warnings) {
  auto read = source::read(file.bytes, file.path, warnings);
  if (!read) return read.error();
  Draft draft = draft_of(file.path, *read);
  auto paper = finish(std::move(draft), with_facts, repair, warnings);
  if (!paper) return paper.error();
  std::string sum = sum_of(*read, file.bytes);
  return Quotable{std::move(read->text), std::move(sum), std::move(*paper)};
}

std::string file_name(const File& file) { return utf8::with_replacements(file.path.substr(file.path.rfind('/') + 1)); }

}  // namespace

PileRepair::PileRepair(OpenLexicon open, Learn learn) : open_(std::move(open)), learn_(std::move(learn)) {}

Result<text::Repairer*> PileRepair::repairer(std::size_t worker) {
  if (!lexicon_) lexicon_ = open_ ? open_() : Result<SharedLexicon>(nullptr);
  if (!*lexicon_) return lexicon_->error();
  const SharedLexicon& lexicon = **lexicon_;
  if (!lexicon) return nullptr;
  if (repairers_.empty() && learn_) words_ = learn_();
  if (repairers_.size() <= worker) repairers_.resize(worker + 1);
  if (!repairers_[worker]) repairers_[worker] = std::make_unique<text::Repairer>(*lexicon, words_);
  return repairers_[worker].get();
}

Result<Draft> draft_paper(std::string_view bytes, std::string_view path, Warnings& warnings) {
  auto read = source::read(bytes, path, warnings);
  if (!read) return read.error();
  std::string sum = sum_of(*read, bytes);
  Draft draft = draft_of(path, std::move(*read));
  draft.paper.origin.sha256 = std::move(sum);
  return draft;
}

PersonalFound mask_draft(Draft& draft) {
  PersonalFound found;
  for (const text::Personal& one : text::find_personal(draft.paper.text.nfc))
    ++(one.kind == text::PersonalKind::number  ? found.numbers
       : one.kind == text::PersonalKind::email ? found.emails
                                               : found.phones);
  if (found.numbers > 0) draft.paper.origin.masked = text::mask_personal_numbers(draft.paper.text.nfc);
  return found;
}

Result<std::string> masked_source(std::string_view bytes, std::string_view path) {
  Warnings warnings;
  auto read = source::read(bytes, path, warnings);
  if (!read) return read.error();
  text::mask_personal_numbers(read->text);
  return std::move(read->text);
}

index::Paper finish_paper(Draft draft, WithFacts with_facts, text::Repairer* repairer, Warnings& warnings) {
  index::Paper paper = std::move(draft.paper);
  const bool damaged = draft.damage.damaged;
  if (damaged && repairer) {
    text::Repaired repaired = repairer->repair(std::move(paper.text), std::move(draft.damage));
    paper.text = std::move(repaired.text);
    paper.repairs = std::move(repaired.ledger);
  } else if (damaged) {
    warn_unrepaired(warnings);
  }
  paper.outline = structure::parse(paper.text.nfc, paper.format);
  if (with_facts == WithFacts::yes) {
    paper.facts = facts::extract(paper.text.nfc, paper.outline);
    paper.facts.ocr_damaged = paper.facts.ocr_damaged || damaged;
  }
  return paper;
}

Result<index::Paper> read_paper(const File& file, WithFacts with_facts, PileRepair& repair, Warnings& warnings) {
  auto draft = draft_paper(file.bytes, file.path, warnings);
  if (!draft) return draft.error();
  return finish(std::move(*draft), with_facts, repair, warnings);
}

Result<std::string> text_as_read(std::string_view bytes, std::string_view path, Warnings& warnings) {
  auto read = source::read(bytes, path, warnings);
  if (!read) return read.error();
  return std::move(read->text);
}

Result<std::string> facts_json(const File& file, PileRepair& repair, Warnings& warnings) {
  const auto read = read_quotable(file, WithFacts::yes, repair, warnings);
  if (!read) return read.error();
  const index::Paper& paper = read->paper;
  const std::string name = file_name(file);
  return facts::to_json(paper.facts, paper.outline, paper.text.nfc, paper.text.map,
                        {name, read->source, read->sum});
}

Result<std::string> outline_json(const File& file, PileRepair& repair, Warnings& warnings) {
  const auto read = read_quotable(file, WithFacts::no, repair, warnings);
  if (!read) return read.error();
  const index::Paper& paper = read->paper;
  return exporting::outline_json(file_name(file), paper.format, read->source, paper.text, paper.outline);
}

}  // namespace diarium
