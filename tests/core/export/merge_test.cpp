// Several packs become one, with what a reader says of their facts.
#include <nlohmann/json.hpp>

#include "base/sha256.h"
#include "core/export/exchange.h"
#include "index/papers/duplicates.h"
#include "text/personal/personal.h"
#include "view/panels/case_form.h"

using namespace diarium;

namespace {

index::Pack pack_of_files(std::vector<File> files) {
  return test::open(std::move(*test::there(with_relations(pack_files(std::move(files), WithFacts::yes).bytes))));
}
Merged merged(const std::vector<const index::Pack*>& packs, const facts::Corrections& said = {},
              const MergeOptions& options = {}) {
  return *test::there(merge_packs(packs, said, options));
}

const File motion{"a/motion.md", test::motion_text};
const File minutes{"b protokoll.txt", test::minutes_text};

/// A correction of the motion, at words of its text.
facts::Correction said(const index::Pack& pack, facts::CorrectionAction action, std::string fact, std::string quote,
                       std::string value = "") {
  const auto text = pack.text({0});
  const ByteSpan span = test::span_of(text->nfc, quote);
  return {.id = "k1",
          .source = pack.origin({0})->sha256,
          .paper = pack.card({0}).id,
          .action = action,
          .fact = std::move(fact),
          .span = span,
          .quote = std::move(quote),
          .value = std::move(value)};
}

}  // namespace

TEST_CASE("a pack that is merged with nothing is the same bytes") {
  const std::string bytes = test::made_pack();
  const auto pack = test::open(bytes);
  const Merged one = merged({&pack});
  CHECK(one.bytes == bytes);
  CHECK(one.papers == 3);
  CHECK(one.unmatched.empty());
}

TEST_CASE("two halves of a folder are the pack of the folder") {
  const auto whole = pack_of_files({motion, minutes});
  const auto first = pack_of_files({motion}), second = pack_of_files({minutes});
  const auto again = pack_of_files({motion, minutes});
  CHECK(merged({&first, &second}).bytes == merged({&again}).bytes);
  CHECK(merged({&whole}).bytes == merged({&first, &second}).bytes);
}

TEST_CASE("a reader's own papers are told from those that were published, and no id stands twice") {
  const auto base = pack_of_files({motion, minutes});
  const auto own = pack_of_files({motion, minutes});
  const auto pack = test::open(merged({&base, &own, &own}, {}, {.collections = {"", "Mina", "Andras"}}).bytes);
  REQUIRE(pack.papers() == 6);
  CHECK(pack.check().empty());
  CHECK(pack.card({0}).id == "a-motion");
  CHECK_FALSE(pack.card({0}).own);
  CHECK(pack.card({2}).id == "egen-a-motion");
  CHECK(pack.card({2}).own);
  CHECK(test::line_of(pack.card({4}).id, pack.origin({4})->collection) == "egen-a-motion-2 | Andras");
  CHECK(pack.about().title == base.about().title);
}

TEST_CASE("an own paper that is published already is told, by its file and by its words in another file, and no other is") {
  const auto published = pack_of_files({motion, minutes});
  std::string wrapped = test::motion_text;  // The same words, with other line ends.
  for (std::size_t at = 0; (at = wrapped.find('\n', at)) != std::string::npos; at += 2) wrapped.replace(at, 1, "\r\n");
  const auto same = pack_of_files({{"x/egen.md", test::motion_text}}), copy = pack_of_files({{"y/kopia.md", wrapped}});
  const auto other = pack_of_files({{"z/annan.md", std::string(test::motion_text) + "\nEtt ord till.\n"}});
  const Merged one = merged({&published, &same, &copy, &other}, {}, {.collections = {"", "Mina", "Mina", "Mina"}});
  REQUIRE(one.same.size() == 2);
  for (const SamePaper& found : one.same) CHECK(found.published.id == published.card({0}).id);
  CHECK(one.same[0].published.by == index::Duplicate::By::file);
  CHECK(one.same[1].published.by == index::Duplicate::By::text);
  CHECK(one.same[0].own != one.same[1].own);
  CHECK(merged({&published, &same}).same.empty());
}

TEST_CASE("words are the same with other white space and with numbers masked; of a few words nothing is told") {
  const std::string text = "Anna Berg, 640823-3234, yrkar att kommunen bygger en skola med tak av tegel vid torget i Mora, och att barnen får måla den röd när den är färdig.";
  std::string spaced = text;
  for (char& c : spaced)
    if (c == ' ') c = '\n';
  CHECK(index::same_words(text) == index::same_words(spaced));
  std::string masked = text;
  text::mask_personal_numbers(masked);
  CHECK(index::same_words(text) == index::same_words(masked));
  CHECK(index::same_words(text) != index::same_words(text + "Blå."));
  CHECK(index::same_words("Beslut.").empty());
}

TEST_CASE("a rejected person is gone, and the paper says that a reader did it") {
  const auto base = pack_of_files({motion, minutes});
  facts::Corrections corrections{{said(base, facts::CorrectionAction::reject, "person", "Karin Ek")}};
  REQUIRE(base.facts({0})->persons.size() == 1);
  corrections.list[0].span = base.facts({0})->persons[0].mentions[0];
  corrections.list[0].quote.clear();
  const Merged one = merged({&base}, corrections);
  CHECK(one.applied == 1);
  CHECK(one.unmatched.empty());
  const auto pack = test::open(one.bytes);
  CHECK(pack.check().empty());
  const auto facts = pack.facts({0});
  CHECK(facts->persons.empty());
  REQUIRE(facts->user.size() == 1);
  CHECK(test::line_of(facts->user[0].action, facts->user[0].was) == "reject | Karin Ek (V)");
  CHECK(pack.card({0}).people.empty());
  CHECK(test::there(import_pile(test::bytes_of(test::exported(pack, "json"), "pile.json")))->pack == one.bytes);
}

TEST_CASE("a corrected date is the reader's own, wherever the date is shown") {
  const auto base = pack_of_files({motion, minutes});
  facts::Corrections corrections{{
      said(base, facts::CorrectionAction::correct, "document_date", "2031-03-04", R"({"value":"2031-03-05"})")}};
  const auto pack = test::open(merged({&base}, corrections).bytes);
  CHECK(pack.card({0}).date == "2031-03-05");
  const auto facts = pack.facts({0});
  CHECK(facts->document_date->status == facts::Status::user);
  CHECK(facts->user[0].was == "2031-03-04");
}

TEST_CASE("a fact that the reader marked himself is added with its words") {
  const auto base = pack_of_files({motion, minutes});
  facts::Corrections corrections{{said(base, facts::CorrectionAction::add, "person", "stationen",
                           R"({"name":"Sture Stationen","party":"S","roles":["annan"]})")}};
  const auto facts = *test::open(merged({&base}, corrections).bytes).facts({0});
  REQUIRE(facts.persons.size() == 2);
  CHECK(test::line_of(facts.persons[1].name, facts.persons[1].as_written) == "Sture Stationen | stationen");
  CHECK(facts::status_of(facts, "person", 1) == facts::Status::user);
  CHECK(facts::status_of(facts, "person", 0) == facts::Status::read);
}

TEST_CASE("what a correction speaks of may be gone: that is told, and nothing else is lost") {
  const auto base = pack_of_files({motion, minutes});
  using Action = facts::CorrectionAction;
  facts::Corrections corrections;
  auto other_file = said(base, Action::reject, "title", "Motion");
  other_file.source = std::string(64, '0');
  auto other_words = said(base, Action::reject, "title", "Motion");
  other_words.id = "k2", other_words.quote = "står inte här";
  auto no_fact = said(base, Action::correct, "vote", "stationen", R"({"yes":3})");
  no_fact.id = "k3";
  auto no_value = said(base, Action::correct, "document_date", "2031-03-04", R"({"value":"i våras"})");
  no_value.id = "k4";
  auto moved = said(base, Action::note, "document_date", "2031-03-04");
  moved.id = "k5", moved.span = {1, 11}, moved.note = "stämmer";
  facts::Correction nobody{
      .id = "k6", .action = Action::merge, .fact = "person", .value = R"({"id":"x"})", .into = "y"};
  corrections.list = {other_file, other_words, no_fact, no_value, moved, nobody};
  const Merged one = merged({&base}, corrections);
  CHECK(one.applied == 1);
  REQUIRE(one.unmatched.size() == 5);
  for (std::size_t i = 0; i < 4; ++i) CHECK(one.unmatched[i].id == "k" + std::to_string(i + 1));
  CHECK(one.unmatched[4].id == "k6");
  const auto facts = *test::open(one.bytes).facts({0});
  CHECK(test::only(facts.user).note == "stämmer");
}

TEST_CASE("every export says of a corrected fact that a reader said it") {
  const auto base = pack_of_files({motion, minutes});
  facts::Corrections corrections;
  const auto proposal = base.facts({0})->proposals[0];
  corrections.list = {{.id = "k1",
                       .source = base.origin({0})->sha256,
                       .paper = "a-motion",
                       .action = facts::CorrectionAction::correct,
                       .fact = "proposal",
                       .span = proposal.span,
                       .value = R"({"by":"Bo Al"})",
                       .note = "läs rad 3"}};
  const auto pack = test::open(merged({&base}, corrections).bytes);
  const auto holds = [&](std::string_view format, const char* path, std::string_view words) {
    return test::bytes_of(test::exported(pack, format), path).find(words) != std::string::npos;
  };
  CHECK(holds("csv", "proposals.csv", ",user,certain\r\n"));
  CHECK(holds("csv", "user.csv", "a-motion,proposal,correct,"));
  CHECK(holds("json", "pile.json", R"("action":"correct")"));
  CHECK(holds("jsonld", "popolo.jsonld", R"("status": "user")"));
  CHECK(holds("annotations", "papers/a-motion.jsonld", R"(\"status\":\"user\")"));
  const auto json = nlohmann::json::parse(test::bytes_of(test::exported(pack, "facts"), "a-motion.json"));
  CHECK(json["proposals"][0]["status"] == "user");
  CHECK(json["user"][0]["note"] == "läs rad 3");
}

TEST_CASE("a pile with corrections is imported with them, once") {
  const auto base = pack_of_files({motion, minutes});
  facts::Corrections corrections;
  corrections.list = {said(base, facts::CorrectionAction::correct, "document_date", "2031-03-04", R"({"value":"2031-03-05"})")};
  auto list = nlohmann::json::parse(facts::corrections_json(corrections))["corrections"];
  auto pile = nlohmann::json::parse(test::bytes_of(test::exported(base, "json"), "pile.json"));
  pile["corrections"] = list;
  const auto imported = test::there(import_pile(pile.dump()));
  CHECK(imported->applied == 1);
  const auto once = test::open(imported->pack);
  CHECK(once.card({0}).date == "2031-03-05");
  CHECK(merge_packs({&once}, corrections, {})->bytes == imported->pack);
}

TEST_CASE("the §§ of minutes are papers with ids of their own that lead to one file") {
  std::string book = "Storby kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-06-09\n\nPlats och tid\nStadshuset\n\n";
  for (int i = 4; i <= 7; ++i)
    book += "§ " + std::to_string(i) + " Ärende om cykelställ\n\nBeslut\n\nKommunstyrelsen beslutar att avslå motionen.\n\n";
  const auto pack = test::open(pack_files({{"ks.txt", book}, {"ks-p4.txt", "Ett brev om parker.\n"}}, WithFacts::yes).bytes);
  REQUIRE(pack.papers() == 6);
  CHECK(pack.check().empty());
  CHECK(test::line_of(pack.card({1}).id, pack.card({2}).id, pack.card({3}).id, pack.part({3}).file_id,
                      pack.part({3}).label, pack.card({3}).date, pack.card({3}).body) ==
        "ks | ks-p4-2 | ks-p5 | ks | § 5 | 2031-06-09 | Kommunstyrelsen");
  const auto text = pack.text({3});
  const auto at = static_cast<std::uint32_t>(text->nfc.find("avslå"));
  CHECK(std::string_view(book).substr(text->map.to_source(at)).starts_with("avslå"));
  CHECK(pack.card({1}).type == "protokoll");
  CHECK(pack.origin({3})->sha256 == sha256(book));
}

TEST_CASE("two persons that the reader knows to be one become one in every case") {
  const auto base = pack_of_files({motion, minutes});
  const auto people = relate(base)->cases.people;
  REQUIRE(people.size() >= 2);
  facts::Corrections corrections{{{.id = "m",
                       .action = facts::CorrectionAction::merge,
                       .fact = "person",
                       .value = R"({"id":")" + people[1].id + "\"}",
                       .into = people[0].id}}};
  const Merged one = merged({&base}, corrections);
  CHECK(one.unmatched.empty());
  const auto json = nlohmann::json::parse(
      *packed_cases_json(test::open(one.bytes), {[](auto at) { return at; }, [](auto at) { return at; }}));
  CHECK(json["people"].size() == people.size() - 1);
}

TEST_CASE("papers that the reader makes one case, or keeps apart, are so in the merged pack and in what it gives away") {
  const auto base = pack_of_files({motion, minutes});
  const auto before = relate(base)->cases.cases;
  const auto tie = [&](facts::CorrectionAction action, std::string id) {
    return facts::Correction{.id = std::move(id),
                             .source = base.origin({0})->sha256,
                             .paper = base.card({0}).id,
                             .action = action,
                             .fact = "case",
                             .value = R"({"source":")" + base.origin({1})->sha256 + R"(","paper":")" + base.card({1}).id + "\"}"};
  };
  using Action = facts::CorrectionAction;
  const auto cases_of = [](const Merged& one) { return *diarium::cases_of(test::open(one.bytes)); };
  const bool together = before.size() == 1;
  facts::Corrections said{{tie(together ? Action::split : Action::merge, "k1")}};
  const Merged one = merged({&base}, said);
  CHECK(one.unmatched.empty());
  CHECK(one.applied == 1);
  const auto cases = cases_of(one);
  CHECK(cases.cases.size() == (together ? 2 : 1));
  for (const relations::Case& of : cases.cases) CHECK(of.corrected);
  const auto exported = exporting::export_papers(test::open(one.bytes), "csv", {});
  const auto csv = std::ranges::find(*exported, "cases.csv", &exporting::ExportFile::path);
  REQUIRE(csv != exported->end());
  CHECK(csv->bytes.find("/,user,") != std::string::npos);
  CHECK(nlohmann::json::parse(*cases_json(test::open(one.bytes), {}))["cases"][0]["status"] == "user");

  said.list.push_back(tie(together ? Action::merge : Action::split, "k2"));
  const Merged later = merged({&base}, said);
  CHECK(cases_of(later).cases.size() == before.size());
  if (together) {
    CHECK(test::only(later.unmatched).id == "k1");
  }
  said.list = {tie(Action::split, "k3")};
  said.list[0].value = R"({"source":")" + std::string(64, 'b') + R"(","paper":"nowhere"})";
  CHECK(merged({&base}, said).unmatched.size() == 1);
}

TEST_CASE("the form of a case names its papers by their files, and finds every other case by the titles of its papers") {
  const auto pack = pack_of_files(
      {{"a/motion.md", "# Motion om laddstolpar\n\nVinge kommun\n\nJag yrkar\n\natt kommunen bygger laddstolpar\n\nAsta Lindmo (S)\n"},
       {"b svar.md", "Vinge kommun\n\nTjänsteskrivelse\n\nDnr KS 2023/88\n\n# Cykelbanor\n\nKommunstyrelsen beslutar.\n"},
       {"c bilaga.md", "Vinge kommun\n\nTjänsteskrivelse\n\nDnr KS 2023/88\n\n# Cykelkarta\n\nKommunstyrelsen beslutar.\n"}});
  const auto cases = *cases_of(pack);
  REQUIRE(cases.cases.size() == 2);
  const auto form = test::there(view::case_form(pack, cases, cases.cases[1].id, pack.card({2}).id, view::Language::sv));
  REQUIRE(form->papers.size() == 2);
  CHECK(form->papers[1].name.source == pack.origin({2})->sha256);
  CHECK(form->chosen == 2);
  REQUIRE(form->others.size() == 1);
  CHECK(form->others[0].name.paper == pack.card({0}).id);
  CHECK(form->others[0].words.find(pack.card({0}).title) != std::string::npos);
  CHECK(view::case_form(pack, cases, cases.cases[0].id, "", view::Language::sv)->chosen == 0);
  CHECK_FALSE(view::case_form(pack, cases, "nowhere", "", view::Language::sv));
  CHECK(view::case_of(cases, {1})->id == view::case_of(cases, {2})->id);
  const std::string both = cases.cases[1].id, motion_only = cases.cases[0].id;
  const std::vector<std::string> all = view::papers_of(pack, &cases.cases[1]);
  CHECK(view::case_followed(pack, cases, both, all) == both);
  CHECK(view::case_followed(pack, cases, "gone", all) == both);
  CHECK(view::case_followed(pack, cases, motion_only, {pack.card({0}).id, all[0], all[1]}) == both);
  CHECK(view::case_followed(pack, cases, motion_only, {pack.card({0}).id, all[0]}) == motion_only);
  CHECK(view::case_followed(pack, cases, "gone", {"nowhere"}) == "gone");
}
