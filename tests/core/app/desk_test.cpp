#include "core/app/seen_nodes.h"
#include "desk/codec.h"
#include "desk/merge.h"
#include "diarium.h"

using namespace diarium;
using namespace diarium::app;

namespace {

std::vector<File> papers_for_desk() {
  return {{"storby/motion-bro.md", "# Motion om en bro över Storån\n\nVera Ek (S) vill att en bro byggs vid ån.\n\n## Förslag\n\nJag föreslår att kommunfullmäktige beslutar\n\n- att en bro utreds\n- att bron målas blå\n"},
          {"storby/svar-bro.md", "# Svar på motion om en bro\n\nKommunstyrelsen föreslår kommunfullmäktige besluta att avslå motionen.\n"}};
}

Application desk_window(std::vector<File> papers = papers_for_desk()) {
  Application application;
  Surroundings around;
  around.environment.today = "2031-06-11";
  application.tell(around);
  application.tell(Go{""});
  REQUIRE_FALSE(application.open(pack_files(std::move(papers), WithFacts::yes).bytes));
  (void)application.take();
  return application;
}

const desk::Desk& desk_of(const Application& application) { return *application.state().desk.now; }

std::uint32_t paragraph_holding(const Application& application, std::string_view words) {
  const auto& paragraphs = application.scene().document->paragraphs;
  for (std::uint32_t i = 0; i < paragraphs.size(); ++i)
    if (paragraphs[i].text.find(words) != std::string::npos) return i + 1;
  return 0;
}

/// The words that stand out as the reader's own in the open paper.
std::string words_of_own(const Application& application) {
  std::string words;
  for (const view::Paragraph& paragraph : application.scene().document->paragraphs)
    for (const view::Mark& mark : paragraph.marks)
      if (mark.kind == view::Mark::Kind::own) words += slice(paragraph.text, mark.span);
  return words;
}

void pin(Application& application, std::string_view words) {
  application.tell(Go{"d/storby-motion-bro/"});
  application.tell(Named{"pin", paragraph_holding(application, words), std::string(words)});
}

}  // namespace

TEST_CASE("words that are pinned lie on the desk with their source, are highlighted in their paper, and are kept") {
  Application application = desk_window();
  pin(application, "en bro byggs");
  REQUIRE(desk_of(application).pins.size() == 1);
  const desk::Pin& one = desk_of(application).pins.front();
  CHECK(one.exact == "en bro byggs");
  CHECK(one.prefix.ends_with("vill att "));
  CHECK(one.suffix.starts_with(" vid"));
  CHECK(test::line_of(one.title, one.day) == "Motion om en bro över Storån | 2031-06-11");
  CHECK(words_of_own(application) == "en bro byggs");
  CHECK(*desk::read_desk(*test::there(application.take().desk)) == desk_of(application));
  application.tell(Go{"bord/"});
  CHECK(test::words_on(application).find("en bro byggs") != std::string::npos);
}

TEST_CASE("with nothing chosen the paper itself is pinned, and a second time changes nothing") {
  Application application = desk_window();
  application.tell(Go{"d/storby-svar-bro/"});
  application.tell(Named{"pin"});
  application.tell(Named{"pin"});
  REQUIRE(desk_of(application).pins.size() == 1);
  CHECK(desk_of(application).pins.front().address == "d/storby-svar-bro/");
  CHECK(desk_of(application).pins.front().exact.empty());
}

TEST_CASE("the paper that j reached in a list is pinned, without being opened") {
  Application application = desk_window();
  application.tell(Go{"?q=bro"});
  application.tell(Named{"next-hit"});
  application.tell(Named{"pin"});
  CHECK(test::only(desk_of(application).pins).address.starts_with("d/storby-"));
  CHECK(application.state().place.screen == Screen::results);
}

TEST_CASE("a pin whose colour is turned off is not marked in its paper") {
  Application application = desk_window();
  pin(application, "en bro byggs");
  application.apply(ActOnDesk{DeskAct::no_highlight, desk_of(application).pins.front().address});
  CHECK(words_of_own(application).empty());
  application.apply(ActOnDesk{DeskAct::highlight, desk_of(application).pins.front().address});
  CHECK(words_of_own(application) == "en bro byggs");
}

TEST_CASE("a note is written in its dialog, whose words come from the reader") {
  Application application = desk_window();
  application.tell(Go{"d/storby-motion-bro/"});
  application.tell(Named{"note", paragraph_holding(application, "målas blå"), "målas blå"});
  REQUIRE(application.state().dialog == Dialog::note);
  application.tell(Input{"dialog.words", "Varför blå?"});
  application.tell(Press{"dialog.save"});
  CHECK(application.state().dialog == Dialog::none);
  CHECK(desk_of(application).pins.front().note == "Varför blå?");
  application.tell(Go{"bord/"});
  CHECK(test::words_on(application).find("Varför blå?") != std::string::npos);
}

TEST_CASE("what is removed on the desk comes back by undoing") {
  Application application = desk_window();
  pin(application, "en bro byggs");
  application.tell(Go{"bord/"});
  const desk::Desk before = desk_of(application);
  application.apply(ActOnDesk{DeskAct::remove, before.pins.front().address});
  CHECK(desk_of(application).pins.empty());
  application.tell(Press{"main.undo"});
  CHECK(test::only(desk_of(application).pins).exact == "en bro byggs");
}

TEST_CASE("a new collection is shown at once, and what is pinned afterwards goes into it") {
  Application application = desk_window();
  application.tell(Go{"bord/"});
  application.tell(Press{"main.new"});
  application.tell(Input{"dialog.words", "Broar"});
  application.tell(Press{"dialog.save"});
  REQUIRE(desk_of(application).collections.size() == 1);
  CHECK(application.state().place.section == desk_of(application).collections.front().id);
  pin(application, "en bro byggs");
  CHECK(desk_of(application).pins.front().collection == desk_of(application).collections.front().id);
}

TEST_CASE("words that the paper no longer has are told as changed and not marked, and words that moved are found") {
  Application before = desk_window();
  pin(before, "en bro byggs");
  const std::string kept = desk::desk_json(desk_of(before));
  const auto text_with = [&](std::string_view motion) {
    auto papers = papers_for_desk();
    papers.front().bytes = motion;
    Application after = desk_window(std::move(papers));
    after.tell(ReceivedDesk{ReceivedDesk::File::no, kept, DeskKept::kept});
    after.tell(Go{"d/storby-motion-bro/"});
    const std::string own = words_of_own(after);
    after.tell(Go{"bord/"});
    return own + "\n" + test::words_on(after);
  };
  const std::string changed(view::word(view::Language::sv, "desk.words_changed")), moved(view::word(view::Language::sv, "desk.words_moved"));
  const std::string gone = text_with("# Motion om en tunnel\n\nBo Alm (V) gräver hellre under ån än över den.\n");
  CHECK(gone.starts_with("\n"));
  CHECK(gone.find(changed) != std::string::npos);
  CHECK(gone.find("en bro byggs") != std::string::npos);
  const std::string elsewhere = text_with("# Motion om en bro över Storån\n\nÅn är bred.\n\nVera Ek (S) vill att en bro byggs vid ån.\n");
  CHECK(elsewhere.starts_with("en bro byggs\n"));
  CHECK(elsewhere.find(moved) != std::string::npos);
  CHECK(text_with(papers_for_desk().front().bytes).find(changed) == std::string::npos);
}

TEST_CASE("a saved search says how many papers it finds that it did not find before, and so does the last visit") {
  Application before = desk_window();
  before.tell(Go{"?q=bro"});
  before.tell(Press{"main.save_search"});
  CHECK(test::only(desk_of(before).searches).count == 2);
  const std::string kept = desk::desk_json(desk_of(before));
  auto papers = papers_for_desk();
  papers.push_back({"storby/pm.txt", "PM om en bro till\n\nEn bro till behövs.\n"});
  papers.push_back({"storby/annat.txt", "PM om vägar\n\nVägen är smal.\n"});
  Application after = desk_window(std::move(papers));
  after.tell(ReceivedDesk{ReceivedDesk::File::no, kept, DeskKept::kept});
  after.tell(Go{"bord/"});
  CHECK(test::words_on(after).find(view::count(view::Language::sv, "desk.fresh", 1)) != std::string::npos);
  CHECK(test::words_on(after).find(view::count(view::Language::sv, "desk.fresh_papers", 2)) != std::string::npos);
  after.apply(ActOnDesk{DeskAct::save_search, desk_of(after).searches.front().address});
  after.tell(Press{"right.see_all"});
  CHECK(test::words_on(after).find(view::count(view::Language::sv, "desk.fresh", 1)) == std::string::npos);
  CHECK(test::words_on(after).find(view::word(view::Language::sv, "desk.nothing_new_papers")) != std::string::npos);
}

TEST_CASE("a file that is no desk changes nothing and says so; one that is one brings back what was erased") {
  Application application = desk_window();
  pin(application, "en bro byggs");
  application.tell(Go{"bord/"});
  application.tell(Press{"right.save_file"});
  const auto file = test::there(application.take().effects.file);
  const desk::Desk before = desk_of(application);
  application.tell(ReceivedDesk{ReceivedDesk::File::yes, "{\"version\": 1}", {}});
  CHECK(desk_of(application) == before);
  CHECK(test::words_on(application).find(view::word(view::Language::sv, "desk.wrong_file")) != std::string::npos);
  application.tell(Press{"right.erase"});
  CHECK(desk::empty(desk_of(application)));
  application.tell(ReceivedDesk{ReceivedDesk::File::yes, file->text, {}});
  CHECK(test::only(desk_of(application).pins).exact == before.pins.front().exact);
  CHECK(test::words_on(application).find(view::word(view::Language::sv, "desk.wrong_file")) == std::string::npos);
}

TEST_CASE("two windows end with the same desk, and a desk that was kept as it is here is not kept again") {
  Application one = desk_window(), two = desk_window();
  pin(one, "en bro byggs");
  pin(two, "målas blå");
  const auto kept = test::there(one.take().desk);
  two.tell(ReceivedDesk{ReceivedDesk::File::no, *kept, DeskKept::kept});
  const auto both = test::there(two.take().desk);
  one.tell(ReceivedDesk{ReceivedDesk::File::no, *both, DeskKept::kept});
  CHECK(desk_of(one) == desk_of(two));
  CHECK(desk_of(one).pins.size() == 2);
  CHECK_FALSE(one.take().desk);
}

TEST_CASE("what is kept and cannot be read here is told, and never overwritten") {
  Application application = desk_window();
  application.tell(ReceivedDesk{ReceivedDesk::File::no, "{\"diarium_desk\": 9}", DeskKept::kept});
  pin(application, "en bro byggs");
  CHECK_FALSE(application.take().desk);
  application.tell(Go{"bord/"});
  CHECK(test::words_on(application).find(view::word(view::Language::sv, "desk.wrong_version")) != std::string::npos);
  CHECK(test::words_on(application).find(view::word(view::Language::sv, "desk.not_kept")) != std::string::npos);
}

TEST_CASE("papers that are opened are remembered once the reader asks for it, and not before") {
  Application application = desk_window();
  application.tell(Go{"d/storby-svar-bro/"});
  CHECK(desk_of(application).history.opened.empty());
  application.tell(Go{"bord/"});
  application.tell(Press{"right.remember"});
  application.tell(Go{"d/storby-motion-bro/"});
  CHECK(test::only(desk_of(application).history.opened).title == "Motion om en bro över Storån");
  application.tell(Go{"bord/"});
  application.tell(Press{"right.forget"});
  CHECK(desk_of(application).history.opened.empty());
}

TEST_CASE("beside «Mitt bord» stands how much is new, wherever the reader is: each paper once, and nothing where nothing is") {
  Application before = desk_window();
  before.tell(Go{"?q=bro"});
  before.tell(Press{"main.save_search"});
  CHECK(test::desk_news(before).empty());
  const std::string kept = desk::desk_json(desk_of(before));
  auto papers = papers_for_desk();
  papers.push_back({"storby/pm.txt", "PM om en bro till\n\nEn bro till behövs.\n"});  // New, and found by the search.
  papers.push_back({"storby/annat.txt", "PM om vägar\n\nVägen är smal.\n"});
  Application after = desk_window(std::move(papers));
  CHECK(test::desk_news(after).empty());
  after.tell(ReceivedDesk{ReceivedDesk::File::no, kept, DeskKept::kept});
  for (const char* address : {"", "?q=väg", "om/", "bord/"}) {
    after.tell(Go{address});
    CHECK(test::desk_news(after) == view::count(view::Language::sv, "desk.news", 2));
  }
  after.tell(Press{"right.see_all"});
  CHECK(test::desk_news(after) == view::count(view::Language::sv, "desk.news", 1));
  after.apply(ActOnDesk{DeskAct::save_search, desk_of(after).searches.front().address});
  CHECK(test::desk_news(after).empty());
}

TEST_CASE("an address of a collection that is not on the desk says so and shows all that is") {
  Application application = desk_window();
  pin(application, "en bro byggs");
  const std::string_view said = view::word(view::Language::sv, "desk.no_collection");
  application.tell(Go{"bord/"});
  CHECK(test::words_on(application).find(said) == std::string::npos);
  application.tell(Go{"bord/#0123456789abcdef"});
  CHECK(test::words_on(application).find(said) != std::string::npos);
  CHECK(test::words_on(application).find("en bro byggs") != std::string::npos);
  application.tell(Press{"main.as_text"});
  CHECK(application.take().effects.file->text.find("en bro byggs") != std::string::npos);
}

TEST_CASE("what lies on the desk goes out as sources, with what their papers say") {
  Application application = desk_window();
  pin(application, "en bro byggs");
  application.tell(Go{"bord/"});
  application.tell(Press{"main.as_bibtex"});
  const auto bib = test::there(application.take().effects.file);
  CHECK(bib->name == "bord.bib");
  CHECK(test::amiss(bib->text, {"title = {{Motion om en bro över Storån}}", "note = {Motion"}) == "");
  application.tell(Press{"main.as_csl"});
  CHECK(application.take().effects.file->text.find("\"genre\":\"Motion\"") != std::string::npos);
}
