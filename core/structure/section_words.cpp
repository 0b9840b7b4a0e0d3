#include "structure/section_words.h"

#include <algorithm>
#include <array>

#include "base/letters.h"
#include "language/bodies.h"
#include "structure/damage.h"
#include "structure/lines.h"

namespace diarium::structure {
namespace {

struct Entry {
  std::string_view key;
  Section section;
};

/// Whole headings, as key() gives them, in bytewise order. Source: council papers of Swedish municipalities and the
/// templates that they publish.
constexpr std::array whole = {
    Entry{"analys", {Role::grounds, 1}},
    Entry{"andringsyrkande", {Role::yrkande, 1}},
    Entry{"andringsyrkanden", {Role::yrkande, 1}},
    Entry{"ansvariga", {Role::body, 1}},
    Entry{"anteckning till protokollet", {Role::special_statement, 1}},
    Entry{"anteckningar till protokollet", {Role::special_statement, 1}},
    Entry{"arendeberedning", {Role::referral, 1}},
    Entry{"arendebeskrivning", {Role::background, 1}},
    Entry{"arendegang", {Role::referral, 1}},
    Entry{"arendelista", {Role::body, 1}},
    Entry{"arendesammanfattning", {Role::summary, 1}},
    Entry{"arendet", {Role::background, 1}},
    Entry{"arendet i korthet", {Role::summary, 1}},
    Entry{"arendets bakgrund", {Role::background, 1}},
    Entry{"arendets beredning", {Role::referral, 1}},
    Entry{"arendets handlaggning", {Role::referral, 1}},
    Entry{"aterremissyrkande", {Role::yrkande, 1}},
    Entry{"att-sats", {Role::yrkande, 1}},
    Entry{"att-satser", {Role::yrkande, 1}},
    Entry{"avslagsyrkande", {Role::yrkande, 1}},
    Entry{"avvagningar", {Role::grounds, 1}},
    Entry{"bakgrund", {Role::background, 1}},
    Entry{"bakgrund och syfte", {Role::background, 1}},
    Entry{"bakgrund till arendet", {Role::background, 1}},
    Entry{"bakgrundsbeskrivning", {Role::background, 1}},
    Entry{"barnets basta", {Role::grounds, 1}},
    Entry{"barnkonsekvensanalys", {Role::grounds, 1}},
    Entry{"barnperspektiv", {Role::grounds, 1}},
    Entry{"barnperspektivet", {Role::grounds, 1}},
    Entry{"barnrattsperspektiv", {Role::grounds, 1}},
    Entry{"bedomning", {Role::grounds, 1}},
    Entry{"beredning", {Role::referral, 1}},
    Entry{"beredning av arendet", {Role::referral, 1}},
    Entry{"beskrivning av arendet", {Role::background, 1}},
    Entry{"beslut", {Role::decision, 1}},
    Entry{"beslut i korthet", {Role::summary, 1}},
    Entry{"beslut skickas till", {Role::body, 1}},
    Entry{"beslutande", {Role::body, 1}},
    Entry{"beslutet expedieras till", {Role::body, 1}},
    Entry{"beslutet sands till", {Role::body, 1}},
    Entry{"beslutet skickas till", {Role::body, 1}},
    Entry{"beslutsforslag", {Role::proposal, 1}},
    Entry{"beslutsgang", {Role::voting, 1}},
    Entry{"beslutsordning", {Role::voting, 1}},
    Entry{"beslutsplanering", {Role::body, 1}},
    Entry{"beslutsunderlag", {Role::attachment, 1}},
    Entry{"bilaga", {Role::attachment, 1}},
    Entry{"bilagor", {Role::attachment, 1}},
    Entry{"dagens sammantrade", {Role::background, 1}},
    Entry{"dagordning", {Role::body, 1}},
    Entry{"delges", {Role::body, 1}},
    Entry{"deltar ej i beslutet", {Role::body, 1}},
    Entry{"deltar inte i beslut", {Role::body, 1}},
    Entry{"deltar inte i beslutet", {Role::body, 1}},
    Entry{"diskussion", {Role::grounds, 1}},
    Entry{"ekonomi", {Role::grounds, 1}},
    Entry{"ekonomi och finansiering", {Role::grounds, 1}},
    Entry{"ekonomiska konsekvenser", {Role::grounds, 1}},
    Entry{"ekonomiska konsekvenser av beslutet", {Role::grounds, 1}},
    Entry{"ersattaryttrande", {Role::special_statement, 1}},
    Entry{"expedieras", {Role::body, 1}},
    Entry{"expedieras till", {Role::body, 1}},
    Entry{"finansiering", {Role::grounds, 1}},
    Entry{"foredragning", {Role::body, 1}},
    Entry{"foredragningslista", {Role::body, 1}},
    Entry{"forslag pa motet", {Role::yrkande, 1}},
    Entry{"forslag pa sammantradet", {Role::yrkande, 1}},
    Entry{"forslag till beslut", {Role::proposal, 1}},
    Entry{"forslag till beslut pa motet", {Role::yrkande, 1}},
    Entry{"forslag till beslut pa sammantradet", {Role::yrkande, 1}},
    Entry{"forslag till beslut under motet", {Role::yrkande, 1}},
    Entry{"forslag till beslut under sammantradet", {Role::yrkande, 1}},
    Entry{"forslag till yttrande", {Role::proposal, 1}},
    Entry{"forslag under sammantradet", {Role::yrkande, 1}},
    Entry{"forslag vid sammantradet", {Role::yrkande, 1}},
    Entry{"forslagen", {Role::yrkande, 1}},
    Entry{"fragor", {Role::motion_claim, 1}},
    Entry{"gallande ratt", {Role::background, 1}},
    Entry{"halsoaspekter", {Role::grounds, 1}},
    Entry{"handling", {Role::attachment, 1}},
    Entry{"handlingar", {Role::attachment, 1}},
    Entry{"handlingar i arendet", {Role::attachment, 1}},
    Entry{"hemstallan", {Role::proposal, 1}},
    Entry{"inkomna remissvar", {Role::referral, 1}},
    Entry{"inkomna yttranden", {Role::referral, 1}},
    Entry{"inledning", {Role::background, 1}},
    Entry{"innehallsforteckning", {Role::body, 1}},
    Entry{"jamlikhet", {Role::grounds, 1}},
    Entry{"jamstalldhet", {Role::grounds, 1}},
    Entry{"jamstalldhetsanalys", {Role::grounds, 1}},
    Entry{"jamstalldhetskonsekvenser", {Role::grounds, 1}},
    Entry{"jamstalldhetsperspektiv", {Role::grounds, 1}},
    Entry{"jav", {Role::body, 1}},
    Entry{"jav och avstaende", {Role::body, 1}},
    Entry{"juridisk bedomning", {Role::grounds, 1}},
    Entry{"juridiska overvaganden", {Role::grounds, 1}},
    Entry{"justering", {Role::body, 1}},
    Entry{"klimatpaverkan", {Role::grounds, 1}},
    Entry{"konsekvensanalys", {Role::grounds, 1}},
    Entry{"konsekvenser", {Role::grounds, 1}},
    Entry{"konsekvenser av beslutet", {Role::grounds, 1}},
    Entry{"konsekvenser for barn", {Role::grounds, 1}},
    Entry{"konsekvenser for miljon", {Role::grounds, 1}},
    Entry{"kopia till", {Role::body, 1}},
    Entry{"kort sammanfattning", {Role::summary, 1}},
    Entry{"lagstiftning", {Role::background, 1}},
    Entry{"miljokonsekvenser", {Role::grounds, 1}},
    Entry{"motiv till beslut", {Role::grounds, 1}},
    Entry{"motivering", {Role::grounds, 1}},
    Entry{"motivering till beslut", {Role::grounds, 1}},
    Entry{"motivering till forslag till beslut", {Role::grounds, 1}},
    Entry{"narvarande", {Role::body, 1}},
    Entry{"narvarorapport", {Role::body, 1}},
    Entry{"nulage", {Role::background, 1}},
    Entry{"nulagesbeskrivning", {Role::background, 1}},
    Entry{"omedelbar justering", {Role::body, 1}},
    Entry{"omrostning", {Role::voting, 1}},
    Entry{"omrostningsresultat", {Role::voting, 1}},
    Entry{"overlaggning", {Role::body, 1}},
    Entry{"overvaganden", {Role::grounds, 1}},
    Entry{"ovriga deltagare", {Role::body, 1}},
    Entry{"ovriga narvarande", {Role::body, 1}},
    Entry{"proposition", {Role::voting, 1}},
    Entry{"propositionsordning", {Role::voting, 1}},
    Entry{"protokollsanteckning", {Role::special_statement, 1}},
    Entry{"protokollsanteckningar", {Role::special_statement, 1}},
    Entry{"protokollsutdrag skickas till", {Role::body, 1}},
    Entry{"protokollsutdrag till", {Role::body, 1}},
    Entry{"redogorelse for arendet", {Role::background, 1}},
    Entry{"remiss", {Role::referral, 1}},
    Entry{"remissammanstallning", {Role::referral, 1}},
    Entry{"remisser", {Role::referral, 1}},
    Entry{"remissinstanser", {Role::referral, 1}},
    Entry{"remissinstansernas synpunkter", {Role::referral, 1}},
    Entry{"remissrunda", {Role::referral, 1}},
    Entry{"remissvar", {Role::referral, 1}},
    Entry{"remissyttranden", {Role::referral, 1}},
    Entry{"reservation", {Role::reservation, 1}},
    Entry{"reservation mot beslutet", {Role::reservation, 1}},
    Entry{"reservation och sarskilt yttrande", {Role::reservation, 1}},
    Entry{"reservationer", {Role::reservation, 1}},
    Entry{"reservationer och sarskilda yttranden", {Role::reservation, 1}},
    Entry{"rostforklaring", {Role::special_statement, 1}},
    Entry{"rubricerat arende", {Role::body, 1}},
    Entry{"sammanfattande bedomning", {Role::grounds, 1}},
    Entry{"sammanfattning", {Role::summary, 1}},
    Entry{"sammanfattning av arendet", {Role::summary, 1}},
    Entry{"sammantradet", {Role::background, 1}},
    Entry{"samrad", {Role::referral, 1}},
    Entry{"sandlista", {Role::body, 1}},
    Entry{"sarskilda uttalanden", {Role::special_statement, 1}},
    Entry{"sarskilda yttranden", {Role::special_statement, 1}},
    Entry{"sarskilt uttalande", {Role::special_statement, 1}},
    Entry{"sarskilt yttrande", {Role::special_statement, 1}},
    Entry{"skal", {Role::grounds, 1}},
    Entry{"skal for beslut", {Role::grounds, 1}},
    Entry{"skal for beslutet", {Role::grounds, 1}},
    Entry{"skickas till", {Role::body, 1}},
    Entry{"skriftlig reservation", {Role::reservation, 1}},
    Entry{"slutsats", {Role::grounds, 1}},
    Entry{"slutsatser", {Role::grounds, 1}},
    Entry{"stallningstagande", {Role::grounds, 1}},
    Entry{"svar", {Role::body, 1}},
    Entry{"svar pa fragorna", {Role::body, 1}},
    Entry{"svar pa interpellationen", {Role::body, 1}},
    Entry{"syfte", {Role::background, 1}},
    Entry{"synpunkter", {Role::grounds, 1}},
    Entry{"tidigare behandling", {Role::background, 1}},
    Entry{"tidigare beslut", {Role::background, 1}},
    Entry{"tidsplan", {Role::background, 1}},
    Entry{"tillaggsforslag", {Role::yrkande, 1}},
    Entry{"tillaggsyrkande", {Role::yrkande, 1}},
    Entry{"tillaggsyrkanden", {Role::yrkande, 1}},
    Entry{"tillganglighet", {Role::grounds, 1}},
    Entry{"underlag for beslut", {Role::attachment, 1}},
    Entry{"underskrifter", {Role::body, 1}},
    Entry{"uppdraget", {Role::background, 1}},
    Entry{"uppfoljning", {Role::grounds, 1}},
    Entry{"utredning", {Role::grounds, 1}},
    Entry{"votering", {Role::voting, 1}},
    Entry{"voteringslista", {Role::voting, 1}},
    Entry{"voteringsordning", {Role::voting, 1}},
    Entry{"voteringsproposition", {Role::voting, 1}},
    Entry{"voteringsresultat", {Role::voting, 1}},
    Entry{"yrkande", {Role::yrkande, 1}},
    Entry{"yrkanden", {Role::yrkande, 1}},
    Entry{"yrkanden och propositionsordning", {Role::yrkande, 1}},
    Entry{"yrkanden pa sammantradet", {Role::yrkande, 1}},
    Entry{"yrkanden under sammantradet", {Role::yrkande, 1}},
    Entry{"yrkanden vid sammantradet", {Role::yrkande, 1}},
    Entry{"yrkandet", {Role::yrkande, 1}},
    Entry{"yttrande", {Role::body, 1}},
    Entry{"yttranden", {Role::body, 1}},
};
static_assert(std::is_sorted(whole.begin(), whole.end(), [](const Entry& a, const Entry& b) { return a.key < b.key; }));

/// Headings that name whose they are first: «Nämndens bedömning», «Förvaltningens förslag till beslut».
constexpr std::array endings = {
    Entry{"s arendebeskrivning", {Role::background, 1}},
    Entry{"s bedomning", {Role::grounds, 1}},
    Entry{"s bedomningar", {Role::grounds, 1}},
    Entry{"s beslut", {Role::decision, 1}},
    Entry{"s beslutsforslag", {Role::proposal, 1}},
    Entry{"s forslag", {Role::proposal, 1}},
    Entry{"s forslag till beslut", {Role::proposal, 1}},
    Entry{"s kommentar", {Role::grounds, 1}},
    Entry{"s kommentarer", {Role::grounds, 1}},
    Entry{"s motivering", {Role::grounds, 1}},
    Entry{"s overvaganden", {Role::grounds, 1}},
    Entry{"s slutsats", {Role::grounds, 1}},
    Entry{"s stallningstagande", {Role::grounds, 1}},
    Entry{"s svar", {Role::body, 1}},
    Entry{"s synpunkter", {Role::grounds, 1}},
    Entry{"s yrkande", {Role::yrkande, 1}},
    Entry{"s yttrande", {Role::referral, 1}},
};

/// Headings that go on with a name or a number.
constexpr std::array beginnings = {
    Entry{"bedomning ur ", {Role::grounds, 1}},        Entry{"foredragande borgarradet ", {Role::body, 1}},
    Entry{"konsekvenser for ", {Role::grounds, 1}},    Entry{"reservation i ", {Role::reservation, 1}},
    Entry{"reservationer i ", {Role::reservation, 1}}, Entry{"sarskilt yttrande i ", {Role::special_statement, 1}},
};

/// What a paragraph or a line opens with its first words.
constexpr std::array openings = {
    Entry{"reservation av ", {Role::reservation, 1}},
    Entry{"reservation fran ", {Role::reservation, 1}},
    Entry{"reservation anfordes av ", {Role::reservation, 1}},
    Entry{"reservation anmaldes av ", {Role::reservation, 1}},
    Entry{"sarskilt uttalande gjordes av ", {Role::special_statement, 1}},
    Entry{"sarskilt yttrande avgavs av ", {Role::special_statement, 1}},
    Entry{"sarskilt uttalande av ", {Role::special_statement, 1}},
    Entry{"sarskilt uttalande fran ", {Role::special_statement, 1}},
    Entry{"sarskilt yttrande av ", {Role::special_statement, 1}},
    Entry{"protokollsanteckning av ", {Role::special_statement, 1}},
    Entry{"protokollsanteckning fran ", {Role::special_statement, 1}},
    Entry{"vid protokollet", {Role::signature, 1}},
};

/// What a body does in the sentence that goes on after somebody's dissent: «Nämnden tillstyrker förslaget.»
constexpr std::array<std::string_view, 12> body_verbs = {"ansluter",  "avslar",     "behandlar", "beslutade",
                                                         "beslutar",  "bifaller",   "delar",     "foreslar",
                                                         "instammer", "overlamnar", "staller",   "tillstyrker"};

constexpr std::size_t least_first_part = 4;  // Letters of a compound before its last part.
constexpr std::size_t run_in_longest = 9;    // Words of a heading in front of its paragraph.

constexpr std::array<std::string_view, 20> paper_names = {"beslutsunderlag",  "enkel fraga",
                                                          "interpellation",   "interpellationssvar",
                                                          "kallelse",         "medborgarforslag",
                                                          "motion",           "pm",
                                                          "promemoria",       "protokoll",
                                                          "protokollsutdrag", "remissvar",
                                                          "rapport",          "sammantradesprotokoll",
                                                          "skrivelse",        "svar pa motion",
                                                          "tjansteskrivelse", "tjansteutlatande",
                                                          "utlatande",        "yttrande"};

constexpr std::array<std::string_view, 27> title_beginnings = {"angaende ",         "antagande av ",
                                                               "avsagelse ",        "besvarande av ",
                                                               "detaljplan for ",   "enkel fraga ",
                                                               "forslag till ",     "fyllnadsval ",
                                                               "interpellation ",   "medborgarforslag ",
                                                               "motion ",           "om ",
                                                               "redovisning av ",   "remiss av ",
                                                               "remissvar ",        "revidering av ",
                                                               "skrivelse ",        "svar pa ",
                                                               "utbyggnad av ",     "utlatande over ",
                                                               "uppfoljning av ",   "val av ",
                                                               "yrkande angaende ", "yrkande om ",
                                                               "yttrande over ",    "yttrande angaende ",
                                                               "arsredovisning "};

/// Labels of a letterhead and of a meeting's first page.
constexpr std::array<std::string_view, 26> field_labels = {
    "plats och tid", "tid och plats", "tid",        "plats",       "beslutande",         "narvarande",   "franvarande",
    "justerare",     "justerande",    "ordforande", "sekreterare", "ovriga deltagare",   "paragrafer",   "forhinder",
    "ovriga",        "ersattare",     "datum",      "dnr",         "utsedd att justera", "diarienummer", "arendenummer",
    "handlaggare",   "telefon",       "e-post",     "motesdatum",  "sammantradesdatum"};

template <std::size_t n>
const Entry* prefix_in(const std::array<Entry, n>& table, std::string_view words) {
  for (const Entry& entry : table) {
    if (words.starts_with(entry.key) || read_damaged(entry.key, words) != no_match) return &entry;
  }
  return nullptr;
}

/// «Förslag till beslut i kommunfullmäktige», «… förslag till kommunstyrelsen»: the words before the body that is
/// asked.
std::string_view before_body(std::string_view line_key) {
  const std::size_t body = line_key.rfind(' ');
  if (body == std::string_view::npos || !is_body_name(line_key.substr(body + 1))) return {};
  const std::string_view rest = line_key.substr(0, body);
  for (const std::string_view preposition : {" i", " till"})
    if (rest.ends_with(preposition)) return rest.substr(0, rest.size() - preposition.size());
  return {};
}

}  // namespace

std::optional<Section> section_of(std::string_view line_key) {
  if (line_key.empty() || line_key.size() > 90) return std::nullopt;
  if (const std::string_view words = before_body(line_key); !words.empty()) {
    const std::optional<Section> section = words == "forslag" ? Section{Role::proposal, 1} : section_of(words);
    if (section && section->role == Role::proposal) return section;
  }
  const auto found = std::lower_bound(whole.begin(), whole.end(), line_key,
                                      [](const Entry& entry, std::string_view wanted) { return entry.key < wanted; });
  if (found != whole.end() && found->key == line_key) return found->section;
  for (const Entry& entry : whole) {
    const bool near = line_key.size() >= entry.key.size() && line_key.size() <= entry.key.size() + 2;
    if (near && reads_as(entry.key, line_key)) return entry.section;
  }
  const std::size_t words = 1 + static_cast<std::size_t>(std::count(line_key.begin(), line_key.end(), ' '));
  const bool refers = line_key.starts_with("enligt ") || line_key.starts_with("i enlighet ") ||
                      line_key.starts_with("med ") || line_key.starts_with("se ");
  const bool whose = !refers && words <= 8 && line_key.find("s ") != std::string_view::npos;
  for (const Entry& entry : endings) {
    if (!whose) break;  // «Enligt nämndens förslag:»
    if (!ends_as(line_key, entry.key)) continue;
    const std::size_t own = static_cast<std::size_t>(std::count(entry.key.begin(), entry.key.end(), ' '));
    if (words <= own + 4) return entry.section;
  }
  if (const Entry* entry = prefix_in(beginnings, line_key); entry && words <= 8) return entry->section;
  // «Socialnämndens förslag till arbetsutskottet för beslut i kommunstyrelsen»
  if (const std::size_t space = line_key.find(' '); space != std::string_view::npos && space > 0 && words <= 11 &&
                                                    line_key.find(" enligt ") == std::string_view::npos) {
    const bool proposes = read_damaged("s forslag till ", line_key.substr(space - 1)) != no_match;
    if (proposes && is_body_name(line_key.substr(0, space - 1))) return Section{Role::proposal, 1};
  }
  if (line_key.starts_with("bilaga ") && words <= 2) return Section{Role::attachment, 1};
  return std::nullopt;
}

RunIn run_in_heading(std::string_view line) {
  if (!begins_capital(line)) return {};
  std::size_t end = 0;
  for (std::size_t words = 1; words <= run_in_longest && end < line.size() && end < 90; ++words) {
    end = std::min(line.find(' ', end), line.size());
    const std::string_view head = line.substr(0, end);
    const std::string_view rest = trim(line.substr(end));
    const std::string_view last = last_word(head);
    if (rest.empty() || ends_sentence(head) || head.ends_with(',') || last == "-" || last == "\xE2\x80\x93" ||
        first_word(rest) == "-" || first_word(rest) == "\xE2\x80\x93")
      break;
    const bool number = rest[0] >= '0' && rest[0] <= '9' && first_word(rest).ends_with('.');
    if (begins_capital(rest) || number) {
      if (const auto section = section_of(key(head))) return {static_cast<std::uint32_t>(end), *section};
    }
    end = line.size() - rest.size();
  }
  return {};
}

std::optional<Role> opening_of(std::string_view line_key) {
  if (const Entry* entry = prefix_in(openings, line_key)) return entry->section.role;
  const std::size_t space = line_key.find(' ');
  if (space == std::string_view::npos || !is_body_name(line_key.substr(0, space))) return std::nullopt;
  const std::string_view verb = first_word(line_key.substr(space + 1));
  const bool acts =
      std::any_of(body_verbs.begin(), body_verbs.end(), [&](std::string_view word) { return reads_as(word, verb); });
  return acts ? std::optional(Role::body) : std::nullopt;
}

bool is_body_name(std::string_view line_key) {
  if (line_key.empty() || line_key.find(' ') != std::string_view::npos) return false;
  return std::ranges::any_of(language::body_names(), [&](const language::BodyName& name) {
    if (name.whole) return false;  // Its ending is a row of its own.
    if (ends_as(line_key, name.definite_key)) return true;
    // «Socialförvaltning» over a letter is an office, «förvaltning» is what somebody does.
    const bool office =
        name.kind == language::BodyKind::office && line_key.size() >= name.bare_key.size() + least_first_part;
    return (!name.article || office) && ends_as(line_key, name.bare_key);
  });
}

bool is_paper_name(std::string_view line_key) {
  return std::any_of(paper_names.begin(), paper_names.end(),
                     [&](std::string_view name) { return reads_as(name, line_key); });
}

bool begins_title(std::string_view line_key) {
  return std::any_of(title_beginnings.begin(), title_beginnings.end(),
                     [&](std::string_view words) { return line_key.starts_with(words); });
}

bool is_recipients(std::string_view line_key) {
  return line_key.ends_with(" till") || line_key == "expedieras" || line_key == "delges" || line_key == "sandlista";
}

bool heads_recipients(std::string_view words) {
  const std::string name = key(words);
  return is_recipients(name) && section_of(name).has_value();
}

bool is_labelled_field(std::string_view words) {
  const std::size_t colon = words.substr(0, std::min<std::size_t>(words.size(), 40)).find(": ");
  return colon != std::string_view::npos && is_one_of(field_labels, key(words.substr(0, colon)));
}

}  // namespace diarium::structure
