#include "index/postings/occurrences.h"

#include "base/utf8.h"
#include "index/records/words.h"
#include "text/latin.h"

namespace diarium::index {

std::uint32_t ReadingLog::term_number(std::string_view word) {
  const std::uint32_t written = as_written_.number(word.substr(0, longest_term));
  if (written == term_of_written_.size()) {
    const std::uint32_t term = terms_.number(term_of(word));
    term_of_written_.push_back(term);
    if (term == times_.size()) {
      times_.push_back(0);
      small_.push_back(false);
    }
    if (!word.empty() && !text::is_capital(utf8::decode(word, 0).point)) small_[term] = true;
  }
  return term_of_written_[written];
}

void ReadingLog::add_word(std::string_view word) {
  const std::uint32_t term = term_number(word);
  ++times_[term];
  ++open_words_;
  ++all_words_;
  if (words_.empty() || words_.back().size() == chunk) {
    words_.emplace_back();
    words_.back().reserve(chunk);
  }
  words_.back().push_back(term);
}

void ReadingLog::add_reading(std::string_view word) {
  const std::uint32_t term = term_number(word);
  if (words_.back().back() == term) return;
  for (auto same = seconds_.rbegin(); same != seconds_.rend() && same->word == all_words_ - 1; ++same) {
    if (same->term == term) return;
  }
  seconds_.push_back({all_words_ - 1, term});
  ++times_[term];
}

void ReadingLog::end_block(Zone zone) {
  blocks_.push_back({open_words_, zone});
  open_words_ = 0;
}

ByTerm ReadingLog::by_term() {
  ByTerm turned;
  std::uint32_t total = 0;
  turned.ends.reserve(times_.size());
  for (const std::uint32_t times : times_) {
    turned.ends.push_back(total);  // for now where each term's next occurrence goes; afterwards where they end
    total += times;
  }
  turned.all.resize(total);
  if (!seconds_.empty()) turned.second.resize(total);
  auto second = seconds_.begin();
  std::uint64_t word = 0;
  std::size_t block = 0;
  for (std::uint32_t paper = 0; paper < papers_.size(); ++paper) {
    std::uint32_t slot = 0;
    for (; block < papers_[paper]; ++block) {
      for (std::uint32_t i = 0; i < blocks_[block].words; ++i, ++word, ++slot) {
        const std::uint32_t term = words_[static_cast<std::size_t>(word / chunk)][word % chunk];
        const Occurrence here{paper, slot * zone_count + blocks_[block].zone};
        turned.all[turned.ends[term]++] = here;
        for (; second != seconds_.end() && second->word == word; ++second) {
          turned.second[turned.ends[second->term]] = true;
          turned.all[turned.ends[second->term]++] = here;
        }
      }
      if (blocks_[block].words > 0) ++slot;
      if (word / chunk > 0) std::vector<std::uint32_t>().swap(words_[static_cast<std::size_t>(word / chunk) - 1]);
    }
  }
  words_.clear();
  seconds_.clear();
  return turned;
}

Zone ReadingLog::zone_at(std::uint32_t paper, std::uint32_t slot) const {
  std::size_t block = paper == 0 ? 0 : papers_[paper - 1];
  for (std::uint32_t begin = 0; block + 1 < papers_[paper]; ++block) {
    const std::uint32_t end = begin + blocks_[block].words + (blocks_[block].words > 0 ? 1 : 0);
    if (slot < end) break;
    begin = end;
  }
  return blocks_[block].zone;
}

}  // namespace diarium::index
