#include "structure/model/line_words.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <utility>

#include "base/letters.h"
#include "language/key.h"
#include "language/phrases.h"
#include "structure/blocks/apart.h"
#include "structure/lines/lines.h"
#include "structure/lines/markers.h"
#include "structure/marks/section_words.h"
#include "structure/marks/signatures.h"
#include "structure/model/feature_list.h"
#include "structure/pages/furniture.h"

namespace diarium::structure {
namespace {

/// «2031-02-03» somewhere.
bool has_iso_date(std::string_view words) {
  for (std::size_t at = 0; at + 10 <= words.size(); ++at) {
    if (is_digit(words[at]) && words[at + 4] == '-' && words[at + 7] == '-' && is_digit(words[at + 9])) return true;
  }
  return false;
}

/// Three digits, a space, two digits, a space, a capital.
bool has_postal_code(std::string_view words) {
  for (std::size_t at = 0; at + 8 <= words.size(); ++at) {
    if (is_digit(words[at]) && is_digit(words[at + 1]) && is_digit(words[at + 2]) && words[at + 3] == ' ' &&
        is_digit(words[at + 4]) && is_digit(words[at + 5]) && words[at + 6] == ' ' &&
        begins_capital(words.substr(at + 7)) && (at == 0 || !is_digit(words[at - 1])))
      return true;
  }
  return false;
}

/// «0990-120 00», «+46 8 508 290 00», «212099-0417»: the digits before and after a hyphen.
std::pair<std::size_t, std::size_t> hyphened(std::string_view words) {
  for (std::size_t at = words.find('-'); at != std::string_view::npos; at = words.find('-', at + 1)) {
    std::size_t before = 0;
    while (before < at && is_digit(words[at - before - 1])) ++before;
    std::size_t after = 0;
    for (std::size_t i = at + 1; i < words.size() && (is_digit(words[i]) || words[i] == ' '); ++i)
      after += is_digit(words[i]);
    if (before >= 2 && after >= 4) return {before, after};
  }
  return {0, 0};
}

}  // namespace

void describe_shape(std::string_view line, std::uint32_t wide, std::uint32_t wrap, Features& f) {
  using namespace feature;
  f[wide <= 3    ? width_3
    : wide <= 8  ? width_8
    : wide <= 15 ? width_15
    : wide <= 25 ? width_25
    : wide <= 40 ? width_40
    : wide <= 60 ? width_60
    : wide <= 90 ? width_90
                 : width_more] = true;
  f[fills_half] = wide * 2 >= wrap;
  f[fills_line] = wide * 10 >= wrap * 9;
  const std::string_view head = line.substr(0, std::min<std::size_t>(line.size(), 400));
  std::size_t all = 0, capital = 0, digit_words = 0, cells = 1, parties = 0;
  for (std::size_t at = 0; at < head.size();) {
    const std::size_t end = word_end(head, at);
    const std::string_view word = head.substr(at, end - at);
    ++all;
    capital += begins_capital(word);
    digit_words += is_digit(word.front()) || (word.size() > 1 && is_digit(word[1]));
    parties += word.size() >= 3 && word.size() <= 6 && word.front() == '(' && begins_capital(word.substr(1));
    const std::size_t next = word_begin(head, end);
    cells += next < head.size() && (next - end >= 2 || head[end] == '\t');
    at = next;
  }
  f[cells == 2 ? cells_2 : cells == 3 ? cells_3 : cells_4] = cells >= 2;
  f[all == 1 ? words_1 : all == 2 ? words_2 : all <= 4 ? words_4 : all <= 8 ? words_8 : words_more] = true;
  f[capital == 0             ? capitals_none
    : capital * 5 <= all * 2 ? capitals_some
    : capital * 5 < all * 4  ? capitals_half
                             : capitals_most] = true;
  f[digits_most] = digit_words * 2 > all;
  f[parties_two] = parties >= 2;
  f[party_end] = line.ends_with(')') && parties > 0;
  f[all_capitals] = wide >= 4 && std::none_of(head.begin(), head.end(), [](char c) { return c >= 'a' && c <= 'z'; }) &&
                    std::any_of(head.begin(), head.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  f[line.ends_with('.')   ? ends_full_stop
    : line.ends_with(':') ? ends_colon
    : line.ends_with(',') ? ends_comma
                          : ends_open] = true;
  f[begins_small(line)     ? begins_small_letter
    : begins_capital(line) ? begins_capital_letter
                           : begins_digit] = begins_small(line) || begins_capital(line) || is_digit(line.front());
  f[quote_begins] = line.starts_with("”") || line.starts_with("\"") || line.starts_with("»") || line.starts_with("–");
  f[only_digits] = head.find_first_not_of("0123456789 .") == std::string_view::npos;
  f[page_number] = is_page_number(line);
  const std::size_t column = std::max(head.rfind("  ") + 1, head.rfind('\t') + 1);
  f[cell_page_number] = column > 0 && is_page_number(trim(head.substr(column)));
  f[only_date] = is_date(line);
  f[holds_iso_date] = has_iso_date(head);
  f[holds_section] = head.find("§") != std::string_view::npos || opens_section(head);
  f[begins_section] = opens_section(line);
  const std::size_t clock = head.find(':');
  f[holds_clock] = clock != std::string_view::npos && clock > 0 && clock + 2 < head.size() &&
                   is_digit(head[clock - 1]) && is_digit(head[clock + 1]) && is_digit(head[clock + 2]);
  const std::size_t slash = head.find('/');
  f[holds_number] = slash != std::string_view::npos && slash > 0 && slash + 1 < head.size() &&
                    is_digit(head[slash - 1]) && is_digit(head[slash + 1]);
  const std::string_view last = last_word(head);
  f[long_serial] = last.size() >= 12 && std::count_if(last.begin(), last.end(), is_digit) >= 3 &&
                   last.find('-') == std::string_view::npos;
  f[lone_list_mark] = lone_mark(line).has_value();
  const auto mark = list_mark(line);
  f[numbered_item] = mark && mark->number > 0;
  f[bulleted_item] = mark && mark->number == 0;
  f[begins_att] =
      line.starts_with("att ") || line.starts_with("Att ") ||
      (mark && (line.substr(mark->size).starts_with("att ") || line.substr(mark->size).starts_with("Att ")));
  f[write_line] = head.find("___") != std::string_view::npos;
}

void describe_words(std::string_view line, const std::string& name, Features& f) {
  using namespace feature;
  const bool few = !f[words_8] && !f[words_more];
  const bool named = f[capitals_most] || f[capitals_half];
  f[person] = named && (few || f[words_8]) && is_person(line);
  f[signatory] = named && !f[person] && line.find(", ") != std::string_view::npos && is_signatory(line);
  f[post] = !f[words_more] && !f[ends_full_stop] && width(line) <= 60 &&
            (f[begins_small_letter] ? line.size() < 40 && is_post("X " + std::string(line)) : is_post(line));
  const bool cells = f[cells_2] || f[cells_3] || f[cells_4];
  f[names_in_row] = cells && is_row_of_names(line);
  f[place_date] = f[begins_capital_letter] && !f[words_more] &&
                  has_digit(line) && is_place_and_date(line);
  const std::size_t column = cells ? line.find("   ") : std::string_view::npos;
  if (column != std::string_view::npos) {
    f[cell_person] = is_person(trim(line.substr(0, column)));
    f[cell_post] = is_post(trim(line.substr(0, column)));
  }
  const bool may_head = line.size() <= 70 && begins_capital(line) && !line.ends_with('.') && !line.ends_with(',');
  const auto section = may_head ? section_of(name) : std::nullopt;
  f[section_word] = section.has_value();
  f[recipients_word] = section && is_recipients(name);
  f[attachment_word] = section && section->role == Role::attachment;
  f[decision_word] = section && (section->role == Role::decision || section->role == Role::proposal);
  f[body_word] = is_body_name(name);
  f[body_first] = !f[body_word] && is_body_name(first_word(name));
  f[paper_word] = is_paper_name(name) || is_paper_name(first_word(name));
  f[title_words] = begins_title(std::string_view(name).substr(0, 60));
  f[label_value] = is_labelled_field(line) ||
                   (line.find(':') != std::string_view::npos &&
                    language::is_phrase(language::Use::model, language::words_key(line.substr(0, line.find(':')))));
  f[label_alone] = language::is_phrase(language::Use::model, name);
  std::size_t in_row = 0;
  for (std::size_t at = cells ? 0 : line.size(); at < line.size();) {
    const std::size_t end = std::min(line.find("  ", at), line.size());
    in_row += language::is_phrase(language::Use::model, language::words_key(line.substr(at, end - at)));
    at = end == line.size() ? end : std::min(line.find_first_not_of(' ', end), line.size());
  }
  f[labels_in_row] = in_row >= 2;
  f[postal_code] = has_postal_code(line);
  const auto [before, after] = hyphened(line);
  f[organisation] = before == 6 && after == 4;
  f[telephone] = !f[organisation] && before >= 2 && before <= 4 && after >= 5 && !f[holds_iso_date];
  f[web_address] = line.find("www.") != std::string_view::npos;
  f[mail_address] = line.find('@') != std::string_view::npos;
  const auto says = [&](std::initializer_list<std::string_view> some) {
    return std::any_of(some.begin(), some.end(),
                       [&](std::string_view word) { return name.find(word) != std::string::npos; });
  };
  f[word_sign] = says({"signat", "signer", " sign", "bestyrk", "underskrift", "serienr"});
  f[word_approved] = says({"godkand av", "beslutad av", "beslutat av", "faststalld av", "attesterad", "granskad av"});
  f[word_commission] =
      says({"enligt uppdrag", "pa uppdrag av", "vid protokollet", "tjansten", "vagnar"}) || name.starts_with("for ");
  f[word_agenda] = says({"dagordning", "arendelista", "foredragningslista", "innehall", "upprop", "kallelse"});
  f[word_enclosure] = says({"bilaga", "protokollsutdrag", "tjansteskrivelse", "tjansteutlatande", "handling"});
  f[word_vote] = name == "ja" || name == "nej" || name.starts_with("ja-rost") || name.starts_with("nej-rost") ||
                 name.starts_with("avsta") || name.ends_with(" x") || name.ends_with(" ja") || name.ends_with(" nej");
  f[word_continued] = says({"forts"});
}

}  // namespace diarium::structure
