#include "bind/read.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <span>

namespace diarium::bind {
namespace {

using Json = nlohmann::json;

constexpr std::array<std::string_view, 8> keeping_names = {"none",   "offer",   "saving",   "saved",
                                                           "update", "refused", "one_file", "full_file"};
constexpr std::array<std::string_view, 4> kept_names = {"unsaid", "kept", "memory", "frame"};

// web/make/border.mjs makes the page's types of messages of these functions. A key that a message may lack is asked for
// with its default. The page's compiler sees that all others are there; nothing is trusted here.

std::string text_at(const Json& object, const char* key, const char* otherwise = "") {
  const auto at = object.find(key);
  return at != object.end() && at->is_string() ? at->get<std::string>() : otherwise;
}

bool true_at(const Json& object, const char* key, bool otherwise = false) {
  const auto at = object.find(key);
  return at != object.end() && at->is_boolean() ? at->get<bool>() : otherwise;
}

double number_at(const Json& object, const char* key, double otherwise = 0) {
  const auto at = object.find(key);
  return at != object.end() && at->is_number() ? at->get<double>() : otherwise;
}

template <class Enum>
Enum word_at(const Json& object, const char* key, std::span<const std::string_view> names, Enum unknown) {
  const auto at = std::ranges::find(names, std::string_view(text_at(object, key)));
  return at != names.end() ? static_cast<Enum>(at - names.begin()) : unknown;
}

std::vector<std::string> texts_at(const Json& object, const char* key) {
  std::vector<std::string> texts;
  const auto at = object.find(key);
  if (at != object.end() && at->is_array())
    for (const Json& one : *at)
      if (one.is_string()) texts.push_back(one.get<std::string>());
  return texts;
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
  out.language = language_of(text_at(message, "language", ""));
  out.theme = theme_of(text_at(message, "theme", ""));
  const std::string view = text_at(message, "view", ""), keys = text_at(message, "singleKeys", "");
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
  out.languages = texts_at(message, "languages");
  return out;
}

std::uint32_t count_at(const Json& object, const char* key, double otherwise = 0) {
  const double number = number_at(object, key, otherwise);
  return number >= 0 && number < 4294967296.0 ? static_cast<std::uint32_t>(number) : 0;
}

std::uint64_t bytes_at(const Json& object, const char* key, double otherwise = 0) {
  const double number = number_at(object, key, otherwise);
  return number > 0 && number < 1e15 ? static_cast<std::uint64_t>(number) : 0;
}

app::Offline offline(const Json& message) {
  app::Offline out;
  out.keeping = word_at(message, "state", keeping_names, app::Keeping::none);
  out.percent = std::min(count_at(message, "percent", 0), 100u);
  out.size = bytes_at(message, "size", 0);
  out.lacking = bytes_at(message, "lacking", 0);
  out.network_off = true_at(message, "networkOff", false);
  return out;
}

app::ReceivedDesk desk(const Json& message) {
  return {app::ReceivedDesk::File::no, text_at(message, "text"),
          word_at(message, "kept", kept_names, app::DeskKept::memory)};
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
  if (what == "desk") return desk(message);
  if (what == "desk-file")
    return app::ReceivedDesk{app::ReceivedDesk::File::yes, text_at(message, "text"), app::DeskKept::memory};
  if (what == "corrections") return app::Corrected{text_at(message, "text")};
  if (what == "command")
    return app::Named{text_at(message, "name"), count_at(message, "number", 0), text_at(message, "text", "")};
  return std::nullopt;
}

}  // namespace diarium::bind
