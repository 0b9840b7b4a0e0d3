#include "app/named.h"
#include "app/screens/screens.h"
#include "core/app/sample.h"
#include "core/app/seen_nodes.h"
#include "diarium.h"

using namespace diarium;
using namespace diarium::app;

namespace {

Application opened(const std::string& address) {
  Application application;
  Surroundings around;
  around.environment.site = "https://storby.example/";
  application.tell(around);
  application.tell(Go{address});
  std::vector<File> files = {
      {"storby/motion-bro.md", "# Motion om en bro över Storån\n\nVera Ek (S) vill att en bro\nbyggs vid ån.\n\n## Förslag\n\n"
                               "Jag föreslår att kommunfullmäktige beslutar\n\n- att en bro utreds\n- att bron målas blå\n"}};
  REQUIRE_FALSE(application.open(pack_files(std::move(files), WithFacts::yes).bytes));
  return application;
}

std::string value_of(const Application& application, std::string_view sid) {
  if (!application.scene().dialog) return {};
  const Node* node = test::node_named(application.scene().dialog->children, sid);
  return node ? node->value : "";
}

std::uint32_t paragraph_with(const Application& application, std::string_view words) {
  const auto& paragraphs = application.scene().document->paragraphs;
  for (std::size_t i = 0; i < paragraphs.size(); ++i)
    if (paragraphs[i].text.find(words) != std::string::npos) return static_cast<std::uint32_t>(i + 1);
  return 0;
}

}  // namespace

TEST_CASE("the embedding dialog gives code for the place that the reader is at") {
  Application application = opened("?q=bro");
  application.tell(Named{"embed", 0, ""});
  const std::string code = value_of(application, "dialog.embed.code");
  CHECK(code.find("<diarium-explorer src=\"https://storby.example/\" q=\"bro\" lang=\"sv\" height=\"600\">") != code.npos);
  application.tell(Press{"dialog.embed.frame"});
  CHECK(value_of(application, "dialog.embed.code").find("<iframe src=\"https://storby.example/?q=bro&amp;inbaddad=1") == 0);
  application.tell(Press{"dialog.embed.look.dark"});
  CHECK(value_of(application, "dialog.embed.code").find("tema=morkt") != std::string::npos);
}

TEST_CASE("a quote card needs words: selected ones, those of the lit fact, or a passage") {
  Application application = opened("d/storby-motion-bro/");
  application.tell(Named{"embed", 0, ""});
  application.tell(Press{"dialog.embed.quote"});
  CHECK(value_of(application, "dialog.embed.code").find("<blockquote") == std::string::npos);
  application.tell(Named{"close-dialog", 0, ""});

  application.tell(Named{"embed", paragraph_with(application, "Vera Ek"), "en bro byggs vid"});
  application.tell(Press{"dialog.embed.quote"});
  const std::string selected = value_of(application, "dialog.embed.code");
  CHECK(test::amiss(selected, {"<p>en bro byggs vid</p>", "https://storby.example/d/storby-motion-bro/"}) == "");
  application.tell(Named{"close-dialog", 0, ""});

  application.tell(Go{"d/storby-motion-bro/?f=1"});
  application.tell(Named{"embed", 0, ""});
  CHECK(value_of(application, "dialog.embed.code").find("quote=\"") != std::string::npos);
  application.tell(Press{"dialog.embed.quote"});
  CHECK(value_of(application, "dialog.embed.code").find("<blockquote") == 0);
}

TEST_CASE("copying the code leaves the dialog open, says so, and adds no address to it") {
  Application application = opened("");
  application.tell(Named{"embed", 0, ""});
  (void)application.take();
  application.tell(Press{"dialog.embed.copy"});
  const Changes changes = application.take();
  REQUIRE(changes.effects.copy);
  CHECK(changes.effects.copy->as == CopyAs::code);
  CHECK(changes.effects.copy->text == value_of(application, "dialog.embed.code"));
  CHECK_FALSE(application.state().embed_copied);  // Not until it is there.
  application.tell(Named{"code-copied", 0, ""});
  CHECK(application.state().embed_copied);
  CHECK(application.state().dialog == Dialog::embed);
  application.tell(Press{"dialog.embed.height.400"});
  CHECK_FALSE(application.state().embed_copied);
}

TEST_CASE("a page in a frame offers no embedding") {
  Application application = opened("d/storby-motion-bro/");
  const auto offered = [&] { return test::node_named(test::pane(application), "main.embed") != nullptr; };
  CHECK(offered());
  Surroundings around;
  around.environment.embedded = true;
  application.tell(around);
  CHECK_FALSE(offered());
  application.tell(Named{"embed", 0, ""});
  CHECK(application.state().dialog == Dialog::none);
}

TEST_CASE("a host's language reaches what is already on the screen") {
  Application application = opened("tid/");
  application.tell(Stored{.language = view::Language::sv});
  const Node before = application.scene().panes[static_cast<std::size_t>(Pane::main)].front();
  application.tell(Stored{.language = view::Language::en});
  CHECK(application.scene().language == view::Language::en);
  CHECK_FALSE(application.scene().panes[static_cast<std::size_t>(Pane::main)].front() == before);
}
