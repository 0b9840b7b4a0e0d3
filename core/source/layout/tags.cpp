#include "source/layout/tags.h"

#include <algorithm>
#include <array>

#include "base/sorting.h"
#include "source/layout/words.h"

namespace diarium::source::layout {
namespace {

// Per cent of all letters that may be of a kind. 0 would believe no tag, 100 every one. Papers have up to 12 of headings, 10 of
// heads and feet, 60 of tables; a list of matters is nearly all items.
constexpr std::uint64_t most_headings = 30, most_artifacts = 40, most_cells = 70, most_items = 90;
constexpr std::size_t tags = static_cast<std::size_t>(Tag::paragraph) + 1;
// Of eight steps from one tagged line to the next, so many may lead back: 0 would take words raised above their line for a wrong order,
// and of lines in a random one half do.
constexpr std::size_t most_back = 1;

template <class Take>
void each_line(std::vector<PageLines>& pages, const Take& take) {
  for (PageLines& page : pages)
    for (Lines* lines : {&page.lines, &page.aside})
      for (Line& line : *lines) take(line);
}

/// Do the tags lead down the page, or to the right, as one reads it?
bool leads_on(const Lines& lines) {
  std::vector<const Line*> tagged;
  for (const Line& line : lines)
    if (line.place.order > 0) tagged.push_back(&line);
  sort_briefly(tagged, {}, [](const Line* line) { return line->place.order; });
  std::size_t back = 0;
  for (std::size_t i = 1; i < tagged.size(); ++i) {
    const Box& from = tagged[i - 1]->box;
    const Box& to = tagged[i]->box;
    back += to.top + to.bottom < from.top + from.bottom && to.left < from.right - tagged[i]->size && to.bottom <= from.bottom - tagged[i]->size / 4;
  }
  return back * 8 <= tagged.size() * most_back;
}

}  // namespace

void drop_false_tags(std::vector<PageLines>& pages) {
  for (PageLines& page : pages) {
    if (leads_on(page.lines)) continue;
    const auto forget = [](auto& one) {
      if (one.tag != Tag::artifact) one.tag = Tag::none;
      one.place = {};
    };
    for (Line& line : page.lines) {
      forget(line);
      std::ranges::for_each(line.pieces, forget);
    }
  }
  std::array<std::uint64_t, tags> letters{};
  std::uint64_t all = 0;
  each_line(pages, [&](const Line& line) {
    letters[static_cast<std::size_t>(line.tag)] += line.letters;
    all += line.letters;
  });
  const auto of = [&](Tag tag) { return letters[static_cast<std::size_t>(tag)]; };
  std::uint64_t headings = 0;
  for (const Tag tag : {Tag::h1, Tag::h2, Tag::h3, Tag::h4, Tag::h5, Tag::h6}) headings += of(tag);
  const bool few_headings = headings * 100 <= all * most_headings, few_artifacts = of(Tag::artifact) * 100 <= all * most_artifacts;
  const bool few_cells = of(Tag::cell) * 100 <= all * most_cells, few_items = of(Tag::item) * 100 <= all * most_items;
  if (few_headings && few_artifacts && few_cells && few_items) return;
  each_line(pages, [&](Line& line) {
    const bool believed = is_heading(line.tag) ? few_headings : line.tag == Tag::artifact ? few_artifacts : line.tag == Tag::cell ? few_cells : line.tag == Tag::item ? few_items : true;
    if (believed) return;
    line.tag = Tag::none;
    for (Piece& piece : line.pieces) piece.tag = Tag::none;
  });
}

Tag tag_of(const std::vector<Piece>& pieces) {
  std::array<std::uint32_t, tags> letters{};
  std::uint32_t all = 0;
  for (const Piece& piece : pieces) {
    const std::uint32_t own = characters(piece.text);
    letters[static_cast<std::size_t>(piece.tag)] += own;
    all += own;
  }
  const auto most = std::ranges::max_element(letters);
  return *most * 2 > all ? static_cast<Tag>(most - letters.begin()) : Tag::none;
}

}  // namespace diarium::source::layout
