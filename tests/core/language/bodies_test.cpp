// Names of bodies, by the list that every stage asks.
#include "core/base/checks.h"
#include "language/bodies.h"

using namespace diarium;
using language::BodyKind;
using language::Letters;

namespace {

std::string told(std::string_view word, Letters letters = Letters::whole) {
  constexpr const char* kinds[] = {"authority",    "advisory",  "office", "preparation",
                                   "subcommittee", "committee", "board",  "council"};
  const auto body = language::body_word(word, letters);
  if (!body) return "";
  std::string out = kinds[static_cast<std::size_t>(body->kind())];
  if (body->generic()) out += " generic";
  if (body->definite) out += " definite";
  if (body->genitive) out += " genitive";
  return out;
}

std::string kind_of(std::string_view name) {
  const auto body = language::body_named(name);
  return body ? told(body->name->bare).substr(0, told(body->name->bare).find(' ')) : "";
}

}  // namespace

TEST_CASE("a body is known by the last part of its name") {
  for (const auto& [said, wanted] : test::Rows{{"hamnnämnden", "committee definite"}, {"hamnnämnd", "committee"},
       {"nämndens", "committee generic definite genitive"}, {"arbetsutskotts", "subcommittee genitive"},
       {"kommunstyrelsen", "board definite"}, {"kommunfullmäktiges", "council definite genitive"},
       {"räddningsdirektionen", "board definite"}, {"valberedningen", "preparation definite"},
       {"fastighetskontorets", "office definite genitive"}, {"ungdomsrådet", "advisory definite"}, {"hamnen", ""}})
    CHECK_MESSAGE(told(said) == wanted, said);
}

TEST_CASE("a state authority is no board of the municipality, whatever its name ends in") {
  CHECK(told("länsstyrelsen") == "authority definite");
  CHECK(told("socialstyrelsens") == "authority definite genitive");
  CHECK(told("bolagsstyrelsen") == "board definite");  // Of a company: only whole names are the municipality's.
  CHECK(language::body_word("bolagsstyrelsen", Letters::whole)->name->others);
}

TEST_CASE("a body is known where a paper lost its letters, and only there") {
  CHECK(told("hamnnamnden", Letters::lost) == "committee definite");
  CHECK(told("kommunfullm?ktige", Letters::lost) == "council definite");
  CHECK(told("hamnnamnden") == "");
}

TEST_CASE("a name of several words is the body of its head word") {
  for (const auto& [said, wanted] : test::Rows{{"Kommunstyrelsens arbetsutskott", "subcommittee"},
       {"Kultur- och hamnnämnden", "committee"}, {"Nämnden för arbete och förvaltning", "committee"},
       {"Tekniska kontoret", "office"}, {"Kommunfullmäktige i Granvike", "council"}, {"Granvike Hamn AB", ""}})
    CHECK_MESSAGE(kind_of(said) == wanted, said);
}

TEST_CASE("the letters that papers write for a body are those of the list") {
  CHECK(language::body_of_letters("KF")->definite == "kommunfullmäktige");
  CHECK(language::body_of_letters("KS")->kind == BodyKind::board);
  CHECK(language::body_of_letters("RF")->regional);
  CHECK(language::body_of_letters("SD") == nullptr);
  CHECK(language::body_of_letters("") == nullptr);
}
