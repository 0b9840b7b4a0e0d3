#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include "base/letters.h"
#include "cli/papers/paper_bytes.h"

namespace diarium::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::seconds patience{120};  // A start takes one to three, a document of 300 pages some more; the machine may be busy.
constexpr rlim_t most_seconds = 60;            // Of the processor.
constexpr rlim_t most_memory = rlim_t{3} << 30;     // LibreOffice maps 1 GB before it has read anything.
constexpr rlim_t most_written = rlim_t{256} << 20;  // Bytes of one file.

/// What LibreOffice makes of a kind of file, which part of it does, and the Debian package that brings that part.
struct Way {
  const char* given;    ///< The ending by which LibreOffice first looks for a filter; it looks at the bytes, too.
  const char* made;     ///< The ending of what it makes, which names the filter as well.
  const char* library;
  const char* package;
};
// Text keeps its styles, lists and tables as OpenDocument. Of a spreadsheet only a web page has cells that are read here, and slides
// are pages: what stands where on each is known by their PDF alone.
constexpr Way document{"doc", "odt", "libswlo.so", "libreoffice-writer-nogui"};
constexpr Way spreadsheet{"xls", "html", "libsclo.so", "libreoffice-calc-nogui"};
constexpr Way slides{"ppt", "pdf", "libsdlo.so", "libreoffice-impress-nogui"};

const Way& way_of(source::Outside kind) {
  return kind == source::Outside::document ? document : kind == source::Outside::spreadsheet ? spreadsheet : slides;
}
std::string_view name_of(source::Outside kind) {
  return kind == source::Outside::document ? "an older Word or rich text file" : kind == source::Outside::spreadsheet ? "a spreadsheet" : "a presentation";
}

/// A folder that goes with all that is in it.
class OwnFolder {
 public:
  OwnFolder() {
    std::error_code error;
    std::string wanted = (fs::temp_directory_path(error) / "diarium-office-XXXXXX").string();
    if (!error && mkdtemp(wanted.data())) path_ = wanted;
  }
  OwnFolder(const OwnFolder&) = delete;
  OwnFolder& operator=(const OwnFolder&) = delete;
  ~OwnFolder() {
    std::error_code error;
    if (!path_.empty()) fs::remove_all(path_, error);
  }
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

/// LibreOffice's command on the path; empty where there is none.
fs::path soffice() {
  const char* paths = std::getenv("PATH");
  for (std::string_view left = paths ? paths : ""; !left.empty();) {
    const std::string_view folder = take_until(left, ':');
    const fs::path there = fs::path(folder) / "soffice";
    if (!folder.empty() && access(there.c_str(), X_OK) == 0) return there;
  }
  return {};
}

/// Does LibreOffice have the part that reads such files? True where nobody can tell.
bool has_part(const fs::path& program, const Way& way) {
  std::error_code error;
  const fs::path folder = fs::canonical(program, error).parent_path();
  return error || !fs::exists(folder / "soffice.bin", error) || fs::exists(folder / way.library, error);
}

/// A profile in which nothing of a document runs, and nothing is fetched that it names.
bool write_profile(const fs::path& profile) {
  constexpr std::array<std::array<const char*, 3>, 6> settings = {{
      {"Common/Security/Scripting", "MacroSecurityLevel", "3"},
      {"Common/Security/Scripting", "DisableMacrosExecution", "true"},
      {"Common/Security/Scripting", "DisableActiveContent", "true"},
      {"Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"},
      {"Calc/Content/Update", "Link", "2"},
      {"Writer/Content/Update", "Link", "0"},
  }};
  std::error_code error;
  fs::create_directories(profile / "user", error);
  std::ofstream file(profile / "user" / "registrymodifications.xcu", std::ios::binary);
  file << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\">\n";
  for (const auto& [path, name, value] : settings)
    file << "<item oor:path=\"/org.openoffice.Office." << path << "\"><prop oor:name=\"" << name << "\" oor:op=\"fuse\"><value>" << value << "</value></prop></item>\n";
  file << "</oor:items>\n";
  return bool(file.flush());
}

/// Writes a few bytes to a file of the kernel, between fork() and exec().
void put(const char* path, const char* words, std::size_t size) {
  const int file = open(path, O_WRONLY);
  if (file < 0) return;
  [[maybe_unused]] const ssize_t written = write(file, words, size);
  close(file);
}

/// The child, from fork() on: only calls that are safe there. Its network is one of its own, without a line outside; where the
/// machine lets nobody have that, the profile's settings stand alone.
[[noreturn]] void become(char** words, char** surroundings, const std::string& ids) {
  setsid();
  if (unshare(CLONE_NEWNET) != 0 && unshare(CLONE_NEWUSER | CLONE_NEWNET) == 0) put("/proc/self/uid_map", ids.data(), ids.size());
  for (const auto& [what, most] : {std::pair(RLIMIT_CPU, most_seconds), std::pair(RLIMIT_AS, most_memory), std::pair(RLIMIT_FSIZE, most_written), std::pair(RLIMIT_CORE, rlim_t{0})}) {
    const rlimit limit{most, most};
    setrlimit(what, &limit);
  }
  const int nothing = open("/dev/null", O_RDWR);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) dup2(nothing, stream);
  execve(words[0], words, surroundings);
  _exit(127);
}

/// How a run of LibreOffice ended; failed: with a status that is not 0, or it could not begin.
enum class Ran { ended, failed, too_long };

/// Runs LibreOffice in `folder` with what is asked of it.
Ran run(const fs::path& program, const fs::path& folder, const std::vector<std::string>& asked) {
  std::vector<std::string> said = {program.string(), "-env:UserInstallation=file://" + (folder / "profile").string(),
                                   "--headless", "--norestore", "--nologo"};
  said.insert(said.end(), asked.begin(), asked.end());
  std::vector<std::string> known = {"HOME=" + folder.string(), "TMPDIR=" + folder.string(), "PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8"};
  const auto pointers = [](std::vector<std::string>& all) {
    std::vector<char*> out;
    for (std::string& one : all) out.push_back(one.data());
    out.push_back(nullptr);
    return out;
  };
  const std::vector<char*> words = pointers(said), surroundings = pointers(known);
  const std::string id = std::to_string(geteuid()), ids = id + " " + id + " 1\n";
  const pid_t child = fork();
  if (child == 0) become(const_cast<char**>(words.data()), const_cast<char**>(surroundings.data()), ids);
  if (child < 0) return Ran::failed;
  const auto end = std::chrono::steady_clock::now() + patience;
  int status = 0;
  while (waitpid(child, &status, WNOHANG) == 0) {
    if (std::chrono::steady_clock::now() > end) {
      kill(-child, SIGKILL);
      waitpid(child, &status, 0);
      return Ran::too_long;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  kill(-child, SIGKILL);  // What it may have left behind.
  return status == 0 ? Ran::ended : Ran::failed;
}

/// `partly`: LibreOffice is there, and its part for such files is not.
Error missing(source::Outside kind, const Way& way, bool partly) {
  const std::string_view lacks = partly ? "and the part of LibreOffice that reads it is not installed here; install " : "which LibreOffice makes readable, and that is not installed here; install ";
  return {Fault::unsupported, "This is " + std::string(name_of(kind)) + ", " + std::string(lacks) + way.package + ", or open the file, save it as .docx or PDF and add that", ""};
}

}  // namespace

Result<std::string> office_to_readable(std::string bytes, source::Outside kind, Ocr ocr) {
  const Way& way = way_of(kind);
  const fs::path program = soffice();
  if (program.empty() || !has_part(program, way)) return missing(kind, way, !program.empty());
  const OwnFolder folder;
  const fs::path file = folder.path() / (std::string("paper.") + way.given);
  std::ofstream given(file, std::ios::binary);
  given << bytes;
  given.close();
  if (folder.path().empty() || !given || !write_profile(folder.path() / "profile"))
    return Error{Fault::unsupported, "This is " + std::string(name_of(kind)) + ", and the folder for temporary files does not take what LibreOffice needs; make room there", ""};
  const std::string outdir = (folder.path() / "made").string();
  const Ran ran = run(program, folder.path(), {"--convert-to", way.made, "--outdir", outdir, file.string()});
  std::ifstream read(folder.path() / "made" / (std::string("paper.") + way.made), std::ios::binary);
  if (ran == Ran::too_long)
    return Error{Fault::damaged,
                 "LibreOffice took too long over this file and was ended; open it, save it as .docx or PDF and add that", ""};
  if (!read && run(program, folder.path(), {"--version"}) != Ran::ended)
    return Error{Fault::unsupported,
                 "This is " + std::string(name_of(kind)) + ", and LibreOffice, which makes it readable, does not start " +
                     "here; apt-get install --reinstall " + way.package +
                     ", and if `soffice --version` still fails, do what it says",
                 ""};
  if (!read) return Error{Fault::damaged, "This is " + std::string(name_of(kind)) + ", and LibreOffice could not open it: it is damaged, locked with a password or too large; open it, save it as .docx or PDF and add that", ""};
  std::string made{std::istreambuf_iterator<char>(read), {}};
  if (made.size() > source::size_limit) return Error{Fault::too_large, "LibreOffice made more than 64 MB of this file; divide it into its papers", ""};
  if (kind == source::Outside::slides) {
    auto pages = pdf_to_positioned(made, source::Outside::pdf, ocr);
    if (!pages) return pages;
    made = *std::move(pages);
  }
  return as_converted(bytes, made);
}

}  // namespace diarium::cli
