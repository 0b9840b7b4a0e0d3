
#include "export/addresses.h"
#include "export/formats/xml.h"
#include "export/machines/machine_files.h"

namespace diarium::exporting {
namespace {

using Dataset = SiteAddress::Dataset;

constexpr std::string_view vocabularies = "http://publications.europa.eu/resource/authority/";
/// What DCAT-AP-SE demands of every catalogue: its description, not the data, is in the public domain.
constexpr std::string_view catalogue_licence = "http://creativecommons.org/publicdomain/zero/1.0/";

/// Licences of Creative Commons are named by their http address, in RDF and in DCAT-AP-SE.
std::string licence_of(std::string_view licence) {
  constexpr std::string_view secure = "https://creativecommons.org/";
  return licence.starts_with(secure) ? "http://creativecommons.org/" + std::string(licence.substr(secure.size())) : std::string(licence);
}

/// RDF/XML, an element a line.
class Rdf {
 public:
  void open(std::string_view name, const std::string& about) {
    out_ += open_tag(name, {{"rdf:about", about}}) + "\n";
  }
  void close(std::string_view name) { out_ += close_tag(name) + "\n"; }
  void resource(std::string_view name, const std::string& address) {
    out_ += " " + begin_tag(name, {{"rdf:resource", address}}) + "/>\n";
  }
  void words(std::string_view name, std::string_view words, std::string_view language) {
    out_ += " " + open_tag(name, {{"xml:lang", std::string(language)}}) + xml(words) + close_tag(name) + "\n";
  }
  void plain(std::string_view name, std::string_view words) { out_ += " " + open_tag(name, {}) + xml(words) + close_tag(name) + "\n"; }
  [[nodiscard]] std::string take() && { return std::move(out_) + "</rdf:RDF>\n"; }

 private:
  std::string out_ =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
      "xmlns:dcat=\"http://www.w3.org/ns/dcat#\" xmlns:foaf=\"http://xmlns.com/foaf/0.1/\" "
      "xmlns:vcard=\"http://www.w3.org/2006/vcard/ns#\">\n";
};

/// What of the table of addresses is one set of data: the collection in several forms, each feed, the files about the site.
struct DataFiles {
  std::string name;  ///< Its part of the address.
  std::vector<const SiteAddress*> files;
};

std::vector<DataFiles> data_files(const std::vector<SiteAddress>& all) {
  std::vector<DataFiles> sets{{"collection", {}}, {"site", {}}};
  for (const SiteAddress& one : all) {
    if (one.dataset == Dataset::collection) sets[0].files.push_back(&one);
    if (one.dataset == Dataset::site) sets[1].files.push_back(&one);
    if (one.dataset == Dataset::feed) sets.push_back({"feed/" + one.path, {&one}});
  }
  return sets;
}

class Catalogue {
 public:
  explicit Catalogue(const Site& site) : site_(site), root_(site.pack.about().address) {}

  std::string write(const std::vector<DataFiles>& sets) && {
    write_catalogue(sets);
    rdf_.open("foaf:Agent", own("publisher"));
    rdf_.plain("foaf:name", site_.publisher);
    rdf_.close("foaf:Agent");
    if (mail_) {
      rdf_.open("vcard:Organization", own("contact"));
      rdf_.plain("vcard:fn", site_.publisher);
      rdf_.resource("vcard:hasEmail", "mailto:" + site_.pack.about().contact);
      rdf_.close("vcard:Organization");
    }
    for (const DataFiles& set : sets) write_dataset(set);
    for (const DataFiles& set : sets)
      for (const SiteAddress* file : set.files) write_distribution(*file);
    return std::move(rdf_).take();
  }

 private:
  [[nodiscard]] std::string own(const std::string& name) const { return root_ + std::string(dcat_name) + "#" + name; }
  [[nodiscard]] static std::string distribution(const SiteAddress& file) { return "distribution/" + (file.path.empty() ? std::string("index") : file.path); }
  [[nodiscard]] static std::string in(std::string_view vocabulary, std::string_view word) {
    return std::string(vocabularies) + std::string(vocabulary) + "/" + std::string(word);
  }
  [[nodiscard]] std::string_view language() const { return site_.language == view::Language::sv ? "sv" : "en"; }
  /// Of what is new the table has our English words, of other feeds the collection's own.
  [[nodiscard]] std::string feed_title(const SiteAddress& feed) const {
    return feed.path == feed_name ? std::string(view::word(site_.language, "feeds.papers")) : feed.title;
  }
  [[nodiscard]] std::string part_title(const std::string& what) const {
    return view::fill(site_.language, "feed.title", {{"what", what}, {"collection", site_.pack.about().title}});
  }

  void write_catalogue(const std::vector<DataFiles>& sets) {
    const index::About& about = site_.pack.about();
    rdf_.open("dcat:Catalog", own("catalog"));
    rdf_.words("dcterms:title", about.title, language());
    rdf_.words("dcterms:description", about.description, language());
    rdf_.resource("dcterms:publisher", own("publisher"));
    rdf_.resource("dcterms:license", std::string(catalogue_licence));
    rdf_.resource("dcterms:language", in("language", "SWE"));
    rdf_.resource("foaf:homepage", root_);
    rdf_.resource("dcat:themeTaxonomy", std::string(vocabularies) + "data-theme");
    for (const DataFiles& set : sets) rdf_.resource("dcat:dataset", own(set.name));
    rdf_.close("dcat:Catalog");
  }

  void write_dataset(const DataFiles& set) {
    const index::About& about = site_.pack.about();
    const SiteAddress& first = *set.files.front();
    rdf_.open("dcat:Dataset", own(set.name));
    switch (first.dataset) {
      case Dataset::none: break;
      case Dataset::collection:
        rdf_.words("dcterms:title", about.title, language());
        rdf_.words("dcterms:description", about.description, language());
        break;
      case Dataset::feed:
        rdf_.words("dcterms:title", part_title(feed_title(first)), language());
        rdf_.words("dcterms:description", view::word(site_.language, "feeds.lede"), language());
        break;
      case Dataset::site:
        rdf_.words("dcterms:title", part_title("the site's addresses and files"), "en");
        rdf_.words("dcterms:description", "what the site is, and which addresses and files it has", "en");
        break;
    }
    rdf_.resource("dcterms:publisher", own("publisher"));
    if (mail_) rdf_.resource("dcat:contactPoint", own("contact"));
    rdf_.resource("dcat:theme", in("data-theme", "GOVE"));
    rdf_.resource("dcterms:language", in("language", "SWE"));
    rdf_.resource("dcat:landingPage", root_);
    for (const SiteAddress* file : set.files) rdf_.resource("dcat:distribution", own(distribution(*file)));
    rdf_.close("dcat:Dataset");
  }

  void write_distribution(const SiteAddress& file) {
    const std::string address = root_ + file.path;
    rdf_.open("dcat:Distribution", own(distribution(file)));
    if (file.dataset == Dataset::feed) rdf_.words("dcterms:title", feed_title(file), language());
    else rdf_.words("dcterms:title", file.title, "en");
    rdf_.words("dcterms:description", file.about, "en");
    rdf_.resource("dcat:accessURL", address);
    if (file.kind == SiteAddress::Kind::data) rdf_.resource("dcat:downloadURL", address);
    rdf_.plain("dcterms:format", file.type);
    rdf_.resource("dcterms:license", licence_of(site_.licence));
    rdf_.close("dcat:Distribution");
  }

  const Site& site_;
  const std::string& root_;
  const bool mail_ = is_mail(site_.pack.about().contact);
  Rdf rdf_;
};

}  // namespace

Unsaid unsaid_of_data(const Manifest& manifest) {
  Unsaid unsaid;
  const std::pair<std::string_view, const std::string*> needed[] = {{"address", &manifest.address}, {"title", &manifest.title}, {"description", &manifest.description},
                                                                    {"publisher", &manifest.publisher}, {"licence", &manifest.licence}};
  for (const auto& [key, said] : needed)
    if (said->empty()) unsaid.needed.push_back(key);
  unsaid.contact = !is_mail(manifest.contact);
  return unsaid;
}

SiteFile dcat(const Site& site) {
  const std::vector<SiteAddress> all = list_addresses(site);
  return {std::string(dcat_name), Catalogue(site).write(data_files(all))};
}

}  // namespace diarium::exporting
