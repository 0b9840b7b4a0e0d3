// app/application: holds pack, state and scene together. Pure: no browser, no canvas, no clock.
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/command.h"
#include "app/effect.h"
#include "app/scene.h"
#include "app/state.h"
#include "base/result.h"

namespace diarium::app {

// What the shell tells (bind/border.cpp reads them from JSON).
struct Press { std::string sid; };                       ///< The node's action; a sid that is gone is ignored.
struct Input { std::string sid, text; };                 ///< Words of a field.
struct Go { std::string url; };                          ///< Address relative to the site's root («d/x/?q=y»).
struct Surroundings { Environment environment; std::vector<std::string> languages; };
struct Stored { std::optional<view::Language> language; std::optional<Theme> theme; std::optional<ViewMode> view;
                std::optional<SingleKeys> single_keys; };
struct Named { std::string name; std::uint32_t number = 0; std::string text; };  ///< A command by its name (named.h) and what it acts on.
using Message = std::variant<Press, Input, Go, Surroundings, Stored, Named>;

/// What changed since the last take, for the shell.
struct Changes {
  std::array<bool, pane_count> panes{};   ///< Read the nodes from scene().
  bool title = false, language = false, theme = false, screen = false, settings = false, dialog = false;
  bool prose = false;                     ///< The paper or its marks.
  bool lit = false;                       ///< The lit fact or hit.
  bool sheet = false;
  std::optional<std::string> url;         ///< Relative to the root.
  Effects effects;
};

class Application {
 public:
  Application();
  ~Application();
  Application(Application&&) noexcept;
  Application& operator=(Application&&) noexcept;

  /// Opens a pack. Without one the page is there, says what is wrong, and About works.
  /// returns   nothing, or why the bytes are no pack.
  [[nodiscard]] std::optional<Error> open(std::string bytes);
  /// The pack could not be brought at all.
  void fail(Error error);

  void tell(const Message& message);
  void apply(const Command& command);

  [[nodiscard]] const State& state() const;
  /// Valid until the next call that is not const.
  [[nodiscard]] const Scene& scene() const;
  [[nodiscard]] Changes take();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace diarium::app
