// index: "Where does this word or fact stand?" The pack: one immutable file that is opened, not parsed.
//
// core/index/format.md describes every byte. Written by Builder, read by Pack; the same bytes from every compiler.
#pragma once
#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/buffer.h"
#include "base/result.h"
#include "base/span.h"
#include "facts/kinds/facts.h"
#include "index/file/pages.h"
#include "source/source.h"
#include "structure/outline.h"
#include "text/repair/ledger.h"
#include "text/text.h"

namespace diarium::index {

/// Why a site gives no copy of a paper's file away.
enum class Withheld : std::uint8_t {
  no,       ///< It gives one.
  numbers,  ///< The file holds personal numbers that cannot be masked in it.
  unseen,   ///< Not all of the file could be looked through.
  pages,    ///< Pages without text, which nobody has read.
  kind,     ///< The publisher gives copies of text files only.
};
inline constexpr std::uint32_t withheld_count = 5;

/// Where a paper's file came from, and what its publisher says of it (`diarium.json`). Valid UTF-8; empty where not said.
struct Origin {
  std::string sha256;      ///< Of the file's bytes as given, 64 hexadecimal digits.
  std::string address;     ///< Of the original, «https://…».
  std::string retrieved;   ///< ISO date on which the original was fetched.
  std::string title;       ///< Stands instead of the one that was read.
  bool unlisted = false;   ///< Search engines shall not list it («noindex»).
  std::uint32_t masked = 0;  ///< Personal numbers that were masked in its file (text/personal/personal.h).
  std::string collection;    ///< Name of the reader's own collection that it stands in; empty: a published paper.
  Withheld withheld{};       ///< From the site's copies of files, where the site has any (About::originals).
  bool operator==(const Origin&) const = default;
};

/// Which part of its file a paper is, where the file holds several (whole minutes: the head, then one paper each §).
struct PartOfFile {
  std::string file_id;         ///< Id of the head; empty: the paper is a whole file.
  std::string label;           ///< «§ 45»; empty for the head.
  std::uint32_t ordinal = 0;   ///< 0 the head, then 1, 2, … in the order of the file.
  std::uint32_t count = 0;     ///< Papers of the file, the head among them.
  ByteSpan span;               ///< Bytes of the file's text as read, to which Text::map leads; of a head all.
  std::uint32_t first_page = 0;  ///< Of the file, from 0: where the paper begins.
  [[nodiscard]] bool any() const { return !file_id.empty(); }
  bool operator==(const PartOfFile&) const = default;
};

/// All that the pack keeps of one paper.
struct Paper {
  std::string id;    ///< ASCII slug of its path, unique in the pack.
  std::string name;  ///< Path below the folder as given, with ending.
  source::Format format{};
  text::Text text;  ///< Repaired, where its letters were damaged.
  structure::Outline outline;
  facts::Facts facts;
  std::vector<text::Repair> repairs{};  ///< The ledger of `text`; empty for an undamaged paper.
  Origin origin{};
  source::FileReading reading{};  ///< How its file was read; of a part its own lines, still counted in the file's text.
  PartOfFile part{};
  std::string digest{};  ///< What whoever relates papers keeps of it (relations/kept.h); empty: nothing. Pack::paper() has none.
};

inline constexpr std::size_t longest_about = 4096;
/// What a collection says of itself. Valid UTF-8; empty where it says nothing; each text at most longest_about bytes.
struct About {
  std::string title, description;
  std::string address;                    ///< Of the published site, «https://…/», with a slash at its end.
  std::string contact;                    ///< An e-mail or https address for corrections.
  std::string accent_light, accent_dark;  ///< The colour of links, «#rrggbb», on light and on dark ground.
  bool originals = false;                 ///< The site holds a copy of each paper's file (view::original_path).
  bool operator==(const About&) const = default;
};

/// Which part of a build a pack is, where it is one of several that will be merged.
struct SegmentOf {
  std::uint32_t number = 0, of = 0;     ///< From 1; 0 of 0: it is whole.
  std::uint64_t list = 0, words = 0;  ///< Sums of the list of all files, and of what they teach damaged ones: equal in all.
  [[nodiscard]] bool any() const { return of > 0; }
  bool operator==(const SegmentOf&) const = default;
};

struct Making;

/// Collects papers in the order of their ids' paths, then freezes them into a pack.
class Builder {
 public:
  Builder();
  /// `making`: where it is held and how hard it is compressed (index/file/record_store.h).
  explicit Builder(const Making& making);
  ~Builder();
  Builder(Builder&&) noexcept;
  Builder& operator=(Builder&&) noexcept;
  /// Analyses and keeps one paper. O(bytes) time; memory grows by less than twice its text.
  void add(Paper paper);
  /// What the collection says of itself; nothing is said where this is never called.
  void describe(About about);
  void be_segment(SegmentOf segment);
  /// The pack. Same papers in the same order, same bytes. Ends the builder.
  [[nodiscard]] std::string freeze() &&;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// What lists need of a paper, without touching its text.
struct Card {
  std::string id, name;
  std::string title;                                        ///< As read, else the file name without ending.
  std::string type, municipality, body, date, case_number;  ///< Gold words; empty where not stated.
  std::vector<std::string> people;                          ///< «Name (P)», in order of first mention.
  std::vector<std::string> parties;                         ///< Letters, sorted, unique.
  std::string outcome;                                      ///< Of decision, else of recommended decision, else empty.
  bool outcome_final = false;                               ///< True where it is the paper's own body's decision.
  std::uint32_t proposals = 0, reservations = 0, special_statements = 0;
  std::uint32_t words = 0, pages = 0, bytes = 0;
  bool ocr_damaged = false;
  std::uint32_t repaired = 0, uncertain = 0;  ///< Words that were repaired, and those that nobody can decide.
  bool own = false;               ///< Of the reader's own collections (Origin::collection), not published.
  source::Kind kind{};            ///< Of its file.
  source::Format format{};
  std::uint32_t file_pages = 0;   ///< As its file has them; 0: it has none.
  PartOfFile part;
};

/// What orders and counts papers in lists.
struct Listed {
  std::uint32_t municipality = 0;  ///< Its place among those of the pack in Swedish order, from 1; 0 when none is stated.
  std::uint32_t words = 0;
  std::string_view date;           ///< As on the card.
};

/// What a pack may tell across its papers, each a record that relations/ encodes.
enum class Across : std::uint8_t { cases, wording, timeline, gaps };
inline constexpr std::uint32_t across_count = 4;

class File;

/// An opened pack. Owns its bytes. Opening checks header and directory; a block is checked at its first touch; whatever
/// the bytes are, the answer is an Error and never an out-of-range read.
///
/// A pack may be read as it is needed, over a network: open_part() takes its first bytes. What is asked of it answers with
/// Fault::waiting, or with less than there is, as long as wanted() tells bytes: when these were supplied, the question is
/// asked again. A question is a function of the pack, so nothing is lost by that.
class Pack {
 public:
  /// Opens and reads the cards: card() cannot fail. cost: O(papers), no block of text or postings is read.
  [[nodiscard]] static Result<Pack> open(std::string bytes);
  /// Opens, and reads nothing of a paper before it is asked for. cost: O(directory).
  [[nodiscard]] static Result<Pack> open_unread(Buffer bytes);
  /// `first`: the first bytes of a pack, first_bytes (index/file/file.h) or all of them.
  [[nodiscard]] static Result<Pack> open_part(std::string_view first);
  ~Pack();
  Pack(Pack&&) noexcept;
  Pack& operator=(Pack&&) noexcept;

  [[nodiscard]] std::uint32_t papers() const;
  /// Of all papers. O(1).
  [[nodiscard]] std::uint64_t words() const;
  [[nodiscard]] const About& about() const;
  [[nodiscard]] const SegmentOf& segment() const;
  /// A card that cannot be read is an empty one: then there is trouble(), or something is wanted().
  [[nodiscard]] const Card& card(DocId paper) const;
  /// All papers, by their numbers; lives as long as the pack. errors: damaged, waiting. O(papers).
  [[nodiscard]] Result<std::vector<Listed>> listed() const;
  /// All of a paper is wanted that is not here, in one go; nothing is read of a pack that is whole.
  void want(DocId paper) const;
  /// The paper of an id. errors: not_found; damaged, waiting. O(1).
  [[nodiscard]] Result<DocId> find(std::string_view id) const;
  /// The text that is shown and searched: repaired, with its way back to the source.
  [[nodiscard]] Result<text::Text> text(DocId paper) const;
  /// What was repaired in that text, in its order, every field set; nothing in an undamaged paper.
  [[nodiscard]] Result<std::vector<text::Repair>> repairs(DocId paper) const;
  [[nodiscard]] Result<structure::Outline> outline(DocId paper) const;
  [[nodiscard]] Result<facts::Facts> facts(DocId paper) const;
  /// The same as facts::encode() wrote them; whether their spans fit the text nobody looked. errors: damaged.
  [[nodiscard]] Result<std::string> facts_record(DocId paper) const;
  /// As Paper::digest; empty in a pack that keeps none. errors: damaged.
  [[nodiscard]] Result<std::string> digest(DocId paper) const;
  [[nodiscard]] Result<Origin> origin(DocId paper) const;
  /// How its file was read; where words stand on its pages tells place_of() (index/records/readings.h).
  [[nodiscard]] Result<source::FileReading> reading(DocId paper) const;
  [[nodiscard]] const PartOfFile& part(DocId paper) const { return card(paper).part; }
  /// All of a paper, as it was given to the builder: to make another pack of it.
  [[nodiscard]] Result<Paper> paper(DocId paper) const;
  /// True if the pack tells something across its papers.
  [[nodiscard]] bool has_relations() const;
  /// A record of it. errors: not_found, where the pack was made without; damaged.
  [[nodiscard]] Result<std::string> relations(Across record) const;
  /// The bytes of this pack with these records instead of its own, and these digests: one a paper, or none. The rest stays byte
  /// for byte. errors: damaged.
  [[nodiscard]] Result<std::string> with_relations(const std::array<std::string, across_count>& records, const std::vector<std::string>& digests = {}) const;
  /// The answers that are kept for questions, as bytes; empty where there are none. errors: damaged, waiting.
  [[nodiscard]] Result<std::string_view> answers() const;
  /// Writes this pack with other answers that are kept for questions (query/answered), in pieces from its begin. The rest stays byte
  /// for byte. `rest`: what was read of it may leave the memory. errors: damaged; not_found: `write` said false.
  [[nodiscard]] Result<bool> write_with_answers(std::string answers, const std::function<bool(std::string_view)>& write,
                                                const std::function<void()>& rest = {}) const;
  /// Reads every byte: nothing, or the first thing that is wrong and where.
  [[nodiscard]] std::vector<Error> check() const;
  /// Damage that was met where no Error could be given back; it stays.
  [[nodiscard]] const std::optional<Error>& trouble() const;

  /// Bytes of the file that were asked for and are not here; empty for a pack that is whole.
  [[nodiscard]] std::vector<FileRange> wanted() const;
  /// Nothing is wanted any more: another question is asked.
  void forget() const;
  /// Bytes of the file from `begin` on, whole pages (index/file/pages.h). False: they do not fit.
  [[nodiscard]] bool supply(std::uint64_t begin, std::string_view bytes);

  struct Impl;
  [[nodiscard]] const Impl& impl() const { return *impl_; }  ///< For query/ only (index/pack_impl.h).

 private:
  explicit Pack(std::unique_ptr<Impl> impl);
  [[nodiscard]] static Result<Pack> begin(File file);
  [[nodiscard]] Result<bool> read_cards() const;
  std::unique_ptr<Impl> impl_;
};

}  // namespace diarium::index
