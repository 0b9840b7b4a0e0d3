// view: one paper to read, with its facts and the places of a query marked in its paragraphs.
#include <algorithm>
#include <tuple>

#include "base/sorting.h"
#include "facts/kinds/words.h"
#include "view/facts/fact_rows.h"
#include "view/paper/file_pages.h"
#include "view/paper/flow.h"
#include "view/paper/parts.h"
#include "view/paper/repairs.h"
#include "view/rows.h"
#include "view/views.h"

namespace diarium::view {
namespace {

enum class Extent { whole, opening };

void add_marks(std::vector<Paragraph>& paragraphs, const Flow& flow, ByteSpan place, Mark mark, Extent extent) {
  for (const Piece& piece : flow.pieces(place)) {
    mark.span = piece.span;
    paragraphs[piece.block].marks.push_back(mark);
    if (extent == Extent::opening) return;
  }
}

/// A part of a compound file holds pages of text: only the words that it opens with are marked.
Extent extent_of(const FactRow& fact) { return fact.what == "about_paper.component" ? Extent::opening : Extent::whole; }

/// Names the pages as the file does, where it has pages of its own. Those of a text's form feeds are counted, in a § of whole
/// minutes from the first page of the file.
void name_pages(DocumentPage& page, const text::SourceMap& map, std::span<const text::Repair> ledger) {
  if (page.file.pages == 0) {
    const std::uint32_t before = page.part.first_page;
    for (Paragraph& paragraph : page.paragraphs)
      if (before > 0) paragraph.page_label = std::to_string(paragraph.page + before);
    for (FactRow& fact : page.facts) fact.page += before;
    for (RepairRow& repair : page.repairs) repair.page += before;
    return;
  }
  for (Paragraph& paragraph : page.paragraphs) paragraph.page_label = page_of(page.file, map, paragraph.span);
  for (FactRow& fact : page.facts)
    if (!fact.spans.empty()) fact.page_label = page_of(page.file, map, fact.spans.front());
  for (std::size_t i = 0; i < page.repairs.size(); ++i) page.repairs[i].page_label = page_of(page.file, map, ledger[i].text);
}

std::vector<Paragraph> paragraphs_of(std::string_view nfc, const structure::Outline& outline, const Flow& flow) {
  const structure::LineNumbers lines(nfc);
  std::vector<Paragraph> paragraphs(outline.blocks.size());
  for (std::uint32_t i = 0; i < outline.blocks.size(); ++i) {
    const structure::Block& block = outline.blocks[i];
    Paragraph& paragraph = paragraphs[i];
    paragraph.kind = block.kind;
    paragraph.role = block.role;
    paragraph.level = block.level;
    paragraph.page = block.page + 1;
    paragraph.line = lines.of(block.span.begin);
    paragraph.page_start = i == 0 || outline.blocks[i - 1].page != block.page;
    paragraph.span = block.span;
    paragraph.label = block.label;
    paragraph.text = flow.paragraph(i);
  }
  return paragraphs;
}

void sort_marks(Paragraph& paragraph) {
  // The outer mark first where two begin together, so that drawing them in order nests them.
  sort_briefly(paragraph.marks, {}, [](const Mark& mark) {
    return std::tuple(mark.span.begin, ~mark.span.end, mark.kind, mark.number);
  });
}

void add_all_marks(DocumentPage& page, const Flow& flow, const std::vector<ByteSpan>& hits) {
  for (const FactRow& fact : page.facts)
    for (const ByteSpan span : fact.spans)
      add_marks(page.paragraphs, flow, span, {Mark::Kind::fact, fact.number, fact.kind, {}, !fact.confidence.certain()},
                extent_of(fact));
  for (std::uint32_t i = 0; i < hits.size(); ++i)
    add_marks(page.paragraphs, flow, hits[i], {Mark::Kind::hit, i + 1, {}, {}}, Extent::whole);
}

/// Words that have changed are not marked: nobody has highlighted what stands there now.
void add_own_marks(DocumentPage& page, const Flow& flow, std::string_view nfc, const std::vector<OwnPassage>& own) {
  for (std::uint32_t i = 0; i < own.size(); ++i) {
    const Anchor now = find_anchor(page.original.sha256, nfc, own[i].span, own[i].anchor);
    if (now.state == Anchored::same || now.state == Anchored::repacked || now.state == Anchored::moved)
      add_marks(page.paragraphs, flow, now.span, {Mark::Kind::own, i + 1, {}, {}}, Extent::whole);
  }
}

std::vector<RejectedFact> rejected_facts(const facts::Facts& facts, const facts::Corrections* said) {
  std::vector<RejectedFact> rejected;
  for (const facts::UserMark& mark : facts.user) {
    if (mark.action != "reject") continue;
    const bool own = said && std::ranges::find(said->list, mark.correction, &facts::Correction::id) != said->list.end();
    rejected.push_back({mark.fact, mark.was, mark.note, mark.correction, mark.span, own});
  }
  return rejected;
}

}  // namespace

Result<DocumentPage> document_page(const index::Pack& pack, DocId paper, std::string_view query) {
  return document_page(pack, paper, DocumentOptions{.query = query});
}

Result<DocumentPage> document_page(const index::Pack& pack, DocId paper, const DocumentOptions& options) {
  const std::string_view query = options.query;
  const auto text = pack.text(paper);
  if (!text) return text.error();
  const auto outline = pack.outline(paper);
  if (!outline) return outline.error();
  const auto facts = corrected_facts(pack, paper, text->nfc, options.corrections);
  if (!facts) return facts.error();
  const auto ledger = pack.repairs(paper);
  if (!ledger) return ledger.error();
  std::vector<ByteSpan> hits;
  if (!query.empty()) {
    auto places = query::places(pack, query, paper);
    if (!places) return places.error();
    hits = std::move(*places);
  }
  auto original = original_of(pack, paper);
  if (!original) return original.error();
  auto reading = pack.reading(paper);
  if (!reading) return reading.error();
  auto origin = pack.origin(paper);
  if (!origin) return origin.error();
  Anchor anchor;
  if (query.empty() && options.passage.size() > 0) {
    anchor = find_anchor(original->sha256, text->nfc, options.passage, options.anchor);
    if (anchor.state != Anchored::lost && anchor.span.size() > 0) hits.push_back(anchor.span);
  }

  const Flow flow(text->nfc, *outline);
  DocumentPage page;
  page.paper = paper_row(pack, paper);
  page.paper.planned = facts->document_date && facts->document_date->rule == facts::planned_rule;
  page.file_name = pack.card(paper).name;
  page.facts = fact_rows(*facts, text->nfc, *outline, flow);
  const auto is_uncertain = [](const FactRow& fact) { return !fact.confidence.certain(); };
  page.uncertain_facts = static_cast<std::uint32_t>(std::ranges::count_if(page.facts, is_uncertain));
  if (options.certainty == facts::Certainty::certain) std::erase_if(page.facts, is_uncertain);
  page.rejected = rejected_facts(*facts, options.corrections);
  page.paragraphs = paragraphs_of(text->nfc, *outline, flow);
  page.parts = part_rows(*facts, flow, page.paragraphs);
  page.pages = static_cast<std::uint32_t>(outline->pages.size());
  page.hits = static_cast<std::uint32_t>(hits.size());
  page.query = query;
  page.cited = anchor.state;
  page.passage = anchor.span;
  page.original = std::move(*original);
  page.same_file = whole_file(pack, paper);
  page.file = std::move(*reading);
  page.part = pack.part(paper);
  page.collection = std::move(origin->collection);
  page.reading = options.reading;
  page.repairs = repair_rows(*ledger, {text->nfc, *outline}, options);
  name_pages(page, text->map, *ledger);
  page.file.lines = {};
  add_all_marks(page, flow, hits);
  add_own_marks(page, flow, text->nfc, options.own);
  add_repair_marks(page.paragraphs, *ledger, page.repairs, flow);
  for (Paragraph& paragraph : page.paragraphs) {
    undo_repairs(paragraph, page.repairs);
    sort_marks(paragraph);
  }
  for (std::uint32_t i = 0; i < page.paragraphs.size(); ++i) {
    const Paragraph& paragraph = page.paragraphs[i];
    if (paragraph.kind == structure::BlockKind::heading)
      page.outline.push_back({paragraph.text, std::max<std::uint8_t>(paragraph.level, 1), i, paragraph.page});
  }
  return page;
}

std::vector<FileRow> whole_file(const index::Pack& pack, DocId paper) {
  std::vector<FileRow> rows;
  const index::PartOfFile own = pack.part(paper);
  if (!own.any()) return rows;
  // The papers of a file stand one after the other in every pack.
  const auto add = [&](FileRow::Where where, std::uint32_t ordinal) {
    const std::uint32_t number = paper.value + ordinal - own.ordinal;
    if (ordinal >= own.count || number >= pack.papers()) return;
    const index::Card& card = pack.card(DocId{number});
    if (card.part.file_id != own.file_id || card.part.ordinal != ordinal) return;
    rows.push_back({where, card.id, card.part.label.empty() ? card.title : card.part.label + " " + card.title});
  };
  if (own.ordinal > 0) {
    add(FileRow::Where::head, 0);
    if (own.ordinal > 1) add(FileRow::Where::before, own.ordinal - 1);
    add(FileRow::Where::after, own.ordinal + 1);
  } else {
    for (std::uint32_t i = 1; i < own.count; ++i) add(FileRow::Where::section, i);
  }
  return rows;
}

std::string file_row_words(Language language, const FileRow& row) {
  if (row.where == FileRow::Where::before) return fill(language, "reader.section_before", {{"section", row.words}});
  if (row.where == FileRow::Where::after) return fill(language, "reader.section_after", {{"section", row.words}});
  return row.words;
}

}  // namespace diarium::view
