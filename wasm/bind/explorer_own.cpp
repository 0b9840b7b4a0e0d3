// A reader's own papers: how a file becomes a small pack, and how that stands beside the published ones.
#include <algorithm>
#include <cstdlib>
#include <ranges>
#include <vector>

#include "bind/answer.h"
#include "bind/explorer.h"
#include "bind/explorer_json.h"
#include "bind/explorer_own.h"

namespace {

using namespace diarium;
using bind::answer;
using bind::Answer;
using bind::Explorer;
using bind::own_papers;
using bind::taken;

/// How many pages were read in their pictures, and which were not, by why (source/scanned.h) and whether they have text all the same.
void write_pictures(Answer& out, const std::vector<source::PageReading>& pages) {
  out.to.counted("scanned", std::ranges::count_if(pages, source::is_scanned));
  out.to.key("unread");
  out.to.open_array();
  for (const bool text : {false, true})
    for (std::size_t i = 1; i < source::why_unread_names.size(); ++i) {
      std::vector<std::int64_t> numbers;
      for (std::size_t page = 0; page < pages.size(); ++page)
        if (pages[page].why == static_cast<source::WhyUnread>(i) && (pages[page].how != source::HowRead::none) == text)
          numbers.push_back(static_cast<std::int64_t>(page) + 1);
      if (numbers.empty()) continue;
      out.to.open_object();
      out.to.said("why", source::why_unread_names[i]);
      out.to.flag("text", text);
      out.to.numbers("pages", numbers);
      out.to.close_object();
    }
  out.to.close_array();
}

/// The whole answer of read(). `pack`: of the file alone, with one paper at least.
std::string read_json(const index::Pack& pack, const Warnings& warnings, bool lexicon_wanted, std::size_t size) {
  const auto reading = pack.reading(DocId{0});
  const auto origin = pack.origin(DocId{0});
  if (!reading) return bind::error_json(reading.error());
  if (!origin) return bind::error_json(origin.error());
  std::int64_t words = 0, repaired = 0, uncertain = 0;
  bool damaged = false;
  Answer out(Answer::Of::object);
  out.to.said("kind", source::name(reading->kind));
  out.to.counted("pages", reading->pages);
  out.to.said("sha256", origin->sha256);
  out.to.objects("papers", std::views::iota(0u, pack.papers()), [&](std::uint32_t i) {
    const index::Card& card = pack.card(DocId{i});
    words += card.words;
    repaired += card.repaired;
    uncertain += card.uncertain;
    damaged = damaged || card.ocr_damaged;
    out.to.said("id", card.id);
    out.to.said("title", card.title);
  });
  out.to.counted("words", words);
  out.to.counted("repaired", repaired);
  out.to.counted("uncertain", uncertain);
  out.to.counted("unmapped", reading->unmapped);
  out.to.counted("inserted", reading->inserted);
  out.to.flag("damaged", damaged);
  out.to.flag("recognised", reading->recognised);
  write_pictures(out, reading->page_readings);
  out.to.flag("lexicon_wanted", lexicon_wanted);
  out.to.key("empty_pages");
  out.to.open_array();
  for (const std::uint32_t page : reading->empty_pages) out.to.number(std::int64_t{page} + 1);
  out.to.close_array();
  out.to.objects("left_out", reading->left_out, [&](const source::LeftOut& left) {
    out.to.said("what", left.what);
    out.to.counted("count", left.count);
  });
  bind::write_warnings(out, warnings);
  out.to.counted("size", static_cast<std::int64_t>(size));
  return std::move(out).done();
}

/// The pack of one file, not yet related to others. `lexicon_wanted`: set where its letters are damaged and none is there.
Result<Packed> read_own(const File& file, const SharedLexicon& lexicon, bool& lexicon_wanted) {
  Warnings warnings;
  auto drafts = draft_papers(file.bytes, file.path, warnings);
  if (!drafts) return drafts.error();
  const bool damaged = std::ranges::any_of(*drafts, [](const Draft& draft) { return draft.damage.damaged; });
  lexicon_wanted = damaged && !lexicon;
  PileRepair repair([&lexicon]() -> Result<SharedLexicon> { return lexicon; }, [] { return text::PileWords(); });
  text::Repairer* repairer = nullptr;
  if (damaged && lexicon) {
    auto made = repair.repairer();
    if (!made) return made.error();
    repairer = *made;
  }
  std::vector<index::Paper> papers;
  for (Draft& draft : *drafts) {
    text::Repairer* needed = draft.damage.damaged ? repairer : nullptr;
    papers.push_back(finish_paper(std::move(draft), WithFacts::yes, needed, warnings));
  }
  settle_parts(papers);
  Packer packer({file.path});
  packer.add_file(std::move(papers), std::move(warnings));
  return std::move(packer).finish();
}

/// The given packs as one, by what the reader corrected.
Result<Merged> merge_given(const std::vector<bind::GivenPack>& packs, std::string_view corrections) {
  facts::Corrections said;
  if (!corrections.empty()) {
    auto read = facts::read_corrections(corrections);
    if (!read) return read.error();
    said = std::move(*read);
  }
  std::vector<const index::Pack*> given;
  MergeOptions options;
  for (const bind::GivenPack& one : packs) {
    given.push_back(&one.pack);
    options.collections.push_back(one.collection);
  }
  return merge_packs(given, said, options);
}

/// The whole answer of merge(): papers stand one pack after the other, the published one first.
std::string merged_json(const std::vector<bind::GivenPack>& packs, const index::Pack& pack, const Merged& merged,
                        std::size_t size) {
  Answer out(Answer::Of::object);
  out.to.key("papers");
  out.to.open_array();
  std::uint32_t at = packs.empty() ? 0 : packs.front().pack.papers();
  for (std::size_t own = 1; own < packs.size(); ++own)
    for (std::uint32_t i = 0; i < packs[own].pack.papers() && at < pack.papers(); ++i, ++at) {
      out.to.open_object();
      out.to.said("id", pack.card(DocId{at}).id);
      out.to.counted("own", static_cast<std::int64_t>(own) - 1);
      const auto same = std::ranges::find(merged.same, pack.card(DocId{at}).id, &SamePaper::own);
      if (same != merged.same.end()) {
        out.to.said("same", same->published.id);
        out.to.said("by", same->published.by == index::Duplicate::By::file ? "file" : "text");
      }
      out.to.close_object();
    }
  out.to.close_array();
  out.to.key("unmatched");
  out.to.open_array();
  for (const auto& one : merged.unmatched) out.to.text(one.id);
  out.to.close_array();
  out.to.counted("size", static_cast<std::int64_t>(size));
  return std::move(out).done();
}

/// How much there is now at diarium_explorer_bytes().
const char* answer_size(Explorer* explorer) {
  Answer out(Answer::Of::object);
  out.to.counted("size", static_cast<std::int64_t>(explorer->bytes.size()));
  return answer(explorer, std::move(out).done());
}

const char* no_file(Explorer* explorer) { return answer(explorer, bind::error_json("bad_argument", "give one file")); }

/// What looking for ink takes beside the picture, in its sizes: the softened one, what becomes of it, that of its colours, and what runs of a page full of letters take.
constexpr std::size_t ink_room = 6;
constexpr std::size_t colours = 4;  // Bytes a point, as a canvas has them: red, green, blue, and how opaque.
/// Is there so much memory? Where there is none, a program breaks off, and all that it holds is lost.
bool has_room(std::size_t size) {
  void* volatile const room = std::malloc(size);  // Volatile: else it counts as had, unasked.
  const bool had = room != nullptr;
  std::free(room);
  return had;
}

}  // namespace

extern "C" {

const char* diarium_explorer_lexicon(Explorer* explorer, std::uint8_t* bytes, std::size_t size) {
  auto opened = text::Lexicon::open(taken(bytes, size));
  if (!opened) return answer(explorer, bind::error_json(opened.error()));
  own_papers(explorer).lexicon = std::make_shared<const text::Lexicon>(std::move(*opened));
  return answer(explorer, "{\"value\":true}");
}

const char* diarium_explorer_pages(Explorer* explorer) {
  const bind::OwnPapers& own = own_papers(explorer);
  if (own.files.empty()) return no_file(explorer);
  const auto wanted = scan::pages_to_read(own.files.back().bytes, own.lexicon.get());
  if (!wanted) return answer(explorer, bind::error_json(wanted.error()));
  Answer out(Answer::Of::object);
  out.to.numbers("pages", wanted->pages);
  out.to.flag("lexicon_wanted", wanted->lexicon_wanted);
  return answer(explorer, std::move(out).done());
}

const char* diarium_explorer_clean(Explorer* explorer, std::uint8_t* points, std::size_t size, std::uint32_t width, double dots) {
  const std::unique_ptr<std::uint8_t, decltype(&std::free)> given(points, &std::free);
  if (width == 0 || size == 0 || size % (std::size_t{width} * colours) != 0) return answer(explorer, bind::error_json("bad_argument", "give whole rows"));
  if (!has_room(size / colours * ink_room)) return answer(explorer, bind::error_json("too_large", "there is not enough memory"));
  const auto toned = [&](auto tone) {
    scan::GrayPicture picture{static_cast<int>(width), static_cast<int>(size / colours / width), dots, std::vector<std::uint8_t>(size / colours)};
    for (std::size_t i = 0; i < picture.bytes.size(); ++i) picture.bytes[i] = tone(points[i * colours], points[i * colours + 1], points[i * colours + 2]);
    return picture;
  };
  scan::GrayPicture picture = toned(scan::lightness);
  const bool cleaned = scan::clean(picture, [&] { return toned(scan::lightness_by_colour); });
  explorer->bytes.clear();
  if (cleaned) explorer->bytes.assign(picture.bytes.begin(), picture.bytes.end());
  return answer_size(explorer);
}

const char* diarium_explorer_seen(Explorer* explorer, const char* hocr, std::size_t size, double dots, int turn, double width, double height) {
  const auto lines = scan::seen_lines({hocr, size}, dots, {turn, width, height});
  if (!lines) return answer(explorer, bind::error_json(lines.error()));
  Answer out;
  out.to.text(*lines);
  return answer(explorer, std::move(out).done());
}

const char* diarium_explorer_scanned(Explorer* explorer, const char* lines, std::size_t size) {
  bind::OwnPapers& own = own_papers(explorer);
  if (own.files.empty()) return no_file(explorer);
  auto whole = scan::with_pictures(own.files.back().bytes, {lines, size}, own.lexicon.get());
  if (!whole) return answer(explorer, bind::error_json(whole.error()));
  explorer->bytes = *whole;
  own.files.back().bytes = std::move(*whole);
  return answer_size(explorer);
}

const char* diarium_explorer_read(Explorer* explorer) {
  const std::vector<File> files = std::exchange(own_papers(explorer).files, {});
  if (files.size() != 1) return no_file(explorer);
  bool lexicon_wanted = false;
  auto made = read_own(files.front(), own_papers(explorer).lexicon, lexicon_wanted);
  if (!made) return answer(explorer, bind::error_json(made.error()));
  explorer->bytes = made->bytes;
  const auto pack = index::Pack::open(std::move(made->bytes));
  if (!pack) return answer(explorer, bind::error_json(pack.error()));
  return answer(explorer, read_json(*pack, made->warnings, lexicon_wanted, explorer->bytes.size()));
}

const char* diarium_explorer_add_pack(Explorer* explorer, std::uint8_t* bytes, std::size_t size, char* collection,
                                      std::size_t collection_size) {
  std::string name = taken(collection, collection_size);
  auto pack = index::Pack::open(taken(bytes, size));
  if (!pack) return answer(explorer, bind::pack_error_json(pack.error()));
  const std::uint32_t papers = pack->papers();
  own_papers(explorer).packs.push_back({std::move(*pack), std::move(name)});
  return answer(explorer, "{\"value\":" + std::to_string(papers) + "}");
}

const char* diarium_explorer_merge(Explorer* explorer, const char* corrections, std::size_t size) {
  const std::vector<bind::GivenPack> packs = std::exchange(own_papers(explorer).packs, {});
  if (packs.empty()) return answer(explorer, bind::error_json("bad_argument", "give the published pack first"));
  auto merged = merge_given(packs, {corrections, size});
  if (!merged) return answer(explorer, bind::error_json(merged.error()));
  explorer->bytes = std::move(merged->bytes);
  const auto pack = index::Pack::open(explorer->bytes);
  if (!pack) return answer(explorer, bind::error_json(pack.error()));
  return answer(explorer, merged_json(packs, *pack, *merged, explorer->bytes.size()));
}

}  // extern "C"
