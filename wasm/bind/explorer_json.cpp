#include "bind/explorer_json.h"

#include "bind/answer.h"

namespace diarium::bind {

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

}  // namespace diarium::bind
