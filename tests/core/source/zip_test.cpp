#include "core/base/checks.h"
#include "source/office/zip.h"

#include "core/source/packages.h"

using namespace diarium;
using source::Zip;
using test::make_zip;

namespace {

Fault fault_of_open(const std::string& bytes, source::ZipLimits limits = {}) {
  const Error zip = test::refused(Zip::open(bytes, "a.docx", limits));
  CHECK(zip.where == "a.docx");
  CHECK(zip.what.find(';') != std::string::npos);
  return zip.fault;
}

Fault fault_of_read(const std::string& bytes, std::string_view name) {
  auto zip = test::there(Zip::open(bytes, "a.docx"));
  const Error read = test::refused(zip->read(name));
  CHECK(read.what.find(name) != std::string::npos);
  return read.fault;
}

std::string replaced(std::string bytes, std::size_t at, const std::string& by) {
  return bytes.replace(at, by.size(), by);
}

}  // namespace

TEST_CASE("zip: stored and deflated entries are read, in any order, also behind a comment") {
  const std::string text(5000, 'a');
  std::string bytes = make_zip({{"b/ord.xml", text, true}, {"a.txt", "hej"}, {"tom", ""}});
  bytes = replaced(bytes, bytes.size() - 2, test::number(4, 2)) + "slut";
  auto zip = test::there(Zip::open(bytes, "a.docx"));
  CHECK(zip->names() == std::vector<std::string>{"a.txt", "b/ord.xml", "tom"});
  CHECK(*zip->read("a.txt") == "hej");
  CHECK(*zip->read("b/ord.xml") == text);
  CHECK(zip->read("tom")->empty());
  CHECK_FALSE(zip->has("b"));
  CHECK(zip->read("b").error().fault == Fault::not_found);
}

TEST_CASE("zip: however much of the end is cut off, the file is damaged and nothing else happens") {
  const std::string bytes = make_zip({{"a.txt", "hej", true}, {"b.txt", "ord"}});
  for (std::size_t size = 0; size < bytes.size(); ++size) CHECK(fault_of_open(bytes.substr(0, size)) == Fault::damaged);
}

TEST_CASE("zip: a wrong checksum, a wrong size and packed bytes that are none are damage of that part") {
  CHECK(fault_of_read(make_zip({{"a.xml", "hej", false, 0, 0xFFFF, -1, 1}}), "a.xml") == Fault::damaged);
  CHECK(fault_of_read(make_zip({{"a.xml", std::string(900, 'x'), true, 0, 0xFFFF, 899}}), "a.xml") == Fault::damaged);
  CHECK(fault_of_read(make_zip({{"a.xml", std::string(900, 'x'), true, 0, 0xFFFF, 901}}), "a.xml") == Fault::damaged);
  CHECK(fault_of_read(make_zip({{"a.xml", "\x07\x07\x07\x07", false, 0, 8}}), "a.xml") == Fault::damaged);
  CHECK(fault_of_read(make_zip({{"a.xml", "hej", false, 0, 12}}), "a.xml") == Fault::unsupported);
}

TEST_CASE("zip: names that climb, are absolute or have a drive are never found") {
  auto zip = [](const std::string& name) { return *Zip::open(make_zip({{name, "x"}, {"word/a.xml", "y"}}), "a.docx"); };
  for (const std::string name : {"../a.xml", "word/../../a.xml", "/etc/a.xml", "C:/a.xml", "word\\a.xml", "word/.."}) {
    CAPTURE(name);
    CHECK_FALSE(zip(name).has(name));
    CHECK(zip(name).names() == std::vector<std::string>{"word/a.xml"});
  }
  CHECK(zip("word/..a.xml").has("word/..a.xml"));
}

TEST_CASE("zip: encrypted, divided and very large kinds are named, ten thousand parts are the most") {
  CHECK(fault_of_open(make_zip({{"a.xml", "x", false, 1}})) == Fault::unsupported);
  const std::string bytes = make_zip({{"a.xml", "x"}});
  CHECK(fault_of_open(replaced(bytes, bytes.size() - 18, test::number(1, 2))) == Fault::unsupported);
  CHECK(fault_of_open(replaced(bytes, bytes.size() - 12, test::number(0xFFFFFFFF, 4))) == Fault::unsupported);
  std::vector<test::ZipFile> files(10'001);
  for (std::size_t i = 0; i < files.size(); ++i) files[i].name = std::to_string(i);
  CHECK(fault_of_open(make_zip(files)) == Fault::too_large);
  files.pop_back();
  CHECK(Zip::open(make_zip(files), "a.docx")->names().size() == 10'000);
}

TEST_CASE("zip: parts that share bytes are refused, as those of the best bombs do") {
  std::string bytes = make_zip({{"a.xml", "hej hej hej hej"}, {"b.xml", "x"}});
  const std::size_t second = bytes.rfind("b.xml") - 46;
  bytes = replaced(bytes, second + 42, test::number(0, 4));
  CHECK(fault_of_open(bytes) == Fault::damaged);
}

TEST_CASE("zip: a bomb is told before it goes off, by its ratio and by what all parts make together") {
  const std::string zeros(30u << 20, 'a');
  CHECK(fault_of_read(make_zip({{"a.xml", zeros, true}}), "a.xml") == Fault::too_large);
  CHECK(fault_of_read(make_zip({{"a.xml", zeros, true, 0, 0xFFFF, 1000}}), "a.xml") == Fault::damaged);  // it lies
  const std::string two = make_zip({{"a", std::string(600, 'x')}, {"b", std::string(600, 'x')}});
  auto zip = test::there(Zip::open(two, "a.docx", {.inflated = 1000}));
  CHECK(zip->read("a"));
  CHECK(zip->read("b").error().fault == Fault::too_large);
}

TEST_CASE("zip: a comment that looks like an end record hides no part") {
  const std::string fake = test::number(0x06054B50, 4) + test::number(0, 4) + test::number(9, 2) + test::number(9, 2) +
                           test::number(400, 4) + test::number(0x7000, 4) + test::number(0, 2);
  std::string bytes = make_zip({{"a.txt", "hej"}});
  bytes = replaced(bytes, bytes.size() - 2, test::number(fake.size(), 2)) + fake;
  CHECK(*test::there(Zip::open(bytes, "a.docx"))->read("a.txt") == "hej");
}

TEST_CASE(
    "zip: sizes that stand behind an entry are read from the directory, of two parts of a name the first counts") {
  std::string bytes = make_zip({{"a.txt", "hej", true, 8}, {"a.txt", "annat"}, {"b.txt", "ord"}});
  for (std::size_t at = 14; at < 26; ++at) bytes[at] = '\0';  // Checksum and sizes of the first local header.
  auto zip = test::there(Zip::open(bytes, "a.docx"));
  CHECK(zip->names() == std::vector<std::string>{"a.txt", "b.txt"});
  CHECK(*zip->read("a.txt") == "hej");
}
