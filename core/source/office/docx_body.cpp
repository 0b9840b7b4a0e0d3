#include "source/office/docx_body.h"

#include <algorithm>
#include <array>
#include <utility>

#include "source/office/docx_fields.h"
#include "source/office/xml.h"

namespace diarium::source {
namespace {

/// Elements whose words are not those of the text: older properties, what was deleted or moved away, the second telling
/// of a picture or box, phonetic guides, field codes.
constexpr std::array skipped = {std::string_view("mc:Fallback"),
                                std::string_view("w:pPrChange"),
                                std::string_view("w:rPrChange"),
                                std::string_view("w:sectPrChange"),
                                std::string_view("w:tblPrChange"),
                                std::string_view("w:tcPrChange"),
                                std::string_view("w:trPrChange"),
                                std::string_view("w:tblPrExChange"),
                                std::string_view("w:tblGridChange"),
                                std::string_view("w:numberingChange"),
                                std::string_view("w:rt"),
                                std::string_view("w:del"),
                                std::string_view("w:moveFrom"),
                                std::string_view("w:delText"),
                                std::string_view("w:delInstrText")};

class Body {
 public:
  Body(WordFile& file, Rich& rich, std::map<std::string, Blocks, std::less<>>* notes)
      : file_(file), rich_(rich), notes_(notes) {}

  void open(const XmlElement& element) {
    ++depth_;
    if (skip_from_ > 0) return;
    const std::string_view name = element.name;
    if (name == "w:ins" || name == "w:moveTo") {
      if (!in_paragraph_properties() || !in_run_properties_) ++file_.inserted;
      return;
    }
    if (name == "w:del" && in_paragraph_properties() && in_run_properties_) paragraphs_.back().joins = true;
    if (name == "w:del" && in_row_properties_ && !rows_deleted_.empty()) rows_deleted_.back() = true;
    if (std::ranges::find(skipped, name) != skipped.end()) {
      if (name == "w:del" || name == "w:moveFrom") rich_.count("deleted");
      skip_from_ = depth_;
      return;
    }
    if (open_choice(name) || open_control(element)) return;
    if (open_paragraph(element) || open_table(element) || open_section(element)) return;
    open_run(element);
  }

  void close(std::string_view name) {
    if (skip_from_ > 0) {
      if (depth_ == skip_from_) skip_from_ = 0;
      --depth_;
      return;
    }
    --depth_;
    takes_text_ = takes_code_ = false;
    if (name == "w:p") return close_paragraph();
    if (name == "w:pPr" && in_paragraph_properties()) return shape_paragraph();
    if (name == "w:rPr") in_run_properties_ = false;
    if (name == "w:r") run_ = {};
    if (name == "w:trPr") in_row_properties_ = false;
    if (name == "w:tc") close_cell();
    if (name == "w:tr") close_row();
    if (name == "w:tbl") rich_.end_table();
    if (name == "w:txbxContent") rich_.after(rich_.end_aside());
    if (name == "w:sdt" && !controls_.empty()) controls_.pop_back();
    if (name == "mc:AlternateContent" && !chosen_.empty()) chosen_.pop_back();
    if (name == "w:fldSimple") fields_.end_simple();
    if (name == "w:sectPr") {
      sections_.push_back(std::exchange(section_, {}));
      in_section_ = false;
    }
    if ((name == "w:footnote" || name == "w:endnote") && notes_ && in_note_) {
      in_note_ = false;
      Blocks blocks = rich_.end_aside();
      if (!note_.empty()) (*notes_)[note_] = std::move(blocks);
    }
  }

  void text(std::string_view text) {
    if (skip_from_ > 0) return;
    if (takes_code_) fields_.code(text);
    if (takes_text_) say(plain_words(text));
  }

  std::vector<WordSection> sections() && { return std::move(sections_); }

 private:
  struct Paragraph {
    WordStyle style;
    std::string style_id;
    std::optional<std::string> list;
    std::optional<int> list_level, outline;
    bool in_properties = false, joins = false, ends_section = false;
  };
  struct Run {
    bool bold = false, hidden = false, counted = false;
  };
  /// A content control: shows its prompt and no words of the writer's; is a table of contents.
  struct Control {
    bool placeholder = false, contents = false;
  };

  bool in_paragraph_properties() const { return !paragraphs_.empty() && paragraphs_.back().in_properties; }

  /// Of the ways in which a file tells the same, the first is taken.
  bool open_choice(std::string_view name) {
    if (name == "mc:AlternateContent") chosen_.push_back(false);
    if (name == "mc:Choice" && !chosen_.empty()) {
      if (chosen_.back()) skip_from_ = depth_;
      chosen_.back() = true;
    }
    return name == "mc:AlternateContent" || name == "mc:Choice";
  }

  bool open_control(const XmlElement& element) {
    const std::string_view name = element.name;
    if (name == "w:sdt") controls_.push_back({});
    if (controls_.empty()) return false;
    Control& control = controls_.back();
    if (name == "w:docPartGallery") control.contents = element.get("w:val") == "Table of Contents";
    if (name == "w:showingPlcHdr" && is_on(element.get("w:val")) && !in_placeholder()) {
      control.placeholder = true;
      rich_.count("form_fields");
    }
    if (name == "w:sdtContent" && control.contents) {
      count_contents();
      skip_from_ = depth_;
    }
    return name == "w:sdt" || name == "w:sdtContent" || name == "w:docPartGallery";
  }
  bool in_placeholder() const { return std::ranges::find(controls_, true, &Control::placeholder) != controls_.end(); }

  /// A table of contents is counted once, however many elements it is made of.
  void count_contents() {
    if (!std::exchange(contents_counted_, true)) rich_.count("contents");
  }

  bool open_paragraph(const XmlElement& element) {
    const std::string_view name = element.name, value = element.get("w:val");
    if (name == "w:p") {
      paragraphs_.push_back({file_.styles.find(file_.styles.standard()), file_.styles.standard()});
      rich_.begin_paragraph({});
      run_ = {};
      ++paragraph_count_;
      return true;
    }
    if (name == "w:pPr" && !paragraphs_.empty()) {
      paragraphs_.back().in_properties = true;
      return true;
    }
    if (!in_paragraph_properties()) return false;
    Paragraph& paragraph = paragraphs_.back();
    if (name == "w:pStyle") paragraph.style = file_.styles.find(value), paragraph.style_id = value;
    if (name == "w:outlineLvl") paragraph.outline = whole_number(value);
    if (name == "w:numId") paragraph.list = std::string(value);
    if (name == "w:ilvl") paragraph.list_level = whole_number(value);
    if (name == "w:rPr") in_run_properties_ = true;
    if (name == "w:sectPr") paragraph.ends_section = true;
    return name != "w:sectPr" && !in_section_;
  }

  void shape_paragraph() {
    Paragraph& paragraph = paragraphs_.back();
    paragraph.in_properties = false;
    run_ = {};
    const WordStyle& style = paragraph.style;
    int heading = style.heading;
    if (paragraph.outline) heading = *paragraph.outline >= 0 && *paragraph.outline < 9 ? *paragraph.outline + 1 : 0;
    Block shape;
    const std::optional<std::string>& list = paragraph.list ? paragraph.list : style.list;
    std::optional<int> named;  // A style's level is the one that names the style (17.9.23).
    if (list && !paragraph.list) named = file_.numbering.level_of_style(*list, paragraph.style_id);
    const int level = std::clamp(paragraph.list_level.value_or(named.value_or(style.list_level.value_or(0))), 0, 8);
    if (list && *list != "0") {
      if (auto label = file_.numbering.next(*list, level)) {
        shape.label = std::move(*label);
        if (!shape.label.empty()) shape.kind = Block::Kind::item;
        shape.level = level + 1;
      }
    }
    if (heading > 0) {
      shape.kind = Block::Kind::heading;
      shape.level = std::min(heading, 6);
      if (shape.label == "-") shape.label.clear();
      fields_.leave_contents();
    }
    rich_.shape(std::move(shape));
  }

  void close_paragraph() {
    if (paragraphs_.empty()) return;
    const Paragraph paragraph = std::move(paragraphs_.back());
    paragraphs_.pop_back();
    if (is_title_of_contents(paragraph)) {
      rich_.drop_words();
      count_contents();
    }
    rich_.end_paragraph(paragraph.joins ? Rich::Ends::joins : Rich::Ends::here);
    if (paragraph.ends_section) rich_.end_section();
    run_ = {};
  }

  /// «Innehåll» in Word's own style for it. The style is used for headings without a number too, which have other
  /// words.
  bool is_title_of_contents(const Paragraph& paragraph) const {
    if (paragraph.style.contents != WordStyle::Contents::title) return false;
    const std::string_view words = rich_.words();
    return words.starts_with("Innehåll") || words.starts_with("INNEHÅLL") || words.starts_with("Contents") ||
           words.starts_with("Table of");
  }

  bool open_table(const XmlElement& element) {
    const std::string_view name = element.name;
    if (name == "w:tbl") rich_.begin_table();
    if (name == "w:tr") {
      rich_.begin_row();
      rows_deleted_.push_back(false);
    }
    if (name == "w:tc") {
      rich_.begin_cell();
      cells_span_.push_back(1);
    }
    if (name == "w:gridSpan" && !cells_span_.empty())
      cells_span_.back() = static_cast<std::uint32_t>(std::max(1, whole_number(element.get("w:val")).value_or(1)));
    if (name == "w:trPr") in_row_properties_ = true;
    if (name == "w:txbxContent") rich_.begin_aside();
    return name == "w:tbl" || name == "w:tr" || name == "w:tc" || name == "w:trPr" || name == "w:txbxContent";
  }

  void close_cell() {
    if (cells_span_.empty()) return;
    rich_.end_cell(1, cells_span_.back());
    cells_span_.pop_back();
  }
  void close_row() {
    if (rows_deleted_.empty()) return;
    rich_.end_row(1, rows_deleted_.back() ? Rich::Keep::no : Rich::Keep::yes);
    rows_deleted_.pop_back();
  }

  bool open_section(const XmlElement& element) {
    const std::string_view name = element.name;
    if (name == "w:sectPr") in_section_ = true;
    if (name == "w:headerReference" || name == "w:footerReference") ++section_.furniture;
    if (name == "w:headerReference") section_.heads[std::string(element.get("w:type"))] = element.get("r:id");
    if (name == "w:titlePg") section_.first_page_differs = is_on(element.get("w:val"));
    if ((name == "w:footnote" || name == "w:endnote") && notes_) {
      const std::string_view type = element.get("w:type");
      note_ = type.empty() || type == "normal" ? std::string(element.get("w:id")) : std::string();
      in_note_ = true;
      rich_.begin_aside();
      return true;
    }
    return in_section_;
  }

  void open_run(const XmlElement& element) {
    const std::string_view name = element.name, value = element.get("w:val");
    if (name == "w:r") {
      run_ = {};
      if (!paragraphs_.empty())
        run_.bold = paragraphs_.back().style.bold, run_.hidden = paragraphs_.back().style.hidden;
    }
    if (name == "w:rStyle") {
      const WordStyle style = file_.styles.find(value);
      run_.bold = run_.bold || style.bold;
      run_.hidden = run_.hidden || style.hidden;
    }
    if (name == "w:b") run_.bold = is_on(value);
    if (name == "w:vanish") run_.hidden = is_on(value);
    if (name == "w:t" || name == "m:t") takes_text_ = true;
    takes_code_ = name == "w:instrText";
    if (name == "w:tab" || name == "w:ptab") add(" ");
    if (name == "w:cr") add("\n");
    if (name == "w:br") add(element.get("w:type") == "page" || element.get("w:type") == "column" ? " " : "\n");
    if (name == "w:noBreakHyphen") add("-");
    if (name == "w:sym") say(symbol(element.get("w:font"), element.get("w:char")));
    open_field(element);
    if (name == "w:footnoteReference") note(file_.footnotes, element.get("w:id"));
    if (name == "w:endnoteReference") note(file_.endnotes, element.get("w:id"));
    if (name == "w:commentReference") rich_.count("comments");
    if (name == "a:blip" || name == "v:imagedata" || is_diagram(element)) rich_.count("pictures");
    if (name == "o:OLEObject" || name == "w:altChunk") rich_.count("attachments");
    if (file_.external.empty()) return;
    for (const std::string_view link : {"r:id", "r:link"}) {
      if (element.has(link) && file_.external.contains(element.get(link))) rich_.count("external");
    }
  }

  /// A chart or SmartArt: drawn from a part of its own.
  static bool is_diagram(const XmlElement& element) {
    if (element.name != "a:graphicData") return false;
    const std::string_view what = element.get("uri");
    return what.ends_with("/chart") || what.ends_with("/diagram") || what.ends_with("/chartex");
  }

  /// Are words at this place none of the paper's, whatever they are?
  bool is_silent() const {
    return fields_.silent() || in_placeholder() ||
           (!paragraphs_.empty() && paragraphs_.back().style.contents == WordStyle::Contents::entry);
  }

  /// Words of a run.
  void say(std::string_view words) {
    if (words.empty()) return;
    leave_lost_contents();
    if (is_silent()) {
      if (!paragraphs_.empty() && paragraphs_.back().style.contents == WordStyle::Contents::entry) count_contents();
      return;
    }
    if (run_.hidden) {
      if (!std::exchange(run_.counted, true)) rich_.count("hidden");
      return;
    }
    const bool of_contents = !paragraphs_.empty() && paragraphs_.back().style.contents == WordStyle::Contents::title;
    if (!of_contents && words.find_first_not_of(' ') != std::string_view::npos) contents_counted_ = false;
    rich_.text(words, run_.bold ? Bold::yes : Bold::no);
  }

  /// A table of contents whose end is lost (in a tracked change) ends where a paragraph is in no style of its lines.
  void leave_lost_contents() {
    const bool other = !paragraphs_.empty() && paragraphs_.back().style.contents == WordStyle::Contents::no;
    if (other && paragraph_count_ != contents_begin_ && fields_.in_contents()) fields_.leave_contents();
  }

  void add(std::string_view words) {
    if (rich_.in_paragraph() && !run_.hidden && !is_silent()) rich_.text(words);
  }

  void open_field(const XmlElement& element) {
    const std::string_view name = element.name;
    if (name == "w:listEntry") fields_.entry(element.get("w:val"));
    if (name == "w:result") fields_.chosen(whole_number(element.get("w:val")).value_or(0));
    if (name == "w:fldSimple") {
      const bool is_shown = !fields_.silent();
      fields_.begin_simple(element.get("w:instr"));
      if (is_shown) apply_field(WordFields::kind_of(element.get("w:instr")));
    }
    if (name != "w:fldChar") return;
    const std::string_view type = element.get("w:fldCharType");
    if (type == "begin") fields_.begin();
    if (type == "separate") apply_field(fields_.separate());
    if (type == "end") say(fields_.end());
  }
  void apply_field(WordFields::Kind kind) {
    if (kind == WordFields::Kind::page && rich_.in_paragraph() && !in_placeholder()) rich_.page_number();
    if (kind == WordFields::Kind::contents) {
      count_contents();
      contents_begin_ = paragraph_count_;
    }
    if (kind == WordFields::Kind::link) rich_.count("external");
  }

  void note(std::map<std::string, Blocks, std::less<>>& notes, std::string_view id) {
    const auto found = notes.find(id);
    if (found == notes.end() || found->second.empty()) return;
    const std::string mark = std::to_string(++noted_);
    add("[" + mark + "]");
    rich_.note(mark, std::exchange(found->second, {}));
  }

  WordFile& file_;
  Rich& rich_;
  std::map<std::string, Blocks, std::less<>>* notes_;
  std::vector<Paragraph> paragraphs_;
  WordFields fields_;
  std::vector<Control> controls_;
  std::vector<bool> chosen_, rows_deleted_;
  std::vector<std::uint32_t> cells_span_;
  std::vector<WordSection> sections_;
  WordSection section_;
  Run run_;
  std::string note_;
  std::size_t depth_ = 0, skip_from_ = 0, paragraph_count_ = 0, contents_begin_ = 0;
  int noted_ = 0;
  bool in_run_properties_ = false, in_row_properties_ = false, takes_text_ = false, takes_code_ = false,
       contents_counted_ = false, in_section_ = false, in_note_ = false;
};

}  // namespace

Result<std::vector<WordSection>> read_word_part(std::string_view xml, std::string_view part, std::string_view where,
                                                WordFile& file, Rich& rich,
                                                std::map<std::string, Blocks, std::less<>>* notes) {
  Body body(file, rich, notes);
  XmlListener listener;
  listener.open = [&](const XmlElement& element) { body.open(element); };
  listener.close = [&](std::string_view name) { body.close(name); };
  listener.text = [&](std::string_view text) { body.text(text); };
  listener.trouble = [&] { return rich.trouble(); };
  if (auto error = read_xml(xml, part, where, listener)) return *error;
  return std::move(body).sections();
}

}  // namespace diarium::source
