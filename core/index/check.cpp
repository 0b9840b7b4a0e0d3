// Reads every byte of a pack, then asks whether its index says what its papers say: by making it again from them.
#include "index/pack_impl.h"
#include "text/unicode.h"

namespace diarium::index {
namespace {

/// Damage is reported page by page and paper by paper, up to here: a reader acts on the first.
constexpr std::size_t most_errors = 20;

Error disagrees(std::string where) {
  return {Fault::damaged, "the index does not say what the papers say; make the collection file again",
          std::move(where)};
}

void check_pages(const File& file, std::vector<Error>& out) {
  for (std::uint32_t i = 0; i < section_count; ++i) {
    const auto section = static_cast<Section>(i);
    const std::uint64_t lead = file.lead(section);
    for (std::uint64_t at = 0, end = 0; at < file.size(section) && out.size() < most_errors; at = end) {
      end = std::min(at + page_size, at < lead ? lead : file.size(section));
      if (const auto page = file.view(section, at, end - at); !page) out.push_back(page.error());
    }
  }
}

/// Compares the records of two stores of one kind.
void compare_records(Section section, const RecordStore& ours, const RecordStore& made, std::uint32_t records,
                     std::vector<Error>& out) {
  for (std::uint32_t record = 0; record < records && out.size() < most_errors; ++record) {
    const auto a = ours.read(record), b = made.read(record);
    if (!a || !b || *a != *b) out.push_back(disagrees(std::string(name(section)) + ":" + std::to_string(record)));
  }
}

void compare(const Pack::Impl& ours, const Pack::Impl& made, std::vector<Error>& out) {
  if (ours.file.head() != made.file.head()) out.push_back(disagrees("head"));
  for (const Section section :
       {Section::terms, Section::capitals, Section::spellings, Section::postings, Section::block_words, Section::positions,
        Section::parts, Section::ids}) {
    const auto a = ours.file.view_lead(section), b = made.file.view_lead(section);
    const auto c = ours.file.view(section), d = made.file.view(section);
    if (!a || !b || !c || !d || *a != *b || *c != *d) out.push_back(disagrees(std::string(name(section))));
  }
  // What is compressed is compared as it reads: another release of the compressor may write it otherwise.
  compare_records(Section::papers, RecordStore(ours.file, Section::papers, paper_records),
                  RecordStore(made.file, Section::papers, paper_records), paper_records, out);
  compare_records(Section::cards, RecordStore(ours.file, Section::cards, ours.papers.size()),
                  RecordStore(made.file, Section::cards, ours.papers.size()), ours.papers.size(), out);
  compare_records(Section::profiles, RecordStore(ours.file, Section::profiles, 1), RecordStore(made.file, Section::profiles, 1), 1,
                  out);
  compare_records(Section::common, RecordStore(ours.file, Section::common, 1), RecordStore(made.file, Section::common, 1), 1, out);
  compare_records(Section::columns, RecordStore(ours.file, Section::columns, column_count),
                  RecordStore(made.file, Section::columns, column_count), column_count, out);
  compare_records(Section::text, ours.texts, made.texts, ours.papers.size(), out);
  compare_records(Section::facts, ours.facts, made.facts, ours.papers.size(), out);
  compare_records(Section::repairs, ours.repairs, made.repairs, ours.papers.size(), out);
  compare_records(Section::origins, ours.origins, made.origins, ours.papers.size(), out);
  compare_records(Section::readings, ours.readings, made.readings, ours.papers.size(), out);
}

}  // namespace

Result<Paper> Pack::paper(DocId id) const {
  const auto read_card = impl_->papers.read_card(id.value);
  if (!read_card) return read_card.error();
  const Card& stored = **read_card;
  auto words = text(id);
  if (!words) return words.error();
  auto built = outline(id);
  if (!built) return built.error();
  auto stated = facts(id);
  if (!stated) return stated.error();
  auto ledger = repairs(id);
  if (!ledger) return ledger.error();
  auto from = origin(id);
  if (!from) return from.error();
  auto read = reading(id);
  if (!read) return read.error();
  return Paper{stored.id,          stored.name,        stored.format,       std::move(*words), std::move(*built),
               std::move(*stated), std::move(*ledger), std::move(*from), std::move(*read),  stored.part};
}

std::vector<Error> Pack::check() const {
  std::vector<Error> out;
  check_pages(impl_->file, out);
  if (!out.empty()) return out;
  Builder builder(Making{{}, segment().any() ? Effort::quick : Effort::full});
  builder.describe(about());
  builder.be_segment(segment());
  for (DocId id; id.value < papers() && out.size() < most_errors; ++id.value) {
    auto one = paper(id);
    if (!one) {
      out.push_back(one.error());
    } else {
      builder.add(std::move(*one));
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
