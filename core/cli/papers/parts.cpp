#include "cli/papers/parts.h"

#include "base/letters.h"
#include "cli/disk/files.h"

namespace diarium::cli {
namespace {

constexpr std::uint32_t parts_at_most = 1u << 20;

}  // namespace

Result<std::optional<Part>> part_option(const Arguments& arguments) {
  const auto given = arguments.value("--part");
  if (!given) return std::optional<Part>();
  std::string_view behind = *given;
  const std::string_view before = take_until(behind, '/');
  const Part part{number_in<std::uint32_t>(before).value_or(0), number_in<std::uint32_t>(behind).value_or(0)};
  if (part.number < 1 || part.number > part.of || part.of > parts_at_most)
    return Error{Fault::unsupported, "--part is K/N, the K-th of N parts: " + *given + " is none", ""};
  return std::optional(part);
}

Result<std::optional<PartOptions>> wanted_part(const Arguments& arguments) {
  const auto part = part_option(arguments);
  if (!part) return part.error();
  const auto words = arguments.value("--words");
  if (part->has_value() != words.has_value())
    return Error{Fault::unsupported, "--part and --words FILE go together: diarium learn writes the words of all parts", ""};
  if (!*part) return std::optional<PartOptions>();
  auto bytes = read_file(*words, pack_limit);
  if (!bytes) return Error{bytes.error().fault, *words + ": " + bytes.error().what, ""};
  return std::optional(PartOptions{(*part)->number, (*part)->of, std::move(*bytes)});
}

Result<std::vector<std::string>> papers_of(const std::string& folder, const Part& part) {
  const auto entries = collection_files(folder);
  if (!entries) return entries.error();
  std::vector<std::string> papers;
  const Share share = share_of(part.number - 1, part.of, entries->size());
  for (std::size_t i = share.first; i < share.end; ++i) {
    const Entry& entry = (*entries)[i];
    if (entry.problem.empty() && is_paper_name(entry.path)) papers.push_back(join(folder, entry.path));
  }
  return papers;
}

Share share_of(std::size_t number, std::size_t of, std::size_t files) {
  const auto border = [&](std::uint64_t part) { return static_cast<std::size_t>(part * files / of); };
  return {border(number), border(number + 1)};
}

}  // namespace diarium::cli
