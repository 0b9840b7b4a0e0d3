// bind/json: writes JSON for JavaScript. Only what the border needs: keys in the order given, no numbers but whole ones.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace diarium::bind {

/// Appends to a text; commas come by themselves.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}
  void open_object();
  void open_array();
  void close_object();
  void close_array();
  void key(std::string_view name);
  /// UTF-8. Everything that JSON or a script element could stumble over is escaped.
  void text(std::string_view utf8);
  void number(std::int64_t value);
  void boolean(bool value);
  void null();
  /// Members for an object that is open: what a writer appended from its open_object() on. Not empty.
  void members(std::string_view json);

  // A key with its value; nothing where the value is the default.
  void field(std::string_view name, std::string_view utf8);
  void field_number(std::string_view name, std::int64_t value);
  void field_true(std::string_view name, bool value);

 private:
  void comma();
  void short_text(std::string_view plain);
  std::string& out_;
  bool first_ = true;
};

/// Ranges, each with `begin` and `end`, as [[begin, end], …].
template <class Ranges>
void write_ranges(JsonWriter& json, const Ranges& ranges) {
  json.open_array();
  for (const auto& range : ranges) {
    json.open_array();
    json.number(static_cast<std::int64_t>(range.begin));
    json.number(static_cast<std::int64_t>(range.end));
    json.close_array();
  }
  json.close_array();
}

}  // namespace diarium::bind
