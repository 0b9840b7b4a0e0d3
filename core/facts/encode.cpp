// Facts as bytes for the pack, by the description of their fields.
#include <array>
#include <limits>
#include <type_traits>

#include "base/bytes.h"
#include "base/utf8.h"
#include "facts/kinds/fields.h"

namespace diarium::facts {
namespace {

class FactWriter {
 public:
  explicit FactWriter(std::string& bytes) : bytes_(bytes) {}
  void text(const char*, const std::string& words) { put_text(bytes_, words); }
  void texts(const char*, const std::vector<std::string>& words) {
    put_varint(bytes_, words.size());
    for (const std::string& one : words) put_text(bytes_, one);
  }
  void flag(const char*, bool value) { put_varint(bytes_, value ? 1 : 0); }
  void number(const char*, std::uint32_t value) { put_varint(bytes_, value); }
  void index(const char*, std::int32_t value) {
    put_varint(bytes_, static_cast<std::uint64_t>(std::int64_t{value} + 1));
  }
  void span(ByteSpan span) {
    put_varint(bytes_, span.begin);
    put_varint(bytes_, span.size());
  }
  void range(const char*, ByteSpan one) { span(one); }
  void ranges(const char*, const std::vector<ByteSpan>& spans) {
    put_varint(bytes_, spans.size());
    for (const ByteSpan one : spans) span(one);
  }
  template <class Table>
  void word(const char* key, const std::string& value, const Table&) {
    text(key, value);
  }
  template <class Table>
  void words(const char* key, const std::vector<std::string>& values, const Table&) {
    texts(key, values);
  }
  template <class Word, class Table>
    requires std::is_enum_v<Word>
  void word(const char*, Word value, const Table&) {
    put_varint(bytes_, static_cast<std::uint64_t>(value));
  }
  template <class T, class Each>
  void list(const char*, std::vector<T>& items, Each each) {
    put_varint(bytes_, items.size());
    for (T& item : items) each(*this, item);
  }
  template <class T, class Each>
  void maybe(const char*, std::optional<T>& item, Each each) {
    put_varint(bytes_, item ? 1 : 0);
    if (item) each(*this, *item);
  }

 private:
  std::string& bytes_;
};

/// Reads what FactWriter wrote; after the first mistake everything is zero and the reader is not ok().
class FactLoader {
 public:
  FactLoader(ByteReader& bytes, std::uint32_t text_size) : bytes_(bytes), text_size_(text_size) {}
  void text(const char*, std::string& words) {
    words = std::string(bytes_.text());
    if (!utf8::valid(words)) bytes_.fail();
  }
  void texts(const char* key, std::vector<std::string>& words) {
    for (std::size_t left = bytes_.count(); left > 0 && bytes_.ok(); --left) text(key, words.emplace_back());
  }
  void flag(const char*, bool& value) { value = bytes_.varint(1) != 0; }
  template <class Number>
  void number(const char*, Number& value) {
    value = static_cast<Number>(bytes_.varint(std::numeric_limits<Number>::max()));
  }
  void index(const char*, std::int32_t& value) { value = static_cast<std::int32_t>(bytes_.varint(1u << 24)) - 1; }
  void span(ByteSpan& span) {
    span.begin = bytes_.number(text_size_);
    span.end = span.begin + bytes_.number(text_size_ - span.begin);
  }
  void range(const char*, ByteSpan& one) { span(one); }
  void ranges(const char*, std::vector<ByteSpan>& spans) {
    for (std::size_t left = bytes_.count(); left > 0 && bytes_.ok(); --left) span(spans.emplace_back());
  }
  template <std::size_t size>
  void word(const char* key, std::string& value, const std::array<std::string_view, size>& table) {
    text(key, value);
    if (bytes_.ok() && !allowed(table, value) && !(value == other_role && size == person_roles.size())) bytes_.fail();
  }
  template <std::size_t size>
  void words(const char* key, std::vector<std::string>& values, const std::array<std::string_view, size>& table) {
    for (std::size_t left = bytes_.count(); left > 0 && bytes_.ok(); --left) word(key, values.emplace_back(), table);
  }
  template <class Word, std::size_t size>
    requires std::is_enum_v<Word>
  void word(const char*, Word& value, const std::array<std::string_view, size>&) {
    value = static_cast<Word>(bytes_.varint(size - 1));
  }
  template <class T, class Each>
  void list(const char*, std::vector<T>& items, Each each) {
    for (std::size_t left = bytes_.count(); left > 0 && bytes_.ok(); --left) each(*this, items.emplace_back());
  }
  template <class T, class Each>
  void maybe(const char*, std::optional<T>& item, Each each) {
    if (bytes_.varint(1) != 0) each(*this, item.emplace());
  }

 private:
  ByteReader& bytes_;
  std::uint32_t text_size_;
};

}  // namespace

std::string encode(const Facts& facts) {
  std::string bytes;
  put_varint(bytes, facts_format);
  FactWriter writer(bytes);
  Facts copy = facts;  // The fields are walked as they may be changed.
  fields(writer, copy);
  return bytes;
}

Result<Facts> decode(std::string_view bytes, std::uint32_t text_size) {
  ByteReader reader(bytes);
  const std::uint64_t version = reader.number();
  if (reader.ok() && version != facts_format) {
    return Error{Fault::unsupported, "the facts were written by another version of diarium: make the pack again",
                 "facts"};
  }
  Facts facts;
  FactLoader loader(reader, text_size);
  fields(loader, facts);
  const auto repeats_earlier = [](const std::vector<Dissent>& list) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (list[i].identical_to >= static_cast<std::int32_t>(i)) return false;
    }
    return true;
  };
  if (!reader.ok() || !reader.done() || !repeats_earlier(facts.reservations) ||
      !repeats_earlier(facts.special_statements)) {
    return Error{Fault::damaged, "the facts are damaged: make the pack again", "facts"};
  }
  return facts;
}

}  // namespace diarium::facts
