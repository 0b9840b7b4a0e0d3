#include "ui/canvas.h"

#include <cfloat>
#include <cstring>

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/glyphs.h"
#include "ui/widgets/widgets.h"

namespace diarium::ui {

namespace {
constexpr std::array<const char*, surface_count> surface_names = {"top",  "left", "main", "right",
                                                                  "foot", "map",  "head"};

std::size_t index(app::Pane pane) { return static_cast<std::size_t>(pane); }

// What a window drew, as one number: equal pictures have equal numbers.
std::uint64_t picture_of(const ImDrawList& list, const Surface& surface) {
  std::uint64_t hash = 14695981039346656037u;
  const auto add = [&hash](const void* bytes, std::size_t size) {
    const char* from = static_cast<const char*>(bytes);
    for (; size >= sizeof(std::uint32_t); size -= sizeof(std::uint32_t), from += sizeof(std::uint32_t)) {
      std::uint32_t four = 0;
      std::memcpy(&four, from, sizeof four);
      hash = (hash ^ four) * 1099511628211u;
    }
  };
  add(list.VtxBuffer.Data, static_cast<std::size_t>(list.VtxBuffer.size_in_bytes()));
  add(list.IdxBuffer.Data, static_cast<std::size_t>(list.IdxBuffer.size_in_bytes()));
  add(&surface.area, sizeof surface.area);
  return hash;
}

struct Laid {
  PaneLayout layout;
  std::uint32_t version = 0;
  const app::Node* nodes = nullptr;
  float width = -1, window_width = -1;
};

struct LaidProse {
  ProseLayout layout;
  const view::DocumentPage* page = nullptr;
  std::uint32_t version = 0;
  float width = -1;
};
}  // namespace

const char* surface_name(int surface) { return surface_names[static_cast<std::size_t>(surface)]; }

struct Canvas::Impl {
  ImGuiContext* context = ImGui::CreateContext();
  std::unique_ptr<platform::Gpu> gpu;
  std::unique_ptr<Glyphs> glyphs;
  Baselines baselines{};
  std::array<std::optional<float>, type_count> asked;
  std::array<Laid, app::pane_count> panes;
  LaidProse prose;
  std::array<std::uint64_t, surface_count> drawn{};   // pictures as last drawn
  std::array<std::uint64_t, surface_count> built{};   // pictures as last built
  Frame frame;
  std::uint32_t ground = 0;
  std::array<std::vector<Item>, surface_count> items;

  ~Impl() {
    ImGui::SetCurrentContext(context);
    glyphs.reset();
    gpu.reset();
    ImGui::DestroyContext(context);
  }
  void use() const { ImGui::SetCurrentContext(context); }
  void draw_surface(int surface, const app::Scene& scene, const Faces& faces, const Palette& palette, app::Commands& out);
};

Canvas::Canvas() : impl_(std::make_unique<Impl>()) {
  impl_->use();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.DeltaTime = 1.0f / 60;  // nothing moves by the clock
  ImGuiStyle& style = ImGui::GetStyle();
  style.WindowPadding = {0, 0};
  style.WindowBorderSize = 0;
  style.WindowMinSize = {1, 1};
  style.WindowRounding = 0;
  style.CircleTessellationMaxError = 0.1f;  // dots are round at 6 px
}

Canvas::~Canvas() = default;

bool Canvas::connect(int context) {
  impl_->use();
  impl_->drawn = {};
  if (impl_->gpu) return impl_->gpu->restore(context);
  impl_->gpu = platform::Gpu::open(context);
  return impl_->gpu != nullptr;
}

void Canvas::lose() {
  impl_->use();
  if (impl_->gpu) impl_->gpu->lose();
}

std::optional<Error> Canvas::add_face(Face face, std::string bytes) {
  if (auto error = faces_.add(face, std::move(bytes))) return error;
  if (!faces_.complete()) return std::nullopt;
  impl_->use();
  impl_->glyphs = std::make_unique<Glyphs>(faces_);
  impl_->baselines = computed_baselines(faces_);
  for (std::size_t i = 0; i < impl_->asked.size(); ++i)
    if (impl_->asked[i]) impl_->baselines[i] = *impl_->asked[i];
  return std::nullopt;
}

void Canvas::set_baseline(Type type, float css_px) {
  impl_->asked[static_cast<std::size_t>(type)] = css_px;
  impl_->baselines[static_cast<std::size_t>(type)] = css_px;
}

const PaneLayout& Canvas::layout(const app::Scene& scene, app::Pane pane, float width, float window_width) {
  Laid& laid = impl_->panes[index(pane)];
  const auto& nodes = scene.panes[index(pane)];
  LaidProse& prose = impl_->prose;
  bool again = laid.version != scene.versions[index(pane)] || laid.nodes != nodes.data() || laid.width != width || laid.window_width != window_width;
  if (pane == app::Pane::main) {
    const float column = std::min(style(app::Look::prose).max_width, width - pane_padding(pane).across());
    if (prose.page != scene.document || prose.version != scene.document_version || (scene.document != nullptr && prose.width != column)) {
      prose = {scene.document != nullptr ? lay_out_prose(*scene.document, column, faces_) : ProseLayout{}, scene.document,
               scene.document_version, column};
      again = true;
    }
  }
  if (again)
    laid = {lay_out({.nodes = nodes, .pane = pane, .width = width, .window_width = window_width,
                     .prose = prose.page != nullptr ? &prose.layout : nullptr}, faces_),
            scene.versions[index(pane)], nodes.data(), width, window_width};
  return laid.layout;
}

const PaneLayout& Canvas::laid(app::Pane pane) const { return impl_->panes[index(pane)].layout; }

const ProseLayout* Canvas::prose() const { return impl_->prose.page != nullptr ? &impl_->prose.layout : nullptr; }

void Canvas::point(std::optional<Point> at) {
  impl_->use();
  if (at) ImGui::GetIO().AddMousePosEvent(at->x, at->y);
  else ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
}

void Canvas::press(bool down) {
  impl_->use();
  ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, down);
}

void Canvas::Impl::draw_surface(int surface, const app::Scene& scene, const Faces& faces, const Palette& palette, app::Commands& out) {
  const Surface& place = frame.surfaces[static_cast<std::size_t>(surface)];
  const Point origin{static_cast<float>(place.area.x), static_cast<float>(place.area.y)};
  const bool map = surface == map_surface;
  const auto pane = surface >= map_surface ? app::Pane::main : static_cast<app::Pane>(surface);
  const PaneLayout& layout = panes[index(pane)].layout;
  const Painter paint({.glyphs = *glyphs, .faces = faces, .palette = palette, .baselines = baselines, .dpr = frame.dpr,
                       .origin = origin, .top = place.top, .items = items[static_cast<std::size_t>(surface)]});
  const float height = static_cast<float>(place.area.height) / frame.dpr;
  const PaneDrawing drawing{.layout = layout, .paint = paint, .viewport = {place.top, place.top + height}, .focus = frame.focus,
                            .scene = scene, .prose = pane == app::Pane::main && prose.page != nullptr ? &prose.layout : nullptr};
  if (map) draw_hit_map(drawing, paint, {0, 0, static_cast<float>(place.area.width) / frame.dpr, height}, frame.main, out);
  else draw_pane(pane, drawing, out);
  if (surface == head_surface) paint.rule(0, drawing.viewport.bottom - 1, layout.width, palette[Colour::line_strong], 1);
}

std::uint32_t Canvas::build(const app::Scene& scene, const Frame& frame, app::Commands& out) {
  Impl& impl = *impl_;
  if (!ready() || !impl.gpu) return 0;
  impl.use();
  impl.frame = frame;
  for (int i = 0; i < app::pane_count; ++i) {
    const auto pane = static_cast<app::Pane>(i);
    const Laid& laid = impl.panes[index(pane)];
    if (laid.width >= 0) layout(scene, pane, laid.width, laid.window_width);
  }
  const Palette palette(frame.shade, frame.shade == Shade::light ? scene.accent_light : scene.accent_dark);
  impl.ground = palette[Colour::surface];
  float width = 1, height = 1;
  for (const Surface& surface : frame.surfaces) {
    width = std::max(width, static_cast<float>(surface.area.x + surface.area.width));
    height = std::max(height, static_cast<float>(surface.area.y + surface.area.height));
  }
  ImGui::GetIO().DisplaySize = {width, height};
  impl.gpu->start_frame();
  ImGui::NewFrame();
  constexpr ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoBackground |
                                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoScrollWithMouse |
                                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoFocusOnAppearing;
  std::uint32_t changed = 0;
  for (int i = 0; i < surface_count; ++i) {
    const Surface& surface = frame.surfaces[static_cast<std::size_t>(i)];
    impl.items[static_cast<std::size_t>(i)].clear();
    if (surface.area.width <= 0 || surface.area.height <= 0) continue;
    ImGui::SetNextWindowPos({static_cast<float>(surface.area.x), static_cast<float>(surface.area.y)});
    ImGui::SetNextWindowSize({static_cast<float>(surface.area.width), static_cast<float>(surface.area.height)});
    ImGui::Begin(surface_name(i), nullptr, flags);
    impl.draw_surface(i, scene, faces_, palette, out);
    ImGui::End();
  }
  ImGui::Render();
  for (int i = 0; i < surface_count; ++i) {
    const auto at = static_cast<std::size_t>(i);
    const Surface& surface = frame.surfaces[at];
    const ImGuiWindow* window = ImGui::FindWindowByName(surface_name(i));
    if (surface.area.width <= 0 || surface.area.height <= 0 || window == nullptr) continue;
    impl.built[at] = picture_of(*window->DrawList, surface) ^ impl.ground;
    if (impl.built[at] != impl.drawn[at]) changed |= 1u << i;
  }
  return changed;
}

const std::vector<Item>& Canvas::items(int surface) const { return impl_->items[static_cast<std::size_t>(surface)]; }

void Canvas::draw(int surface) {
  Impl& impl = *impl_;
  const auto at = static_cast<std::size_t>(surface);
  impl.use();
  if (!impl.gpu) return;
  impl.gpu->draw(surface_name(surface), impl.frame.surfaces[at].area, impl.ground);
  impl.drawn[at] = impl.built[at];
}

}  // namespace diarium::ui
