// relations/gaps/gaps_read: what one paper cites, and what it is.
#pragma once
#include "facts/kinds/facts.h"
#include "facts/reading/reading.h"
#include "language/roots.h"
#include "relations/gaps/gaps.h"
#include "relations/time/timeline_read.h"

namespace diarium::relations {

/// A § of minutes that lies in a file.
struct HeldSection {
  std::string section;
  std::string body;  ///< body_key(); empty where its head names none.
  std::string day;   ///< ISO.
};

/// The §§ of minutes in a file: of parts that are minutes, and below the day of a meeting where no part was cut.
/// O(tokens + dates).
[[nodiscard]] std::vector<HeldSection> enclosed_sections(const facts::Reading& r, const facts::Facts& facts,
                                                         const PaperTimes& times);

/// Is a cited decision («d:body|day|section») one of them, whatever body the citation names? Without a §: the same body
/// and day. O(held).
[[nodiscard]] bool holds_section(const std::vector<HeldSection>& held, std::string_view decision);

/// Keys (work_key()) of the steering documents that a file encloses: a name alone in its block, below «Bilaga 2» or
/// above a form of labels («Dokumentnamn: … Beslutad av: … Gäller för: …»). O(tokens).
[[nodiscard]] std::vector<std::string> enclosed_works(const facts::Reading& r, const PaperTimes& times);

/// Does an enclosure stand behind token `from`, under its number («Bilaga 2») or, `number` 0, under the one word, with
/// a text of its own? O(blocks).
[[nodiscard]] bool follows_label(const facts::Reading& r, std::uint32_t from, std::uint32_t number);

/// Content words of the heads of motions, letters and questions that a file encloses below its own title: «Handling nr
/// 12 / Motion av Anna Berg (S) om …», with a text of its own behind it. O(tokens).
[[nodiscard]] std::vector<std::vector<language::WordKey>> enclosed_heads(const facts::Reading& r,
                                                                         const PaperTimes& times);

/// Does the number stand in the list of those to whom a paper is sent? O(1).
[[nodiscard]] bool is_distribution(const facts::Reading& r, ByteSpan number);

/// Does a form of labels print the number as its own («Diarienummer:   Beslutad av: 31/77-3»)? O(tokens of its block).
[[nodiscard]] bool is_form_number(const facts::Reading& r, std::uint32_t at);

/// A thing cited at one place.
struct Mention {
  GapKind kind{};
  std::uint32_t part = 0;  ///< Index in PaperTimes::parts.
  ByteSpan span;
  std::string norm;
  std::vector<std::string> keys;  ///< What it is known by (gaps_keys.h); none: by its case and its norm alone.
  Day day;                        ///< Of an office's letter: the day it bears.
  bool of_case = false;  ///< It belongs to the case of its paper: another case's of the same name is another thing.
  bool silent = false;
  bool listed = false;   ///< A decision with a § that opens its row: one of a list.
  bool aside = false;    ///< A document that an enclosure or a list of notices names, by no decision or number.
};

/// What is kept of a paper while gaps are found.
struct CitingPaper {
  std::vector<Mention> mentions;  ///< In order of place.
  std::vector<std::string> is;    ///< Keys of what it is and holds: its numbers, its decisions, its title.
  std::vector<std::vector<language::WordKey>> encloses;  ///< Heads of what was asked, as enclosed_heads() finds them.
  std::vector<std::string> works;                        ///< Keys of the steering documents that the file encloses.
  std::vector<HeldSection> sections;                     ///< Of minutes that lie in the file.
  std::string folder;                     ///< Of its file, as Unit::folder.
  std::vector<language::WordKey> called;  ///< Content words of its file's name.
  bool annex = false;                     ///< Its file is called an enclosure («bilaga-karta»).
  std::uint32_t section = 0;              ///< Its file is called an extract of that § («ss-45»); 0: none.
  std::string municipality, number, date;
  std::string proposed_to;  ///< The body that its recommended decision goes to, in its base form; empty: none.
  ByteSpan proposal;        ///< That decision.
  std::uint32_t proposal_part = 0;
};

/// in        `r`, `times`: of the paper's text.
/// cost      O(bytes) of the paper.
[[nodiscard]] CitingPaper citing_paper(const PileText& paper, const facts::Reading& r, const PaperTimes& times);
/// As bytes and back, for relations/digests.h; false: they are not such bytes.
[[nodiscard]] std::string encode_digest(CitingPaper& citing, std::uint32_t paper);
[[nodiscard]] bool decode_digest(std::string_view bytes, DigestOf of, CitingPaper& citing);
/// What is kept of the papers of a pile, and what each says of time.
struct CitingDigests {
  Digests<CitingPaper>& papers;
  Digests<PaperTimes>& times;
};
/// find_gaps() of papers that were read.
/// errors    those of the digests.
[[nodiscard]] Result<Gaps> gaps_among(CitingDigests digests, const Cases& cases, const GapOptions& options = {});

}  // namespace diarium::relations
