// Facts of damaged papers: values are spelt right, and every span and quotation is of the file as it was read.
#include <nlohmann/json.hpp>

#include "core/base/checks.h"
#include "core/text/repair_support.h"
#include "diarium.h"

using namespace diarium;
using Json = nlohmann::json;

namespace {

SharedLexicon real_lexicon() {
  auto lexicon = text::real_lexicon();
  if (!lexicon) return nullptr;
  return std::make_shared<const text::Lexicon>(std::move(*lexicon));
}

PileRepair repair_by(SharedLexicon lexicon) {
  return PileRepair([lexicon]() -> Result<SharedLexicon> { return lexicon; }, nullptr);
}

/// The code points of a file as read.
class Points {
 public:
  explicit Points(std::string_view source) : source_(text::code_points(source)) {}
  std::string between(const Json& first, const Json& last) const {
    const auto begin = first.get<std::size_t>(), end = last.get<std::size_t>();
    REQUIRE(begin <= end);
    REQUIRE(end <= source_.size());
    return text::to_utf8(std::u32string_view(source_).substr(begin, end - begin));
  }

 private:
  std::u32string source_;
};

/// Checks every «text» with its start and end, whatever list it stands in; returns how many there are.
std::size_t check_quotes(const Json& json, const Points& source) {
  std::size_t count = 0;
  if (json.is_object() && json.contains("text") && json.contains("start")) {
    const std::string quoted = source.between(json["start"], json["end"]);
    CHECK(quoted == json["text"].get<std::string>());
    CHECK_FALSE(quoted.empty());
    ++count;
  }
  for (const auto& one : json)
    if (one.is_structured()) count += check_quotes(one, source);
  return count;
}

std::vector<test::File> made_up_papers() {
  auto papers = test::files_in(std::string(DIARIUM_ROOT) + "/tests/golden/papers", ".txt");
  for (auto& paper : test::files_in(std::string(DIARIUM_ROOT) + "/tests/golden/facts", ".txt")) papers.push_back(paper);
  return papers;
}

Json facts_of(const File& file, PileRepair& repair) {
  Warnings warnings;
  return Json::parse(*test::there(facts_json(file, repair, warnings)));
}

}  // namespace

TEST_CASE("every fact of a damaged paper quotes the file as it was read") {
  const SharedLexicon lexicon = real_lexicon();
  if (!lexicon) return test::skip("there is no sv.lex");
  PileRepair repair = repair_by(lexicon);
  std::size_t quoted = 0, repaired = 0;
  for (const test::File& paper : made_up_papers()) {
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
      CAPTURE(paper.name);
      CAPTURE(seed);
      const std::string scan = text::damaged(paper.bytes, seed, seed == 3 ? 40 : 0);
      const Json facts = facts_of({paper.name, scan}, repair);
      quoted += check_quotes(facts, Points(scan));
      for (const char* key : {"type", "municipality", "body", "date", "title", "paragraph"}) {
        const Json& span = facts[std::string(key) + "_span"];
        if (!span.is_null()) (void)Points(scan).between(span[0], span[1]);
      }
      for (const Json& person : facts["persons"]) {
        const Json& mention = person["mentions"][0];
        const std::string there = Points(scan).between(mention[0], mention[1]);
        const auto written = person["as_written"].get<std::string>();
        CHECK(scan.find(written.substr(0, written.find(' '))) != std::string::npos);
        CHECK_FALSE(there.empty());
      }
      repaired += facts["ocr_damaged"].get<bool>();
    }
  }
  CHECK(quoted > 500);
  CHECK(repaired > 20);
}

TEST_CASE("names and titles of a damaged paper are spelt right, and stand as written beside that") {
  const SharedLexicon lexicon = real_lexicon();
  if (!lexicon) return test::skip("there is no sv.lex");
  PileRepair repair = repair_by(lexicon);
  const std::string clean =
      "Motion om längre öppettider på våra bibliotek\n\nMånga frågar när biblioteken är öppna. Det är också en fråga "
      "om vad som är möjligt för nämnden att göra, och flera måste få svar även där.\n\nJag yrkar att "
      "kommunfullmäktige beslutar\n\natt ge kulturnämnden i uppdrag att förlänga öppettiderna.\n\nKarin Sjöström (V)\n";
  const std::string scan = text::damaged(clean, 11);
  const Json facts = facts_of({"motion.txt", scan}, repair);
  CHECK(facts["ocr_damaged"].get<bool>());
  CHECK(facts["title"] == facts_of({"motion.txt", clean}, repair)["title"]);
  REQUIRE(facts["persons"].size() == 1);
  CHECK(facts["persons"][0]["name"].get<std::string>() == "Karin Sjöström");
  CHECK(scan.find(facts["persons"][0]["as_written"].get<std::string>()) != std::string::npos);
  CHECK(facts["persons"][0]["as_written"].get<std::string>() != "Karin Sjöström");
  REQUIRE(facts["proposals"].size() == 1);
  const auto proposal = facts["proposals"][0]["text"].get<std::string>();
  CHECK(scan.find(proposal) != std::string::npos);
  CHECK(proposal.starts_with("att ge "));
}

TEST_CASE("an outline of a damaged paper shows repaired words and points into the file") {
  const SharedLexicon lexicon = real_lexicon();
  if (!lexicon) return test::skip("there is no sv.lex");
  PileRepair repair = repair_by(lexicon);
  for (const test::File& paper : made_up_papers()) {
    CAPTURE(paper.name);
    const std::string scan = text::damaged(paper.bytes, 5);
    Warnings warnings;
    const auto json = test::there(outline_json({paper.name, scan}, repair, warnings));
    const Json outline = Json::parse(*json);
    const Points points(scan);
    std::size_t last = 0;
    for (const Json& block : outline["blocks"]) {
      CHECK_FALSE(points.between(block["start"], block["end"]).empty());
      last = std::max(last, block["end"].get<std::size_t>());
    }
    CHECK(last > 0);
  }
}

TEST_CASE("an undamaged paper has the same facts with a lexicon and without") {
  const SharedLexicon lexicon = real_lexicon();
  if (!lexicon) return test::skip("there is no sv.lex");
  PileRepair repair = repair_by(lexicon), none;
  for (const test::File& paper : made_up_papers())
    CHECK(facts_of({paper.name, paper.bytes}, repair) == facts_of({paper.name, paper.bytes}, none));
}

TEST_CASE("a place behind the end of a file is told, and nothing is explained there") {
  PileRepair repair = repair_by(nullptr);
  Warnings warnings;
  const File file{"a.txt", "Kommunfullmäktige\n\nBeslut\n\nMotionen avslås.\n"};
  CHECK(explained(file, 30, repair, warnings));
  CHECK(!explained(file, 300, repair, warnings));
}
