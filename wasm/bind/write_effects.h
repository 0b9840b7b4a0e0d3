// bind/write_effects: what the shell is told to do, once: scroll, copy, give away, show a page of the file or a form beside the text.
#pragma once
#include "app/state/effect.h"
#include "bind/values/json.h"

namespace diarium::bind {

/// Into an open object; what was not asked for is left out.
void write_effects(JsonWriter& json, const app::Effects& effects);

}  // namespace diarium::bind
