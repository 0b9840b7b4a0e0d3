// bind/write: what the shell is told, as JSON: the nodes that changed, the effects, the paragraphs of a paper.
#pragma once
#include <string>

#include "app/application.h"
#include "bind/values/json.h"

namespace diarium::bind {

/// All that changed, as one JSON object.
[[nodiscard]] std::string changes_json(const app::Application& application, const app::Changes& changes);

/// What is in one node; defaults are left out.
void fields(JsonWriter& json, const app::Node& node);

/// Into an open object: what the shell is told to do, once. What was not asked for is left out.
void write_effects(JsonWriter& json, const app::Effects& effects);

/// Paragraphs [first, first + count) of the open paper as a JSON array; empty where there are none.
[[nodiscard]] std::string prose_json(const app::Scene& scene, std::uint32_t first, std::uint32_t count);

/// Commands that have keys, as a JSON array of {keys, name}.
[[nodiscard]] std::string keys_json();

}  // namespace diarium::bind
