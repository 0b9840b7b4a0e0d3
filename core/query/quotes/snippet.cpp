#include "query/quotes/snippet.h"

#include <algorithm>

#include "base/sorting.h"
#include "base/utf8.h"
#include "base/waiting.h"
#include "index/records/words.h"
#include "query/quotes/surroundings.h"
#include "text/sentences/scan.h"

namespace diarium::query {
namespace {

/// Places belong to one snippet while they lie within this many words: two lines of print, which the window can show.
constexpr std::uint32_t near_words = 24;

/// Places first to last (both in) of one block.
struct Cluster {
  std::size_t first = 0, last = 0;
  std::uint64_t value = 0;
};

/// What a cluster is worth: its distinct words by rarity, times where it stands; among equals the closest together.
std::uint64_t value_of(const std::vector<std::uint8_t>& seen, const Words& words, index::Zone zone,
                       std::uint32_t extent) {
  std::uint64_t rarity = 0;
  for (std::size_t leaf = 0; leaf < seen.size(); ++leaf) {
    if (seen[leaf]) rarity += words.leaves[leaf].ceiling + 1;
  }
  // A title or a heading tells little of what is said: it weighs as the part that it heads, a title as running text.
  const auto role = static_cast<index::Zone>(zone & ~index::heading);
  const bool is_title = role == static_cast<index::Zone>(structure::Role::title);
  return (rarity * index::score::zone_weights[is_title ? 0u : role] << 6) +
         (near_words + 1 - std::min(extent, near_words));
}

std::vector<Cluster> clusters(const PlaceReader::InPaper& in, const Words& words) {
  std::vector<Cluster> all;
  std::vector<std::uint8_t> seen(words.leaves.size());
  for (std::size_t first = 0; first < in.places.size(); ++first) {
    std::fill(seen.begin(), seen.end(), false);
    std::size_t last = first;
    for (std::size_t i = first; i < in.places.size() && in.places[i].block == in.places[first].block &&
                                in.places[i].slot - in.places[first].slot < near_words;
         ++i) {
      seen[in.places[i].leaf] = true;
      last = i;
    }
    const index::Zone zone = in.block_words[in.places[first].block].zone;
    all.push_back({first, last, value_of(seen, words, zone, in.places[last].slot - in.places[first].slot)});
  }
  return all;
}

/// The best clusters that share no place and do not lie in sight of one another.
std::vector<Cluster> chosen(const PlaceReader::InPaper& in, const Words& words, std::uint32_t count) {
  std::vector<Cluster> all = clusters(in, words), out;
  sort_briefly(all, [](const Cluster& a, const Cluster& b) { return a.value > b.value; });
  const auto apart = [&](const Cluster& a, const Cluster& b) {
    const Place &af = in.places[a.first], &al = in.places[a.last], &bf = in.places[b.first], &bl = in.places[b.last];
    return af.block != bf.block || af.slot > bl.slot + near_words || bf.slot > al.slot + near_words;
  };
  for (const Cluster& cluster : all) {
    if (out.size() == count) break;
    if (std::all_of(out.begin(), out.end(), [&](const Cluster& other) { return apart(cluster, other); }))
      out.push_back(cluster);
  }
  return out;
}

/// Ascending.
std::vector<std::uint32_t> blocks_of(const PlaceReader::InPaper& in, const std::vector<Cluster>& clusters) {
  std::vector<std::uint32_t> blocks;
  for (const Cluster& cluster : clusters) blocks.push_back(in.places[cluster.first].block);
  sort_briefly(blocks);
  blocks.erase(std::unique(blocks.begin(), blocks.end()), blocks.end());
  return blocks;
}

std::uint32_t characters(std::string_view text) {
  return static_cast<std::uint32_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !utf8::is_continuation(c); }));
}

/// A place and what is to be shown with it.
struct Shown {
  Surroundings around;
  ByteSpan place;  ///< The first word or phrase.
  ByteSpan kept;   ///< That, and the cluster's others as far as they fit.
};

bool fits(const Surroundings& around, ByteSpan span) {
  const std::string_view words = around.words(span);
  return words.size() <= window_characters || characters(words) <= window_characters;
}

/// Bytes within which a snippet lies.
ByteSpan reachable(const Surroundings& around, ByteSpan kept) {
  const ByteSpan all = around.span();
  return {kept.begin - std::min(kept.begin - all.begin, surrounding_bytes),
          kept.end + std::min(all.end - kept.end, surrounding_bytes)};
}

/// Characters on either side of a place beyond which no sentence begins that is shown with it; some more than fit, as
/// the word before a sentence tells whether it begins there. Fewer would cut at other sentences, more reads on in vain.
constexpr std::uint32_t sight_characters = window_characters + 24;

/// Bytes that are gone back at once to where a sentence surely begins: a long word. 0 would never come there.
constexpr std::size_t step_back = 24;

/// The bytes of so many characters before `kept` and behind it, as far as a snippet reaches: more before it, where the first
/// sentence of which the begin is sure would begin too late.
ByteSpan in_sight(const Surroundings& around, ByteSpan kept) {
  const ByteSpan all = reachable(around, kept);
  const std::string_view before = around.words({all.begin, kept.begin}), behind = around.words({kept.end, all.end});
  std::size_t sight = before.size(), end = 0;
  for (std::uint32_t seen = 0; sight > 0 && seen < sight_characters; ++seen) {
    do --sight;
    while (sight > 0 && utf8::is_continuation(before[sight]));
  }
  for (std::uint32_t seen = 0; end < behind.size() && seen < sight_characters; ++seen) {
    do ++end;
    while (end < behind.size() && utf8::is_continuation(behind[end]));
  }
  std::size_t begin = sight;
  while (begin > 0 && text::safe_begin(before, begin) > sight) {
    begin -= std::min<std::size_t>(begin, step_back);
    while (begin > 0 && utf8::is_continuation(before[begin])) --begin;
  }
  return {all.begin + static_cast<std::uint32_t>(begin), kept.end + static_cast<std::uint32_t>(end)};
}

/// The words that fit: a third of the room before the place, the rest from it on, not before `floor`.
Result<ByteSpan> window_of_words(Shown& shown, std::uint32_t floor) {
  const auto words = shown.around.words_near(reachable(shown.around, shown.kept));
  if (!words) return words.error();
  const ByteSpan kept = shown.kept;
  ByteSpan window = kept;
  const auto of_first = std::lower_bound(words->begin(), words->end(), kept.begin,
                                         [](const ByteSpan& word, std::uint32_t at) { return word.begin < at; });
  for (auto word = of_first; word != words->begin() && (word - 1)->begin >= floor; --word) {
    const ByteSpan before{(word - 1)->begin, kept.begin};
    if (characters(shown.around.words(before)) > window_characters / 3) break;
    window.begin = before.begin;
  }
  for (auto word = of_first; word != words->end(); ++word) {
    if (word->end <= window.end) continue;
    if (!fits(shown.around, {window.begin, word->end})) break;
    window.end = word->end;
  }
  return window;
}

/// What is shown around `kept`: whole sentences as far as they fit, else the words that fit.
Result<ByteSpan> window_around(Shown& shown) {
  const Surroundings& around = shown.around;
  const ByteSpan kept = shown.kept;
  const std::vector<ByteSpan> sentences = around.sentences(in_sight(around, kept));
  std::size_t first = 0, last = sentences.size();
  while (first + 1 < sentences.size() && sentences[first + 1].begin <= kept.begin) ++first;
  while (last > first + 1 && sentences[last - 1].begin >= kept.end) --last;
  if (!sentences.empty() && last > first) {
    ByteSpan window{std::min(sentences[first].begin, kept.begin), std::max(sentences[last - 1].end, kept.end)};
    if (fits(around, window)) {
      while (last < sentences.size() && fits(around, {window.begin, sentences[last].end}))
        window.end = sentences[last++].end;
      while (first > 0 && fits(around, {sentences[first - 1].begin, window.end})) window.begin = sentences[--first].begin;
      return window;
    }
  }
  return window_of_words(shown, sentences.empty() ? around.span().begin : std::min(sentences[first].begin, kept.begin));
}

/// The window's words on one line, and where a byte of the paper lies in it.
struct Line {
  std::string text;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pieces;  ///< Byte of the paper, byte of `text`.
  std::uint32_t at(std::uint32_t byte) const {
    const auto after = std::upper_bound(pieces.begin(), pieces.end(), byte,
                                        [](std::uint32_t wanted, const auto& piece) { return wanted < piece.first; });
    if (after == pieces.begin()) return 0;
    const std::uint32_t limit = after == pieces.end() ? static_cast<std::uint32_t>(text.size()) : after->second;
    return std::min((after - 1)->second + (byte - (after - 1)->first), limit);
  }
};

Line flow(const Surroundings& around, ByteSpan window) {
  Line line;
  for (const ByteSpan& piece : around.block().lines) {
    const ByteSpan part{std::max(piece.begin, window.begin), std::min(piece.end, window.end)};
    if (part.begin >= part.end) continue;
    if (!line.text.empty()) line.text += ' ';
    line.pieces.emplace_back(part.begin, static_cast<std::uint32_t>(line.text.size()));
    line.text += around.words(part);
  }
  return line;
}

/// The words of the blocks of a paper, as they are asked for.
class BlockWords {
 public:
  BlockWords(const Quoted& paper, const PlaceReader::InPaper& in) : paper_(paper), in_(in) {}

  /// errors: damaged, where the block has other words than the index says.
  Result<const std::vector<ByteSpan>*> of(std::uint32_t block) {
    if (in_.block_words.size() != paper_.outline.blocks.size()) return index::damaged("block_words");
    if (known_ != block) {
      index::block_words(paper_.text, paper_.outline.blocks[block], words_);
      known_ = block;
    }
    if (words_.size() != in_.block_words[block].words) return index::damaged("block_words");
    return &words_;
  }
  /// `place` lies in the block whose words were asked for last.
  ByteSpan span(const Place& place) const {
    const std::uint32_t first = place.slot - in_.block_words[place.block].first_slot;
    return {words_[first].begin, words_[first + place.words - 1].end};
  }

 private:
  const Quoted& paper_;
  const PlaceReader::InPaper& in_;
  std::vector<ByteSpan> words_;
  std::uint32_t known_ = 0xFFFFFFFFu;
};

Result<ByteSpan> span_of(Surroundings& around, const Place& place) {
  const auto first = around.word(place.slot);
  if (!first) return first.error();
  const auto last = around.word(place.slot + place.words - 1);
  if (!last) return last.error();
  return ByteSpan{first->begin, last->end};
}

/// Finds the words of a cluster, which lies in `block`.
Result<Shown> shown_of(const Quotable& paper, const PlaceReader::InPaper& in, const Cluster& cluster,
                       const index::Guide& guide, const structure::Block& block) {
  const Place &first = in.places[cluster.first], &last = in.places[cluster.last];
  auto around = Surroundings::read(paper.pack, paper.paper, guide.landmarks, {block, in.block_words[first.block]},
                                   {first.slot, last.slot + last.words - 1});
  if (!around) return around.error();
  Shown shown{std::move(*around), {}, {}};
  for (std::size_t i = cluster.first; i <= cluster.last; ++i) {
    const auto span = span_of(shown.around, in.places[i]);
    if (!span) return span.error();
    if (i == cluster.first) shown.place = shown.kept = *span;
    if (const ByteSpan more{shown.kept.begin, span->end}; fits(shown.around, more)) shown.kept = more;
  }
  return shown;
}

/// The places that the window shows, as bytes of its line.
Result<std::vector<ByteSpan>> marks_in(ByteSpan window, const Line& line, Surroundings& around,
                                       const std::vector<Place>& places) {
  std::vector<ByteSpan> marks;
  const auto [first, end] = around.slots_near(window);
  for (const Place& place : places) {
    if (place.slot < first || place.slot + place.words > end) continue;
    const auto span = span_of(around, place);
    if (!span) return span.error();
    if (span->begin >= window.begin && span->end <= window.end) marks.push_back({line.at(span->begin), line.at(span->end)});
  }
  return marks;
}

Result<Snippet> snippet_of(Shown& shown, const PlaceReader::InPaper& in, index::Zone zone,
                           const std::vector<ByteSpan>& pages) {
  const auto window = window_around(shown);
  if (!window) return window.error();
  Line line = flow(shown.around, *window);
  auto marks = marks_in(*window, line, shown.around, in.places);
  if (!marks) return marks.error();
  Snippet snippet{.place = shown.place, .window = *window, .marks = std::move(*marks)};
  snippet.text = std::move(line.text);
  snippet.role = index::role_of(zone);
  const auto behind = std::ranges::upper_bound(pages, shown.place.begin, {}, &ByteSpan::begin);
  snippet.page = static_cast<std::uint32_t>(behind - pages.begin());
  snippet.before = shown.around.reach(shown.place.begin);
  snippet.behind = snippet.before + text::reach_of(shown.around.words(shown.place));
  snippet.line = snippet.before.line_feeds + 1;
  return snippet;
}

}  // namespace

std::vector<std::uint32_t> blocks_shown(const PlaceReader::InPaper& in, const Words& words, std::uint32_t count) {
  return blocks_of(in, chosen(in, words, count));
}

Result<std::vector<Snippet>> snippets(const Quotable& paper, const PlaceReader::InPaper& in, const Words& words,
                                      std::uint32_t count) {
  std::vector<Snippet> out;
  if (in.places.empty() || count == 0) return out;
  const std::vector<Cluster> best = chosen(in, words, count);
  const std::vector<std::uint32_t> wanted = blocks_of(in, best);
  const auto guide = index::read_guide(paper.pack, paper.paper, wanted);
  if (!guide) return guide.error();
  Waiting waiting;
  for (const Cluster& cluster : best) {
    const std::uint32_t block = in.places[cluster.first].block;
    const auto at = std::lower_bound(wanted.begin(), wanted.end(), block) - wanted.begin();
    auto shown = shown_of(paper, in, cluster, *guide, guide->outline.blocks[static_cast<std::size_t>(at)]);
    if (!shown) {
      if (waiting.take(shown.error())) continue;
      return shown.error();
    }
    auto snippet = snippet_of(*shown, in, in.block_words[block].zone, guide->outline.pages);
    if (!snippet) return snippet.error();
    out.push_back(std::move(*snippet));
  }
  if (waiting.error()) return *waiting.error();
  return out;
}

Result<std::vector<ByteSpan>> spans_of(const Quoted& paper, const PlaceReader::InPaper& in) {
  std::vector<ByteSpan> spans;
  BlockWords block_words(paper, in);
  for (const Place& place : in.places) {
    if (const auto found = block_words.of(place.block); !found) return found.error();
    spans.push_back(block_words.span(place));
  }
  return spans;
}

}  // namespace diarium::query
