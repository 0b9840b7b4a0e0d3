#include "cli/mcp/messages.h"

#include <nlohmann/json.hpp>

#include "base/json_depth.h"
#include "base/json_text.h"

namespace diarium::cli::mcp {
namespace {

using Json = nlohmann::ordered_json;

/// How deep values may lie in each other: 0 would forbid objects; the deepest question has three.
constexpr int most_depth = 32;

Message refused(Code code, std::string why, std::string id = "null") {
  return {.id = std::move(id), .code = code, .why = std::move(why)};
}

}  // namespace

Message read_message(std::string_view line) {
  if (deeper_than(line, most_depth))
    return refused(Code::invalid_request, "lists and objects lie more than " + std::to_string(most_depth) + " deep in each other");
  const Json json = Json::parse(line, nullptr, false);
  if (json.is_discarded()) return refused(Code::parse, "the line is no JSON; a message is one JSON object on one line, in UTF-8");
  if (json.is_array()) return refused(Code::invalid_request, "batches are no part of this protocol since 2025-06-18; send one message a line");
  if (!json.is_object()) return refused(Code::invalid_request, "a message is a JSON object");

  const auto id = json.find("id");
  const bool has_id = id != json.end();
  if (has_id && !id->is_string() && !id->is_number_integer())
    return refused(Code::invalid_request, "an id is a string or a whole number");
  const std::string name = has_id ? one_line(*id) : "null";
  const auto version = json.find("jsonrpc");
  if (version == json.end() || *version != "2.0") return refused(Code::invalid_request, "jsonrpc must be \"2.0\"", name);
  const auto method = json.find("method");
  if (method == json.end()) {
    if (!json.contains("result") && !json.contains("error")) return refused(Code::invalid_request, "there is no method", name);
    Message response;
    response.kind = Message::Kind::response;
    return response;
  }
  if (!method->is_string()) return refused(Code::invalid_request, "method must be a string", name);

  Message message;
  message.kind = has_id ? Message::Kind::request : Message::Kind::notification;
  message.id = name;
  message.method = method->get<std::string>();
  if (const auto params = json.find("params"); params != json.end()) message.params = one_line(*params);
  return message;
}

std::string result_line(std::string_view id, std::string_view result) {
  return "{\"jsonrpc\":\"2.0\",\"id\":" + std::string(id) + ",\"result\":" + std::string(result) + "}\n";
}

std::string error_line(std::string_view id, Code code, std::string_view why) {
  const Json error{{"code", static_cast<int>(code)}, {"message", why}};
  return "{\"jsonrpc\":\"2.0\",\"id\":" + std::string(id) + ",\"error\":" + one_line(error) + "}\n";
}

}  // namespace diarium::cli::mcp
