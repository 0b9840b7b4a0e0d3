#include <nlohmann/json.hpp>

#include "app/nodes/build.h"
#include "app/state/levels.h"
#include "bind/read.h"
#include "bind/values/utf16.h"
#include "bind/write.h"
#include "core/app/sample.h"
#include "core/base/checks.h"
#include "core/source/sheet.h"
#include "diarium.h"

using namespace diarium;
using Json = nlohmann::json;

namespace {

Json parsed(const std::string& json) {
  CAPTURE(json);
  Json value = Json::parse(json, nullptr, false);
  REQUIRE_FALSE(value.is_discarded());
  return value;
}

}  // namespace

TEST_CASE("places in a text are counted as JavaScript counts them") {
  const std::string text = "å😀b";
  CHECK(bind::utf16_offsets(text, {0, 2, 6, 7}) == std::vector<std::uint32_t>{0, 1, 3, 4});
  CHECK(bind::utf16_offsets(text, {7, 2, 0}) == std::vector<std::uint32_t>{4, 1, 0});
  CHECK(bind::utf16_offsets(text, {99}) == std::vector<std::uint32_t>{4});
  CHECK(bind::utf16_offsets("", {0}) == std::vector<std::uint32_t>{0});
}

TEST_CASE("whatever stands in a node's words comes out of the JSON again") {
  app::Node node = app::make(app::Role::link, app::Look::snippet_text, "\"citat\" \\ \n\t\x01 å 😀 </script>");
  node.sid = "main.\"x\"";
  node.marks = {{{1, 6}, app::Tone::accent}};
  std::string json;
  bind::JsonWriter writer(json);
  writer.value(node);
  const Json value = parsed(json);
  CHECK(value["text"].get<std::string>() == node.text);
  CHECK(value["sid"].get<std::string>() == node.sid);
  CHECK(value["href"].get<std::string>().empty());
  CHECK(value["marks"] == Json::parse(R"([[1,6,"accent"]])"));
  CHECK_FALSE(value.contains("press"));
}

TEST_CASE("a page that was just made tells everything once, and then nothing") {
  app::Application application;
  const Json first = parsed(bind::changes_json(application, application.take()));
  for (const char* key : {"title", "lang", "theme", "screen", "panes"}) CHECK(first.contains(key));
  CHECK(first["panes"].contains("main"));
  const Json second = parsed(bind::changes_json(application, application.take()));
  CHECK(second["panes"].empty());
  CHECK_FALSE(second.contains("lang"));
}

TEST_CASE("only the panes that changed are told") {
  app::Application application;
  (void)application.take();
  application.tell(*bind::read_message(R"({"do":"command","name":"keys"})"));
  const Json changed = parsed(bind::changes_json(application, application.take()));
  CHECK(changed["panes"].empty());
  CHECK(changed["dialog"].is_object());
  application.tell(*bind::read_message(R"({"do":"command","name":"close"})"));
  CHECK(parsed(bind::changes_json(application, application.take()))["dialog"].is_null());
}

TEST_CASE("the paragraphs of a paper come with their marks, and their headings go down by one") {
  const app::Seen seen = app::sample::reader();
  app::Scene scene;
  CHECK(parsed(bind::prose_json(scene, 0, 12)).empty());
  scene.document = &*seen.document;
  scene.heading_levels = app::heading_levels(*seen.document);
  const Json all = parsed(bind::prose_json(scene, 0, 100));
  REQUIRE(all.size() == 4);
  CHECK(all[0]["level"] == 2);
  CHECK(all[2]["level"] == 3);  // The paper goes from 1 to 3.
  CHECK(all[2].contains("pageLabel"));
  CHECK_FALSE(all[0].contains("pageLabel"));
  CHECK(all[1]["marks"] == Json::parse(R"([[0,7,"fact",2,"person"],[20,23,"hit",2,"accent"]])"));
  CHECK(parsed(bind::prose_json(scene, 2, 100))[0] == all[2]);
  CHECK(parsed(bind::prose_json(scene, 4, 1)).empty());
  CHECK(parsed(bind::prose_json(scene, 0xFFFFFFFF, 0xFFFFFFFF)).empty());
}

TEST_CASE("a message that is none is passed over") {
  for (const char* json : {"", "{", "[]", "null", "{}", R"({"do":7})", R"({"do":"dance"})", "\xff"}) {
    CHECK_FALSE_MESSAGE(bind::read_message(json), json);
  }
}

TEST_CASE("a message with strange values has none of them") {
  const auto command = test::there(bind::read_message(R"({"do":"command","name":5,"number":-3,"text":null})"));
  const auto& named = std::get<app::Named>(*command);
  CHECK(named.name.empty());
  CHECK(named.number == 0);
  const auto around = bind::read_message(R"({"do":"environment","width":"wide","languages":["sv",3]})");
  CHECK(std::get<app::Surroundings>(*around).languages == std::vector<std::string>{"sv"});
  app::Application application;
  application.tell(*command);
  application.tell(app::Press{"no.such.node"});
  application.tell(app::Input{"no.such.field", "words"});
  CHECK(application.state().place == app::Place{});
}

TEST_CASE("the page tells whether its site has a statement of accessibility, and nothing else says that it has") {
  for (const auto& [message, there] : {std::pair(R"({"do":"environment","statement":true})", true),
                                       std::pair(R"({"do":"environment"})", false),
                                       std::pair(R"({"do":"environment","statement":"ja"})", false)}) {
    CHECK(std::get<app::Surroundings>(*test::there(bind::read_message(message))).environment.statement == there);
  }
}

TEST_CASE("what the reader chose comes back as it was told") {
  app::Application application;
  application.tell(*bind::read_message(R"({"do":"settings","language":"en","theme":"dark","view":"page","singleKeys":"off"})"));
  application.tell(*bind::read_message(R"({"do":"environment","width":800,"dark":false,"languages":["sv-SE"]})"));
  CHECK(application.state().settings.language == view::Language::en);
  CHECK(app::dark(application.state()));
  application.apply(app::SetTheme{app::Theme::light});
  const Json changed = parsed(bind::changes_json(application, application.take()));
  CHECK(changed["settings"] == Json::parse(R"({"language":"en","theme":"light","view":"page","singleKeys":"off"})"));
}

TEST_CASE("every key has one command") {
  const Json keys = parsed(bind::keys_json());
  CHECK(keys.size() > 10);
  for (const Json& key : keys) {
    CHECK(key["keys"].is_string());
    CHECK(key["name"].is_string());
  }
}

TEST_CASE("a word that the reader of a picture doubted is marked, tells what it may be when it is pressed, and where it stands") {
  sheet::Sheet sheet;
  sheet.page().read("scanned", "nothing", "Tesseract 5.3.0, swe").scanned(70, 100, "Motion om en bro");
  sheet.page().read("scanned", "nothing", "Tesseract 5.3.0, swe").scanned(70, 100, "Nämnden avslar:61:avslår förslaget från Anna:48 Berg");
  app::Application application;
  application.tell(app::Go{"d/bro/"});
  REQUIRE_FALSE(application.open(pack_files({{"bro.pdf", sheet.stream()}}, WithFacts::yes).bytes));
  (void)application.take();
  const Json prose = parsed(bind::prose_json(application.scene(), 0, 12));
  std::vector<Json> marks;
  for (const Json& paragraph : prose)
    for (const Json& mark : paragraph.value("marks", Json::array()))
      if (mark[2] == "repair") marks.push_back(mark);
  REQUIRE(marks.size() == 2);
  CHECK(marks[0][4] == "uncertain");
  CHECK(marks[0][5] == "Osäkert, kan vara: avslar, avslår: programmet som läste bilden av sidan var osäkert");
  CHECK(marks[1][5] == "Osäkert läst: programmet som läste bilden av sidan var osäkert");

  application.tell(app::Named{"show-repair", 1, ""});
  const Json repair = parsed(bind::changes_json(application, application.take()))["repair"];
  CHECK(repair["word"] == "avslar");
  CHECK_FALSE(repair.contains("was"));
  CHECK(repair["confidence"] == 61);
  REQUIRE(repair["readings"].size() == 2);
  CHECK(repair["readings"][1][0] == "avslår");
  CHECK(repair["readings"][1][1].get<std::string>().starts_with("?q="));
  CHECK(repair["alone"] == true);
  CHECK(repair["original"]["page"] == 2);
  REQUIRE(repair["original"]["boxes"].size() == 1);
  const Json box = repair["original"]["boxes"][0];
  CHECK(box[0] == 2);
  CHECK(box[3].get<int>() - box[1].get<int>() < 600);  // Tenths of a point: one word of the line.
  for (const std::uint32_t none : {0u, 3u}) {
    application.tell(app::Named{"show-repair", none, ""});
    CHECK_FALSE(parsed(bind::changes_json(application, application.take())).contains("repair"));
  }
}
