#include "cli/asked_papers.h"

#include "cli/corrections.h"
#include "cli/disk/files.h"
#include "cli/papers/folder.h"
#include "cli/papers/lexicon.h"

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

std::string masked(std::string path) {
  text::mask_personal_numbers(path);
  return path;
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

std::vector<std::string> reading_notes(std::string_view asked, const std::vector<query::Reading>& readings) {
  using Kind = query::Reading::Kind;
  std::vector<std::string> lines;
  for (const query::Reading& one : readings) {
    const std::string typed(slice(asked, one.span));
    if (one.kind == Kind::not_understood)
      lines.push_back((one.value.empty() ? "not searched: " : "not understood, searched as words: ") + typed);
    if (one.kind == Kind::corrected || one.kind == Kind::apart)
      lines.push_back("nothing contains «" + typed + "»: searched «" + one.value + "»; as typed: \"" + typed + "\"");
    if (query::is_missing(one)) lines.push_back("no paper has: " + typed);
  }
  return lines;
}

Result<index::Pack> open_pack(const std::string& file) {
  auto bytes = read_file(file, pack_limit);
  if (!bytes) return bytes.error();
  return index::Pack::open(std::move(*bytes));
}

std::string corrections_of(const std::string& pack_file) {
  constexpr std::string_view ending = ".dia";
  return (pack_file.ends_with(ending) ? pack_file.substr(0, pack_file.size() - ending.size()) : pack_file) +
         ".corrections.json";
}

std::string paper_file(const std::string& folder, const index::Card& card) {
  const std::string named = join(folder, card.name);
  if (card.name.find("XX") == card.name.npos && kind_of(named) == Kind::file) return named;
  const auto entries = list_folder(folder);
  if (!entries) return named;
  std::vector<std::string> paths;
  for (const Entry& entry : *entries)
    if (entry.path != exporting::manifest_name && entry.path != facts::corrections_name) paths.push_back(entry.path);
  const std::vector<std::string> ids = paper_ids(paths, Names::masked);
  const std::string& id = card.part.any() ? card.part.file_id : card.id;
  for (std::size_t i = 0; i < paths.size(); ++i)
    if (ids[i] == id && masked(paths[i]) == card.name) return join(folder, paths[i]);
  return named;
}

}  // namespace diarium::cli
