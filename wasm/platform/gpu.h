// platform/gpu: where ImGui's triangles become pixels. web.cpp draws with WebGL2, headless.cpp nowhere; CMake chooses.
#pragma once
#include <cstdint>
#include <memory>

namespace diarium::platform {

/// A surface's place in the plan, in device pixels.
struct Area {
  int x = 0, y = 0, width = 0, height = 0;
};

/// Needs an ImGui context that is current and stays alive.
class Gpu {
 public:
  /// Takes over a context that JavaScript made and registered; headless ignores the number.
  /// returns   null, if it cannot be used.
  [[nodiscard]] static std::unique_ptr<Gpu> open(int context);
  virtual ~Gpu() = default;
  /// The browser took the context away; nothing is drawn until restore().
  virtual void lose() = 0;
  /// returns   false, if the new context cannot be used.
  [[nodiscard]] virtual bool restore(int context) = 0;
  /// Before each ImGui frame.
  virtual void start_frame() = 0;
  /// Draws what the window `name` holds, its `area`'s top left corner in the drawing buffer's. `ground`: 0xAABBGGRR.
  virtual void draw(const char* name, Area area, std::uint32_t ground) = 0;
};

}  // namespace diarium::platform
