#include "desk/codec.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/json_depth.h"
#include "base/sorting.h"
#include "desk/fields.h"
#include "desk/keys.h"
#include "desk/merge.h"

namespace diarium::desk {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::uint32_t desk_version = 1;
constexpr int deepest = 4;  ///< Lists and objects in each other: a desk has three.
constexpr int mark_digits = 8;
constexpr std::size_t bytes_at_most = std::size_t{1} << 26;

Error bad(std::string what) { return {Fault::bad_format, std::move(what), std::string(file_name)}; }

bool is_day(std::string_view day) {
  if (day.size() != 10) return false;
  for (std::size_t at = 0; at < day.size(); ++at)
    if (at == 4 || at == 7 ? day[at] != '-' : day[at] < '0' || day[at] > '9') return false;
  return true;
}

/// Reads the values of one object; `wrong` says what is wrong first, with its path.
class Reading {
 public:
  Reading(const Json& json, std::string path, std::string& wrong) : json_(json), path_(std::move(path)), wrong_(wrong) {
    if (!json.is_object()) fail("", "must be an object");
  }

  void text(std::string_view key, std::string& words, std::size_t most) {
    const Json* value = find(key);
    if (!value) return;
    const auto* said = value->get_ptr<const std::string*>();
    if (!said) return fail(key, "must be a string");
    if (said->size() > most) return fail(key, "is longer than can be read");
    words = *said;
  }
  void line(std::string_view key, std::string& words) {
    text(key, words, name_at_most);
    for (const char c : words)
      if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) return fail(key, "must not hold control characters");
  }
  void needed(std::string_view key, std::string& words) {
    line(key, words);
    if (words.empty()) fail(key, "is missing");
  }
  void id(std::string& words) {
    needed("id", words);
    if (!is_collection_id(words)) fail("id", "must be sixteen hexadecimal digits");
  }
  void key(std::uint64_t& number) {
    std::string words;
    line("key", words);
    const auto read = number_of_hex(words);
    if (!read) return fail("key", "must be hexadecimal digits");
    number = *read;
  }
  void day(std::string& words) {
    line("day", words);
    if (!words.empty() && !is_day(words)) fail("day", "must be a day, as 2031-06-11");
  }
  void number(std::string_view key, std::uint32_t& number, std::uint32_t least) {
    const Json* value = find(key);
    const auto* said = value ? value->get_ptr<const std::uint64_t*>() : nullptr;
    if (value && (!said || *said > (1u << 30))) return fail(key, "must be a whole number");
    number = std::max(said ? static_cast<std::uint32_t>(*said) : 0u, least);
  }
  void flag(std::string_view key, bool& truth, bool unsaid) {
    const Json* value = find(key);
    const auto* said = value ? value->get_ptr<const bool*>() : nullptr;
    if (value && !said) return fail(key, "must be true or false");
    truth = said ? *said : unsaid;
  }
  /// Marks of papers, eight digits each.
  void marks(std::string_view key, std::vector<std::uint32_t>& marks, std::size_t most) {
    std::string digits;
    text(key, digits, most * mark_digits);
    for (std::size_t at = 0; at < digits.size(); at += mark_digits) {
      const std::string_view one = std::string_view(digits).substr(at, mark_digits);
      const auto mark = one.size() == mark_digits ? number_of_hex(one) : std::nullopt;
      if (!mark || (!marks.empty() && *mark <= marks.back())) return fail(key, "must be rising numbers of eight hexadecimal digits");
      marks.push_back(static_cast<std::uint32_t>(*mark));
    }
  }
  /// The list of that key; null: there is none.
  const Json* list(std::string_view key, std::size_t most) {
    const Json* value = find(key);
    if (!value) return nullptr;
    if (value->is_array() && value->size() <= most) return value;
    fail(key, value->is_array() ? "holds more than a desk can" : "must be a list");
    return nullptr;
  }
  const Json* find(std::string_view key) {
    if (!json_.is_object()) return nullptr;
    for (auto at = json_.begin(); at != json_.end(); ++at)
      if (at.key() == key) return ++found_, &*at;
    return nullptr;
  }
  /// All that was not asked for is unknown.
  void end() {
    if (json_.is_object() && found_ != json_.size()) fail("", "has a key that is not known");
  }
  void fail(std::string_view key, std::string_view what) {
    if (!wrong_.empty()) return;
    wrong_ = path_;
    if (!key.empty()) wrong_ += (wrong_.empty() ? "" : ".") + std::string(key);
    wrong_ += (wrong_.empty() ? "" : " ") + std::string(what);
  }

 private:
  const Json& json_;
  std::size_t found_ = 0;
  std::string path_;
  std::string& wrong_;
};

template <class Item>
Item read_one(const Json& json, std::string path, std::string& wrong) {
  Item item;
  Reading reading(json, std::move(path), wrong);
  each_field(reading, item);
  reading.end();
  return item;
}

template <class Item>
void read_list(Reading& object, const std::string& key, std::vector<Item>& out, std::size_t most, std::string& wrong) {
  const Json* list = object.list(key, most);
  if (!list) return;
  for (const Json& json : *list) out.push_back(read_one<Item>(json, key + "[" + std::to_string(out.size()) + "]", wrong));
}

template <class Item>
void each_once(const std::vector<Item>& items, std::string& wrong) {
  std::vector<std::uint64_t> keys;
  for (const Item& item : items) keys.push_back(key_of(key_in(item)));
  sort_briefly(keys);
  if (wrong.empty() && std::adjacent_find(keys.begin(), keys.end()) != keys.end()) wrong = "the same thing stands there twice";
}

/// Writes the values of one object; what is as if nothing were said is left out.
class Writing {
 public:
  explicit Writing(std::string& out) : out_(out) { out_ += '{'; }

  void text(std::string_view key, const std::string& words, std::size_t) {
    if (!words.empty()) begin(key), put_json_string(out_, words);
  }
  void line(std::string_view key, const std::string& words) { text(key, words, 0); }
  void needed(std::string_view key, const std::string& words) { text(key, words, 0); }
  void id(const std::string& words) { text("id", words, 0); }
  void day(const std::string& words) { text("day", words, 0); }
  void key(std::uint64_t number) { text("key", hex_of(number), 0); }
  void number(std::string_view key, std::uint32_t number, std::uint32_t) { begin(key), out_ += std::to_string(number); }
  void flag(std::string_view key, bool truth, bool unsaid) {
    if (truth != unsaid) begin(key), out_ += truth ? "true" : "false";
  }
  void marks(std::string_view key, const std::vector<std::uint32_t>& marks, std::size_t) {
    std::string digits;
    for (const std::uint32_t mark : marks) put_hex(digits, mark, mark_digits);
    text(key, digits, 0);
  }
  void begin(std::string_view key) {
    if (out_.back() != '{') out_ += ',';
    put_json_string(out_, key);
    out_ += ':';
  }

 private:
  std::string& out_;
};

template <class Item>
void put_one(std::string& out, const Item& item) {
  Item copy = item;  // Fields are described once, for readers too.
  Writing writing(out);
  each_field(writing, copy);
  out += '}';
}

template <class Item>
void put_list(std::string& out, std::string_view key, const std::vector<Item>& items) {
  if (items.empty()) return;
  out += ",\n";
  put_json_string(out, key);
  out += ":[";
  for (const Item& item : items) {
    out += out.back() == '[' ? "\n" : ",\n";
    put_one(out, item);
  }
  out += ']';
}

}  // namespace

void put_json_string(std::string& out, std::string_view words) {
  out += '"';
  for (const char c : words) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) < 0x20) {
      out += "\\u";
      put_hex(out, static_cast<unsigned char>(c), 4);
    } else {
      out += c;
    }
  }
  out += '"';
}

Result<Desk> read_desk(std::string_view json) {
  if (json.size() > bytes_at_most) return Error{Fault::too_large, "the file is larger than a desk can be", std::string(file_name)};
  if (deeper_than(json, deepest)) return bad("the desk holds lists or objects too deep in each other");
  const Json file = Json::parse(json, nullptr, false);
  std::string wrong;
  Reading all(file, "", wrong);
  std::uint32_t version = 0;
  all.number("diarium_desk", version, 0);
  if (!wrong.empty() || version == 0) return bad("the file is no desk: it must be JSON with the version of a \"diarium_desk\"");
  if (version != desk_version) return Error{Fault::unsupported, "the desk is of another version of diarium; read it with that one", std::string(file_name)};
  Desk desk;
  read_list(all, "collections", desk.collections, collections_at_most, wrong);
  read_list(all, "pins", desk.pins, pins_at_most, wrong);
  read_list(all, "searches", desk.searches, searches_at_most, wrong);
  read_list(all, "gone", desk.gone, gone_at_most, wrong);
  read_list(all, "opened", desk.history.opened, opened_at_most, wrong);
  if (const Json* visit = all.find("visit")) desk.visit = read_one<Visit>(*visit, "visit", wrong);
  if (const Json* history = all.find("history")) {
    auto opened = std::move(desk.history.opened);
    desk.history = read_one<History>(*history, "history", wrong);
    desk.history.opened = std::move(opened);
  } else if (!desk.history.opened.empty()) {
    desk.history.edition = 1;
  }
  all.end();
  each_once(desk.pins, wrong), each_once(desk.collections, wrong), each_once(desk.searches, wrong);
  if (!wrong.empty()) return bad(wrong);
  return in_order(std::move(desk));
}

std::string desk_json(const Desk& desk) {
  std::string out = "{\"diarium_desk\":" + std::to_string(desk_version);
  put_list(out, "collections", desk.collections);
  put_list(out, "pins", desk.pins);
  put_list(out, "searches", desk.searches);
  if (desk.visit.edition > 0) out += ",\n\"visit\":", put_one(out, desk.visit);
  if (desk.history.edition > 0) out += ",\n\"history\":", put_one(out, desk.history);
  put_list(out, "opened", desk.history.opened);
  put_list(out, "gone", desk.gone);
  return out + "}\n";
}

}  // namespace diarium::desk
