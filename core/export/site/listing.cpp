#include "export/site/listing.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "base/sha256.h"
#include "export/pictures/share_picture.h"
#include "view/paper/copy.h"

namespace diarium::exporting {
namespace {

using Json = nlohmann::ordered_json;

std::string_view name(FileKind kind) {
  switch (kind) {
    case FileKind::program: return "program";
    case FileKind::pack: return "pack";
    case FileKind::page: return "page";
    case FileKind::other: break;
  }
  return "other";
}

std::string written_json(const Json& json) {
  return many_lines(json, 1);
}

}  // namespace

FileKind kind_of_file(std::string_view path) {
  if (path == "collection.dia" || path == pieces_name || path.ends_with(".part")) return FileKind::pack;
  if (path == "skal.html") return FileKind::program;
  if (path.ends_with(picture_name) || path.starts_with(view::copies_folder) || path == "diarium.html" || path == "404.html") return FileKind::other;
  if (path.ends_with(".html")) return FileKind::page;
  if (path.starts_with("diarium-explorer") || path.starts_with("diarium-search") || path.starts_with("first-") || path.ends_with(".txt") || path.ends_with(".xml")) return FileKind::other;
  constexpr std::string_view endings[] = {".js", ".css", ".wasm", ".ttf", ".woff2", ".svg", ".png", ".ico", ".webmanifest"};
  const bool program = std::ranges::any_of(endings, [&](std::string_view ending) { return path.ends_with(ending); });
  return program ? FileKind::program : FileKind::other;
}

bool is_listed(std::string_view path) {
  return path != build_name && path != "site.json" && path != "sw.js" && path != "_headers" && path != ".htaccess" &&
         !path.ends_with(".br") && !path.ends_with(".gz");
}

BuildList build_list(std::vector<Listed> files, std::string_view program) {
  std::ranges::sort(files, {}, &Listed::url);
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
  const std::size_t size = std::max(most / piece_page, std::size_t{1}) * piece_page;
  std::vector<Piece> pieces;
  for (std::size_t at = 0; at < pack.size(); at += size) {
    const std::string_view bytes = pack.substr(at, size);
    std::string sum = sha256(bytes);
    std::string path = "collection-" + sum.substr(0, 8) + "-" + std::to_string(pieces.size()) + ".part";
    pieces.push_back({std::move(path), std::move(sum), bytes});
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

}  // namespace diarium::exporting
