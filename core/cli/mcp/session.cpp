#include "cli/mcp/session.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "base/json_depth.h"
#include "base/json_text.h"
#include "cli/call/console.h"
#include "cli/mcp/tool.h"

namespace diarium::cli::mcp {
namespace {

using Json = nlohmann::ordered_json;

Outcome refusal(Code code, std::string why) { return {"", code, std::move(why)}; }

std::array<Tool, 5> all_tools() { return {search_tool(), paper_tool(), facts_tool(), case_tool(), quote_tool()}; }

Json content_of(std::string_view words) { return Json::array({Json{{"type", "text"}, {"text", words}}}); }

std::string format_result(const Result<ToolAnswer>& answer) {
  if (answer)
    return "{\"content\":" + one_line(content_of(answer->words)) + ",\"structuredContent\":" + answer->content +
           ",\"isError\":false}";
  const Error& error = answer.error();
  return one_line(Json{{"content", content_of(error.what + (error.where.empty() ? "" : " (" + error.where + ")"))},
                       {"isError", true}});
}

/// `tools/list`.
std::string tools_json() {
  Json list = Json::array();
  for (const Tool& tool : all_tools())
    list.push_back({{"name", tool.name},
                    {"title", tool.title},
                    {"description", tool.about},
                    {"inputSchema", Json::parse(schema_of(tool.inputs))},
                    {"outputSchema", Json::parse(tool.output())},
                    {"annotations", {{"readOnlyHint", true}, {"idempotentHint", true}, {"openWorldHint", false}}}});
  return one_line(Json{{"tools", std::move(list)}});
}

/// `tools/call`. `params`: JSON, any value. What a tool cannot find is told in its result (isError), so that who asks
/// reads it; what is asked wrongly is an error of the protocol.
Outcome call_tool(Collection& papers, std::string_view params) {
  const Json json = Json::parse(params, nullptr, false);
  if (!json.is_object()) return refusal(Code::invalid_params, "params must be an object");
  const auto name = json.find("name");
  if (name == json.end() || !name->is_string())
    return refusal(Code::invalid_params, "params.name must be the name of a tool");
  const auto tools = all_tools();
  const auto tool = std::ranges::find(tools, name->get<std::string>(), &Tool::name);
  if (tool == tools.end()) {
    std::string names;
    for (const Tool& one : tools) names += (names.empty() ? "" : ", ") + std::string(one.name);
    return refusal(Code::invalid_params,
                   "there is no tool called \"" + name->get<std::string>() + "\"; there are: " + names);
  }
  const auto inputs = Inputs::read(tool->inputs, json.contains("arguments") ? one_line(json["arguments"]) : "{}");
  if (!inputs) return refusal(Code::invalid_params, inputs.error().what);
  return {format_result(tool->answer(papers, *inputs)), std::nullopt, ""};
}

/// What a client tells its model before anything is asked.
std::string instructions(const Collection& papers) {
  const std::string title = papers.clean(papers.pack().about().title);
  return "Council papers" + (title.empty() ? "" : ": " + title) + ". " + counted(papers.pack().papers(), "paper") +
         ", in Swedish. Every statement has a `source`: the paper, the sum of its file, the exact words with their place, and the address that leads to "
         "them. Say nothing of the papers without one, and quote only what `quote` gives back. A statement that is `uncertain` is told as such. "
         "What no paper says is not known.";
}

using Json = nlohmann::ordered_json;

/// How deep values may lie in each other: 0 would forbid objects; the deepest question has three.
constexpr int most_depth = 32;

Message refused(Code code, std::string why, std::string id = "null") {
  return {.id = std::move(id), .code = code, .why = std::move(why)};
}

}  // namespace

Outcome Session::begin(std::string_view params) {
  if (begun_) return refusal(Code::invalid_request, "the session has begun: initialize comes once");
  const Json json = Json::parse(params, nullptr, false);
  if (!json.is_object()) return refusal(Code::invalid_params, "params must be an object");
  const auto version = json.find("protocolVersion");
  if (version == json.end() || !version->is_string())
    return refusal(Code::invalid_params, "protocolVersion must be a string; this server speaks " + std::string(revision));
  for (const char* key : {"capabilities", "clientInfo"})
    if (json.contains(key) && !json[key].is_object()) return refusal(Code::invalid_params, std::string(key) + " must be an object");
  begun_ = true;
  return {one_line(Json{{"protocolVersion", revision},
                        {"capabilities", {{"tools", Json::object()}}},
                        {"serverInfo", {{"name", "diarium"}, {"title", "Diarium"}, {"version", DIARIUM_VERSION}}},
                        {"instructions", instructions(papers_)}}),
          std::nullopt, ""};
}

Outcome Session::answer_to(const Message& request) {
  if (request.method == "ping") return {"{}", std::nullopt, ""};
  if (request.method == "initialize") return begin(request.params);
  if (!begun_) return refusal(Code::invalid_request, "the session has not begun: send initialize first");
  if (request.method == "tools/call") return call_tool(papers_, request.params);
  if (request.method != "tools/list") return refusal(Code::no_method, "there is no method \"" + request.method + "\"; this server has tools only");
  const Json params = Json::parse(request.params, nullptr, false);
  if (!params.is_object()) return refusal(Code::invalid_params, "params must be an object");
  if (params.contains("cursor")) return refusal(Code::invalid_params, "the list has one page: no cursor leads anywhere");
  return {tools_json(), std::nullopt, ""};
}

std::optional<std::string> Session::answer(std::string_view line) {
  const Message message = read_message(line);
  if (message.kind == Message::Kind::refused) return error_line(message.id, message.code, message.why);
  if (message.kind != Message::Kind::request) return std::nullopt;
  const Outcome outcome = answer_to(message);
  return outcome.wrong ? error_line(message.id, *outcome.wrong, outcome.why) : result_line(message.id, outcome.result);
}

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
