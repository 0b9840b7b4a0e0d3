// cli/disk/change: files that are prepared beside a folder and come into it as one: all of them or none, whatever ends the run.
//
// What is prepared stands in a folder of its own, `new`. A folder that holds nothing but what is replaced is exchanged with
// it. Into any other (somebody's own files in it, a mount point, a parent that may not be written) each file is renamed, by
// a journal that the next run takes up where a killed one left it. Beside the folder `a/site` these are `a/.site.diarium-new`,
// `-old` (what stood there, between two renames), `-gone` (to be removed), `-journal`, `-wish-` and `-lock-` (cli/disk/lock.h).
#pragma once
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "cli/disk/lock.h"
#include "cli/disk/tree.h"

namespace diarium::cli {

/// How the paths of what a change needs begin.
struct Workplace {
  std::string folder;  ///< That the files come into; it need not be there.
  std::string beside;  ///< Outside of it: «a/.site.diarium-». Empty: nothing may take the folder's place.
  std::string inside;  ///< On its own disk: «a/site/.diarium-».

  [[nodiscard]] std::vector<std::string> all() const;  ///< Those that are not empty.
  [[nodiscard]] std::string above() const;             ///< The folder in which the first of them stands.
};
/// Of a folder with all that it holds; a link to a folder means the folder.
[[nodiscard]] Workplace workplace_of_folder(const std::string& folder);
/// Of one file in a folder of others.
[[nodiscard]] Workplace workplace_of_file(const std::string& file);

class Change;

/// What goes when the prepared files come.
struct Outcome {
  std::set<std::string> earlier;   ///< Files of the folder that are Diarium's.
  std::set<std::string> removed;   ///< Of these those that go.
  std::vector<std::string> lists;  ///< Of the prepared files those that come last.
  Change* also = nullptr;  ///< One file elsewhere that comes in the moment after; a run killed between the two leaves the old one.
};

/// What became of a prepared file.
enum class Became { made, changed, same };

class Change {
 public:
  /// Takes the lock, and finishes or undoes what a run that was killed left.
  /// errors    unsupported: another run is writing; not_found, bad_format: of that repair.
  [[nodiscard]] static Result<std::unique_ptr<Change>> begin(Workplace place);

  /// Prepares one file; of the same path the last one counts. Where the folder has the same bytes, they are not written again.
  /// errors    not_found: the machine's reason.
  [[nodiscard]] Result<bool> write(const std::string& path, std::string_view bytes);
  /// The same of a file that is given in pieces; it is written in any case. errors: those of `give`, too.
  [[nodiscard]] Result<bool> write(const std::string& path, const GiveBytes& give);
  /// Where a prepared file stands until commit().
  [[nodiscard]] std::string prepared(const std::string& path) const { return join(where_ + "new", path); }
  /// What becomes of each file that was prepared, by its path: what stood there when it was.
  [[nodiscard]] const std::map<std::string, Became>& became() const { return became_; }
  /// Puts everything into the folder. After an error before the first file came, all is as it was; else the next run goes on.
  /// errors    not_found: the machine's reason; bad_format: something that is no ordinary file stands in the way.
  [[nodiscard]] Result<bool> commit(const Outcome& outcome);

  Change(const Change&) = delete;
  Change& operator=(const Change&) = delete;
  ~Change();  ///< What was prepared and not committed is removed.

 private:
  explicit Change(Workplace place) : place_(std::move(place)) {}
  [[nodiscard]] Result<bool> prepare();
  [[nodiscard]] Result<std::string> make_place(const std::string& path);
  [[nodiscard]] Result<bool> flush() const;
  [[nodiscard]] bool may_take_place(const Outcome& outcome) const;
  [[nodiscard]] Result<bool> take_place();
  [[nodiscard]] Result<bool> put(const Outcome& outcome);

  Workplace place_;
  Lock lock_;
  std::string made_;                         ///< The outermost folder above that begin() made; empty: none.
  std::string where_;                        ///< `beside` or `inside`; empty: nothing is prepared.
  std::map<std::string, Became> became_;
  std::set<std::string> prepared_, unsaved_;  ///< Of the prepared files those whose bytes the disk may not have yet.
};

}  // namespace diarium::cli
