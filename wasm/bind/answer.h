// bind/answer: the frame of what the explorer answers, and what its answers have in common.
#pragma once
#include <string>
#include <string_view>
#include <utility>

#include "bind/values/json.h"
#include "searching.h"

namespace diarium::bind {

/// Writes {"value": …} around what is written meanwhile: a value, or what is in an object. `key`: of what is no value.
class Answer {
 public:
  enum class Of { value, object };
  explicit Answer(Of of = Of::value, const char* key = "value") : of_(of), to(json_) {
    to.open_object();
    to.key(key);
    if (of == Of::object) to.open_object();
  }
  Answer(const Answer&) = delete;  // `to` writes into this very object.
  Answer& operator=(const Answer&) = delete;
  /// The whole text. Ends the answer.
  std::string done() && {
    if (of_ == Of::object) to.close_object();
    to.close_object();
    return std::move(json_);
  }
  /// Bytes written so far, and what was written behind so many of them; valid until more is written.
  [[nodiscard]] std::size_t size() const { return json_.size(); }
  [[nodiscard]] std::string_view behind(std::size_t size) const { return std::string_view(json_).substr(size); }

 private:
  std::string json_;
  Of of_;

 public:
  JsonWriter to;  ///< For what has a shape of its own.
};

/// Where a paper, or words of it, stand in the site: behind its address, where the pack knows it.
[[nodiscard]] std::string url_of(const index::Pack& pack, const index::Card& card);
[[nodiscard]] std::string url_of(const index::Pack& pack, const index::Card& card, ByteSpan words);
/// What was damaged, as a further field of an object that is open.
void write_warnings(Answer& out, const Warnings& warnings);
/// The fields that a list and a search have in common, into an object that is open.
void write_card(Answer& out, const index::Pack& pack, const index::Card& card);

}  // namespace diarium::bind
