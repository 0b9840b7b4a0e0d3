#include "view/paper/passages.h"

#include <optional>

#include "text/words.h"
#include "view/dates.h"
#include "view/facts/fact_words.h"
#include "view/paper/file_pages.h"
#include "view/paper/flow.h"

namespace diarium::view {

/// A paper that was read. The members refer to each other: it stays where it is.
struct Passages::Paper {
  text::Text text;
  structure::Outline outline;
  facts::Facts facts;
  std::optional<Flow> flow;
  std::optional<structure::LineNumbers> lines;
  source::FileReading reading;
};

Passages::Passages(const index::Pack& pack, Language language) : pack_(pack), language_(language) {}
Passages::~Passages() = default;

Passages::Paper& Passages::paper(std::uint32_t number) {
  std::unique_ptr<Paper>& kept = papers_[number];
  if (kept) return *kept;
  kept = std::make_unique<Paper>();
  auto text = pack_.text(DocId{number});
  auto outline = pack_.outline(DocId{number});
  auto facts = pack_.facts(DocId{number});
  if (text && outline) {
    kept->text = std::move(*text);
    kept->outline = std::move(*outline);
  }
  if (facts) kept->facts = std::move(*facts);
  if (auto reading = pack_.reading(DocId{number})) kept->reading = std::move(*reading);
  kept->flow.emplace(kept->text.nfc, kept->outline);
  kept->lines.emplace(kept->text.nfc);
  return *kept;
}

std::string Passages::words(const relations::Passage& passage, std::size_t limit) {
  const Paper& read = paper(passage.ref.paper);
  return passage.span.end <= read.text.nfc.size() ? read.flow->words(passage.span, limit) : std::string();
}

relations::Passage Passages::led(relations::Passage passage) {
  constexpr std::size_t most_lead = 120;  // Bytes.
  const std::string& nfc = paper(passage.ref.paper).text.nfc;
  if (passage.span.end > nfc.size()) return passage;
  const std::size_t colon = nfc.find_last_not_of(" \n\r\t\f*#-", passage.span.begin - (passage.span.begin > 0 ? 1 : 0));
  if (passage.span.begin == 0 || colon == nfc.npos || nfc[colon] != ':') return passage;
  const std::size_t line = nfc.find_last_of('\n', colon), begin = line == nfc.npos ? 0 : line + 1;
  if (colon - begin <= most_lead) passage.span.begin = static_cast<std::uint32_t>(begin);
  return passage;
}

relations::Passage Passages::unled(relations::Passage passage) {
  constexpr std::size_t most_lead = 400, least_reason = 40;  // Bytes.
  const std::string& nfc = paper(passage.ref.paper).text.nfc;
  if (passage.span.end > nfc.size()) return passage;
  const std::string_view words = slice(nfc, passage.span);
  const std::size_t colon = words.find(':');
  if (colon > most_lead || words.find(". ") < colon) return passage;
  const std::size_t begin = words.find_first_not_of(" \n\r\t", colon + 1);
  if (begin == words.npos || words.substr(colon, begin - colon).find('\n') == words.npos) return passage;
  const std::string_view first = words.substr(begin, words.find('.', begin) - begin);
  if (first.size() < least_reason || first.find('(') != first.npos) return passage;
  passage.span.begin += static_cast<std::uint32_t>(begin);
  return passage;
}

relations::Passage Passages::sentence(relations::Passage passage, std::size_t most) {
  const Paper& read = paper(passage.ref.paper);
  const std::vector<Piece> pieces =
      passage.span.end > read.text.nfc.size() ? std::vector<Piece>() : read.flow->pieces(passage.span);
  if (pieces.empty() || pieces.front().span.empty()) return passage;
  const std::uint32_t block = pieces.front().block;
  const ByteSpan cited = pieces.front().span;
  const std::string words = read.flow->paragraph(block);
  std::size_t begin = cited.begin, end = cited.end;
  for (const ByteSpan one : text::segment_sentences(words))
    if (one.begin < cited.end && one.end > cited.begin)
      begin = std::min<std::size_t>(begin, one.begin), end = std::max<std::size_t>(end, one.end);
  // Where it may be cut: at the borders of cells, and of what is long at commas.
  const auto cut_before = [&](std::string_view mark) {
    const std::size_t at = words.substr(0, cited.begin).rfind(mark);
    if (at != words.npos && at >= begin) begin = at + mark.size();
  };
  cut_before("| ");
  end = std::min(end, words.find(" |", cited.end));
  if (cited.end - begin > most) cut_before(", ");
  while (end > cited.end && words[end - 1] == ' ') --end;
  passage.span = {read.flow->place(block, static_cast<std::uint32_t>(begin)),
                  read.flow->place(block, static_cast<std::uint32_t>(end - 1)) + 1};
  return passage;
}

std::string Passages::text(const relations::Passage& passage) {
  const std::string& nfc = paper(passage.ref.paper).text.nfc;
  std::string out;
  if (passage.span.end > nfc.size()) return out;
  for (const char c : slice(nfc, passage.span)) {
    const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
    if (c == '*' || c == '#') continue;
    if (!space)
      out += c;
    else if (out.empty() || out.back() != ' ')
      out += ' ';
  }
  return out;
}

std::string Passages::place(const relations::Passage& passage) {
  const Paper& read = paper(passage.ref.paper);
  if (passage.span.end > read.text.nfc.size()) return {};
  if (const std::string label = page_of(read.reading, read.text.map, passage.span); !label.empty())
    return place_on_page(language_, label);
  std::uint32_t page = 1;
  const std::uint32_t before = pack_.part(DocId{passage.ref.paper}).first_page;
  for (std::size_t i = 0; i < read.outline.pages.size() && read.outline.pages[i].begin <= passage.span.begin; ++i)
    page = static_cast<std::uint32_t>(i) + 1;
  return place_words(language_, page + before, read.lines->of(passage.span.begin),
                     static_cast<std::uint32_t>(read.outline.pages.size()));
}

std::string Passages::address(const relations::Passage& passage) const {
  return passage_address(pack_.card(DocId{passage.ref.paper}).id, passage.span);
}

Words Passages::quoted(const relations::Passage& passage, std::size_t limit, Shape shape) {
  Words words = leading(this->words(passage, limit), address(passage), shape);
  words.quoted = true;
  return words;
}

Words Passages::source(const relations::Passage& passage) {
  return leading(kind(passage.ref) + ", " + place(passage), address(passage), Shape::small);
}

bool Passages::is_planned(relations::PartRef ref) {
  const auto& day = paper(ref.paper).facts.document_date;
  return day && day->rule == facts::planned_rule;
}

std::string Passages::type_of(relations::PartRef ref) {
  std::string type = pack_.card(DocId{ref.paper}).type;
  if (ref.part > 0) {
    const auto& components = paper(ref.paper).facts.components;
    if (ref.part <= components.size()) type = components[ref.part - 1].type;
  }
  return type;
}

std::string Passages::kind(relations::PartRef ref) {
  const std::string type = type_of(ref);
  return type.empty() ? std::string(word(language_, "paper.type_unknown")) : data_word(language_, "type", type);
}

std::string Passages::kind_in(relations::PartRef ref, std::string_view group) {
  const std::string of_kind = std::string(group) + type_of(ref);
  return std::string(word(language_, has_word(of_kind) ? of_kind : std::string(group) + "unknown"));
}

std::string Passages::described(relations::PartRef ref) {
  const index::Card& card = pack_.card(DocId{ref.paper});
  std::string words = kind(ref);
  if (card.own) words += " · " + std::string(word(language_, "paper.own"));
  if (!card.municipality.empty()) words += " · " + card.municipality;
  // The part that a paper begins with is what the paper is, and of its day.
  if (ref.part > 1 || type_of(ref) != card.type)
    return words + " · " + fill(language_, "panel.part", {{"n", std::to_string(ref.part)}});
  return words + " · " +
         (card.date.empty() ? std::string(word(language_, "paper.undated")) : date_words(language_, card.date));
}

}  // namespace diarium::view
