#include <emscripten/html5_webgl.h>
#include <GLES3/gl3.h>

#include "backends/imgui_impl_opengl3.h"
#include "imgui.h"
#include "imgui_internal.h"
#include "platform/gpu.h"

namespace diarium::platform {

namespace {
constexpr const char* shader_version = "#version 300 es";

float part(std::uint32_t colour, int shift) { return static_cast<float>(colour >> shift & 0xFFu) / 255.0f; }

class WebGl final : public Gpu {
 public:
  ~WebGl() override { lose(); }

  void lose() override {
    if (alive_) ImGui_ImplOpenGL3_Shutdown();
    alive_ = false;
  }

  bool restore(int context) override {
    lose();
    if (emscripten_webgl_make_context_current(static_cast<EMSCRIPTEN_WEBGL_CONTEXT_HANDLE>(context)) != EMSCRIPTEN_RESULT_SUCCESS) return false;
    return alive_ = ImGui_ImplOpenGL3_Init(shader_version);
  }

  void start_frame() override {
    if (alive_) ImGui_ImplOpenGL3_NewFrame();
  }

  void draw(const char* name, Area area, std::uint32_t ground) override {
    const ImGuiWindow* window = ImGui::FindWindowByName(name);
    if (!alive_ || window == nullptr) return;
    ImDrawList* list = window->DrawList;
    ImDrawData data = *ImGui::GetDrawData();
    data.CmdLists.clear();
    data.CmdLists.push_back(list);
    data.CmdListsCount = 1;
    data.TotalVtxCount = list->VtxBuffer.Size;
    data.TotalIdxCount = list->IdxBuffer.Size;
    data.DisplayPos = {static_cast<float>(area.x), static_cast<float>(area.y)};
    data.DisplaySize = {static_cast<float>(area.width), static_cast<float>(area.height)};
    glDisable(GL_SCISSOR_TEST);
    glClearColor(part(ground, 0), part(ground, 8), part(ground, 16), 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(&data);
  }

 private:
  bool alive_ = false;
};
}  // namespace

std::unique_ptr<Gpu> Gpu::open(int context) {
  auto gpu = std::make_unique<WebGl>();
  if (!gpu->restore(context)) return nullptr;
  return gpu;
}

}  // namespace diarium::platform
