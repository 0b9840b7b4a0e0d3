// Files for the tests: the same natively and under node.
#pragma once
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/die.h"

namespace diarium::test {

/// The bytes of a file, or nothing where it cannot be read.
inline std::optional<std::string> read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
}

inline bool write_file(const std::string& path, std::string_view bytes) {
  std::ofstream out(path, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return out.good();
}

/// A variable of the environment, also under node (where getenv does not see it).
inline std::string environment(std::string_view name) {
  const std::string all = read_file("/proc/self/environ").value_or("");
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t end = std::min(all.find('\0', at), all.size());
    const std::string_view entry = std::string_view(all).substr(at, end - at);
    if (entry.size() > name.size() && entry.substr(0, name.size()) == name && entry[name.size()] == '=')
      return std::string(entry.substr(name.size() + 1));
    at = end + 1;
  }
  return {};
}

struct File {
  std::string name;
  std::string bytes;
};

/// The files of a folder with this ending, in bytewise order of their names; none where the folder does not exist.
inline std::vector<File> files_in(const std::string& folder, std::string_view ending) {
  std::vector<File> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    const std::string name = entry.path().filename().string();
    if (name.size() < ending.size() || name.substr(name.size() - ending.size()) != ending) continue;
    if (auto bytes = read_file(entry.path().string())) files.push_back({name, std::move(*bytes)});
  }
  std::sort(files.begin(), files.end(), [](const File& a, const File& b) { return a.name < b.name; });
  return files;
}

/// The real papers, where the machine has them: DIARIUM_DOCUMENTS or ../shared/documents beside the checkout.
inline std::vector<File> real_papers() {
  const std::string named = environment("DIARIUM_DOCUMENTS");
  return files_in(named.empty() ? std::string(DIARIUM_ROOT) + "/../shared/documents" : named, ".txt");
}

}  // namespace diarium::test
