// What a catalogue of open data needs to be told, and that it tells of every file that the table of addresses gives away.
#include "core/export/exchange.h"
#include "export/machines/machine_files.h"
#include "view/panels/relations_in.h"

using namespace diarium;
using exporting::Manifest;
using exporting::SiteAddress;

namespace {

Manifest said_whole() {
  Manifest manifest;
  manifest.address = "https://exempel.se/storby/", manifest.title = "Samling", manifest.description = "Om cykelställ";
  manifest.publisher = "Storby kommun & <co>", manifest.licence = "https://creativecommons.org/licenses/by/4.0/";
  manifest.contact = "info@exempel.se";
  return manifest;
}

struct Described {
  std::string packed = test::made_pack();
  index::Pack pack = test::open(packed);
  view::Collection counts = view::collection(pack, "", {0, 0});
  relations::Relations relations = *view::relations_in(pack);
  Manifest manifest = said_whole();
  exporting::Site site{pack, counts, "", view::Language::sv, &relations};
  Described() { site.publisher = manifest.publisher, site.licence = manifest.licence, site.in_catalogue = true; }
};

std::size_t times(const std::string& text, const std::string& words) {
  std::size_t count = 0;
  for (std::size_t at = text.find(words); at != text.npos; at = text.find(words, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("what a catalogue of open data lacks is named by its keys; a contact may lack an e-mail address") {
  CHECK(exporting::unsaid_of_data(said_whole()).needed.empty());
  CHECK_FALSE(exporting::unsaid_of_data(said_whole()).contact);
  using Keys = std::vector<std::string_view>;
  CHECK(exporting::unsaid_of_data({}).needed == Keys{"address", "title", "description", "publisher", "licence"});
  Manifest manifest = said_whole();
  manifest.publisher.clear(), manifest.contact = "https://exempel.se/";
  CHECK(exporting::unsaid_of_data(manifest).needed == Keys{"publisher"});
  CHECK(exporting::unsaid_of_data(manifest).contact);
}

TEST_CASE("a catalogue tells each file of the table that gives data away, once, with its type and licence") {
  Described made;
  const std::string xml = exporting::dcat(made.site).bytes;
  std::size_t given = 0, feeds = 0;
  for (const SiteAddress& one : exporting::list_addresses(made.site)) {
    const std::string access = "<dcat:accessURL rdf:resource=\"https://exempel.se/storby/" + one.path + "\"/>";
    CAPTURE(one.path);
    const bool gives = one.dataset != SiteAddress::Dataset::none;
    CHECK(times(xml, access) == (gives ? 1 : 0));
    CHECK_FALSE((gives && !one.parameters.empty()));
    given += gives;
    feeds += one.dataset == SiteAddress::Dataset::feed;
  }
  CHECK(given > 5);
  CHECK(times(xml, "<dcat:Distribution ") == given);
  CHECK(times(xml, "<dcat:Dataset ") == 2 + feeds);
  CHECK(times(xml, "<dcterms:license rdf:resource=\"http://creativecommons.org/licenses/by/4.0/\"/>") == given);
  CHECK(xml.find("Storby kommun &amp; &lt;co&gt;") != xml.npos);
}

TEST_CASE("only what has one @ and a host with a dot is written to") {
  for (const char* right : {"a@b.se", "a.b@c.d.se"}) CHECK_MESSAGE(exporting::is_mail(right), right);
  for (const char* wrong : {"", "a", "@b.se", "a@b", "a@b.", "a@@b.se", "a b@c.se", "https://a.se/@x"}) CHECK_FALSE_MESSAGE(exporting::is_mail(wrong), wrong);
}
