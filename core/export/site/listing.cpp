#include "export/site/listing.h"

#include <algorithm>
#include <array>
#include <bit>
#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "base/sha256.h"
#include "base/sorting.h"
#include "export/pictures/share_picture.h"
#include "view/paper/copy.h"

namespace diarium::exporting {
namespace {

using Json = nlohmann::ordered_json;

std::string_view name(FileKind kind) {
  switch (kind) {
    case FileKind::program: return "program";
    case FileKind::tool: return "tool";
    case FileKind::pack: return "pack";
    case FileKind::sums: return "sums";
    case FileKind::page: return "page";
    case FileKind::other: break;
  }
  return "other";
}

/// Numbers that stand for the 256 bytes: of SplitMix64 (Sebastiano Vigna, public domain), from 0 on.
constexpr std::array<std::uint64_t, 256> gears() {
  std::array<std::uint64_t, 256> all{};
  std::uint64_t state = 0;
  for (std::uint64_t& one : all) {
    std::uint64_t z = (state += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    one = z ^ (z >> 31);
  }
  return all;
}

/// Where the first piece of `rest` ends.
std::size_t piece_end(std::string_view rest, std::size_t most) {
  constexpr std::array<std::uint64_t, 256> gear = gears();
  constexpr int harder = 2;  // Bits more or less that a border must have before and behind the mean.
  const std::size_t mean = std::max(most / 16, least_piece), least = std::max(mean / 4, least_piece), end = std::min(rest.size(), most);
  if (rest.size() <= least) return rest.size();
  const int bits = static_cast<int>(std::bit_width(mean)) - 1;
  const auto mask = [](int of) { return ~std::uint64_t{0} << (64 - of); };  // The high bits are made of the last 64 bytes.
  std::uint64_t hash = 0;
  for (std::size_t at = least - 64; at < end; ++at) {
    hash = (hash << 1) + gear[static_cast<unsigned char>(rest[at])];
    if (at + 1 >= least && (hash & mask(at < mean ? bits + harder : bits - harder)) == 0) return at + 1;
  }
  return end;
}

std::string written_json(const Json& json) {
  return many_lines(json, 1);
}

}  // namespace

FileKind kind_of_file(std::string_view path) {
  if (path == "collection.dia" || path == pieces_name || path.ends_with(".part")) return FileKind::pack;
  if (path == sums_name) return FileKind::sums;
  if (path == "skal.html") return FileKind::program;
  if (path.starts_with("diarium-core-") || path.starts_with("pdf-")) return FileKind::tool;
  if (path.ends_with(picture_name) || path.starts_with(view::copies_folder) || path == "diarium.html" || path == "404.html") return FileKind::other;
  if (path.ends_with(".html")) return FileKind::page;
  if (path.starts_with("diarium-explorer") || path.starts_with("diarium-search") || path.starts_with("first-") || path.starts_with("scan-") || path.ends_with(".txt") || path.ends_with(".xml")) return FileKind::other;
  constexpr std::string_view endings[] = {".js", ".css", ".wasm", ".ttf", ".woff2", ".svg", ".png", ".ico", ".webmanifest"};
  const bool program = std::ranges::any_of(endings, [&](std::string_view ending) { return path.ends_with(ending); });
  return program ? FileKind::program : FileKind::other;
}

bool is_listed(std::string_view path) {
  return path != build_name && path != "site.json" && path != "sw.js" && path != "_headers" && path != ".htaccess" &&
         !path.ends_with(".br") && !path.ends_with(".gz");
}

BuildList build_list(std::vector<Listed> files, std::string_view program) {
  sort_briefly(files, {}, &Listed::url);
  Json list = Json::array();
  for (const Listed& file : files)
    list.push_back({{"url", file.url}, {"sha256", file.sha256}, {"size", file.size}, {"kind", name(file.kind)}});
  Json json;
  std::string version = sha256(written_json(list)).substr(0, 16);
  json["version"] = version;
  json["program"] = program;
  json["files"] = std::move(list);
  return {std::move(version), written_json(json)};
}

std::vector<Piece> pieces_of(std::string_view pack, std::size_t most) {
  if (pack.size() <= most) return {};
  std::vector<Piece> pieces;
  for (std::string_view rest = pack; !rest.empty(); rest.remove_prefix(pieces.back().bytes.size())) {
    const std::string_view bytes = rest.substr(0, piece_end(rest, std::max(most, least_piece)));
    std::string sum = sha256(bytes);
    pieces.push_back({"collection-" + sum.substr(0, 16) + ".part", std::move(sum), bytes});
  }
  return pieces;
}

std::string pieces_json(std::string_view pack, const std::vector<Piece>& pieces) {
  Json json;
  json["size"] = pack.size();
  json["sha256"] = sha256(pack);
  json["pieces"] = Json::array();
  for (const Piece& piece : pieces)
    json["pieces"].push_back({{"url", piece.path}, {"size", piece.bytes.size()}, {"sha256", piece.sha256}});
  return written_json(json);
}

Result<std::string> paper_sums(const index::Pack& pack) {
  constexpr std::size_t digits =
      8;  // Of 100,000 papers that were taken out two or three would share theirs with one that is there.
  std::set<std::string> all;
  for (std::uint32_t i = 0; i < pack.papers(); ++i) {
    const auto origin = pack.origin({i});
    if (!origin) return origin.error();
    all.insert(sha256(origin->sha256 + " " + std::to_string(origin->masked)).substr(0, digits));
  }
  std::string lines;
  for (const std::string& sum : all) lines += sum + "\n";
  return lines;
}

}  // namespace diarium::exporting
