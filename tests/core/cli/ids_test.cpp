#include <map>
#include <set>

#include "cli/disk/files.h"
#include "core/base/checks.h"
#include "diarium.h"

using namespace diarium;

TEST_CASE("an id is the path without ending, in letters that any address can hold") {
  CHECK(paper_ids({"d/å b.txt", "Ärende Öst.md", "x.y.txt", "a/b/c"}) ==
        std::vector<std::string>{"d-a-b", "arende-ost", "x-y", "a-b-c"});
}

TEST_CASE("a name in decomposed letters gives the same id as in composed ones") {
  CHECK(paper_ids({"a\u030ar.txt"}) == paper_ids({"\u00e5r.txt"}));
}

TEST_CASE("two papers never share an id, also where one has the name that the other would get") {
  CHECK(paper_ids({"a-2.txt", "a.md", "a.txt"}) == std::vector<std::string>{"a-2", "a", "a-3"});
  CHECK(paper_ids({"a.md", "a.txt", "a_2.txt"}) == std::vector<std::string>{"a", "a-2", "a-2-2"});
}

TEST_CASE("an id that was given out stays with its file, and no other file gets it") {
  const std::map<std::string, std::string> kept = {{"a.txt", "a"}, {"b.txt", "b-2"}, {"gone.txt", "c"}};
  CHECK(paper_ids({"a.md", "a.txt", "b.md", "b.txt", "c.txt"}, Names::as_given, kept) == std::vector<std::string>{"a-2", "a", "b", "b-2", "c-2"});
  const PaperNames names({"a.md", "a.txt"}, Names::as_given, kept);
  CHECK(names.id(1) == "a");
  CHECK(names.has_id("a-2"));
}

TEST_CASE("no published paper has the address of a reader's own one") {
  for (const std::vector<std::string>& paths :
       {std::vector<std::string>{"egen-1.txt"}, {"Egen/1.txt"}, {"(EGEN) x.md"}, {"egen.md", "egen.txt", "Egen.pdf"}, {"e\u0301gen-a.txt"}})
    for (const std::string& id : paper_ids(paths)) CHECK_FALSE_MESSAGE(id.starts_with(own_prefix), id);
  CHECK(paper_ids({"egendom.txt", "fri-egen-1.txt"}) == std::vector<std::string>{"egendom", "fri-egen-1"});
}

TEST_CASE("names without a letter, without end or of any bytes have an id too") {
  const auto ids = paper_ids({"---.txt", std::string(4000, 'x') + ".txt", "\xff\xfe.txt", "文.txt"});
  CHECK(std::set(ids.begin(), ids.end()).size() == ids.size());
  for (const std::string& id : ids) {
    CHECK(id.size() <= 130);
    CHECK(id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == id.npos);
    CHECK_FALSE(id.empty());
  }
}

TEST_CASE("papers are known by their endings in any case, and a dot file is none") {
  for (const char* name : {"a.txt", "b/A.TXT", "a.md", "a.MarkDown", "a.b.text", "a.PDF", "b/a.docx"})
    CHECK_MESSAGE(is_paper_name(name), name);
  for (const char* name : {"a", "txt", ".txt", "b/.md", "a.txt.gz", "a.json", "a.txt/b"})
    CHECK_MESSAGE(!is_paper_name(name), name);
}

TEST_CASE("the name of a file is its path without folders and ending") {
  for (const auto& [said, wanted] : test::Rows{
        {"a/b.c/x.txt", "x"}, {"x", "x"}, {"a/.hidden", ".hidden"}, {"x.y.txt", "x.y"}})
    CHECK_MESSAGE(cli::stem_of(said) == wanted, said);
}

TEST_CASE("names that are one, or change places, as their numbers are masked do not ascend") {
  CHECK(names_ascend({"akt 850709-9805.txt", "brev.txt"}, Names::masked));
  CHECK_FALSE(names_ascend({"akt 000229-0005.txt", "akt 850709-9805.txt"}, Names::masked));
  CHECK_FALSE(names_ascend({"akt 850709-9805.txt", "akt A.txt"}, Names::masked));
  CHECK(names_ascend({"akt 000229-0005.txt", "akt 850709-9805.txt"}, Names::as_given));
}
