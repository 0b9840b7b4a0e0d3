#include "cli/site/site_pictures.h"

#include <algorithm>

#include "cli/disk/files.h"

namespace diarium::cli {
namespace {

/// The font of a shell whose name begins so; nothing where there is none.
Result<std::optional<exporting::Face>> face_of(const Shell& shell, std::string_view name) {
  const auto file = std::ranges::find_if(shell.files, [&](const std::string& path) { return path.starts_with(name) && path.ends_with(".ttf"); });
  if (file == shell.files.end()) return std::optional<exporting::Face>();
  auto bytes = read_of(shell, *file);
  if (!bytes) return bytes.error();
  auto face = exporting::Face::open(std::move(*bytes));
  if (!face) return Error{face.error().fault, face.error().what, *file};
  return std::optional(std::move(*face));
}

}  // namespace

Result<std::optional<exporting::ShareFaces>> faces_of(const Shell& shell) {
  auto plain = face_of(shell, "fonts/inter-regular");
  if (!plain) return plain.error();
  auto strong = face_of(shell, "fonts/inter-semibold");
  if (!strong) return strong.error();
  auto title = face_of(shell, "fonts/literata-bold");
  if (!title) return title.error();
  if (!*plain || !*strong || !*title) return std::optional<exporting::ShareFaces>();
  return std::optional(exporting::ShareFaces{std::move(**plain), std::move(**strong), std::move(**title)});
}

std::vector<WantedPicture> wanted_pictures(const exporting::Site& site) {
  std::vector<WantedPicture> wanted = {{exporting::picture_of(""), words_of_site(site)}};
  if (!exporting::is_whole(site)) return wanted;
  for (const relations::Case& one : site.relations->cases.cases)
    wanted.push_back({exporting::picture_of("a/" + one.id + "/index.html"), words_of_case(site, one)});
  for (std::uint32_t i = 0; i < site.pack.papers(); ++i)
    wanted.push_back({exporting::picture_of("d/" + site.pack.card({i}).id + "/index.html"), words_of_paper(site, {i})});
  return wanted;
}

}  // namespace diarium::cli
