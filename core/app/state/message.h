// app/state/message: what the shell tells the application, as values (bind/border.cpp reads them from JSON).
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/state/desk_commands.h"
#include "app/state/settings.h"

namespace diarium::app {

/// A node was pressed: its action. A sid that is gone is ignored.
struct Press {
  std::string sid;
};
/// Words of a field.
struct Input {
  std::string sid, text;
};
/// The address is this now, relative to the site's root («d/x/?q=y»).
struct Go {
  std::string url;
};
struct Surroundings {
  Environment environment;
  std::vector<std::string> languages;  ///< Of the browser, the dearest first; used while the reader has not chosen.
};
/// What the reader chose on an earlier visit.
struct Stored {
  std::optional<view::Language> language;
  std::optional<Theme> theme;
  std::optional<ViewMode> view;
  std::optional<SingleKeys> single_keys;
};
/// A command by its name (named.h) and what it acts on.
struct Named {
  std::string name;
  std::uint32_t number = 0;
  std::string text;
};

/// All that the reader has corrected now (facts/corrected/corrections.h, as JSON; empty: nothing).
struct Corrected {
  std::string json;
};

/// The desk as it is kept now (desk/codec.h; empty: nothing is), or a file of one.
struct ReceivedDesk {
  enum class File : std::uint8_t { no, yes } is_file = File::no;
  std::string text;
  DeskKept kept{};
};

using Message = std::variant<Press, Input, Go, Surroundings, Stored, Named, Offline, Corrected, ReceivedDesk>;

}  // namespace diarium::app
