// diarium personal: where personal numbers stand in papers, before they are published.
#include "base/visible.h"
#include "cli/call/command.h"
#include "cli/papers/paper_bytes.h"
#include "diarium.h"

namespace diarium::cli {
namespace {

constexpr Option personal_options[] = {ocr_option};

/// The places in one file, printed.
Result<bool> tell(const std::string& path, Ocr ocr) {
  auto bytes = paper_bytes(path, ocr);
  if (!bytes) return bytes.error();
  Warnings warnings;
  const auto places = personal_places({path, std::move(*bytes)}, warnings);
  complain(path, warnings);
  if (!places) return places.error();
  for (const PersonalPlace& place : *places)
    print(visible(path) + ":" + std::to_string(place.line) + "\t" +
          (place.kind == text::PersonalKind::number ? "number" : "doubtful") + "\t" + place.form + "\n");
  return true;
}

Status run_personal(const Call& call) {
  const auto ocr = wanted_ocr(call.arguments);
  if (!ocr) return misused("personal", ocr.error());
  Status status = Status::done;
  for (const std::string& path : call.arguments.operands()) {
    const auto done = tell(path, *ocr);
    if (done) continue;
    complain(path, done.error());
    if (lacks_reader(done.error())) return Status::failed;
    status = Status::skipped;
  }
  return status;
}

}  // namespace

Command personal_command() {
  return {"personal",
          "FILE... [--ocr WISH]",
          "where personal numbers stand in papers, and what may be one: «FILE:LINE TAB number|doubtful TAB form»",
          "Lines are those of the text as read (diarium text). The form is what stands there with an X for each digit. A\n"
          "number is masked when papers are published; a doubtful one is not: the form and the date are a personal number's\n"
          "and its check digit is another, or the digits are right and may be of something else.\n",
          {1, SIZE_MAX, personal_options},
          run_personal};
}

}  // namespace diarium::cli
