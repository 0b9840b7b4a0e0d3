#include "index/parts/known_cuts.h"

#include <algorithm>

#include "index/keys/key_lists.h"

namespace diarium::index {

std::uint16_t PartOf::hash_of(const char* begin) {
  const auto byte = [begin](std::size_t i) { return std::uint32_t{static_cast<unsigned char>(begin[i])}; };
  return static_cast<std::uint16_t>((byte(0) | byte(1) << 8 | byte(2) << 16) * 0x9E3779B1u >> 16);
}

PartOf::PartOf(std::vector<std::string> words) : begins_((1u << 16) + 1) {
  for (std::string& word : words) (word.size() < hashed_bytes ? short_ : words_).push_back(std::move(word));
  const auto hash = [](const std::string& word) { return hash_of(word.data()); };
  std::ranges::sort(words_, {}, hash);
  for (const std::string& word : words_) ++begins_[hash(word) + 1u];
  for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
}

bool PartOf::any_in(std::string_view word) const {
  for (const std::string& part : short_)
    if (word.find(part) != word.npos) return true;
  for (; word.size() >= hashed_bytes; word.remove_prefix(1)) {
    const std::uint16_t hash = hash_of(word.data());
    for (std::uint32_t i = begins_[hash]; i < begins_[hash + 1u]; ++i)
      if (word.starts_with(words_[i])) return true;
  }
  return false;
}

Result<KnownCuts> KnownCuts::of(const File& file, std::uint32_t terms) {
  const auto lists = KeyLists::open(file, Section::parts, KeptKeys::whole, terms);
  if (!lists) return lists.error();
  struct Pair {
    std::uint32_t term = 0, key = 0;
  };
  std::vector<Pair> pairs;
  KnownCuts known;
  const auto done = lists->each([&](std::string_view key, const std::vector<TermId>& found, std::string_view note) {
    if (key.empty() || (!known.keys_.empty() && known.keys_.back() >= key)) return false;
    const auto number = static_cast<std::uint32_t>(known.keys_.size());
    for (const TermId term : found) pairs.push_back({term.value, number});
    if (!note.empty()) {
      auto& terms_together = known.together_.emplace_back(Together{number, note, {}}).terms;
      for (const TermId term : found) terms_together.push_back(term.value);
    }
    known.keys_.emplace_back(key);
    return true;
  });
  if (!done) return done.error();
  known.gone_.resize(terms);
  known.begins_.resize(std::size_t{terms} + 1);
  for (const Pair& pair : pairs) ++known.begins_[pair.term + 1];
  for (std::size_t i = 1; i < known.begins_.size(); ++i) known.begins_[i] += known.begins_[i - 1];
  known.of_terms_.resize(pairs.size());
  std::vector<std::uint32_t> next(known.begins_.begin(), known.begins_.end() - 1);
  for (const Pair& pair : pairs) known.of_terms_[next[pair.term]++] = pair.key;
  return known;
}

void KnownCuts::meet(std::string_view spelling, std::optional<TermId> before, Heard asked) {
  if (begins_.empty()) return;
  before_.push_back(before ? before->value : nowhere);
  if (!before || asked == Heard::something_else) change(spelling);
}

void KnownCuts::gone(std::string_view spelling, std::optional<TermId> before) {
  change(spelling);
  if (before && before->value < gone_.size()) gone_[before->value] = true;
}

std::string_view KnownCuts::note_of(std::string_view key, std::span<const TermId> terms) const {
  const auto at = std::ranges::lower_bound(together_, key, {}, [this](const Together& one) { return std::string_view(keys_[one.key]); });
  if (at == together_.end() || keys_[at->key] != key) return {};
  auto old = at->terms.begin();
  const auto pass_gone = [&] {
    while (old != at->terms.end() && gone_[*old]) ++old;
  };
  for (const TermId term : terms) {
    if (before_[term.value] == nowhere) continue;
    pass_gone();
    if (old == at->terms.end() || *old != before_[term.value]) return {};
    ++old;
  }
  pass_gone();
  return old == at->terms.end() ? at->note : std::string_view();
}

/// What is asked of a term's cutting are parts of it, and parts with an «a» behind them («gatu» is of «gata»).
void KnownCuts::change(std::string_view spelling) {
  if (begins_.empty()) return;
  changed_.emplace_back(spelling);
  if (spelling.ends_with('a') && spelling.size() > 1) changed_.emplace_back(spelling.substr(0, spelling.size() - 1));
}

void KnownCuts::finish() { changes_ = PartOf(std::move(changed_)); }

bool KnownCuts::knows(std::uint32_t term, std::string_view spelling) const {
  return !begins_.empty() && before_[term] != nowhere && !changes_.any_in(spelling);
}

std::span<const std::uint32_t> KnownCuts::keys_of(std::uint32_t term) const {
  const std::uint32_t begin = begins_[before_[term]], end = begins_[before_[term] + 1];
  return std::span(of_terms_).subspan(begin, end - begin);
}

}  // namespace diarium::index
