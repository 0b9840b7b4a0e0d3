// A folder that grows: what is news of it, and that the papers of an update are those of one build.

#include "base/sha256.h"
#include "cli/disk/tree.h"
#include "cli/watch/kept.h"
#include "core/base/checks.h"
#include "core/text/repair_support.h"

using namespace diarium;
using namespace diarium::cli;

namespace {

/// A folder of papers of a case's own, which goes with it.
struct Folder {
  explicit Folder(const std::string& name) : above((std::filesystem::temp_directory_path() / ("diarium-watch-test-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)) + name)).string()), path(join(above, "papers")) {
    remove_tree(above);
    std::filesystem::create_directories(path);
  }
  ~Folder() { remove_tree(above); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  void put(const std::string& name, std::string_view bytes) const {
    std::filesystem::remove(join(path, name));
    REQUIRE(write_new(join(path, name), bytes));
  }
  void take(const std::string& name) const { std::filesystem::remove(join(path, name)); }
  std::string above, path;
};

/// The news of a folder that rests.
News news_of(const Folder& folder, const Known& known) {
  const auto look = test::there(look_at(folder.path));
  return *test::there(compare(folder.path, known, *look, *look));
}

std::string motion(const std::string& about) { return "Motion om " + about + "\nDnr KS 2031/7\n2031-05-01\n\nAnna Berg (S) yrkar att " + about + " utreds.\n"; }

std::string section(const std::string& head) {
  return head + "\n\nBeslut\n\nKommunstyrelsen beslutar att godkänna förslaget.\n\nEtt stycke om ärendet som säger varför.\n\n";
}
const std::string minutes =  // A head and three §§.
    "Storby kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-06-09\n\nPlats och tid\nStadshuset klockan 18\n\nBeslutande\nKarin Ek (V)\n\n" +
    section("§ 1 Skolan") + section("§ 2 Badet") + section("§ 3 Torget") + "Vid protokollet\n\nSiv Ohm\n";

const FolderOptions masked{.jobs = 1, .masking = Masking::personal_numbers};

/// Reads the folder, lets `change` happen, and reads it again: the bytes by what was kept, and those of one build.
template <class Change>
std::pair<std::string, std::string> again_and_anew(const Folder& folder, Change change) {
  const News first = news_of(folder, {});
  const auto kept = test::there(read_again({folder.path, first, ""}, masked));
  CHECK(kept->bytes == pack_folder(folder.path, masked)->bytes);
  change();
  const News later = news_of(folder, first.now);
  REQUIRE(later.any());
  const auto again = test::there(read_again({folder.path, later, kept->bytes}, masked));
  const auto anew = test::there(pack_folder(folder.path, masked));
  CHECK(again->papers == anew->papers);
  return {again->bytes, anew->bytes};
}

const Seen small{{10, 1}, ""}, large{{20, 2}, ""};
const KnownFile as_small{small.stamp, "sum"};

}  // namespace

TEST_CASE("a change of a diarium.json that is larger than any paper is news") {
  const Folder folder("large");
  folder.put("diarium.json", "{\"notes\": \"" + std::string(source::size_limit, 'a') + "\"}");
  const Known known{{"diarium.json", {{7, 1}, sha256("{}")}}};
  CHECK(news_of(folder, known).changed == std::set<std::string>{"diarium.json"});
}

TEST_CASE("a file that grows between two looks waits, and stands as it was known") {
  const auto fresh = test::there(compare("nowhere", {}, {{"a.txt", small}}, {{"a.txt", large}}));
  CHECK(!fresh->any());
  CHECK(fresh->now.empty());
  CHECK(fresh->waiting.contains("a.txt"));
  const auto known = test::there(compare("nowhere", {{"a.txt", as_small}}, {{"a.txt", small}}, {{"a.txt", large}}));
  CHECK(!known->any());
  CHECK(known->now.at("a.txt") == as_small);
}

TEST_CASE("a file that was there a moment ago is not gone yet") {
  const auto before = test::there(compare("nowhere", {{"a.txt", as_small}}, {{"a.txt", small}}, {}));
  CHECK(!before->any());
  CHECK(before->now.contains("a.txt"));
  const auto then = test::there(compare("nowhere", {{"a.txt", as_small}}, {}, {}));
  CHECK(then->gone.contains("a.txt"));
  CHECK(then->now.empty());
}

TEST_CASE("papers of a folder that cannot be read are not gone") {
  const auto shut = compare("nowhere", {{"b/a.txt", as_small}}, {{"b", {{}, "cannot be read"}}}, {{"b", {{}, "cannot be read"}}});
  REQUIRE(!shut);
  CHECK(shut.error().where == "b");
}

TEST_CASE("a file whose bytes are the same is no news, whatever its day") {
  const Folder folder("touched");
  folder.put("a.txt", "Motion\n");
  const auto look = test::there(look_at(folder.path));
  const Known known{{"a.txt", {{7, 1}, sha256("Motion\n")}}};
  CHECK(!news_of(folder, known).any());
  CHECK(news_of(folder, known).now.at("a.txt").stamp == look->at("a.txt").stamp);
  CHECK(news_of(folder, {{"a.txt", {{7, 1}, sha256("another")}}}).changed.contains("a.txt"));
}

TEST_CASE("papers that came, changed and went make the pack of one build") {
  const Folder folder("all");
  for (const std::string name : {"a", "b", "c", "d"}) folder.put(name + ".txt", motion(name + "vägen"));
  folder.put("minutes.txt", minutes);
  const auto [again, anew] = again_and_anew(folder, [&] {
    folder.take("b.txt");
    folder.put("c.txt", motion("nya cvägen"));
    folder.put("e.txt", motion("evägen"));
  });
  CHECK(again == anew);
  CHECK(index::Pack::open(again)->papers() == 8);
}

TEST_CASE("an id that was another's, or that is another's now, is that of one build") {
  const Folder folder("ids");
  folder.put("a.md", motion("avägen"));
  folder.put("a.txt", motion("bvägen"));  // «a-2», as long as the other is there.
  folder.put("minutes.txt", minutes);
  const auto [again, anew] = again_and_anew(folder, [&] {
    CHECK(index::Pack::open(pack_folder(folder.path, masked)->bytes)->find("minutes-p1"));
    folder.take("a.md");
    folder.put("minutes p1.txt", motion("cvägen"));  // The id that § 1 of the minutes had.
  });
  CHECK(again == anew);
  const auto pack = index::Pack::open(again);
  CHECK(pack->find("a"));
  CHECK(!pack->find("a-2"));
}

TEST_CASE("two files whose names are one when numbers are masked are both there") {
  const Folder folder("masked");
  folder.put("19811218-9876.txt", motion("avägen"));
  folder.put("b.txt", motion("bvägen"));
  const auto [again, anew] = again_and_anew(folder, [&] { folder.put("19900101-2389.txt", motion("cvägen")); });
  CHECK(again == anew);
  CHECK(index::Pack::open(again)->papers() == 3);
}

TEST_CASE("a file that is none any more leaves no paper of earlier") {
  const Folder folder("broken");
  folder.put("a.txt", motion("avägen"));
  folder.put("b.txt", motion("bvägen"));
  const auto [again, anew] = again_and_anew(folder, [&] { folder.put("a.txt", ""); });
  CHECK(again == anew);
  CHECK(index::Pack::open(again)->papers() == 1);
}

TEST_CASE("what only a withdrawn paper taught of a damaged one goes with it") {
  const Folder folder("taught");
  const std::string name = "Åke Örnhjälm";
  folder.put("a.txt", text::damaged("Motion om hamnen\n\nMånga frågor återstår, och nämnden behöver två år till för att göra det möjligt att öppna den.\n\n" + name + " (S)\n", 3));
  folder.put("b.txt", motion("hamnen") + name + " (S) har frågat, och nämnden har svarat " + name + ".\n");
  folder.put("c.txt", motion("badet"));
  FolderOptions repairing = masked;
  repairing.lexicon = DIARIUM_LEXICON;
  const News first = news_of(folder, {});
  const auto kept = test::there(read_again({folder.path, first, ""}, repairing));
  CHECK(index::Pack::open(kept->bytes)->text({0})->nfc.find(name) != std::string::npos);
  folder.take("b.txt");
  const News later = news_of(folder, first.now);
  const auto again = test::there(read_again({folder.path, later, kept->bytes}, repairing));
  CHECK(again->bytes == pack_folder(folder.path, repairing)->bytes);
  CHECK(index::Pack::open(again->bytes)->text({0})->nfc.find(name) == std::string::npos);
}

TEST_CASE("where no paper is left, that is an error, and the site of earlier stands") {
  const Folder folder("empty");
  folder.put("a.txt", motion("avägen"));
  const News first = news_of(folder, {});
  const auto kept = test::there(read_again({folder.path, first, ""}, masked));
  folder.take("a.txt");
  const News gone = news_of(folder, first.now);
  CHECK(test::refused(read_again({folder.path, gone, kept->bytes}, masked)).fault == Fault::empty);
}

TEST_CASE("what is kept comes back as it was, and what is broken is as nothing") {
  const Folder folder("kept");
  const std::string site = join(folder.above, "site");
  Packed packed = pack_files({{"a.txt", motion("avägen")}}, WithFacts::yes);
  const Kept kept{"read", "written", "sum", {{"å \"b\".txt", {{10, -5}, "sum"}}}, packed.bytes};
  REQUIRE(write_kept(site, kept));
  const Kept back = read_kept(site);
  CHECK(test::line_of(back.read_as, back.written_as, back.site) == "read | written | sum");
  CHECK(back.files == kept.files);
  CHECK(back.pack == kept.pack);
  const std::string json = kept_place(site) + ".json";
  std::filesystem::remove(json);
  REQUIRE(write_new(json, "{\n \"watched\": tru"));
  CHECK(read_kept(site).files.empty());
  CHECK(read_kept(site).site.empty());
}
