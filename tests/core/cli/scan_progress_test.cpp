// How far the reading of a scan is, as told to whoever waits before a terminal.
#include "cli/call/progress.h"
#include "core/base/checks.h"

using diarium::cli::ScanProgress;

TEST_CASE("the pages that are read are told, and the time that the others take") {
  ScanProgress progress("in/box 3/minutes.pdf");
  CHECK(progress.hear("diarium-positioned 1\nH\tsha256\tab\n", 0) == "");
  CHECK(progress.hear("W\t0\t200\n", 2) == "reading minutes.pdf: 0 of 200 pages");
  CHECK(progress.hear("P\t1\t1\t0\t\nW\t2\t200\n", 4) == "reading minutes.pdf: 2 of 200 pages, 7 min left");
  CHECK(progress.hear("W\t199\t200\nW\t200\t200\n", 400) == "reading minutes.pdf: 200 of 200 pages");
  CHECK(progress.hear("E\n", 400) == "");
}

TEST_CASE("a sign of life that comes in pieces is heard once, and words that look like one are not") {
  ScanProgress progress("a.pdf");
  for (const auto& [said, wanted] : test::Rows{{"W\t1", ""}, {"2\t2", ""},
       {"4\nT\t1\tW\t20\t24\n", "reading a.pdf: 12 of 24 pages, 9 s left"}, {"W\nW\t\t\nW\tx\t2\nW\t3\t2\nW\t3\n", ""}})
    CHECK_MESSAGE(progress.hear(said, 9) == wanted, said);
  CHECK(progress.hear(std::string(100'000, 'W') + "\t1\t9\n", 9) == "");
}

TEST_CASE("a file of one page is read before anybody asks how far it is") {
  ScanProgress progress("a.png");
  CHECK(progress.hear("W\t0\t1\nW\t1\t1\n", 9) == "");
}

TEST_CASE("hours are told as hours, and a long name by its beginning, between its letters") {
  ScanProgress progress("ö" + std::string(38, 'a') + "öööö.pdf");
  CHECK(progress.hear("W\t1\t5000\n", 3) == "reading ö" + std::string(38, 'a') + "…: 1 of 5000 pages, 4 h 10 min left");
}
