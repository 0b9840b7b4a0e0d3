// export/formats/makers: who makes the files of each format.
#pragma once
#include <vector>

#include "export/exports.h"

namespace diarium::exporting {

/// papers, facts, proposals, decisions, persons, votes, dissent, dates, references, and where the pack tells cases, cases
/// and answers. errors: damaged, from a block of the pack.
[[nodiscard]] Result<std::vector<ExportFile>> export_tables(const index::Pack& pack, const ExportOptions& options);

/// «ID.json» for each paper: one object on one line (facts/json.h) with two keys after `chars`: `text_sha256`, of the
/// text that offsets count in, and `text_is`, «source» or «pack». errors: damaged, from a block of the pack.
[[nodiscard]] Result<std::vector<ExportFile>> export_facts(const index::Pack& pack, const ExportOptions& options);

/// `popolo.jsonld`, one object with its context in it. errors: damaged, from a block of the pack.
/// source    the Popolo specification (popoloproject.com): Person, Organization, Membership, Motion, Vote event, Count.
[[nodiscard]] Result<std::vector<ExportFile>> export_popolo(const index::Pack& pack, const ExportOptions& options);

/// `system.json`, `bodies.json` and, for each municipality, a folder with its body and its lists. An object's id is its
/// list's address with the object's name after «#»; addresses are relative to the folder of system.json, or below
/// «oparl/» at the address of the collection where it has one. What no paper states is left out.
/// errors    damaged, from a block of the pack.
/// source    OParl-Spezifikation 1.1, chapter 3 (schema), chapter 2.5 (lists), 2.8 (own properties).
[[nodiscard]] Result<std::vector<ExportFile>> export_oparl(const index::Pack& pack, const ExportOptions& options);

/// «ID.xml» for each paper. errors: damaged, from a block of the pack.
/// source    OASIS «Akoma Ntoso Version 1.0», namespace …/ns/akn/3.0, part 1 (vocabulary) and part 2 (specifications).
[[nodiscard]] Result<std::vector<ExportFile>> export_akoma_ntoso(const index::Pack& pack, const ExportOptions& options);

/// `collection.jsonld` (AnnotationCollection) and for each paper `papers/ID.jsonld` (AnnotationPage) beside
/// `papers/ID.txt`, the text that its selectors count in: TextPositionSelector in code points, TextQuoteSelector with up
/// to 32 of them before and after. errors: damaged, from a block of the pack.
/// source    W3C Recommendation «Web Annotation Data Model», 23 February 2017, sections 3.2, 4.2.4, 4.2.5 and 5.
[[nodiscard]] Result<std::vector<ExportFile>> export_annotations(const index::Pack& pack, const ExportOptions& options);

/// `papers.ndjson`, a document a line, and the same as `papers.bulk.ndjson` with a line of action before each;
/// `facts.ndjson`, a fact a line; `mapping.json` and `quickwit.yaml`, by which OpenSearch and Quickwit make the index.
/// errors    damaged, from a block of the pack.
[[nodiscard]] Result<std::vector<ExportFile>> export_search(const index::Pack& pack, const ExportOptions& options);

}  // namespace diarium::exporting
