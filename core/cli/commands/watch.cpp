// diarium watch: the site of a folder that grows.
#include "cli/call/command.h"
#include "cli/disk/lock.h"
#include "cli/site/site_build.h"
#include "cli/site/site_options.h"
#include "cli/watch/kept.h"
#include "cli/watch/pause.h"
#include "cli/watch/watcher.h"

namespace diarium::cli {
namespace {

/// How long a paper may wait, twice. Less finds it sooner and walks through the folder more often.
constexpr std::uint32_t usual_seconds = 60;

constexpr auto watch_options = site_options_and(std::array<Option, 2>{{
    {"--every", "SECONDS", "between two looks (60)"},
    {"--once", "", "look once and end"},
}});

Status run_watch(const Call& call) {
  const auto every = call.arguments.number("--every", 1, usual_seconds);
  if (!every) return misused("watch", every.error());
  const bool once = call.arguments.has("--once");
  hold_ends();
  auto build = wanted_site(call, "watch");
  if (!build) return Status::failed;
  const std::string site = build->site, papers = build->papers;
  const auto lock = take_lock({kept_place(site) + "-"});
  if (!lock) return complain(site, lock.error()), Status::failed;
  Watcher watcher(std::move(*build), once ? Looks::one : Looks::many);
  if (once) return watcher.look();
  note(papers + ": is looked at every " + std::to_string(*every) + " s; Ctrl-C ends it");
  do {
    static_cast<void>(watcher.look());  // Told, and tried again.
    if (!written_out()) return Status::failed;
  } while (wait(std::chrono::seconds(*every)));
  note(papers + ": is not looked at any more");
  return Status::done;
}

}  // namespace

Command watch_command() {
  return {"watch",
          "DIR -o SITE [--once | --every SECONDS] [OPTIONS OF SITE]",
          "keeps the site of a folder up to date: papers come, change and are withdrawn",
          "Builds the site, looks at DIR again and again, and updates the site; only papers that came or changed are read. A file that\n"
          "another look finds different is still being written and waits for the next one. Each update tells on stdout what came, changed\n"
          "and was withdrawn, and how much is to be uploaded; --changed names the files. The site is that of `diarium site`, but that\n"
          "a paper with damaged letters is not repaired anew by what later papers teach. Between two looks papers are kept as they were read\n"
          "in .SITE.diarium-watch.dia beside SITE, without those that were withdrawn. What is wrong is told and the site stays as it is:\n"
          "with --once the status is then 1 where DIR cannot be read, 2 where no site could be made. SITE.report.csv and --strict are as of site.\n",
          {1, 1, watch_options},
          run_watch};
}

}  // namespace diarium::cli
