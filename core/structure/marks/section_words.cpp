#include "structure/marks/section_words.h"

#include <algorithm>

#include "language/bodies.h"
#include "language/damage.h"
#include "language/lists.h"
#include "language/phrases.h"
#include "structure/lines/lines.h"

namespace diarium::structure {
namespace {

using language::HeadingPhrase;
using language::HeadingPlace;
using language::Use;

Section section_below(const HeadingPhrase& phrase) {
  const auto found = std::ranges::find(role_names, phrase.role);
  return {static_cast<Role>(std::distance(role_names.begin(), found)), 1};
}

constexpr std::size_t least_first_part = 4;  // Letters of a compound before its last part.
constexpr std::size_t run_in_longest = 9;    // Words of a heading in front of its paragraph.

const HeadingPhrase* prefix_in(HeadingPlace place, std::string_view words) {
  for (const HeadingPhrase& phrase : language::heading_phrases(place)) {
    if (words.starts_with(phrase.key) || language::read_damaged(phrase.key, words) != language::no_match)
      return &phrase;
  }
  return nullptr;
}

/// «Förslag till beslut i kommunfullmäktige», «Beslut i kultur- och fritidsnämnden»: the words before the body that is
/// asked, or decides.
std::string_view before_body(std::string_view line_key) {
  const std::size_t body = line_key.rfind(' ');
  if (body == std::string_view::npos || !is_body_name(line_key.substr(body + 1))) return {};
  const std::string_view rest = line_key.substr(0, body);
  if (rest.ends_with(" till")) return rest.substr(0, rest.size() - 5);
  const std::size_t place = line_key.rfind(" i ");
  return place == std::string_view::npos ? std::string_view{} : line_key.substr(0, place);
}

/// «Bo Holms (M) förslag till beslut»: what a member moves, as words that end so («*s förslag till beslut») tell.
bool ends_owned_by_member(std::string_view line_key, std::string_view owned) {
  const std::string_view thing = owned.substr(1);
  if (!owned.starts_with("s ") || !line_key.ends_with(thing)) return false;
  const std::string_view whose = line_key.substr(0, line_key.size() - thing.size());
  const std::string_view letters = last_word(whose);
  return letters.size() <= 3 && whose.substr(0, whose.size() - letters.size()).ends_with("s ");
}

}  // namespace

std::optional<Section> section_of(std::string_view line_key) {
  if (line_key.empty() || line_key.size() > 90) return std::nullopt;
  for (const std::string_view side : {"ja ", "nej ", "ja-rost", "nej-rost", "jarost", "nejrost"})
    if (line_key.starts_with(side)) return std::nullopt;  // «Ja = nämndens förslag», «Ja-röst (nämndens förslag)»
  if (const std::string_view words = before_body(line_key); !words.empty()) {
    const std::optional<Section> section = words == "forslag" ? Section{Role::proposal, 1} : section_of(words);
    if (section && (section->role == Role::proposal || section->role == Role::decision)) return section;
  }
  const auto whole = language::heading_phrases(HeadingPlace::whole);
  const auto found = std::ranges::lower_bound(whole, line_key, {}, &HeadingPhrase::key);
  if (found != whole.end() && found->key == line_key) return section_below(*found);
  for (const HeadingPhrase& phrase : whole) {
    const bool near = line_key.size() >= phrase.key.size() && line_key.size() <= phrase.key.size() + 2;
    if (near && language::reads_as(phrase.key, line_key)) return section_below(phrase);
  }
  const std::size_t words = 1 + static_cast<std::size_t>(std::count(line_key.begin(), line_key.end(), ' '));
  const bool refers = line_key.starts_with("enligt ") || line_key.find(" enligt ") != std::string_view::npos ||
                      line_key.starts_with("i enlighet ") || line_key.starts_with("med ") ||
                      line_key.starts_with("se ");
  const bool whose = !refers && words <= 8 && line_key.find("s ") != std::string_view::npos;
  for (const HeadingPhrase& entry : language::heading_phrases(HeadingPlace::owned)) {
    if (!whose) break;  // «Enligt nämndens förslag:», «Beslut Enligt nämndens förslag:»
    const bool moved = ends_owned_by_member(line_key, entry.key);
    if (!moved && !language::ends_as(line_key, entry.key)) continue;
    const std::size_t own = static_cast<std::size_t>(std::count(entry.key.begin(), entry.key.end(), ' '));
    const Section section = section_below(entry);
    if (words <= own + 4) return moved && section.role == Role::proposal ? Section{Role::yrkande, 1} : section;
  }
  if (const HeadingPhrase* entry = prefix_in(HeadingPlace::begins, line_key); entry && words <= 10)
    return section_below(*entry);
  // «Socialnämndens förslag till arbetsutskottet för beslut i kommunstyrelsen»
  if (const std::size_t space = line_key.find(' '); space != std::string_view::npos && space > 0 && words <= 11 &&
                                                    line_key.find(" enligt ") == std::string_view::npos) {
    const bool proposes = language::read_damaged("s forslag till ", line_key.substr(space - 1)) != language::no_match;
    if (proposes && is_body_name(line_key.substr(0, space - 1))) return Section{Role::proposal, 1};
  }
  // «Beslut / Päätös»: in the first of two languages.
  if (const std::size_t stroke = line_key.find('/'); stroke != std::string_view::npos && stroke + 1 < line_key.size()) {
    const std::string_view first = trim(line_key.substr(0, stroke));
    const auto known = std::ranges::lower_bound(whole, first, {}, &HeadingPhrase::key);
    if (known != whole.end() && known->key == first) return section_below(*known);
  }
  if (line_key.starts_with("bilaga ") && words <= 2) return Section{Role::attachment, 1};
  return std::nullopt;
}

RunIn run_in_heading(std::string_view line) {
  if (!begins_capital(line)) return {};
  std::size_t end = 0;
  for (std::size_t words = 1; words <= run_in_longest && end < line.size() && end < 90; ++words) {
    end = std::min(line.find(' ', end), line.size());
    const std::string_view head = line.substr(0, end);
    const std::string_view rest = trim(line.substr(end));
    const std::string_view last = last_word(head);
    const bool colon = head.ends_with(':');  // «Beslut: Motionen avslås.»
    if (rest.empty() || (ends_sentence(head) && !colon) || head.ends_with(',') || last == "-" ||
        last == "\xE2\x80\x93" || first_word(rest) == "-" || first_word(rest) == "\xE2\x80\x93")
      break;
    const bool number = rest[0] >= '0' && rest[0] <= '9' && first_word(rest).ends_with('.');
    if (begins_capital(rest) || number) {
      const auto section = section_of(language::words_key(head));
      const bool decides = section && (section->role == Role::decision || section->role == Role::proposal);
      if (section && (!colon || decides)) return {static_cast<std::uint32_t>(end), *section};
    }
    if (colon) break;
    end = line.size() - rest.size();
  }
  return {};
}

std::optional<Role> opening_of(std::string_view line_key) {
  if (const HeadingPhrase* entry = prefix_in(HeadingPlace::paragraph, line_key)) return section_below(*entry).role;
  const std::size_t space = line_key.find(' ');
  if (space == std::string_view::npos || !is_body_name(line_key.substr(0, space))) return std::nullopt;
  const std::string_view verb = first_word(line_key.substr(space + 1));
  // A body does it in the sentence that goes on after somebody's dissent: «Nämnden tillstyrker förslaget.»
  return language::reads_as_phrase(Use::body_verb, verb) ? std::optional(Role::body) : std::nullopt;
}

bool is_body_name(std::string_view line_key) {
  if (line_key.empty() || line_key.find(' ') != std::string_view::npos) return false;
  return std::ranges::any_of(language::body_names(), [&](const language::BodyName& name) {
    if (name.whole) return false;  // Its ending is a row of its own.
    if (language::ends_as(line_key, name.definite_key)) return true;
    // «Socialförvaltning» over a letter is an office, «förvaltning» is what somebody does.
    const bool office =
        name.kind == language::BodyKind::office && line_key.size() >= name.bare_key.size() + least_first_part;
    return (!name.article || office) && language::ends_as(line_key, name.bare_key);
  });
}

bool is_paper_name(std::string_view line_key) {
  return language::reads_as_phrase(Use::name, line_key);
}

bool begins_title(std::string_view line_key) { return language::begins_with_phrase(Use::title, line_key); }

bool is_recipients(std::string_view line_key) {
  return line_key.ends_with(" till") || line_key == "expedieras" || line_key == "delges" || line_key == "sandlista";
}

bool heads_recipients(std::string_view words) {
  const std::string name = language::words_key(words);
  return is_recipients(name) && section_of(name).has_value();
}

bool is_labelled_field(std::string_view words) {
  const std::size_t colon = words.substr(0, std::min<std::size_t>(words.size(), 40)).find(": ");
  return colon != std::string_view::npos &&
         language::is_phrase(Use::field, language::words_key(words.substr(0, colon)));
}

}  // namespace diarium::structure
