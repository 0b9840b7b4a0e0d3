#include "cli/papers/folder.h"

#include <vector>

#include "cli/call/console.h"

namespace diarium::cli {
namespace {

/// «1 personal number masked; 1 doubtful number, 2 e-mail addresses and 1 telephone number stay».
std::string personal_words(const PersonalFound& found) {
  std::vector<std::string> stay;
  if (found.doubtful > 0) stay.push_back(counted(found.doubtful, "doubtful number"));
  if (found.emails > 0) stay.push_back(std::to_string(found.emails) + (found.emails == 1 ? " e-mail address" : " e-mail addresses"));
  if (found.phones > 0) stay.push_back(counted(found.phones, "telephone number"));
  std::string words;
  if (found.numbers > 0) words += counted(found.numbers, "personal number") + " masked" + (stay.empty() ? "" : "; ");
  for (std::size_t i = 0; i < stay.size(); ++i)
    words += (i == 0 ? "" : i + 1 == stay.size() ? " and " : ", ") + stay[i];
  if (!stay.empty()) words += found.doubtful + found.emails + found.phones == 1 ? " stays" : " stay";
  return words;
}

}  // namespace

void tell_files(const std::vector<FileOutcome>& files, Masking masking) {
  bool doubtful = false;
  for (const FileOutcome& file : files) {
    const std::string path = name_in_pack(file.path, masking);
    if (path != file.path) note(path + ": the file's name holds a personal number, which is masked in its address too");
    complain(path, file.warnings);
    if (file.personal.any()) note(path + ": " + personal_words(file.personal));
    doubtful = doubtful || file.personal.doubtful > 0;
  }
  if (doubtful) note("diarium personal FILE... tells where the doubtful numbers stand; they may be personal numbers");
  for (const FileOutcome& file : files)
    if (file.error) complain(name_in_pack(file.path, masking), Error{file.error->fault, "skipped: " + file.error->what, file.error->where});
}

std::vector<std::string> manifest_lines(const ManifestMasked& masked) {
  const std::string name(exporting::manifest_name);
  std::vector<std::string> lines;
  if (masked.found.any()) lines.push_back(name + ": " + personal_words(masked.found));
  for (const std::string& alias : masked.dropped)
    lines.push_back(name + ": the alias \"" + alias + "\" holds a personal number and is left out");
  return lines;
}

}  // namespace diarium::cli
