#include "facts/corrected/corrections.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>

#include "base/json_depth.h"
#include "base/json_text.h"
#include "base/sha256.h"
#include "facts/kinds/fields.h"

namespace diarium::facts {
namespace {

using Json = nlohmann::ordered_json;

constexpr unsigned corrections_version = 1;
constexpr std::size_t most = 1u << 20;  ///< Corrections; more is no reader's work.
/// The words of CorrectionAction, in its order.
constexpr std::array<std::string_view, 6> action_words = {"reject", "correct", "add", "note", "merge", "split"};
constexpr std::array<std::string_view, 10> keys = {"id",   "source", "paper", "action", "fact",
                                                   "span", "quote",  "value", "note",   "into"};

Error bad(const std::string& what) {
  return {Fault::bad_format, what + "; mend or remove the file of corrections", std::string(corrections_name)};
}

constexpr int deepest = 8;                             ///< Lists and objects in each other: what is read has five.
constexpr std::size_t longest = std::size_t{1} << 16;  ///< Bytes of a string.

bool has_control(std::string_view words) {
  return std::ranges::any_of(words, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

/// A span of two whole numbers; false: it is none.
bool span_of(const Json& json, ByteSpan& span) {
  constexpr std::uint64_t furthest = 0xFFFFFFFFu;
  const bool pair = json.is_array() && json.size() == 2 && json[0].is_number_unsigned() &&
                    json[1].is_number_unsigned() && json[0] <= json[1] && json[1] <= furthest;
  if (pair) span = {json[0].get<std::uint32_t>(), json[1].get<std::uint32_t>()};
  return pair;
}

/// Reads one correction; `wrong` says what is wrong first, with its path.
class Entry {
 public:
  Entry(const Json& json, std::string path, std::string& wrong) : json_(json), path_(std::move(path)), wrong_(wrong) {}

  Correction read() {
    Correction one;
    if (!json_.is_object()) return fail("", "must be an object"), one;
    for (const auto& [key, value] : json_.items())
      if (std::ranges::find(keys, key) == keys.end()) fail("." + key, "is a key that is not known");
    one.id = name("id");
    if (one.id.empty()) fail(".id", "must not be empty");
    const auto action = std::ranges::find(action_words, words("action"));
    if (action == action_words.end()) return fail(".action", "is no action that is known"), one;
    one.action = static_cast<CorrectionAction>(action - action_words.begin());
    one.source = name("source");
    one.paper = name("paper");
    one.fact = name("fact");
    one.quote = words("quote");
    one.note = words("note");
    one.into = name("into");
    read_span(one.span);
    if (json_.contains("value")) {
      if (!json_["value"].is_object())
        fail(".value", "must be an object");
      else
        one.value = one_line(json_["value"]);
    }
    check(one);
    return one;
  }

 private:
  void fail(const std::string& key, const std::string& what) {
    if (wrong_.empty()) wrong_ = path_ + key + " " + what;
  }
  std::string words(const char* key) {
    const auto found = json_.find(key);
    if (found == json_.end()) return "";
    if (!found->is_string()) return fail(std::string(".") + key, "must be a string"), "";
    std::string words = found->get<std::string>();
    if (words.size() > longest) return fail(std::string(".") + key, "is longer than can be read"), "";
    return words;
  }
  /// A string that is a name: of a correction, a paper, a person, a kind.
  std::string name(const char* key) {
    std::string words = this->words(key);
    if (has_control(words)) fail(std::string(".") + key, "must not hold control characters");
    return words;
  }
  void read_span(ByteSpan& span) {
    const auto found = json_.find("span");
    if (found == json_.end() || span_of(*found, span)) return;
    fail(".span", "must be two bytes of the text, the first not behind the second");
  }
  void check(const Correction& one) {
    using Action = CorrectionAction;
    const bool nameless = one.of_person() && one.action == Action::merge;
    if (!nameless && !is_sha256(one.source)) fail(".source", "must be the SHA-256 of a file");
    if (one.is_tie() ? !one.of_person() && !one.of_case() : !allowed(fact_kinds, one.fact))
      fail(".fact", "is no kind of fact that can be so corrected");
    if (one.of_person() && person_of(one).empty()) fail(".value", "must name the person's id");
    if (nameless && one.into.empty()) fail(".into", "must name the person that it becomes");
    if (one.of_case() && one.paper.empty()) fail(".paper", "must name the paper");
    if (one.of_case() && !other_paper_of(one)) fail(".value", "must name the other paper by \"source\" and \"paper\"");
    if ((one.action == Action::correct || one.action == Action::add) && one.value.empty()) fail(".value", "is missing");
    if (one.action == Action::add && one.span.empty()) fail(".span", "must hold the words that the fact stands in");
  }

  const Json& json_;
  std::string path_;
  std::string& wrong_;
};

}  // namespace

std::optional<OtherPaper> other_paper_of(const Correction& correction) {
  const Json value = Json::parse(correction.value, nullptr, false);
  if (!value.is_object()) return std::nullopt;
  OtherPaper other;
  for (const auto& [key, entry] : value.items()) {
    if (key == "span") {
      if (!span_of(entry, other.span)) return std::nullopt;
      continue;
    }
    if (!entry.is_string()) return std::nullopt;
    if (key == "source")
      other.source = entry.get<std::string>();
    else if (key == "paper")
      other.paper = entry.get<std::string>();
    else if (key != "title")
      return std::nullopt;
  }
  if (!is_sha256(other.source) || other.paper.empty() || has_control(other.paper)) return std::nullopt;
  return other;
}

std::string person_of(const Correction& correction) {
  const Json value = Json::parse(correction.value, nullptr, false);
  const auto id = value.is_object() ? value.find("id") : value.end();
  return value.is_object() && id != value.end() && id->is_string() ? id->get<std::string>() : "";
}

Result<Corrections> read_corrections(std::string_view json) {
  if (deeper_than(json, deepest)) return bad("the corrections hold lists or objects too deep in each other");
  const Json file = Json::parse(json, nullptr, false);
  if (file.is_discarded()) return bad("the corrections are no valid JSON, or are cut short");
  if (!file.is_object() || !file.contains("corrections") || !file["corrections"].is_array())
    return bad("the corrections must be an object with a list \"corrections\"");
  if (!file.contains("version") || !file["version"].is_number_unsigned())
    return bad("the \"version\" of the corrections must be a whole number");
  if (file["version"] != corrections_version)
    return Error{Fault::unsupported, "the corrections are of another version of diarium; read them with that one",
                 std::string(corrections_name)};
  if (file["corrections"].size() > most) return bad("there are more corrections than can be read");
  Corrections corrections;
  std::set<std::string> ids;
  std::string wrong;
  for (const Json& entry : file["corrections"]) {
    const std::string path = "corrections[" + std::to_string(corrections.list.size()) + "]";
    corrections.list.push_back(Entry(entry, path, wrong).read());
    if (wrong.empty() && !ids.insert(corrections.list.back().id).second) wrong = path + ".id stands twice";
    if (!wrong.empty()) return bad(wrong);
  }
  return corrections;
}

Result<Corrections> read_corrections_list(std::string_view json) {
  return read_corrections("{\"version\": " + std::to_string(corrections_version) +
                          ", \"corrections\": " + std::string(json) + "}");
}

std::string corrections_json(const Corrections& corrections) {
  Json list = Json::array();
  for (const Correction& one : corrections.list) {
    Json json{{"id", one.id}};
    if (!one.source.empty()) json["source"] = one.source;
    if (!one.paper.empty()) json["paper"] = one.paper;
    json["action"] = action_words[static_cast<std::size_t>(one.action)];
    json["fact"] = one.fact;
    if (one.span != ByteSpan{}) json["span"] = {one.span.begin, one.span.end};
    if (!one.quote.empty()) json["quote"] = one.quote;
    if (!one.value.empty()) json["value"] = Json::parse(one.value, nullptr, false);
    if (!one.note.empty()) json["note"] = one.note;
    if (!one.into.empty()) json["into"] = one.into;
    list.push_back(std::move(json));
  }
  std::string out = "{\"version\": " + std::to_string(corrections_version) + ", \"corrections\": [";
  for (std::size_t i = 0; i < list.size(); ++i) out += (i == 0 ? "\n" : ",\n") + one_line(list[i]);
  return out + (list.empty() ? "]}\n" : "\n]}\n");
}

}  // namespace diarium::facts
