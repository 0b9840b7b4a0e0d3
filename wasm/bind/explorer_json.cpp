#include "base/escape.h"
#include "bind/explorer_json.h"

#include <algorithm>
#include <memory>

#include "bind/answer.h"
#include "view/views.h"

namespace diarium::bind {
namespace {

void write_blocks(Answer& out, const structure::Outline& outline, const Utf16Text& text) {
  out.to.key("paragraphs");
  out.to.open_array();
  for (const structure::Block& block : outline.blocks) {
    out.to.open_object();
    out.said("kind", name(block.kind));
    out.said("role", structure::name(block.role));
    out.counted("level", block.level);
    out.counted("page", block.page + 1);
    out.counted("begin", text.units(block.span.begin));
    out.counted("end", text.units(block.span.end));
    out.said("label", block.label);
    out.said("text", structure::flowed(text.utf8(), block));
    out.to.close_object();
  }
  out.to.close_array();
}

}  // namespace

std::string url_of(const index::Pack& pack, const index::Card& card) {
  return pack.about().address + "d/" + card.id + "/";
}
std::string url_of(const index::Pack& pack, const index::Card& card, ByteSpan words) {
  return url_of(pack, card) + "?s=" + std::to_string(words.begin) + "-" + std::to_string(words.end);
}

void write_card(Answer& out, const index::Pack& pack, const index::Card& card) {
  out.said("id", card.id);
  out.said("file", card.name);
  out.said("title", card.title);
  out.said("type", card.type);
  out.said("municipality", card.municipality);
  out.said("body", card.body);
  out.said("date", card.date);
  out.said("case_number", card.case_number);
  out.said("outcome", card.outcome);
  out.said("url", url_of(pack, card));
}

std::string error_json(std::string_view code, std::string_view message, std::string_view where) {
  std::string json;
  JsonWriter to(json);
  to.open_object();
  to.key("error");
  to.open_object();
  to.key("code");
  to.text(code);
  to.key("message");
  to.text(message);
  to.key("where");
  to.text(where);
  to.close_object();
  to.close_object();
  return json;
}

std::string error_json(const Error& error) { return error_json(name(error.fault), error.what, error.where); }

std::string value_json(bool value) {
  Answer out;
  out.to.boolean(value);
  return std::move(out).done();
}

std::string waiting_json(const std::vector<index::FileRange>& wanted) {
  std::string json;
  JsonWriter to(json);
  to.open_object();
  to.key("waiting");
  write_ranges(to, wanted);
  to.close_object();
  return json;
}

std::string opened_json(const index::Pack& pack) {
  Answer out;
  out.to.open_object();
  out.counted("papers", pack.papers());
  out.said("title", pack.about().title);
  out.said("description", pack.about().description);
  out.said("address", pack.about().address);
  out.to.close_object();
  return std::move(out).done();
}

std::string papers_json(const index::Pack& pack) {
  Answer out;
  out.to.open_array();
  for (std::uint32_t i = 0; i < pack.papers(); ++i) {
    const index::Card& card = pack.card(DocId{i});
    out.to.open_object();
    write_card(out, pack, card);
    out.list("people", card.people);
    out.list("parties", card.parties);
    out.counted("words", card.words);
    out.counted("pages", card.pages);
    out.to.close_object();
  }
  out.to.close_array();
  return std::move(out).done();
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
  Answer out;
  out.to.open_object();
  out.said("id", card.id);
  out.said("file", card.name);
  out.said("title", card.title);
  out.said("url", url_of(pack, card));
  out.said("text", units.utf8());
  write_blocks(out, *outline, units);
  out.counted("repaired", card.repaired);
  out.to.key("origin");
  out.to.open_object();
  out.said("sha256", origin->sha256);
  out.said("address", origin->address);
  out.said("retrieved", origin->retrieved);
  out.counted("masked", origin->masked);
  out.to.close_object();
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
  Answer out;
  out.to.open_object();
  out.said("text", citation->text);
  out.said("html", "<blockquote lang=\"sv\" cite=\"" + shown + "\">" + escaped(citation->text) + "</blockquote>\n<p>" +
                       escaped(citation->source) + " <a href=\"" + shown + "\">" + shown + "</a></p>" +
                       (citation->original.empty() ? "" : "\n<p>" + escaped(citation->original) + "</p>"));
  out.said("source", citation->source);
  out.said("original", citation->original);
  out.said("link", link);
  out.to.close_object();
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
  out.to.open_array();
  for (const exporting::ExportFile& file : files) {
    out.to.open_object();
    out.said("path", file.path);
    out.said("media_type", file.media_type);
    out.counted("size", static_cast<std::int64_t>(file.bytes.size()));
    out.to.close_object();
  }
  out.to.close_array();
  return std::move(out).done();
}

void write_warnings(Answer& out, const Warnings& warnings) {
  out.to.key("warnings");
  out.to.open_array();
  for (const Warning& warning : warnings) {
    out.to.open_object();
    out.said("code", name(warning.fault));
    out.said("message", warning.what);
    out.said("where", warning.where);
    out.to.close_object();
  }
  out.to.close_array();
}

std::string packed_json(const Packed& packed, std::size_t size) {
  Answer out;
  out.to.open_object();
  out.counted("papers", packed.papers);
  out.to.key("skipped");
  out.to.open_array();
  for (const Skipped& file : packed.skipped) {
    out.to.open_object();
    out.said("path", file.path);
    out.said("code", name(file.error.fault));
    out.said("message", file.error.what);
    out.to.close_object();
  }
  out.to.close_array();
  write_warnings(out, packed.warnings);
  out.counted("size", static_cast<std::int64_t>(size));
  out.to.close_object();
  return std::move(out).done();
}

}  // namespace diarium::bind
