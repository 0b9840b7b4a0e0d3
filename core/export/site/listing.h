// export/site/listing: the lists of a site's files by which a page is kept whole: `build.json`, and a large pack in pieces.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "index/pack.h"

namespace diarium::exporting {

inline constexpr std::string_view build_name = "build.json", pieces_name = "collection.json", sums_name = "sums.txt";

/// What a file is for. A service worker keeps program, pack and sums, and a tool once it is wanted: it is large, and only what reads
/// files and writes other formats needs it.
enum class FileKind : std::uint8_t { program, tool, pack, sums, page, other };

/// A file of the site.
struct Listed {
  std::string url;     ///< Below the site's root.
  std::string sha256;  ///< Of its bytes, 64 hexadecimal digits.
  std::size_t size = 0;
  FileKind kind{};
};

/// What a file is for, by its path.
[[nodiscard]] FileKind kind_of_file(std::string_view path);
/// False for what build.json leaves out: itself, site.json, the service worker, hosts' rules, compressed twins.
[[nodiscard]] bool is_listed(std::string_view path);

struct BuildList {
  std::string version;  ///< 16 digits of a hash over the list.
  std::string json;
};
/// The build manifest: {"version", "program", "files": [{"url", "sha256", "size", "kind"}…]}, files in bytewise order.
/// `program`: the version of the program.
[[nodiscard]] BuildList build_list(std::vector<Listed> files, std::string_view program);

inline constexpr std::size_t least_piece = std::size_t{64} << 10;     ///< The first holds what a pack is opened with (index::first_bytes).
inline constexpr std::size_t usual_piece = std::size_t{16} << 20;     ///< The most that a file of a pack has.

/// A piece of a pack, to be served as a file of its own.
struct Piece {
  std::string path;        ///< «collection-<16 digits of its hash>.part»: pieces of the same bytes are one file.
  std::string sha256;
  std::string_view bytes;  ///< Of the pack.
};

/// Cuts a pack; nothing where it is not larger than `most` and stays whole. `most`: least_piece at least. The pieces borrow `pack`.
///
/// Where it is cut is told by the 64 bytes before each border, so that what is put in or taken out somewhere makes other pieces
/// there only, and who uploads a pack of a few more papers uploads only these. Pieces are a sixteenth of `most` in the mean, and
/// none but the last is smaller than a quarter of that.
/// source    Xia et al.: FastCDC, a fast and efficient content-defined chunking approach, 2016, with its two masks.
[[nodiscard]] std::vector<Piece> pieces_of(std::string_view pack, std::size_t most);

/// The list of the pieces: {"size", "sha256", "pieces": [{"url", "size", "sha256"}…]}.
[[nodiscard]] std::string pieces_json(std::string_view pack, const std::vector<Piece>& pieces);

/// `sums.txt`: for each file that the papers were read from, and how much was masked in it, a line with the first eight
/// digits of a SHA-256; ascending, each once. It names no paper and holds no word of one. By it a copy of an earlier
/// version of the site is known to hold a paper that was taken out or changed since, and does not outlive it.
/// errors    those of Pack::origin().
/// cost      O(papers).
[[nodiscard]] Result<std::string> paper_sums(const index::Pack& pack);

}  // namespace diarium::exporting
