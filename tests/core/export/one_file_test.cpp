#include "export/site/shell.h"

#include "core/view/papers.h"
#include "export/site/compress.h"

using namespace diarium;

namespace {

constexpr std::string_view file_template =
    "<html lang=\"<!--diarium:lang-->\" data-root=\"<!--diarium:root-->\"><title><!--diarium:title--></title>"
    "<meta content=\"<!--diarium:description-->\"><body><!--diarium:body--></body></html>";

/// What stands between the tags of the element that holds the pack; empty if there is none.
std::string packed_words(const std::string& html) {
  const std::string_view tag = "id=\"pack\">";
  const auto at = html.find(tag);
  if (at == html.npos) return "";
  const auto begin = at + tag.size();
  return html.substr(begin, html.find('<', begin) - begin);
}

/// RFC 4648, as a browser's atob() reads it.
std::string from_base64(std::string words) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  while (!words.empty() && (words.back() == '\n' || words.back() == '=')) words.pop_back();
  std::string bytes;
  std::uint32_t bits = 0, held = 0;
  for (const char c : words) {
    const auto digit = digits.find(c);
    REQUIRE(digit != digits.npos);
    held = held << 6 | static_cast<std::uint32_t>(digit);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes += static_cast<char>(held >> bits & 255);
  }
  return bytes;
}

}  // namespace

TEST_CASE("the one file holds the pack as a browser inflates it, whatever its length") {
  const auto pack = papers::pack({papers::paper("a", "Storby", "2024-06-19", "Vi vill ha fler bänkar.")});
  const auto counts = view::collection(pack, "", {0, 0});
  const exporting::Site site{pack, counts, ""};
  for (std::size_t size = 1; size < 9; ++size) {
    const std::string bytes(size, static_cast<char>(200 + size));
    const auto file = test::there(exporting::one_file(site, file_template, bytes));
    CHECK(from_base64(packed_words(*file)) == exporting::gzip(bytes));
  }
}

TEST_CASE("before it starts, the one file says what it is and which papers it holds, without links that lead nowhere") {
  const auto pack = papers::pack({papers::paper("a", "Storby", "2024-06-19", "x"), papers::paper("b", "Lillby", "2024-06-20", "y")},
                                 {.title = "Två <handlingar>", .description = "Om bänkar"});
  const auto counts = view::collection(pack, "", {0, 0});
  const exporting::Site site{pack, counts, ""};
  const auto file = test::there(exporting::one_file(site, file_template, ""));
  for (const std::string said : {"<h1 class=\"page-title\">Två &lt;handlingar&gt;</h1>", "Om bänkar", "JavaScript"})
    CHECK_MESSAGE(file->find(said) != file->npos, said);
  for (const char* town : {"Storby", "Lillby"}) CHECK(file->find(town) != file->npos);
  CHECK(file->find("href=") == file->npos);
  CHECK(packed_words(*file).empty());
}

TEST_CASE("a template that is none is told") {
  const auto pack = papers::pack({papers::paper("a", "Storby", "2024-06-19", "x")});
  const auto counts = view::collection(pack, "", {0, 0});
  const exporting::Site site{pack, counts, ""};
  CHECK(test::refused(exporting::one_file(site, "<html>", "")).fault == Fault::bad_format);
}
