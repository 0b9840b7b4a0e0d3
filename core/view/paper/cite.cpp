#include "view/paper/cite.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/escape.h"
#include "base/letters.h"
#include "view/dates.h"
#include "view/facts/fact_words.h"
#include "view/paper/anchor.h"
#include "view/paper/file_pages.h"
#include "view/paper/flow.h"
#include "view/rows.h"

namespace diarium::view {
namespace {

using Values = std::vector<std::pair<std::string_view, std::string>>;

bool asks_for_nothing(std::string_view clause, const Values& values) {
  return std::ranges::any_of(values, [&](const auto& value) {
    return value.second.empty() && clause.find("{" + std::string(value.first) + "}") != clause.npos;
  });
}

/// Fills the clauses of a pattern («{title}. {type}, {body}.»); a clause whose value is not stated is left out whole.
std::string fill_clauses(std::string_view pattern, const Values& values) {
  std::string filled, separator;
  for (std::size_t at = 0; at < pattern.size();) {
    const std::size_t next = std::min({pattern.find(", ", at), pattern.find(". ", at), pattern.size()});
    std::string clause(pattern.substr(at, next - at));
    if (!asks_for_nothing(clause, values)) {
      for (const auto& [name, value] : values)
        if (const auto place = clause.find("{" + std::string(name) + "}"); place != clause.npos)
          clause.replace(place, name.size() + 2, value);
      filled += (filled.empty() ? "" : separator) + clause;
    }
    separator = pattern.substr(next, 2);
    at = next + 2;
  }
  return filled;
}

/// The words of index::Withheld, in its order.
constexpr std::array<std::string_view, index::withheld_count> withheld_words = {"no", "numbers", "unseen", "pages", "kind"};

constexpr std::size_t shown_digits = 16;  ///< Of a sum, on a line; a citation has them all.

/// The key of what the site's copy is called.
std::string_view copy_words(const Original& original) {
  if (original.copy_masked) return "original.file_masked";
  return is_given_as_text(original.copy, original.name) ? "original.file_text" : "original.file";
}

void add_html(Citation& citation, const Original& original) {
  if (!citation.text.empty()) citation.html = "<blockquote lang=\"sv\">" + escaped(citation.text) + "</blockquote>";
  citation.html += "<p>" + escaped(citation.source) + "</p>";
  if (citation.original.empty()) return;
  std::string words = escaped(citation.original);
  if (const auto at = words.find(escaped(original.address)); !original.address.empty() && at != words.npos)
    words.replace(at, escaped(original.address).size(),
                  "<a href=\"" + escaped(original.address) + "\">" + escaped(original.address) + "</a>");
  citation.html += "<p>" + words + "</p>";
}

std::string address_of(std::string_view id) { return "d/" + std::string(id) + "/"; }

ByteSpan without_space(std::string_view text, ByteSpan span) {
  while (span.end > span.begin && is_space(text[span.end - 1])) --span.end;
  while (span.begin < span.end && is_space(text[span.begin])) ++span.begin;
  return span;
}

/// What is said of the paper; `place`: where in it.
Result<Citation> cite_at(const index::Pack& pack, DocId paper, const std::string& place, Language language) {
  const auto original = original_of(pack, paper);
  if (!original) return original.error();
  const index::Card& card = pack.card(paper);
  Citation citation;
  citation.source = fill_clauses(word(language, "cite.source"),
                                 {{"title", card.title},
                                  {"type", card.type.empty() ? "" : data_word(language, "type", card.type)},
                                  {"municipality", card.municipality},
                                  {"body", card.body},
                                  {"date", date_words(language, card.date)},
                                  {"case_number", card.case_number},
                                  {"place", place}});
  citation.title = card.title;
  citation.place = place;
  citation.link = address_of(card.id);
  if (!original->sha256.empty())
    citation.original = fill(language, "cite.original",
                             {{"original", original->address.empty() ? original->name : original->address},
                              {"sum", original->sha256}});
  return citation;
}

/// The letters of paragraphs one behind the other, without white space, with the way back.
struct Stream {
  std::string letters;
  std::vector<std::uint32_t> places;  ///< Of each byte in the text.

  /// Bullets and numbers of a list are the page's words, not the paragraph's: a selection over several may hold them.
  void add_label(const structure::Block& block) {
    for (const char c : block.label) {
      letters += c;
      places.push_back(block.span.begin);
    }
  }
  void add(const Flow& flow, std::uint32_t block) {
    const std::string words = flow.paragraph(block);
    for (std::uint32_t i = 0; i < words.size(); ++i) {
      if (is_space(words[i])) continue;
      letters += words[i];
      places.push_back(flow.place(block, i));
    }
  }
};

/// Where the words stand, if they begin in the first paragraph of the stream: whole, else by their first and last
/// letters, as a reader's selection may hold words of the page that are none of the text's.
std::optional<ByteSpan> find_words(const Stream& stream, std::size_t first_paragraph, std::string_view letters) {
  constexpr std::size_t ends = 24;
  const auto span = [&](std::size_t begin, std::size_t last) {
    return ByteSpan{stream.places[begin], stream.places[last] + 1};
  };
  if (letters.empty()) return std::nullopt;
  if (const auto at = stream.letters.find(letters); at < first_paragraph) return span(at, at + letters.size() - 1);
  if (letters.size() < 2 * ends) return std::nullopt;
  const auto begin = stream.letters.find(letters.substr(0, ends));
  if (begin >= first_paragraph) return std::nullopt;
  const auto end = stream.letters.find(letters.substr(letters.size() - ends), begin + ends);
  if (end == stream.letters.npos) return std::nullopt;
  return span(begin, end + ends - 1);
}

}  // namespace

bool is_text_file(source::Kind kind) { return kind == source::Kind::text || kind == source::Kind::markdown; }

bool has_public_copy(const index::Card& card, const index::Origin& origin) {
  return !card.own && origin.withheld == index::Withheld::no;
}

Result<Original> original_of(const index::Pack& pack, DocId paper) {
  auto origin = pack.origin(paper);
  if (!origin) return origin.error();
  const index::Card& card = pack.card(paper);
  const bool copies = pack.about().originals && !card.own;
  const std::string copy = copies && has_public_copy(card, *origin) ? original_path(card) : "";
  return Original{card.name,
                  std::move(origin->address),
                  copy,
                  std::move(origin->sha256),
                  std::move(origin->retrieved),
                  origin->masked,
                  origin->masked > 0 && is_text_file(card.kind),
                  copies ? origin->withheld : index::Withheld::no};
}

std::vector<OriginalLink> original_links(Language language, const Original& original) {
  std::vector<OriginalLink> links;
  if (!original.copy.empty()) {
    const bool saved = copy_use(original.copy) == CopyUse::saved;
    links.push_back({std::string(word(language, copy_words(original))), original.copy,
                     saved ? original.copy.substr(original.copy.rfind('/') + 1) : ""});
  }
  if (!original.address.empty()) links.push_back({std::string(word(language, "original.address")), original.address, ""});
  return links;
}

std::string original_words(Language language, const Original& original) {
  std::string words;
  const auto add = [&](const std::string& part) { words += (words.empty() ? "" : " · ") + part; };
  if (!original.retrieved.empty())
    add(fill(language, "original.retrieved", {{"date", date_words(language, original.retrieved)}}));
  if (!original.sha256.empty()) add("sha256 " + original.sha256.substr(0, shown_digits) + "…");
  if (original.masked > 0) add(count(language, "original.masked", original.masked));
  if (const std::string why = withheld_because(language, original); !why.empty()) add(why);
  return words;
}

std::string withheld_because(Language language, const Original& original) {
  if (original.withheld == index::Withheld::no) return {};
  return data_word(language, "withheld", withheld_words[static_cast<std::size_t>(original.withheld)]);
}

Result<Citation> cite_paper(const index::Pack& pack, DocId paper, Language language) {
  auto citation = cite_at(pack, paper, "", language);
  if (!citation) return citation.error();
  const auto original = original_of(pack, paper);
  if (!original) return original.error();
  add_html(*citation, *original);
  return citation;
}

std::string words_address(std::string_view id, std::string_view sha256, std::string_view nfc, ByteSpan span) {
  span = without_space(nfc, span);
  const std::string code = anchor_code(sha256, nfc, span);
  if (code.empty()) return address_of(id);
  return address_of(id) + "?s=" + std::to_string(span.begin) + "-" + std::to_string(span.end) + "&c=" + code;
}

Result<Citation> cite(const index::Pack& pack, DocId paper, ByteSpan span, Language language) {
  const auto text = pack.text(paper);
  if (!text) return text.error();
  const auto outline = pack.outline(paper);
  if (!outline) return outline.error();
  const auto original = original_of(pack, paper);
  if (!original) return original.error();
  const auto size = static_cast<std::uint32_t>(text->nfc.size());
  span.end = std::min(span.end, size);
  span.begin = std::min(span.begin, span.end);
  span = without_space(text->nfc, span);

  const Flow flow(text->nfc, *outline);
  const auto page = static_cast<std::uint32_t>(
      std::ranges::upper_bound(outline->pages, span.begin, {}, &ByteSpan::begin) - outline->pages.begin());
  const std::uint32_t line = structure::LineNumbers(text->nfc).of(span.begin);
  const std::uint32_t first_page = pack.part(paper).first_page;
  const auto reading = pack.reading(paper);
  if (!reading) return reading.error();
  const std::string label = page_of(*reading, text->map, span);
  const std::string place = label.empty()
                                ? place_words(language, page + first_page, line,
                                                    static_cast<std::uint32_t>(outline->pages.size()) + first_page)
                                : place_on_page(language, label);
  auto citation = cite_at(pack, paper, place, language);
  if (!citation) return citation.error();
  citation->span = span;
  citation->text = flow.words(span, text->nfc.size());
  if (span.size() > 0) {
    citation->before = words_before(text->nfc, span.begin);
    citation->after = words_after(text->nfc, span.end);
  }
  citation->link = words_address(pack.card(paper).id, original->sha256, text->nfc, span);
  add_html(*citation, *original);
  return citation;
}

Result<Citation> cite_words(const index::Pack& pack, DocId paper, std::uint32_t paragraph, std::string_view words,
                            Language language) {
  const auto text = pack.text(paper);
  if (!text) return text.error();
  const auto outline = pack.outline(paper);
  if (!outline) return outline.error();
  if (paragraph == 0 || paragraph > outline->blocks.size())
    return Error{Fault::not_found, "the paper has no such paragraph", std::to_string(paragraph)};
  std::string letters;
  for (const char c : words)
    if (!is_space(c)) letters += c;
  const Flow flow(text->nfc, *outline);
  std::optional<ByteSpan> found;
  for (const bool labels : {true, false}) {
    Stream stream;
    stream.add(flow, paragraph - 1);
    const std::size_t first = stream.letters.size(), enough = first + 2 * letters.size();
    for (std::uint32_t block = paragraph; block < outline->blocks.size() && stream.letters.size() < enough; ++block) {
      if (labels) stream.add_label(outline->blocks[block]);
      stream.add(flow, block);
    }
    found = find_words(stream, first, letters);
    if (found) break;
  }
  return cite(pack, paper, found.value_or(outline->blocks[paragraph - 1].span), language);
}

}  // namespace diarium::view
