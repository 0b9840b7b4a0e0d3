#include "desk/codec.h"

#include <algorithm>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <set>

#include "base/json_depth.h"
#include "base/json_text.h"
#include "desk/keys.h"
#include "desk/merge.h"

namespace diarium::desk {
namespace {

using Json = nlohmann::ordered_json;

constexpr unsigned desk_version = 1;
constexpr int deepest = 4;  ///< Lists and objects in each other: a desk has three.
constexpr int mark_digits = 8;
constexpr std::size_t bytes_at_most = std::size_t{1} << 26;

Error bad(const std::string& what) { return {Fault::bad_format, what, std::string(file_name)}; }

bool has_control(std::string_view words) {
  return std::ranges::any_of(words, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

/// The values of one object; `wrong` says what is wrong first, with its path.
class Values {
 public:
  Values(const Json& json, std::string path, std::string& wrong) : json_(json), path_(std::move(path)), wrong_(wrong) {
    if (!json.is_object()) fail("", "must be an object");
  }

  void only(std::initializer_list<std::string_view> keys) {
    if (!json_.is_object()) return;
    for (const auto& [key, value] : json_.items())
      if (std::ranges::find(keys, key) == keys.end()) fail("." + key, "is a key that is not known");
  }
  /// Words on several lines.
  std::string text(const char* key, std::size_t most) {
    const Json* value = find(key);
    if (!value) return "";
    if (!value->is_string()) return fail(key, "must be a string"), "";
    std::string words = value->get<std::string>();
    if (words.size() > most) return fail(key, "is longer than can be read"), "";
    return words;
  }
  /// A name, an address: words on one line.
  std::string line(const char* key) {
    std::string words = text(key, name_at_most);
    if (has_control(words)) fail(key, "must not hold control characters");
    return words;
  }
  std::string needed(const char* key) {
    std::string words = line(key);
    if (words.empty()) fail(key, "is missing");
    return words;
  }
  std::string day() {
    std::string day = line("day");
    const auto digit = [&](std::size_t at) { return at == 4 || at == 7 ? day[at] == '-' : day[at] >= '0' && day[at] <= '9'; };
    bool right = day.empty() || day.size() == 10;
    for (std::size_t at = 0; at < day.size() && right; ++at) right = digit(at);
    if (!right) fail("day", "must be a day, as 2031-06-11");
    return right ? day : "";
  }
  std::uint32_t number(const char* key) {
    constexpr std::uint64_t most = 1u << 30;
    const Json* value = find(key);
    if (!value) return 0;
    if (!value->is_number_unsigned() || value->get<std::uint64_t>() > most) return fail(key, "must be a whole number"), 0;
    return value->get<std::uint32_t>();
  }
  bool truth(const char* key, bool unsaid) {
    const Json* value = find(key);
    if (!value) return unsaid;
    if (!value->is_boolean()) fail(key, "must be true or false");
    return value->is_boolean() ? value->get<bool>() : unsaid;
  }
  /// Marks of papers, eight digits each.
  std::vector<std::uint32_t> marks(const char* key, std::size_t most) {
    const std::string digits = text(key, most * mark_digits);
    std::vector<std::uint32_t> marks;
    for (std::size_t at = 0; at < digits.size(); at += mark_digits) {
      const std::string_view one = std::string_view(digits).substr(at, mark_digits);
      const auto mark = one.size() == mark_digits ? number_of_hex(one) : std::nullopt;
      if (!mark || (!marks.empty() && *mark <= marks.back())) return fail(key, "must be rising numbers of eight hexadecimal digits"), marks;
      marks.push_back(static_cast<std::uint32_t>(*mark));
    }
    return marks;
  }
  void fail(std::string_view key, const std::string& what) {
    if (wrong_.empty()) wrong_ = path_ + (key.empty() || key.front() == '.' ? "" : ".") + std::string(key) + " " + what;
  }

 private:
  const Json* find(const char* key) const {
    if (!json_.is_object()) return nullptr;
    const auto at = json_.find(key);
    return at == json_.end() ? nullptr : &*at;
  }
  const Json& json_;
  std::string path_;
  std::string& wrong_;
};

Pin pin_of(Values values) {
  values.only({"address", "collection", "title", "place", "prefix", "exact", "suffix", "note", "day", "highlight", "order", "edition"});
  Pin pin{.address = values.needed("address"), .collection = values.line("collection"), .title = values.line("title"), .place = values.line("place"),
          .prefix = values.text("prefix", name_at_most), .exact = values.text("exact", words_at_most), .suffix = values.text("suffix", name_at_most),
          .note = values.text("note", words_at_most), .day = values.day()};
  pin.highlight = values.truth("highlight", true) ? Highlight::yes : Highlight::no;
  pin.order = values.number("order");
  pin.edition = std::max(values.number("edition"), 1u);
  return pin;
}

Collection collection_of(Values values) {
  values.only({"id", "name", "order", "edition"});
  Collection one{values.needed("id"), values.needed("name"), values.number("order"), std::max(values.number("edition"), 1u)};
  if (!is_collection_id(one.id)) values.fail("id", "must be sixteen hexadecimal digits");
  return one;
}

Search search_of(Values values) {
  values.only({"address", "day", "count", "found", "edition"});
  return {values.needed("address"), values.day(), values.number("count"), values.marks("found", found_at_most), std::max(values.number("edition"), 1u)};
}

Opened opened_of(Values values) {
  values.only({"address", "title", "day", "number"});
  return {values.needed("address"), values.line("title"), values.day(), values.number("number")};
}

Gone gone_of(Values values) {
  values.only({"key", "edition"});
  const auto key = number_of_hex(values.line("key"));
  if (!key) values.fail("key", "must be hexadecimal digits");
  return {key.value_or(0), values.number("edition")};
}

/// Reads a list of the object; false: there is more than may be.
template <class Item, class Read>
bool read_list(const Json& object, const std::string& key, std::size_t most, std::vector<Item>& out, std::string& wrong, Read read) {
  const auto list = object.find(key);
  if (list == object.end()) return true;
  if (!list->is_array()) {
    if (wrong.empty()) wrong = key + " must be a list";
    return true;
  }
  if (list->size() > most) return false;
  for (const Json& item : *list) out.push_back(read(Values(item, key + "[" + std::to_string(out.size()) + "]", wrong)));
  return true;
}

template <class Item>
void each_once(const std::vector<Item>& items, const std::string& list, std::string& wrong) {
  std::set<std::string_view> keys;
  for (const Item& item : items)
    if (wrong.empty() && !keys.insert(key_in(item)).second) wrong = list + " has " + key_in(item) + " twice";
}

std::string digits_of(const std::vector<std::uint32_t>& marks) {
  std::string digits;
  for (const std::uint32_t mark : marks) put_hex(digits, mark, mark_digits);
  return digits;
}

void put(Json& json, const char* key, const std::string& words) {
  if (!words.empty()) json[key] = words;
}

Json json_of(const Pin& pin) {
  Json json{{"address", pin.address}};
  for (const auto& [key, words] : {std::pair{"collection", &pin.collection}, {"title", &pin.title}, {"place", &pin.place}, {"prefix", &pin.prefix},
                                   {"exact", &pin.exact}, {"suffix", &pin.suffix}, {"note", &pin.note}, {"day", &pin.day}})
    put(json, key, *words);
  if (pin.highlight == Highlight::no) json["highlight"] = false;
  json["order"] = pin.order;
  json["edition"] = pin.edition;
  return json;
}

Json json_of(const Collection& one) { return {{"id", one.id}, {"name", one.name}, {"order", one.order}, {"edition", one.edition}}; }

Json json_of(const Search& search) {
  Json json{{"address", search.address}};
  put(json, "day", search.day);
  json["count"] = search.count;
  put(json, "found", digits_of(search.found));
  json["edition"] = search.edition;
  return json;
}

Json json_of(const Opened& opened) {
  Json json{{"address", opened.address}};
  put(json, "title", opened.title);
  put(json, "day", opened.day);
  json["number"] = opened.number;
  return json;
}

Json json_of(const Gone& gone) { return {{"key", hex_of(gone.key)}, {"edition", gone.edition}}; }

}  // namespace

Result<Desk> read_desk(std::string_view json) {
  if (json.size() > bytes_at_most) return Error{Fault::too_large, "the file is larger than a desk can be", std::string(file_name)};
  if (deeper_than(json, deepest)) return bad("the desk holds lists or objects too deep in each other");
  const Json file = Json::parse(json, nullptr, false);
  if (file.is_discarded()) return bad("the desk is no valid JSON, or is cut short");
  if (!file.is_object() || !file.contains("diarium_desk") || !file["diarium_desk"].is_number_unsigned()) return bad("the file is no desk: it must have a \"diarium_desk\" with its version");
  if (file["diarium_desk"] != desk_version)
    return Error{Fault::unsupported, "the desk is of another version of diarium; read it with that one", std::string(file_name)};
  std::string wrong;
  Values all(file, "", wrong);
  all.only({"diarium_desk", "collections", "pins", "searches", "visit", "history", "gone"});
  Desk desk;
  bool room = read_list(file, "pins", pins_at_most, desk.pins, wrong, pin_of);
  room = read_list(file, "collections", collections_at_most, desk.collections, wrong, collection_of) && room;
  room = read_list(file, "searches", searches_at_most, desk.searches, wrong, search_of) && room;
  room = read_list(file, "gone", gone_at_most, desk.gone, wrong, gone_of) && room;
  if (const auto visit = file.find("visit"); visit != file.end()) {
    Values values(*visit, "visit", wrong);
    values.only({"day", "papers", "edition"});
    desk.visit = {values.day(), values.marks("papers", papers_at_most), std::max(values.number("edition"), 1u)};
  }
  if (const auto history = file.find("history"); history != file.end()) {
    Values values(*history, "history", wrong);
    values.only({"kept", "opened", "edition"});
    desk.history.kept = values.truth("kept", false) ? History::Kept::yes : History::Kept::no;
    desk.history.edition = std::max(values.number("edition"), 1u);
    if (history->is_object()) room = read_list(*history, "opened", opened_at_most, desk.history.opened, wrong, opened_of) && room;
  }
  if (!room) return Error{Fault::too_large, "the file holds more than a desk can", std::string(file_name)};
  each_once(desk.pins, "pins", wrong), each_once(desk.collections, "collections", wrong), each_once(desk.searches, "searches", wrong);
  if (!wrong.empty()) return bad(wrong);
  return in_order(std::move(desk));
}

std::string desk_json(const Desk& desk) {
  std::string out;
  LinedJson json(append_to(out));
  json.value("diarium_desk", desk_version);
  const auto list = [&](std::string_view key, const auto& items) {
    if (!items.empty()) json.list(key, items.size(), [&](std::size_t i) { return one_line(json_of(items[i])); });
  };
  list("collections", desk.collections);
  list("pins", desk.pins);
  list("searches", desk.searches);
  if (desk.visit.edition > 0) {
    Json visit{{"edition", desk.visit.edition}};
    put(visit, "day", desk.visit.day);
    put(visit, "papers", digits_of(desk.visit.papers));
    json.value("visit", one_line(visit));
  }
  if (desk.history.edition > 0) {
    Json history{{"kept", desk.history.kept == History::Kept::yes}, {"edition", desk.history.edition}};
    for (const Opened& one : desk.history.opened) history["opened"].push_back(json_of(one));
    json.value("history", one_line(history));
  }
  list("gone", desk.gone);
  json.end();
  return out;
}

}  // namespace diarium::desk
