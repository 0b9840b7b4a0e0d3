#include "cli/watch/look.h"

#include <filesystem>
#include <optional>

#include "base/sha256.h"
#include "cli/disk/files.h"
#include "diarium.h"

namespace diarium::cli {
namespace {

Stamp stamp_of(const std::string& file) {
  std::error_code error;
  const auto size = std::filesystem::file_size(file, error);
  if (error) return {};
  const auto written = std::filesystem::last_write_time(file, error);
  if (error) return {};
  return {size, static_cast<std::int64_t>(written.time_since_epoch().count())};
}

std::string sum_of(const std::string& folder, const std::string& path, const Seen& seen) {
  if (!seen.problem.empty()) return seen.problem;
  const auto bytes = read_file(join(folder, path), path == exporting::manifest_name ? pack_limit : source::size_limit);
  return bytes ? sha256(*bytes) : bytes.error().what;
}

/// Do both looks show the same of it?
bool rests(const std::string& path, const Look& before, const Look& now) {
  const auto then = before.find(path), here = now.find(path);
  if (then == before.end() || here == now.end()) return then == before.end() && here == now.end();
  return then->second == here->second;
}

/// The folder above a path that is there and cannot be read.
std::optional<Error> shut_above(const std::string& path, const Look& now) {
  for (std::size_t at = path.find('/'); at != path.npos; at = path.find('/', at + 1))
    if (const auto above = now.find(path.substr(0, at)); above != now.end() && !above->second.problem.empty())
      return Error{Fault::not_found, above->second.problem, above->first};
  return std::nullopt;
}

}  // namespace

Result<Look> look_at(const std::string& folder) {
  const auto entries = list_folder(folder);
  if (!entries) return entries.error();
  Look look;
  for (const Entry& entry : *entries)
    look[entry.path] = {entry.problem.empty() ? stamp_of(join(folder, entry.path)) : Stamp{}, entry.problem};
  return look;
}

Result<News> compare(const std::string& folder, const Known& known, const Look& before, const Look& now) {
  News news;
  for (const auto& [path, seen] : now) {
    const auto was = known.find(path);
    const bool is_known = was != known.end();
    if (is_known && seen.problem.empty() && was->second.stamp == seen.stamp) {
      news.now[path] = was->second;
    } else if (!rests(path, before, now)) {
      news.waiting.insert(path);
      if (is_known) news.now[path] = was->second;
    } else {
      const KnownFile& file = news.now[path] = {seen.stamp, sum_of(folder, path, seen)};
      if (!is_known) news.came.insert(path);
      if (is_known && file.sum != was->second.sum) news.changed.insert(path);
    }
  }
  for (const auto& [path, was] : known) {
    if (now.contains(path)) continue;
    if (const auto shut = shut_above(path, now)) return *shut;
    const bool gone = rests(path, before, now);
    (gone ? news.gone : news.waiting).insert(path);
    if (!gone) news.now[path] = was;
  }
  return news;
}

}  // namespace diarium::cli
