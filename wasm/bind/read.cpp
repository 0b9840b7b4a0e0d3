#include "bind/read.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace diarium::bind {
namespace {

using Json = nlohmann::json;

std::string text_at(const Json& object, const char* key) {
  const auto at = object.find(key);
  return at != object.end() && at->is_string() ? at->get<std::string>() : std::string();
}

bool true_at(const Json& object, const char* key) {
  const auto at = object.find(key);
  return at != object.end() && at->is_boolean() && at->get<bool>();
}

double number_at(const Json& object, const char* key) {
  const auto at = object.find(key);
  return at != object.end() && at->is_number() ? at->get<double>() : 0;
}

std::optional<view::Language> language_of(const std::string& name) {
  if (name == "sv") return view::Language::sv;
  if (name == "en") return view::Language::en;
  return std::nullopt;
}

std::optional<app::Theme> theme_of(const std::string& name) {
  if (name == "system") return app::Theme::system;
  if (name == "light") return app::Theme::light;
  if (name == "dark") return app::Theme::dark;
  return std::nullopt;
}

app::Stored stored(const Json& message) {
  app::Stored out;
  out.language = language_of(text_at(message, "language"));
  out.theme = theme_of(text_at(message, "theme"));
  const std::string view = text_at(message, "view"), keys = text_at(message, "singleKeys");
  if (view == "page") out.view = app::ViewMode::page;
  if (view == "automatic") out.view = app::ViewMode::automatic;
  if (keys == "on") out.single_keys = app::SingleKeys::on;
  if (keys == "off") out.single_keys = app::SingleKeys::off;
  return out;
}

app::Surroundings surroundings(const Json& message) {
  app::Surroundings out;
  out.environment.width = static_cast<float>(number_at(message, "width"));
  out.environment.dark = true_at(message, "dark");
  out.environment.coarse = true_at(message, "coarse");
  out.environment.reduced_motion = true_at(message, "reducedMotion");
  out.environment.embedded = true_at(message, "embedded");
  out.environment.statement = true_at(message, "statement");
  out.environment.site = text_at(message, "site");
  out.environment.today = text_at(message, "today");
  const auto languages = message.find("languages");
  if (languages != message.end() && languages->is_array())
    for (const Json& language : *languages)
      if (language.is_string()) out.languages.push_back(language.get<std::string>());
  return out;
}

std::uint32_t count_at(const Json& object, const char* key) {
  const double number = number_at(object, key);
  return number >= 0 && number < 4294967296.0 ? static_cast<std::uint32_t>(number) : 0;
}

/// A state that is not known counts as none.
app::Offline offline(const Json& message) {
  constexpr std::array<std::string_view, 8> states = {"none",   "offer",   "saving",   "saved",
                                                       "update", "refused", "one_file", "full_file"};
  app::Offline out;
  const auto state = std::ranges::find(states, text_at(message, "state"));
  if (state != states.end()) out.keeping = static_cast<app::Keeping>(state - states.begin());
  out.percent = std::min(count_at(message, "percent"), 100u);
  const double size = number_at(message, "size");
  out.size = size > 0 && size < 1e15 ? static_cast<std::uint64_t>(size) : 0;
  const double lacking = number_at(message, "lacking");
  out.lacking = lacking > 0 && lacking < 1e15 ? static_cast<std::uint64_t>(lacking) : 0;
  out.network_off = true_at(message, "networkOff");
  return out;
}

app::ReceivedDesk desk(const Json& message, app::ReceivedDesk::File is_file) {
  const std::string kept = text_at(message, "kept");
  return {is_file, text_at(message, "text"), kept == "kept" ? app::DeskKept::kept : kept == "frame" ? app::DeskKept::frame : app::DeskKept::memory};
}

}  // namespace

std::optional<app::Message> read_message(std::string_view json) {
  const Json message = Json::parse(json, nullptr, false);
  if (!message.is_object()) return std::nullopt;
  const std::string what = text_at(message, "do");
  if (what == "press") return app::Press{text_at(message, "sid")};
  if (what == "input") return app::Input{text_at(message, "sid"), text_at(message, "text")};
  if (what == "go") return app::Go{text_at(message, "url")};
  if (what == "environment") return surroundings(message);
  if (what == "settings") return stored(message);
  if (what == "offline") return offline(message);
  if (what == "desk" || what == "desk-file") return desk(message, what == "desk-file" ? app::ReceivedDesk::File::yes : app::ReceivedDesk::File::no);
  if (what == "corrections") return app::Corrected{text_at(message, "text")};
  if (what == "command") return app::Named{text_at(message, "name"), count_at(message, "number"), text_at(message, "text")};
  return std::nullopt;
}

}  // namespace diarium::bind
