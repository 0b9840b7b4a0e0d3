// diarium withdraw: papers go from a collection, and nothing of them stays.
#include <set>

#include "cli/asked_papers.h"
#include "cli/call/command.h"
#include "cli/collection/become.h"
#include "cli/disk/files.h"
#include "cli/papers/workers.h"

namespace diarium::cli {
namespace {

constexpr Option withdraw_options[] = {
    corrections_option,
    {"--jobs", "N", "threads (the machine's; one in WebAssembly)"},
};

/// The files that are meant, each by its name or by the id of its paper.
/// errors    not_found: the collection has none that is called so.
Result<std::set<std::string>> files_meant(const OpenCollection& collection, const std::vector<std::string>& called) {
  std::map<std::string, std::string> by_id;
  for (const auto& [name, id] : collection.ids) by_id.emplace(id, name);
  std::set<std::string> names;
  for (const std::string& one : called) {
    if (collection.ids.contains(one)) {
      names.insert(one);
    } else if (const auto found = by_id.find(one); found != by_id.end()) {
      names.insert(found->second);
    } else if (const auto part = collection.pack.find(one); part) {
      return Error{Fault::unsupported, "it is a part of the file " + collection.pack.card(*part).name + ", which goes as a whole; nothing is withdrawn", one};
    } else {
      return Error{Fault::not_found, "the collection has no file of that name and no paper of that id; nothing is withdrawn", one};
    }
  }
  return names;
}

/// Corrections beside the collection that quote a withdrawn paper are somebody's own: they are reported, not changed.
Result<bool> report_quoted(const std::string& file, const std::set<std::string>& sums) {
  const std::string beside = corrections_of(file);
  if (kind_of(beside) != Kind::file) return true;
  const auto bytes = read_file(beside, pack_limit);
  if (!bytes) return Error{bytes.error().fault, bytes.error().what, beside};
  for (const std::string& sum : sums) {
    if (bytes->find(sum) == bytes->npos) continue;
    note(beside + ": speaks of what was withdrawn, and is not changed");
    break;
  }
  return true;
}

Result<std::set<std::string>> sums_of(const index::Pack& pack, const std::set<std::string>& names) {
  std::set<std::string> sums;
  for (DocId paper; paper.value < pack.papers(); ++paper.value) {
    if (!names.contains(pack.card(paper).name)) continue;
    const auto origin = pack.origin(paper);
    if (!origin) return origin.error();
    if (!origin->sha256.empty()) sums.insert(origin->sha256);
  }
  return sums;
}

Status run_withdraw(const Call& call) {
  const auto jobs = call.arguments.number("--jobs", 1, usual_jobs());
  if (!jobs) return misused("withdraw", jobs.error());
  const std::vector<std::string>& operands = call.arguments.operands();
  const std::string& file = operands.front();
  auto target = open_target(file);
  if (!target) return complain(file, target.error()), Status::failed;
  const auto collection = open_collection(file);
  if (!collection) return complain(file, collection.error()), Status::failed;
  const auto names = files_meant(*collection, {operands.begin() + 1, operands.end()});
  if (!names) return complain(names.error().where, Error{names.error().fault, names.error().what, ""}), Status::failed;
  if (names->size() == collection->ids.size())
    return complain(file, Error{Fault::empty, "no paper would be left; a collection of which all goes is a file to remove", ""}), Status::failed;
  const auto sums = sums_of(collection->pack, *names);
  if (!sums) return complain(file, sums.error()), Status::failed;
  const auto corrections = corrections_beside(file, call.arguments.value("--corrections"), collection->masking);
  if (!corrections) return complain("withdraw", corrections.error()), Status::failed;
  const auto collected =
      become_one(*target, collection->opened.packs, {file, collection->related, *names, *jobs, [&] { collection->opened.rest(); }, *corrections});
  if (!collected) return complain(file, collected.error()), Status::failed;
  tell_withdrawn(collected->withdrawn);
  note(file + ": " + counted(collected->withdrawn.size(), "file") + " withdrawn; " + counted(collected->papers, "paper"));
  const auto reported = report_quoted(file, *sums);
  if (!reported) return complain(file, reported.error()), Status::skipped;
  return Status::done;
}

}  // namespace

Command withdraw_command() {
  return {"withdraw",
          "COLLECTION.dia NAME... [--corrections FILE] [--jobs N]",
          "papers go from a collection, and nothing of them stays",
          "NAME is that of a file as the collection has it («2026/motion 4.txt»), or the id of its paper. One that the collection does\n"
          "not have, and nothing is withdrawn. No word of a withdrawn paper stays in the file: not in the index, not in what is told\n"
          "across papers, which is told anew as the collection tells it. The bytes are those of `diarium pack` of the others, but that\n"
          "damaged ones which learned from it are not repaired anew. The file is replaced when the new one is whole.\n"
          "What lies elsewhere is not changed: sites and copies, and what diarium learn wrote of words.\n",
          {2, 1u << 20, withdraw_options},
          run_withdraw};
}

}  // namespace diarium::cli
