// base/result: a value, or what was wrong with the bytes it should have come from.
#pragma once
#include <array>
#include <cassert>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace diarium {

/// What a program can decide on when data is bad. The words for people stand in Error::what.
enum class Fault {
  not_found,
  bad_encoding,
  bad_format,
  damaged,
  unsupported,
  too_large,
  empty,
  waiting,  ///< A page of the pack is not here yet (index/file/file.h); ask again when it has come.
};
/// The codes of errors for programs: the words of Fault, in its order, but for waiting, which no program is told.
inline constexpr std::array<std::string_view, 7> fault_names = {"not_found",   "bad_encoding", "bad_format", "damaged",
                                                                "unsupported", "too_large",    "empty"};
[[nodiscard]] constexpr std::string_view name(Fault fault) {
  return fault == Fault::waiting ? "waiting" : fault_names[static_cast<std::size_t>(fault)];
}

/// Bad data that a caller must expect. A bug of ours is an assert, never an Error.
struct Error {
  Fault fault{};
  std::string what;   ///< One sentence for a person that says what to do, no trailing period.
  std::string where;  ///< "file.txt:120" (byte offset) or a section of a pack; may be empty.
};

/// Damage that did not stop the work: it went on, and this is counted and shown.
struct Warning {
  Fault fault{};
  std::string what;
  std::string where;
};
using Warnings = std::vector<Warning>;

/// A value or an Error; asking for the one that is not there asserts.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : box_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : box_(std::in_place_index<1>, std::move(error)) {}
  explicit operator bool() const { return box_.index() == 0; }
  const T& operator*() const& {
    assert(*this);
    return *std::get_if<0>(&box_);
  }
  T& operator*() & {
    assert(*this);
    return *std::get_if<0>(&box_);
  }
  T&& operator*() && {
    assert(*this);
    return std::move(*std::get_if<0>(&box_));
  }
  const T* operator->() const { return &**this; }
  T* operator->() { return &**this; }
  const Error& error() const {
    assert(!*this);
    return *std::get_if<1>(&box_);
  }

 private:
  std::variant<T, Error> box_;
};

}  // namespace diarium
