// export/site/shell: the page template of the shell, and what a page puts into it; and `diarium.html`, the whole
// explorer with its collection in one file that opens from a disk.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "export/site/site.h"

namespace diarium::exporting {

/// Whether the program takes the place of what stands in a page.
enum class Program : std::uint8_t {
  runs,
  absent  ///< The page stays as it is, with the shell's style alone.
};

/// What stands in one page. Plain words but for `body`, which is HTML.
struct PageParts {
  std::string title, description, language;
  std::string root;  ///< The way to the site's root, «../../»; empty for the root itself.
  std::string body;
  std::string head{};  ///< HTML at the end of the head.
  std::string pack = "collection.dia";  ///< What the page fetches: «collection.dia» or the list of its pieces.
  std::size_t pack_size = 0;            ///< Bytes of the whole pack; 0: not known, and it is fetched whole.
  bool statement = false;               ///< The site has a page at statement_address.
  Program program = Program::runs;
};

/// As PageParts::root: the way stays as its own placeholder, for whoever fills it when a page is asked for.
inline constexpr std::string_view root_later = "<!--diarium:root-->";

/// Bytes. A larger pack is opened by its first bytes and comes as it is needed; a smaller one comes whole, unless the line is slow
/// and it is larger than `whole_when_slow`. With 0 every pack would come in parts. Measured on a phone at 1.6 Mbit/s
/// (tests/bench/felt.mjs): of 650 kB the parts that the first search needs are 130.
inline constexpr std::size_t whole_at_most = std::size_t{1} << 20, whole_when_slow = std::size_t{1} << 17;

/// Fills the template: <!--diarium:title-->, -root-, -lang-, -description- as escaped words, -pack-, -pack_size- (empty for
/// one that is fetched whole), -pack_parts- («slow» for one that comes whole where the line is quick), -preload- (what is fetched of the pack before the script is there), -statement- («ja» where
/// the site has one), and -body- and -head- as they are. A template without a place for the description gets a meta element after its title, one without a place
/// for the head has it at the head's end, and none need say which pack it is.
/// errors    bad_format: a placeholder is missing, or one is unknown.
[[nodiscard]] Result<std::string> fill_shell(std::string_view shell, const PageParts& parts);

inline constexpr std::string_view one_file_name = "diarium.html";
/// A larger pack is not put inside: browsers hold the file's text and the pack in memory at the same time, and a page of
/// 40 MB takes seconds to read. 0: never inside.
inline constexpr std::size_t one_file_limit = 30u << 20;

/// Fills the template that the shell holds for it (web/make/one_file.mjs), whose program, fonts and style are inside.
///
/// in        `site`, whose template is not used; `pack`: its bytes, empty to leave it to the reader to choose a file.
/// returns   the file; the same bytes for the same input, natively and in WebAssembly.
/// errors    bad_format: the template has no place for its parts.
/// cost      O(template + pack); about three times their size in memory.
[[nodiscard]] Result<std::string> one_file(const Site& site, std::string_view file_template, std::string_view pack);

}  // namespace diarium::exporting
