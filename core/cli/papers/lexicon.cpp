#include "cli/papers/lexicon.h"

#include <algorithm>
#include <optional>

#include "cli/disk/files.h"
#include "cli/papers/paper_bytes.h"
#include "cli/papers/workers.h"

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

Result<text::PileWords> learn_from(const std::vector<std::string>& files, unsigned jobs) {
  std::vector<text::PileWords> parts(std::max(1u, jobs));
  std::vector<std::optional<Error>> stops(parts.size());
  work(jobs, parts.size(), [&](std::size_t part) {
    for (std::size_t i = part; i < files.size() && !stops[part]; i += parts.size()) {
      const auto bytes = paper_bytes(files[i], Ocr{Ocr::Use::off});  // What is read in pictures teaches nothing.
      if (bytes) learn_words(*bytes, files[i], parts[part]);
      else if (lacks_reader(bytes.error())) stops[part] = bytes.error();
    }
  });
  for (const std::optional<Error>& one : stops)
    if (one) return *one;
  for (std::size_t part = 1; part < parts.size(); ++part) parts[0].merge(parts[part]);
  return std::move(parts[0]);
}

Result<std::vector<std::string>> papers_below(const std::string& folder) {
  const auto entries = list_folder(folder);
  if (!entries) return entries.error();
  std::vector<std::string> papers;
  for (const Entry& entry : *entries)
    if (entry.problem.empty() && is_paper_name(entry.path)) papers.push_back(join(folder, entry.path));
  return papers;
}

PileRepair repair_of(const std::string& lexicon, const std::vector<std::string>& files, unsigned jobs) {
  return {[lexicon] { return open_lexicon(lexicon); }, [&files, jobs] {
            auto words = learn_from(files, jobs);
            return words ? std::move(*words) : text::PileWords();  // Whoever reads the files is told.
          }};
}

}  // namespace diarium::cli
