// What is asked of single papers and across them, and how files become a pack: all of the explorer but search.
#include <memory>
#include <string>
#include <utility>

#include "base/escape.h"
#include "bind/answer.h"
#include "bind/explorer.h"
#include "bind/explorer_json.h"
#include "bind/explorer_own.h"
#include "bind/values/utf16.h"
#include "view/views.h"

namespace diarium::bind {
namespace {

// Each of these is a whole answer, {"value": …} or {"error": …}, but what begins with «write».

void write_blocks(Answer& out, const structure::Outline& outline, const Utf16Text& text) {
  out.to.objects("paragraphs", outline.blocks, [&](const structure::Block& block) {
    out.to.said("kind", name(block.kind));
    out.to.said("role", structure::name(block.role));
    out.to.counted("level", block.level);
    out.to.counted("page", block.page + 1);
    out.to.counted("begin", text.units(block.span.begin));
    out.to.counted("end", text.units(block.span.end));
    out.to.said("label", block.label);
    out.to.said("text", structure::flowed(text.utf8(), block));
  });
}

std::string facts_answer_json(const index::Pack& pack, DocId paper) {
  pack.want(paper);
  const auto facts = packed_facts_json(pack, paper);
  if (!facts) return error_json(facts.error());
  auto text = pack.text(paper);
  if (!text) return error_json(text.error());
  std::string pairs;
  for (const std::uint32_t place : Utf16Text(std::move(text->nfc)).pairs())
    pairs += (pairs.empty() ? "" : ",") + std::to_string(place);
  return "{\"value\":{\"facts\":" + *facts + ",\"pairs\":[" + pairs + "]}}";
}

std::string document_json(const index::Pack& pack, DocId paper) {
  pack.want(paper);
  auto text = pack.text(paper);
  if (!text) return error_json(text.error());
  const auto outline = pack.outline(paper);
  if (!outline) return error_json(outline.error());
  const auto origin = pack.origin(paper);
  if (!origin) return error_json(origin.error());
  const index::Card& card = pack.card(paper);
  const Utf16Text units(std::move(text->nfc));
  Answer out(Answer::Of::object);
  out.to.said("id", card.id);
  out.to.said("file", card.name);
  out.to.said("title", card.title);
  out.to.said("url", url_of(pack, card));
  out.to.said("text", units.utf8());
  write_blocks(out, *outline, units);
  out.to.counted("repaired", card.repaired);
  out.to.key("origin");
  out.to.open_object();
  out.to.said("sha256", origin->sha256);
  out.to.said("address", origin->address);
  out.to.said("retrieved", origin->retrieved);
  out.to.counted("masked", origin->masked);
  out.to.close_object();
  return std::move(out).done();
}

std::string citation_json(const index::Pack& pack, DocId paper, std::pair<std::uint32_t, std::uint32_t> units,
                          view::Language language) {
  auto text = pack.text(paper);
  if (!text) return error_json(text.error());
  const Utf16Text whole(std::move(text->nfc));
  const auto begin = whole.byte(units.first), end = whole.byte(units.second);
  if (!begin || !end || *begin >= *end)
    return error_json("bad_span", "no words stand there: begin must come before end, both inside the paper's text",
                      std::to_string(units.first) + "-" + std::to_string(units.second));
  const ByteSpan span{*begin, *end};
  const auto citation = view::cite(pack, paper, span, language);
  if (!citation) return error_json(citation.error());
  const std::string link = pack.about().address + citation->link, shown = escaped(link);
  Answer out(Answer::Of::object);
  out.to.said("text", citation->text);
  out.to.said("html", "<blockquote lang=\"sv\" cite=\"" + shown + "\">" + escaped(citation->text) +
                          "</blockquote>\n<p>" + escaped(citation->source) + " <a href=\"" + shown + "\">" + shown +
                          "</a></p>" +
                          (citation->original.empty() ? "" : "\n<p>" + escaped(citation->original) + "</p>"));
  out.to.said("source", citation->source);
  out.to.said("original", citation->original);
  out.to.said("link", link);
  return std::move(out).done();
}

std::string cases_answer_json(const index::Pack& pack) {
  std::vector<CountPlaces> count;
  for (std::uint32_t i = 0; i < pack.papers(); ++i) {
    auto text = pack.text(DocId{i});
    if (!text) return error_json(text.error());
    // Shared: a std::function is copied.
    const auto units = std::make_shared<const Utf16Text>(std::move(text->nfc));
    count.push_back([units](std::uint32_t byte) { return units->units(byte); });
  }
  const auto cases = packed_cases_json(pack, count);
  if (!cases) return error_json(cases.error());
  return "{\"value\":" + *cases + "}";
}

std::string export_json(const std::vector<exporting::ExportFile>& files) {
  Answer out;
  out.to.objects(files, [&](const exporting::ExportFile& file) {
    out.to.said("path", file.path);
    out.to.said("media_type", file.media_type);
    out.to.counted("size", static_cast<std::int64_t>(file.bytes.size()));
  });
  return std::move(out).done();
}

std::string packed_json(const Packed& packed, std::size_t size) {
  Answer out(Answer::Of::object);
  out.to.counted("papers", packed.papers);
  out.to.objects("skipped", packed.skipped, [&](const Skipped& file) {
    out.to.said("path", file.path);
    out.to.said("code", name(file.error.fault));
    out.to.said("message", file.error.what);
  });
  write_warnings(out, packed.warnings);
  out.to.counted("size", static_cast<std::int64_t>(size));
  return std::move(out).done();
}

}  // namespace
}  // namespace diarium::bind

namespace {

using namespace diarium;
using bind::answer;
using bind::answer_of_pack;
using bind::Explorer;
using bind::own_papers;
using bind::taken;

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

int diarium_is_pdf(const std::uint8_t* bytes, std::size_t size) { return is_pdf({reinterpret_cast<const char*>(bytes), size}) ? 1 : 0; }

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
  const view::ExportFormat* known = exporting::format_named({format, size});
  if (!known) return answer(explorer, bind::error_json("bad_argument", "there is no such format", {format, size}));
  exporting::ExportOptions options;
  options.version = DIARIUM_VERSION;
  return answer_of_pack(explorer, [&](const index::Pack& pack) {
    const auto files = exporting::export_papers(pack, known->name, options);
    if (!files) return bind::error_json(files.error());
    explorer->bytes.clear();
    for (const exporting::ExportFile& file : *files) explorer->bytes += file.bytes;
    return bind::export_json(*files);
  });
}

void diarium_explorer_add_file(Explorer* explorer, char* path, std::size_t path_size, std::uint8_t* bytes,
                               std::size_t size) {
  std::string name = taken(path, path_size);
  own_papers(explorer).files.push_back({std::move(name), taken(bytes, size)});
}

const char* diarium_explorer_pack(Explorer* explorer, std::uint8_t* lexicon, std::size_t lexicon_size) {
  const std::string words = lexicon ? taken(lexicon, lexicon_size) : std::string();
  auto made = packed(std::exchange(own_papers(explorer).files, {}), words);
  if (!made) return answer(explorer, bind::error_json(made.error()));
  explorer->bytes = std::move(made->bytes);
  made->bytes.clear();
  return answer(explorer, bind::packed_json(*made, explorer->bytes.size()));
}

const std::uint8_t* diarium_explorer_bytes(Explorer* explorer) {
  return reinterpret_cast<const std::uint8_t*>(explorer->bytes.data());
}

}  // extern "C"
