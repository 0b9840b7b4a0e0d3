#include "cli/collection/incoming.h"

#include <algorithm>
#include <filesystem>
#include <map>

#include "base/utf8.h"
#include "cli/papers/folder.h"

namespace diarium::cli {
namespace {

namespace fs = std::filesystem;

/// A path and where it leads, told apart from others that lead elsewhere.
struct Lies {
  std::string folder, path;
  [[nodiscard]] std::string place() const {
    std::error_code error;
    const std::string whole = join(folder, path);
    const fs::path found = fs::weakly_canonical(whole, error);
    return error ? whole : found.generic_string();
  }
};

/// The path of `file` below a folder; empty: it does not lie there. Links stay as they are named.
std::string path_below(const std::string& folder, const std::string& file) {
  std::error_code error;
  const fs::path top = fs::absolute(folder, error).lexically_normal(), whole = fs::absolute(file, error).lexically_normal();
  std::string path = whole.lexically_relative(top / "").generic_string();
  while (path.ends_with('/')) path.pop_back();
  return path == ".." || path.starts_with("../") ? std::string() : path;
}

/// Where one thing that was named lies, and what is called so.
Result<Lies> lies_of(const std::string& named, bool is_folder, const std::optional<std::string>& below) {
  if (below) {
    std::string path = path_below(*below, named);
    if (path.empty()) return Error{Fault::unsupported, "it does not lie below " + *below, named};
    return Lies{*below, path == "." ? std::string() : std::move(path)};
  }
  if (is_folder) return Lies{named, ""};
  const std::size_t slash = named.rfind('/');
  if (slash == named.npos) return Lies{".", named};
  return Lies{slash == 0 ? "/" : named.substr(0, slash), named.substr(slash + 1)};
}

/// By folder and name: the problem of the file.
using Found = std::map<std::string, std::map<std::string, std::string>>;

class Finder {
 public:
  explicit Finder(const std::optional<std::string>& below) : below_(below) {}

  Result<bool> find(const std::string& named) {
    const bool is_folder = kind_of(named) == Kind::folder;
    auto lies = lies_of(named, is_folder, below_);
    if (!lies) return lies.error();
    if (!is_folder) return take(*lies, utf8::valid(lies->path) ? "" : "the name is not UTF-8; rename the file");
    const auto files = collection_files(named);
    if (!files) return Error{files.error().fault, files.error().what, named};
    if (files->empty()) empty_.push_back(named);
    for (const Entry& entry : *files)
      if (const auto taken = take({lies->folder, lies->path.empty() ? entry.path : join(lies->path, entry.path)}, entry.problem); !taken) return taken;
    return true;
  }
  Incoming all() && {
    Incoming out{{}, std::move(empty_)};
    for (auto& [folder, files] : found_) {
      IncomingFolder& one = out.folders.emplace_back(IncomingFolder{folder, {}});
      for (auto& [path, problem] : files) one.files.push_back({path, problem});
    }
    return out;
  }

 private:
  Result<bool> take(const Lies& lies, const std::string& problem) {
    const std::string place = lies.place();
    const auto [at, fresh] = places_.try_emplace(lies.path, place);
    if (!fresh && at->second == place) return true;  // Named twice.
    if (!fresh)
      return Error{Fault::unsupported, "two files are called " + lies.path + ": " + at->second + " and " + place + "; --below DIR calls them by their paths below it", ""};
    found_[lies.folder][lies.path] = problem;
    return true;
  }

  const std::optional<std::string>& below_;
  Found found_;
  std::map<std::string, std::string> places_;  ///< Where the file of a name lies.
  std::vector<std::string> empty_;
};

}  // namespace

Result<Incoming> incoming(const std::vector<std::string>& named, const std::optional<std::string>& below) {
  Finder finder(below);
  for (const std::string& one : named)
    if (const auto found = finder.find(one); !found) return found.error();
  return std::move(finder).all();
}

}  // namespace diarium::cli
