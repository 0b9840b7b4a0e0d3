// diarium import: a pile.json becomes a pack again.
#include "cli/call/command.h"
#include "cli/disk/files.h"
#include "cli/papers/packs.h"
#include "cli/targets/target_file.h"

namespace diarium::cli {
namespace {

constexpr Option import_options[] = {{"-o", "FILE.dia", "where the pack goes (must be given)"}, force_option};

Status run_import(const Call& call) {
  const auto out = call.arguments.value("-o");
  if (!out) return misused("import", {Fault::unsupported, "-o FILE.dia must be given", ""});
  const std::string& file = call.arguments.operands().front();
  auto target = TargetFile::open(*out, Written::pack, replaces(call));
  if (!target) return complain(*out, target.error()), Status::failed;
  const auto json = read_file(file, pack_limit);
  if (!json) return complain(file, json.error()), Status::failed;
  const auto imported = import_pile(*json);
  if (!imported) return complain(file, imported.error()), Status::failed;
  if (const auto written = target->write(*out, Written::pack, imported->pack); !written)
    return complain(*out, written.error()), Status::failed;
  const std::string beside = corrections_of(*out);
  if (imported->corrections != "[]") {
    if (const auto written = target->write(beside, Written::corrections, imported->corrections + "\n"); !written)
      return complain(beside, written.error()), Status::failed;
  }
  if (const auto done = target->finish(); !done) return complain(*out, done.error()), Status::failed;
  if (imported->corrections != "[]") {
    note(beside + (imported->understood ? ": corrections, " + std::to_string(imported->applied) + " applied, " +
                                              std::to_string(imported->unmatched.size()) + " not"
                                        : ": corrections, which this version keeps and does not apply"));
  }
  note(*out + ": " + counted(imported->papers, "paper") + ", " + counted(imported->pack.size(), "byte"));
  return Status::done;
}

}  // namespace

Command import_command() {
  return {"import",
          "pile.json -o FILE.dia [--force]",
          "makes a pack again of what `diarium export --format json` wrote",
          "Every value is checked, corrections in it are applied; what is told across papers is found again. The bytes are those of the pack that was\n"
          "exported, unless personal numbers were masked on the way out.\n",
          {1, 1, import_options},
          run_import};
}

}  // namespace diarium::cli
