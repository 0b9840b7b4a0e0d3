#include <set>
#include <doctest/doctest.h>

#include <string>

#include "base/sha256.h"
#include "export/addresses.h"
#include "export/site/host_files.h"
#include "export/site/listing.h"

using namespace diarium;

TEST_CASE("a page's address is the folder that it lies in") {
  CHECK(exporting::whole_address("https://a.se/b/", "d/x/index.html") == "https://a.se/b/d/x/");
  CHECK(exporting::whole_address("https://a.se/b/", "index.html") == "https://a.se/b/");
  CHECK(exporting::whole_address("https://a.se/b/", "my-index.html") == "https://a.se/b/my-index.html");
  CHECK(exporting::whole_address("", "d/x/index.html").empty());
}

TEST_CASE("only an address that can stand in a link is one") {
  for (const char* right : {"https://a.se", "https://a.se/x?y=1#z", "https://[::1]/", "https://a.se/%C3%A5"})
    CHECK_MESSAGE(exporting::is_https(right), right);
  for (const char* wrong : {"http://a.se", "https://", "https:///x", "javascript:alert(1)", "https://a.se/å", "https://a.se/ x",
                            "https://a.se/\"", "https://a.se/<b>", ""})
    CHECK_FALSE_MESSAGE(exporting::is_https(wrong), wrong);
}

TEST_CASE("a host may keep for ever only what has its hash in its name") {
  for (const char* right : {"diarium-0a1b2c3d.js", "fonts/inter-regular-00000000.ttf", "collection-0123456789abcdef.part"})
    CHECK_MESSAGE(exporting::is_hashed(right), right);
  for (const char* wrong : {"diarium.js", "diarium-explorer.js", "diarium-0a1b2c3.js", "0a1b2c3d.js", "diarium-0A1B2C3D.js", "index.html",
                            "diarium-0a1b2c3d", "collection-12.part", "collection-0a1b2c3d.part"})
    CHECK_FALSE_MESSAGE(exporting::is_hashed(wrong), wrong);
}

namespace {

/// Bytes that no piece has twice.
std::string bytes_of(std::size_t size) {
  std::string bytes;
  for (std::uint64_t i = 1; bytes.size() < size; ++i) bytes += std::to_string(i * i * i);
  return bytes;
}

}  // namespace

TEST_CASE("a large pack is cut by what is in it, and its pieces are the pack") {
  const std::string pack = bytes_of(1'000'000);
  CHECK(exporting::pieces_of(pack, pack.size()).empty());
  for (const std::size_t most : {std::size_t{1}, std::size_t{65'536}, std::size_t{140'000}, std::size_t{500'000}}) {
    const auto pieces = exporting::pieces_of(pack, most);
    std::string whole;
    for (const auto& piece : pieces) {
      if (&piece != &pieces.back()) CHECK(piece.bytes.size() >= exporting::least_piece);
      CHECK(piece.bytes.size() <= std::max(most, exporting::least_piece));
      CHECK(piece.sha256 == sha256(piece.bytes));
      CHECK(exporting::is_hashed(piece.path));
      whole += piece.bytes;
    }
    CHECK(pieces.size() >= 2);
    CHECK(whole == pack);
  }
}

TEST_CASE("what is put into a pack makes other pieces there, and nowhere else") {
  const std::size_t most = 1'048'576;  // In the mean as small as can be.
  const std::string pack = bytes_of(2'500'000);
  std::set<std::string> before;
  for (const auto& piece : exporting::pieces_of(pack, most)) before.insert(piece.path);
  for (const std::size_t at : {std::size_t{0}, std::size_t{1'700'000}, std::size_t{2'499'000}}) {
    CAPTURE(at);
    const std::string larger = pack.substr(0, at) + "ett nytt papper" + pack.substr(at);
    std::size_t fresh = 0;
    for (const auto& piece : exporting::pieces_of(larger, most)) fresh += before.contains(piece.path) ? 0 : 1;
    CHECK(fresh >= 1);
    CHECK(fresh <= 4);
  }
  CHECK(before.size() > 12);
}

TEST_CASE("the list of a site's files does not depend on the order in which they were written") {
  const exporting::Listed a{"a.js", std::string(64, '1'), 3, exporting::FileKind::program};
  const exporting::Listed b{"b/index.html", std::string(64, '2'), 4, exporting::FileKind::page};
  const std::string list = exporting::build_list({a, b}, "1.2.3").json;
  CHECK(list == exporting::build_list({b, a}, "1.2.3").json);
  CHECK(list.find("\"kind\": \"program\"") != std::string::npos);
  exporting::Listed changed = b;
  changed.sha256[0] = '3';
  CHECK(list.substr(0, 40) != exporting::build_list({a, changed}, "1.2.3").json.substr(0, 40));
}

TEST_CASE("a service worker keeps what the page needs and no more") {
  using enum exporting::FileKind;
  const std::pair<const char*, exporting::FileKind> files[] = {
      {"skal.html", program}, {"diarium-0a1b2c3d.js", program}, {"fonts/x-0a1b2c3d.ttf", program}, {"icon.svg", program},
      {"collection.dia", pack}, {"collection.json", pack}, {"sums.txt", sums}, {"collection-0123456789abcdef.part", pack}, {"index.html", page},
      {"d/x/index.html", page}, {"d/x/oembed.json", other}, {"original/index.html", other}, {"diarium.html", other},
      {"404.html", other}, {"diarium-explorer.js", other}, {"diarium-search-0a1b2c3d.wasm", other}, {"first-0a1b2c3d.js", other},
      {"scan-0a1b2c3d.js", other}, {"scan-tesseract-0a1b2c3d.wasm", other}, {"scan-swe-0a1b2c3d.traineddata", other}, {"sv-0a1b2c3d.lex", other},
      {"licenser.txt", other}, {"atom.xml", other}};
  for (const auto& [path, kind] : files) CHECK_MESSAGE(exporting::kind_of_file(path) == kind, path);
  for (const char* left_out : {"build.json", "sw.js", "_headers", ".htaccess", "index.html.br", "site.json"})
    CHECK_FALSE_MESSAGE(exporting::is_listed(left_out), left_out);
}
