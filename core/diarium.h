// diarium: the façade. All that a front end calls: read papers, make a pack, open it, ask it, see it, give it away.
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "collecting.h"
#include "export/addresses.h"
#include "export/beside/pages.h"
#include "export/exports.h"
#include "export/feeds/atom.h"
#include "export/feeds/calendar.h"
#include "export/json/cases_json.h"
#include "export/json/json.h"
#include "export/machines/machine_files.h"
#include "export/page/any_address.h"
#include "export/pictures/share_picture.h"
#include "export/site/compress.h"
#include "export/site/feeds.h"
#include "export/site/host_files.h"
#include "export/site/listing.h"
#include "export/site/manifest.h"
#include "export/site/shell.h"
#include "export/site/site.h"
#include "facts/corrected/corrections.h"
#include "facts/home/home.h"
#include "facts/json.h"
#include "facts/rules/rule_texts.h"
#include "index/file/is_pack.h"
#include "index/pack.h"
#include "query/search.h"
#include "query/similar.h"
#include "query/suggest.h"
#include "relations/cases/cases.h"
#include "relations/find.h"
#include "relations/pile.h"
#include "relations/time/timeline.h"
#include "relations/wording/wording.h"
#include "scan/ink.h"
#include "scan/stream.h"
#include "source/endings.h"
#include "source/inside/inside.h"
#include "source/outside.h"
#include "structure/outline.h"
#include "text/lexicon/lexicon.h"
#include "text/personal/personal.h"
#include "text/repair/repair.h"
#include "view/views.h"
#include "view/words.h"

namespace diarium {

enum class WithFacts { yes, no };

/// A file: its path below the folder (bytewise order decides ids and order) and its bytes.
struct File {
  std::string path;
  std::string bytes;
};

/// True for what papers are read from, by the ending in any case of letters (source/kinds.h), and for what is told as not supported
/// rather than passed over in silence.
[[nodiscard]] bool is_paper_name(std::string_view path);

/// True for the bytes of a PDF, which core takes only as what stands where on its pages (source/positioned.h). The
/// first 4096 tell (source/format.h has the rule).
[[nodiscard]] bool is_pdf(std::string_view bytes);
/// True for bytes that claim to be what such a program wrote. They name the sum of a file, so what comes from a reader's disk must
/// not be one.
[[nodiscard]] bool is_positioned(std::string_view bytes);
/// A file that was made of another one (source/converted.h). `sum_of`: the bytes of that.
[[nodiscard]] std::string as_converted(std::string_view sum_of, std::string_view bytes);

using SharedLexicon = std::shared_ptr<const text::Lexicon>;

/// The repair of a pile in two passes. No lexicon is opened and nothing is learned before the first damaged paper is
/// met: a pile without one pays for a quick look only. What comes out does not depend on which worker repairs what.
class PileRepair {
 public:
  using OpenLexicon = std::function<Result<SharedLexicon>()>;
  using Learn = std::function<text::PileWords()>;
  /// No lexicon: damaged letters stay, and a warning says so.
  PileRepair() = default;
  /// `open`: null means that there is none. `learn`: pass 1, the words of the undamaged papers beside those to be
  /// repaired (learn_words()). Each is called once at most.
  PileRepair(OpenLexicon open, Learn learn);
  /// The repairer of one worker, made when it is first asked for; null without a lexicon. To be asked for by one thread
  /// at a time; each may then be used by its own.
  /// errors    those of opening the lexicon, each time.
  [[nodiscard]] Result<text::Repairer*> repairer(std::size_t worker = 0);

 private:
  OpenLexicon open_;
  Learn learn_;
  std::optional<Result<SharedLexicon>> lexicon_;  ///< As soon as it was needed.
  text::PileWords words_;
  std::vector<std::unique_ptr<text::Repairer>> repairers_;
};

/// A paper that is read and not yet understood: all that must be known of it before a pile is repaired.
struct Draft {
  index::Paper paper;                                  ///< Name, format and text, as it stands.
  text::Damage damage;                                 ///< Of its letters.
  source::MarkupBlocks markup;                         ///< What the file says of its words, by bytes of the file's text.
  Doubts doubts;                                       ///< What the reader of its pictures was not sure of, by the same bytes.
  std::uint32_t look_through = structure::look_limit;  ///< Bytes of its text that facts are sought in.
};
/// Is there a word that finish_paper() has a lexicon judge: of a damaged paper, or one that was read in a picture?
[[nodiscard]] bool needs_repair(const Draft& draft);
/// Reads one file's bytes as text and looks at its letters. The papers of one file: itself; of whole minutes
/// (facts/parts/minutes.h) the first page with all that belongs to the meeting, then each §, whose texts lead back to
/// the one file.
/// errors    those of source::read. `warnings` gets what was damaged, and where the file is longer than is looked
/// through
///           (structure::look_limit, shared by its papers in their order) to which byte of its text facts are sought.
[[nodiscard]] Result<std::vector<Draft>> draft_papers(std::string_view bytes, std::string_view path,
                                                      Warnings& warnings);
/// Takes a draft through the other stages up to its facts, repaired first where it is damaged. Paper::id is left empty:
/// a Packer gives it. `repairer`: for a draft that needs_repair(); null: its letters stay as they are, which `warnings` is told
/// of a damaged one, and what a reader of pictures doubted is told as doubtful.
[[nodiscard]] index::Paper finish_paper(Draft draft, WithFacts with_facts, text::Repairer* repairer,
                                        Warnings& warnings);
/// When all papers of one file have their facts: each § takes from the first page what it says for all.
void settle_parts(std::vector<index::Paper>& papers);
/// Completes the papers of one file by where the file lies and by what the collection is (facts/home/home.h). `path`: below the
/// collection's folder, as it may be shown.
void settle_place(std::vector<index::Paper>& papers, std::string_view path, const facts::Home& home);
/// What the papers of one file tell of the collection; nothing where it holds none.
[[nodiscard]] std::vector<facts::HomePaper> home_papers(const std::vector<index::Paper>& papers, std::string_view path);
/// All of it, file by file. errors: those of draft_papers() and of opening the lexicon.
[[nodiscard]] Result<std::vector<index::Paper>> read_papers(const File& file, WithFacts with_facts, PileRepair& repair,
                                                            Warnings& warnings);

/// Personal data in one file's text (text/personal/personal.h).
struct PersonalFound {
  std::uint32_t numbers = 0, doubtful = 0, emails = 0, phones = 0;
  std::set<std::uint32_t> pages = {};  ///< On which numbers and doubtful ones stand, from 1; of files that know their pages.
  [[nodiscard]] bool any() const { return numbers + doubtful + emails + phones > 0; }
  PersonalFound& operator+=(const PersonalFound& more) {
    pages.insert(more.pages.begin(), more.pages.end());
    numbers += more.numbers, doubtful += more.doubtful, emails += more.emails, phones += more.phones;
    return *this;
  }
};
/// Counts the personal data of the papers of one file and masks their personal numbers; Origin::masked of each says how
/// many there were in the file, of which all give away one copy. Offsets stay as they are. cost O(bytes).
[[nodiscard]] PersonalFound mask_drafts(std::vector<Draft>& drafts);
/// The text of a file as it may be given away: as read, UTF-8, its personal numbers masked.
/// errors    those of source::read.
[[nodiscard]] Result<std::string> masked_source(std::string_view bytes, std::string_view path);
/// Masks what a collection says of itself and of its papers. What names files stays: PaperNames masks them.
/// An alias that holds a number is dropped, as it would be a folder of the site; where it leads is the id as masked.
struct ManifestMasked {
  PersonalFound found;
  std::vector<std::string> dropped;  ///< Aliases, as masked.
};
[[nodiscard]] ManifestMasked mask_manifest(exporting::Manifest& manifest);
/// Masks what a reader wrote into corrections; quotations and ids then are those of a masked pack. Returns how many.
std::uint32_t mask_corrections(facts::Corrections& corrections);
/// One number that is masked, or may be one, for the publisher to look at.
struct PersonalPlace {
  text::PersonalKind kind{};  ///< Number or doubtful.
  std::uint32_t line = 0;     ///< Of the text as read, from 1.
  std::string form;           ///< As it stands, on one line, an X for each digit.
};
/// errors    those of source::read. `warnings` gets what was damaged.
[[nodiscard]] Result<std::vector<PersonalPlace>> personal_places(const File& file, Warnings& warnings);

/// Which copies of its papers' files a site gives away.
enum class Originals : std::uint8_t {
  none,
  plain,    ///< Those of text files.
  checked,  ///< And others where nothing was found in them and all of them could be looked through.
  all,      ///< Whatever is in them, but for the personal numbers of texts.
};
struct CopyOptions {
  Originals originals = Originals::none;
  bool mask = true;         ///< Personal numbers; without it nothing is withheld for them.
  bool pages_read = false;  ///< Somebody has read the pages without text.
};
/// What the copy of a file gives away beyond the text that was read, and what becomes of it.
struct CopyOutcome {
  index::Withheld withheld{};
  std::uint32_t masked = 0;            ///< Numbers that are masked in it: of texts only.
  std::vector<source::LeftOut> holds;  ///< Comments, properties, pictures and so on, ascending.
  std::vector<std::string> numbers;    ///< Where personal numbers stand («word/comments.xml»), each once.
  std::vector<source::Unseen> unseen;  ///< What could not be looked through.
  std::uint32_t empty_pages = 0;       ///< Pages without text: pictures of pages.
  std::uint32_t scanned_pages = 0;     ///< Pages whose words a program read in their picture, as well as it could.
};
/// Looks a file through (source/inside) and decides on its copy.
/// `bytes`: of the file as given, a PDF itself and not its stream; `drafts`: its papers, masked if that is wished.
/// cost      O(bytes), inflated.
[[nodiscard]] CopyOutcome judge_copy(std::string_view bytes, std::string_view path, const std::vector<Draft>& drafts,
                                     const CopyOptions& options);

struct Skipped {
  std::string path;
  Error error;
};
/// What became of one file.
struct FileOutcome {
  std::string path;
  std::uint32_t first = 0, papers = 0;  ///< Its papers in the pack; none where it could not be read.
  Warnings warnings;
  std::optional<Error> error;
  std::optional<CopyOutcome> copy;  ///< Where copies were judged.
  PersonalFound personal = {};      ///< Where numbers are masked.
};
struct Packed {
  std::string bytes;
  std::uint32_t papers = 0;
  std::vector<Skipped> skipped;
  Warnings warnings;
  std::vector<FileOutcome> files;  ///< All, in the order of their paths.
};

/// What the ids of a reader's own papers begin with in a merged pack.
inline constexpr std::string_view own_prefix = "egen-";
enum class Names : std::uint8_t { as_given, masked };
/// The ids of files: path without ending as an ASCII slug («d/å b.txt» → «d-a-b»), collision «-2» in path order. None
/// begins with own_prefix («egen 1.txt» → «handling-egen-1»): its address would be taken for one of a reader's own
/// papers. Masked ones have an x for each digit of a personal number.
/// `kept`: as of PaperNames.
[[nodiscard]] std::vector<std::string> paper_ids(const std::vector<std::string>& paths_in_order, Names names = Names::as_given,
                                                 const std::map<std::string, std::string>& kept = {});
/// Has each file a name of its own in the pack, and do they stand in the order of the paths? Not where two names become one as
/// numbers in them are masked, or change places by it: a merge, which goes by the names, would lose papers then, or make another
/// pack than one build. `paths_in_order`: of all files, in bytewise order.
[[nodiscard]] bool names_ascend(const std::vector<std::string>& paths_in_order, Names names);
using text::masked_id;

/// The files of a collection and the ids that they have, however many packs are made of them.
class PaperNames {
 public:
  /// `paths`: of all files, in bytewise order. `names`: masked ones are so in the papers' names and ids. `kept`: ids that were given
  /// out, by the name that the file has in a pack: it keeps its own, and no other file gets it.
  explicit PaperNames(std::vector<std::string> paths, Names names = Names::as_given, const std::map<std::string, std::string>& kept = {});
  [[nodiscard]] const std::vector<std::string>& paths() const { return paths_; }
  [[nodiscard]] const std::string& id(std::size_t file) const { return ids_[file]; }
  /// Has one of the files this id?
  [[nodiscard]] bool has_id(std::string_view id) const;
  [[nodiscard]] Names names() const { return names_; }
  /// A sum of the list, by which parts of one build know each other.
  [[nodiscard]] std::uint64_t sum() const;

 private:
  Names names_;
  std::vector<std::string> paths_, ids_, sorted_ids_;
};

/// The files of a build that go into one pack.
struct PackerPart {
  index::SegmentOf segment;                          ///< Where the pack will be merged with others.
  index::Effort effort = index::Effort::full;
  bool digests = false;  ///< What relations will be found by is kept of each paper (relations/kept.h).
};

/// Makes a pack file by file, so that not all of them need be in memory: add_file() what read_papers() or
/// finish_paper() answered for each path, in order, then finish(). A file that could not be read is told in
/// Packed::skipped and keeps its id unused.
class Packer {
 public:
  /// `paths`: of all files, in bytewise order. `manifest`: what the collection says of itself.
  explicit Packer(std::vector<std::string> paths, exporting::Manifest manifest = {});
  explicit Packer(std::shared_ptr<const PaperNames> names, exporting::Manifest manifest, const PackerPart& part = {});
  /// The next path is this one, in a pack that has not all of them. Asserts that it is ahead.
  void go_to(std::size_t file);
  /// The outcome for the next path. Asserts that there is one. Of several papers that which bears the file's id is
  /// first: the §§ of minutes get «-p45».
  void add_file(Result<std::vector<index::Paper>> read, Warnings warnings);
  /// The site will hold a copy of each file.
  void publish_originals() { originals_ = true; }
  [[nodiscard]] Packed finish() &&;

 private:
  bool originals_ = false, digests_ = false;
  std::shared_ptr<const PaperNames> names_;
  std::set<std::string> taken_;  ///< Ids of papers that are part of a file.
  exporting::Manifest manifest_;
  std::size_t next_ = 0;
  index::Builder builder_;
  Packed packed_;
};

/// Reads and packs files that are all in memory. `files`: in any order; those that are no papers are skipped.
/// `lexicon`: to repair damaged papers by, with the help of the others; null: none.
[[nodiscard]] Packed pack_files(std::vector<File> files, WithFacts with_facts, SharedLexicon lexicon = nullptr);

/// A file's text as read: UTF-8, line ends and form feeds untouched. Offsets in JSON count its code points.
[[nodiscard]] Result<std::string> text_as_read(std::string_view bytes, std::string_view path, Warnings& warnings);
/// The same with the sum of the file, which of a PDF's stream is that of the PDF.
struct SourceAsRead {
  std::string text, sha256;
};
[[nodiscard]] Result<SourceAsRead> source_as_read(std::string_view bytes, std::string_view path, Warnings& warnings);
/// One JSON object on one line in the gold schema (facts/json.h). A damaged paper is read repaired: names and titles
/// are spelt right, every span and quotation is of the file as read.
[[nodiscard]] Result<std::string> facts_json(const File& file, PileRepair& repair, Warnings& warnings);
/// How the words at `offset` are read, and by which rules, in lines for people (facts/explain.h). `offset`: a code
/// point of the file as read, as facts_json() tells them. errors: unsupported, where the file ends before it.
[[nodiscard]] Result<std::string> explained(const File& file, std::uint32_t offset, PileRepair& repair,
                                            Warnings& warnings);
/// One JSON object (export/json/json.h), of the repaired text too.
[[nodiscard]] Result<std::string> outline_json(const File& file, PileRepair& repair, Warnings& warnings);

/// A paper of a pack as relations ask for it. errors: damaged.
[[nodiscard]] Result<relations::PileText> pile_text(const index::Pack& pack, DocId paper, std::string id);
/// What is kept of a paper that will stand in a pack, to relate it without its text. O(bytes).
[[nodiscard]] std::string digest_of(const index::Paper& paper);
/// The same as a pack has it. errors: damaged.
[[nodiscard]] Result<relations::PaperKept> paper_kept(const index::Pack& pack, DocId paper, std::string id);
/// Does a collection of so many papers keep that? A small one does not: it is read in no time, and its readers fetch all of it.
[[nodiscard]] bool keeps_digests(std::uint32_t papers, const query::KeepOptions& options);
/// The papers of a pack as relations ask for them. `pack` must outlive the pile.
[[nodiscard]] relations::Pile pile_of(const index::Pack& pack);
/// All that is told across the papers of a pack.
/// errors    damaged, from a block of the pack. cost: near-linear in its papers.
/// `corrections`: what the reader says of persons and cases.
[[nodiscard]] Result<relations::Relations> relate(const index::Pack& pack,
                                                  const relations::Corrections& corrections = {},
                                                  const relations::RelateOptions& options = {});
/// The same as the records of a pack, one after the other: of what was given nothing is held any more.
void relation_records(relations::Relations all, const index::TakeRecord& take);
/// The cases that a pack tells, by what its reader corrected; found, where it tells none.
/// errors    damaged, from a block of the pack.
[[nodiscard]] Result<relations::Cases> cases_of(const index::Pack& pack);
/// The bytes of a pack with what is told across its papers added. errors: of opening it, of relate().
[[nodiscard]] Result<std::string> with_relations(std::string pack, const relations::Corrections& corrections = {},
                                                 const relations::RelateOptions& options = {});
/// The same of an opened pack, with what of the corrections came to nothing. errors: of relate().
struct RelatedPack {
  std::string bytes;
  std::vector<relations::Unheld> unheld_people, unheld_cases;
};
[[nodiscard]] Result<RelatedPack> related_anew(const index::Pack& pack, const relations::Corrections& corrections, relations::RelateOptions options);
/// The text of a paper's file as read, where the asker has it: JSON counts in it. Without it offsets count the code
/// points of the text before repair.
using SourceText = exporting::SourceText;
/// One JSON object (export/json/cases_json.h): the cases of a pack, and what is told across them.
/// errors    damaged, from a block of the pack.
[[nodiscard]] Result<std::string> cases_json(const index::Pack& pack, const SourceText& source);
/// The facts of a paper as facts_json() gives them, where only the pack is there: offsets and quotations are of the
/// text that the pack shows (of a damaged paper the repaired one), in code points.
/// errors    damaged, from a block of
/// the pack.
[[nodiscard]] Result<std::string> packed_facts_json(const index::Pack& pack, DocId paper);
/// Counts the units of a caller's own before a byte of a paper's text.
using CountPlaces = std::function<std::uint32_t(std::uint32_t byte)>;
/// As cases_json(), with places counted as the caller wants them. `count`: of every paper of the pack, in its order.
/// cost      what the pack tells of cases is read from it, where it tells it.
/// errors    damaged, from a block of the pack.
[[nodiscard]] Result<std::string> packed_cases_json(const index::Pack& pack, const std::vector<CountPlaces>& count);
/// One JSON object (export/json/across_json.h): what happened when.
/// errors    damaged, from a block of the pack.
[[nodiscard]] Result<std::string> timeline_json(const index::Pack& pack, const relations::TimelineOptions& options,
                                                const SourceText& source);
/// One JSON object (export/json/across_json.h): what is cited and absent, and what is told in two ways.
/// errors    damaged, from a block of the pack.
[[nodiscard]] Result<std::string> gaps_json(const index::Pack& pack, const SourceText& source);
/// Writes one JSON object (export/json/across_json.h), in pieces: which papers share wording. Returns how many pairs.
/// errors    damaged, from a block of the pack; nothing was written then.
[[nodiscard]] Result<std::size_t> write_reuse(const index::Pack& pack, const relations::WordingOptions& options,
                                              const SourceText& source,
                                              const std::function<void(std::string_view)>& write);

/// What a pile.json becomes.
struct Imported {
  std::string pack;  ///< The bytes of a pack: those of the pack that was exported, where nothing was masked.
  std::uint32_t papers = 0;
  std::string corrections;  ///< A JSON list, «[]» for none. A pack has no place for them: keep them beside it.
  bool understood = true;   ///< The corrections are of this version, and the pack holds what they say.
  std::uint32_t applied = 0;
  std::vector<facts::Unmatched> unmatched;
};
/// Reads the `pile.json` of Format::json. What is told across papers is found again, not read.
/// errors    those of exporting::read_pile() and of relate().
[[nodiscard]] Result<Imported> import_pile(std::string_view json);

/// Tells that a damaged paper stays as it is.
void warn_unrepaired(Warnings& warnings);
/// Pass 1 of repair: counts the words of one paper, unless it is damaged or cannot be read.
void learn_words(std::string_view bytes, std::string_view path, text::PileWords& pile);
/// The same of a pack, whose papers teach what their files did: those without a damaged or doubted word, and none that was read in
/// a picture. `but`: names of files that are left out. errors: damaged, from the pack. cost O(bytes of its texts).
[[nodiscard]] Result<text::PileWords> words_of(const index::Pack& pack, const std::set<std::string>& but);
/// Is a paper of a pack one that is repaired by what others teach, and teaches nothing itself? errors: damaged, from the pack.
[[nodiscard]] Result<bool> is_damaged(const index::Pack& pack, DocId paper);
/// A paper with its damaged letters repaired.
struct Restored {
  std::string text;    ///< As read, with the repaired words put in.
  std::string ledger;  ///< JSON (export/json/json.h).
  bool damaged = false;
  bool is_text = true;  ///< The file is a text: undamaged it can be given as its bytes are.
};
/// Pass 2. `repairer`: null where there is no lexicon; damaged letters stay then, and a warning says so.
[[nodiscard]] Result<Restored> restore(std::string_view bytes, std::string_view path, text::Repairer* repairer,
                                       Warnings& warnings);
/// Each word with its parts divided by «|» (text/split.h). Words are UTF-8.
[[nodiscard]] std::vector<std::string> splits(const std::vector<std::string>& words, const text::Lexicon& lexicon);

/// The stem of each word as index and query see it. Words are UTF-8.
[[nodiscard]] std::vector<std::string> stems(const std::vector<std::string>& words);

}  // namespace diarium
