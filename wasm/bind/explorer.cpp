#include "bind/explorer.h"

#include <cstdlib>
#include <optional>
#include <string>

#include "bind/explorer_json.h"
#include "bind/explorer_state.h"

namespace {

using namespace diarium;
using bind::Explorer;

using bind::answer;
using bind::taken;

using bind::answer_of_pack;

/// What `of` says of the paper with this id.
template <class Of>
const char* of_paper(Explorer* explorer, std::string_view id, Of of) {
  return answer_of_pack(explorer, [&](const index::Pack& pack) {
    const auto paper = pack.find(id);
    if (paper) return of(pack, *paper);
    return paper.error().fault == Fault::not_found ? bind::error_json("not_found", "there is no paper with this id", id)
                                                   : bind::error_json(paper.error());
  });
}

/// The pack that was opened, or why none was.
const char* opened(Explorer* explorer, Result<index::Pack> pack) {
  if (!pack) {
    const Error& error = pack.error();
    return answer(explorer, error.fault == Fault::unsupported ? bind::error_json("other_version", error.what, error.where)
                                                              : bind::error_json(error));
  }
  explorer->pack.emplace(std::move(*pack));
  explorer->cards.forget();
  return diarium_explorer_about(explorer);
}

/// The pack of all files, and what is told across them.
Result<Packed> packed(std::vector<File> files, const std::string& lexicon) {
  SharedLexicon shared;
  if (!lexicon.empty()) {
    auto opened = text::Lexicon::open(lexicon);
    if (!opened) return opened.error();
    shared = std::make_shared<const text::Lexicon>(std::move(*opened));
  }
  Packed made = pack_files(std::move(files), WithFacts::yes, std::move(shared));
  if (made.papers == 0) return Error{Fault::empty, "none of the files could be read as a paper", ""};
  auto related = with_relations(std::move(made.bytes));
  if (!related) return related.error();
  made.bytes = std::move(*related);
  return made;
}

}  // namespace

extern "C" {

std::uint8_t* diarium_alloc(std::size_t size) { return static_cast<std::uint8_t*>(std::malloc(size > 0 ? size : 1)); }
void diarium_free(std::uint8_t* bytes) { std::free(bytes); }

Explorer* diarium_explorer_create() { return new Explorer; }
void diarium_explorer_destroy(Explorer* explorer) { delete explorer; }

int diarium_is_pdf(const std::uint8_t* bytes, std::size_t size) { return is_pdf({reinterpret_cast<const char*>(bytes), size}) ? 1 : 0; }

const char* diarium_explorer_version() { return DIARIUM_VERSION; }

const char* diarium_explorer_open(Explorer* explorer, std::uint8_t* bytes, std::size_t size) {
  return opened(explorer, index::Pack::open_unread(Buffer(bytes, size)));
}

const char* diarium_explorer_open_part(Explorer* explorer, std::uint8_t* bytes, std::size_t size) {
  return opened(explorer, index::Pack::open_part(taken(bytes, size)));
}

const char* diarium_explorer_about(Explorer* explorer) { return answer_of_pack(explorer, bind::opened_json); }

const char* diarium_explorer_supply(Explorer* explorer, std::uint8_t* bytes, std::size_t size, double begin) {
  const std::string brought = taken(bytes, size);
  return answer_of_pack(explorer, [&](const index::Pack&) {
    const bool fits = begin >= 0 && explorer->pack->supply(static_cast<std::uint64_t>(begin), brought);
    return fits ? bind::value_json(true) : bind::error_json("bad_argument", "these bytes do not fit the pack");
  });
}

const char* diarium_explorer_papers(Explorer* explorer) { return answer_of_pack(explorer, bind::papers_json); }

const char* diarium_explorer_search(Explorer* explorer, const char* query, std::size_t size, std::uint32_t first,
                                    std::uint32_t count, std::uint32_t sort, std::uint32_t snippets,
                                    std::uint32_t facets) {
  if (sort > 2) return answer(explorer, bind::error_json("bad_argument", "there is no such order"));
  query::Options options;
  options.first = first;
  options.count = count;
  options.sort = static_cast<query::Sort>(sort);
  options.snippets = snippets;
  options.facets = facets != 0;
  return answer_of_pack(explorer, [&](const index::Pack& pack) {
    return bind::search_answer_json(pack, {query, size}, options, explorer->cards);
  });
}

const char* diarium_explorer_facts(Explorer* explorer, const char* id, std::size_t size) {
  return of_paper(explorer, {id, size}, bind::facts_answer_json);
}

const char* diarium_explorer_document(Explorer* explorer, const char* id, std::size_t size) {
  return of_paper(explorer, {id, size}, bind::document_json);
}

const char* diarium_explorer_cite(Explorer* explorer, const char* id, std::size_t size, std::uint32_t begin,
                                  std::uint32_t end, std::uint32_t english) {
  return of_paper(explorer, {id, size}, [&](const index::Pack& pack, DocId paper) {
    return bind::citation_json(pack, paper, {begin, end}, english ? view::Language::en : view::Language::sv);
  });
}

const char* diarium_explorer_cases(Explorer* explorer) {
  return answer_of_pack(explorer, bind::cases_answer_json);
}

const char* diarium_explorer_export(Explorer* explorer, const char* format, std::size_t size) {
  const auto known = exporting::format_named({format, size});
  if (!known) return answer(explorer, bind::error_json("bad_argument", "there is no such format", {format, size}));
  exporting::ExportOptions options;
  options.version = DIARIUM_VERSION;
  return answer_of_pack(explorer, [&](const index::Pack& pack) {
    const auto files = export_pack(pack, *known, options);
    if (!files) return bind::error_json(files.error());
    explorer->bytes.clear();
    for (const exporting::ExportFile& file : *files) explorer->bytes += file.bytes;
    return bind::export_json(*files);
  });
}

void diarium_explorer_add_file(Explorer* explorer, char* path, std::size_t path_size, std::uint8_t* bytes,
                               std::size_t size) {
  std::string name = taken(path, path_size);
  explorer->files.push_back({std::move(name), taken(bytes, size)});
}

const char* diarium_explorer_pack(Explorer* explorer, std::uint8_t* lexicon, std::size_t lexicon_size) {
  const std::string words = lexicon ? taken(lexicon, lexicon_size) : std::string();
  auto made = packed(std::exchange(explorer->files, {}), words);
  if (!made) return answer(explorer, bind::error_json(made.error()));
  explorer->bytes = std::move(made->bytes);
  made->bytes.clear();
  return answer(explorer, bind::packed_json(*made, explorer->bytes.size()));
}

const std::uint8_t* diarium_explorer_bytes(Explorer* explorer) {
  return reinterpret_cast<const std::uint8_t*>(explorer->bytes.data());
}

}  // extern "C"
