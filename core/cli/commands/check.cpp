// diarium check: reads every byte of a pack.
#include "cli/commands/command.h"
#include "cli/papers/packs.h"
#include "diarium.h"

namespace diarium::cli {
namespace {

Status run_check(const Call& call) {
  const std::string& file = call.arguments.operands().front();
  const auto pack = open_pack(file);
  if (!pack) return complain(file, pack.error()), Status::failed;
  const auto damages = pack->check();
  for (const Error& damage : damages) complain(file, damage);
  if (!damages.empty()) return Status::failed;
  print("ok: " + counted(pack->papers(), "paper") + "\n");
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
