// bind/write_asked: what the shell is told when a reader asks for something beside the text: a page of the file, a word of its
// picture, a form to correct a fact or a case by.
#pragma once
#include "app/state/effect.h"
#include "bind/values/json.h"

namespace diarium::bind {

/// Into an open object; what was not asked for is left out (web/src/page/beside.ts has the types).
void write_asked(JsonWriter& json, const app::Effects& effects);

}  // namespace diarium::bind
