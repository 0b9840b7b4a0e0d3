#include "cli/disk/change.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cassert>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "base/sha256.h"
#include "cli/disk/disk.h"
#include "cli/disk/file_list.h"

namespace diarium::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_name = 150;  ///< Bytes; what is put around a longer one would not fit into a name (255).

std::string beside(const std::string& path) {
  const std::string name = last_part(path);
  return join(folder_of(path), "." + (name.size() > longest_name ? sha256(name) : name) + ".diarium-");
}

bool same_bytes(const std::string& file, std::string_view bytes) {
  std::error_code error;
  if (fs::file_size(file, error) != bytes.size() || error) return false;
  const auto there = read_file(file, bytes.size());
  return there && *there == bytes;
}

/// Would a new folder in the place of the other belong to the same people?
bool same_owner(const std::string& one, const std::string& other) {
  struct stat first {}, second {};
  return ::lstat(one.c_str(), &first) == 0 && ::lstat(other.c_str(), &second) == 0 && first.st_uid == second.st_uid &&
         first.st_gid == second.st_gid;
}

Result<bool> make_folder(const std::string& path) {
  std::error_code error;
  if (fs::create_directory(path, error)) return true;
  if (error) return Error{Fault::not_found, "cannot be written: " + error.message(), ""};
  return Error{Fault::not_found, "cannot be written: " + path + " is there already", ""};
}

/// Removes a folder that once stood in the target's place.
void retire(const std::string& place) {
  const std::string gone = place + "gone";
  remove_tree(gone);
  static_cast<void>(rename_to(place + "old", gone));
  remove_tree(gone);
}

/// Finishes or undoes what a killed run left.
Result<bool> repair(const Workplace& place) {
  for (const std::string& one : place.all())
    if (auto followed = follow_journal(place.folder, one); !followed) return followed;
  const std::string fresh = place.beside + "new", old = place.beside + "old";
  if (!place.beside.empty() && kind_at(old) != Kind::nothing) {
    if (kind_at(place.folder) == Kind::nothing && kind_at(old) == Kind::folder)  // Between two renames.
      if (auto named = rename_to(kind_at(fresh) == Kind::folder ? fresh : old, place.folder); !named) return named;
    retire(place.beside);
  }
  for (const std::string& one : place.all())
    for (const char* left : {"new", "gone", "part"}) remove_tree(one + left);
  return true;
}

/// What somebody put into a folder while it was being replaced goes into the new one.
void carry_over(const std::string& old, const std::set<std::string>& earlier, const std::string& folder) {
  static_cast<void>(visit_below(old, [&](const std::string& path, Kind) {
    if (!earlier.contains(path) && kind_below(folder, path) == Kind::nothing && make_folders(folder, path, old))
      static_cast<void>(rename_to(join(old, path), join(folder, path)));
    return true;
  }));
}

}  // namespace

std::vector<std::string> Workplace::all() const {
  return beside.empty() ? std::vector{inside} : std::vector{beside, inside};
}

std::string Workplace::above() const { return beside.empty() ? folder : folder_of(beside); }

Workplace workplace_of_folder(const std::string& folder) {
  const std::string path = whole_path(folder);
  return {path, last_part(path).empty() ? "" : beside(path), join(path, ".diarium-")};
}

Workplace workplace_of_file(const std::string& file) {
  const std::string folder = whole_path(folder_of(file));
  return {folder, "", beside(join(folder, last_part(file)))};
}

Result<std::unique_ptr<Change>> Change::begin(Workplace place) {
  std::unique_ptr<Change> change(new Change(std::move(place)));
  const Workplace& here = change->place_;
  for (std::string one = here.above(); kind_of(one) == Kind::nothing && one != folder_of(one); one = folder_of(one))
    change->made_ = one;
  std::error_code error;
  fs::create_directories(here.above(), error);
  if (error) return Error{Fault::not_found, "the folder cannot be made: " + error.message(), ""};
  auto lock = take_lock(here.all());
  if (!lock) return lock.error();
  change->lock_ = std::move(*lock);
  if (auto repaired = repair(here); !repaired) return repaired.error();
  return change;
}

Change::~Change() {
  if (!where_.empty())
    for (const char* left : {"new", "part"}) remove_tree(where_ + left);
  lock_.reset();
  if (made_.empty()) return;
  std::error_code error;
  for (std::string one = place_.above(); is_empty_folder(one); one = folder_of(one)) {
    fs::remove(one, error);
    if (one == made_) return;
  }
}

/// Finds out whether what is made beside the folder can be renamed into it, which a mount point does not let.
Result<bool> Change::prepare() {
  if (!place_.beside.empty()) {
    const std::string outside = place_.beside + "new";
    const auto made = make_folder(outside);
    const bool is_new = kind_at(place_.folder) == Kind::nothing;
    if (!made && is_new) return made;
    if (made && (is_new || (rename_to(outside, place_.inside + "new") && rename_to(place_.inside + "new", outside)))) {
      where_ = place_.beside;
      return true;
    }
    if (made) remove_tree(outside);
  }
  if (auto made = make_folder(place_.inside + "new"); !made) return made;
  where_ = place_.inside;
  return true;
}

/// Where a file is prepared, of which nothing is there.
Result<std::string> Change::make_place(const std::string& path) {
  assert(stays_below(path));
  if (where_.empty())
    if (auto prepared = prepare(); !prepared) return prepared.error();
  const std::string fresh = where_ + "new", file = join(fresh, path);
  if (!prepared_.insert(path).second) std::remove(file.c_str());
  unsaved_.erase(path);
  if (auto made = make_folders(fresh, path, place_.folder); !made) return made.error();
  return file;
}

Result<bool> Change::write(const std::string& path, std::string_view bytes) {
  const auto file = make_place(path);
  if (!file) return file.error();
  const std::string there = join(place_.folder, path);
  const bool stands = kind_below(place_.folder, path) == Kind::file, same = stands && same_bytes(there, bytes);
  became_[path] = same ? Became::same : stands ? Became::changed : Became::made;
  if (same && name_twice(there, *file)) return true;
  unsaved_.insert(path);
  return write_new(*file, bytes);
}

Result<bool> Change::write(const std::string& path, const GiveBytes& give) {
  const auto file = make_place(path);
  if (!file) return file.error();
  unsaved_.insert(path);
  became_[path] = kind_below(place_.folder, path) == Kind::file ? Became::changed : Became::made;
  return write_new(*file, give);
}

Result<bool> Change::flush() const {
  const std::string fresh = where_ + "new";
  std::set<std::string> folders{""};
  for (const std::string& path : prepared_)
    for (std::size_t at = path.rfind('/'); at != path.npos && at > 0; at = path.rfind('/', at - 1))
      folders.insert(path.substr(0, at));
  for (const auto& paths : {unsaved_, folders})
    for (const std::string& path : paths)
      if (auto saved = sync(join(fresh, path)); !saved) return saved;
  return sync(folder_of(fresh));
}

Result<bool> Change::commit(const Outcome& outcome) {
  if (where_.empty())
    if (auto prepared = prepare(); !prepared) return prepared;
  if (auto flushed = flush(); !flushed) return flushed;
  if (outcome.also)
    if (auto flushed = outcome.also->flush(); !flushed) return flushed;
  return put(outcome);
}

/// What is flushed comes.
Result<bool> Change::put(const Outcome& outcome) {
  const std::string place = where_, fresh = place + "new";
  const auto whole = may_take_place(outcome) ? take_place() : Result<bool>(false);
  if (!whole) return whole;
  if (!*whole) {
    const std::vector<std::string> paths(prepared_.begin(), prepared_.end());
    for (const std::string& path : paths)
      if (auto free = has_room(place_.folder, path); !free) return free;
    const bool in_one_step = paths.size() == 1 && outcome.removed.empty() && !outcome.also;
    if (in_one_step) return bring_in(fresh, paths, place_.folder);
    if (auto said = write_journal(place, outcome.removed, outcome.lists); !said) return said;
  }
  where_.clear();  // What is prepared is in its place, or the journal's.
  const auto also = outcome.also ? outcome.also->put({}) : true;
  const auto settled = *whole ? sync(folder_of(place_.folder)) : follow_journal(place_.folder, place);
  if (*whole) {
    carry_over(place + "old", outcome.earlier, place_.folder);
    retire(place);
  }
  return also ? settled : also;
}

/// True where the folder holds nothing but what is replaced or goes, and nobody stands in it.
bool Change::may_take_place(const Outcome& outcome) const {
  if (where_ != place_.beside) return false;
  if (kind_at(place_.folder) == Kind::nothing) return true;
  std::error_code error;
  const std::string current = fs::current_path(error).string();
  if (!same_owner(where_ + "new", place_.folder) || (!error && lies_in(current, place_.folder))) return false;
  const auto only_ours = visit_below(place_.folder, [&](const std::string& path, Kind kind) {
    return kind == Kind::file && outcome.earlier.contains(path) &&
           (prepared_.contains(path) || outcome.removed.contains(path));
  });
  return only_ours && *only_ours;
}

/// Puts what is prepared where the folder stood. False: the folder cannot be renamed, and nothing has changed.
Result<bool> Change::take_place() {
  const std::string fresh = where_ + "new", old = where_ + "old";
  if (kind_at(place_.folder) == Kind::nothing) return rename_to(fresh, place_.folder);
  std::error_code error;
  fs::permissions(fresh, fs::status(place_.folder, error).permissions(), error);
  if (auto named = rename_to(fresh, old); !named) return named;
  if (exchange_names(old, place_.folder)) return true;
  if (auto named = rename_to(old, fresh); !named) return named;
  if (!rename_to(place_.folder, old)) return false;
  auto named = rename_to(fresh, place_.folder);
  if (!named) static_cast<void>(rename_to(old, place_.folder));
  return named;
}

}  // namespace diarium::cli
