#include "facts/json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "facts/certainty/weigh.h"
#include "facts/kinds/fields.h"
#include "structure/marks/section_words.h"

namespace diarium::facts {
namespace {

using Json = nlohmann::ordered_json;

class JsonWriter {
 public:
  JsonWriter(std::string_view text, const text::SourceMap& map, std::string_view source)
      : text_(text), map_(map), source_(source), points_(source) {}

  Json number(std::uint32_t text_byte) const { return points_.before(place(text_byte)); }
  Json range(ByteSpan span) const { return Json::array({number(span.begin), number(span.end)}); }
  void value(Json& out, const char* key, const char* span_key, const std::optional<Value>& value) const {
    out[key] = value ? Json(value->value) : Json(nullptr);
    out[span_key] = value ? range(value->span) : Json(nullptr);
  }

  void quote(Json& out, ByteSpan span) const {
    out["start"] = number(span.begin);
    out["end"] = number(span.end);
    const std::uint32_t begin = place(span.begin);
    out["text"] = std::string(source_.substr(begin, place(span.end) - begin));
  }

  static void status(Json& out, Status status, const std::string& rule, const Confidence& confidence) {
    out["status"] = status_names[static_cast<std::size_t>(status)];
    if (!rule.empty()) out["rule"] = rule;
    certainty(out, confidence);
  }
  static void certainty(Json& out, const Confidence& confidence) {
    out["certainty"] = name(confidence.certainty);
    out["basis"] = or_null<Json>(confidence.basis);
    if (confidence.doubt != Doubt::none) out["doubt"] = doubt_names[static_cast<std::size_t>(confidence.doubt)];
  }

  /// All parties behind it, each once: a set, not the second half of `persons`.
  static Json parties_of(const Group& group) {
    Json out = Json::array();
    for (std::string& party : all_parties(group))
      if (party != "-") out.push_back(std::move(party));
    return out;
  }

  static Json persons_of(const Group& group) {
    Json out = Json::array();
    for (const Named& one : group.persons) out.push_back({{"name", one.name}, {"party", or_null<Json>(one.party)}});
    return out;
  }

  void person(Json& item, const Person& one) const {
    item["name"] = one.name;
    item["party"] = or_null<Json>(one.party);
    item["roles"] = one.roles;
    item["as_written"] = as_it_stands(one);
    Json mentions = Json::array();
    for (const ByteSpan& mention : one.mentions) mentions.push_back(range(mention));
    item["mentions"] = std::move(mentions);
  }

  Json headings(const structure::Outline& outline) const {
    Json out = Json::array();
    for (const Block& block : outline.blocks) {
      // «Beslutet skickas till» heads addressees, no part of what is said.
      if (block.kind != BlockKind::heading || structure::heads_recipients(slice(text_, block.span))) continue;
      Json item;
      quote(item, block.span);
      item["level"] = block.level == 0 ? 1 : block.level;
      certainty(item, standing_of_heading(block, slice(text_, block.span)));
      out.push_back(std::move(item));
    }
    return out;
  }

  /// One fact by its fields, and what every fact ends with: where it stands, and how it was come by.
  template <class Fact>
  Json fact(const Fact& one) const;
  template <class Fact>
  Json facts(const std::optional<Fact>& one) const { return one ? fact(*one) : Json(nullptr); }
  template <class Fact>
  Json facts(const std::vector<Fact>& list) const {
    Json out = Json::array();
    for (const Fact& one : list) out.push_back(fact(one));
    return out;
  }

  std::uint32_t chars() const { return points_.before(static_cast<std::uint32_t>(source_.size())); }

 private:
  /// A person's first spelling as the source has it, in NFC: of a repaired name the letters of the scan.
  std::string as_it_stands(const Person& person) const {
    if (map_.identity()) return person.as_written;
    for (const ByteSpan mention : person.mentions) {
      if (slice(text_, mention) != person.as_written) continue;
      const std::uint32_t begin = place(mention.begin);
      return text::normalise(std::string(source_.substr(begin, place(mention.end) - begin))).nfc;
    }
    return person.as_written;
  }
  std::uint32_t place(std::uint32_t text_byte) const { return map_.identity() ? text_byte : map_.to_source(text_byte); }

  std::string_view text_;
  const text::SourceMap& map_;
  std::string_view source_;
  text::CodePoints points_;
};

/// The fields of a fact under their keys, as the gold schema calls them: those that hold nothing as null, or left out.
class FieldsToJson : public FieldWalk<FieldsToJson> {
 public:
  FieldsToJson(const JsonWriter& write, Json& out) : write_(write), out_(out) {}

  void text(std::string_view key, const std::string& words) {
    if (how_known(key) || (words.empty() && (key == "to" || key == "forum"))) return;
    put(key, or_null<Json>(words));
  }
  template <class Number>
  void number(std::string_view key, Number number) {
    put(key, number == 0 && (key == "number" || key == "abstain") ? Json(nullptr) : Json(number));
  }
  void index(std::string_view key, std::int32_t number) {
    if (number >= 0) put(key, number);
  }
  template <class Word, class Table>
  void word(std::string_view key, const Word& word, const Table&) {
    if constexpr (std::is_same_v<Word, std::string>) put(key, word);
  }
  void texts(std::string_view, const std::vector<std::string>&) {}
  template <class T, class Each>
  void list(std::string_view, const std::vector<T>&, Each) {}
  void range(std::string_view key, ByteSpan span) {
    if (key != "again") put(key, span.size() == 0 ? Json(nullptr) : write_.range(span));
  }

 private:
  static bool how_known(std::string_view key) { return key == "rule" || key == "basis"; }
  void put(std::string_view key, Json value) {
    struct Called {
      std::string_view here, there;
    };
    constexpr Called called[] = {
        {"number", "no"},      {"yes", "ja"},             {"no", "nej"},
        {"abstain", "avstår"}, {"yes_means", "ja_means"}, {"no_means", "nej_means"}};
    const auto other = std::ranges::find(called, key, &Called::here);
    out_[std::string(other == std::end(called) ? key : other->there)] = std::move(value);
  }

  const JsonWriter& write_;
  Json& out_;
};

template <class Fact>
Json JsonWriter::fact(const Fact& one) const {
  Json out;
  if constexpr (std::is_same_v<Fact, Person>) {
    person(out, one);
  } else {
    if constexpr (std::is_same_v<Fact, Dissent>) {
      out["kind"] = one.kind;
      out["persons"] = persons_of(one.who);
      out["parties"] = parties_of(one.who);
    }
    FieldsToJson walk(*this, out);
    Fact copy = one;
    diarium::facts::fields(walk, copy);
    if constexpr (std::is_same_v<Fact, Dissent>)
      if (one.kind == dissent_kinds.front()) out.erase("kind");  // Reservations have a list of their own.
  }
  if constexpr (requires { one.again; })
    quote(out, one.again);
  else if constexpr (requires { one.span; })
    quote(out, one.span);
  if constexpr (requires { one.rule; })
    status(out, one.status, one.rule, one.confidence);
  else
    status(out, Status::read, {}, one.confidence);
  return out;
}

/// `status` and `rule` of the facts that are one value each.
Json value_states(const Facts& facts) {
  Json out = Json::object();
  each_value(facts, [&](const KindOfFact& kind, const std::optional<Value>& value) {
    if (!value) return;
    Json state;
    JsonWriter::status(state, value->status, value->rule, value->confidence);
    out[kind.key] = std::move(state);
  });
  return out;
}

/// The key of a kind in the JSON: as the gold schema calls it.
std::string key_of(const KindOfFact& kind) { return std::string_view(kind.key) == "case_numbers" ? "dnr" : kind.key; }

/// The key of a fact's list or object in the JSON; empty for the single values, whose states stand together.
std::string key_of(const Facts& facts, std::string_view fact) {
  std::string key;
  each_list(facts, [&](const KindOfFact& kind, const auto&) {
    if (!fact.empty() && kind.fact == fact) key = key_of(kind);
  });
  return key;
}

/// What a reader said: the facts that hold by it say so, and a list tells all of it.
void add_user(Json& out, const Facts& facts, const JsonWriter& write) {
  Json list = Json::array();
  for (const UserMark& mark : facts.user) {
    list.push_back({{"fact", mark.fact},
                    {"action", mark.action},
                    {"correction", mark.correction},
                    {"was", or_null<Json>(mark.was)},
                    {"note", or_null<Json>(mark.note)},
                    {"span", write.range(mark.span)}});
    const std::string key = key_of(facts, mark.fact);
    if (key.empty() || mark.action == "reject" || mark.action == "note") continue;
    Json& facts_json = out[key];
    Json& fact = facts_json.is_array() ? facts_json[mark.index] : facts_json;
    if (fact.is_object()) fact["status"] = "user";
  }
  out["user"] = std::move(list);
}

}  // namespace

std::vector<std::string> json_kinds() {
  std::vector<std::string> keys;
  const Facts none;
  each_value(none, [&](const KindOfFact& kind, const auto&) { keys.push_back(key_of(kind)); });
  each_list(none, [&]<class Some>(const KindOfFact& kind, const Some&) {
    if constexpr (!std::is_same_v<Some, std::vector<UserMark>>) keys.push_back(key_of(kind));
  });
  return keys;
}

std::string to_json(const Facts& facts, const structure::Outline& outline, std::string_view text,
                    const text::SourceMap& map, const FileInfo& file) {
  const JsonWriter write(text, map, file.source);
  const std::size_t dot = file.name.rfind('.');
  Json out;
  out["doc_id"] = std::string(dot == std::string_view::npos || dot == 0 ? file.name : file.name.substr(0, dot));
  out["file"] = std::string(file.name);
  out["sha256"] = file.sha256;
  out["chars"] = write.chars();
  out["offset_unit"] = "codepoint";
  write.value(out, "type", "type_span", facts.type);
  out["types_also"] = facts.types_also;
  out["ocr_damaged"] = facts.ocr_damaged;
  write.value(out, "municipality", "municipality_span", facts.municipality);
  write.value(out, "body", "body_span", facts.body);
  write.value(out, "document_date", "date_span", facts.document_date);
  write.value(out, "title", "title_span", facts.title);
  write.value(out, "paragraph", "paragraph_span", facts.paragraph);
  out["status"] = value_states(facts);
  each_list(facts, [&]<class Some>(const KindOfFact& kind, const Some& some) {
    if constexpr (!std::is_same_v<Some, std::vector<UserMark>>) {
      if (std::string_view(kind.key) == "dates") out["headings"] = write.headings(outline);
      out[key_of(kind)] = write.facts(some);
    }
  });
  if (!facts.user.empty()) add_user(out, facts, write);
  // Bytes that are no UTF-8 cannot come from source::read; should they, they become U+FFFD rather than an abort.
  return one_line(out);
}

}  // namespace diarium::facts
