#include <algorithm>

#include "app/named.h"
#include "app/screens/screens.h"
#include "app/state/reduce.h"
#include "bind/read.h"
#include "core/app/sample.h"
#include "core/app/seen_nodes.h"

using namespace diarium;
using namespace diarium::app;

namespace {

State keeping(Keeping state, std::uint64_t size = 0) {
  State out = sample::at(Screen::collection);
  out.offline.keeping = state;
  out.offline.size = size;
  return out;
}

const Node* with_action(const Nodes& nodes, Action action) {
  for (const Node& node : nodes) {
    if (node.action == Command(Ask{action})) return &node;
    if (const Node* inside = with_action(node.children, action)) return inside;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("a large collection is offered with its size, in the foot, in About and in the palette") {
  const State state = keeping(Keeping::offer, 12'340'000);
  for (const Nodes& nodes : {offline_foot(state), offline_section(state)}) {
    const Node* button = test::there(with_action(nodes, Action::save_offline));
    CHECK(button->text.find("12,3 MB") != std::string::npos);
  }
  const auto commands = named_commands(state, sample::collection());
  const auto save = std::ranges::find(commands, "save-offline", &NamedCommand::name);
  REQUIRE(save != commands.end());
  CHECK(save->available);
  CHECK(reduce(state, save->command, sample::collection()).effects.offline == OfflineAction::save);
}

TEST_CASE("each state of keeping has its words and only the wishes that fit it") {
  const std::vector<std::pair<Keeping, std::vector<Action>>> all = {
      {Keeping::none, {}},
      {Keeping::offer, {Action::save_offline}},
      {Keeping::saving, {Action::cancel_offline}},
      {Keeping::saved, {Action::forget_offline}},
      {Keeping::update, {Action::reload_page}},
      {Keeping::refused, {Action::save_offline}},
      {Keeping::one_file, {}},
      {Keeping::full_file, {}}};
  std::string before;
  for (const auto& [state, options] : all) {
    CAPTURE(static_cast<int>(state));
    const Nodes section = offline_section(keeping(state));
    CHECK_FALSE(test::words_in(section).empty());
    CHECK(test::words_in(section) != before);
    before = test::words_in(section);
    for (const Action action : {Action::save_offline, Action::cancel_offline, Action::forget_offline, Action::reload_page})
      CHECK((with_action(section, action) != nullptr) == (std::ranges::find(options, action) != options.end()));
  }
}

TEST_CASE("what was not asked for is done without a word; what was is told, and so is the network") {
  const auto news = [](Offline before, Offline after) { return offline_news(view::Language::sv, before, after).has_value(); };
  CHECK_FALSE(news({.keeping = Keeping::none}, {.keeping = Keeping::saved}));
  CHECK_FALSE(news({.keeping = Keeping::saving, .percent = 3}, {.keeping = Keeping::saving, .percent = 4}));
  CHECK(news({.keeping = Keeping::saving}, {.keeping = Keeping::saved}));
  CHECK(news({.keeping = Keeping::saving}, {.keeping = Keeping::offer}));
  CHECK(news({.keeping = Keeping::saving}, {.keeping = Keeping::refused}));
  CHECK(news({.keeping = Keeping::saved}, {.keeping = Keeping::update}));
  CHECK(news({}, {.network_off = true}));
  CHECK(news({.network_off = true}, {}));
}

TEST_CASE("what the shell says of offline use is shown, and what it cannot mean is none") {
  Application application;
  const auto told = [&](const char* json) {
    const auto message = test::there(bind::read_message(json));
    application.tell(*message);
    return application.state().offline;
  };
  CHECK(told(R"({"do":"offline","state":"saving","percent":45,"size":9000000})") ==
        Offline{.keeping = Keeping::saving, .percent = 45, .size = 9'000'000});
  const auto& foot = application.scene().panes[static_cast<std::size_t>(Pane::foot)];
  CHECK(test::words_in(foot).find("45") != std::string::npos);
  CHECK(told(R"({"do":"offline","state":"x","percent":900,"size":-4,"networkOff":1})") == Offline{.percent = 100});
  CHECK(told(R"({"do":"offline","state":"saved","networkOff":true})").network_off);
}
