#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "export/addresses.h"
#include "export/machines/machine_files.h"

namespace diarium::exporting {
namespace {

using Json = nlohmann::ordered_json;

/// What an operation is called in programs: the letters of its path.
std::string operation_of(std::string_view path) {
  std::string id = "get_";
  for (const char c : path) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter) id += c;
    else if (id.back() != '_') id += '_';
  }
  while (id.back() == '_') id.pop_back();
  return id;
}

Json parameter_json(const AddressParameter& one) {
  const bool in_path = one.in == AddressParameter::In::path;
  Json json{{"name", one.name}, {"in", in_path ? "path" : "query"}, {"required", in_path}, {"description", one.about}};
  json["schema"] = {{"type", "string"}};
  if (!one.form.empty()) json["schema"]["pattern"] = one.form;
  return json;
}

Json operation(const SiteAddress& address) {
  Json content = Json::object();
  if (!address.schema.empty()) content["schema"] = Json::parse(address.schema);
  Json json{{"operationId", operation_of(address.path)}, {"summary", address.title}, {"description", address.about}};
  json["tags"] = Json::array({address.kind == SiteAddress::Kind::data ? "data" : "pages"});
  if (!address.parameters.empty()) {
    json["parameters"] = Json::array();
    for (const AddressParameter& one : address.parameters) json["parameters"].push_back(parameter_json(one));
  }
  json["responses"]["200"] = {{"description", address.title},
                              {"content", {{std::string(address.type), std::move(content)}}}};
  if (!address.parameters.empty()) json["responses"]["404"] = {{"description", "There is nothing of that name."}};
  return json;
}

}  // namespace

SiteFile openapi(const Site& site, std::string_view version) {
  const index::About& about = site.pack.about();
  Json json{{"openapi", "3.1.0"}};
  json["info"] = {{"title", about.title.empty() ? "Municipal council papers" : about.title}, {"version", version}};
  if (!about.description.empty()) json["info"]["description"] = about.description;
  if (!about.contact.empty()) json["info"]["contact"][is_https(about.contact) ? "url" : "email"] = about.contact;
  std::string root = about.address.empty() ? "." : about.address;
  if (root.ends_with('/')) root.pop_back();
  json["servers"] = Json::array({Json{{"url", root}}});
  json["tags"] = Json::array({Json{{"name", "pages"}, {"description", "To be read; the same without JavaScript."}}, Json{{"name", "data"}, {"description", "For programs."}}});
  json["paths"] = Json::object();
  for (const SiteAddress& address : list_addresses(site)) json["paths"]["/" + address.path]["get"] = operation(address);
  return {std::string(openapi_name), many_lines(json, 1)};
}

}  // namespace diarium::exporting
