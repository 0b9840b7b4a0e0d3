// Each paper as a document of Akoma Ntoso 3.0 (exports.md, «akn»; akoma_ntoso.subset.rng).
#include <algorithm>
#include <array>
#include <set>

#include "base/sorting.h"
#include "export/addresses.h"
#include "export/exported.h"
#include "export/exports.h"
#include "export/formats/xml.h"
#include "view/words.h"

namespace diarium::exporting {
namespace {

using structure::Block;
using structure::BlockKind;

/// The name by which the body points to a person of the facts in `references`: «person__3» for the third.
std::string person_reference(std::size_t index) { return "person__" + std::to_string(index + 1); }

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
  sort_briefly(all, [](const Inline& a, const Inline& b) {
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

constexpr std::string_view akn_namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
constexpr std::string_view no_date = "0001-01-01";  ///< FRBRdate must hold a day; its name says that none is stated.

std::string tag(std::string_view name, XmlAttributes attributes) { return begin_tag(name, attributes) + "/>\n"; }
std::string value_tag(std::string_view name, const std::string& value) { return tag(name, {{"value", value}}); }

/// What stands in the FRBR names of a paper.
struct Naming {
  explicit Naming(const Exported& paper)
      : type(paper.card.type.empty() ? "document" : paper.card.type),
        date(paper.card.date),
        municipality(slug(paper.card.municipality)) {
    work = "/akn/se/doc/" + (municipality.empty() ? std::string("unknown") : municipality) + "/" +
           (date.empty() ? "undated" : date) + "/" + paper.card.id;
  }
  std::string type, date, municipality, work;
  [[nodiscard]] std::string date_tag() const {
    return date.empty() ? tag("FRBRdate", {{"date", std::string(no_date)}, {"name", "unknown"}})
                        : tag("FRBRdate", {{"date", date}, {"name", "document"}});
  }
};

/// A level of the FRBR model: its names, its day and who answers for it; what differs comes after.
std::string level(std::string_view name, const std::string& uri, const Naming& naming, const std::string& author,
                  const std::string& rest) {
  return "<" + std::string(name) + ">\n" + value_tag("FRBRthis", uri + "/!main") + value_tag("FRBRuri", uri) +
         naming.date_tag() + tag("FRBRauthor", {{"href", author}}) + rest + "</" + std::string(name) + ">\n";
}

std::string identification(const Exported& paper, const Naming& naming) {
  const std::string author = paper.card.body.empty() ? "#unknown" : "#body";
  std::string work = tag("FRBRcountry", {{"value", "se"}}) + value_tag("FRBRsubtype", naming.type);
  if (!paper.card.case_number.empty()) work += value_tag("FRBRnumber", paper.card.case_number);
  work += value_tag("FRBRname", paper.card.title);
  const std::string expression = naming.work + "/swe@" + naming.date;
  return open_tag("identification", {{"source", "#diarium"}}) + "\n" + level("FRBRWork", naming.work, naming, author, work) +
         level("FRBRExpression", expression, naming, author, tag("FRBRlanguage", {{"language", "swe"}})) +
         level("FRBRManifestation", expression + "/diarium.xml", naming, "#diarium", value_tag("FRBRformat", "xml")) +
         "</identification>\n";
}

std::string references(const Exported& paper, const Naming& naming, const std::string& maker) {
  std::string out = open_tag("references", {{"source", "#diarium"}}) + "\n";
  out += tag("TLCOrganization", {{"eId", "diarium"}, {"href", "/akn/ontology/organization/diarium"}, {"showAs", maker}});
  if (paper.card.body.empty()) {
    out += tag("TLCConcept", {{"eId", "unknown"}, {"href", "/akn/ontology/concept/unknown"}, {"showAs", "-"}});
  } else {
    const std::string place = naming.municipality.empty() ? "" : naming.municipality + "/";
    out += tag("TLCOrganization", {{"eId", "body"},
                                   {"href", "/akn/ontology/organization/se/" + place + slug(paper.card.body)},
                                   {"showAs", paper.card.body}});
  }
  std::set<std::string> roles;
  for (std::size_t i = 0; i < paper.facts.persons.size(); ++i) {
    const facts::Person& one = paper.facts.persons[i];
    out += tag("TLCPerson", {{"eId", person_reference(i)},
                             {"href", "/akn/ontology/person/se/" + slug(one.name)},
                             {"showAs", facts::written(facts::Named{one.name, one.party})}});
    roles.insert(one.roles.begin(), one.roles.end());
  }
  for (const std::string& role : roles) {
    out += tag("TLCRole", {{"eId", "role__" + slug(role)},
                           {"href", "/akn/ontology/role/se/" + slug(role)},
                           {"showAs", view::data_word(view::Language::sv, "person_role", role)}});
  }
  return out + "</references>\n";
}

/// What the standard has no place for: the sums of the source and of its text.
std::string proprietary(const Exported& paper) {
  std::string out = open_tag("proprietary", {{"source", "#diarium"}}) + "\n" + begin_tag("diarium:source", {{"xmlns:diarium", "urn:diarium"}});
  const auto add = [&out](std::string_view key, const std::string& value) {
    if (!value.empty()) out += " " + std::string(key) + "=\"" + xml(value) + "\"";
  };
  add("file", paper.card.name);
  add("sha256", paper.origin.sha256);
  add("text_sha256", paper.base_sum());
  add("text_is", paper.from_source ? "source" : "pack");
  add("address", paper.origin.address);
  add("retrieved", paper.origin.retrieved);
  return out + "/>\n</proprietary>\n";
}

std::string document(const Exported& paper, const std::string& maker) {
  const Naming naming(paper);
  const bool minutes = naming.type == "protokoll" || naming.type == "protokollsparagraf";
  const std::string element = minutes ? "debateReport" : "doc";
  return begin_tag("?xml", {{"version", "1.0"}, {"encoding", "UTF-8"}}) + "?>\n" +
         open_tag("akomaNtoso", {{"xmlns", std::string(akn_namespace)}}) + "\n" +
         open_tag(element, {{"name", naming.type}, {"contains", "originalVersion"}}) + "\n<meta>\n" +
         identification(paper, naming) + references(paper, naming, maker) + proprietary(paper) + "</meta>\n" +
         Body(paper).write() + close_tag(element) + "\n</akomaNtoso>\n";
}

}  // namespace

/// «ID.xml» for each paper.
/// source    OASIS «Akoma Ntoso Version 1.0», namespace …/ns/akn/3.0, part 1 (vocabulary) and part 2 (specifications).
Result<std::vector<ExportFile>> export_akoma_ntoso(const index::Pack& pack, const ExportOptions& options) {
  std::vector<ExportFile> files;
  const std::string maker = "diarium " + options.version;
  const auto read = each_exported(pack, options, [&](const Exported& paper) {
    files.push_back({paper.card.id + ".xml", document(paper, maker), "application/akn+xml"});
  });
  if (!read) return read.error();
  return files;
}

}  // namespace diarium::exporting
