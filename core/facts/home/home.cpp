#include "facts/home/home.h"

#include <algorithm>
#include <iterator>

#include "base/calendar.h"
#include "base/utf8.h"
#include "facts/bodies/bodies.h"
#include "facts/certainty/weigh.h"
#include "facts/kinds/words.h"
#include "facts/paper/kind_words.h"
#include "language/bodies.h"
#include "language/key.h"
#include "language/lists.h"
#include "text/latin.h"

namespace diarium::facts {
namespace {

constexpr std::size_t most_first = 24;       // Files that are read before the others, of all folders.
constexpr std::size_t most_of_a_folder = 4;  // Of them below one folder.
constexpr std::size_t least_agreed = 3;      // Papers that tell one municipality.
constexpr std::size_t agreed_of_ten = 9;

bool is_built(std::string_view kind) {
  const auto type = static_cast<Type>(std::ranges::find(type_words, kind) - type_words.begin());
  return type > Type::none && !is_enclosed_kind(type);
}

/// A kind that the title names, of a matter: «Överenskommelse om …» over an office's letter.
bool only_title_tells_kind(const Facts& facts) {
  return facts.type && facts.title && !is_built(facts.type->value) &&
         facts.type->span.begin >= facts.title->span.begin && facts.type->span.end <= facts.title->span.end;
}

bool is_minutes_name(const Place& place) { return place.kind == word(Type::protokoll); }

bool is_region(std::string_view name) {
  return std::ranges::any_of(language::rows(language::List::regions),
                             [&](const language::ListRow& row) { return row.value == name; });
}

std::string words_key_of(std::string_view name) {
  std::string key = language::words_key(name);
  std::erase(key, '-');
  return key;
}

/// What something new rests on: the paper's first words.
ByteSpan first_words(std::string_view text) {
  constexpr std::size_t most = 80;  // Bytes.
  const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n\f"), text.size());
  std::size_t end = std::min(text.find_first_of("\r\n\f", begin), text.size());
  if (end - begin > most) {
    end = std::min({end, text.find(' ', begin + most), begin + 2 * most});
    while (end < text.size() && utf8::is_continuation(text[end])) --end;
  }
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// «Hamnverkets författningssamling»: law of the state, which its head says.
bool is_law_of_state(const Facts& facts, std::string_view text) {
  constexpr std::size_t most_head = 2000;  // Bytes.
  return facts.body && text.substr(0, most_head).find(facts.body->value + "s författningssamling") != text.npos;
}

/// «2031 2032»: the first and the last of some years, whose hyphen divides words in a file's name.
bool are_years(std::string_view from, std::string_view to) {
  const auto is_year = [](std::string_view word) {
    return word.size() == 4 && word.find_first_not_of("0123456789") == word.npos &&
           (word.starts_with("19") || word.starts_with("20"));
  };
  return is_year(from) && is_year(to) && from < to;
}

/// The file's words as the paper spells them, or the collection's papers: «forandring» is «Förändring» where a text has
/// it, and «va taxa» is «VA-taxa». «skjutsar 2 april 2031», where the text has no such day, is the second of April.
std::string readable(std::string_view words, std::string_view text, const Spelling& others) {
  constexpr std::size_t looked_at = 20000;  // Bytes of the text.
  Spelling own;
  own.learn(text.substr(0, looked_at));
  const std::string small = text::lower(text);
  std::string out;
  const std::vector<std::string_view> all = language::words_of(words);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto at = [&](std::size_t n) { return i + n < all.size() ? std::string(all[i + n]) : std::string(); };
    const bool years = are_years(all[i], at(1));
    std::string known = own.of(at(0) + "-" + at(1));
    const bool joined = years || !known.empty();
    if (!joined) known = own.of(all[i]);
    if (!joined && known.empty())
      if (known = others.of(all[i]); std::ranges::all_of(known, [](char c) { return (c & 0x80) == 0; })) known.clear();
    const language::Word* month = language::find_listed(at(1), language::Letters::whole);
    if (!out.empty() && all[i].size() <= 2 && all[i].find_first_not_of("0123456789") == all[i].npos && month &&
        language::has(month->flags, language::Flag::month) && small.find(at(0) + " " + at(1)) == small.npos) {
      out += " " + at(1) + (at(2).empty() ? "" : " " + at(2)) + " (" + at(0) + ")";
      i += 2;
      continue;
    }
    out += (out.empty() ? "" : " ") + (known.empty() || years ? at(0) : known);
    if (years) out += "\u2013" + at(1);
    i += joined ? 1 : 0;
  }
  // «DELEGATIONSLISTA», as a form has it; a shorter word in capitals is an abbreviation.
  constexpr std::size_t most_abbreviated = 5;  // Bytes.
  const std::size_t first = std::min(out.find(' '), out.size());
  if (first > most_abbreviated) out = in_small_letters(out.substr(0, first)) + out.substr(first);
  return out.empty() ? out : with_capital(std::move(out));
}

/// «2031 06 16», «20310616», «310616».
bool is_written_day(std::string_view words) {
  std::string digits;
  std::ranges::copy_if(words, std::back_inserter(digits), [](char c) { return c != ' '; });
  if (digits.size() == 6) digits = "20" + digits;
  return digits.size() == 8 && is_day(digits.insert(6, "-").insert(4, "-"));
}

/// «DELEGATIONSLISTA», in a file that is called «delegationslista skjutsar maj»: what the file's name adds to a title
/// of nothing but a kind; empty where it adds nothing.
std::string_view added_by_file(const Place& place, std::string_view title) {
  const auto said = kind_named(title, KindOf::title), filed = kind_named(place.words, KindOf::file_name);
  const bool bare = said && said->words == ByteSpan{0, static_cast<std::uint32_t>(title.size())};
  if (!bare || !filed || filed->kind != said->kind || filed->words.begin > 0 || is_built(said->kind)) return {};
  const std::string_view rest =
      std::string_view(place.words).substr(std::min<std::size_t>(filed->words.end + 1, place.words.size()));
  return rest.find_first_not_of("0123456789 ") == rest.npos ? std::string_view() : rest;
}

}  // namespace

std::string_view subject_in(std::string_view words) {
  const auto named = kind_named(words, KindOf::file_name);
  const bool form = named && (is_built(named->kind) || named->kind == word(Type::bilaga));
  if (form && named->words.begin == 0 && named->words.end < words.size()) words.remove_prefix(named->words.end + 1);
  const std::vector<std::string_view> all = language::words_of(words);
  constexpr std::size_t most_of_board = 6;  // Words of a board's name.
  if (all.size() > 2 && language::key(all[0]) == "forslag" && language::key(all[1]) == "till")
    for (std::size_t i = 2; i + 1 < std::min(all.size(), 2 + most_of_board); ++i) {
      const auto body = language::body_word(language::key(all[i]), language::Letters::lost);
      const auto next = static_cast<std::size_t>(all[i + 1].data() - words.data());
      if (body && body->definite) return subject_in(words.substr(next));
    }
  const std::size_t end = words.find_last_not_of("0123456789 ") + 1;
  return end > 0 && is_written_day(words.substr(end)) ? words.substr(0, end) : words;
}

void Spelling::learn(std::string_view text) {
  std::string apart(text);  // «tobak/folköl»
  std::ranges::replace_if(apart, [](char c) { return c == '/' || c == ','; }, ' ');
  for (std::string_view word : language::words_of(apart)) {
    while (!word.empty() && language::glyph_at(word, 0).glyph == language::Glyph::mark)
      word.remove_prefix(language::glyph_at(word, 0).size);
    while (!word.empty() && word.find_last_of("-.,;:!?)\"") == word.size() - 1) word.remove_suffix(1);
    if (word.empty() || language::glyph_at(word, 0).glyph < language::Glyph::lower) continue;
    const bool small = language::glyph_at(word, 0).glyph == language::Glyph::lower;
    const auto [known, added] = words_.emplace(language::key(word), word);
    if (added || known->second.empty()) continue;
    if (text::lower(known->second) != text::lower(word)) known->second.clear();
    else if (small) known->second = word;
  }
}

std::string Spelling::of(std::string_view word) const {
  const auto known = words_.find(language::key(word));
  return known == words_.end() ? std::string() : known->second;
}

std::vector<std::size_t> first_to_read(const std::vector<std::string>& paths) {
  std::map<std::string_view, std::vector<std::size_t>> folders;  // By the first folder.
  for (std::size_t i = 0; i < paths.size(); ++i) {
    const std::string_view path = paths[i];
    folders[path.substr(0, path.find('/') == path.npos ? 0 : path.find('/'))].push_back(i);
  }
  std::vector<std::size_t> chosen;
  const std::size_t each = std::max<std::size_t>(1, std::min(folders.size() == 1 ? most_first : most_of_a_folder,
                                                             most_first / std::max<std::size_t>(1, folders.size())));
  for (auto& [name, files] : folders) {
    if (chosen.size() >= most_first) break;
    std::ranges::stable_partition(files, [&](std::size_t i) { return is_minutes_name(place_of(paths[i])); });
    const std::size_t step = std::max<std::size_t>(1, files.size() / each);
    const auto minutes = static_cast<std::size_t>(
        std::ranges::count_if(files, [&](std::size_t i) { return is_minutes_name(place_of(paths[i])); }));
    for (std::size_t n = 0; n < std::min(each, files.size()); ++n)
      chosen.push_back(files[minutes >= each ? n : n * step]);
  }
  std::ranges::sort(chosen);
  return chosen;
}

Home home_of(const std::vector<HomePaper>& papers) {
  std::map<std::string, std::size_t> said;
  std::size_t all = 0;
  Home home;
  for (const HomePaper& paper : papers) {
    if (!paper.municipality.empty()) ++said[paper.municipality], ++all;
    if (!paper.place.board.empty() && words_key_of(paper.body) == words_key_of(paper.place.board))
      home.boards.emplace(paper.place.board, paper.body);
    home.spelling.learn(paper.text);
  }
  for (const auto& [name, times] : said)
    if (times >= least_agreed && times * 10 >= all * agreed_of_ten) home.municipality = name;
  return home;
}

void settle(const Place& place, const Home& home, std::string_view text, Facts& facts) {
  const ByteSpan words = first_words(text);
  if (words.empty()) return;
  const auto tell = [&](std::optional<Value>& to, std::string_view kind, std::string value, std::string_view rule) {
    to = Value{std::move(value), words, Status::derived, std::string(rule),
               confidence_by("about_place." + std::string(kind))};
  };
  const bool of_state = is_law_of_state(facts, text);
  if (!facts.type || (is_built(place.kind) && only_title_tells_kind(facts))) {
    if (!place.kind.empty() && !of_state)
      tell(facts.type, "type", std::string(place.kind), file_name_rule);
    else if (place.below_appendices)
      tell(facts.type, "type", std::string(word(Type::bilaga)), folder_rule);
  }
  if (facts.type && is_adopted(type_of(facts.type->value)) && names_draft(place.words)) {
    facts.types_also.insert(facts.types_also.begin(), std::move(facts.type->value));
    tell(facts.type, "type", std::string(word(Type::utkast)), file_name_rule);
  }
  const std::string_view kind = facts.type ? std::string_view(facts.type->value) : std::string_view();
  const bool minutes = kind == word(Type::protokoll) || kind == word(Type::protokollsparagraf);
  const bool others = facts.municipality && facts.municipality->value != home.municipality && !minutes;
  // An appendix in which a region acts is not the municipality's, nor must it be the region's; an office's letter may
  // write of one.
  const bool letter = kind == word(Type::tjansteskrivelse) || kind == word(Type::tjansteutlatande);
  const bool regional = others && place.below_appendices && !letter && is_region(facts.municipality->value);
  const bool owned = !home.municipality.empty() && !of_state;
  if (owned && regional && !is_region(home.municipality))
    facts.municipality.reset();
  else if (owned && (!facts.municipality || others))
    tell(facts.municipality, "municipality", home.municipality, collection_rule);
  // Minutes among the appendices are of another meeting than the one whose folder holds them.
  const bool enclosed_minutes = minutes && place.below_appendices;
  const auto board = home.boards.find(place.board);
  const bool of_board = minutes || kind == word(Type::tjansteskrivelse) || kind == word(Type::kallelse) ||
                        kind == word(Type::delegationslista);
  const bool bodiless = !facts.body || language::is_generic_body(facts.body->value);
  if (board != home.boards.end() && of_board && !enclosed_minutes && bodiless)
    tell(facts.body, "body", board->second, folder_rule);
  if (minutes && !enclosed_minutes && !facts.document_date && !place.day.empty())
    tell(facts.document_date, "document_date", place.day, folder_rule);
  if (const auto more = facts.title ? added_by_file(place, facts.title->value) : std::string_view(); !more.empty())
    tell(facts.title, "title",
         with_capital(in_small_letters(facts.title->value)) + ": " + readable(more, text, home.spelling),
         file_name_rule);
  if (!facts.title && kind == word(Type::protokoll) && facts.body && facts.document_date)
    tell(facts.title, "title", facts.body->value + "s protokoll " + facts.document_date->value, meeting_title_rule);
  if (!facts.title && (kind != word(Type::protokoll) || enclosed_minutes) && !place.words.empty())
    tell(facts.title, "title", readable(subject_in(place.words), text, home.spelling), file_name_rule);
}

}  // namespace diarium::facts
