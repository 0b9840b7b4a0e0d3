// bind/json: writes JSON for JavaScript. Only what the border needs: keys in the order given, no numbers but whole ones.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace diarium::bind {

/// Appends to a text; commas come by themselves.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}
  void open_object();
  void open_array();
  void close_object();
  void close_array();
  /// Of a few words, that need no escape: so are all that the border has.
  void key(const char* name);
  /// UTF-8. Everything that JSON or a script element could stumble over is escaped.
  void text(std::string_view utf8);
  void number(std::int64_t value);
  void boolean(bool value);
  void null();
  /// Members for an object that is open: what a writer appended from its open_object() on. Not empty.
  void members(std::string_view json);

  // A key with its value; nothing where the value is the default.
  void field(const char* name, std::string_view utf8);
  void field_number(const char* name, std::int64_t value);
  void field_true(const char* name, bool value);
  // A key with its value, also where that is the default.
  void said(const char* name, std::string_view utf8);
  void counted(const char* name, std::int64_t value);
  void flag(const char* name, bool value);
  void texts(const char* name, const std::vector<std::string>& texts);
  void pairs(const char* name, const std::vector<std::pair<std::string, std::string>>& pairs);
  /// What has `begin` and `end`, as [begin, end].
  template <class Range>
  void range(const char* name, const Range& range) {
    key(name);
    borders(range);
  }
  template <class Ranges>
  void ranges(const char* name, const Ranges& ranges) {
    key(name);
    open_array();
    for (const auto& range : ranges) borders(range);
    close_array();
  }

  /// A list of objects: `write` writes what is in that of a thing.
  template <class Things, class Write>
  void objects(const Things& things, Write write) {
    open_array();
    for (const auto& one : things) {
      open_object();
      write(one);
      close_object();
    }
    close_array();
  }
  template <class Things, class Write>
  void objects(const char* name, const Things& things, Write write) {
    key(name);
    objects(things, write);
  }
  template <class Numbers>
  void numbers(const char* name, const Numbers& numbers) {
    key(name);
    open_array();
    for (const auto one : numbers) number(one);
    close_array();
  }

  // Objects: fields(JsonWriter&, const T&) writes what is in one.
  template <class T>
  void value(const T& one) {
    open_object();
    fields(*this, one);
    close_object();
  }
  template <class T>
  void object(const char* name, const T& one) {
    key(name);
    value(one);
  }
  template <class T>
  void maybe(const char* name, const std::optional<T>& one) {
    key(name);
    if (one) value(*one);
    else null();
  }
  template <class T>
  void list(const char* name, const std::vector<T>& things) {
    objects(name, things, [this](const T& one) { fields(*this, one); });
  }

 private:
  template <class Range>
  void borders(const Range& range) {
    open_array();
    number(static_cast<std::int64_t>(range.begin));
    number(static_cast<std::int64_t>(range.end));
    close_array();
  }
  void comma();
  void short_text(std::string_view plain);
  std::string& out_;
  bool first_ = true;
};

/// The word of an enumerator.
template <std::size_t n, class Enum>
std::string_view word_of(const std::array<std::string_view, n>& names, Enum value) {
  return names[static_cast<std::size_t>(value)];
}

}  // namespace diarium::bind
