// Reads every byte of a pack, then asks whether its index says what its papers say: by making it again from them.
#include "index/pack_impl.h"
#include "text/unicode.h"

namespace diarium::index {
namespace {

/// Damage is told page by page and paper by paper, up to here: a reader acts on the first.
constexpr std::size_t most_told = 20;

Error disagrees(std::string where) {
  return {Fault::damaged, "the index does not say what the papers say; make the collection file again",
          std::move(where)};
}

void check_pages(const File& file, std::vector<Error>& out) {
  for (std::uint32_t i = 0; i < section_count; ++i) {
    const auto section = static_cast<Section>(i);
    for (std::uint64_t at = 0; at < file.size(section) && out.size() < most_told; at += page_size) {
      const auto page = file.view(section, at, std::min<std::uint64_t>(page_size, file.size(section) - at));
      if (!page) out.push_back(page.error());
    }
  }
}

/// The paper as it was packed.
Result<Paper> paper_of(const Pack& pack, DocId id) {
  const Card& card = pack.card(id);
  auto text = pack.text(id);
  if (!text) return text.error();
  auto outline = pack.outline(id);
  if (!outline) return outline.error();
  auto facts = pack.facts(id);
  if (!facts) return facts.error();
  auto repairs = pack.repairs(id);
  if (!repairs) return repairs.error();
  auto origin = pack.origin(id);
  if (!origin) return origin.error();
  return Paper{card.id,           card.name,           pack.format(id),   std::move(*text), std::move(*outline),
               std::move(*facts), std::move(*repairs), std::move(*origin)};
}

/// Compares the records of two shelves of one kind.
void compare_records(Section section, const Shelf& ours, const Shelf& made, std::uint32_t records,
                     std::vector<Error>& out) {
  for (std::uint32_t record = 0; record < records && out.size() < most_told; ++record) {
    const auto a = ours.read(record), b = made.read(record);
    if (!a || !b || *a != *b) out.push_back(disagrees(std::string(name(section)) + ":" + std::to_string(record)));
  }
}

void compare(const Pack::Impl& ours, const Pack::Impl& made, std::vector<Error>& out) {
  for (const Section section :
       {Section::terms, Section::spellings, Section::postings, Section::stretches, Section::positions}) {
    const auto a = ours.file.view(section), b = made.file.view(section);
    if (!a || !b || *a != *b) out.push_back(disagrees(std::string(name(section))));
  }
  // What is compressed is compared as it reads: another release of the compressor may write it otherwise.
  compare_records(Section::papers, Shelf(ours.file, Section::papers, paper_records),
                  Shelf(made.file, Section::papers, paper_records), paper_records, out);
  compare_records(Section::profiles, Shelf(ours.file, Section::profiles, 1), Shelf(made.file, Section::profiles, 1), 1,
                  out);
  compare_records(Section::columns, Shelf(ours.file, Section::columns, column_count),
                  Shelf(made.file, Section::columns, column_count), column_count, out);
  compare_records(Section::text, ours.texts, made.texts, ours.papers.size(), out);
  compare_records(Section::outlines, ours.outlines, made.outlines, ours.papers.size(), out);
  compare_records(Section::facts, ours.facts, made.facts, ours.papers.size(), out);
  compare_records(Section::repairs, ours.repairs, made.repairs, ours.papers.size(), out);
  compare_records(Section::origins, ours.origins, made.origins, ours.papers.size(), out);
}

}  // namespace

std::vector<Error> Pack::check() const {
  std::vector<Error> out;
  check_pages(impl_->file, out);
  if (!out.empty()) return out;
  Builder builder;
  builder.describe(about());
  for (DocId id; id.value < papers() && out.size() < most_told; ++id.value) {
    auto paper = paper_of(*this, id);
    if (!paper) {
      out.push_back(paper.error());
    } else {
      builder.add(std::move(*paper));
    }
  }
  if (!out.empty()) return out;
  const auto made = open(std::move(builder).freeze());
  assert(made && "what we write we can read");
  compare(*impl_, made->impl(), out);
  if (impl_->file.unicode() != text::unicode_version()) {
    for (Error& error : out)
      error.what = "the collection file was made with another edition of Unicode; make it again with this program";
  }
  return out;
}

}  // namespace diarium::index
