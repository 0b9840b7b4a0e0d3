#include <algorithm>
#include <string>
#include <vector>

#include "app/places/sids.h"
#include "base/sorting.h"
#include "ui/layout/lines.h"
#include "ui/widgets/widgets.h"

namespace diarium::ui {

namespace {
using view::FactKind;
using view::Mark;

// A kind is told by hue and by the pattern of its line, never by hue alone.
struct Ink { Colour strong, weak; Pattern pattern; float thickness; };
Ink ink_of(FactKind kind) {
  switch (kind) {
    case FactKind::proposal: return {Colour::proposal, Colour::proposal_weak, Pattern::solid, 2};
    case FactKind::decision: return {Colour::decision, Colour::decision_weak, Pattern::solid, 2};
    case FactKind::dissent: return {Colour::dissent, Colour::dissent_weak, Pattern::dashed, 2};
    case FactKind::person: return {Colour::person, Colour::person_weak, Pattern::solid, 1};
    case FactKind::date: return {Colour::date, Colour::date_weak, Pattern::dotted, 2};
    case FactKind::ground:
    case FactKind::reference: return {Colour::reference, Colour::reference_weak, Pattern::dotted, 1};
    case FactKind::about: return {Colour::line_strong, Colour::reference_weak, Pattern::solid, 1};
  }
  return {Colour::line_strong, Colour::reference_weak, Pattern::solid, 1};
}

// One paragraph on its way to the screen.
struct Passage {
  const PaneDrawing& drawing;
  const Box& box;                     // of the prose
  const view::Paragraph& paragraph;
  const ProseBlock& block;
  std::size_t index = 0;
  TextRun run() const {
    const TypeStyle& type = style(block.type);
    return {paragraph.text, &drawing.paint.faces().of(type.face), type.size};
  }
  Point place(const TextLine& line) const { return {box.rect.x + line.x, box.rect.y + line.y}; }
};

// The band of a mark's words on a line; empty where the mark does not reach it.
Rect band_of(const Passage& passage, const TextLine& line, ByteSpan span) {
  const std::uint32_t begin = std::max(span.begin, line.begin), end = std::min(span.end, line.end);
  if (begin >= end) return {};
  const TextRun run = passage.run();
  const float from = text_offset(run, line.begin, begin), to = text_offset(run, line.begin, end);
  const Point at = passage.place(line);
  return passage.drawing.paint.band(passage.block.type, at, at.x + from, to - from);
}

void draw_ground(const Passage& passage, const Mark& mark, Rect band) {
  const Painter& paint = passage.drawing.paint;
  const Palette& palette = paint.palette();
  const app::Scene& scene = passage.drawing.scene;
  if (mark.kind == Mark::Kind::hit) {
    const Rect ground{band.x - 1, band.y, band.w + 2, band.h};
    paint.fill(ground, palette[Colour::hit], 2);
    if (mark.number == scene.lit_hit) paint.outline(ground, palette[Colour::focus], 2, 2);
  } else if (mark.kind == Mark::Kind::own) {
    paint.fill(band, palette[Colour::mine_weak], 2);
    paint.rule(band.x, band.bottom() - 1, band.w, palette[Colour::mine], 1);
  } else if (mark.kind == Mark::Kind::repair) {
    paint.fill({band.x - 1, band.y, band.w + 2, band.h}, palette[Colour::date_weak], 2);
    if (mark.uncertain) paint.rule(band.x, band.bottom() - 1, band.w, palette[Colour::date], 1, Pattern::dashed);
  } else if (mark.kind == Mark::Kind::fact && (mark.number == scene.lit_fact || (mark.fact == FactKind::decision && !mark.uncertain))) {
    paint.fill(band, palette[ink_of(mark.fact).weak]);
  }
}

void draw_underline(const Passage& passage, const Mark& mark, Rect band, int depth) {
  const Painter& paint = passage.drawing.paint;
  const Ink ink = ink_of(mark.fact);
  const bool lit = mark.number == passage.drawing.scene.lit_fact;
  const bool faint = mark.uncertain && !lit;
  paint.rule(band.x, band.bottom() + static_cast<float>(depth) * 3, band.w, paint.palette()[faint ? Colour::line_strong : ink.strong],
             lit ? 3 : faint ? 1 : ink.thickness, lit ? Pattern::solid : faint ? Pattern::dotted : ink.pattern);
}

// What the paper says of itself as a whole is no line under everything else.
bool gives_way(const std::vector<const Mark*>& facts, const Mark& mark) {
  return mark.fact == FactKind::about && std::any_of(facts.begin(), facts.end(), [&](const Mark* other) {
    return other != &mark && other->span.overlaps(mark.span);
  });
}

// A mark that holds a shorter one has its line below the other's, so that both are seen.
int depth_of(const std::vector<const Mark*>& facts, const Mark& mark) {
  const bool holds = std::any_of(facts.begin(), facts.end(), [&](const Mark* other) {
    return other != &mark && other->span.overlaps(mark.span) && other->span.size() < mark.span.size();
  });
  return holds ? 1 : 0;
}

void touch_mark(const Passage& passage, const Mark& mark, std::size_t piece, Rect band, app::Commands& out) {
  const Painter& paint = passage.drawing.paint;
  const ProseLayout::Place first = passage.drawing.prose->first_marks[mark.number];
  const bool named = first.paragraph == passage.index && first.begin == mark.span.begin;
  const std::string sid = app::sids::fact_words(mark.number);
  const std::string further = "#" + std::to_string(passage.index) + "." + std::to_string(mark.span.begin) + "." + std::to_string(piece);
  const Painter::Touch touch = paint.touch(named && piece == 0 ? sid : sid + further, band);
  if (named && passage.drawing.focus == sid)
    paint.outline({band.x - 2, band.y - 2, band.w + 4, band.h + 4}, paint.palette()[Colour::focus], 4, 2);
  if (touch.pressed) out.push_back(app::PointAtFact{mark.number});
  if (touch.hovered) paint.fill(band, faded(paint.palette()[ink_of(mark.fact).strong], 0.16f));
}

bool in_fact(const Passage& passage, const Mark& repair) {
  return std::ranges::any_of(passage.paragraph.marks, [&](const Mark& mark) { return mark.kind == Mark::Kind::fact && mark.span.overlaps(repair.span); });
}

// A word that was repaired or not surely read: a press tells what is known of it. The words of a fact lead to the fact, so that
// there a sign at the word's end is pressed (web/src/style/reader.css has it at the same place).
void touch_repair(const Passage& passage, const Mark& mark, std::size_t piece, Rect band, app::Commands& out) {
  const Painter& paint = passage.drawing.paint;
  const std::string sid = app::sids::repair_words(mark.number);
  const bool sign = in_fact(passage, mark);
  if (sign && piece > 0) return;
  if (sign) {
    paint.fill({band.right() - 2, band.y + 2, 7, 7}, paint.palette()[Colour::date], 4);
    band = {band.right() - 7, band.y, 18, 16};
  }
  const Painter::Touch touch = paint.touch(piece == 0 ? sid : sid + "#" + std::to_string(piece), band);
  if (piece == 0 && passage.drawing.focus == sid) paint.outline({band.x - 2, band.y - 2, band.w + 4, band.h + 4}, paint.palette()[Colour::focus], 4, 2);
  if (touch.pressed) out.push_back(app::ShowRepair{mark.number});
  if (touch.hovered) paint.fill(band, faded(paint.palette()[Colour::date], 0.16f));
}

// Which piece of a mark stands on a line, from 0.
std::size_t piece_of(std::span<const TextLine> lines, std::size_t line, const Mark& mark) {
  std::size_t piece = 0;
  for (std::size_t i = 0; i < line; ++i)
    if (lines[i].begin < mark.span.end && mark.span.begin < lines[i].end) ++piece;
  return piece;
}

void draw_passage(const Passage& passage, app::Commands& out) {
  const PaneDrawing& drawing = passage.drawing;
  const auto lines = drawing.prose->lines_of(passage.block);
  // Where facts lie in each other the shortest is pressed: ImGui gives a place to who asks first.
  std::vector<const Mark*> facts;
  for (const Mark& mark : passage.paragraph.marks)
    if (mark.kind == Mark::Kind::fact) facts.push_back(&mark);
  sort_briefly(facts, [](const Mark* a, const Mark* b) { return a->span.size() < b->span.size(); });
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Point at = passage.place(lines[i]);
    if (!drawing.viewport.sees({at.x, at.y, lines[i].width, style(passage.block.type).line_height})) continue;
    for (const Mark& mark : passage.paragraph.marks)
      if (const Rect band = band_of(passage, lines[i], mark.span); band.w > 0) draw_ground(passage, mark, band);
    for (const Mark& mark : passage.paragraph.marks)  // Before the facts that hold them: they are shorter.
      if (const Rect band = band_of(passage, lines[i], mark.span); band.w > 0 && mark.kind == Mark::Kind::repair)
        touch_repair(passage, mark, piece_of(lines, i, mark), band, out);
    for (const Mark* mark : facts)
      if (const Rect band = band_of(passage, lines[i], mark->span); band.w > 0) {
        touch_mark(passage, *mark, piece_of(lines, i, *mark), band, out);
        if (!gives_way(facts, *mark)) draw_underline(passage, *mark, band, depth_of(facts, *mark));
      }
    const bool quiet = passage.paragraph.kind == structure::BlockKind::page_furniture;
    const std::uint32_t ink = drawing.paint.palette()[quiet ? Colour::muted : Colour::text];
    const std::string_view text = passage.paragraph.text;
    drawing.paint.text(passage.block.type, ink, at, text.substr(lines[i].begin, lines[i].end - lines[i].begin));
    if (cut_inside_word(text, lines[i].end)) drawing.paint.text(passage.block.type, ink, {at.x + lines[i].width, at.y}, "-");
  }
}

void draw_label(const Passage& passage) {
  if (passage.paragraph.label.empty() || passage.block.line_count == 0) return;
  const Painter& paint = passage.drawing.paint;
  const Point at = passage.place(passage.drawing.prose->lines_of(passage.block).front());
  const std::string& label = passage.paragraph.label;
  const std::string_view drawn = label == "-" || label == "*" ? "–" : std::string_view(label);
  paint.text(passage.block.type, paint.palette()[Colour::muted], {at.x - label_width, at.y}, drawn);
}

void draw_page_mark(const Passage& passage) {
  if (passage.block.page_y < 0) return;
  const PaneDrawing& drawing = passage.drawing;
  const Rect& column = passage.box.rect;
  const std::string words = view::fill(drawing.scene.language, "place.page", {{"page", std::to_string(passage.paragraph.page)}});
  const TypeStyle& type = style(Type::furniture);
  const float width = text_width({words, &drawing.paint.faces().of(type.face), type.size});
  const float y = column.y + passage.block.page_y;
  drawing.paint.rule(column.x, y + page_mark_height / 2, column.w - width - 12, drawing.paint.palette()[Colour::line], 1);
  drawing.paint.text(Type::furniture, drawing.paint.palette()[Colour::muted], {column.right() - width, y}, words);
}
}  // namespace

void draw_prose(const PaneDrawing& drawing, const Box& box, app::Commands& out) {
  const view::DocumentPage* page = drawing.scene.document;
  if (drawing.prose == nullptr || page == nullptr || drawing.prose->blocks.size() != page->paragraphs.size()) return;
  const auto& blocks = drawing.prose->blocks;
  for (std::size_t i = drawing.prose->block_at(drawing.viewport.top - box.rect.y); i < blocks.size(); ++i) {
    const Passage passage{drawing, box, page->paragraphs[i], blocks[i], i};
    if (box.rect.y + (blocks[i].page_y >= 0 ? blocks[i].page_y : blocks[i].y) > drawing.viewport.bottom) break;
    draw_page_mark(passage);
    draw_label(passage);
    draw_passage(passage, out);
  }
}

}  // namespace diarium::ui
