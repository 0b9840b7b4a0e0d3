#include <algorithm>

#include "language/damage.h"
#include "structure/blocks/draft.h"
#include "structure/lines/markers.h"
#include "structure/marks/signatures.h"
#include "structure/pages/pages.h"

namespace diarium::structure {
namespace {

bool begins_with_att(std::string_view words) {
  return words.starts_with("att ") || words.starts_with("Att ");
}

/// «Motion till kommunfullmäktige»: whom it is put to; its title stands below.
bool is_addressed(std::string_view line_key) {
  return line_key.starts_with("motion till ") && line_key.find(" om ") == std::string_view::npos;
}

/// A block's first words as a key; long paragraphs give their beginning.
std::string beginning_key(std::string_view words) {
  if (words.size() > 60) words = words.substr(0, std::min(words.find(' ', 50), words.size()));
  return words.size() > language::longest_key ? std::string() : language::words_key(words);
}

constexpr std::uint32_t widest_torn = 40;  // Characters of a line that may have been torn from the next.

class Gatherer {
 public:
  Gatherer(std::string_view text, const std::vector<Line>& lines, const Layout& layout, bool markdown,
           const source::MarkupBlocks& markup)
      : text_(text),
        lines_(lines),
        layout_(layout),
        markup_(markup),
        markdown_(markdown),
        apart_(find_apart(text, lines, layout)) {}

  Drafts run() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].furniture) {
        furniture_.push_back(i);
        continue;
      }
      const Line& line = lines_[i];
      if (is_underline(i)) {
        ended_ = true;
        last_ = i;
        continue;
      }
      if (apart_.marks.contains(i)) {
        close();
        last_ = i;
        continue;
      }
      const auto marked = apart_.mark_of.find(i);
      if (marked != apart_.mark_of.end()) {
        close();
        torn_ = marked->second;
        begin(i);
      } else if (!(open_ && apart_.inside.contains(i)) && (!open_ || !joins(i))) {
        close();
        att_list_ = att_list_ && begins_with_att(words(i));
        begin(i);
      } else {
        append(line, hangs(i) ? std::vector{ByteSpan{markup_at(i)->span.begin, line.span.end}} : marks_of(i).runs);
      }
      last_ = i;
    }
    close();
    return std::move(drafts_);
  }

 private:
  std::string_view words(std::size_t line) const { return slice(text_, lines_[line].span); }
  Draft& draft() { return drafts_.back(); }

  void close() {
    open_ = false;
    for (const std::size_t i : furniture_) {
      Draft head;
      head.block = {BlockKind::page_furniture, Role::body, 0, lines_[i].page, lines_[i].span, {lines_[i].span}, {}};
      head.gap = lines_[i].gap;
      head.width = lines_[i].width;
      drafts_.push_back(std::move(head));
    }
    furniture_.clear();
  }

  /// A row of strokes below a heading, as long as that: it is set so, and nothing ends there.
  bool is_underline(std::size_t i) const {
    constexpr std::uint32_t longer = 4;  // Or shorter, in characters.
    if (i == 0 || !open_ || last_ + 1 != i || lines_[i].gap > 0 || drafts_.back().rule) return false;
    if (drafts_.back().block.kind != BlockKind::paragraph || drafts_.back().block.lines.size() != 1) return false;
    const std::string_view strokes = words(i);
    if (strokes.size() < 3 || strokes.find_first_not_of(strokes.front()) != strokes.npos ||
        std::string_view("-=_").find(strokes.front()) == std::string_view::npos)
      return false;
    const std::uint32_t above = lines_[i - 1].width;
    return lines_[i].width <= above + longer && lines_[i].width + longer >= above;
  }

  void begin(std::size_t i) {
    const Line& line = lines_[i];
    open_ = true;
    ended_ = false;
    if (is_torn_mark(i)) {
      torn_ = i;
      return;
    }
    if (begin_by_markup(i)) return;
    Marked marked = marks_of(i);
    if (marked.runs.empty()) marked.runs = {line.span};
    if (torn_) {
      start_torn(i, marked.runs);
    } else if (is_rule(words(i))) {
      start(line, Mark::none);
      draft().rule = true;
      ended_ = true;
      append(line, {line.span});
    } else if (marked.level > 0 || marked.bold) {
      // «**A****B**»: bold runs glued together are lines of their own.
      const bool glued = marked.level == 0 && marked.runs.size() > 1;
      for (const ByteSpan& run : marked.runs) {
        if (glued || run == marked.runs.front()) start(line, marked.level > 0 ? Mark::hash : Mark::bold);
        draft().block.level = marked.level;
        append(line, {run});
      }
      ended_ = true;
    } else if (line.markup_number == 0 && is_table_row(words(i)) && !marked_item(i)) {
      start(line, Mark::none);
      draft().block.kind = BlockKind::table_row;
      append(line, marked.runs);
      ended_ = true;
    } else if (const auto item = list_mark(slice(text_, marked.runs.front()));
               item && item->number > 0 && !item->letter && is_numbered_section(i, *item)) {
      start(line, Mark::whole);
      append(line, {{line.span.begin + item->size, line.span.end}});
      ended_ = section_seen_ = true;
    } else if (item && item_here(i, *item)) {
      start_item(line, *item, marked.runs);
    } else {
      start(line, Mark::none);
      append(line, marked.runs);
      ended_ = closes(i);
      if (ended_ && section_of(language::words_key(words(i)))) draft().mark = Mark::whole;
      section_seen_ = section_seen_ || draft().mark == Mark::whole || line.width > layout_.wrap * 9 / 10;
    }
  }

  /// The file's block that begins with line `i`; null where it has none, or calls it a paragraph.
  const source::MarkupBlock* markup_at(std::size_t i) const {
    if (lines_[i].markup_number == 0) return nullptr;
    const source::MarkupBlock& block = markup_[lines_[i].markup_number - 1];
    const bool begins = block.span.begin >= lines_[i].span.begin && block.kind != source::MarkupKind::paragraph;
    return begins ? &block : nullptr;
  }

  /// The line without marks of Markdown. Where the file says what it is, a mark is a letter of its words.
  Marked marks_of(std::size_t i) const {
    if (markdown_ && lines_[i].markup_number == 0) return read_marks(text_, lines_[i].span);
    Marked marked;
    marked.runs = {lines_[i].span};
    return marked;
  }

  /// Begins a block by the file's markup; false where it has none.
  bool begin_by_markup(std::size_t i) {
    using source::MarkupKind;
    const source::MarkupBlock* block = markup_at(i);
    if (block == nullptr) return false;
    const Line& line = lines_[i];
    const bool heads = block->kind == MarkupKind::heading || block->kind == MarkupKind::bold;
    start(line, block->kind == MarkupKind::heading ? Mark::hash : heads ? Mark::bold : Mark::none);
    Draft& next = draft();
    if (heads) next.block.level = std::min<std::uint8_t>(block->level, 3);
    if (block->kind == MarkupKind::cell) {
      next.block.kind = BlockKind::table_row;
      append(line, cells_of(i));
    } else {
      append(line, {{block->span.begin, line.span.end}});
    }
    if (block->kind == MarkupKind::item) {
      next.block.kind = BlockKind::list_item;
      next.block.level = std::min<std::uint8_t>(block->level, 3);
      next.block.label = std::string(trim(text_.substr(block->label, block->span.begin - block->label)));
      if (const auto mark = lone_mark(next.block.label)) next.number = mark->number;
      if (next.number > 0) last_number_ = next.number;
    }
    torn_.reset();
    ended_ = heads || block->kind == MarkupKind::cell;
    return true;
  }

  /// The cells of the row on line `i`.
  std::vector<ByteSpan> cells_of(std::size_t i) const {
    std::vector<ByteSpan> cells;
    for (std::size_t at = lines_[i].markup_number - 1;
         at < markup_.size() && markup_[at].span.begin < lines_[i].span.end; ++at)
      cells.push_back(markup_[at].span);
    return cells;
  }

  void start(const Line& line, Mark mark) {
    Draft next;
    next.block.kind = BlockKind::paragraph;
    next.block.page = line.page;
    next.gap = line.gap;
    next.mark = mark;
    next.block.span = {line.span.begin, line.span.begin};
    drafts_.push_back(std::move(next));
  }

  void start_item(const Line& line, const ListMark& item, std::vector<ByteSpan> runs) {
    const bool inside = item.letter && is_under_number();
    start(line, Mark::none);
    Draft& next = draft();
    next.block.kind = BlockKind::list_item;
    next.block.level = inside || line.indent >= 4 + layout_.margin ? 2 : 1;
    next.block.label = std::string(slice(text_, runs.front()).substr(0, item.label));
    next.number = item.number;
    runs.front().begin += item.size;
    if (item.number > 0) last_number_ = item.number;
    append(line, runs);
  }

  /// A bullet alone on line `i`, with words below that it belongs to and that bear no mark of their own.
  bool is_torn_mark(std::size_t i) const {
    if (torn_ || !torn_mark(words(i)) || i + 1 >= lines_.size() || lines_[i + 1].furniture) return false;
    const std::string_view next = words(i + 1);
    return lines_[i + 1].gap <= lines_[i].gap && !list_mark(next) && !torn_mark(next) && !is_rule(next);
  }

  /// «•» whose words stand below white lines: no words of what leads to its list.
  bool is_lone_bullet(std::size_t i) const {
    const auto mark = lone_mark(words(i));
    return mark && mark->number == 0 && !mark->letter && words(last_).ends_with(':');
  }

  /// «2. Bakgrund» alone between white lines: a heading with its number, no item.
  bool is_numbered_section(std::size_t i, const ListMark& item) const {
    const bool apart = i + 1 < lines_.size() && !adjacent(lines_[i + 1]) && (i == 0 || !adjacent(lines_[i]));
    const std::string_view name = words(i).substr(item.size);
    if (!apart && !layout_.double_spaced) return false;
    return name.size() <= language::longest_key && begins_capital(name) &&
           section_of(language::words_key(name)).has_value();
  }

  void start_torn(std::size_t i, const std::vector<ByteSpan>& runs) {
    const std::string_view label = words(*torn_);
    start(lines_[i], Mark::none);
    Draft& next = draft();
    next.block.kind = BlockKind::list_item;
    next.block.level = 1;
    next.block.label = std::string(label);
    next.number = lone_mark(label)->number;
    next.gap = lines_[*torn_].gap;
    if (next.number > 0) last_number_ = next.number;
    append(lines_[i], runs);
    torn_.reset();
  }

  /// Does a lettered item here belong to a numbered one above? «a) b) c)» right below a lead are the list itself.
  bool is_under_number() const {
    if (drafts_.empty() || drafts_.back().block.kind != BlockKind::list_item) return false;
    const Block& above = drafts_.back().block;
    const bool letter = !above.label.empty() && above.label.front() >= 'a' && above.label.front() <= 'z';
    return !letter || above.level > 1;
  }

  void append(const Line& line, const std::vector<ByteSpan>& runs) {
    Block& block = draft().block;
    draft().set_apart = line.set_apart && (block.lines.empty() || draft().set_apart);
    for (const ByteSpan& run : runs) {
      if (block.lines.empty()) block.span.begin = run.begin;
      block.lines.push_back(run);
      block.span.end = run.end;
      draft().width += width(slice(text_, run)) + 1;
    }
  }

  /// Is a list mark at line `i` one, where the line before goes on without a white line?
  bool item_here(std::size_t i, const ListMark& item) const {
    if (item.bare) return bare_item_here(i, item);
    if (i == 0 || drafts_.empty() || !adjacent(lines_[i]) || ended_) return true;
    if (markdown_) return true;
    const bool ended = ends_sentence(words(last_)) || ended_on_purpose(text_, lines_[last_], lines_[i], layout_);
    const bool listed = drafts_.back().block.kind == BlockKind::list_item &&
                        drafts_.back().block.label == words(i).substr(0, item.label);
    if (item.dash) return ended || listed;
    if (item.number > 0) return ended || item.number == last_number_ + 1;
    return true;
  }

  /// «1 Nämnden ...» right below a section's heading or a colon, «1 att ...» below «Fullmäktige beslutar», and
  /// «2 Kommunen ...» after it.
  bool bare_item_here(std::size_t i, const ListMark& item) const {
    if (i == 0 || drafts_.empty()) return false;
    const Draft& above = drafts_.back();
    if (item.number == 1)
      return above.mark != Mark::none || words(last_).ends_with(':') || words(last_).ends_with(" beslutar");
    return above.block.kind == BlockKind::list_item && above.number + 1 == item.number;
  }

  bool marked_item(std::size_t i) const {
    const auto item = list_mark(words(i));
    return item && !item->bare;
  }

  bool adjacent(const Line& line) const { return line.gap == 0 || (layout_.double_spaced && line.gap == 1); }

  /// Does line `i` open a block whatever stands before it?
  bool opens(std::size_t i) const {
    const std::string_view line = words(i);
    if (is_rule(line) || markup_at(i) != nullptr) return true;
    if (const auto item = list_mark(line);
        item && !item->bare ? item_here(i, *item) : lines_[i].markup_number == 0 && is_table_row(line))
      return true;
    if (const auto item = list_mark(line); item && item->bare && item_here(i, *item)) return true;
    if (opens_section(line) && ends_sentence(words(last_))) return true;
    if (!markdown_ && begins_capital(line) && is_labelled_field(line)) return true;
    if (markdown_) {
      const Marked marked = marks_of(i);
      return marked.level > 0 || marked.bold;
    }
    if (closes(i)) return true;
    const bool after_end = ends_sentence(words(last_)) || !adjacent(lines_[i]);
    return after_end && begins_capital(line) && opening_of(beginning_key(line)).value_or(Role::body) != Role::body;
  }

  /// Is line `i` a block by itself: a heading known by its words, a place and date, the head of a paragraph?
  bool closes(std::size_t i) const {
    const std::string_view line = words(i);
    if (opens_section(line) && is_paragraph_head(i)) return true;
    if (is_case_number(line)) return true;
    if (is_date(line)) return true;
    if (lines_[i].width > 90 || !begins_capital(line)) return false;
    if (is_place_and_date(line)) return true;
    if (line.ends_with('.') || line.ends_with(',')) return false;
    if (names_reporter(line)) return true;
    if (!section_of(language::words_key(line))) return false;
    if (i == 0 || !adjacent(lines_[i]) || !open_ || !goes_on_after(words(last_))) return true;
    // «… öppet / året om / Beslut / Motionen avslås.», not «Förslag till / Beslut».
    const std::string both = std::string(words(last_)) + ' ' + std::string(line);
    return line.find(' ') == line.npos && begins_small(line.substr(1)) && i + 1 < lines_.size() &&
           begins_capital(words(i + 1)) && both.size() <= language::longest_key &&
           !section_of(language::words_key(both));
  }

  /// «§ 12 Val av revisor», alone on its line: not the text of a rule, nor a title that goes on below.
  bool is_paragraph_head(std::size_t i) const {
    if (lines_[i].width < 30) return true;
    if (lines_[i].width > 110 || ends_sentence(words(i)) || goes_on_after(words(i))) return false;
    return i + 1 == lines_.size() || !adjacent(lines_[i + 1]) || !begins_small(words(i + 1));
  }

  /// Does the open block begin as a title does?
  bool is_title_begun() {
    const std::string name = beginning_key(first_line(text_, draft()));
    return begins_title(name) && !is_addressed(name);
  }

  /// A short line ended on purpose, without the end of a sentence: the shape of a heading.
  bool heading_shaped(std::size_t i) const {
    if (i + 1 >= lines_.size() || !begins_capital(words(i)) || ends_sentence(words(i)) || goes_on_after(words(i)))
      return false;
    return ended_on_purpose(text_, lines_[i], lines_[i + 1], layout_);
  }

  /// How many of the lines from `i` to the next white line begin with «att», of the first few.
  std::size_t att_lines_from(std::size_t i) const {
    std::size_t count = 0;
    for (std::size_t at = i; at < lines_.size() && at < i + 6 && (at == i || adjacent(lines_[at])); ++at)
      count += begins_with_att(words(at)) ? 1u : 0u;
    return count;
  }

  /// Does line `i` belong to the open block?
  bool joins(std::size_t i) {
    if (hangs(i)) return true;
    if (ended_ || torn_ || is_torn_mark(i) || is_lone_bullet(i) || opens(i)) return false;
    const Line& last = lines_[last_];
    const Line& next = lines_[i];
    const std::string_view before = words(last_);
    const std::string_view after = words(i);
    const bool cut = next.page != last.page || last_ + 1 != i;  // a page ends between them
    const bool small = begins_small(after);
    if (cut && (is_rest(i) || goes_over(i))) return true;
    const bool item_ends = before.ends_with(',') || before.ends_with(" samt") || before.ends_with(" och");
    // «… revidera reglerna så / att alla får plats,»: no item ends on such a word.
    if (begins_with_att(after) && adjacent(next) && !item_ends && goes_on_after(before)) return true;
    if (begins_with_att(after) && !goes_on_after(before)) {
      if (before.ends_with(':') || is_body_name(language::words_key(before)))
        return false;  // Who decides, alone on a line.
      const bool room = (last.width + 4) * 20 <= layout_.longest * 18;
      const bool list = i + 1 < lines_.size() && lines_[i + 1].gap == 0 && begins_with_att(words(i + 1));
      if (asks_for(before) && att_lines_from(i) >= 2) {
        att_list_ = true;
        return false;
      }
      if (leads_to_list(before) && (room || list || ended_on_purpose(text_, last, next, layout_))) return false;
      if (!adjacent(next) && !cut) return false;
      const std::string_view first = first_line(text_, draft());
      if (begins_with_att(first) &&
          (!adjacent(next) || ends_sentence(before) || ended_on_purpose(text_, last, next, layout_) || room))
        return false;
    }
    if (begins_with_att(after) && begins_with_att(first_line(text_, draft())) && (att_list_ || item_ends)) return false;
    // «… 0,3 procent. / Kommunstyrelsen beslutar för egen del:» leads to what stands below.
    if (after.ends_with(':') && ends_sentence(before) && is_body_name(language::words_key(first_word(after))))
      return false;
    if (markdown_ && next.gap == 0 && last_ + 1 == i) return true;
    if (!adjacent(next) || last_ + 1 != i)
      return !ends_sentence(before) && (last.width >= widest_torn || cut) &&
             (small || (cut && goes_on_after(before))) &&
             !(begins_with_att(after) && begins_with_att(first_line(text_, draft())));
    if (small || goes_on_after(before) || breaks_name(before, after)) return true;
    if (!section_seen_ && next.width * 10 <= layout_.wrap * 8 && !ends_sentence(before) && is_title_begun())
      return true;  // large letters wrap early
    if (layout_.long_lines && (last.width > layout_.wrap || next.width > layout_.wrap)) return false;
    if (ended_on_purpose(text_, last, next, layout_)) return false;
    return !ends_sentence(before) || !heading_shaped(i);
  }

  /// «- … så att ingen behöver vänta», and deeper, with no other beside it, «- på bussen i regnet.»: programs that
  /// write PDF tag the second line of an item as an item of its own.
  bool hangs(std::size_t i) const {
    using source::MarkupKind;
    const source::MarkupBlock* next = markup_at(i);
    if (!open_ || next == nullptr || next->kind != MarkupKind::item || lines_[last_].markup_number == 0) return false;
    const source::MarkupBlock& above = markup_[lines_[last_].markup_number - 1];
    const std::size_t behind = lines_[i].markup_number;
    const bool alone =
        behind == markup_.size() || markup_[behind].kind != MarkupKind::item || markup_[behind].level != next->level;
    const std::string_view before = words(last_);
    return above.kind == MarkupKind::item && above.level < next->level && alone && lines_[last_].width >= widest_torn &&
           text_[next->label] == '-' && !ends_sentence(before) && !before.ends_with(',') && !before.ends_with(';') &&
           (begins_small(text_.substr(next->span.begin)) || goes_on_after(before));
  }

  /// Does the file say that the paragraph goes on over the page?
  bool is_rest(std::size_t i) const {
    if (lines_[i].markup_number == 0) return false;
    const source::MarkupBlock& block = markup_[lines_[i].markup_number - 1];
    return block.kind == source::MarkupKind::paragraph && block.level == source::continuation_level &&
           block.span.begin >= lines_[i].span.begin;
  }

  /// Does a name or a number that the page cuts go on at line `i`?
  bool goes_over(std::size_t i) {
    const PageCut cut = cut_between(words(last_), words(i));
    return cut == PageCut::certain || (cut == PageCut::likely && draft().width > 40 && !heading_shaped(i));
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
  const Layout& layout_;
  const source::MarkupBlocks& markup_;
  bool markdown_;
  ApartLists apart_;
  Drafts drafts_;
  std::vector<std::size_t> furniture_;  ///< Lines of page heads met inside the open block.
  std::optional<std::size_t> torn_;     ///< The line of a bullet whose words stand on the next one.
  std::size_t last_ = 0;                ///< The last line that was no furniture.
  std::uint32_t last_number_ = 0;       ///< Of the last numbered item.
  bool section_seen_ = false;           ///< The paper's head is over.
  bool att_list_ = false;               ///< Lines that begin with «att» are clauses of a list each.
  bool open_ = false;
  bool ended_ = false;  ///< Nothing joins the open block.
};

}  // namespace

bool names_reporter(std::string_view line) {
  return language::read_damaged("foredragande borgarradet ", language::words_key(line)) != language::no_match;
}

std::string key_of(std::string_view text, const Draft& draft) {
  if (draft.width > language::longest_key) return {};
  return language::words_key(flowed(text, draft.block));
}

Drafts gather(std::string_view text, const std::vector<Line>& lines, const Layout& layout, source::Format format,
              const source::MarkupBlocks& markup) {
  return Gatherer(text, lines, layout, format == source::Format::markdown, markup).run();
}

}  // namespace diarium::structure
