// query: "Which places answer this question?" A line of text becomes ranked papers with the places that answer.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/span.h"
#include "index/pack.h"
#include "text/reach.h"

namespace diarium::query {

/// Fields that filter: one name in C++, JSON, URL and on the page.
///   typ: kommun: organ: parti: person: år: från: till: roll: dnr: utfall: nämner:
///   motionär: invände: yrkade: röstade: ärende: status: egen:
enum class Field : std::uint8_t {
  type, municipality, body, party, person, year, role, case_number, outcome,
  named,  ///< Persons and parties: who is named.
  // What no column of a pack tells: of papers, whoever asks says which they are (Options::papers_by_filter).
  mover, dissenter, demander, voter, of_case, status, own
};
inline constexpr int field_count = 17;
/// The Swedish word of the query language («typ», «kommun», «organ», «parti», «person», «år», «roll», «dnr», «utfall», …).
[[nodiscard]] std::string_view name(Field field);
/// Is it what no column tells? Of whom a case tells that they acted, how far it has come, whose the paper is.
[[nodiscard]] constexpr bool is_external(Field field) { return field >= Field::mover; }

/// The filter of a value as a query has it: «kommun:Solna», «person:"Asta Ek"». A quotation mark in the value is left out.
[[nodiscard]] std::string filter_text(Field field, std::string_view value);

enum class Sort : std::uint8_t { relevance, date_newest, date_oldest };

/// How one part of the query was read, for «how the query was read».
struct Reading {
  enum class Kind : std::uint8_t {
    word,
    phrase,
    prefix,
    without,
    filter,
    either,
    not_understood,
    fuzzy,        ///< «ord~»: the word and those that are spelt nearly so.
    corrected,    ///< A word that no paper has: its nearest spelling was searched.
    apart,        ///< A word that no paper has: the two words that it is made of were searched.
    case_number,  ///< The number of a case, in all spellings that the papers have.
  };
  /// In JSON: the words of Kind, in its order.
  static constexpr std::array<std::string_view, 11> kind_names = {
      "word", "phrase", "prefix", "without", "filter", "either", "not_understood", "fuzzy", "corrected", "apart", "case_number"};
  Kind kind{};
  ByteSpan span;      ///< In the query.
  std::string value;  ///< What was searched: the word, phrase or filter value. Of what was not understood the words in it
                      ///< that were searched; empty: nothing was.
  std::vector<std::string>
      also;  ///< Further spellings that it matched (inflections, without marks), most frequent first, at most 5.
  std::uint32_t papers = 0;  ///< In which it is found.
};
[[nodiscard]] constexpr std::string_view name(Reading::Kind kind) { return Reading::kind_names[static_cast<std::size_t>(kind)]; }

/// Does no paper have what was asked? What was read otherwise, or shut out, tells that by its kind.
[[nodiscard]] constexpr bool is_missing(const Reading& one) {
  return one.papers == 0 && one.kind != Reading::Kind::without && one.kind != Reading::Kind::not_understood;
}

/// One place that answers, with its surroundings.
struct Snippet {
  ByteSpan place;                    ///< The first matched word, in the paper's text.
  ByteSpan window;                   ///< What is shown, in the paper's text; within one block.
  std::string text;                  ///< Its words on one line.
  std::vector<ByteSpan> marks;       ///< Matched words, in `text`.
  structure::Role role{};            ///< Of the block it stands in.
  std::uint32_t page = 0, line = 0;  ///< From 1; the page that of the file, the line that of the paper.
  text::Reach before, behind;        ///< What stands in the paper before `place` and before its end.
};

struct Hit {
  DocId paper;
  std::uint32_t score = 0;   ///< Fixed point, 1/1024; greater is better among hits that lack no word, and among those
                             ///< that do; ties by DocId.
  std::uint32_t places = 0;  ///< Matched places in all.
  std::vector<std::string> lacking;  ///< Words of the query, as written, that the paper does not have; in their order.
                                     ///< Such hits stand behind all that have every word.
  std::vector<Snippet> snippets;     ///< Best first, at most Options::snippets.
};

struct FacetValue {
  std::string value;
  std::uint32_t papers = 0;
  bool chosen = false;
  bool without = false;  ///< Shut out by a filter with a hyphen before it.
};
struct Facet {
  Field field{};
  std::vector<FacetValue> values;
};  ///< Most papers first, ties by Swedish order.

inline constexpr std::uint32_t alone = ~0u;  ///< The group of a paper that stands in none.
/// Papers of one group that stand one after another, or one that stands alone.
struct Together {
  std::uint32_t group = alone;
  std::uint32_t papers = 0;  ///< Of the group, that the query finds ...
  std::uint32_t shown = 0;   ///< ... and the first of them, that are given.
};

struct Options {
  std::uint32_t first = 0, count = 20;  ///< Window of the hits.
  Sort sort = Sort::relevance;
  std::uint32_t snippets = 3;  ///< A hit; 0: none are made.
  bool facets = true;
  bool bring_facets = true;  ///< False: only fields are counted whose columns are here; nothing is brought for them.
  /// A bit a Field that is counted; what a filter names is counted in any case.
  std::uint32_t facet_fields = ~0u;
  bool lacking = true;  ///< Papers that lack some words follow those that have all.
  /// The papers that pass each filter of which is_external() holds, ascending, in the order of the query; a filter that
  /// none is there for is not understood.
  std::vector<std::vector<std::uint32_t>> papers_by_filter{};
  /// By paper the number of its group; empty: each stands for itself. Papers of a group are drawn together to where the first
  /// of them stands, and at most `most_together` of them are given. The window begins with the first paper then, and has whole
  /// groups until `count` papers are in it; only the first paper of each has snippets.
  std::vector<std::uint32_t> groups{};
  static constexpr std::uint32_t most_together = 5;  ///< As many as leave several groups in sight.
};

struct Answer {
  std::uint32_t papers = 0;   ///< That have all words, in all.
  std::uint32_t more = 0;     ///< That lack some: they follow.
  std::uint32_t places = 0;   ///< In papers that have all words; where there are none, in those that lack some.
  bool partial = false;       ///< The query asked for more than one answer may cost: there may be more of everything.
  std::vector<Hit> hits;      ///< The window asked for.
  std::vector<Facet> facets;  ///< Counts follow the query: each field counted without its own filter, in papers that
                              ///< have all words; where there are none, in those that lack some. Empty: not counted.
  bool facets_lack = false;   ///< Some fields were not counted, as their columns are not here.
  std::vector<Reading> readings;
  std::vector<Together> together;  ///< With Options::groups: what the hits stand in, in their order ...
  std::uint32_t groups = 0, in_groups = 0;  ///< ... how many groups there are in all, and papers in them.
};

struct Parsed;  // query/parse.h

/// Answers a query.
///
/// in        `query`: words, "phrases", -without, prefix*, nearly~, OR, field:value (also field:"two words"); UTF-8,
///           any bytes.
///           A word also finds its inflections (stem) and its spellings without marks, the exact form ranks first. Papers
///           that have all words come first; then those that lack some but have a fifth of the weight of the query (rare
///           words weigh more; what no paper has weighs nothing). Words of grammar that stand in many papers are never needed
///           beside other words. A phrase in quotes, words joined by OR, a filter and -without are never left out.
///           What is not understood is searched as words, and told.
/// returns   ranked hits (BM25F over roles, and nearness among the first ten). An empty query: all papers, in date order,
///           newest first.
/// errors    damaged, from a block of the pack.
/// cost      O(postings of its words), at most query::most_work of them: then the answer is partial. What words weigh is
///           read of the papers found only.
[[nodiscard]] Result<Answer> search(const index::Pack& pack, const Parsed& query, const Options& options);
[[nodiscard]] Result<Answer> search(const index::Pack& pack, std::string_view query, const Options& options);

/// Bytes that Options::bring_facets would bring at most; 0 where the columns of `facet_fields` are here. O(fields).
[[nodiscard]] std::uint64_t facet_bytes(const index::Pack& pack, std::uint32_t facet_fields);

/// Every place in one paper that answers the query, in order: for the reader's marks and its hit map.
[[nodiscard]] Result<std::vector<ByteSpan>> places(const index::Pack& pack, std::string_view query, DocId paper);

}  // namespace diarium::query
