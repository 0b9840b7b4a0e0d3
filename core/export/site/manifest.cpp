#include "export/site/manifest.h"

#include <algorithm>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <set>

#include "base/calendar.h"
#include "export/addresses.h"
#include "export/json/json.h"
#include "index/pack.h"

namespace diarium::exporting {
namespace {

Error wrong(std::string what) { return {Fault::bad_format, std::move(what), std::string(manifest_name)}; }

constexpr std::uint32_t least_contrast = 45;  ///< Tenths. WCAG 2.2, 1.4.3: what text must have.

bool is_id(std::string_view id) {
  return !id.empty() && id.front() != '-' &&
         std::ranges::all_of(id, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

/// Reads values one after the other; the first that is wrong is kept, and the rest goes unread.
class ManifestReader {
 public:
  [[nodiscard]] const std::optional<Error>& wrong_value() const { return error_; }

  void fail(const std::string& path, std::string_view what) {
    if (!error_) error_ = wrong(path + " " + std::string(what));
  }

  /// True for an object with no other keys than `known`.
  bool object(const nlohmann::json& value, const std::string& path, std::initializer_list<std::string_view> known) {
    if (!value.is_object()) return fail(path, "must be an object"), false;
    for (const auto& [key, inner] : value.items())
      if (known.size() > 0 && std::ranges::find(known, key) == known.end()) {
        std::string allowed;
        for (const std::string_view one : known) allowed += (allowed.empty() ? "" : ", ") + std::string(one);
        fail(path, "has the key \"" + key + "\", which is not known; there are " + allowed);
      }
    return !error_;
  }

  /// The string of a key; empty where there is none.
  std::string words(const nlohmann::json& object, std::string_view key, const std::string& path) {
    const auto value = object.find(key);
    if (value == object.end()) return "";
    if (value->is_string()) return value->get<std::string>();
    fail(path + "." + std::string(key), "must be a string");
    return "";
  }

  std::string address(const nlohmann::json& object, std::string_view key, const std::string& path) {
    const std::string value = words(object, key, path);
    if (!value.empty() && !is_https(value))
      fail(path + "." + std::string(key), "must be an address that begins with https://, without spaces");
    return value;
  }

  /// A day of the calendar; empty where there is none.
  std::string day(const nlohmann::json& object, std::string_view key, const std::string& path) {
    const std::string value = words(object, key, path);
    if (!value.empty() && !is_day(value)) fail(path + "." + std::string(key), "must be a day, \"2024-06-19\"");
    return value;
  }

  /// Where to write to.
  std::string contact(const nlohmann::json& object, const std::string& path) {
    const std::string value = words(object, "contact", path);
    if (!value.empty() && !is_mail(value) && !is_https(value))
      fail(path + ".contact", "must be an e-mail address or an address that begins with https://");
    return value;
  }

  bool flag(const nlohmann::json& object, std::string_view key, const std::string& path) {
    const auto value = object.find(key);
    if (value == object.end()) return false;
    if (!value->is_boolean()) fail(path + "." + std::string(key), "must be true or false");
    return value->is_boolean() && value->get<bool>();
  }

  std::string colour(const nlohmann::json& accent, std::string_view key, Ground ground) {
    const std::string value = words(accent, key, "$.colours.accent");
    const std::uint32_t tenths = contrast_tenths(value, ground);
    const std::string path = "$.colours.accent." + std::string(key);
    if (tenths == 0)
      fail(path, "must be a colour, \"#rrggbb\"");
    else if (tenths < least_contrast)
      fail(path, "has the contrast " + std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) +
                     ":1 against the ground of the page and needs 4.5:1; choose a " +
                     (ground == Ground::light ? "darker" : "lighter") + " colour");
    return value;
  }

 private:
  std::optional<Error> error_;
};

ManifestPaper paper_of(ManifestReader& reader, const nlohmann::json& value, const std::string& path) {
  ManifestPaper paper;
  if (!reader.object(value, path, {"title", "address", "retrieved", "noindex", "pages_read"})) return paper;
  paper.title = reader.words(value, "title", path);
  paper.address = reader.address(value, "address", path);
  paper.retrieved = reader.day(value, "retrieved", path);
  paper.unlisted = reader.flag(value, "noindex", path);
  paper.pages_read = reader.flag(value, "pages_read", path);
  return paper;
}

void read_colours(ManifestReader& reader, const nlohmann::json& whole, Manifest& manifest) {
  const auto colours = whole.find("colours");
  if (colours == whole.end() || !reader.object(*colours, "$.colours", {"accent"})) return;
  const auto accent = colours->find("accent");
  if (accent == colours->end() || !reader.object(*accent, "$.colours.accent", {"light", "dark"})) return;
  manifest.accent_light = reader.colour(*accent, "light", Ground::light);
  manifest.accent_dark = reader.colour(*accent, "dark", Ground::dark);
}

void read_aliases(ManifestReader& reader, const nlohmann::json& whole, Manifest& manifest) {
  const auto aliases = whole.find("aliases");
  if (aliases == whole.end() || !reader.object(*aliases, "$.aliases", {})) return;
  for (const auto& [from, to] : aliases->items()) {
    const std::string path = "$.aliases[\"" + from + "\"]";
    if (!is_id(from))
      reader.fail(path, "is no id; ids are of a-z, 0-9 and hyphens");
    else if (!to.is_string() || !is_id(to.get<std::string>()))
      reader.fail(path, "must be the id of a paper: a-z, 0-9 and hyphens");
    else
      manifest.aliases[from] = to.get<std::string>();
  }
}

void read_prerender(ManifestReader& reader, const nlohmann::json& whole, Manifest& manifest) {
  const auto said = whole.find("prerender");
  if (said == whole.end()) return;
  if (said->is_number_unsigned() && said->get<std::uint64_t>() < all_papers) manifest.prerender = said->get<std::uint32_t>();
  else if (*said == "all") manifest.prerender = all_papers;
  else if (*said == "none") manifest.prerender = 0;
  else if (*said != "recent") reader.fail("$.prerender", "must be \"all\", \"recent\", \"none\" or a number of papers");
}

Exceptions exceptions_of(ManifestReader& reader, const nlohmann::json& statement, std::string_view key) {
  const auto list = statement.find(key);
  if (list == statement.end()) return std::nullopt;
  const std::string path = "$.accessibility." + std::string(key);
  std::vector<Exception> exceptions;
  if (!list->is_array()) return reader.fail(path, "must be a list, empty where there is nothing of the kind"), exceptions;
  for (const nlohmann::json& one : *list) {
    const std::string at = path + "[" + std::to_string(exceptions.size()) + "]";
    exceptions.emplace_back();
    if (!reader.object(one, at, {"what", "why"})) break;
    exceptions.back() = {reader.words(one, "what", at), reader.words(one, "why", at)};
    if (exceptions.back().what.empty() || exceptions.back().why.empty()) reader.fail(at, "must say \"what\" and \"why\"");
  }
  return exceptions;
}

void read_statement(ManifestReader& reader, const nlohmann::json& whole, Manifest& manifest) {
  const auto said = whole.find("accessibility");
  const std::string path = "$.accessibility";
  if (said == whole.end() ||
      !reader.object(*said, path, {"responsible", "service", "status", "shortcomings", "burden", "excluded", "method",
                                   "assessed", "published", "reviewed", "contact", "complaint"}))
    return;
  Statement& statement = manifest.statement.emplace();
  statement.responsible = reader.words(*said, "responsible", path);
  statement.service = reader.words(*said, "service", path);
  constexpr std::array<std::string_view, 4> statuses = {"", "wholly", "partly", "not"};
  const std::string status = reader.words(*said, "status", path);
  const auto known = std::ranges::find(statuses, status);
  if (known == statuses.end()) reader.fail(path + ".status", "must be \"wholly\", \"partly\" or \"not\"");
  else statement.status = static_cast<Accordance>(known - statuses.begin());
  statement.shortcomings = exceptions_of(reader, *said, "shortcomings");
  statement.burden = exceptions_of(reader, *said, "burden");
  statement.excluded = exceptions_of(reader, *said, "excluded");
  statement.method = reader.words(*said, "method", path);
  statement.assessed = reader.day(*said, "assessed", path);
  statement.published = reader.day(*said, "published", path);
  statement.reviewed = reader.day(*said, "reviewed", path);
  statement.contact = reader.contact(*said, path);
  if (statement.contact.empty()) statement.contact = manifest.contact;
  statement.complaint = reader.address(*said, "complaint", path);
  if (const std::string fault = contradiction_in(statement); !fault.empty()) reader.fail(path + ":", fault);
}

/// Is it what a page's address says behind its first part: names of letters, digits, hyphens, with slashes between?
bool names_page(std::string_view value, std::size_t parts) {
  std::size_t found = 1;
  char before = '/';
  for (const char c : value) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    if (!letter && (c != '/' || before == '/')) return false;
    if (c == '/') ++found;
    before = c;
  }
  return before != '/' && found == parts;
}

WantedFeed feed_of(ManifestReader& reader, const nlohmann::json& value, const std::string& path) {
  WantedFeed feed;
  if (!reader.object(value, path, {"query", "person", "party", "body", "case", "name", "title"})) return feed;
  std::size_t kinds = 0;
  for (std::size_t i = 0; i < followed_rows.size(); ++i) {
    if (!value.contains(followed_rows[i].key)) continue;
    ++kinds;
    feed.followed = static_cast<Followed>(i);
    feed.value = reader.words(value, followed_rows[i].key, path);
  }
  feed.name = reader.words(value, "name", path);
  feed.title = reader.words(value, "title", path);
  if (kinds != 1) return reader.fail(path, "must follow one of query, person, party, body, case"), feed;
  const bool two = feed.followed == Followed::person || feed.followed == Followed::body;
  const std::string key(followed_rows[static_cast<std::size_t>(feed.followed)].key);
  if (feed.followed == Followed::query) {
    if (feed.value.empty()) reader.fail(path + ".query", "must ask for something");
    if (!is_id(feed.name)) reader.fail(path + ".name", "must be the feed's part of its address: a-z, 0-9 and hyphens");
  } else if (!names_page(feed.value, two ? 2 : 1)) {
    reader.fail(path + "." + key, std::string("must be what the address of its page says: ") + (two ? "\"mora/anna-berg\"" : "\"S\""));
  } else if (!feed.name.empty()) {
    reader.fail(path + ".name", "is for queries; this feed stands at the address of its page");
  }
  return feed;
}

void read_feeds(ManifestReader& reader, const nlohmann::json& whole, Manifest& manifest) {
  const auto feeds = whole.find("feeds");
  if (feeds == whole.end()) return;
  if (!feeds->is_array()) return reader.fail("$.feeds", "must be a list");
  std::set<std::string> folders;
  for (const nlohmann::json& one : *feeds) {
    const std::string path = "$.feeds[" + std::to_string(manifest.feeds.size()) + "]";
    manifest.feeds.push_back(feed_of(reader, one, path));
    if (!folders.insert(folder_of(manifest.feeds.back())).second) reader.fail(path, "stands at the address of an earlier feed");
  }
}

/// Parses a manifest and takes its papers one by one, so that only one of them is held as values of JSON: a million are some
/// hundred MB of text and ten times that as values. What nobody reads («notes») is not held either.
nlohmann::json parse_taking_papers(std::string_view bytes, ManifestReader& reader, std::map<std::string, ManifestPaper, std::less<>>& papers) {
  using Event = nlohmann::json::parse_event_t;
  std::string key, path;  // Of the whole, and of its papers.
  const auto keeps = [&](int depth, Event event, const nlohmann::json& value) {
    if (event == Event::key) {
      if (depth == 1) key = value.get<std::string>();
      if (depth == 2) path = value.get<std::string>();
      return key != "notes";
    }
    if (key != "papers") return true;
    if (depth == 1 && event == Event::object_start) papers.clear();  // Of a key that is there twice the later counts.
    if (depth != 2 || event == Event::object_start || event == Event::array_start) return true;
    papers[path] = paper_of(reader, value, "$.papers[\"" + path + "\"]");
    return false;
  };
  return nlohmann::json::parse(bytes, keeps, false);
}

}  // namespace

Result<Manifest> read_manifest(std::string_view bytes) {
  if (const auto broken = broken_json(bytes))
    return Error{Fault::bad_format, "the manifest is not valid JSON; mend it or take it away",
                 std::string(manifest_name) + ":" + std::to_string(*broken)};
  ManifestReader reader, papers_reader;  // What is wrong of the whole is told before what is wrong of a paper.
  Manifest manifest;
  const nlohmann::json whole = parse_taking_papers(bytes, papers_reader, manifest.papers);
  if (!whole.is_object()) return wrong("the manifest must be one JSON object, {\"title\": \"…\", \"description\": \"…\"}");
  reader.object(whole, "$",
                {"title", "description", "address", "contact", "municipality", "publisher", "licence", "colours", "aliases", "papers", "people_listed", "pictures", "prerender", "public_body",
                 "accessibility", "feeds", "notes", "$schema"});
  manifest.title = reader.words(whole, "title", "$");
  manifest.description = reader.words(whole, "description", "$");
  manifest.address = reader.address(whole, "address", "$");
  if (!manifest.address.empty() && manifest.address.find_first_of("?#") != std::string::npos)
    reader.fail("$.address", "must end with the folder of the site: no question, no fragment");
  if (!manifest.address.empty() && !manifest.address.ends_with('/')) manifest.address += '/';
  manifest.contact = reader.contact(whole, "$");
  manifest.municipality = reader.words(whole, "municipality", "$");
  manifest.publisher = reader.words(whole, "publisher", "$");
  manifest.licence = reader.address(whole, "licence", "$");
  manifest.lists_people = reader.flag(whole, "people_listed", "$");
  manifest.pictures = !whole.contains("pictures") || reader.flag(whole, "pictures", "$");
  read_prerender(reader, whole, manifest);
  manifest.public_body = reader.flag(whole, "public_body", "$");
  read_statement(reader, whole, manifest);
  read_feeds(reader, whole, manifest);
  read_colours(reader, whole, manifest);
  read_aliases(reader, whole, manifest);
  if (const auto papers = whole.find("papers"); papers != whole.end()) (void)reader.object(*papers, "$.papers", {});
  for (const auto& [key, text] : {std::pair("title", &manifest.title), std::pair("description", &manifest.description),
                                  std::pair("address", &manifest.address), std::pair("contact", &manifest.contact)})
    if (text->size() > index::longest_about) reader.fail("$." + std::string(key), "is longer than " + std::to_string(index::longest_about) + " bytes");
  for (const ManifestReader* one : {&reader, &papers_reader})
    if (one->wrong_value()) return *one->wrong_value();
  return manifest;
}

Warnings check_manifest(const Manifest& manifest, std::span<const std::string> paths,
                        std::span<const std::string> ids) {
  const std::set<std::string_view> there(paths.begin(), paths.end()), known(ids.begin(), ids.end());
  Warnings warnings;
  const auto warn = [&](std::string what) {
    warnings.push_back({Fault::not_found, std::move(what), std::string(manifest_name)});
  };
  for (const auto& [path, paper] : manifest.papers)
    if (!there.contains(path)) warn("$.papers[\"" + path + "\"] names a file that is not in the folder");
  for (const auto& [from, to] : manifest.aliases) {
    if (!known.contains(to)) warn("$.aliases[\"" + from + "\"] leads to \"" + to + "\", and there is no such paper");
    if (known.contains(from)) warn("$.aliases[\"" + from + "\"] is the id of a paper; the paper is shown there");
  }
  return warnings;
}

}  // namespace diarium::exporting
