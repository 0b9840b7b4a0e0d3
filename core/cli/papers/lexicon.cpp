#include "cli/papers/lexicon.h"

#include "cli/disk/files.h"

namespace diarium::cli {

Result<std::string> find_lexicon(const Call& call) {
  if (const auto named = call.arguments.value("--lexicon")) {
    if (kind_of(*named) == Kind::nothing) return Error{Fault::not_found, "there is no such file", *named};
    return *named;
  }
  const std::string beside = join(call.beside, "sv.lex");
  return kind_of(beside) == Kind::file ? beside : std::string();
}

Result<SharedLexicon> open_lexicon(const std::string& path) {
  if (path.empty()) return SharedLexicon();
  const auto bytes = read_file(path, pack_limit);
  if (!bytes) return Error{bytes.error().fault, bytes.error().what, path};
  auto lexicon = text::Lexicon::open(*bytes);
  if (!lexicon) return Error{lexicon.error().fault, lexicon.error().what, path};
  return std::make_shared<const text::Lexicon>(std::move(*lexicon));
}

}  // namespace diarium::cli
