// base/json_text: JSON values as text, and objects whose lists have an item a line, so that a file of thousands can be read.
//
// The library's values (nlohmann::json and ordered_json) stand in .cpp files only: what takes one is a template.
#pragma once
#include <concepts>
#include <functional>
#include <string>
#include <string_view>

namespace diarium {

/// On one line. What is no UTF-8 becomes U+FFFD.
template <class Json>
[[nodiscard]] std::string one_line(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}
/// On many lines, each level `indent` spaces deeper, with a line's end.
template <class Json>
[[nodiscard]] std::string many_lines(const Json& json, int indent) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace) + "\n";
}
/// What no paper says is null.
template <class Json>
[[nodiscard]] Json or_null(const std::string& words) {
  return words.empty() ? Json(nullptr) : Json(words);
}

/// Writes one object: a key a line, and in its lists an item a line. Values are JSON texts.
class LinedJson {
 public:
  using Write = std::function<void(std::string_view)>;
  /// `write` is given the object in pieces, in order.
  explicit LinedJson(Write write) : write_(std::move(write)) {}

  /// `key`: a word, nothing in it to escape. `value`: JSON.
  void value(std::string_view key, std::string_view value) {
    begin(key, ",\n");
    write_(value);
  }
  void value(std::string_view key, std::integral auto number) { value(key, std::string_view(std::to_string(number))); }
  /// On the line of the key before it.
  void beside(std::string_view key, std::string_view value) {
    begin(key, ", ");
    write_(value);
  }
  /// `item(i)`: JSON of the i-th of `count`; it may be made while it is written.
  template <class Item>
  void list(std::string_view key, std::size_t count, Item item) {
    begin(key, ",\n");
    write_("[");
    for (std::size_t i = 0; i < count; ++i) {
      write_(i == 0 ? "\n" : ",\n");
      write_(item(i));
    }
    write_("\n]");
  }
  /// The object's end; `after`: what stands behind it, a line's end where it is a file.
  void end(std::string_view after = "\n") {
    write_("}");
    write_(after);
  }

 private:
  void begin(std::string_view key, std::string_view between) {
    write_(first_ ? "{\"" : std::string(between) + "\"");
    first_ = false;
    write_(std::string(key) + "\": ");
  }
  Write write_;
  bool first_ = true;
};

/// A writer that appends to `out`, which must outlive it.
[[nodiscard]] inline LinedJson::Write append_to(std::string& out) {
  return [&out](std::string_view piece) { out += piece; };
}

}  // namespace diarium
