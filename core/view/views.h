// view: "What would a reader see?" Plain structs for every screen: no widgets, no markup, no language but the paper's.
//
// Data words (types, roles, outcomes) are the gold schema's; the page turns them into words by view/words.h. Text that
// stands in the paper is copied out as UTF-8; offsets in it are bytes of that copy.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/span.h"
#include "facts/corrected/corrections.h"
#include "index/pack.h"
#include "query/search.h"
#include "query/suggest.h"
#include "relations/cases/cases.h"
#include "view/paper/anchor.h"
#include "view/paper/cite.h"
#include "view/words.h"

namespace diarium::view {

/// One paper in a list.
struct PaperRow {
  DocId paper;
  std::string id, title, type, municipality, body, date, case_number, outcome;
  bool outcome_final = false;
  bool damaged = false;         ///< Its letters were; with nothing repaired they still are.
  std::uint32_t repaired = 0;   ///< Words that were repaired ...
  std::uint32_t uncertain = 0;  ///< ... and those that nobody can decide. quality.h says them.
  bool planned = false;          ///< Its date is the day on which it is to be decided; told of a paper that is read.
  std::vector<std::string> people;
  std::uint32_t proposals = 0, reservations = 0, special_statements = 0, words = 0, pages = 0;
  bool own = false;              ///< Of the reader's own collections, not published.
  source::Kind kind{};           ///< Of its file ...
  std::uint32_t first_page = 0;  ///< Of its file, from 0: where the paper begins.
  std::uint32_t file_pages = 0;  ///< ... and the pages that the file has of its own; 0: it has none.
  std::vector<PaperRow> alike;  ///< Of the same name: those that a list tells with it.
};

/// «/»: the whole collection. Many papers of one name, kind and body stand in the row of the first of them.
struct Collection {
  std::string title, description;  ///< Of the collection, empty if it has none.
  std::uint32_t papers = 0, municipalities = 0, words = 0;
  std::uint32_t placed = 0;  ///< Papers of which one says whose municipality's they are.
  std::uint32_t first = 0;     ///< Window of rows.
  std::vector<PaperRow> rows;  ///< In order of municipality and date, newest first.
  std::vector<query::Facet> facets;
  bool facets_complete = true;   ///< False: not all of them have come yet.
  std::string earliest, latest;  ///< ISO dates, empty if none.
  /// How many papers its rows tell. O(rows).
  [[nodiscard]] std::size_t told() const;
};

/// «/?q=»: what a query found.
struct ResultRow {
  PaperRow paper;
  std::uint32_t places = 0;
  std::vector<std::string> lacking;  ///< Words of the query that the paper does not have.
  std::vector<query::Snippet> snippets;
};
/// Papers of one case that stand together among results.
struct ResultGroup {
  std::string id, title, mark;  ///< Of the case: case_mark(). `id` empty: one paper, which stands in no case.
  std::optional<relations::Verdict> verdict;  ///< last_verdict().
  std::uint32_t rows = 0;    ///< In ResultList::rows, one after another ...
  std::uint32_t found = 0;   ///< ... of so many of its papers that the query finds ...
  std::uint32_t papers = 0;  ///< ... of so many.
};
struct ResultList {
  std::string query;
  std::string asks_cases;  ///< A question about cases in plain words, as their list reads it; empty: it asks none.
  std::uint32_t papers = 0, places = 0, first = 0;
  std::uint32_t more = 0;  ///< Papers that lack some words; they follow.
  bool partial = false;    ///< The query asked for more than one answer may cost.
  [[nodiscard]] std::uint32_t all() const { return papers + more; }
  std::vector<ResultRow> rows;
  std::vector<query::Facet> facets;
  bool facets_complete = true;      ///< False: not all of them have come yet.
  std::vector<query::Reading> readings;
  std::vector<ResultGroup> groups;  ///< What the rows stand in, in their order; empty: they are not drawn together.
  std::uint32_t cases = 0, in_cases = 0;  ///< With groups: in how many cases papers were found, and how many papers.
  std::uint32_t behind = 0;         ///< Papers found that stand behind the last row, and not in its group.
};

/// What a fact is, for colour and sign: ui.md section 3.
enum class FactKind : std::uint8_t { proposal, decision, dissent, person, date, reference, ground, about };
inline constexpr std::size_t fact_kind_count = 8;

/// One statement of the explorer, with the places it was read from (bytes in the paper's NFC text).
///
/// what                     kind       value            details
/// «outcome.avslå»          decision   empty            three: «final» or «recommended», by, to (or empty)
/// «vote»                   decision   «32–12–3»        what yes and no mean, or none
/// «proposal.beslut»        proposal   its words        by, if stated
/// «statement.reservation»  dissent    «Names (L, C)»   forum, if stated
/// «person»                 person     «Name (P)»       roles (keys person_role.*)
/// «date.sammanträde»       date       ISO date         none
/// «dnr.own», «cited.law»   reference  number, norm     none
/// «referral.silent»        reference  name             none
/// «ground.law»             ground     its sentence     two: the stage (a key stage.*), the norm or empty
/// «about_paper.type»       about      gold word        none
struct FactRow {
  std::uint32_t number = 0;  ///< In the page's list, from 1; «?f=» in the address.
  FactKind kind{};
  std::string what;   ///< Key of its label; see below.
  std::string value;  ///< «Karin Wanngård (S)», «2024-06-19», the proposal's words; empty for an outcome.
  std::vector<std::string> details;  ///< By `what`; see below.
  facts::Status status{};
  std::string rule;
  facts::Confidence confidence;  ///< How sure it is; standing_words() says why.
  std::vector<ByteSpan> spans;
  std::uint32_t page = 0, line = 0;  ///< Of the first span, from 1.
  std::string page_label;            ///< The file's own name of that page; empty where it has no pages of its own.
  std::string quote;                 ///< The words of the first span on one line, at most about 200 bytes.
  std::string fact;                  ///< How corrections name it (fact_kinds); empty: they cannot.
  std::uint32_t index = 0;           ///< In the paper's list of its kind.
  std::string note;                  ///< What the reader wrote beside it.
};

/// A fact that a reader rejected: it stands in no list.
struct RejectedFact {
  std::string fact;        ///< Its kind (facts/kinds/fields.h, fact_kinds).
  std::string was;         ///< What was read.
  std::string note;        ///< What the reader wrote beside it.
  std::string correction;  ///< Id of the reader's correction.
  ByteSpan span;           ///< Where it stood.
  bool own = false;        ///< The present reader's word, who can take it back; else that of who made the collection.
};

/// A stretch of a paragraph that is more than text.
struct Mark {
  enum class Kind : std::uint8_t { fact, hit, repair, own };
  Kind kind{};
  std::uint32_t number = 0;  ///< Of the fact, of the hit from 1, of the repair, or of the passage of the reader's own, from 1.
  FactKind fact{};
  ByteSpan span;           ///< In Paragraph::text.
  bool uncertain = false;  ///< Of a repair: nobody can decide what the word was. Of a fact: it is not certain.
};

/// Which words of a damaged paper a reader wants to see.
enum class Reading : std::uint8_t { repaired, original };

/// One word of a damaged paper that was repaired, or that nobody can decide. repair_words() of quality.h says it.
struct RepairRow {
  std::uint32_t number = 0;  ///< In the paper's list, from 1, in the order of the text; the same in both readings.
  std::string was, now;      ///< As it stood in the scan, and as it was repaired; the same for an uncertain word.
  std::vector<std::string> readings;  ///< What an uncertain word may be, best first; else empty.
  std::string reason;           ///< Data word: «marks», «letter», «sign», «inserted» (keys repair_reason.*).
  std::uint8_t confidence = 0;  ///< Per cent, of what stands now against the next best reading.
  bool uncertain = false;
  bool on = true;                    ///< Shown as repaired. Of an uncertain word it changes nothing.
  std::uint32_t page = 0, line = 0;  ///< From 1, of the file.
  std::string page_label;            ///< As FactRow has it.
};

/// Words that a reader highlighted.
struct OwnPassage {
  ByteSpan span;
  std::string anchor;  ///< What they were (view/paper/anchor.h).
  friend bool operator==(const OwnPassage&, const OwnPassage&) = default;
};

/// How a reader wants a paper's page.
struct DocumentOptions {
  std::string_view query;               ///< Its places are marked.
  Reading reading = Reading::repaired;  ///< original: every word as it stood in the scan.
  std::vector<std::uint32_t> off;       ///< Numbers of repairs that are switched off, in any order; others do nothing.
  ByteSpan passage{};                   ///< Without a query: words that are marked as the only hit. Empty: none.
  const facts::Corrections* corrections = nullptr;  ///< What the reader has said since the pack was made; may be null.
  std::string_view anchor{};  ///< What was cited there (view/paper/anchor.h); empty: nothing is compared.
  facts::Certainty certainty = facts::Certainty::uncertain;  ///< The least that a fact must have to be listed and marked.
  std::vector<OwnPassage> own;  ///< Marked where their words stand, and nowhere else.
};

/// One block of a paper as it is read.
struct Paragraph {
  structure::BlockKind kind{};
  structure::Role role{};
  std::uint8_t level = 0;
  std::uint32_t page = 0, line = 0;  ///< From 1.
  bool page_start = false;           ///< The first block of its page.
  std::string page_label;   ///< The file's own name of the page on which it begins; empty: it is `page`.
  ByteSpan span;            ///< In the paper's NFC text.
  std::string label;        ///< Bullet or number.
  std::string text;         ///< Its words on one line, in the reading asked for.
  std::vector<Mark> marks;  ///< Ascending by begin; may nest or overlap.
};

/// One paper of a file that holds several.
struct PartRow {
  std::uint32_t number = 0;          ///< From 1.
  std::string type, reason;          ///< Data words: its kind, and why it begins here (facts::component_reasons).
  std::string sign;                  ///< The words that tell its kind, on one line; empty where none do.
  std::uint32_t paragraph = 0;       ///< Where it begins: a place in DocumentPage::paragraphs.
  std::uint32_t page = 0, line = 0;  ///< From 1.
  std::uint32_t repeats = 0;         ///< Number of the earlier part with which it shares its longest passage; 0: none.
  std::uint32_t repeated = 0;        ///< Words of that passage.
};

struct OutlineRow {
  std::string text;
  std::uint8_t level = 1;
  std::uint32_t paragraph = 0;
  std::uint32_t page = 0;
};

/// A paper of the same file.
struct FileRow {
  enum class Where : std::uint8_t { head, before, after, section };
  Where where{};
  std::string id;
  std::string words;  ///< «§ 45 Taxa för torghandel»; of the head its title.
};

/// «/d/<id>/»: one paper to read.
struct DocumentPage {
  PaperRow paper;
  std::string file_name;
  std::vector<OutlineRow> outline;
  std::vector<PartRow> parts;  ///< Of a compound file; else empty.
  /// In the order of worth: decision, proposals, dissent, people, dates, references, about.
  std::vector<FactRow> facts;           ///< Numbered as if none were left out.
  std::uint32_t uncertain_facts = 0;    ///< Listed or left out.
  std::vector<RejectedFact> rejected;   ///< In the order of their kinds.
  std::vector<RepairRow> repairs;       ///< Those of the whole paper; Mark::number − 1 is the place in this list.
  Reading reading = Reading::repaired;  ///< As asked for.
  std::vector<Paragraph> paragraphs;
  std::uint32_t pages = 1;
  std::uint32_t hits = 0;  ///< Places of the query in this paper.
  std::string query;
  Anchored cited{};    ///< What became of the passage that was asked for ...
  ByteSpan passage{};  ///< ... and where it stands now; empty or lost: it is not marked.
  Original original;
  source::FileReading file;        ///< How the file was read; its lines stay in the pack.
  index::PartOfFile part;          ///< Which part of it the paper is.
  std::vector<FileRow> same_file;  ///< Where to go from it within the file.
  std::string collection;          ///< The reader's own collection that it stands in; empty: it is published.
};

struct Window {
  std::uint32_t first = 0, count = 50;
};

/// Fields that lists count, a bit a query::Field. No list counts the numbers of cases, and their column is the largest of all.
inline constexpr std::uint32_t facets_shown = ~(1u << static_cast<std::uint32_t>(query::Field::case_number));

/// `bring_facets`: query::Options::bring_facets.
[[nodiscard]] Collection collection(const index::Pack& pack, std::string_view query, Window window, bool bring_facets = true);
/// What a pack tells of itself before anything of it is read: names, papers and words. O(1).
[[nodiscard]] Collection collection_totals(const index::Pack& pack);
struct ResultOptions {
  query::Sort sort{};
  Window window{};
  /// query::Options::papers_by_filter (view/cases/case_search.h, find_papers_by_filter()).
  std::vector<std::vector<std::uint32_t>> papers_by_filter{};
  const relations::Cases* cases = nullptr;  ///< By which the papers are drawn together; null: they are not.
  bool bring_facets = true;                 ///< query::Options::bring_facets.
};
[[nodiscard]] Result<ResultList> result_list(const index::Pack& pack, const query::Parsed& query, const ResultOptions& options);
/// The page of one paper. Facts, hits, Paragraph::span and numbers are the same in every reading: only the words of
/// paragraphs and of the outline change, and where marks lie in them. cost O(text).
[[nodiscard]] Result<DocumentPage> document_page(const index::Pack& pack, DocId paper, const DocumentOptions& options);
/// The same, repaired.
[[nodiscard]] Result<DocumentPage> document_page(const index::Pack& pack, DocId paper, std::string_view query);

/// Of a § the head, the § before and the § after it; of a head all its §§; of a whole file nothing.
/// cost O(papers of the file) for a head, else O(1).
[[nodiscard]] std::vector<FileRow> whole_file(const index::Pack& pack, DocId paper);
/// «Nästa: § 46 Budget».
[[nodiscard]] std::string file_row_words(Language language, const FileRow& row);

// What may be meant by what is being typed in the search field.
struct SuggestionRow {
  query::Suggestion::Kind kind{};
  std::string text;   ///< As shown.
  std::string query;  ///< What the field says when it is chosen.
  std::string paper;  ///< Of a title: id of the paper that it opens; else empty.
  friend bool operator==(const SuggestionRow&, const SuggestionRow&) = default;
};

/// As many as a reader takes in at a glance, the likest first. errors: those of query::suggest().
[[nodiscard]] Result<std::vector<SuggestionRow>> suggestions(const index::Pack& pack, const query::Typed& typed);

}  // namespace diarium::view
