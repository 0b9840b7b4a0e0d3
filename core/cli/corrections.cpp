#include "cli/corrections.h"

#include <functional>

#include "cli/console.h"
#include "cli/papers/files.h"
#include "cli/papers/workers.h"

namespace diarium::cli {
namespace {

Result<facts::Corrections> find_corrections(const std::string& folder, const std::optional<std::string>& file) {
  const std::string beside = join(folder, facts::corrections_name);
  if (!file && !has_file(folder, facts::corrections_name)) return facts::Corrections{};
  const std::string path = file.value_or(beside);
  const auto json = read_file(path, source::size_limit);
  if (!json) return Error{json.error().fault, path + ": " + json.error().what, ""};
  return facts::read_corrections(*json);
}

}  // namespace

Result<facts::Corrections> corrections_for(const std::string& folder, const SettleWishes& wishes) {
  auto corrections = find_corrections(folder, wishes.file);
  if (!corrections) return corrections.error();
  const std::uint32_t masked = wishes.masking == Masking::personal_numbers ? mask_corrections(*corrections) : 0;
  if (masked > 0) note(std::string(facts::corrections_name) + ": " + counted(masked, "personal number") + " masked");
  return corrections;
}

Result<std::string> settled(std::string pack, const std::string& folder, const SettleWishes& wishes) {
  const auto corrections = corrections_for(folder, wishes);
  if (!corrections) return corrections.error();
  return settled(std::move(pack), *corrections, wishes);
}

relations::RelateWishes relating(const SettleWishes& wishes) {
  return {wishes.related == Related::no_wording ? relations::WithWording::no : relations::WithWording::yes,
          std::bind_front(work_beside, wishes.jobs)};
}

Result<std::string> settled(std::string pack, const facts::Corrections& corrections, const SettleWishes& wishes) {
  const Related related = wishes.related;
  const bool told = related == Related::yes || related == Related::no_wording;
  if (corrections.list.empty()) return told ? with_relations(std::move(pack), {}, relating(wishes)) : std::move(pack);
  const auto opened = index::Pack::open(std::move(pack));
  if (!opened) return opened.error();
  using Relations = MergeWishes::Relations;
  auto merged =
      merge_packs({&*opened}, corrections, {.relations = related == Related::no ? Relations::no : Relations::yes, .relate = relating(wishes)});
  if (!merged) return merged.error();
  for (const facts::Unmatched& one : merged->unmatched)
    note("diarium: correction " + one.id + " is not applied: " + one.why);
  note(counted(merged->applied, "correction") + " applied, " + std::to_string(merged->unmatched.size()) + " not");
  return std::move(merged->bytes);
}

}  // namespace diarium::cli
