// base/waiting: goes on with what does not depend on a page that is not here yet, so that all is wanted in one go.
#pragma once
#include <optional>

#include "base/result.h"

namespace diarium {

/// Keeps the first error of waiting of a loop, while the loop goes on:
///   Waiting waiting;
///   for (…) { const auto one = read(…); if (!one) { if (waiting.take(one.error())) continue; return one.error(); } … }
///   if (waiting.error()) return *waiting.error();
class Waiting {
 public:
  /// True: it was Fault::waiting, which is kept; go on. False: another error, that the caller returns.
  [[nodiscard]] bool take(const Error& error) {
    if (error.fault != Fault::waiting) return false;
    if (!error_) error_ = error;
    return true;
  }
  [[nodiscard]] const std::optional<Error>& error() const { return error_; }

 private:
  std::optional<Error> error_;
};

}  // namespace diarium
