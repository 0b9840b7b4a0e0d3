#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>
#include <type_traits>

#include "base/json_depth.h"
#include "base/json_text.h"
#include "base/sha256.h"
#include "export/json/json.h"
#include "export/pile/pile.h"
#include "export/pile/pile_fields.h"
#include "export/site/manifest.h"
#include "facts/kinds/fields.h"
#include "index/records/readings.h"
#include "index/records/repairs.h"
#include "source/source.h"

namespace diarium::exporting {
namespace {

using Json = nlohmann::ordered_json;

/// The first thing that is wrong with a file.
struct Wrong {
  Fault fault{};
  std::string what, path;
  [[nodiscard]] bool any() const { return !what.empty(); }
};

/// Reads fields of one object; after the first fault everything is left as it is and the fault stands in Wrong.
class In {
 public:
  In(const Json& json, std::string path, const text::CodePoints& points, Wrong& first)
      : json_(json), path_(std::move(path)), points_(points), wrong_(first) {
    if (!json_.is_object()) wrong("", "must be an object");
  }

  void text(const char* key, std::string& words) {
    if (const Json* value = find(key, Fault::bad_format, "must be a string", &Json::is_string)) words = value->get<std::string>();
  }
  void texts(const char* key, std::vector<std::string>& list) {
    const Json* values = find(key, Fault::bad_format, "must be a list of strings", &Json::is_array);
    if (!values) return;
    for (const Json& value : *values) {
      if (!value.is_string()) return wrong(key, "must be a list of strings");
      list.push_back(value.get<std::string>());
    }
  }
  void flag(const char* key, bool& value) {
    if (const Json* found = find(key, Fault::bad_format, "must be true or false", &Json::is_boolean)) value = found->get<bool>();
  }
  template <class Number>
  void number(const char* key, Number& value) {
    const Json* found = find(key, Fault::bad_format, "must be a whole number from 0", &Json::is_number_unsigned);
    if (!found) return;
    const auto given = found->get<std::uint64_t>();
    if (given > std::numeric_limits<Number>::max()) return wrong(key, "is too large a number");
    value = static_cast<Number>(given);
  }
  void numbers(const char* key, std::vector<std::uint32_t>& list) {
    const Json* values = find(key, Fault::bad_format, "must be a list of whole numbers", &Json::is_array);
    if (!values) return;
    for (const Json& value : *values)
      list.push_back(static_cast<std::uint32_t>(whole(value, key, 0, std::numeric_limits<std::uint32_t>::max())));
  }
  void lines(const char* key, std::vector<source::Placed>& list) {
    const Json* rows = find(key, Fault::bad_format, "must be a list of lines", &Json::is_array);
    if (!rows) return;
    for (const Json& row : *rows) {
      if (!row.is_array() || row.size() != 7) return wrong(key, "must be a list of lines of seven numbers");
      const auto place = [&](std::size_t at) {
        return static_cast<std::uint32_t>(whole(row[at], key, 0, std::numeric_limits<std::uint32_t>::max()));
      };
      const auto edge = [&](std::size_t at) {
        using Edge = std::numeric_limits<std::int32_t>;
        return static_cast<std::int32_t>(whole(row[at], key, Edge::min(), Edge::max()));
      };
      const source::Placed line{{place(0), place(1)}, place(2), {edge(3), edge(4), edge(5), edge(6)}};
      if (line.span.begin > line.span.end || (!list.empty() && line.span.begin < list.back().span.begin))
        return wrong(key, "must ascend");
      list.push_back(line);
    }
  }
  /// Words that are not known are told with the facts as a whole (check_stages).
  template <std::size_t size>
  void word(const char* key, std::string& words, const std::array<std::string_view, size>&) {
    text(key, words);
  }
  template <std::size_t size>
  void words(const char* key, std::vector<std::string>& list, const std::array<std::string_view, size>&) {
    texts(key, list);
  }
  void index(const char* key, std::int32_t& value) {
    const Json* found = find(key, Fault::bad_format, "must be a whole number from -1", &Json::is_number_integer);
    if (!found) return;
    const auto given = found->get<std::int64_t>();
    if (given < -1 || given > 1 << 24) return wrong(key, "must be a whole number from -1");
    value = static_cast<std::int32_t>(given);
  }
  template <class Word, std::size_t size>
    requires std::is_enum_v<Word>
  void word(const char* key, Word& value, const std::array<std::string_view, size>& names) {
    const Json* found = find(key, Fault::bad_format, "must be a word", &Json::is_string);
    if (!found) return;
    const auto place = std::ranges::find(names, found->get<std::string>());
    if (place == names.end()) return wrong(key, "is a word that is not known");
    value = static_cast<Word>(place - names.begin());
  }
  void span(ByteSpan& span) {
    const Json* begin = find("start", Fault::bad_format, "must be a place in the text", &Json::is_number_unsigned);
    const Json* end = find("end", Fault::bad_format, "must be a place in the text", &Json::is_number_unsigned);
    if (begin && end) convert(*begin, *end, "start", span);
  }
  void range(const char* key, ByteSpan& span) {
    if (const Json* found = find(key, Fault::bad_format, "must be a pair of places", &Json::is_array)) pair(*found, key, span);
  }
  void ranges(const char* key, std::vector<ByteSpan>& spans) {
    const Json* found = find(key, Fault::bad_format, "must be a list of pairs of places", &Json::is_array);
    if (!found) return;
    for (const Json& one : *found) {
      if (wrong_.any()) return;
      const std::string place = std::string(key) + "[" + std::to_string(spans.size()) + "]";
      pair(one, place, spans.emplace_back());
    }
  }
  template <class Thing, class Each>
  void list(const char* key, std::vector<Thing>& things, Each each) {
    const Json* found = find(key, Fault::bad_format, "must be a list", &Json::is_array);
    if (!found) return;
    for (const Json& one : *found) {
      if (wrong_.any()) return;
      In inner(one, path_ + "." + key + "[" + std::to_string(things.size()) + "]", points_, wrong_);
      each(inner, things.emplace_back());
    }
  }
  template <class Thing, class Each>
  void maybe(const char* key, std::optional<Thing>& thing, Each each) {
    const Json* found = find(key, Fault::bad_format, "must be an object or null", &Json::is_structured);
    if (!found) return;
    In inner(*found, path_ + "." + key, points_, wrong_);
    each(inner, thing.emplace());
  }
  /// A further object in this one, for a pass of its own.
  const Json* inner(const char* key) { return find(key, Fault::bad_format, "must be an object", &Json::is_object); }
  const Json* inner_list(const char* key) { return find(key, Fault::bad_format, "must be a list", &Json::is_array); }

  void wrong(const std::string& key, const std::string& what, Fault fault = Fault::bad_format) {
    if (wrong_.any()) return;
    const std::string path = key.empty() ? path_ : path_.empty() ? key : path_ + "." + key;
    wrong_ = {fault, (path.empty() ? std::string("it") : path) + " " + what, path};
  }
  bool good() const { return !wrong_.any(); }

 private:
  /// The value of a key, if it is of its kind; null, and nothing is wrong, where a value that may be missing is null.
  const Json* find(const char* key, Fault fault, const char* what, bool (Json::*is_kind)() const noexcept) {
    if (wrong_.any()) return nullptr;
    const auto found = json_.find(key);
    if (found == json_.end()) return wrong(key, "is missing"), nullptr;
    if (found->is_null() && is_kind == static_cast<bool (Json::*)() const noexcept>(&Json::is_structured)) return nullptr;
    if (!((*found).*is_kind)()) return wrong(key, what, fault), nullptr;
    return &*found;
  }
  std::int64_t whole(const Json& value, const char* key, std::int64_t least, std::int64_t most) {
    const bool fits = value.is_number_integer() && (!value.is_number_unsigned() || value.get<std::uint64_t>() >> 63 == 0);
    const std::int64_t number = fits ? value.get<std::int64_t>() : 0;
    if (!fits || number < least || number > most) wrong(key, "must be of whole numbers that fit");
    return wrong_.any() ? 0 : number;
  }
  void pair(const Json& json, const std::string& key, ByteSpan& span) {
    if (!json.is_array() || json.size() != 2 || !json[0].is_number_unsigned() || !json[1].is_number_unsigned())
      return wrong(key, "must be a pair of places");
    convert(json[0], json[1], key, span);
  }
  void convert(const Json& begin, const Json& end, const std::string& key, ByteSpan& span) {
    const auto from = begin.get<std::uint64_t>(), to = end.get<std::uint64_t>();
    if (from > to || to > points_.count()) return wrong(key, "lies outside the text");
    span = {points_.byte(static_cast<std::uint32_t>(from)), points_.byte(static_cast<std::uint32_t>(to))};
  }

  const Json& json_;
  std::string path_;
  const text::CodePoints& points_;
  Wrong& wrong_;
};

bool is_slug(std::string_view id) {
  constexpr std::size_t longest = 150;  // Ids are folder names: 120 bytes, «-p12», and the number that tells them apart.
  return !id.empty() && id.size() <= longest && id.front() != '-' && std::ranges::all_of(id, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}
bool is_web_address(std::string_view address) {
  return (address.starts_with("https://") || address.starts_with("http://")) &&
         std::ranges::all_of(address, [](char c) { return static_cast<unsigned char>(c) > ' ' && c != '"' && c != '<'; });
}
bool looks_like_day(std::string_view day) {
  return day.size() == 10 && day[4] == '-' && day[7] == '-' && day.find_first_not_of("0123456789-") == day.npos;
}

/// NFC? «&» stands for itself here, so entities that were characters once are not read a second time.
bool is_nfc(const std::string& text) {
  std::string plain = text;
  std::ranges::replace(plain, '&', '%');
  return text::normalise(plain).nfc == plain;
}

void check_about(In& in, const index::About& about) {
  if (!about.address.empty() && (!is_web_address(about.address) || about.address.back() != '/'))
    in.wrong("address", "must be a web address with a slash at its end");
  for (const auto& [key, colour] : {std::pair("accent_light", &about.accent_light), std::pair("accent_dark", &about.accent_dark)})
    if (!colour->empty() && !is_colour(*colour)) in.wrong(key, "must be a colour like #1a2b3c");
  for (const auto& [key, text] : {std::pair("title", &about.title), std::pair("description", &about.description),
                                  std::pair("address", &about.address), std::pair("contact", &about.contact)})
    if (text->size() > index::longest_about) in.wrong(key, "is longer than " + std::to_string(index::longest_about) + " bytes");
}

void check_origin(In& in, const index::Origin& origin) {
  if (!origin.sha256.empty() && !is_sha256(origin.sha256)) in.wrong("sha256", "must be 64 hexadecimal digits");
  if (!origin.address.empty() && !is_web_address(origin.address)) in.wrong("address", "must be a web address");
  if (!origin.retrieved.empty() && !looks_like_day(origin.retrieved)) in.wrong("retrieved", "must be a date like 2024-01-31");
}

void check_reading(In& in, const source::FileReading& reading) {
  const auto checked = index::read_reading(index::reading_record(reading));
  if (!checked || *checked != reading) in.wrong("lines", "do not fit the pages");
}

void check_part(In& in, const index::PartOfFile& part) {
  if (part.file_id.empty()) in.wrong("file", "must not be empty");
  if (part.ordinal >= part.count) in.wrong("ordinal", "must be less than count");
  if (part.span.begin > part.span.end) in.wrong("begin", "must not lie behind end");
}

void read_map(In& in, text::Text& text) {
  const Json* steps = in.inner_list("map");
  if (!steps) return;
  std::vector<text::SourceMap::Step> read;
  for (const Json& step : *steps) {
    const bool pair = step.is_array() && step.size() == 2 && step[0].is_number_unsigned() && step[1].is_number_unsigned();
    const std::uint64_t at = pair ? step[0].get<std::uint64_t>() : 0, source = pair ? step[1].get<std::uint64_t>() : 0;
    const bool follows = read.empty() || (at > read.back().text && source >= read.back().source);
    if (!pair || !follows || at > text.nfc.size() || source > std::numeric_limits<std::uint32_t>::max())
      return in.wrong("map[" + std::to_string(read.size()) + "]", "must be a pair of bytes after the one before");
    read.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(source)});
  }
  text.map = text::SourceMap(std::move(read));
}

void check_repairs(In& in, index::Paper& paper) {
  std::uint32_t end = 0;
  for (std::size_t i = 0; i < paper.repairs.size(); ++i) {
    const text::Repair& one = paper.repairs[i];
    if (one.text.begin < end || one.text.empty() || one.now != slice(paper.text.nfc, one.text) || one.confidence > 100)
      return in.wrong("repairs[" + std::to_string(i) + "]", "does not fit the text");
    end = one.text.end;
  }
  auto checked = index::read_repairs(index::repairs_record(paper.repairs), paper.text);
  if (!checked) return in.wrong("repairs", "do not fit the text");
  paper.repairs = std::move(*checked);
}

/// Outline and facts by the rules of the pack: what it would refuse to read is refused here.
void check_stages(In& in, const index::Paper& paper) {
  const auto size = static_cast<std::uint32_t>(paper.text.nfc.size());
  if (!structure::decode(structure::encode(paper.outline), size)) in.wrong("outline", "does not fit the text");
  if (!facts::decode(facts::encode(paper.facts), size)) in.wrong("facts", "hold a word or a reference that is not known");
  for (std::size_t i = 0; i < paper.facts.persons.size(); ++i)
    if (paper.facts.persons[i].mentions.empty()) in.wrong("facts.persons[" + std::to_string(i) + "].mentions", "must name a place");
}

index::Paper read_paper(const Json& json, const std::string& path, Wrong& first) {
  index::Paper paper;
  const text::CodePoints no_text("");
  In head(json, path, no_text, first);
  head.text("id", paper.id);
  head.text("file", paper.name);
  head.word("format", paper.format, source::format_names);
  head.text("text", paper.text.nfc);
  std::string sum;
  head.text("text_sha256", sum);
  if (!head.good()) return paper;
  if (!is_slug(paper.id)) head.wrong("id", "must be of small letters, digits and hyphens");
  if (paper.name.empty()) head.wrong("file", "must not be empty");
  if (paper.text.nfc.size() > source::size_limit) {
    first = {Fault::too_large, path + ".text is longer than a paper may be", path + ".text"};
    return paper;
  }
  if (sha256(paper.text.nfc) != sum) head.wrong("text", "is not the text that text_sha256 names");
  if (!is_nfc(paper.text.nfc)) head.wrong("text", "must be in Unicode normal form C");

  const text::CodePoints points(paper.text.nfc);
  In in(json, path, points, first);
  read_map(in, paper.text);
  if (const Json* origin = in.inner("origin")) {
    In inner(*origin, path + ".origin", points, first);
    pass_origin(inner, paper.origin);
    check_origin(inner, paper.origin);
  }
  if (const Json* reading = in.inner("reading")) {
    In inner(*reading, path + ".reading", points, first);
    pass_reading(inner, paper.reading);
    if (in.good()) check_reading(inner, paper.reading);
  }
  if (json.is_object() && !json.contains("part")) in.wrong("part", "is missing");
  else if (in.good() && !json["part"].is_null()) {
    In inner(json["part"], path + ".part", points, first);
    pass_part(inner, paper.part);
    check_part(inner, paper.part);
  }
  in.list("repairs", paper.repairs, pass_repair<In>);
  if (in.good()) check_repairs(in, paper);
  if (const Json* outline = in.inner("outline")) {
    In inner(*outline, path + ".outline", points, first);
    pass_outline(inner, paper.outline);
  }
  if (const Json* facts = in.inner("facts")) {
    In inner(*facts, path + ".facts", points, first);
    facts::fields(inner, paper.facts);
  }
  if (in.good()) check_stages(in, paper);
  return paper;
}

Error no_pile(std::string what) { return {Fault::bad_format, std::move(what), std::string(pile_name)}; }

/// What stands in a pile beside its papers, without what import does not read.
Json head_of(std::string_view json) {
  std::string key;
  const auto keep = [&key](int depth, Json::parse_event_t event, Json& parsed) {
    if (depth == 1 && event == Json::parse_event_t::key) key = parsed.get<std::string>();
    const bool inside = depth > 1 || (event != Json::parse_event_t::key && depth == 1);
    return !inside || (key != "papers" && (key != "relations" || depth == 1));
  };
  return Json::parse(json, keep, false);
}

/// Is it a pile of the version that is read here?
Result<bool> check_head(const Json& head) {
  if (!head.is_object() || !head.contains("format") || head["format"] != pile_format)
    return no_pile("this is no pile of diarium: its \"format\" must be \"" + std::string(pile_format) + "\"");
  if (!head.contains("version") || !head["version"].is_number_unsigned())
    return no_pile("the \"version\" of the pile must be a whole number");
  if (head["version"] != pile_version)
    return Error{Fault::unsupported, "the pile is of another version of diarium: export it again", std::string(pile_name)};
  return true;
}

/// Reads the papers of a pile one after the other; of the JSON no more than one is in memory.
/// returns   false where `papers` is no list.
bool read_papers(std::string_view json, Pile& pile, Wrong& first) {
  std::string key;
  std::set<std::string> ids;
  bool is_list = false;
  const auto take = [&](int depth, Json::parse_event_t event, Json& parsed) {
    using Event = Json::parse_event_t;
    if (depth == 1 && event == Event::key) key = parsed.get<std::string>();
    if (key != "papers") return depth == 0 || (depth == 1 && event == Event::key);
    if (depth == 1 && event == Event::array_start) is_list = true;
    if (depth > 2 || event == Event::key || event == Event::object_start || event == Event::array_start) return !first.any();
    if (depth < 2 || !is_list || first.any()) return depth < 2;
    const std::string path = "papers[" + std::to_string(pile.papers.size()) + "]";
    pile.papers.push_back(read_paper(parsed, path, first));
    if (!first.any() && !ids.insert(pile.papers.back().id).second)
      first = {Fault::bad_format, path + ".id stands twice", path + ".id"};
    return false;
  };
  [[maybe_unused]] const Json rest = Json::parse(json, take, false);
  return is_list;
}

}  // namespace

Result<Pile> read_pile(std::string_view json) {
  if (deeper_than(json, deepest_pile))
    return Error{Fault::bad_format, "the pile holds lists or objects too deep in each other: export it again", std::string(pile_name)};
  if (const auto broken = broken_json(json))
    return Error{Fault::bad_format, "the pile is no valid JSON, or is cut short: export it again",
                 std::string(pile_name) + ":" + std::to_string(*broken)};
  const Json head = head_of(json);
  if (const auto checked = check_head(head); !checked) return checked.error();

  Pile pile;
  Wrong fault;
  const text::CodePoints no_text("");
  In in(head, "", no_text, fault);
  if (const Json* about = in.inner("about")) {
    In inner(*about, "about", no_text, fault);
    pass_about(inner, pile.about);
    check_about(inner, pile.about);
  }
  if (!head.contains("relations")) in.wrong("relations", "is missing");
  else pile.related = !head["relations"].is_null();
  if (const Json* corrections = in.inner_list("corrections"))
    pile.corrections = one_line(*corrections);
  if (in.good() && !read_papers(json, pile, fault)) in.wrong("papers", "must be a list");
  if (fault.any()) return Error{fault.fault, fault.what, std::string(pile_name)};
  if (pile.papers.empty()) return Error{Fault::empty, "the pile holds no papers", std::string(pile_name)};
  return pile;
}

}  // namespace diarium::exporting
