#include "cli/pile.h"

#include <algorithm>

#include "cli/files.h"
#include "cli/lexicon.h"
#include "cli/workers.h"

namespace diarium::cli {

text::PileWords learn_from(const std::vector<std::string>& files, unsigned jobs) {
  std::vector<text::PileWords> parts(std::max(1u, jobs));
  work(jobs, parts.size(), [&](std::size_t part) {
    for (std::size_t i = part; i < files.size(); i += parts.size())
      if (const auto bytes = read_file(files[i], source::size_limit)) learn_words(*bytes, files[i], parts[part]);
  });
  for (std::size_t part = 1; part < parts.size(); ++part) parts[0].merge(parts[part]);
  return std::move(parts[0]);
}

PileRepair repair_of(const std::string& lexicon, const std::vector<std::string>& files, unsigned jobs) {
  const auto learn = [&files, jobs] { return files.size() > 1 ? learn_from(files, jobs) : text::PileWords(); };
  return {[lexicon] { return open_lexicon(lexicon); }, learn};
}

}  // namespace diarium::cli
