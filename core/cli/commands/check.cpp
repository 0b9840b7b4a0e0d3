// diarium check: reads every byte of a pack.
#include "cli/call/command.h"
#include "cli/call/console.h"
#include "cli/disk/files.h"
#include "cli/papers/folder.h"
#include "cli/papers/workers.h"
#include "diarium.h"

namespace diarium::cli {
namespace {

Status run_check(const Call& call) {
  const std::string& file = call.arguments.operands().front();
  const auto bytes = read_file(file, pack_limit);
  if (!bytes) return complain(file, bytes.error()), Status::failed;
  const auto checked = check_pack(*bytes, {}, merge_making(usual_jobs(), "", {}).spread);
  if (!checked) return complain(file, checked.error()), Status::failed;
  for (const Error& damage : checked->wrong) complain(file, damage);
  if (!checked->wrong.empty()) return Status::failed;
  print("ok: " + counted(checked->papers, "paper") + "\n");
  return Status::done;
}

}  // namespace

Command check_command() {
  return {"check",
          "FILE.dia",
          "reads every byte of a pack: ok, or what is wrong and where",
          "",
          {1, 1, {}},
          run_check};
}

}  // namespace diarium::cli
