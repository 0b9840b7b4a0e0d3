#include "query/suggest.h"

#include <algorithm>
#include <map>
#include <span>
#include <tuple>
#include <utility>

#include "base/sorting.h"
#include "base/waiting.h"
#include "index/pack_impl.h"
#include "index/spellings/spellings.h"
#include "language/key.h"
#include "language/phrases.h"
#include "query/parse.h"
#include "query/search.h"
#include "text/words.h"

namespace diarium::query {
namespace {

using index::Column;
using Kind = Suggestion::Kind;

constexpr std::size_t longest_run = 3;        // Words of a name or of a number that are read together.
constexpr std::size_t shortest_typed = 2;     // Bytes: fewer begin half of all words.
constexpr std::size_t shortest_of_title = 3;  // Bytes: fewer are the beginning of too many words to look all up.
constexpr std::uint32_t most_leaves_typed = 4;      // Of a pack on a host: 16 KiB or so.
constexpr std::uint32_t titles_looked_at = 12;
constexpr std::size_t longest_ending = 3;     // Bytes: «-er», «-en», «-ens».
constexpr std::size_t most_titles = 3, most_values = 3;

/// One word before the cursor.
struct TypedWord {
  ByteSpan span;
  std::string written;
};

/// The words that end at the cursor, the last one last: plain ones in a row, at most longest_run of them.
std::vector<TypedWord> typed_words(std::string_view before) {
  const Parsed parsed = parse(before);
  std::vector<TypedWord> run;
  std::size_t end = before.size();
  for (auto group = parsed.groups.rbegin(); group != parsed.groups.rend() && run.size() < longest_run; ++group) {
    const Part& part = group->either.front();
    const bool is_bare = group->either.size() == 1 && !part.quoted && (part.kind == Reading::Kind::word || part.kind == Reading::Kind::phrase);
    const std::string_view between = before.substr(part.span.end, end - part.span.end);
    if (!is_bare || part.span.end > end || between.find_first_not_of(' ') != between.npos || (run.empty() && !between.empty())) break;
    run.push_back({part.span, part.written});
    end = part.span.begin;
  }
  std::reverse(run.begin(), run.end());
  return run;
}

std::vector<std::string> bare_words_of(std::string_view text) {
  const std::string folded = text::fold(text, text::Fold::marks);
  std::vector<ByteSpan> spans;
  text::segment_words(folded, spans);
  std::vector<std::string> words;
  for (const ByteSpan& span : spans) words.emplace_back(slice(folded, span));
  return words;
}

/// Do the words stand in the value in this order, side by side, the last one as a beginning?
bool goes_on(const std::vector<std::string>& value, const std::vector<std::string>& typed) {
  if (typed.empty() || value.size() < typed.size()) return false;
  for (std::size_t at = 0; at + typed.size() <= value.size(); ++at) {
    const auto last = typed.size() - 1;
    if (std::equal(typed.begin(), typed.end() - 1, value.begin() + static_cast<std::ptrdiff_t>(at)) && value[at + last].starts_with(typed[last])) return true;
  }
  return false;
}

/// May a word of the value begin so? Settles most values without folding them.
bool may_begin(std::string_view value, char first) {
  bool begins = true;
  for (const char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    if (begins && (byte >= 0x80 || (byte | 0x20) == static_cast<unsigned char>(first))) return true;
    begins = byte < '0' || (byte > '9' && byte < 'A');
  }
  return false;
}

/// Letters and digits only, small: «KS 2031/417» and «ks-2031-417» are the same.
std::string number_key(std::string_view number) {
  std::string key;
  for (const char c : text::fold(number, text::Fold::letter_case))
    if (static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')) key += c;
  return key;
}

bool has_digit_in(std::string_view words) { return words.find_first_of("0123456789") != words.npos; }

class Suggesting {
 public:
  Suggesting(const index::Pack& pack, const Typed& typed, std::vector<TypedWord> words)
      : pack_(pack), parts_(pack.impl()), typed_(typed), words_(std::move(words)), is_whole_(parts_.file.pages().is_whole()) {}

  Result<std::vector<Suggestion>> run(std::size_t most) {
    Waiting waiting;
    std::vector<Suggestion> others;
    for (const auto part : {&Suggesting::titles, &Suggesting::values}) {
      auto found = (this->*part)();
      if (!found) {
        if (!waiting.take(found.error())) return found.error();
      } else {
        std::ranges::move(*found, std::back_inserter(others));
      }
    }
    auto out = terms(most);
    if (!out && !waiting.take(out.error())) return out.error();
    if (waiting.error()) return *waiting.error();
    const std::size_t beside = std::min(others.size(), std::max(most / 2, most - std::min(most, out->size())));
    out->resize(std::min(out->size(), most - std::min(most, beside)));
    others.resize(std::min(beside, most));
    // A name that two typed words begin is meant rather than any word that the second begins.
    const auto leads = std::ranges::stable_partition(others, [&](const Suggestion& one) { return one.kind == Kind::title || !fits_several(one); });
    const auto leading = static_cast<std::ptrdiff_t>(leads.size());
    std::ranges::move(others, std::back_inserter(*out));
    std::rotate(out->begin(), out->end() - leading, out->end());
    return out;
  }

 private:
  /// The query with the words from number `first` on become these.
  [[nodiscard]] std::string with(std::size_t first, std::string_view words) const {
    const std::size_t end = std::min(typed_.query.find(' ', typed_.cursor), typed_.query.size());
    return std::string(typed_.query.substr(0, words_[first].span.begin)) + std::string(words) + std::string(typed_.query.substr(end));
  }

  /// Does it stand in the place of two words or more?
  [[nodiscard]] bool fits_several(const Suggestion& one) const {
    const std::string_view kept = typed_.query.substr(0, words_.back().span.begin);
    return words_.size() > 1 && !std::string_view(one.query).starts_with(kept);
  }

  struct Known {
    std::string spelling;
    std::uint32_t papers = 0;
    bool sound = false;
    bool as_typed = false;  ///< Begins with the very letters, marks and all.
    /// What is likelier is greater, but for the spelling.
    [[nodiscard]] auto worth() const { return std::tuple(as_typed, sound, papers); }
  };
  /// The commonest spelling of each stem.
  using Stems = std::map<std::string, Known>;

  static void meet(const index::Term& term, std::string_view spelling, bool as_typed, Stems& stems) {
    Known& known = stems[std::string(spelling.substr(0, spelling.size() - term.cut))];
    if (std::tuple(as_typed, term.sound, term.papers) > known.worth()) known = {std::string(spelling), term.papers, term.sound, as_typed};
  }

  /// «skolan» beside «skola», «lagens» beside «lagen»: the stemmer tells them apart, a reader does not.
  static bool is_form_of(std::string_view a, std::string_view b) {
    const std::string_view longer = a.size() < b.size() ? b : a, shorter = a.size() < b.size() ? a : b;
    return longer.starts_with(shorter) && longer.size() - shorter.size() <= longest_ending;
  }

  Result<std::vector<Suggestion>> terms(std::size_t most) {
    std::vector<Suggestion> out;
    const std::vector<std::string> typed = terms_of(words_.back().written);
    if (typed.size() != 1 || typed[0].size() < shortest_typed || has_digit_in(typed[0])) return out;
    if (const auto done = parts_.bring({}); !done) return done.error();
    Stems stems;
    if (is_whole_ || parts_.dictionary.leaves_beginning_with(typed[0]) <= most_leaves_typed) {
      auto cursor = parts_.dictionary.beginning_with(typed[0]);
      if (!cursor) return cursor.error();
      while (cursor->next()) meet(cursor->term(), cursor->spelling(), true, stems);
      if (cursor->error()) return *cursor->error();
    }
    const std::string bare = text::fold(typed[0], text::Fold::marks);
    if (is_whole_ && bare == typed[0]) {
      const auto done = index::each_marked_prefix(parts_.file, parts_.dictionary, bare, [&](const index::Term& term, std::string_view spelling) {
        if (text::fold(spelling, text::Fold::marks).starts_with(bare)) meet(term, spelling, spelling.starts_with(typed[0]), stems);
      });
      if (!done) return done.error();
    }
    const bool is_word = has_spelling(typed[0]);
    std::vector<const Known*> best;
    for (const auto& [stem, known] : stems)
      if (!is_word || !typed[0].starts_with(stem)) best.push_back(&known);  // Else another form of what is written already.
    sort_briefly(best, [](const Known* a, const Known* b) {
      return a->worth() != b->worth() ? a->worth() > b->worth() : a->spelling < b->spelling;
    });
    for (const Known* known : best) {
      if (out.size() == most) break;
      if (language::is_phrase(language::Use::function, language::key(known->spelling))) continue;
      if (std::ranges::any_of(out, [&](const Suggestion& one) { return is_form_of(one.text, known->spelling); })) continue;
      out.push_back({Kind::word, known->spelling, with(words_.size() - 1, known->spelling), known->papers, {}});
    }
    return out;
  }

  /// Is it a word of the papers as it stands?
  [[nodiscard]] bool has_spelling(std::string_view term) const {
    const auto found = parts_.dictionary.find(term);
    return found && *found;
  }

  Result<std::vector<Suggestion>> titles() {
    std::vector<Suggestion> out;
    if (!is_whole_ || words_.back().written.size() < shortest_of_title) return out;
    const std::string asked = std::string(typed_.query.substr(0, words_.front().span.begin));
    if (asked.find_first_not_of(' ') != asked.npos) return out;  // More is asked than a title could have.
    std::string query;
    for (const TypedWord& word : words_) query += word.written + (&word == &words_.back() ? "*" : " ");
    query += " " + filter_text(Field::role, structure::name(structure::Role::title));
    const auto answer = search(pack_, query, {.count = titles_looked_at, .snippets = 0, .facets = false, .lacking = false});
    if (!answer) return answer.error();
    std::vector<std::string> typed = bare_words_of(typed_.query.substr(0, typed_.cursor));
    for (const Hit& hit : answer->hits) {
      const std::string& title = pack_.card(hit.paper).title;
      const bool is_listed = std::ranges::any_of(out, [&](const Suggestion& one) { return one.text == title; });
      if (out.size() == most_titles || is_listed || !has_all(bare_words_of(title), typed)) continue;
      out.push_back({Kind::title, title, filter_free(title), 1, hit.paper});
    }
    return out;
  }

  static bool has_all(const std::vector<std::string>& title, const std::vector<std::string>& typed) {
    if (typed.empty()) return false;
    const bool begins = std::ranges::any_of(title, [&](const std::string& word) { return word.starts_with(typed.back()); });
    return begins && std::all_of(typed.begin(), typed.end() - 1, [&](const std::string& word) { return std::ranges::find(title, word) != title.end(); });
  }

  /// The title in quotes, as a phrase.
  static std::string filter_free(std::string title) {
    std::erase(title, '"');
    return '"' + title + '"';
  }

  struct InColumn {
    Kind kind{};
    Column column{};
    Field field{};
  };

  Result<std::vector<Suggestion>> values() {
    std::vector<Suggestion> out;
    Waiting waiting;
    for (const InColumn& in : {InColumn{Kind::person, Column::person, Field::person}, InColumn{Kind::case_number, Column::case_number, Field::case_number},
                               InColumn{Kind::municipality, Column::municipality, Field::municipality}, InColumn{Kind::body, Column::body, Field::body}}) {
      if (!is_whole_ && !parts_.papers.columns().has(in.column)) continue;
      if (const auto done = parts_.bring({.columns = 1u << static_cast<unsigned>(in.column)}); !done) {
        if (!waiting.take(done.error())) return done.error();
        continue;
      }
      // As many words as fit: «anna b» is a person before «b» is many.
      for (std::size_t first = 0; first < words_.size(); ++first)
        if (add_values(in, first, out)) break;
    }
    if (waiting.error()) return *waiting.error();
    return out;
  }

  /// True: some value goes on as the words from `first` on do.
  bool add_values(const InColumn& in, std::size_t first, std::vector<Suggestion>& out) {
    const index::ColumnValues& column = parts_.papers.columns()[in.column];
    const std::vector<std::uint32_t> meant = in.kind == Kind::case_number ? numbers_meant(column, first) : names_meant(column, first);
    if (meant.empty()) return false;
    std::vector<std::uint32_t> papers(column.values.size());
    for (const index::Entry& entry : column.entries) ++papers[entry.value];
    std::vector<std::uint32_t> best = meant;
    sort_briefly(best, std::ranges::greater{}, [&](std::uint32_t value) { return papers[value]; });
    best.resize(std::min(best.size(), most_values));
    for (const std::uint32_t value : best)
      out.push_back({in.kind, column.values[value], with(first, filter_text(in.field, column.values[value])), papers[value], {}});
    return true;
  }

  [[nodiscard]] std::vector<std::uint32_t> names_meant(const index::ColumnValues& column, std::size_t first) const {
    std::vector<std::string> typed;
    for (std::size_t i = first; i < words_.size(); ++i)
      for (std::string& word : bare_words_of(words_[i].written)) typed.push_back(std::move(word));
    std::vector<std::uint32_t> meant;
    if (typed.empty() || typed.back().empty()) return meant;
    for (std::uint32_t value = 0; value < column.values.size(); ++value)
      if (may_begin(column.values[value], typed[0][0]) && goes_on(bare_words_of(column.values[value]), typed)) meant.push_back(value);
    return meant;
  }

  [[nodiscard]] std::vector<std::uint32_t> numbers_meant(const index::ColumnValues& column, std::size_t first) const {
    std::string written;
    for (std::size_t i = first; i < words_.size(); ++i) written += words_[i].written;
    const std::string typed = number_key(written);
    std::vector<std::uint32_t> meant;
    if (!has_digit_in(typed)) return meant;
    for (std::uint32_t value = 0; value < column.values.size(); ++value) {
      const std::string key = number_key(column.values[value]);
      const std::size_t digits = key.find_first_of("0123456789");
      if (key.starts_with(typed) || (digits != key.npos && std::string_view(key).substr(digits).starts_with(typed))) meant.push_back(value);
    }
    return meant;
  }

  const index::Pack& pack_;
  const index::Pack::Impl& parts_;
  Typed typed_;
  std::vector<TypedWord> words_;
  bool is_whole_;
};

}  // namespace

Result<std::vector<Suggestion>> suggest(const index::Pack& pack, const Typed& typed, std::size_t most) {
  const Typed within{typed.query, std::min(typed.cursor, typed.query.size())};
  std::vector<TypedWord> words = typed_words(within.query.substr(0, within.cursor));
  if (words.empty() || (words.size() == 1 && words.back().written.size() < shortest_typed)) return std::vector<Suggestion>();
  return Suggesting(pack, within, std::move(words)).run(most);
}

}  // namespace diarium::query
