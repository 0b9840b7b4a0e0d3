#include "imgui.h"
#include "platform/gpu.h"

namespace diarium::platform {

namespace {
// Says yes to every texture and draws nothing.
class Headless final : public Gpu {
 public:
  Headless() { ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures; }
  ~Headless() override { accept(ImTextureStatus_Destroyed); }
  void lose() override {}
  bool restore(int) override { return true; }
  void start_frame() override { accept(ImTextureStatus_OK); }
  void draw(const char*, Area, std::uint32_t) override { accept(ImTextureStatus_OK); }

 private:
  static void accept(ImTextureStatus status) {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
      const bool gone = texture->WantDestroyNextFrame || status == ImTextureStatus_Destroyed;
      texture->SetTexID(gone ? ImTextureID_Invalid : ImTextureID{1});
      texture->SetStatus(gone ? ImTextureStatus_Destroyed : status);
    }
  }
};
}  // namespace

std::unique_ptr<Gpu> Gpu::open(int) { return std::make_unique<Headless>(); }

}  // namespace diarium::platform
