#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "export/addresses.h"
#include "export/machines/machine_files.h"
#include "export/machines/told_addresses.h"

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

Json parameter_json(const ToldParameter& one) {
  const bool in_path = one.in == ToldParameter::In::path;
  Json json{{"name", one.name}, {"in", in_path ? "path" : "query"}, {"required", in_path}, {"description", one.about}};
  json["schema"] = {{"type", "string"}};
  if (!one.form.empty()) json["schema"]["pattern"] = one.form;
  return json;
}

Json operation(const ToldAddress& told) {
  Json content = Json::object();
  if (!told.schema.empty()) content["schema"] = Json::parse(told.schema);
  Json json{{"operationId", operation_of(told.path)}, {"summary", told.title}, {"description", told.about}};
  json["tags"] = Json::array({told.kind == ToldAddress::Kind::data ? "data" : "pages"});
  if (!told.parameters.empty()) {
    json["parameters"] = Json::array();
    for (const ToldParameter& one : told.parameters) json["parameters"].push_back(parameter_json(one));
  }
  json["responses"]["200"] = {{"description", told.title}, {"content", {{std::string(told.type), std::move(content)}}}};
  if (!told.parameters.empty()) json["responses"]["404"] = {{"description", "There is nothing of that name."}};
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
  for (const ToldAddress& told : told_addresses(site)) json["paths"]["/" + told.path]["get"] = operation(told);
  return {std::string(openapi_name), many_lines(json, 1)};
}

}  // namespace diarium::exporting
