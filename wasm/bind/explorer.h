// bind/explorer: what JavaScript calls of the core without the page: open a pack, ask it, make one. No state but the
// pack.
//
// web/package/core.ts is the other side and the only place that calls these. Text is UTF-8 with its size. What begins
// with «const char*» is one JSON object, valid until the next call with the same handle: {"value": …} or
// {"error": {"code", "message", "where"}}; code: not_found, bad_encoding, bad_format, damaged, unsupported, too_large,
// empty (base/result.h), other_version, closed (no pack is open), bad_span, bad_argument. Offsets are UTF-16 units of
// the text that diarium_explorer_document() gives, end exclusive, but where something else is said.
#pragma once
#include <cstddef>
#include <cstdint>

namespace diarium::bind {
struct Explorer;
}

extern "C" {

/// Bytes for JavaScript to write into. Ownership passes on where a function says so; else diarium_free.
std::uint8_t* diarium_alloc(std::size_t size);
void diarium_free(std::uint8_t* bytes);

diarium::bind::Explorer* diarium_explorer_create();
void diarium_explorer_destroy(diarium::bind::Explorer* explorer);

/// The program's version, «0.1.0».
const char* diarium_explorer_version();

/// Opens a pack. `bytes` come from diarium_alloc and pass to the explorer. Value: {papers, title, description,
/// address}. errors    bad_format, damaged, other_version.
const char* diarium_explorer_open(diarium::bind::Explorer* explorer, std::uint8_t* bytes, std::size_t size);


// A pack that is read as it is needed. While bytes are missing, every answer may be {"waiting": [[begin, end], …]}: ranges of
// the pack's file, ascending, whole pages of 4096 bytes or to its end. When they were supplied, the same is asked again.

/// Opens a pack of which only the first bytes are here: 65536 of them, or the whole file. `bytes` as above, value as above.
/// errors    bad_format, damaged, other_version, too_large.
const char* diarium_explorer_open_part(diarium::bind::Explorer* explorer, std::uint8_t* bytes, std::size_t size);
/// What opening answered, once more.
const char* diarium_explorer_about(diarium::bind::Explorer* explorer);
/// Bytes of the pack's file from byte `begin` on: whole pages, or to its end. They come from diarium_alloc and pass to the
/// explorer. Value: true. errors    bad_argument: they do not fit.
const char* diarium_explorer_supply(diarium::bind::Explorer* explorer, std::uint8_t* bytes, std::size_t size, double begin);

/// The papers, in the order of the pack: [{id, file, title, type, municipality, body, date, case_number, outcome,
/// people, parties, words, pages, url}]; what a paper does not state is an empty string.
const char* diarium_explorer_papers(diarium::bind::Explorer* explorer);

/// The window of hits that a search answers with.
/// `sort`: 0 relevance, 1 newest first, 2 oldest first. `snippets`: at most so many a paper; 0: no text is read.
/// `facets`: 0 leaves their counts out.
/// Value: {query, papers, places, results: [{id, …, url, score, places, snippets: [{begin, end, page, line, role, text,
/// marks: [[begin, end]], url}]}], facets: [{field, values: [{value, papers, chosen}]}], readings: [{kind, begin, end,
/// value, also, papers}]}. Marks count in the snippet's text, readings in the query.
const char* diarium_explorer_search(diarium::bind::Explorer* explorer, const char* query, std::size_t size,
                                    std::uint32_t first, std::uint32_t count, std::uint32_t sort,
                                    std::uint32_t snippets, std::uint32_t facets);

/// What may go on as the words before the cursor (a byte of the query) do: at most `most`.
/// Value: [{kind: word, title, person, case_number, municipality or body; text, query, papers, id}]; id: of a title, its paper.
const char* diarium_explorer_suggest(diarium::bind::Explorer* explorer, const char* query, std::size_t size, std::uint32_t cursor,
                                     std::uint32_t most);

/// Papers that share unusual words with one, the likest first, at most `most`, those of its case among them.
/// Value: [{id, …, url, score, shared}]. errors: not_found.
const char* diarium_explorer_similar(diarium::bind::Explorer* explorer, const char* id, std::size_t size, std::uint32_t most);

/// Value: {facts: the gold schema (facts/json.h), pairs}. Offsets count code points here; `pairs` has, of each
/// character that takes two UTF-16 units, how many code points stand before it: the other side counts them in. errors:
/// not_found.
const char* diarium_explorer_facts(diarium::bind::Explorer* explorer, const char* id, std::size_t size);

/// Value: {id, file, title, text, paragraphs: [{kind, role, level, page, begin, end, label, text}], repaired,
/// origin: {sha256, address, retrieved, masked}}. errors: not_found.
const char* diarium_explorer_document(diarium::bind::Explorer* explorer, const char* id, std::size_t size);

/// A passage to quote. `english`: 1 for the source line in English, 0 for Swedish.
/// Value: {text, html, source, link}; link: d/<id>/?s=BEGIN-END in bytes of the text, behind the address of the
/// published site where the pack knows it. errors: not_found; bad_span: empty, backwards, outside the text, or inside a
/// character.
const char* diarium_explorer_cite(diarium::bind::Explorer* explorer, const char* id, std::size_t size,
                                  std::uint32_t begin, std::uint32_t end, std::uint32_t english);

/// Value: as `diarium cases` writes it (export/json/cases_json.h).
const char* diarium_explorer_cases(diarium::bind::Explorer* explorer);

/// All papers in a format that others read: «csv», «facts», «json», … (export/exports.h), with personal numbers masked.
/// Value: [{path, media_type, size}]; the files' bytes stand one after the other at diarium_explorer_bytes(). Offsets
/// in them are what the format says, not units. errors: bad_argument: there is no such format.
const char* diarium_explorer_export(diarium::bind::Explorer* explorer, const char* format, std::size_t size);

// Making a pack. Files are given one by one, then pack() reads them all.

/// `path` and `bytes` both come from diarium_alloc and pass to the explorer.
void diarium_explorer_add_file(diarium::bind::Explorer* explorer, char* path, std::size_t path_size,
                               std::uint8_t* bytes, std::size_t size);
/// Reads and packs the files that were added, with what is told across them, and forgets them. `lexicon`: the bytes of
/// sv.lex, from diarium_alloc, which pass to the explorer; null: damaged letters stay.
/// Value: {papers, skipped: [{path, code, message}], warnings: [{code, message, where}], size}; the pack itself stands
/// at diarium_explorer_bytes(). The pack that is open stays open. errors: those of the lexicon; empty: no paper was
/// read.
const char* diarium_explorer_pack(diarium::bind::Explorer* explorer, std::uint8_t* lexicon, std::size_t lexicon_size);
// A reader's own papers: each file is read into a small pack of its own, and all of them are merged with the published
// one.

/// 1 where the file is a PDF, told by its first 4096 bytes: read() takes only what stands on its pages. Else 0.
int diarium_is_pdf(const std::uint8_t* bytes, std::size_t size);
/// sv.lex, from diarium_alloc, which passes to the explorer: read() repairs by it from now on. Value: true.
/// errors    those of the lexicon.
const char* diarium_explorer_lexicon(diarium::bind::Explorer* explorer, std::uint8_t* bytes, std::size_t size);
/// Reads the files that were added, and forgets them: a pack with their facts, without what is told across papers, at
/// diarium_explorer_bytes(). The file's first bytes say what it is; a PDF comes as what stands on its pages
/// (source/positioned.h). Personal numbers stay: nothing is published.
/// Value: {kind, pages, words, papers: [{id, title}], sha256, damaged, repaired, uncertain, recognised, scanned,
/// unread: [{why, text, pages: [from 1]}], empty_pages: [from 1], unmapped, inserted, left_out: [{what, count}], warnings: [{code, message, where}], lexicon_wanted, size}.
/// errors    those of source::read, of the first file that cannot be read.
const char* diarium_explorer_read(diarium::bind::Explorer* explorer);
/// Which pages of the file that was added last, a PDF as what stands on its pages, are to be read in their pictures
/// (scan/stream.h). Value: {pages: [from 0], lexicon_wanted}. errors: bad_argument: none was added; those of the stream.
const char* diarium_explorer_pages(diarium::bind::Explorer* explorer);
/// Takes from the picture of a page the ink that is no letters' (scan/ink.h). `points`: four bytes a point, as a canvas has them, row by row, from diarium_alloc, which
/// pass to the explorer; `size` is a whole number of rows. Value: {size}: of the picture at diarium_explorer_bytes(), a byte a point; 0: nothing was taken.
/// errors    bad_argument: no rows; too_large: there is no memory for it, and the program goes on.
const char* diarium_explorer_clean(diarium::bind::Explorer* explorer, std::uint8_t* points, std::size_t size, std::uint32_t width, double dots);
/// What Tesseract saw in the picture of a page, as the lines that the next function takes: `hocr` of a picture of so many dots an inch,
/// which was turned by `turn` quarters until it stood upright, of a page of so many points as it is shown. Value: a text.
/// errors    damaged.
const char* diarium_explorer_seen(diarium::bind::Explorer* explorer, const char* hocr, std::size_t size, double dots, int turn,
                                  double width, double height);
/// Puts the pages of that file together from its own letters and `lines`, S and V lines of scan/stream.h: read() reads it so.
/// Value: {size}, of the stream at diarium_explorer_bytes(). errors: as diarium_explorer_pages; damaged: `lines`.
const char* diarium_explorer_scanned(diarium::bind::Explorer* explorer, const char* lines, std::size_t size);
/// A pack to be merged: first the published one, then the reader's own, each with the name of its collection. All
/// pointers come from diarium_alloc and pass to the explorer. Value: how many papers it holds. errors: as
/// diarium_explorer_open.
const char* diarium_explorer_add_pack(diarium::bind::Explorer* explorer, std::uint8_t* bytes, std::size_t size,
                                      char* collection, std::size_t collection_size);
/// Makes one pack of those that were added, with what is told across all their papers, and forgets them. `corrections`:
/// JSON (facts/corrected/corrections.h), empty for none. Own papers get ids that begin with «egen-».
/// Value: {papers: [{id, own, same, by}], unmatched: [id of a correction], size}; own: which of the own packs, from 0; same: id of the
/// published paper that it is, if it is one, by its «file» or its «text». The pack
/// stands at diarium_explorer_bytes(). errors: damaged; bad_format: of the corrections.
const char* diarium_explorer_merge(diarium::bind::Explorer* explorer, const char* corrections, std::size_t size);

/// What the last pack(), clean(), scanned(), read(), merge() or export() made; the pointer holds until the next of them.
const std::uint8_t* diarium_explorer_bytes(diarium::bind::Explorer* explorer);

}  // extern "C"
