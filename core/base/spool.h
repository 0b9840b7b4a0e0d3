// base/spool: bytes that grow at their end and are read again afterwards: in memory, or where the caller has room for more.
#pragma once
#include <cassert>
#include <cstdint>
#include <cstring>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace diarium {

/// Somebody's room for more bytes than the memory shall hold: a file that nobody else sees.
struct SpoolStore {
  /// Appends. False: there is no room (a full disk).
  std::function<bool(std::string_view)> append;
  /// Puts `size` bytes from `at` on into `out`, all of which were appended before. False: they cannot be read.
  std::function<bool(std::uint64_t at, char* out, std::size_t size)> read;
};

/// Appended to first, read afterwards. What goes wrong is kept until somebody asks is_whole().
class Spool {
 public:
  /// In memory.
  Spool() = default;
  explicit Spool(std::string bytes) : held_(std::move(bytes)), size_(held_.size()) {}
  explicit Spool(SpoolStore room) : room_(std::move(room)) {}
  /// Bytes that lie somewhere and live longer than this: read where they lie, and not held. `rest`: what was read of them may leave
  /// the memory, told every rest_after bytes.
  [[nodiscard]] static Spool borrowed(std::string_view bytes, std::function<void()> rest = {}) {
    Spool spool(SpoolStore{[](std::string_view) { return false; },
                          [bytes, rest = std::move(rest)](std::uint64_t at, char* out, std::size_t size) {
                            std::memcpy(out, bytes.data() + at, size);
                            if (rest && at / rest_after != (at + size) / rest_after) rest();
                            return true;
                          }});
    spool.size_ = bytes.size();
    return spool;
  }

  void append(std::string_view bytes) {
    held_ += bytes;
    size_ += bytes.size();
    if (room_.append && held_.size() >= held_at_most) put_away();
  }
  [[nodiscard]] std::uint64_t size() const { return size_; }
  /// False once something could not be written or read.
  [[nodiscard]] bool is_whole() const { return whole_; }
  /// What is in here was made of what was read there: it is no more whole than that.
  void made_of(const Spool& other) { whole_ = whole_ && other.whole_; }
  /// Bytes `at` to `at` + `size`, all of them in the spool, instead of what is in `out`; zeros where they cannot be read.
  void read(std::uint64_t at, std::size_t size, std::string& out) {
    assert(at + size <= size_);
    out.assign(size, '\0');
    if (!room_.append) return void(out.assign(held_, static_cast<std::size_t>(at), size));
    put_away();
    if (whole_ && size > 0) whole_ = room_.read(at, out.data(), size);
  }
  /// Gives all bytes in their order, some at a time, until `take` says false. Returns whether it never did.
  bool each(const std::function<bool(std::string_view)>& take) {
    if (!room_.append) return held_.empty() || take(held_);
    std::string piece;
    for (std::uint64_t at = 0; at < size_ && whole_; at += piece.size()) {
      read(at, static_cast<std::size_t>(size_ - at < held_at_most ? size_ - at : held_at_most), piece);
      if (!take(piece)) return false;
    }
    return true;
  }

  static constexpr std::uint64_t rest_after = 16u << 20;

 private:
  static constexpr std::size_t held_at_most = 1u << 20;  ///< Written to the room in steps of this size.
  void put_away() {
    if (whole_ && !held_.empty()) whole_ = room_.append(held_);
    held_.clear();
  }

  SpoolStore room_;
  std::string held_;  ///< All bytes, or those that the room has not got yet.
  std::uint64_t size_ = 0;
  bool whole_ = true;
};

/// Makes a spool where there is room for what becomes large; empty: in memory.
using OpenSpool = std::function<Spool()>;
[[nodiscard]] inline Spool open_spool(const OpenSpool& open) { return open ? open() : Spool(); }

}  // namespace diarium
