#include "bind/explorer_json.h"

#include <ranges>

#include "bind/answer.h"

namespace diarium::bind {

std::string url_of(const index::Pack& pack, const index::Card& card) {
  return pack.about().address + "d/" + card.id + "/";
}
std::string url_of(const index::Pack& pack, const index::Card& card, ByteSpan words) {
  return url_of(pack, card) + "?s=" + std::to_string(words.begin) + "-" + std::to_string(words.end);
}

void write_card(Answer& out, const index::Pack& pack, const index::Card& card) {
  out.to.said("id", card.id);
  out.to.said("file", card.name);
  out.to.said("title", card.title);
  out.to.said("type", card.type);
  out.to.said("municipality", card.municipality);
  out.to.said("body", card.body);
  out.to.said("date", card.date);
  out.to.said("case_number", card.case_number);
  out.to.said("outcome", card.outcome);
  out.to.said("url", url_of(pack, card));
}

std::string error_json(std::string_view code, std::string_view message, std::string_view where) {
  Answer out(Answer::Of::object, "error");
  out.to.said("code", code);
  out.to.said("message", message);
  out.to.said("where", where);
  return std::move(out).done();
}

std::string error_json(const Error& error) { return error_json(name(error.fault), error.what, error.where); }

std::string pack_error_json(const Error& error) {
  return error.fault == Fault::unsupported ? error_json("other_version", error.what, error.where) : error_json(error);
}

std::string value_json(bool value) {
  Answer out;
  out.to.boolean(value);
  return std::move(out).done();
}

std::string waiting_json(const std::vector<index::FileRange>& wanted) {
  std::string json;
  JsonWriter to(json);
  to.open_object();
  to.ranges("waiting", wanted);
  to.close_object();
  return json;
}

std::string opened_json(const index::Pack& pack) {
  Answer out(Answer::Of::object);
  out.to.counted("papers", pack.papers());
  out.to.said("title", pack.about().title);
  out.to.said("description", pack.about().description);
  out.to.said("address", pack.about().address);
  return std::move(out).done();
}

std::string papers_json(const index::Pack& pack) {
  Answer out;
  out.to.objects(std::views::iota(0u, pack.papers()), [&](std::uint32_t i) {
    const index::Card& card = pack.card(DocId{i});
    write_card(out, pack, card);
    out.to.texts("people", card.people);
    out.to.texts("parties", card.parties);
    out.to.counted("words", card.words);
    out.to.counted("pages", card.pages);
  });
  return std::move(out).done();
}

void write_warnings(Answer& out, const Warnings& warnings) {
  out.to.objects("warnings", warnings, [&](const Warning& warning) {
    out.to.said("code", name(warning.fault));
    out.to.said("message", warning.what);
    out.to.said("where", warning.where);
  });
}

}  // namespace diarium::bind
