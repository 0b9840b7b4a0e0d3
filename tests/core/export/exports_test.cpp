// What is given away says the same as the pack, and where it stands.
#include <nlohmann/json.hpp>
#include <functional>
#include <set>

#include "base/sha256.h"
#include "base/utf8.h"
#include "core/export/exchange.h"
#include "export/exported.h"

using namespace diarium;
using nlohmann::json;

namespace {

/// The code points [begin, end) of a text.
std::string points(const std::string& text, const json& from, const json& to) {
  const auto begin = from.get<std::size_t>(), end = to.get<std::size_t>();
  std::string out;
  std::size_t point = 0;
  for (std::size_t at = 0; at < text.size(); ++point) {
    const std::size_t size = utf8::decode(text, at).size;
    if (point >= begin && point < end) out += text.substr(at, size);
    at += size;
  }
  return out;
}

}  // namespace

TEST_CASE("every format is named once and found by its name") {
  for (const view::ExportFormat& format : view::export_formats) CHECK(exporting::format_named(format.name) == &format);
  CHECK_FALSE(exporting::format_named("xlsx"));
  CHECK(exporting::export_papers(test::open(test::made_pack()), "xlsx", {}).error().fault == Fault::unsupported);
}

TEST_CASE("an export is the same each time, its paths ascend and stay below their folder") {
  const index::Pack pack = test::open(test::made_pack());
  for (const std::string_view format : view::export_names) {
    CAPTURE(format);
    const auto files = test::exported(pack, format), again = test::exported(pack, format);
    REQUIRE(files.size() == again.size());
    REQUIRE(!files.empty());
    for (std::size_t i = 0; i < files.size(); ++i) {
      CHECK(files[i].bytes == again[i].bytes);
      CHECK(files[i].path.find("..") == files[i].path.npos);
      CHECK(files[i].path.front() != '/');
      CHECK(!files[i].media_type.empty());
      if (i > 0) CHECK(files[i - 1].path < files[i].path);
    }
  }
}

TEST_CASE("the base of a mended paper is its scan, letter by letter") {
  const index::Pack pack = test::open(test::made_pack());
  const auto paper = test::there(exporting::Exported::read(pack, {2}, {}));
  const std::string& text = (*paper)->text.nfc;
  CHECK((*paper)->base == "Motionen for alla bor avslas. Det ar svart.\n");
  for (const char* word : {"Motionen", "alla", "Det", "svart"}) {
    const auto at = static_cast<std::uint32_t>(text.find(word));
    CHECK((*paper)->quote({at, at + static_cast<std::uint32_t>(std::string_view(word).size())}) == word);
  }
  const auto inside = static_cast<std::uint32_t>(text.find("avsl\u00E5s"));
  CHECK((*paper)->quote({inside, inside + 6}) == "avsla");  // Up to the middle of a mended word.
  CHECK((*paper)->base_sum() == sha256((*paper)->base));
}

TEST_CASE("a personal number that is the name of a file stands in no export, and each file keeps an id of its own") {
  // Made up; the check digits are right.
  const Packed packed = pack_files({{"850101-1236.txt", test::motion_text}, {"brev/850709-9805.md", test::minutes_text}, {"brev/8507099805 svar.md", test::motion_text},
                                    {"brev/xxxxxx-xxxx.md", test::motion_text}}, WithFacts::yes);
  const auto related = test::there(with_relations(packed.bytes));
  const index::Pack pack = test::open(*related);
  std::set<std::string> ids;
  for (const std::string_view format : view::export_names) {
    CAPTURE(format);
    for (const auto& file : test::exported(pack, format)) {
      for (const std::string_view number : {"850101-1236", "850709-9805", "8507099805"}) {
        CHECK(file.path.find(number) == file.path.npos);
        CHECK(file.bytes.find(number) == file.bytes.npos);
      }
      if (format == "facts") ids.insert(file.path);
    }
    const auto open = test::there(exporting::export_papers(pack, format, {.mask = exporting::Mask::no}));
    CHECK(std::ranges::any_of(*open, [](const auto& file) { return (file.path + file.bytes).find("850101-1236") != std::string::npos; }));
  }
  CHECK(ids.size() >= pack.papers());
  CHECK(test::open(test::there(import_pile(test::exported(pack, "json")[0].bytes))->pack).papers() == pack.papers());
}

TEST_CASE("facts quote the text that their file names") {
  const index::Pack pack = test::open(test::made_pack());
  const auto files = test::exported(pack, "facts"), texts = test::exported(pack, "annotations");
  for (const auto& file : files) {
    const json facts = json::parse(file.bytes);
    const std::string& text = test::bytes_of(texts, "papers/" + file.path.substr(0, file.path.size() - 5) + ".txt");
    CHECK(facts["text_sha256"] == sha256(text));
    CHECK(facts["text_is"] == "pack");
    for (const char* list : {"dnr", "proposals", "reservations", "dates", "votes", "headings"})
      for (const json& one : facts[list]) CHECK(one["text"] == points(text, one["start"], one["end"]));
  }
  const json minutes = json::parse(test::bytes_of(files, "b-protokoll.json"));
  CHECK(minutes["decision"]["outcome"] == "avsl\u00E5");
  CHECK(minutes["votes"].size() == 1);
}

TEST_CASE("with the source at hand places are counted in it") {
  const std::string source =
      "# Motion om b&auml;nkar\r\n\r\nStorby kommun\r\n\r\nKarin Ek (V) yrkar\r\n\r\n- att b&auml;nken f\u00E5r st\u00E5 kvar\r\n";
  const index::Pack pack = test::open(pack_files({{"a.md", source}}, WithFacts::yes).bytes);
  exporting::ExportOptions options;
  options.source = [&](DocId) { return std::optional(source); };
  const auto files = test::there(exporting::export_papers(pack, "facts", options));
  const json facts = json::parse((*files)[0].bytes);
  CHECK(facts["text_is"] == "source");
  REQUIRE(facts["proposals"].size() == 1);
  const json& proposal = facts["proposals"][0];
  CHECK(proposal["text"] == points(source, proposal["start"], proposal["end"]));
  CHECK(proposal["text"].get<std::string>().find("b&auml;nken") != std::string::npos);
}

TEST_CASE("an annotation finds its words by place and by quotation") {
  const index::Pack pack = test::open(test::made_pack());
  const auto files = test::exported(pack, "annotations");
  std::size_t total = 0;
  for (const auto& file : files) {
    if (!file.path.starts_with("papers/") || !file.path.ends_with(".jsonld")) continue;
    const json page = json::parse(file.bytes);
    const std::string& text = test::bytes_of(files, file.path.substr(0, file.path.size() - 7) + ".txt");
    for (const json& one : page["items"]) {
      ++total;
      const json& place = one["target"]["selector"][0];
      const json& quote = one["target"]["selector"][1];
      const auto exact = quote["exact"].get<std::string>(), prefix = quote["prefix"].get<std::string>(),
                 suffix = quote["suffix"].get<std::string>();
      CHECK(exact == points(text, place["start"], place["end"]));
      CHECK(text.find(prefix + exact + suffix) != text.npos);
      CHECK(json::accept(one["body"][1]["value"].get<std::string>()));
    }
  }
  CHECK(total > 20);
  CHECK(json::parse(test::bytes_of(files, "collection.jsonld"))["total"] == total);
}

TEST_CASE("tables harm no spreadsheet and link to the words they quote") {
  const index::Pack pack = test::open(test::made_pack());
  const auto files = test::exported(pack, "csv");
  const std::string& proposals = test::bytes_of(files, "proposals.csv");
  CHECK(proposals.starts_with("\xEF\xBB\xBFpaper,kind,by,number,start,end,link,quote,status,certainty\r\n"));
  CHECK(test::amiss(proposals, {"d/a-motion/?s=", "\"att =SUMMA(A1) & <taggar> \"\"r\u00E4knas\"\" som ord\""}) == "");
  CHECK(test::bytes_of(files, "votes.csv").find("b-protokoll,32,12,3,") != std::string::npos);
  CHECK(test::bytes_of(files, "answers.csv").find("avsl\u00E5") != std::string::npos);
}

TEST_CASE("Popolo tells the vote with its counts and the motion with its end") {
  const index::Pack pack = test::open(test::made_pack());
  const json all = json::parse(test::bytes_of(test::exported(pack, "jsonld"), "popolo.jsonld"));
  CHECK(all["@context"].is_object());
  std::set<std::string> ids;
  for (const char* list : {"persons", "organizations", "memberships", "motions", "vote_events"})
    for (const json& one : all[list]) CHECK(ids.insert(one["id"].get<std::string>()).second);
  REQUIRE(all["vote_events"].size() == 1);
  const json& counts = all["vote_events"][0]["counts"];
  CHECK(counts[0]["option"] == "yes");
  CHECK(counts[0]["value"] == 32);
  CHECK(counts[2]["value"] == 3);
  for (const json& one : all["memberships"]) {
    CHECK(ids.contains(one["person_id"].get<std::string>()));
    CHECK(ids.contains(one["organization_id"].get<std::string>()));
  }
  std::size_t failed = 0;
  for (const json& one : all["motions"]) {
    CHECK(one["sources"][0]["url"].get<std::string>().starts_with("https://exempel.se/storby/d/"));
    failed += one.value("result", "") == "fail";
  }
  CHECK(failed >= 1);
}

TEST_CASE("OParl objects bear their class and name only objects that are listed") {
  const index::Pack pack = test::open(test::made_pack());
  const auto files = test::exported(pack, "oparl");
  CHECK(json::parse(test::bytes_of(files, "system.json"))["oparlVersion"] == "https://schema.oparl.org/1.1/");
  std::set<std::string> ids;
  for (const auto& file : files) {
    const json whole = json::parse(file.bytes);
    if (!whole.contains("data")) continue;
    CHECK(whole["pagination"]["totalElements"] == whole["data"].size());
    for (const json& one : whole["data"]) {
      CHECK(ids.insert(one["id"].get<std::string>()).second);
      CHECK(one["type"].get<std::string>().starts_with("https://schema.oparl.org/1.1/"));
    }
  }
  const auto listed = [&](const json& object, const char* key) {
    if (!object.contains(key)) return;
    for (const json& one : object[key]) CHECK(ids.contains((one.is_object() ? one["id"] : one).get<std::string>()));
  };
  for (const auto& file : files) {
    const json whole = json::parse(file.bytes);
    if (!whole.contains("data")) continue;
    for (const json& one : whole["data"])
      for (const char* key : {"organization", "originatorPerson", "originatorOrganization", "consultation", "relatedPaper", "membership", "agendaItem"})
        if (one.contains(key) && one[key].is_array()) listed(one, key);
  }
}

TEST_CASE("Akoma Ntoso holds every word of the paper, and no markup that is not its own") {
  const index::Pack pack = test::open(test::made_pack());
  const auto files = test::exported(pack, "akn");
  const std::string& motion = test::bytes_of(files, "a-motion.xml");
  CHECK(test::amiss(motion, {"=SUMMA(A1) &amp; &lt;taggar&gt; &quot;r\u00E4knas&quot; som ord", "class=\"att-sats\"",
                    "<doc name=\"motion\"", "<TLCPerson eId=\"person__1\""}) == "");
}

TEST_CASE("no format gives a personal number away unless it is asked to, and places stay where they are") {
  const std::string number = "850709-9805", masked = "XXXXXX-XXXX";
  index::Paper paper = test::paper("brev", "Motion\n\nKarin Ek (V) yrkar\n\n- att 850709-9805 f\u00E5r svar\n");
  paper.facts = facts::extract(paper.text.nfc, paper.outline);
  const auto at = static_cast<std::uint32_t>(paper.text.nfc.find(number));
  paper.facts.proposals = {{"motion_yrkande", "Karin Ek " + number, 1, {at - 4, at + 11}}};
  paper.facts.title = facts::Value{"Om " + number, {at, at + 11}};
  paper.origin.title = "Svar till " + number;
  const index::Pack pack = test::open(test::freeze({paper}));
  const auto everything = [&](exporting::Mask mask) {
    std::string all;
    for (const std::string_view format : view::export_names) {
      const auto files = test::there(exporting::export_papers(pack, format, {.mask = mask}));
      for (const auto& file : *files) all += file.bytes;
    }
    return all;
  };
  const std::string kept = everything(exporting::Mask::no), hidden = everything(exporting::Mask::yes);
  CHECK(kept.find(number) != kept.npos);
  CHECK(hidden.find(number) == hidden.npos);
  CHECK(hidden.find(masked) != hidden.npos);
  CHECK(kept.size() == hidden.size());
  const auto pile = test::there(exporting::export_papers(pack, "json", {}));
  const auto imported = test::there(import_pile((*pile)[0].bytes));
  CHECK(test::open(imported->pack).text({0})->nfc.find("att " + masked) != std::string::npos);
}

TEST_CASE("a person and a party are one value in every export, and no object has them as two lists") {
  const std::string words =
      "Storby kommun\nKommunfullmäktige\nSammanträdesprotokoll\n2031-06-09\n\n§ 12\nMotion om fler cykelställ\n"
      "Dnr KS 2031/417\n\nBeslut\nKommunfullmäktige beslutar att avslå motionen.\n\nReservationer\nVera Ek (V), Bo Al (M), "
      "Nils Lund (M) och Eva Lund (C) reserverar sig mot beslutet.\n";
  auto related = test::there(with_relations(pack_files({{"protokoll.txt", words}}, WithFacts::yes).bytes));
  const index::Pack pack = test::open(*related);
  const std::string four = R"([{"name":"Vera Ek","party":"V"},{"name":"Bo Al","party":"M"},{"name":"Nils Lund","party":"M"},)"
                           R"({"name":"Eva Lund","party":"C"}])";
  const std::function<void(const json&)> visit = [&](const json& value) {
    CHECK_FALSE((value.is_object() && value.contains("names") && value.contains("parties")));
    if (value.is_object() && value.contains("kind") && value.value("kind", json()) == "reservation" &&
        value.contains("persons"))
      CHECK(value["persons"].dump() == four);
    if (value.is_structured())
      for (const json& one : value) visit(one);
  };
  for (const std::string_view format : {"facts", "json", "jsonld", "oparl", "annotations"})
    for (const exporting::ExportFile& file : test::exported(pack, format)) {
      CAPTURE(file.path);
      if (!file.path.ends_with(".txt")) visit(json::parse(file.bytes));
    }
  CHECK(json::parse(test::exported(pack, "facts").front().bytes)["reservations"][0]["persons"].dump() == four);
  const auto tables = test::exported(pack, "csv");
  CHECK(test::bytes_of(tables, "dissent.csv").find(",reservation,Vera Ek (V); Bo Al (M); Nils Lund (M); Eva Lund (C),C; M; V,Kommunfullmäktige,") !=
        std::string::npos);  // Of the parties a set, as facts have it.
  const auto oparl = test::exported(pack, "oparl");
  const auto memberships = std::ranges::find_if(oparl, [](const auto& file) { return file.path.ends_with("/memberships.json"); });
  REQUIRE(memberships != oparl.end());
  const json members = json::parse(memberships->bytes)["data"];
  CHECK(members.size() == 4);
  for (const json& one : members) CHECK(one["diarium:sources"].size() == 1);
}
