#include "relations/time/timeline_parts.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "facts/bodies/bodies.h"
#include "language/bodies.h"
#include "language/key.h"

namespace diarium::relations {
namespace {

constexpr std::uint32_t head_tokens = 120;  // Of a part in which its title and its body are looked for.

/// The first heading of a part that is more than the name of its form.
void find_title(const PileText& paper, TimedPart& part) {
  const auto& title = paper.facts.title;
  if (title && (part.ref.part == 0 || (part.main && part.span.contains(title->span.begin)))) {
    part.title = one_line(title->value);
    part.title_span = title->span;
    return;
  }
  const auto& blocks = paper.outline.blocks;
  auto block = std::partition_point(blocks.begin(), blocks.end(),
                                    [&](const structure::Block& one) { return one.span.begin < part.span.begin; });
  if (block != blocks.begin() && std::prev(block)->span.end > part.span.begin) --block;
  for (int looked = 0; block != blocks.end() && block->span.begin < part.span.end && looked < 12; ++block, ++looked) {
    if (block->kind == structure::BlockKind::page_furniture) continue;
    const std::string words = one_line(structure::flowed(paper.text.nfc, *block));
    const auto spaces = std::count(words.begin(), words.end(), ' ');
    const bool heading = block->kind == structure::BlockKind::heading || block->role == structure::Role::title;
    if (!heading && !(looked < 4 && spaces >= 2 && words.size() < 160 && !words.ends_with('.'))) continue;
    if (spaces < 2) continue;
    part.title = words;
    part.title_span = block->span;
    return;
  }
}

/// A part's own body: of the paper that carries the file as facts tell it, of enclosed minutes as their head names it.
std::string body_of(const PileText& paper, const TimedPart& part, const facts::Reading& r) {
  const auto& body = paper.facts.body;
  if (part.main && body) return body->value;
  if (part.step != CaseStep::minutes) return {};
  const auto [first, last] = r.within(part.span);
  for (std::uint32_t i = first; i < std::min(last, first + head_tokens); ++i) {
    const auto named = facts::body_at(r, i);
    if (!named || named->rank < facts::Rank::committee || named->generic) continue;
    const std::uint32_t before = named->range.first;
    if (r.tokens[before].line || (before > first && r.starts(before - 1, "protokoll"))) return named->name;
  }
  return {};
}

void set_own(TimedPart& part, const std::optional<facts::Value>& date) {
  if (!date) return;
  part.own = interval_of(date->value);
  part.own_span = date->span;
  part.own_read = date->status != facts::Status::derived;
  part.own_rule = date->rule;
}

}  // namespace

CaseStep step_of(std::string_view type) {
  using Row = std::pair<std::string_view, CaseStep>;
  constexpr std::array<Row, 13> rows = {{{"motion", CaseStep::asks},
                                         {"medborgarforslag", CaseStep::asks},
                                         {"interpellation", CaseStep::asks},
                                         {"enkel_fraga", CaseStep::asks},
                                         {"skrivelse", CaseStep::asks},
                                         {"tjansteskrivelse", CaseStep::office},
                                         {"tjansteutlatande", CaseStep::office},
                                         {"remissvar", CaseStep::office},
                                         {"utlatande", CaseStep::answer},
                                         {"pm", CaseStep::answer},
                                         {"interpellationssvar", CaseStep::answer},
                                         {"protokollsparagraf", CaseStep::minutes},
                                         {"protokoll", CaseStep::minutes}}};
  const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row& one) { return one.first == type; });
  return row == rows.end() ? CaseStep::other : row->second;
}

FileParts counted(const std::vector<TimedPart>& parts) {
  const auto minutes =
      std::ranges::count_if(parts, [](const TimedPart& part) { return part.step == CaseStep::minutes; });
  return {static_cast<std::uint32_t>(parts.size()), static_cast<std::uint32_t>(minutes)};
}

std::vector<TimedPart> timed_parts(const PileText& paper, std::uint32_t number, const facts::Reading& r) {
  const facts::Facts& known = paper.facts;
  std::vector<TimedPart> parts;
  if (known.components.empty()) {
    TimedPart part{
        .ref = {number, 0}, .span = span_of(paper, 0), .type = known.type ? known.type->value : "", .main = true};
    part.step = step_of(part.type);
    set_own(part, known.document_date);
    parts.push_back(std::move(part));
  }
  // Each part of a compound file bears a date of its own, which facts keep of the main one only.
  const std::vector<facts::Part> cut = known.components.empty() ? std::vector<facts::Part>{} : facts::cut_parts(r);
  const std::vector<facts::DateAt> dates = cut.empty() ? std::vector<facts::DateAt>{} : facts::find_dates(r);
  const std::size_t main = cut.empty() ? 0 : facts::main_part(cut);
  std::size_t next_date = 0, next_cut = 0;
  for (std::uint32_t n = 0; n < known.components.size(); ++n) {
    const facts::Component& component = known.components[n];
    TimedPart part{.ref = {number, n + 1}, .span = component.span, .type = component.type};
    part.step = step_of(part.type);
    const auto begins = [&](const facts::Part& one) {
      return one.tokens.empty() ? 0u : r.tokens[one.tokens.first].begin;
    };
    while (next_cut < cut.size() && begins(cut[next_cut]) < component.span.begin) ++next_cut;
    if (next_cut < cut.size() && begins(cut[next_cut]) == component.span.begin) {
      const facts::Part* own = &cut[next_cut];
      part.main = next_cut == main;
      // Only the dates of the part: all of them for each part would be too much of a book of minutes.
      while (next_date < dates.size() && dates[next_date].range.first < own->tokens.first) ++next_date;
      std::vector<facts::DateAt> inside;
      for (std::size_t i = next_date;
           i < dates.size() && !dates[i].furniture && dates[i].range.first < own->tokens.last; ++i)
        inside.push_back(dates[i]);
      set_own(part, part.main ? known.document_date : facts::document_date(r, *own, inside));
    }
    parts.push_back(std::move(part));
  }
  for (TimedPart& part : parts) {
    find_title(paper, part);
    part.body = body_of(paper, part, r);
    const auto named = language::body_named(part.body);
    part.council = named && named->kind() == language::BodyKind::council;
  }
  return parts;
}

std::size_t part_holding(const std::vector<TimedPart>& parts, std::uint32_t byte) {
  const auto after =
      std::partition_point(parts.begin(), parts.end(), [&](const TimedPart& part) { return part.span.begin <= byte; });
  return after == parts.begin() ? 0 : static_cast<std::size_t>(after - parts.begin()) - 1;
}

ByteSpan sentence_at(const facts::Reading& r, std::uint32_t byte) {
  std::uint32_t token = r.token_at(byte);
  if (token >= r.size() || r.tokens[token].begin > byte) {
    if (token == 0 || r.tokens[token - 1].end <= byte) return {};
    --token;
  }
  return r.span(r.sentence(token));
}

std::string one_line(std::string_view words, std::size_t most) {
  std::string out;
  for (std::size_t at = 0; at < words.size() && out.size() <= most; ++at) {
    const char c = words[at];
    const bool space = static_cast<unsigned char>(c) <= ' ';
    if (c == '*' || (space && (out.empty() || out.back() == ' '))) continue;
    out.push_back(space ? ' ' : c);
  }
  while (out.ends_with(' ')) out.pop_back();
  if (out.size() <= most) return out;
  std::size_t cut = most;
  while (cut > 0 && utf8::is_continuation(out[cut])) --cut;
  out.resize(cut);
  return out + "…";
}

}  // namespace diarium::relations
