// Dear ImGui without its tables, columns, tabs and lists to choose from, which nobody here draws: what the rest of it
// calls of them does nothing. Whole they are 40 kB of the program. The last four stand in imgui_widgets.cpp: imgui.cpp
// is compiled to call them by these names (CMakeLists.txt).
#include "imgui.h"
#include "imgui_internal.h"

namespace ImGui {

void EndColumns() {}
void EndTable() {}
void PopColumnsBackground() {}
void PushColumnsBackground() {}
void TableEndCell(ImGuiTable*) {}
void TableEndRow(ImGuiTable*) {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void TablePopBackgroundChannel() {}
void TablePopColumnChannel() {}
void TablePushBackgroundChannel() {}
void TablePushColumnChannel(int) {}
void TableSettingsAddSettingsHandler() {}

void EndNoTabBar() {}
ImGuiMultiSelectIO* EndNoMultiSelect() { return nullptr; }
bool NoSelectable(const char*, bool, ImGuiSelectableFlags, const ImVec2&) { return false; }
void NoSeparatorText(const char*) {}

}  // namespace ImGui
