// source/scanned: what a program says of the words that it read in the picture of a page: how sure it was of each, and how
// each page of a file came to its words.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace diarium::source {

/// How the words of a page came to be known.
enum class HowRead : std::uint8_t {
  text,     ///< Its letters are drawn, and the file tells which they are.
  hidden,   ///< A layer that is not drawn: another program read the picture before, and put it there.
  scanned,  ///< Read in the picture of the page, here.
  mixed,    ///< Some letters are drawn, the others were read in the picture.
  none,     ///< No word is known of it: WhyUnread tells why.
};
/// In the stream, in JSON and behind «page_read.» in assets/i18n: the words of HowRead, in its order.
inline constexpr std::array<std::string_view, 5> how_read_names = {"text", "hidden", "scanned", "mixed", "none"};
[[nodiscard]] constexpr std::string_view name(HowRead how) { return how_read_names[static_cast<std::size_t>(how)]; }

/// Why a page that may have words was not read in its picture, or not wholly.
enum class WhyUnread : std::uint8_t {
  nothing,   ///< It was, or had no need.
  wordless,  ///< It was looked at, and no words are on it: an empty sheet, a photograph.
  off,       ///< Reading of pictures was not wished.
  missing,   ///< The program has no reader of pictures, or the reader no Swedish.
  failed,    ///< The reader broke down over it.
  slow,      ///< It took longer than a page may.
  large,     ///< The page is too large to be drawn.
};
inline constexpr std::array<std::string_view, 7> why_unread_names = {"nothing", "wordless", "off", "missing", "failed", "slow", "large"};
[[nodiscard]] constexpr std::string_view name(WhyUnread why) { return why_unread_names[static_cast<std::size_t>(why)]; }

struct PageReading {
  HowRead how{};
  WhyUnread why{};
  bool operator==(const PageReading&) const = default;
};

/// Were words of the page read in its picture?
[[nodiscard]] constexpr bool is_scanned(PageReading page) { return page.how == HowRead::scanned || page.how == HowRead::mixed; }

}  // namespace diarium::source
