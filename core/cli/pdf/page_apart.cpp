#include "cli/pdf/page_apart.h"

#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

namespace diarium::cli {

using scan::ScannedPage;
using scan::ScannedWord;

namespace {

/// A page of 600 letters takes 2.5 seconds of the processor; speckled sheets without words take the longest.
constexpr rlim_t most_seconds = 60;                        // Of the processor.
constexpr int most_waits = 150;                            // Of two seconds each, where the processor is busy elsewhere.
constexpr rlim_t most_memory = rlim_t{1} << 30;
constexpr int large_status = 30;

// A word is a row of numbers, then its texts, each as its size and its bytes. Both ends are this very program.
template <class Number>
void put(std::string& out, Number number) {
  char bytes[sizeof number];
  std::memcpy(bytes, &number, sizeof number);
  out.append(bytes, sizeof number);
}
void put_words(std::string& out, const std::string& words) {
  put(out, words.size());
  out += words;
}
template <class Number>
bool take(std::string_view& from, Number& number) {
  if (from.size() < sizeof number) return false;
  std::memcpy(&number, from.data(), sizeof number);
  from.remove_prefix(sizeof number);
  return true;
}
bool take_words(std::string_view& from, std::string& words) {
  std::size_t size = 0;
  if (!take(from, size) || size > from.size()) return false;
  words = from.substr(0, size);
  from.remove_prefix(size);
  return true;
}

std::string written(const std::vector<ScannedWord>& words) {
  std::string out;
  put(out, words.size());
  for (const ScannedWord& word : words) {
    for (const double number : {word.left, word.top, word.right, word.bottom, word.size}) put(out, number);
    for (const int number : {word.confidence, word.turn, word.ends_line ? 1 : 0}) put(out, number);
    put_words(out, word.text);
    put(out, word.alternatives.size());
    for (const std::string& other : word.alternatives) put_words(out, other);
  }
  return out;
}

bool read_words(std::string_view from, std::vector<ScannedWord>& words) {
  std::size_t count = 0;
  if (!take(from, count)) return false;
  for (; count > 0; --count) {
    ScannedWord word;
    int ends_line = 0;
    std::size_t others = 0;
    for (double* number : {&word.left, &word.top, &word.right, &word.bottom, &word.size})
      if (!take(from, *number)) return false;
    for (int* number : {&word.confidence, &word.turn, &ends_line})
      if (!take(from, *number)) return false;
    if (!take_words(from, word.text) || !take(from, others)) return false;
    for (; others > 0; --others)
      if (!take_words(from, word.alternatives.emplace_back())) return false;
    word.ends_line = ends_line != 0;
    words.push_back(std::move(word));
  }
  return from.empty();
}

/// Is anything on the sheet that is as large as some letters? What is not, need not be read.
bool has_ink(const GrayPicture& picture) {
  constexpr std::uint8_t dark = 160;
  constexpr std::ptrdiff_t least = 200;  // Points at 300 dots an inch: one letter of 10 points has some 300.
  return std::ranges::count_if(picture.bytes, [](std::uint8_t point) { return point < dark; }) >= least;
}

/// The copy: draws, reads, writes its words, and ends.
[[noreturn]] void read_and_end(PageScanner& scanner, const Draw& draw, int to) {
  const rlimit seconds{most_seconds, most_seconds}, memory{most_memory, most_memory};
  setrlimit(RLIMIT_CPU, &seconds);
  setrlimit(RLIMIT_AS, &memory);
  GrayPicture picture = draw(Tones::seen);
  if (picture.bytes.empty()) _exit(picture.dots > 0 ? large_status : 1);
  const std::string words = written(has_ink(picture) ? scanner.read(std::move(picture), [&] { return draw(Tones::by_colour); }) : std::vector<ScannedWord>());
  for (std::size_t done = 0; done < words.size();) {
    const ssize_t sent = ::write(to, words.data() + done, words.size() - done);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) _exit(1);
    done += static_cast<std::size_t>(sent);
  }
  _exit(0);
}

/// What the copy writes until it ends or takes too long.
bool hear(int from, const std::function<void()>& waiting, std::string& answer) {
  std::string piece(std::size_t{1} << 16, '\0');
  for (int waits = 0; waits < most_waits;) {
    pollfd ready{from, POLLIN, 0};
    const int count = poll(&ready, 1, 2000);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    if (count == 0) {
      ++waits;
      waiting();
      continue;
    }
    const ssize_t got = ::read(from, piece.data(), piece.size());
    if (got == 0) return true;
    if (got < 0 && errno != EINTR) return false;
    if (got > 0) answer.append(piece.data(), static_cast<std::size_t>(got));
  }
  return false;
}

}  // namespace

PageApart::PageApart(PageScanner& scanner, const Draw& draw) {
  int line[2];
  if (pipe(line) != 0) return;
  copy_ = fork();
  if (copy_ == 0) {
    ::close(line[0]);
    read_and_end(scanner, draw, line[1]);
  }
  ::close(line[1]);
  line_ = line[0];
}

PageApart::~PageApart() {
  if (line_ >= 0) ::close(line_);
  if (copy_ > 0) kill(copy_, SIGKILL);
}

ScannedPage PageApart::finish(const std::function<void()>& waiting) {
  using source::WhyUnread;
  if (copy_ < 0) return {WhyUnread::failed, {}};
  std::string answer;
  const bool heard = hear(line_, waiting, answer);
  if (!heard) kill(copy_, SIGKILL);
  int status = 0;
  while (waitpid(copy_, &status, 0) < 0 && errno == EINTR) {
  }
  copy_ = -1;
  if (!heard || (WIFSIGNALED(status) && (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL))) return {WhyUnread::slow, {}};
  if (WIFEXITED(status) && WEXITSTATUS(status) == large_status) return {WhyUnread::large, {}};
  ScannedPage page;
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0 || !read_words(answer, page.words)) return {WhyUnread::failed, {}};
  return page;
}

}  // namespace diarium::cli
