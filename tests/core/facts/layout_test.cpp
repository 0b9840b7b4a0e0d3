// How a text is set says nothing.
#include "core/facts/facts_text.h"

using namespace diarium;
using test::read_facts;
using test::value_or_none;

TEST_CASE("how a text is set says nothing: spaces of any width, soft hyphens, line ends of any kind, in bold or not") {
  const std::string plain =
      "Askeby kommun\nKommunfullmäktige 2031-02-12\n\n§ 5 Motion av Anna Bergman (S) om bad\n\nBeslut\nEnligt kommunstyrelsens förslag:\nDen av Anna Bergman väckta motionen avslås.\n\n"
      "Yrkanden\nKarin Ek (V) yrkar bifall till motionen.\n";
  const auto said = [](const std::string& paper) {
    const facts::Facts read = read_facts(paper).facts;
    std::string all = value_or_none(read.title) + "; " + value_or_none(read.body) + "; " + value_or_none(read.document_date) + "; " +
                      (read.decision ? read.decision->outcome : "none") + "; ";
    for (const facts::Person& one : read.persons) all += one.name + " (" + one.party + ") " + test::joined(one.roles) + "; ";
    return all;
  };
  const auto with = [&](std::string_view from, std::string_view to) {
    std::string out = plain;
    for (std::size_t at = out.find(from); at != out.npos; at = out.find(from, at + to.size())) out.replace(at, from.size(), to);
    return out;
  };
  const std::string wanted = said(plain);
  CHECK(wanted == "Motion av Anna Bergman (S) om bad; Kommunfullmäktige; 2031-02-12; avslå; Anna Bergman (S) motionär; Karin Ek (V) yrkande; ");
  for (const auto& [words, expected] : test::Rows{{" ", "\u00A0"}, {" ", "\u2009"}, {"mo", "m\u00ADo"},
       {" ", " \u200B"}, {"\n", "\u2028"}, {"\n", "\v"}, {"Bergman", "Berg\u00AD\nman"}})
    CHECK_MESSAGE(said(with(words, expected)) == wanted, words);
  const std::string bold = "**Beslut**\n\n**Enligt kommunstyrelsens förslag:**\n\n";
  std::string marked = plain;
  const std::string heads = "Beslut\nEnligt kommunstyrelsens förslag:\n";
  marked.replace(marked.find(heads), heads.size(), bold);
  marked.replace(marked.find("Yrkanden"), 8, "**Yrkanden**");
  CHECK(said(marked) == wanted);
}
