#include "cli/corrections.h"

#include "cli/asked_papers.h"
#include "cli/disk/files.h"
#include "cli/papers/workers.h"

namespace diarium::cli {
namespace {

/// Those of a file; masked, where that is wished.
Result<facts::Corrections> read_from(const std::string& path, Masking masking, const TellLine& tell = note) {
  const auto json = read_file(path, source::size_limit);
  if (!json) return Error{json.error().fault, path + ": " + json.error().what, ""};
  auto corrections = json->starts_with('[') ? facts::read_corrections_list(*json) : facts::read_corrections(*json);
  if (!corrections) return Error{corrections.error().fault, path + ": " + corrections.error().what, ""};
  const std::uint32_t masked = masking == Masking::personal_numbers ? mask_corrections(*corrections) : 0;
  if (masked > 0) tell(std::string(facts::corrections_name) + ": " + counted(masked, "personal number") + " masked");
  return corrections;
}

}  // namespace

Result<facts::Corrections> corrections_for(const std::string& folder, const SettleOptions& options) {
  if (!options.file && !has_file_or_folder(folder, facts::corrections_name)) return facts::Corrections{};
  return read_from(options.file.value_or(join(folder, facts::corrections_name)), options.masking, options.tell);
}

Result<facts::Corrections> corrections_beside(const std::string& collection, const std::optional<std::string>& file, Masking masking) {
  const std::string path = file.value_or(corrections_of(collection));
  if (!file && kind_of(path) != Kind::file) return facts::Corrections{};
  auto corrections = read_from(path, masking);
  if (corrections || file) return corrections;
  note(corrections.error().what + "; nothing in it is applied");
  return facts::Corrections{};
}

void tell_unmatched(const std::vector<facts::Unmatched>& list, const TellLine& tell) {
  for (const facts::Unmatched& one : list) tell("diarium: correction " + one.id + " is not applied: " + one.why);
}

Result<std::string> settled(std::string pack, const std::string& folder, const SettleOptions& options) {
  const auto corrections = corrections_for(folder, options);
  if (!corrections) return corrections.error();
  return settled(std::move(pack), *corrections, options);
}

relations::RelateOptions relating(const SettleOptions& options) {
  return {options.related == Related::no_wording ? relations::WithWording::no : relations::WithWording::yes,
          std::bind_front(work_beside, options.jobs), {}, {}, options.unread};
}

Result<std::string> settled(std::string pack, const facts::Corrections& corrections, const SettleOptions& options) {
  const Related related = options.related;
  const bool wants_relations = related == Related::yes || related == Related::no_wording;
  if (corrections.list.empty())
    return wants_relations ? with_relations(std::move(pack), {}, relating(options)) : std::move(pack);
  const auto opened = index::Pack::open(std::move(pack));
  if (!opened) return opened.error();
  using Relations = MergeOptions::Relations;
  auto merged =
      merge_packs({&*opened}, corrections, {.relations = related == Related::no ? Relations::no : Relations::yes, .relate = relating(options)});
  if (!merged) return merged.error();
  tell_unmatched(merged->unmatched, options.tell);
  options.tell(counted(merged->applied, "correction") + " applied, " + std::to_string(merged->unmatched.size()) + " not");
  return std::move(merged->bytes);
}

}  // namespace diarium::cli
