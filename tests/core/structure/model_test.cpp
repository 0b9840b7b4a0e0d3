// The model of lines: what it is sure of is no text; what it is not sure of stays as the rules say.
#include <doctest/doctest.h>

#include "core/structure/outline_text.h"
#include "structure/model/classify.h"
#include "structure/pages/pages.h"

using namespace diarium;
using structure::BlockKind;
using structure::LineClass;
using test::all_of;
using test::paper_of;

namespace {

/// The classes of the lines that hold `words`.
std::string classes_of(const std::string& text, std::string_view words) {
  std::vector<structure::Line> lines = structure::split_lines(text);
  static_cast<void>(structure::find_pages(text, lines));
  const auto guesses = structure::classify(structure::features_of(text, lines), structure::line_weights());
  std::string out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (slice(text, lines[i].span).find(words) == std::string_view::npos) continue;
    out += (out.empty() ? "" : " ") + std::string(name(guesses[i].one));
  }
  return out;
}

const std::string prose =
    "Bryggan vid badet byggdes för femtio år sedan och har sedan dess lagats många gånger av föreningen.\nKontoret "
    "bedömer att den bör byggas upp på nytt, men att det inte ryms inom ramen för nästa år.\n\n";

}  // namespace

TEST_CASE("a list of matters heads nothing, whatever numbers its lines bear") {
  for (const auto* heading : {"Ärendelista", "Dagordning"}) {
    std::string text = "Almby kommun\nKommunstyrelsen\n\nSammanträdesprotokoll\n\nSammanträdesdatum: 2031-02-03\n\n" +
                       std::string(heading) + "\n\n";
    const std::string matters[] = {"Upprop och val av justerare",
                                   "Svar på motion om bryggan vid badet",
                                   "Budgetuppföljning 2031",
                                   "Val av ledamot efter Ada Berg (S)",
                                   "Informationsärenden",
                                   "Yttrande över remiss om hundrastgårdar",
                                   "Delegationsbeslut"};
    for (std::size_t i = 0; i < 7; ++i) text += "§ " + std::to_string(12 + i) + " " + matters[i] + "\n";
    text += "\n§ 12 Upprop och val av justerare\n\nBeslut\n\nKommunstyrelsen beslutar att välja Bo Ek (M).\n\n" + prose;
    const auto paper = paper_of(text);
    CHECK(all_of(paper, BlockKind::heading).find("Budgetuppföljning") == std::string::npos);
    CHECK(all_of(paper, BlockKind::heading).find("Beslut") != std::string::npos);
    test::check_promises(paper);
  }
}

TEST_CASE("lines at the edges of pages are told from text") {
  std::string text;
  for (int page = 1; page <= 4; ++page)
    text += (page > 1 ? "\f" : "") + std::string("Almby kommun               Kommunstyrelsen               Sid ") +
            std::to_string(page) + "/4\n\n" + prose + prose + "www.almby.se      Org.nr 212099-0001\n";
  CHECK(classes_of(text, "www.almby.se") == "running_foot running_foot running_foot running_foot");
  CHECK(classes_of(text, "Bryggan vid badet byggdes").find("running") == std::string::npos);
}

TEST_CASE("classes are the same whatever stands a window of lines away, and a text without lines has none") {
  CHECK(structure::classify({}, structure::line_weights()).empty());
  std::string text;
  for (int i = 0; i < 6000; ++i)
    text += "Stycke " + std::to_string(i) + " om bryggan vid badet som ska lagas i vår.\n\n";
  std::vector<structure::Line> lines = structure::split_lines(text);
  static_cast<void>(structure::find_pages(text, lines));
  const auto features = structure::features_of(text, lines);
  const auto guesses = structure::classify(features, structure::line_weights());
  REQUIRE(guesses.size() == 6000);
  CHECK(guesses[4000].one == guesses[4100].one);
  // The same lines once more give the same, to the last unit of the margin.
  const auto again = structure::classify(features, structure::line_weights());
  int other = 0;
  for (std::size_t i = 0; i < guesses.size(); ++i)
    other += guesses[i].margin != again[i].margin || guesses[i].margin < 0;
  CHECK(other == 0);
}
