#include "cli/mcp/collection.h"

#include <algorithm>

#include "base/letters.h"
#include "base/utf8.h"
#include "view/panels/relations_in.h"
#include "view/paper/cite.h"

namespace diarium::cli::mcp {
namespace {

/// Texts that are kept at once: 1 reads each anew; more costs memory. A case of many stages has some twenty papers.
constexpr std::size_t kept_texts = 64;

/// The words that a part is called by, else its first block, else all of it. `size`: of the paper's text.
Result<ByteSpan> opening_of(const index::Pack& pack, relations::PartRef ref, std::uint32_t size) {
  const DocId paper{ref.paper};
  const auto facts = pack.facts(paper);
  if (!facts) return facts.error();
  const auto outline = pack.outline(paper);
  if (!outline) return outline.error();
  ByteSpan whole{0, size};
  if (ref.part > 0 && ref.part <= facts->components.size()) whole = facts->components[ref.part - 1].span;
  const auto inside = [whole](ByteSpan span) { return span.size() > 0 && whole.begin <= span.begin && span.end <= whole.end; };
  if (facts->title && inside(facts->title->span)) return facts->title->span;
  for (const structure::Block& block : outline->blocks)
    if (inside(block.span)) return block.span;
  return whole;
}

constexpr std::size_t shown_bytes = 400;     ///< Of words on a line; 0: none are. All of them stand in the JSON.

}  // namespace

Collection::Collection(index::Pack pack, Masking masking) : pack_(std::move(pack)), masking_(masking) {
  for (DocId paper; masks() && paper.value < pack_.papers(); ++paper.value)
    if (const std::string id = id_of(paper); id != pack_.card(paper).id) masked_ids_.emplace(id, paper);
}

std::string Collection::id_of(DocId paper) const {
  const std::string& id = pack_.card(paper).id;
  return masks() ? masked_id(id) : id;
}

Result<DocId> Collection::find(std::string_view id) const {
  if (const auto masked = masked_ids_.find(id); masked != masked_ids_.end()) return masked->second;
  const auto found = pack_.find(id);
  if (found && id_of(*found) == id) return *found;
  if (!found && found.error().fault != Fault::not_found) return found.error();
  return Error{Fault::not_found, "there is no paper with the id \"" + std::string(id) + "\"; `search` tells the ids of papers", ""};
}

std::string Collection::clean(std::string words) const {
  if (masks()) text::mask_personal_numbers(words);
  return words;
}

Result<const PaperText*> Collection::text(DocId paper) {
  if (const auto kept = texts_.find(paper); kept != texts_.end()) return kept->second.get();
  auto text = pack_.text(paper);
  if (!text) return text.error();
  const auto origin = pack_.origin(paper);
  if (!origin) return origin.error();
  const index::Card& card = pack_.card(paper);
  if (texts_.size() >= kept_texts) texts_.clear();
  // Masked whole, before anything is cut out of it: half a number is no number, and two halves are one.
  auto made = std::make_unique<const PaperText>(PaperNames{id_of(paper), clean(card.name), clean(card.title), origin->sha256, pack_.about().address},
                                                clean(std::move(text->nfc)));
  return texts_.emplace(paper, std::move(made)).first->second.get();
}

Result<Source> Collection::opening(relations::PartRef ref) {
  const auto whole = text(DocId{ref.paper});
  if (!whole) return whole.error();
  const auto span = opening_of(pack_, ref, static_cast<std::uint32_t>((*whole)->text().size()));
  if (!span) return span.error();
  return (*whole)->source(*span);
}

Result<const CaseData*> Collection::load_case_data() {
  if (case_data_) return case_data_.get();
  auto relations = pack_.has_relations() ? view::relations_in(pack_) : relate(pack_);
  if (!relations) return relations.error();
  case_data_ = std::make_unique<CaseData>();
  case_data_->relations = std::move(*relations);
  case_data_->table = view::case_table(pack_, case_data_->relations);
  return case_data_.get();
}

Source PaperText::source(ByteSpan span) const {
  const auto size = static_cast<std::uint32_t>(text_.size());
  span.end = std::min(span.end, size);
  span.begin = std::min(span.begin, span.end);
  Source one{names_.id, names_.file, names_.sha256, point(span.begin), point(span.end), std::string(slice(text_, span)),
             view::words_address(names_.id, names_.sha256, text_, span), ""};
  if (!names_.site.empty()) one.link = names_.site + one.address;
  return one;
}

std::string source_schema() {
  return R"({"type":"object","description":"The words that a statement was read from. Cite them by `link`, or by `address` below the site's root.",
"properties":{"paper":{"type":"string"},"file":{"type":"string"},
"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"Of the paper's file."},
"start":{"type":"integer","minimum":0},"end":{"type":"integer","minimum":0},
"text":{"type":"string","description":"The paper's words from start to end, as they stand."},
"address":{"type":"string","description":"Leads to the words, and tells there whether they have changed."},"link":{"type":"string"}},
"required":["paper","file","sha256","start","end","text","address"],"additionalProperties":false})";
}

std::string on_one_line(std::string_view text) {
  std::string words;
  for (const char c : text)
    if (!is_space(c)) words += c;
    else if (!words.empty() && words.back() != ' ') words += ' ';
  if (words.ends_with(' ')) words.pop_back();
  return words;
}

std::string in_words(const Source& one) {
  std::string words = on_one_line(one.text);
  if (words.size() > shown_bytes) words = std::string(utf8::cut(words, shown_bytes)) + "…";
  return "«" + words + "» (" + one.file + ", " + (one.link.empty() ? one.address : one.link) + ")";
}

}  // namespace diarium::cli::mcp
