// cli/call/console: the two streams of a command. Answers go to stdout, everything about them to stderr.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/letters.h"
#include "base/result.h"

namespace diarium::cli {

/// How a command ends; the numbers are the exit status that architecture and help promise.
enum class Status {
  done = 0,     ///< Also with repairs or without hits.
  skipped = 1,  ///< Done, but at least one input was skipped and is told; of what makes a collection or a site with --strict only.
  failed = 2,   ///< Bad usage, nothing could be read, or damage was found.
};

/// Writes to stdout; finish_output() tells where it could not be written.
void print(std::string_view words);
/// Sends what was printed on its way. False: it could not be written.
[[nodiscard]] bool written_out();
/// Ends stdout: `status`, or failed where not all could be written.
[[nodiscard]] Status finish_output(Status status);

/// «1 paper», «2 papers».
[[nodiscard]] std::string counted(std::size_t number, std::string_view noun);

/// The program beside this one that reads PDF and pictures. An error whose Error::where it is says that it is missing or cannot start: that
/// is no file's fault, and no file is skipped for it.
inline constexpr std::string_view pdf_program = "diarium-pdf";
[[nodiscard]] inline bool lacks_reader(const Error& error) { return error.where == pdf_program; }

/// A line on stderr; what would move the cursor or change colours in it is written out (base/visible.h).
void note(std::string_view line);
/// Says on stderr what was wrong with a call of `command`; always Status::failed.
[[nodiscard]] Status misused(std::string_view command, const Error& error);
/// «diarium: subject: what (where)» on stderr; where it begins with the subject, once. Where a reader is missing it is the subject.
void complain(std::string_view subject, const Error& error);
void complain(std::string_view subject, const Warnings& warnings);

/// Without their ends, of both kinds; a last one that is empty is none.
inline std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) lines.emplace_back(take_bare_line(text));
  return lines;
}

}  // namespace diarium::cli
