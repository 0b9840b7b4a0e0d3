#include "cli/papers/telling.h"

#include <vector>

#include "cli/console.h"

namespace diarium::cli {

void tell_personal(const std::string& path, const PersonalFound& found) {
  if (!found.any()) return;
  std::vector<std::string> stay;
  if (found.doubtful > 0) stay.push_back(counted(found.doubtful, "doubtful number"));
  if (found.emails > 0) stay.push_back(std::to_string(found.emails) + (found.emails == 1 ? " e-mail address" : " e-mail addresses"));
  if (found.phones > 0) stay.push_back(counted(found.phones, "telephone number"));
  std::string words = path + ": ";
  if (found.numbers > 0) words += counted(found.numbers, "personal number") + " masked" + (stay.empty() ? "" : "; ");
  for (std::size_t i = 0; i < stay.size(); ++i)
    words += (i == 0 ? "" : i + 1 == stay.size() ? " and " : ", ") + stay[i];
  if (!stay.empty()) words += found.doubtful + found.emails + found.phones == 1 ? " stays" : " stay";
  note(words);
}

std::string tell_name(const std::string& path) {
  std::string name = path;
  if (text::mask_personal_numbers(name) > 0)
    note(name + ": the file's name holds a personal number, which is masked in its address too");
  return name;
}

void tell_manifest(const ManifestMasked& masked) {
  const std::string name(exporting::manifest_name);
  tell_personal(name, masked.found);
  for (const std::string& alias : masked.dropped)
    note(name + ": the alias \"" + alias + "\" holds a personal number and is left out");
}

}  // namespace diarium::cli
