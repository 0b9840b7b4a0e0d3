#include "cli/mcp/tool.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "base/utf8.h"

namespace diarium::cli::mcp {
namespace {

using Json = nlohmann::ordered_json;

Error wrong_input(const std::string& name, const std::string& what) { return {Fault::bad_format, name + " " + what, ""}; }

std::string bounds(const Input& input) { return std::to_string(input.least) + " to " + std::to_string(input.most); }

std::string alternatives(std::span<const std::string_view> words) {
  std::string list;
  for (const std::string_view word : words) list += (list.empty() ? "" : ", ") + std::string(word);
  return list;
}

/// What is wrong with a text; empty: nothing.
std::string wrong_text(const Input& input, const std::string& text) {
  if (!input.words.empty())
    return std::ranges::find(input.words, text) == input.words.end() ? "must be one of: " + alternatives(input.words) : "";
  const auto points = static_cast<std::uint32_t>(std::ranges::count_if(text, [](char c) { return !utf8::is_continuation(c); }));
  return points < input.least || points > input.most ? "must have " + bounds(input) + " characters" : "";
}

}  // namespace

Result<Inputs> Inputs::read(std::span<const Input> table, std::string_view arguments) {
  const Json json = Json::parse(arguments, nullptr, false);
  if (!json.is_object()) return wrong_input("arguments", "must be an object");
  Inputs inputs;
  for (const auto& [name, value] : json.items()) {
    const auto known = std::ranges::find(table, std::string_view(name), &Input::name);
    if (known == table.end()) {
      std::string names;
      for (const Input& input : table) names += (names.empty() ? "" : ", ") + std::string(input.name);
      return wrong_input("\"" + name + "\"", "is not taken; there are: " + names);
    }
    if (known->kind == Input::Kind::text) {
      if (!value.is_string()) return wrong_input(name, "must be a string");
      const auto text = value.get<std::string>();
      if (const std::string wrong = wrong_text(*known, text); !wrong.empty()) return wrong_input(name, wrong);
      inputs.texts_[name] = text;
    } else {
      if (!value.is_number_unsigned() || value.get<std::uint64_t>() < known->least || value.get<std::uint64_t>() > known->most)
        return wrong_input(name, "must be a whole number from " + bounds(*known));
      inputs.numbers_[name] = value.get<std::uint32_t>();
    }
  }
  for (const Input& input : table)
    if (input.required && !json.contains(input.name)) return wrong_input(std::string(input.name), "must be given: " + std::string(input.about));
  return inputs;
}

std::optional<std::string> Inputs::text(std::string_view name) const {
  const auto found = texts_.find(name);
  return found == texts_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::uint32_t> Inputs::number(std::string_view name) const {
  const auto found = numbers_.find(name);
  return found == numbers_.end() ? std::nullopt : std::optional(found->second);
}

std::string schema_of(std::span<const Input> table) {
  Json schema{{"type", "object"}, {"properties", Json::object()}};
  Json required = Json::array();
  for (const Input& input : table) {
    const bool text = input.kind == Input::Kind::text;
    Json one{{"type", text ? "string" : "integer"}, {"description", input.about}};
    if (input.words.empty()) {
      one[text ? "minLength" : "minimum"] = input.least;
      one[text ? "maxLength" : "maximum"] = input.most;
    } else {
      one["enum"] = input.words;
    }
    schema["properties"][std::string(input.name)] = std::move(one);
    if (input.required) required.push_back(input.name);
  }
  if (!required.empty()) schema["required"] = std::move(required);
  schema["additionalProperties"] = false;
  return one_line(schema);
}

}  // namespace diarium::cli::mcp
