#include "export/formats/akoma_ntoso.h"

#include <set>

#include "export/exports.h"
#include "export/formats/xml.h"
#include "export/site/slug.h"
#include "view/words.h"

namespace diarium::exporting {
namespace {

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
         akoma_ntoso_body(paper) + close_tag(element) + "\n</akomaNtoso>\n";
}

}  // namespace

std::string person_reference(std::size_t index) { return "person__" + std::to_string(index + 1); }

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
