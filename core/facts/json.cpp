#include "facts/json.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "facts/certainty/weigh.h"
#include "facts/fields.h"
#include "structure/marks/section_words.h"

namespace diarium::facts {
namespace {

using Json = nlohmann::ordered_json;
using structure::Block;
using structure::BlockKind;

/// Empty words are null: the text does not say.

class JsonWriter {
 public:
  JsonWriter(std::string_view text, const text::SourceMap& map, std::string_view source)
      : text_(text), map_(map), source_(source), points_(source) {}

  Json number(std::uint32_t text_byte) const { return points_.before(place(text_byte)); }
  Json range(ByteSpan span) const { return Json::array({number(span.begin), number(span.end)}); }
  Json range_of(const std::optional<Value>& value) const { return value ? range(value->span) : Json(nullptr); }

  void quote(Json& out, ByteSpan span) const {
    out["start"] = number(span.begin);
    out["end"] = number(span.end);
    const std::uint32_t begin = place(span.begin);
    out["text"] = std::string(source_.substr(begin, place(span.end) - begin));
  }

  static void status(Json& out, Status status, const std::string& rule, const Standing& standing) {
    out["status"] = status_names[static_cast<std::size_t>(status)];
    if (!rule.empty()) out["rule"] = rule;
    certainty(out, standing);
  }
  static void certainty(Json& out, const Standing& standing) {
    out["certainty"] = name(standing.certainty);
    out["basis"] = or_null<Json>(standing.basis);
    if (standing.doubt != Doubt::none) out["doubt"] = doubt_names[static_cast<std::size_t>(standing.doubt)];
  }

  Json outcome(const std::optional<Outcome>& one) const {
    if (!one) return nullptr;
    Json out;
    out["outcome"] = one->outcome;
    out["by"] = or_null<Json>(one->by);
    if (!one->to.empty()) out["to"] = one->to;
    quote(out, one->span);
    status(out, Status::read, {}, one->standing);
    return out;
  }

  Json dissents(const std::vector<Dissent>& list, bool with_kind) const {
    Json out = Json::array();
    for (const Dissent& one : list) {
      Json item;
      if (with_kind) item["kind"] = one.kind;
      item["persons"] = persons_of(one.who);
      item["parties"] = parties_of(one.who);
      if (!one.forum.empty()) item["forum"] = one.forum;
      if (one.identical_to >= 0) item["identical_to"] = one.identical_to;
      quote(item, one.span);
      status(item, Status::read, {}, one.standing);
      out.push_back(std::move(item));
    }
    return out;
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

  Json persons(const Facts& facts) const {
    Json out = Json::array();
    for (const Person& one : facts.persons) {
      Json item;
      item["name"] = one.name;
      item["party"] = or_null<Json>(one.party);
      item["roles"] = one.roles;
      item["as_written"] = as_it_stands(one);
      Json mentions = Json::array();
      for (const ByteSpan& mention : one.mentions) mentions.push_back(range(mention));
      item["mentions"] = std::move(mentions);
      status(item, Status::read, {}, one.standing);
      out.push_back(std::move(item));
    }
    return out;
  }

  Json votes(const Facts& facts) const {
    Json out = Json::array();
    for (const Vote& one : facts.votes) {
      Json item;
      item["ja"] = one.yes;
      item["nej"] = one.no;
      item["avstår"] = one.abstain == 0 ? Json(nullptr) : Json(one.abstain);
      item["ja_means"] = or_null<Json>(one.yes_means);
      item["nej_means"] = or_null<Json>(one.no_means);
      quote(item, one.span);
      status(item, Status::read, {}, one.standing);
      out.push_back(std::move(item));
    }
    return out;
  }

  Json repeats(const Facts& facts) const {
    Json out = Json::array();
    for (const Repeat& one : facts.repeats) {
      Json item;
      item["first"] = range(one.first);
      item["words"] = one.words;
      quote(item, one.again);
      status(item, Status::read, {}, one.standing);
      out.push_back(std::move(item));
    }
    return out;
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

  Json dates(const Facts& facts) const {
    Json out = Json::array();
    for (const Date& one : facts.dates) {
      Json item;
      item["iso"] = one.iso;
      item["what"] = one.what;
      quote(item, one.span);
      status(item, one.status, one.rule, one.standing);
      out.push_back(std::move(item));
    }
    return out;
  }

  /// A list whose items have a span and some words of their own.
  template <class T, class Fill>
  Json list(const std::vector<T>& items, Fill fill) const {
    Json out = Json::array();
    for (const T& one : items) {
      Json item;
      fill(item, one);
      quote(item, one.span);
      status(item, Status::read, {}, one.standing);
      out.push_back(std::move(item));
    }
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

/// Where a value stands and how it was come by, beside the value itself.
void add_value(Json& out, const char* name, const std::optional<Value>& value) {
  out[name] = value ? Json(value->value) : Json(nullptr);
}

/// `status` and `rule` of the facts that are one value each.
Json value_states(const Facts& facts) {
  Json out = Json::object();
  each_value(facts, [&](const KindOfFact& kind, const std::optional<Value>& value) {
    if (!value) return;
    Json state;
    JsonWriter::status(state, value->status, value->rule, value->standing);
    out[kind.key] = std::move(state);
  });
  return out;
}

/// The key of a fact's list or object in the JSON; empty for the single values, whose states stand together.
std::string key_of(const Facts& facts, std::string_view fact) {
  std::string key;
  each_list(facts, [&](const KindOfFact& kind, const auto&) {
    if (!fact.empty() && kind.fact == fact) key = kind.key;
  });
  return key == "case_numbers" ? "dnr" : key;  // As the gold schema calls them.
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
  add_value(out, "type", facts.type);
  out["type_span"] = write.range_of(facts.type);
  out["types_also"] = facts.types_also;
  out["ocr_damaged"] = facts.ocr_damaged;
  add_value(out, "municipality", facts.municipality);
  out["municipality_span"] = write.range_of(facts.municipality);
  add_value(out, "body", facts.body);
  out["body_span"] = write.range_of(facts.body);
  add_value(out, "document_date", facts.document_date);
  out["date_span"] = write.range_of(facts.document_date);
  add_value(out, "title", facts.title);
  out["title_span"] = write.range_of(facts.title);
  add_value(out, "paragraph", facts.paragraph);
  out["paragraph_span"] = write.range_of(facts.paragraph);
  out["status"] = value_states(facts);
  out["dnr"] = write.list(facts.case_numbers, [](Json& item, const CaseNumber& one) {
    item["value"] = one.value;
    item["role"] = one.role;
  });
  out["persons"] = write.persons(facts);
  out["proposals"] = write.list(facts.proposals, [](Json& item, const Proposal& one) {
    item["kind"] = one.kind;
    item["by"] = or_null<Json>(one.by);
    item["no"] = one.number == 0 ? Json(nullptr) : Json(one.number);
  });
  out["recommended_decision"] = write.outcome(facts.recommended_decision);
  out["decision"] = write.outcome(facts.decision);
  out["reservations"] = write.dissents(facts.reservations, false);
  out["special_statements"] = write.dissents(facts.special_statements, true);
  out["referral_bodies"] = write.list(facts.referral_bodies, [](Json& item, const Referral& one) {
    item["name"] = one.name;
    item["responded"] = one.responded;
  });
  out["cited"] = write.list(facts.cited, [](Json& item, const Citation& one) {
    item["kind"] = one.kind;
    item["norm"] = one.norm;
  });
  out["headings"] = write.headings(outline);
  out["dates"] = write.dates(facts);
  out["votes"] = write.votes(facts);
  out["components"] = write.list(facts.components, [&write](Json& item, const Component& one) {
    item["type"] = one.type;
    item["reason"] = one.reason;
    item["sign"] = one.sign.size() == 0 ? Json(nullptr) : write.range(one.sign);
  });
  out["repeats"] = write.repeats(facts);
  out["grounds"] = write.list(facts.grounds, [](Json& item, const Ground& one) {
    item["kind"] = one.kind;
    item["stage"] = one.stage;
    item["norm"] = or_null<Json>(one.norm);
  });
  if (!facts.user.empty()) add_user(out, facts, write);
  // Bytes that are no UTF-8 cannot come from source::read; should they, they become U+FFFD rather than an abort.
  return one_line(out);
}

}  // namespace diarium::facts
