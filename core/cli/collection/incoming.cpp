#include "cli/collection/incoming.h"

#include <filesystem>
#include <map>
#include <set>

#include "base/sha256.h"
#include "base/utf8.h"
#include "cli/call/console.h"
#include "cli/papers/folder.h"

namespace diarium::cli {
namespace {

namespace fs = std::filesystem;

/// A path and where it leads, told apart from others that lead elsewhere.
struct Lies {
  std::string folder, path;
  [[nodiscard]] std::string place() const {
    std::error_code error;
    const std::string whole = join(folder, path);
    const fs::path found = fs::weakly_canonical(whole, error);
    return error ? whole : found.generic_string();
  }
};

/// The path of `file` below a folder; empty: it does not lie there. Links stay as they are named.
std::string path_below(const std::string& folder, const std::string& file) {
  std::error_code error;
  const fs::path top = fs::absolute(folder, error).lexically_normal(), whole = fs::absolute(file, error).lexically_normal();
  std::string path = whole.lexically_relative(top / "").generic_string();
  while (path.ends_with('/')) path.pop_back();
  return path == ".." || path.starts_with("../") ? std::string() : path;
}

/// Where one thing that was named lies, and what is called so.
Result<Lies> lies_of(const std::string& named, bool is_folder, const std::optional<std::string>& below) {
  if (below) {
    std::string path = path_below(*below, named);
    if (path.empty()) return Error{Fault::unsupported, "it does not lie below " + *below, named};
    return Lies{*below, path == "." ? std::string() : std::move(path)};
  }
  if (is_folder) return Lies{named, ""};
  const std::size_t slash = named.rfind('/');
  if (slash == named.npos) return Lies{".", named};
  return Lies{slash == 0 ? "/" : named.substr(0, slash), named.substr(slash + 1)};
}

/// By folder and name: the problem of the file.
using Found = std::map<std::string, std::map<std::string, std::string>>;

class Finder {
 public:
  explicit Finder(const std::optional<std::string>& below) : below_(below) {}

  Result<bool> find(const std::string& named) {
    const bool is_folder = kind_of(named) == Kind::folder;
    auto lies = lies_of(named, is_folder, below_);
    if (!lies) return lies.error();
    if (!is_folder) return take(*lies, utf8::valid(lies->path) ? "" : "the name is not UTF-8; rename the file");
    const auto files = collection_files(named);
    if (!files) return Error{files.error().fault, files.error().what, named};
    if (files->empty()) empty_.push_back(named);
    for (const Entry& entry : *files)
      if (const auto taken = take({lies->folder, lies->path.empty() ? entry.path : join(lies->path, entry.path)}, entry.problem); !taken) return taken;
    return true;
  }
  Incoming all() && {
    Incoming out{{}, std::move(empty_)};
    for (auto& [folder, files] : found_) {
      IncomingFolder& one = out.folders.emplace_back(IncomingFolder{folder, {}});
      for (auto& [path, problem] : files) one.files.push_back({path, problem});
    }
    return out;
  }

 private:
  Result<bool> take(const Lies& lies, const std::string& problem) {
    const std::string place = lies.place();
    const auto [at, fresh] = places_.try_emplace(lies.path, place);
    if (!fresh && at->second == place) return true;  // Named twice.
    if (!fresh)
      return Error{Fault::unsupported, "two files are called " + lies.path + ": " + at->second + " and " + place + "; --below DIR calls them by their paths below it", ""};
    found_[lies.folder][lies.path] = problem;
    return true;
  }

  const std::optional<std::string>& below_;
  Found found_;
  std::map<std::string, std::string> places_;  ///< Where the file of a name lies.
  std::vector<std::string> empty_;
};

/// Sums of the files whose papers are repaired by what others teach, by their names.
Result<std::map<std::string, std::string>> damaged_files(const index::Pack& pack) {
  std::map<std::string, std::string> sums;
  for (DocId paper; paper.value < pack.papers(); ++paper.value) {
    const auto damaged = is_damaged(pack, paper);
    if (!damaged) return damaged.error();
    if (!*damaged) continue;
    const auto origin = pack.origin(paper);
    if (!origin) return origin.error();
    sums.emplace(pack.card(paper).name, origin->sha256);
  }
  return sums;
}

/// What is read anew may differ in this.
struct Read {
  std::string id, text, facts;
  std::vector<std::pair<ByteSpan, std::string>> repairs;
  std::size_t said = 0;  ///< Facts that a reader corrected.
  bool operator==(const Read&) const = default;
};
Result<Read> read_of(const index::Pack& pack, DocId paper) {
  const auto text = pack.text(paper);
  if (!text) return text.error();
  const auto facts = pack.facts(paper);
  if (!facts) return facts.error();
  const auto repairs = pack.repairs(paper);
  if (!repairs) return repairs.error();
  Read read{pack.card(paper).id, text->nfc, facts::encode(*facts), {}, facts->user.size()};
  for (const text::Repair& one : *repairs) read.repairs.emplace_back(one.text, one.was);
  return read;
}

std::size_t said_in(const std::vector<Read>& papers) {
  std::size_t said = 0;
  for (const Read& one : papers) said += one.said;
  return said;
}

using Files = std::map<std::string, std::vector<Read>>;  ///< By name, in the order of their papers.
/// Adds the papers of a pack that stand in files of these names; of all files, where none is given.
Result<bool> add_papers(const index::Pack& pack, const Files* only, Files& files) {
  for (DocId paper; paper.value < pack.papers(); ++paper.value) {
    const std::string& name = pack.card(paper).name;
    if (only != nullptr && !only->contains(name)) continue;
    auto read = read_of(pack, paper);
    if (!read) return read.error();
    files[name].push_back(std::move(*read));
  }
  return true;
}

}  // namespace

Result<Incoming> incoming(const std::vector<std::string>& named, const std::optional<std::string>& below) {
  Finder finder(below);
  for (const std::string& one : named)
    if (const auto found = finder.find(one); !found) return found.error();
  return std::move(finder).all();
}

std::size_t Relearned::count() const {
  std::size_t all = 0;
  for (const IncomingFolder& folder : incoming.folders) all += folder.files.size();
  return all;
}

Result<Relearned> to_relearn(const OpenCollection& collection, const Incoming& named, Masking masking) {
  const auto damaged = damaged_files(collection.pack);
  if (!damaged) return damaged.error();
  std::set<std::string> absent;
  for (const auto& [name, sum] : *damaged) absent.insert(name);
  Relearned out;
  for (const IncomingFolder& folder : named.folders) {
    IncomingFolder taken{folder.folder, {}};
    for (const Entry& entry : folder.files) {
      const std::string name = name_in_pack(entry.path, masking);
      const auto known = damaged->find(name);
      if (known == damaged->end()) continue;
      absent.erase(name);
      const auto bytes = read_file(join(folder.folder, entry.path), source::size_limit);
      if (bytes && sha256(*bytes) == known->second) {
        taken.files.push_back(entry);
        continue;
      }
      ++out.others;
      note(name + (bytes ? ": is another file than the collection has; diarium add without --relearn takes it" : ": " + bytes.error().what));
    }
    if (!taken.files.empty()) out.incoming.folders.push_back(std::move(taken));
  }
  out.absent.assign(absent.begin(), absent.end());
  return out;
}

Result<std::vector<std::string>> changed_papers(const OpenCollection& collection, const index::PackBytes& packs) {
  const auto opened = index::open_all(packs);
  if (!opened) return opened.error();
  Files now, before;
  for (const index::Pack& pack : *opened)
    if (const auto added = add_papers(pack, nullptr, now); !added) return added.error();
  if (const auto added = add_papers(collection.pack, &now, before); !added) return added.error();
  std::vector<std::string> changed;
  for (const auto& [name, papers] : now) {
    if (before[name] == papers) continue;
    if (said_in(papers) < said_in(before[name]))
      return Error{Fault::unsupported, "a reader corrected facts of it, which would be lost; give the corrections with --corrections FILE", name};
    changed.push_back(name);
  }
  return changed;
}

}  // namespace diarium::cli
