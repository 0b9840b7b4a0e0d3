// Bytes as a diarium.json: every word of it is text, and its warnings have words.
#include "export/site/manifest.h"

#include <vector>

#include "fuzz/check.h"

void diarium::fuzz::run(std::string_view given) {
  const auto manifest = exporting::read_manifest(given);
  if (!manifest) return fuzz::hold_error(manifest.error());
  for (const std::string* words : {&manifest->title, &manifest->description, &manifest->address, &manifest->contact})
    fuzz::hold(utf8::valid(*words));
  fuzz::hold(manifest->address.empty() || (manifest->address.starts_with("https://") && manifest->address.ends_with('/')));
  for (const auto& [path, paper] : manifest->papers)
    fuzz::hold(utf8::valid(path) && (paper.address.empty() || paper.address.starts_with("https://")));
  const std::vector<std::string> paths = {"a.txt"}, ids = {"a"};
  for (const Warning& warning : exporting::check_manifest(*manifest, paths, ids))
    fuzz::hold(!warning.what.empty() && utf8::valid(warning.what) && utf8::valid(warning.where));
}
