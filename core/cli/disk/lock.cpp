// Two marks a run. Each makes its wish first and looks for others then, so of two runs one at least sees the other. A lock
// that somebody has stands for itself; of wishes the one that sorts first goes on, and waits until the others have seen it.
#include "cli/disk/lock.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <optional>
#include <thread>

#include "cli/disk/disk.h"
#include "cli/disk/tree.h"

namespace diarium::cli {
namespace {

constexpr std::string_view wish_word = "wish-", lock_word = "lock-";
constexpr int most_looks = 400;                       ///< Until the wish of a run that was stopped counts as a lock.
constexpr std::chrono::milliseconds between_looks{5};

/// When a process began, in the machine's own count, or "0" where it does not tell; nothing: it has ended and was not buried.
/// source    proc(5), /proc/PID/stat: fields 3 and 22, behind a name in brackets that may hold anything.
std::optional<std::string> begin_of(std::int64_t process) {
  std::FILE* stream = std::fopen(("/proc/" + std::to_string(process) + "/stat").c_str(), "rb");
  if (!stream) return "0";
  std::string line(4096, '\0');
  line.resize(std::fread(line.data(), 1, line.size(), stream));
  std::fclose(stream);
  std::size_t at = line.rfind(')');
  if (at == line.npos || at + 2 >= line.size()) return "0";
  at += 2;
  if (line[at] == 'Z' || line[at] == 'X') return std::nullopt;
  for (int field = 3; field < 22 && at != line.npos; ++field) at = line.find(' ', at + 1);
  if (at == line.npos) return "0";
  return line.substr(at + 1, line.find(' ', at + 1) - at - 1);
}

std::string own_name() {
  const std::int64_t process = own_process();
  return std::to_string(process) + "-" + begin_of(process).value_or("0");
}

/// Does the process of a mark run? `name`: «123-4567».
bool alive(std::string_view name, const std::string& file) {
  if (is_held(file)) return true;
  std::int64_t process = 0;
  const auto [end, fault] = std::from_chars(name.data(), name.data() + name.size(), process);
  if (fault != std::errc{} || end == name.data() + name.size() || process <= 0 || !runs(process)) return false;
  const std::string_view began(end + 1, static_cast<std::size_t>(name.data() + name.size() - end - 1));
  const auto begins = begin_of(process);
  return begins && (began == "0" || *begins == "0" || *begins == began);
}

struct Mark {
  std::string name;  ///< Of the process.
  std::string file;
};

/// The marks of runs that are alive, without `own`; those of others are removed.
std::vector<Mark> marks(const std::vector<std::string>& places, std::string_view word, const std::string& own) {
  std::vector<Mark> found;
  for (const std::string& place : places) {
    const auto names = names_in(folder_of(place));
    if (!names) continue;
    const std::string begin = last_part(place) + std::string(word);
    for (const std::string& name : *names) {
      if (!name.starts_with(begin)) continue;
      Mark mark{name.substr(begin.size()), join(folder_of(place), name)};
      if (mark.file == own || kind_at(mark.file) != Kind::file) continue;
      if (alive(mark.name, mark.file))
        found.push_back(std::move(mark));
      else
        std::remove(mark.file.c_str());
    }
  }
  return found;
}

/// What a run has made of its own.
struct Own {
  std::shared_ptr<const void> held;
  std::string wish, lock;  ///< Files; empty: not made.
  ~Own() {
    for (const std::string& file : {lock, wish})
      if (!file.empty()) std::remove(file.c_str());
  }
};

Error busy(const Mark& mark) {
  return {Fault::unsupported,
          "another run of diarium is writing it (process " + mark.name.substr(0, mark.name.find('-')) +
              "); wait until it has ended, or remove " + mark.file + " if there is none", ""};
}

}  // namespace

Result<Lock> take_lock(const std::vector<std::string>& places) {
  const auto own = std::make_shared<Own>();
  const std::string name = own_name();
  std::string own_place;
  Error failed{Fault::not_found, "there is no place for a lock", ""};
  for (const std::string& place : places) {
    const std::string file = place + std::string(wish_word) + name;
    if (kind_at(file) == Kind::file) return busy({name, file});  // This very process.
    if (const auto made = write_new(file, ""); !made) {
      failed = made.error();
      continue;
    }
    own->wish = file;
    own_place = place;
    break;
  }
  if (own->wish.empty()) return failed;
  own->held = hold(own->wish);
  for (int look = 0;; ++look) {
    const auto options = marks(places, wish_word, own->wish);
    const auto owners = marks(places, lock_word, "");
    if (!owners.empty()) return busy(owners.front());
    if (options.empty()) break;
    const auto first = std::ranges::min_element(options, {}, &Mark::name);
    if (first->name <= name || look == most_looks) return busy(*first);
    std::this_thread::sleep_for(between_looks);
  }
  const std::string file = own_place + std::string(lock_word) + name;
  if (const auto made = write_new(file, ""); !made) return made.error();
  own->lock = file;
  return Lock(own);
}

}  // namespace diarium::cli
