#include "source/docx_body.h"

#include <algorithm>
#include <array>
#include <utility>

#include "source/xml.h"

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

/// Fields that show where a page stands, not what the paper says.
bool is_page_field(std::string_view code) {
  const std::size_t first = code.find_first_not_of(' ');
  if (first == std::string_view::npos) return false;
  const std::string_view word = code.substr(first, code.find(' ', first) - first);
  return word == "PAGE" || word == "NUMPAGES" || word == "SECTIONPAGES";
}

/// The characters of a run as text: no soft hyphens, no letters of symbol fonts (private use), hard hyphens as hyphens.
void add_plain(Rich& rich, std::string_view text, Bold bold) {
  std::size_t from = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = [&](std::size_t i) {
      return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u;
    };
    std::size_t size = 0;
    std::string_view instead;
    if (byte(0) == 0xC2 && byte(1) == 0xAD) size = 2;
    if (byte(0) == 0xEE || (byte(0) == 0xEF && byte(1) < 0xA4)) size = 3;
    if (byte(0) == 0xE2 && byte(1) == 0x80 && byte(2) == 0x91) size = 3, instead = "-";
    if (size == 0) continue;
    rich.text(text.substr(from, at - from), bold);
    rich.text(instead, bold);
    from = std::min(at + size, text.size());
    at = from - 1;
  }
  rich.text(text.substr(std::min(from, text.size())), bold);
}

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
    if (name == "w:del" && in_row_properties_) row_deleted_ = true;
    if (std::ranges::find(skipped, name) != skipped.end()) {
      if (name == "w:del" || name == "w:moveFrom") rich_.count("deleted");
      skip_from_ = depth_;
      return;
    }
    if (open_paragraph(element) || open_table(name) || open_section(element)) return;
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
    if (name == "w:tc") rich_.end_cell();
    if (name == "w:tr") rich_.end_row(1, std::exchange(row_deleted_, false) ? Rich::Keep::no : Rich::Keep::yes);
    if (name == "w:tbl") rich_.end_table();
    if (name == "w:txbxContent") rich_.after(rich_.end_aside());
    if (name == "w:sdt") placeholder_ = false;
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
    if (takes_code_ && !fields_.empty()) fields_.back().code += text.substr(0, 200);
    if (!takes_text_ || in_code() || placeholder_) return;
    if (run_.hidden) {
      if (!std::exchange(run_.counted, true)) rich_.count("hidden");
      return;
    }
    if (std::ranges::any_of(fields_, [](const Field& field) { return field.shows_page; })) return;
    add_plain(rich_, text, run_.bold ? Bold::yes : Bold::no);
  }

  std::vector<WordSection> sections() && { return std::move(sections_); }

 private:
  struct Paragraph {
    WordStyle style;
    std::optional<std::string> list;
    std::optional<int> list_level, outline;
    bool in_properties = false, joins = false, ends_section = false;
  };
  struct Run {
    bool bold = false, hidden = false, counted = false;
  };
  struct Field {
    std::string code;
    bool in_code = true, shows_page = false;
  };

  bool in_paragraph_properties() const { return !paragraphs_.empty() && paragraphs_.back().in_properties; }
  bool in_code() const {
    return std::ranges::any_of(fields_, [](const Field& field) { return field.in_code; });
  }

  bool open_paragraph(const XmlElement& element) {
    const std::string_view name = element.name, value = element.get("w:val");
    if (name == "w:p") {
      paragraphs_.push_back({file_.styles.find(file_.styles.standard())});
      rich_.begin_paragraph({});
      run_ = {};
      return true;
    }
    if (name == "w:pPr" && !paragraphs_.empty()) {
      paragraphs_.back().in_properties = true;
      return true;
    }
    if (!in_paragraph_properties()) return false;
    Paragraph& paragraph = paragraphs_.back();
    if (name == "w:pStyle") paragraph.style = file_.styles.find(value);
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
    const int level = std::clamp(paragraph.list_level.value_or(style.list_level.value_or(0)), 0, 8);
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
    }
    rich_.shape(std::move(shape));
  }

  void close_paragraph() {
    if (paragraphs_.empty()) return;
    const Paragraph paragraph = std::move(paragraphs_.back());
    paragraphs_.pop_back();
    rich_.end_paragraph(paragraph.joins ? Rich::Ends::joins : Rich::Ends::here);
    if (paragraph.ends_section) rich_.end_section();
    run_ = {};
  }

  bool open_table(std::string_view name) {
    if (name == "w:tbl") rich_.begin_table();
    if (name == "w:tr") rich_.begin_row();
    if (name == "w:tc") rich_.begin_cell();
    if (name == "w:trPr") in_row_properties_ = true;
    if (name == "w:txbxContent") rich_.begin_aside();
    return name == "w:tbl" || name == "w:tr" || name == "w:tc" || name == "w:trPr" || name == "w:txbxContent";
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
    if (name == "w:fldChar") field(element.get("w:fldCharType"));
    if (name == "w:showingPlcHdr" && is_on(value)) {
      placeholder_ = true;
      rich_.count("form_fields");
    }
    if (name == "w:footnoteReference") note(file_.footnotes, element.get("w:id"));
    if (name == "w:endnoteReference") note(file_.endnotes, element.get("w:id"));
    if (name == "w:commentReference") rich_.count("comments");
    if (name == "a:blip" || name == "v:imagedata") rich_.count("pictures");
    if (name == "o:OLEObject" || name == "w:altChunk") rich_.count("attachments");
    if (file_.external.empty()) return;
    for (const std::string_view link : {"r:id", "r:link"}) {
      if (element.has(link) && file_.external.contains(element.get(link))) rich_.count("external");
    }
  }

  void add(std::string_view words) {
    if (rich_.in_paragraph() && !run_.hidden && !in_code()) rich_.text(words);
  }

  void field(std::string_view type) {
    constexpr std::size_t nested = 32;
    if (type == "begin" && fields_.size() < nested) fields_.push_back({});
    if (fields_.empty()) return;
    if (type == "separate")
      fields_.back().in_code = false, fields_.back().shows_page = is_page_field(fields_.back().code);
    if (type == "end") fields_.pop_back();
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
  std::vector<Field> fields_;
  std::vector<WordSection> sections_;
  WordSection section_;
  Run run_;
  std::string note_;
  std::size_t depth_ = 0, skip_from_ = 0;
  int noted_ = 0;
  bool in_run_properties_ = false, in_row_properties_ = false, row_deleted_ = false, takes_text_ = false,
       takes_code_ = false, placeholder_ = false, in_section_ = false, in_note_ = false;
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
