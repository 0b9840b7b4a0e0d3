#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "cli/call/progress.h"
#include "cli/papers/paper_bytes.h"
#include "cli/pdf/pdf_status.h"

extern char** environ;

namespace diarium::cli {
namespace {

constexpr int patience_ms = 10'000;  // Without a sign of the program: a page takes some milliseconds.
constexpr std::size_t most_answer = std::size_t{256} << 20;

/// A descriptor that is closed when it is no longer held, and that no other child gets.
class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }
  void close() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }
  void hold(int number) {
    close();
    number_ = number;
  }
  [[nodiscard]] int get() const { return number_; }

 private:
  int number_;
};

/// A file beside this program; empty: it is not there.
std::string beside(std::string_view name) {
  std::error_code error;
  const auto here = std::filesystem::read_symlink("/proc/self/exe", error);
  if (error) return {};  // Never one that happens to lie in the folder at hand.
  const auto there = here.parent_path() / name;
  return std::filesystem::exists(there, error) ? there.string() : std::string();
}

/// A child with a line to its stdin and one from its stdout.
struct Child {
  pid_t id = -1;
  Descriptor to, from;
};

/// What a child knows of its surroundings: all that we do, and that one thread is enough.
std::vector<char*> surroundings(std::string& one_thread) {
  std::vector<char*> all;
  for (char** each = environ; *each; ++each) all.push_back(*each);
  all.push_back(one_thread.data());
  all.push_back(nullptr);
  return all;
}

/// Where what a child cries out goes.
enum class Stderr { dropped, joined };

/// `words`: the program's name and what it is called with.
bool start(std::vector<std::string> words, Child& child, Stderr cries = Stderr::dropped) {
  int in[2], out[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, in) != 0) return false;
  child.to.hold(in[0]);
  const Descriptor theirs_in(in[1]);
  if (pipe2(out, O_CLOEXEC) != 0) return false;
  child.from.hold(out[0]);
  const Descriptor theirs_out(out[1]);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, theirs_in.get(), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, theirs_out.get(), STDOUT_FILENO);
  if (cries == Stderr::joined) posix_spawn_file_actions_adddup2(&actions, theirs_out.get(), STDERR_FILENO);
  else posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);  // What a library cries out is no words for a reader.
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  std::string one_thread = "OMP_THREAD_LIMIT=1";  // Files are read side by side already; the reader of pictures would take all.
  const bool started = posix_spawn(&child.id, words[0].c_str(), &actions, nullptr, arguments.data(), surroundings(one_thread).data()) == 0;
  posix_spawn_file_actions_destroy(&actions);
  if (!started) child.id = -1;
  return started;
}

enum class Talk { ended, stalled, too_much };

/// Gives the child the bytes and takes its answer, whichever is ready. `heard`: gets each piece of the answer.
Talk talk(Child& child, std::string_view bytes, std::string& answer, const std::function<void(std::string_view)>& heard) {
  std::string piece(std::size_t{1} << 16, '\0');
  while (true) {
    pollfd ready[2] = {{child.from.get(), POLLIN, 0}, {child.to.get(), POLLOUT, 0}};
    const int count = poll(ready, child.to.get() >= 0 ? 2 : 1, patience_ms);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return Talk::stalled;
    if (child.to.get() >= 0 && ready[1].revents != 0) {
      const ssize_t sent = send(child.to.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
      if (sent > 0) bytes.remove_prefix(static_cast<std::size_t>(sent));
      if (bytes.empty() || (sent < 0 && errno != EAGAIN && errno != EINTR)) child.to.close();
    }
    if (ready[0].revents != 0) {
      const ssize_t got = read(child.from.get(), piece.data(), piece.size());
      if (got == 0 || (got < 0 && errno != EINTR)) return Talk::ended;
      if (got > 0) answer.append(piece.data(), static_cast<std::size_t>(got));
      if (got > 0) heard({piece.data(), static_cast<std::size_t>(got)});
      if (answer.size() > most_answer) return Talk::too_much;
    }
  }
}

/// The exit status of a child that is ending or was told to; -1: it crashed.
int end_of(pid_t id) {
  int status = 0;
  while (waitpid(id, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// Did the dynamic loader end the program before it began? Its own statuses are others (pdf_status.h).
bool is_loader_status(int status) { return status == 127 || status == 1; }

/// What the loader says of a program that it ends; the program gets nothing to read.
std::string loader_message(const std::string& path) {
  Child child;
  std::string said;
  if (!start({path}, child, Stderr::joined)) return said;
  child.to.close();
  if (talk(child, {}, said, [](std::string_view) {}) != Talk::ended) kill(child.id, SIGKILL);
  (void)end_of(child.id);
  return said;
}

}  // namespace

Result<std::string> pdf_to_positioned(std::string_view bytes, source::Outside kind, Ocr ocr) {
  const std::string_view what = kind == source::Outside::picture ? "picture" : "PDF";
  const std::string path = beside("diarium-pdf");
  if (path.empty()) return pdf_no_reader("the program diarium-pdf is not beside diarium; apt-get install libpoppler-cpp-dev and build again");
  Child child;
  const char* wish = ocr.use == Ocr::Use::off ? "off" : ocr.use == Ocr::Use::required ? "require" : "auto";
  if (!start({path, wish, beside("sv.lex"), std::to_string(ocr.at_once)}, child)) return pdf_not_loaded({});
  std::string answer;
  ScanProgress heard(ocr.file);
  Progress progress;
  const Talk how = talk(child, bytes, answer, [&](std::string_view piece) {
    if (!ocr.file.empty()) progress.tell(heard.hear(piece, progress.seconds()));
  });
  if (how != Talk::ended) kill(child.id, SIGKILL);
  child.to.close();
  child.from.close();
  const int status = end_of(child.id);
  if (how == Talk::stalled) return pdf_stalled();
  if (how == Talk::too_much) return pdf_error(static_cast<int>(PdfStatus::too_large), what);
  if (is_loader_status(status)) return pdf_not_loaded(loader_message(path));
  if (status != 0) return pdf_error(status, what);
  return answer;
}

}  // namespace diarium::cli
