#include "export/page/linked_data.h"

#include <nlohmann/json.hpp>
#include <set>

#include "app/words/labels.h"
#include "base/json_text.h"
#include "export/addresses.h"
#include "view/paper/cite.h"

namespace diarium::exporting {
namespace {

using Json = nlohmann::ordered_json;

/// Keeps what is stated.
void put(Json& into, const char* key, std::string_view value) {
  if (!value.empty()) into[key] = value;
}

std::string in_script(const Json& json) {
  std::string out;
  for (const char c : one_line(json))
    if (c == '<')
      out += "\\u003c";
    else
      out += c;
  return out;
}

Json thing(const char* type) {
  Json json;
  json["@context"] = "https://schema.org";
  json["@type"] = type;
  return json;
}

/// The collection as what a page is a part of; null where it says nothing of itself.
Json collection_of(const Site& site) {
  const index::About& about = site.pack.about();
  if (about.title.empty() && about.address.empty()) return nullptr;
  Json json;
  json["@type"] = "Collection";
  put(json, "name", about.title);
  put(json, "url", about.address);
  return json;
}

/// The file's bytes: the site's copy, and the sum as read. What is masked or given as a text is another file than the sum's.
Json media_of(const Site& site, const index::Card& card, const index::Origin& origin) {
  Json bytes;
  bytes["@type"] = "MediaObject";
  Json copy = bytes;
  const bool given = site.originals && view::has_public_copy(card, origin);
  const std::string path = given ? view::original_path(card) : "";
  const bool another = given && (origin.masked > 0 || view::is_given_as_text(path, card.name));
  if (given) put(another ? copy : bytes, "contentUrl", whole_address(site.pack.about().address, path));
  put(bytes, "sha256", origin.sha256);
  if (!another) return bytes;
  put(copy, "encodingFormat", "text/plain");
  return Json::array({bytes, copy});
}

}  // namespace

Result<std::string> paper_data(const Site& site, DocId paper) {
  const auto origin = site.pack.origin(paper);
  if (!origin) return origin.error();
  const index::Card& card = site.pack.card(paper);
  const std::string& address = site.pack.about().address;
  Json json = thing("Report");
  put(json, "url", whole_address(address, "d/" + card.id + "/index.html"));
  json["name"] = card.title;
  json["inLanguage"] = "sv";
  if (!card.type.empty()) json["genre"] = app::type_words(site.language, card.type);
  if (card.date.find('/') == card.date.npos) put(json, "datePublished", card.date);
  if (!card.municipality.empty())
    json["publisher"] = {{"@type", "GovernmentOrganization"}, {"name", card.municipality}};
  put(json, "identifier", card.case_number);
  Json file;
  file["@type"] = "DigitalDocument";
  put(file, "url", origin->address);
  file["associatedMedia"] = media_of(site, card, *origin);
  json["isBasedOn"] = file;
  if (Json whole = collection_of(site); !whole.is_null()) json["isPartOf"] = whole;
  return in_script(json);
}

std::string collection_data(const Site& site) {
  Json json = thing("Collection");
  const index::About& about = site.pack.about();
  put(json, "name", about.title);
  put(json, "description", about.description);
  put(json, "url", about.address);
  json["inLanguage"] = "sv";
  json["collectionSize"] = site.pack.papers();
  return in_script(json);
}

std::string case_data(const Site& site, const relations::Case& one) {
  const std::string& address = site.pack.about().address;
  Json json = thing("Collection");
  put(json, "url", whole_address(address, "a/" + one.id + "/index.html"));
  put(json, "name", one.title);
  put(json, "identifier", one.number);
  std::set<std::uint32_t> seen;
  for (const relations::CasePaper& paper : one.papers) {
    if (!seen.insert(paper.ref.paper).second) continue;
    const index::Card& card = site.pack.card({paper.ref.paper});
    Json part;
    part["@type"] = "Report";
    part["name"] = card.title;
    put(part, "url", whole_address(address, "d/" + card.id + "/index.html"));
    json["hasPart"].push_back(part);
  }
  return in_script(json);
}

}  // namespace diarium::exporting
