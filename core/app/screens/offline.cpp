// app/screens: what is said of offline use, in the foot of every page and in About.
#include "app/screens/screens.h"
#include "app/words/labels.h"

namespace diarium::app {
namespace {

using view::Language;
using view::word;

std::string save_words(Language language, const Offline& offline) {
  if (offline.size == 0) return std::string(word(language, "offline.save"));
  return view::fill(language, "offline.save_size", {{"size", megabytes(language, offline.size)}});
}

std::string state_words(Language language, const Offline& offline) {
  switch (offline.keeping) {
    case Keeping::saving: return view::fill(language, "offline.saving", {{"percent", view::number(offline.percent)}});
    case Keeping::saved: return std::string(word(language, "offline.saved"));
    case Keeping::update: return std::string(word(language, "offline.update"));
    case Keeping::refused: return std::string(word(language, "offline.refused"));
    case Keeping::one_file:
    case Keeping::full_file: return std::string(word(language, "offline.one_file"));
    default: return "";
  }
}

/// The buttons of a state, `look` as they stand there.
Nodes buttons(Language language, const Offline& offline, Look look, const std::string& pane) {
  const auto make_button = [&](std::string words, Action action, const char* name) {
    return with_sid(button(look, std::move(words), Ask{action}), pane + ".offline." + name);
  };
  switch (offline.keeping) {
    case Keeping::offer: return {make_button(save_words(language, offline), Action::save_offline, "save")};
    case Keeping::saving: return {make_button(std::string(word(language, "offline.cancel")), Action::cancel_offline, "cancel")};
    case Keeping::update: return {make_button(std::string(word(language, "offline.reload")), Action::reload_page, "reload")};
    case Keeping::refused: return {make_button(std::string(word(language, "error.retry")), Action::save_offline, "save")};
    default: return {};
  }
}

}  // namespace

Nodes offline_foot(const State& state) {
  const Language language = state.settings.language;
  const Offline& offline = state.offline;
  Nodes nodes = {make(Role::text, Look::foot_text, std::string(word(language, offline.network_off ? "offline.network_off" : "foot.privacy")))};
  if (const std::string words = state_words(language, offline); !words.empty()) nodes.push_back(make(Role::text, Look::foot_text, words));
  for (Node& node : buttons(language, offline, Look::foot, "foot")) nodes.push_back(std::move(node));
  return nodes;
}

Nodes offline_section(const State& state) {
  const Language language = state.settings.language;
  const Offline& offline = state.offline;
  const auto sentence = [&](std::string words) { return make(Role::paragraph, Look::body_text, std::move(words)); };
  Nodes nodes;
  if (is_one_file(offline)) {
    const bool full = offline.keeping == Keeping::full_file;
    return {sentence(std::string(word(language, "offline.one_file_text"))),
            sentence(std::string(word(language, full ? "offline.full_file_without" : "offline.one_file_without")))};
  }
  nodes.push_back(sentence(std::string(word(language, "offline.text"))));
  std::string words = state_words(language, offline);
  if (offline.keeping == Keeping::saved && offline.size > 0) words += " · " + megabytes(language, offline.size);
  if (!words.empty()) nodes.push_back(sentence(std::move(words)));
  if (offline.keeping == Keeping::saved && offline.lacking > 0) nodes.push_back(sentence(std::string(word(language, "offline.tools_help"))));
  if (offline.keeping == Keeping::refused) nodes.push_back(sentence(std::string(word(language, "offline.refused_help"))));
  if (offline.keeping == Keeping::update) nodes.push_back(sentence(std::string(word(language, "offline.update_help"))));
  Nodes row = buttons(language, offline, Look::button, "main");
  if (offline.keeping == Keeping::saved && offline.lacking > 0)
    row.push_back(with_sid(button(Look::button, view::fill(language, "offline.save_tools",
                                                           {{"size", megabytes(language, offline.lacking)}}),
                                  Ask{Action::save_offline}), "main.offline.save"));
  if (offline.keeping == Keeping::saved)
    row.push_back(with_sid(button(Look::button, std::string(word(language, "offline.forget")), Ask{Action::forget_offline}), "main.offline.forget"));
  if (!row.empty()) nodes.push_back(box(Role::group, Look::button_row, std::move(row)));
  return nodes;
}

std::optional<std::string> offline_news(view::Language language, const Offline& before, const Offline& after) {
  if (before.network_off != after.network_off)
    return std::string(word(language, after.network_off ? "offline.network_off" : "offline.network_on"));
  if (before.keeping == after.keeping) return std::nullopt;
  // What was not asked for is done without a word; it stands in the foot.
  const bool news = after.keeping == Keeping::update || before.keeping == Keeping::saving ||
                    (after.keeping == Keeping::offer && before.keeping == Keeping::saved);
  if (!news) return std::nullopt;
  if (after.keeping == Keeping::offer) return std::string(word(language, before.keeping == Keeping::saved ? "offline.forgotten" : "offline.cancelled"));
  return state_words(language, after);
}

}  // namespace diarium::app
