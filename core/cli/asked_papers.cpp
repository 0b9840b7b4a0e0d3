#include "cli/asked_papers.h"

#include "cli/corrections.h"
#include "cli/disk/files.h"
#include "cli/papers/folder.h"
#include "cli/papers/lexicon.h"
#include "cli/papers/packs.h"
#include "cli/papers/paper_bytes.h"
#include "cli/papers/telling.h"

namespace diarium::cli {
namespace {

Result<AskedPapers> open_made(std::string bytes, std::map<std::string, std::string> files, Ocr ocr) {
  auto pack = index::Pack::open(std::move(bytes));
  if (!pack) return pack.error();
  return AskedPapers{std::move(*pack), std::move(files), ocr};
}

Result<AskedPapers> open_folder(const std::string& folder, unsigned jobs, const std::string& lexicon, Ocr ocr) {
  auto packed = pack_folder(folder, {.jobs = jobs, .with_facts = WithFacts::yes, .lexicon = lexicon, .ocr = ocr});
  if (!packed) return packed.error();
  tell_files(packed->files, Masking::none);
  auto whole = settled(std::move(packed->bytes), folder, {.related = Related::if_corrected});
  if (!whole) return whole.error();
  const auto entries = list_folder(folder);
  if (!entries) return entries.error();
  std::map<std::string, std::string> files;
  for (const Entry& entry : *entries) files[entry.path] = join(folder, entry.path);
  return open_made(std::move(*whole), std::move(files), ocr);
}

Result<AskedPapers> open_files(const std::vector<std::string>& operands, const std::string& lexicon, Ocr ocr) {
  std::map<std::string, std::string> files;
  std::vector<std::string> names, paths;
  for (const std::string& path : operands) {
    const std::string name = path.substr(path.rfind('/') + 1);
    files[files.contains(name) ? path : name] = path;
  }
  for (const auto& [name, path] : files) names.push_back(name), paths.push_back(path);
  PileRepair repair = repair_of(lexicon, paths, 1);
  Packer packer(names);
  for (std::size_t i = 0; i < paths.size(); ++i) {
    auto bytes = paper_bytes(paths[i], ocr);
    Warnings warnings;
    if (!bytes) return bytes.error();
    auto papers = read_papers({names[i], std::move(*bytes)}, WithFacts::yes, repair, warnings);
    if (!papers) return papers.error();
    complain(paths[i], warnings);
    packer.add_file(std::move(papers), std::move(warnings));
  }
  return open_made(std::move(packer).finish().bytes, std::move(files), ocr);
}

}  // namespace

Result<AskedPapers> open_operands(const Call& call, unsigned jobs) {
  const auto& operands = call.arguments.operands();
  if (operands.size() == 1 && operands.front().ends_with(".dia")) {
    auto pack = open_pack(operands.front());
    if (!pack) return pack.error();
    return AskedPapers{std::move(*pack), {}, Ocr{}};
  }
  const auto ocr = wanted_ocr(call.arguments);
  if (!ocr) return ocr.error();
  const auto lexicon = find_lexicon(call);
  if (!lexicon) return lexicon.error();
  if (operands.size() == 1 && kind_of(operands.front()) == Kind::folder)
    return open_folder(operands.front(), jobs, *lexicon, *ocr);
  return open_files(operands, *lexicon, *ocr);
}

SourceText AskedPapers::source() const {
  // The §§ of minutes are asked for one after the other: their file is read once.
  const auto last = std::make_shared<std::pair<std::string, std::string>>();
  return [this, last](DocId paper) -> std::optional<std::string> {
    const auto file = files.find(pack.card(paper).name);
    if (file == files.end()) return std::nullopt;
    const bool part = pack.part(paper).any();
    if (part && last->first == file->first) return last->second;
    const auto bytes = paper_bytes(file->second, ocr);
    if (!bytes) return std::nullopt;
    Warnings already_reported;
    const auto text = text_as_read(*bytes, file->first, already_reported);
    if (!text) return std::nullopt;
    if (part) *last = {file->first, *text};
    return *text;
  };
}

}  // namespace diarium::cli
