// source/office/docx: what stands in a Word file (.docx, .docm, .dotx)?
//
// Source: ECMA-376 part 1 (WordprocessingML) and part 2 (packages).
#include "source/source.h"

#include <algorithm>
#include <utility>

#include "source/office/docx_body.h"
#include "source/office/xml.h"
#include "source/office/zip.h"

namespace diarium::source {
namespace {

/// A part that another one names: what it is for, and where it stands.
struct Relation {
  std::string id, type, target;
};

/// The folder of a part, with its last «/».
std::string folder_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  return slash == std::string_view::npos ? std::string() : std::string(part.substr(0, slash + 1));
}

/// Where a target named in a folder stands, «..» worked out. What climbs out of the zip is never found there.
std::string resolve(std::string_view folder, std::string_view target) {
  std::string path =
      target.starts_with('/') ? std::string(target.substr(1)) : std::string(folder) + std::string(target);
  for (std::size_t at = path.find("../"); at != std::string::npos && at >= 2; at = path.find("../")) {
    const std::size_t before = path.rfind('/', at - 2);
    path.erase(before == std::string::npos ? 0 : before + 1, at + 3 - (before == std::string::npos ? 0 : before + 1));
  }
  return path;
}

Result<std::vector<Relation>> relations_of(Zip& zip, const std::string& part, std::string_view where,
                                           std::map<std::string, std::string, std::less<>>* external) {
  const std::string folder = folder_of(part);
  const std::string name = folder + "_rels/" + part.substr(folder.size()) + ".rels";
  std::vector<Relation> relations;
  if (!zip.has(name)) return relations;
  auto xml = zip.read(name);
  if (!xml) return xml.error();
  XmlListener listener;
  listener.open = [&](const XmlElement& element) {
    if (element.name != "rel:Relationship") return;
    const std::string_view type = element.get("Type");
    if (element.get("TargetMode") == "External") {
      if (external) (*external)[std::string(element.get("Id"))] = element.get("Target");
      return;
    }
    relations.push_back({std::string(element.get("Id")), std::string(type.substr(type.rfind('/') + 1)),
                         resolve(folder, element.get("Target"))});
  };
  if (auto error = read_xml(*xml, name, where, listener)) return *error;
  return relations;
}

class DocxReader {
 public:
  DocxReader(Zip& zip, std::string_view where) : zip_(zip), where_(where) {}

  Result<Source> run() {
    const auto roots = relations_of(zip_, "", where_, nullptr);
    if (!roots) return roots.error();
    main_ = "word/document.xml";
    for (const Relation& root : *roots) {
      if (root.type == "officeDocument" && zip_.has(root.target)) main_ = root.target;
    }
    auto relations = relations_of(zip_, main_, where_, &file_.external);
    if (!relations) return relations.error();
    relations_ = std::move(*relations);
    if (auto error = read_helpers()) return *error;

    const auto xml = zip_.read(main_);
    if (!xml)
      return Error{xml.error().fault == Fault::not_found ? Fault::damaged : xml.error().fault, xml.error().what,
                   where_};
    Rich rich;
    const auto sections = read_word_part(*xml, main_, where_, file_, rich);
    if (!sections) return sections.error();
    TextWithMarkup text = rich.finish();
    const auto head = first_head(*sections);
    if (!head) return head.error();
    for (const WordSection& section : *sections) rich.count("page_furniture", section.furniture);
    rich.count("macros", static_cast<std::uint32_t>(std::ranges::count(relations_, "vbaProject", &Relation::type)));
    text = below_head(*head, text);

    Source source{std::move(text.text), Encoding::utf8, Format::markdown};
    source.markup = std::move(text.blocks);
    source.reading.kind = Kind::docx;
    source.reading.inserted = file_.inserted;
    source.reading.left_out = rich.left_out();
    return source;
  }

 private:
  /// The inflated part of a kind that the text names; empty where it names none.
  Result<std::string> part(std::string_view type) {
    const auto found = std::ranges::find(relations_, type, &Relation::type);
    if (found == relations_.end() || !zip_.has(found->target)) return std::string();
    return zip_.read(found->target);
  }

  std::optional<Error> read_helpers() {
    const auto styles_xml = part("styles");
    if (!styles_xml) return styles_xml.error();
    auto styles = WordStyles::read(*styles_xml, "styles.xml", where_);
    if (!styles) return styles.error();
    file_.styles = std::move(*styles);
    const auto numbering_xml = part("numbering");
    if (!numbering_xml) return numbering_xml.error();
    auto numbering = WordNumbering::read(*numbering_xml, "numbering.xml", where_);
    if (!numbering) return numbering.error();
    file_.numbering = std::move(*numbering);
    const WordNumbering from_start = file_.numbering;  // Lists in notes count for themselves.
    auto error = read_notes("footnotes", file_.footnotes);
    if (!error) error = read_notes("endnotes", file_.endnotes);
    file_.numbering = from_start;
    return error;
  }

  std::optional<Error> read_notes(const std::string& type, std::map<std::string, Blocks, std::less<>>& notes) {
    const auto xml = part(type);
    if (!xml) return xml.error();
    if (xml->empty()) return std::nullopt;
    Rich rich;
    std::map<std::string, Blocks, std::less<>> read;
    const auto sections = read_word_part(*xml, type + ".xml", where_, file_, rich, &read);
    if (!sections) return sections.error();
    notes = std::move(read);
    return std::nullopt;
  }

  Result<TextWithMarkup> head(const std::string& id) {
    const auto found = std::ranges::find(relations_, id, &Relation::id);
    if (found == relations_.end() || !zip_.has(found->target)) return TextWithMarkup();
    const auto xml = zip_.read(found->target);
    if (!xml) return xml.error();
    Rich rich;
    const auto sections = read_word_part(*xml, found->target, where_, file_, rich);
    if (!sections) return sections.error();
    return rich.finish();
  }

  /// The head of the first page, where it is more than a running title: a letterhead that other pages lack, or one with
  /// a number in it (a date, the number of the matter). Once, at the top of the text; empty where there is none.
  Result<TextWithMarkup> first_head(const std::vector<WordSection>& sections) {
    if (sections.empty()) return TextWithMarkup();
    const WordSection& section = sections.front();
    const auto named = [&](const std::string& type) -> Result<TextWithMarkup> {
      const auto found = section.heads.find(type);
      return found == section.heads.end() ? Result<TextWithMarkup>(TextWithMarkup()) : head(found->second);
    };
    const auto running = named("default");
    if (!running || !section.first_page_differs) {
      if (!running || std::ranges::any_of(running->text, [](char c) { return c >= '0' && c <= '9'; })) return running;
      return TextWithMarkup();
    }
    const auto first = named("first");
    if (!first || first->text != running->text) return first;
    return TextWithMarkup();
  }

  Zip& zip_;
  std::string where_, main_;
  std::vector<Relation> relations_;
  WordFile file_;
};

}  // namespace

/// By its parts, whatever its name is. O(log entries).
bool is_docx(const Given& file) {
  return file.zip && file.zip->has("[Content_Types].xml") &&
         std::ranges::any_of(file.zip->names(), [](const std::string& name) { return name.starts_with("word/"); });
}

/// Reads the text as Markdown: headings, lists with the labels that Word shows, tables, notes at the end of their
/// section, boxes after the paragraph that they hang on. Tracked changes are taken as accepted. What is left out is
/// counted.
///
/// errors    of zip and xml, naming the part; empty: no word in it.
/// cost      O(inflated bytes).
Result<Source> read_docx(const Given& file) { return DocxReader(*file.zip, file.name).run(); }

}  // namespace diarium::source
