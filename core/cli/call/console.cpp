#include "cli/call/console.h"

#include <unistd.h>

#include <cstdio>

#include "base/visible.h"

namespace diarium::cli {
namespace {

std::string format_message(std::string_view subject, std::string_view what, std::string_view where) {
  std::string line = "diarium: ";
  const bool inside = !subject.empty() && where.starts_with(subject);  // «a.txt:120» says «a.txt» too.
  if (!subject.empty()) line += visible(inside ? where : subject) + ": ";
  line += what;
  if (!where.empty() && !inside) line += " (" + visible(where) + ")";
  return line;
}

}  // namespace

void print(std::string_view words) { std::fwrite(words.data(), 1, words.size(), stdout); }

bool written_out() { return std::fflush(stdout) == 0 && std::ferror(stdout) == 0; }

Status finish_output(Status status) {
  if (written_out()) return status;
  note("diarium: the output could not be written");
  return Status::failed;
}

std::string counted(std::size_t number, std::string_view noun) {
  return std::to_string(number) + " " + std::string(noun) + (number == 1 ? "" : "s");
}

void note(std::string_view line) {
  std::string whole = visible(line, LineEnds::kept);
  whole += '\n';
  std::fwrite(whole.data(), 1, whole.size(), stderr);
}

Status misused(std::string_view command, const Error& error) {
  note("diarium " + std::string(command) + ": " + error.what + "; see diarium " + std::string(command) + " --help");
  return Status::failed;
}

void complain(std::string_view subject, const Error& error) {
  note(format_message(lacks_reader(error) ? pdf_program : subject, error.what, error.where));
}

void complain(std::string_view subject, const Warnings& warnings) {
  for (const Warning& warning : warnings) note(format_message(subject, "warning: " + warning.what, warning.where));
}

}  // namespace diarium::cli
