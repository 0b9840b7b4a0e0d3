#include "fuzz/made.h"

#include <utility>

#include "core/export/exchange.h"
#include "core/source/sheet.h"
#include "fuzz/check.h"
#include "text/lexicon/lexicon_build.h"

namespace diarium::fuzz {
namespace {

std::string section(const std::string& number, const std::string& title, const std::string& more) {
  return "§ " + number + " " + title +
         "\n\nBeslut\n\nKommunstyrelsen föreslår kommunfullmäktige att avslå motionen.\n\n" + more + "\n";
}

std::string whole_minutes() {
  return "Storby kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-05-12\n\nPlats och tid\nStadshuset klockan "
         "18\n\nBeslutande\nKarin Ek (V)\nBo Al (L)\n\n" +
         section("44", "Val av justerare", "Bo Al (L) väljs.\n") +
         section("45", "Motion om fler cykelställ",
                 "Dnr KS 2031/417\n\nYrkanden\nKarin Ek (V) yrkar bifall till motionen.\n\nReservation\nKarin Ek (V) "
                 "reserverar sig mot beslutet.\n\nEnligt klimatstrategin bygger marknaden cykelställ.\n") +
         section("46", "Taxa för torg", "Se KS 2031/9 och bilaga 2. Remiss till miljönämnden.\n") +
         section("47", "Anmälningar", "Kommunen ställer upp tio cykelställ vid stationen varje år.\n") +
         "Vid protokollet\n\nSiv Ohm\n";
}

std::string pages() {
  sheet::Sheet sheet;
  sheet.page(595, 842, "i").at(70, 70, "Tjänsteskrivelse", {.size = 18, .font = 1, .tag = "H1"});
  sheet.at(70, 110, "Storby kommun 2031-04-01. Svar på motion om fler cykelställ, dnr KS 2031/417");
  sheet.at(70, 130, "Kommunledningen föreslår att motionen avslås.").page(595, 842, "ii").page();
  sheet.at(70, 70, "Bedömning", {.font = 1}).at(70, 90, "Ett tecken som ingen vet: \uFFFD");
  return sheet.stream();
}

}  // namespace

std::vector<index::Paper> made_papers() {
  const Packed packed = pack_files({{"a/motion.md", test::motion_text},
                                    {"b protokoll.txt", whole_minutes()},
                                    {"c svar.pdf", pages()},
                                    {"d beslut.txt", test::minutes_text}},
                                   WithFacts::yes);
  hold(packed.skipped.empty());
  const auto read = index::Pack::open(packed.bytes);
  hold(bool(read));
  std::vector<index::Paper> papers;
  for (DocId paper; paper.value < read->papers(); ++paper.value) papers.push_back(*read->paper(paper));
  index::Paper scan = test::mended("skadad", "Motionen for alla bor avslas. Det ar svart.\n",
                                   {{"for", "för"}, {"bor", "bor", {"bör", "bor"}}, {"avslas", "avslås"}, {"ar", "är"}});
  scan.origin = {std::string(64, 'a'), "https://exempel.se/skadad.pdf", "2031-07-01", "Egen rubrik", true, 2, ""};
  papers.push_back(std::move(scan));
  index::Paper own = test::paper("egen-brev", "# Brev\n\nJag vill se fler cykelställ.\n", source::Format::markdown);
  own.origin.collection = "Mina brev";
  papers.push_back(std::move(own));
  return papers;
}

std::string made_pack() {
  index::Builder builder;
  builder.describe({"Samling", "Om cykelställ", "https://exempel.se/storby/", "info@exempel.se", "#112233", "", true});
  for (index::Paper& paper : made_papers()) builder.add(std::move(paper));
  auto related = with_relations(std::move(builder).freeze());
  hold(bool(related));
  return std::move(*related);
}

std::string made_corrections() {
  const auto pack = index::Pack::open(made_pack());
  hold(bool(pack));
  const std::string id = pack->card({0}).id, sum = pack->origin({0})->sha256;
  const auto other = [&] {
    return R"({"source":")" + pack->origin({1})->sha256 + R"(","paper":")" + pack->card({1}).id + R"("})";
  };
  std::string list;
  std::uint32_t number = 0;
  const auto say = [&](const std::string& action, const std::string& fact, const std::string& value) {
    const auto facts = pack->facts({0});
    const ByteSpan span = facts->persons.empty() ? ByteSpan{} : facts->persons.front().mentions.front();
    list += (list.empty() ? "" : ",") + (R"({"id":"c)" + std::to_string(++number)) + R"(","source":")" + sum +
            R"(","paper":")" + id + R"(","action":")" + action + R"(","fact":")" + fact + R"(","span":[)" +
            std::to_string(span.begin) + "," + std::to_string(span.end) + R"(],"note":"Ord")" +
            (value.empty() ? "" : R"(,"value":)" + value) + "}";
  };
  say("reject", "proposal", "");
  say("correct", "person", R"({"name":"Karin Ekman","party":"S","roles":["motionär"]})");
  say("add", "vote", R"({"yes":1,"no":2,"abstain":3,"yes_means":"bifall","no_means":"avslag"})");
  say("add", "date", R"({"iso":"2031-01-02","what":"sammanträde"})");
  say("note", "title", "");
  say("merge", "case", other());
  say("split", "person", R"({"id":"karin-ek"})");
  return R"({"version":1,"corrections":[)" + list + "]}";
}

std::string made_lexicon() {
  using namespace text::form;
  std::vector<text::Form> forms;
  for (const auto& [letters, bits] : std::vector<std::pair<std::u32string, unsigned>>{{U"för", word},
                                                                                       {U"är", word},
                                                                                       {U"bör", word | last},
                                                                                       {U"cykel", word | first},
                                                                                       {U"ställ", word | last},
                                                                                       {U"skol", first | middle},
                                                                                       {U"avslås", word},
                                                                                       {U"umeå", text::form::name}})
    forms.push_back({letters, static_cast<std::uint8_t>(bits)});
  auto bytes = text::build_lexicon({std::move(forms), "för\t20\när\t9\nställ\t2\n", "för\tär\t4\n<s>\tför\t6\n"});
  hold(bool(bytes));
  return std::move(*bytes);
}

}  // namespace diarium::fuzz
