#include "text/lexicon/lexicon_build.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <span>

#include "base/bytes.h"
#include "base/hash.h"
#include "base/letters.h"
#include "base/numbering.h"
#include "text/latin.h"
#include "text/lexicon/lexicon_automaton.h"
#include "text/lexicon/lexicon_format.h"

namespace diarium::text {
namespace {

constexpr std::string_view start_of_text = "<s>";
constexpr std::size_t shortest_listed = 2;  ///< Bytes of a part of a compound.

/// A line of a table of counts: its words, then how often.
struct Row {
  std::array<std::string_view, 2> words;
  std::uint32_t times = 0;
};

/// Lines of `columns` words and a number.
Result<std::vector<Row>> rows_of(std::string_view table, std::size_t columns, std::string_view name) {
  std::vector<Row> rows;
  std::size_t number = 0;
  while (!table.empty()) {
    std::string_view line = take_line(table);
    ++number;
    Row row;
    bool good = true;
    for (std::size_t i = 0; i < columns && good; ++i) {
      const auto tab = line.find('\t');
      good = tab != line.npos && tab > 0;
      if (!good) break;
      row.words[i] = line.substr(0, tab);
      line.remove_prefix(tab + 1);
    }
    row.times = number_in<std::uint32_t>(line).value_or(0);
    if (!good || row.times == 0)
      return Error{Fault::bad_format, "a line is not words and a number divided by tabs",
                   std::string(name) + ":" + std::to_string(number)};
    rows.push_back(row);
  }
  return rows;
}

/// The letters that get a symbol: the most common ones, in the order of their code points.
class Alphabet {
 public:
  explicit Alphabet(const std::vector<Form>& forms) {
    std::map<char32_t, std::uint64_t> seen;
    for (const Form& form : forms)
      for (const char32_t letter : form.letters) ++seen[letter];
    std::vector<std::pair<std::uint64_t, char32_t>> order;
    for (const auto& [letter, times] : seen) order.push_back({~times, letter});
    std::ranges::sort(order);
    order.resize(std::min<std::size_t>(order.size(), most_letters));
    for (const auto& [times, letter] : order) letters_.push_back(letter);
    std::ranges::sort(letters_);
  }
  /// One byte a letter; empty where a letter has no symbol.
  [[nodiscard]] std::string symbols(std::u32string_view word) const {
    std::string out;
    for (const char32_t letter : word) {
      const auto found = letters_.find(letter);
      if (found == letters_.npos) return {};
      out.push_back(static_cast<char>(found));
    }
    return out;
  }
  [[nodiscard]] const std::u32string& letters() const { return letters_; }

 private:
  std::u32string letters_;
};

/// All words with what they may be, ascending by their symbols.
struct Vocabulary {
  std::vector<std::string> words;
  std::vector<std::uint8_t> bits;
  /// The number of a word; words.size() for the start of a text; nothing for what is not there.
  [[nodiscard]] std::optional<std::uint32_t> number(const Alphabet& alphabet, std::string_view utf8) const {
    if (utf8 == start_of_text) return static_cast<std::uint32_t>(words.size());
    const std::string symbols = alphabet.symbols(code_points(utf8));
    const auto found = std::ranges::lower_bound(words, symbols);
    if (symbols.empty() || found == words.end() || *found != symbols) return std::nullopt;
    return static_cast<std::uint32_t>(found - words.begin());
  }
};

Vocabulary vocabulary_of(const std::vector<Form>& forms, const Alphabet& alphabet) {
  std::vector<std::pair<std::string, std::uint8_t>> all;
  for (const Form& form : forms)
    if (std::string symbols = alphabet.symbols(form.letters); !symbols.empty())
      all.push_back({std::move(symbols), form.bits});
  std::ranges::sort(all);
  Vocabulary out;
  for (auto& [symbols, bits] : all) {
    if (out.words.empty() || out.words.back() != symbols) {
      out.words.push_back(std::move(symbols));
      out.bits.push_back(0);
    }
    out.bits.back() |= bits;
  }
  return out;
}

/// Writes ascending numbers as distances.
class Ascending {
 public:
  void put_next(std::string& out, std::uint32_t number) {
    put_varint(out, number - last_);  // From -1, modulo 2^32.
    last_ = number;
  }

 private:
  std::uint32_t last_ = UINT32_MAX;
};

using Counts = std::map<std::uint32_t, std::uint64_t>;

void put_counts(const Counts& counts, std::string& out) {
  Ascending ascending;
  put_varint(out, counts.size());
  for (const auto& [number, times] : counts) {
    ascending.put_next(out, number);
    put_varint(out, times);
  }
}

/// For one word of the vocabulary: words that are it and a last part, and words that are a first part and it.
struct PartTypes {
  std::uint32_t opens = 0, closes = 0;
};

/// Counts, for each word, those that can be cut into a part that opens compounds and one that closes them. O(letters).
std::vector<PartTypes> count_parts(std::span<const std::string> words, std::span<const std::uint8_t> bits) {
  Numbering places;
  for (const std::string& word : words) static_cast<void>(places.number(word));
  std::vector<PartTypes> types(words.size());
  for (const std::string_view word : words) {
    for (std::size_t at = shortest_listed; at + shortest_listed <= word.size(); ++at) {
      const auto last = places.find(word.substr(at));
      if (!last || !(bits[*last] & form::last)) continue;
      const auto first = places.find(word.substr(0, at));
      if (!first || !(bits[*first] & (form::first | form::middle))) continue;
      ++types[*first].opens;
      ++types[*last].closes;
    }
  }
  return types;
}

void put_parts(const std::vector<PartTypes>& types, std::string& out) {
  std::uint64_t opens = 0, closes = 0, parts = 0;
  for (const PartTypes& part : types) {
    opens += part.opens;
    closes += part.closes;
    parts += part.opens + part.closes > 0 ? 1u : 0u;
  }
  put_varint(out, opens);
  put_varint(out, closes);
  put_varint(out, parts);
  Ascending ascending;
  for (std::uint32_t i = 0; i < types.size(); ++i) {
    if (types[i].opens + types[i].closes == 0) continue;
    ascending.put_next(out, i);
    put_varint(out, types[i].opens);
    put_varint(out, types[i].closes);
  }
}

/// Words that were counted are words of the lexicon.
void add_counted(const std::vector<Row>& words, std::vector<Form>& out) {
  for (const Row& row : words) {
    std::u32string letters = code_points(row.words[0]);
    if (std::ranges::all_of(letters, is_letter)) out.push_back({std::move(letters), form::counted});
  }
}

std::string with_head(const std::string& body) {
  std::string file(lexicon_magic);
  for (std::uint64_t sum = fnv1a(body), i = 0; i < 8; ++i) file.push_back(static_cast<char>(sum >> (8 * i)));
  return file + body;
}

/// The alphabet and the automaton, as a file begins.
std::string automaton_of(const Alphabet& alphabet, const Vocabulary& vocabulary) {
  std::string body;
  put_varint(body, alphabet.letters().size());
  for (const char32_t letter : alphabet.letters()) put_varint(body, letter);
  AutomatonWriter automaton;
  for (std::size_t i = 0; i < vocabulary.words.size(); ++i) automaton.add(vocabulary.words[i], vocabulary.bits[i]);
  const Automaton built = std::move(automaton).finish();
  put_varint(body, built.nodes);
  return body + built.bytes;
}

}  // namespace

Result<std::string> build_part_lexicon(LexiconSource source, std::uint32_t least) {
  const auto word_rows = rows_of(source.words, 1, "words");
  if (!word_rows) return word_rows.error();
  add_counted(*word_rows, source.forms);
  const Alphabet alphabet(source.forms);
  const Vocabulary all = vocabulary_of(source.forms, alphabet);
  const std::vector<PartTypes> types = count_parts(all.words, all.bits);
  Vocabulary kept;
  std::vector<PartTypes> kept_types;
  for (std::size_t i = 0; i < all.words.size(); ++i) {
    if (types[i].opens < least && types[i].closes < least) continue;
    kept.words.push_back(all.words[i]);
    kept.bits.push_back(all.bits[i] & static_cast<std::uint8_t>(~form::counted));
    // Coarse numbers are shorter, and a part is chosen by its logarithm.
    kept_types.push_back(types[i]);
  }
  std::string body = automaton_of(alphabet, kept);
  put_varint(body, 0);  // No word is counted,
  put_varint(body, 0);
  put_parts(kept_types, body);
  put_varint(body, 0);  // and no pair of words.
  return with_head(body);
}

Result<std::string> build_lexicon(LexiconSource source) {
  const auto word_rows = rows_of(source.words, 1, "words");
  if (!word_rows) return word_rows.error();
  const auto pair_rows = rows_of(source.pairs, 2, "pairs");
  if (!pair_rows) return pair_rows.error();
  add_counted(*word_rows, source.forms);

  const Alphabet alphabet(source.forms);
  const Vocabulary vocabulary = vocabulary_of(source.forms, alphabet);
  source.forms = {};
  std::string body = automaton_of(alphabet, vocabulary);

  Counts counts;
  std::uint64_t total = 0;
  for (const Row& row : *word_rows) {
    const auto number = vocabulary.number(alphabet, row.words[0]);
    if (!number) continue;
    counts[*number] += row.times;
    total += row.times;
  }
  put_varint(body, total);
  put_counts(counts, body);

  put_parts(count_parts(vocabulary.words, vocabulary.bits), body);

  std::map<std::uint32_t, Counts> pairs;
  for (const Row& row : *pair_rows) {
    const auto first = vocabulary.number(alphabet, row.words[0]), second = vocabulary.number(alphabet, row.words[1]);
    if (first && second) pairs[*first][*second] += row.times;
  }
  Ascending ascending;
  put_varint(body, pairs.size());
  for (const auto& [first, seconds] : pairs) {
    ascending.put_next(body, first);
    put_counts(seconds, body);
  }

  return with_head(body);
}

}  // namespace diarium::text
