#include "cli/mcp/tools.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "cli/mcp/tool.h"

namespace diarium::cli::mcp {
namespace {

using Json = nlohmann::ordered_json;

std::array<Tool, 5> all_tools() { return {search_tool(), paper_tool(), facts_tool(), case_tool(), quote_tool()}; }

Outcome wrong_call(std::string why) { return {"", Code::invalid_params, std::move(why)}; }

Json content_of(std::string_view words) { return Json::array({Json{{"type", "text"}, {"text", words}}}); }

std::string format_result(const Result<ToolAnswer>& answer) {
  if (answer) return "{\"content\":" + one_line(content_of(answer->words)) + ",\"structuredContent\":" + answer->content + ",\"isError\":false}";
  const Error& error = answer.error();
  return one_line(Json{{"content", content_of(error.what + (error.where.empty() ? "" : " (" + error.where + ")"))}, {"isError", true}});
}

}  // namespace

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

Outcome call_tool(Collection& papers, std::string_view params) {
  const Json json = Json::parse(params, nullptr, false);
  if (!json.is_object()) return wrong_call("params must be an object");
  const auto name = json.find("name");
  if (name == json.end() || !name->is_string()) return wrong_call("params.name must be the name of a tool");
  const auto tools = all_tools();
  const auto tool = std::ranges::find(tools, name->get<std::string>(), &Tool::name);
  if (tool == tools.end()) {
    std::string names;
    for (const Tool& one : tools) names += (names.empty() ? "" : ", ") + std::string(one.name);
    return wrong_call("there is no tool called \"" + name->get<std::string>() + "\"; there are: " + names);
  }
  const auto inputs = Inputs::read(tool->inputs, json.contains("arguments") ? one_line(json["arguments"]) : "{}");
  if (!inputs) return wrong_call(inputs.error().what);
  return {format_result(tool->answer(papers, *inputs)), std::nullopt, ""};
}

}  // namespace diarium::cli::mcp
