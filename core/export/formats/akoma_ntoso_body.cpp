// The words of a paper as sections, paragraphs and lists of Akoma Ntoso.
#include <algorithm>
#include <array>

#include "export/formats/akoma_ntoso.h"
#include "export/formats/xml.h"

namespace diarium::exporting {
namespace {

using structure::Block;
using structure::BlockKind;

/// An element inside a paragraph.
struct Inline {
  ByteSpan span;
  std::string open, name;
};

/// Elements of persons, days and att-satser of a paper, those that contain others before them; what crosses another is
/// left out, for XML is a tree.
std::vector<Inline> inlines_of(const Exported& paper) {
  std::vector<Inline> all;
  for (std::size_t i = 0; i < paper.facts.persons.size(); ++i)
    for (const ByteSpan mention : paper.facts.persons[i].mentions)
      all.push_back({mention, open_tag("person", {{"refersTo", "#" + person_reference(i)}}), "person"});
  for (const facts::Date& one : paper.facts.dates)
    if (one.iso.size() == 10) all.push_back({one.span, open_tag("date", {{"date", one.iso}}), "date"});
  std::size_t clauses = 0;
  for (const structure::AttClause& clause : paper.outline.clauses) {
    ++clauses;
    if (paper.outline.blocks[clause.block].kind == BlockKind::list_item) continue;  // The item is its element.
    const std::string open = open_tag("inline", {{"name", "att-sats"}, {"eId", "clause__" + std::to_string(clauses)}});
    all.push_back({clause.span, open, "inline"});
  }
  std::ranges::stable_sort(all, [](const Inline& a, const Inline& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  std::vector<Inline> nested;
  std::vector<std::uint32_t> ends;
  for (Inline& one : all) {
    while (!ends.empty() && ends.back() <= one.span.begin) ends.pop_back();
    if (one.span.empty() || (!ends.empty() && one.span.end > ends.back())) continue;
    if (!nested.empty() && nested.back().span == one.span && nested.back().name == one.name) continue;
    ends.push_back(one.span.end);
    nested.push_back(std::move(one));
  }
  return nested;
}

class Body {
 public:
  explicit Body(const Exported& paper) : paper_(paper), inlines_(inlines_of(paper)) {}

  std::string write() {
    std::string preface;
    for (const Block& block : paper_.outline.blocks)
      if (is_title(block)) preface += p("preface__p_" + next(preface_ps_)) + "<docTitle>" + words(block) + "</docTitle></p>\n";
    for (std::size_t i = 0; i < paper_.outline.blocks.size(); ++i) {
      const Block& block = paper_.outline.blocks[i];
      if (block.kind == BlockKind::page_furniture || is_title(block)) continue;
      if (block.kind == BlockKind::heading) open_section(block);
      else if (block.kind == BlockKind::list_item) add_item(block, i);
      else add_paragraph(block);
    }
    close_list();
    while (!open_.empty()) close_section();
    if (out_.empty()) out_ = p("p_1") + "</p>\n";
    return (preface.empty() ? "" : element("preface", "preface", preface)) + element("mainBody", "main", out_);
  }

 private:
  /// A section that is open, as far as it is written: its blocks stand in `text` until it is known whether sections
  /// follow in it, for then they are its `intro`, and else its `content`.
  struct Open {
    std::uint8_t level = 0;
    std::string id, name, head, text, inner;
    std::size_t sections = 0, ps = 0, lists = 0;
  };
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> names = {
      {{"section", "sec"}, {"subsection", "subsec"}, {"paragraph", "para"}}};

  static bool is_title(const Block& block) { return block.role == structure::Role::title && block.kind == BlockKind::heading; }
  static std::string p(const std::string& id) { return open_tag("p", {{"eId", id}}); }
  /// An element of others, each on lines of its own.
  static std::string element(std::string_view name, const std::string& id, const std::string& inner) {
    return open_tag(name, {{"eId", id}}) + "\n" + inner + close_tag(name) + "\n";
  }
  static std::string next(std::size_t& count) { return std::to_string(++count); }

  /// Where blocks go now, and what their names begin with.
  std::string& text() { return open_.empty() ? out_ : open_.back().text; }
  std::string prefix() const { return open_.empty() ? "" : open_.back().id + "__"; }
  std::size_t& ps() { return open_.empty() ? ps_ : open_.back().ps; }
  std::size_t& lists() { return open_.empty() ? lists_ : open_.back().lists; }

  void open_section(const Block& block) {
    close_list();
    const std::uint8_t level = std::max<std::uint8_t>(block.level, 1);
    while (!open_.empty() && open_.back().level >= level) close_section();
    const auto& [name, short_name] = names[std::min(open_.size(), names.size() - 1)];
    std::size_t& count = open_.empty() ? sections_ : open_.back().sections;
    Open section;
    section.level = level;
    section.name = name;
    section.id = prefix() + std::string(short_name) + "_" + next(count);
    section.head = open_tag("heading", {{"eId", section.id + "__heading"}}) + words(block) + "</heading>\n";
    open_.push_back(std::move(section));
  }
  void close_section() {
    close_list();
    Open section = std::move(open_.back());
    open_.pop_back();
    const std::string wrap = section.inner.empty() ? "content" : "intro";
    if (section.text.empty() && section.inner.empty()) section.text = p(section.id + "__p_1") + "</p>\n";
    const std::string text = section.text.empty() ? "" : element(wrap, section.id + "__" + wrap, section.text);
    const std::string whole = element(section.name, section.id, section.head + text + section.inner);
    (open_.empty() ? out_ : open_.back().inner) += whole;
  }

  void add_paragraph(const Block& block) {
    close_list();
    const std::string_view kind = block.kind == BlockKind::signature   ? "signature"
                                  : block.kind == BlockKind::table_row ? "table-row"
                                                                       : "";
    std::string& to = text();
    const std::string id = prefix() + "p_" + next(ps());
    to += kind.empty() ? p(id) : open_tag("p", {{"eId", id}, {"class", std::string(kind)}});
    to += words(block) + "</p>\n";
  }

  void add_item(const Block& block, std::size_t index) {
    if (list_.empty()) {
      list_id_ = prefix() + "list_" + next(lists());
      items_ = 0;
    }
    const bool clause = std::ranges::any_of(paper_.outline.clauses, [&](const auto& one) { return one.block == index; });
    const std::string id = list_id_ + "__item_" + next(items_);
    list_ += clause ? open_tag("item", {{"eId", id}, {"class", "att-sats"}}) : open_tag("item", {{"eId", id}});
    if (!block.label.empty()) list_ += open_tag("num", {{"eId", id + "__num"}}) + xml(block.label) + "</num>";
    list_ += p(id + "__p_1") + words(block) + "</p></item>\n";
  }
  void close_list() {
    if (list_.empty()) return;
    const std::string list = element("blockList", list_id_, list_);
    list_.clear();
    text() += list;
  }

  /// The words of a block with its elements: lines joined by a space.
  std::string words(const Block& block) const {
    std::string out;
    std::vector<const Inline*> open;
    auto next = std::ranges::lower_bound(inlines_, block.span.begin, {}, [](const Inline& one) { return one.span.begin; });
    const auto close_until = [&](std::uint32_t at) {
      while (!open.empty() && open.back()->span.end <= at) {
        out += close_tag(open.back()->name);
        open.pop_back();
      }
    };
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
      ByteSpan line = block.lines[i];
      close_until(line.begin);
      if (i > 0) out += ' ';
      while (line.begin < line.end) {
        close_until(line.begin);
        for (; next != inlines_.end() && next->span.begin <= line.begin; ++next) {
          if (next->span.end <= line.begin || next->span.end > block.span.end) continue;
          out += next->open;
          open.push_back(&*next);
        }
        std::uint32_t until = line.end;
        if (!open.empty()) until = std::min(until, open.back()->span.end);
        if (next != inlines_.end()) until = std::min(until, next->span.begin);
        add_xml(out, slice(paper_.text.nfc, {line.begin, until}));
        line.begin = until;
      }
    }
    close_until(0xFFFFFFFFu);
    return out;
  }

  const Exported& paper_;
  std::vector<Inline> inlines_;
  std::string out_, list_, list_id_;
  std::vector<Open> open_;
  std::size_t sections_ = 0, ps_ = 0, lists_ = 0, items_ = 0, preface_ps_ = 0;
};

}  // namespace

std::string akoma_ntoso_body(const Exported& paper) { return Body(paper).write(); }

}  // namespace diarium::exporting
