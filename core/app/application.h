// app/application: holds pack, state and scene together. Pure: no browser, no canvas, no clock.
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/nodes/scene.h"
#include "app/state/command.h"
#include "app/state/effect.h"
#include "app/state/message.h"
#include "app/state/state.h"
#include "base/buffer.h"
#include "base/result.h"

namespace diarium::app {

/// What changed since the last take, for the shell.
struct Changes {
  std::array<bool, pane_count> panes{};   ///< Read the nodes from scene().
  bool title = false, language = false, theme = false, screen = false, settings = false, dialog = false, suggestions = false, find = false;
  bool prose = false;                     ///< The paper or its marks: ask for its paragraphs again.
  bool lit = false;                       ///< The lit fact or hit.
  bool sheet = false;
  std::optional<std::string> url;         ///< Relative to the root.
  std::optional<std::string> desk;        ///< The desk, to be kept (desk/codec.h).
  Effects effects;
};

/// What is missing of a pack that is read as it is needed.
struct Wanted {
  struct Bytes {
    std::uint64_t begin = 0, end = 0;
  };
  std::vector<Bytes> bytes;  ///< Of its file, ascending; nothing where nothing is missing.
  bool later = false;        ///< What the screen is for is there; what is missing stands beside it.
};

class Application {
 public:
  Application();
  ~Application();
  Application(Application&&) noexcept;
  Application& operator=(Application&&) noexcept;

  /// Opens a pack. Without one the page is there, says what is wrong, and About works.
  /// returns   nothing, or why the bytes are no pack.
  [[nodiscard]] std::optional<Error> open(Buffer bytes);
  [[nodiscard]] std::optional<Error> open(std::string bytes) { return open(Buffer(std::move(bytes))); }
  /// Opens a pack of which the first bytes are here (index/pack.h): the rest is brought as it is needed. What cannot be shown
  /// yet is on its way (Wanted); supply() puts bytes of the pack in their place, supplied() shows what waited for them.
  [[nodiscard]] std::optional<Error> open_part(std::string_view first);
  [[nodiscard]] bool supply(std::uint64_t begin, std::string_view bytes);
  void supplied();
  [[nodiscard]] Wanted wanted() const;
  /// The pack could not be brought at all.
  void fail(Error error);

  void tell(const Message& message);
  void apply(const Command& command);

  [[nodiscard]] const State& state() const;
  /// Why what the address names is not shown: no pack, a paper or a case that is not there or is damaged.
  [[nodiscard]] const std::optional<Error>& error() const;
  /// Valid until the next call that is not const.
  [[nodiscard]] const Scene& scene() const;
  [[nodiscard]] Changes take();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace diarium::app
