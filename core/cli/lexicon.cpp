#include "cli/lexicon.h"

#include "cli/files.h"

namespace diarium::cli {

Result<std::optional<text::Lexicon>> open_lexicon(const Call& call) {
  const auto named = call.arguments.value("--lexicon");
  std::string path = named.value_or("");
  if (!named) {
    const auto slash = call.program.rfind('/');
    path = (slash == call.program.npos ? "" : call.program.substr(0, slash + 1)) + "sv.lex";
    if (kind_of(path) != Kind::file) return std::optional<text::Lexicon>{};
  }
  const auto bytes = read_file(path, pack_limit);
  if (!bytes) return Error{bytes.error().fault, bytes.error().what, path};
  auto lexicon = text::Lexicon::open(*bytes);
  if (!lexicon) return Error{lexicon.error().fault, lexicon.error().what, path};
  return std::optional(std::move(*lexicon));
}

}  // namespace diarium::cli
