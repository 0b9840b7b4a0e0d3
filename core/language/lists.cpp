#include "language/lists.h"

#include <algorithm>

namespace diarium::language {
namespace {

constexpr unsigned place_bits = 12;    // Of a slot of the words; the others are the highest of the hash.
constexpr std::size_t least_stem = 3;  // Letters before a title that ends a compound.

bool is_title(const Ending& ending) { return (ending.flags & static_cast<std::uint32_t>(Flag::title)) != 0; }

bool fits(const Ending& ending, std::string_view spelling, Letters letters) {
  const std::size_t stem = before_ending(spelling, ending.text, letters);
  return stem != no_match && (stem >= least_stem || !is_title(ending));
}

/// The two bytes before the last, from its end.
unsigned before_last(std::string_view word) {
  const auto byte = [&](std::size_t from_end) { return static_cast<unsigned char>(word[word.size() - from_end]); };
  return byte(2) * 256u + byte(3);
}

/// The endings that a spelling may have: of whole letters those that share its last three bytes.
std::span<const Ending> endings_near(std::string_view spelling, Letters letters) {
  if (spelling.empty()) return {};
  const std::span<const Ending> all = endings(spelling.back());
  if (letters == Letters::lost || spelling.size() < 3) return all;
  const auto same = std::ranges::equal_range(all, before_last(spelling), {},
                                             [](const Ending& one) { return before_last(one.text); });
  return {same.begin(), same.end()};
}

/// The letter that a byte of a spelling begins, without its mark; 0 for the second byte of å, ä or ö.
struct KeyBytes {
  std::string_view spelling;
  /// Calls `take` with each byte of the key.
  template <class Take>
  void each(Take take) const {
    for (std::size_t i = 0; i < spelling.size(); ++i) {
      const auto byte = static_cast<unsigned char>(spelling[i]);
      if (byte == 0xC3 && i + 1 < spelling.size()) {
        take(static_cast<unsigned char>(spelling[++i]) == 0xB6 ? 'o' : 'a');
      } else {
        take(spelling[i]);
      }
    }
  }
};

std::uint32_t hash_of(std::string_view spelling) {
  std::uint32_t hash = 2166136261u;
  KeyBytes{spelling}.each([&](char byte) { hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619u; });
  return hash;
}

constexpr std::size_t slot_count = 4096;  // A power of two; embed_lists.py holds that a quarter stays free.

/// Open addressing: a word's place from 1, and above it the highest bits of its hash, by which most words of a text are
/// told from it without looking at it. `word`: the spelling of the word at a place from 0.
template <class WordAt>
std::vector<std::uint16_t> slots_of(std::size_t words, WordAt word) {
  std::vector<std::uint16_t> slots(slot_count);
  for (std::size_t i = 0; i < words; ++i) {
    const std::uint32_t hash = hash_of(word(i));
    std::size_t at = hash % slot_count;
    while (slots[at] != 0) at = (at + 1) % slot_count;
    slots[at] = static_cast<std::uint16_t>(hash >> (16 + place_bits) << place_bits | (i + 1));
  }
  return slots;
}

/// Where the words of the slots have a spelling, from 1; 0: nowhere. `word`: the spelling of the word at a place from
/// 0.
template <class WordAt>
std::uint32_t place_of(std::span<const std::uint16_t> slots, std::string_view spelling, Letters letters, WordAt word) {
  const std::uint32_t hash = hash_of(spelling);
  for (std::size_t at = hash % slots.size(); slots[at] != 0; at = (at + 1) % slots.size()) {
    const std::uint32_t place = slots[at] & ((1u << place_bits) - 1);
    if (slots[at] >> place_bits != hash >> (16 + place_bits)) continue;
    const std::string_view own = word(place - 1);
    if (own == spelling || (letters == Letters::lost && match(spelling, own, letters) == spelling.size())) return place;
  }
  return 0;
}

constexpr Word first_name{{}, static_cast<std::uint32_t>(Flag::first_name), 0, 0, {}, {}, {}};

}  // namespace

const ListRow* find(List list, std::string_view spelling, Letters letters) {
  const std::string wanted = key(spelling);
  const std::span<const ListRow> all = rows(list);
  const ListRow* const end = all.data() + all.size();
  const ListRow* row = std::lower_bound(all.data(), end, std::string_view(wanted),
                                        [](const ListRow& one, std::string_view other) { return one.key < other; });
  for (; row != end && row->key == wanted; ++row) {
    if (letters == Letters::lost || diarium::language::spelling(row->value) == spelling) return row;
  }
  return nullptr;
}

const Word* find_listed(std::string_view spelling, Letters letters) {
  const auto word = [](std::size_t i) { return words()[i].spelling; };
  static const std::vector<std::uint16_t> slots = slots_of(words().size(), word);
  const std::uint32_t place = place_of(slots, spelling, letters, word);
  return place == 0 ? nullptr : &words()[place - 1];
}

const Word* find_word(std::string_view spelling, Letters letters) {
  if (const Word* listed = find_listed(spelling, letters)) return listed;
  const auto name = [](std::size_t i) { return first_names()[i]; };
  static const std::vector<std::uint16_t> slots = slots_of(first_names().size(), name);
  return place_of(slots, spelling, letters, name) == 0 ? nullptr : &first_name;
}

const Verb* verb_of(const Word* word) {
  return word == nullptr || word->verb == 0 ? nullptr : &verbs()[word->verb - 1u];
}

std::uint32_t ending_flags(std::string_view spelling, Letters letters) {
  std::uint32_t flags = 0;
  for (const Ending& ending : endings_near(spelling, letters)) {
    if (fits(ending, spelling, letters)) flags |= ending.flags;
  }
  return flags;
}

std::string_view ending_role(std::string_view spelling, Letters letters) {
  std::string_view role;
  std::size_t longest = 0;
  for (const Ending& ending : endings_near(spelling, letters)) {
    if (!is_title(ending) || ending.text.size() <= longest || !fits(ending, spelling, letters)) continue;
    longest = ending.text.size();
    role = ending.role;
  }
  return role;
}

}  // namespace diarium::language
