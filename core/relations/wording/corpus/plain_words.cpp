// Which words say nothing of a paper's matter? Function words of Swedish and the words of municipal procedure.
#include <algorithm>
#include <array>
#include <string_view>

#include "language/bodies.h"
#include "language/lists.h"
#include "relations/wording/corpus/words.h"

namespace diarium::relations {
namespace {

// Keys (language/key.h), ascending. Source: the closed word classes of Swedish, and what Kommunallagen and the
// templates of municipal papers call their steps: who puts, prepares, proposes, moves and decides, with which paper,
// under which heading.
constexpr std::string_view all_function_words =
    "aldrig alla allt alltid alltsa an andra annan annans annat annu ar aren at att av aven avseende avser bada "
    "bade bara behovde behover behovs betraffande bl bland blev bli blir bor da dagens dar darav darefter darfor "
    "daribland darifran darmed darom darutover darvid de dels dem den denna deras dess dessa dessutom det detta dig "
    "din dit dock du efter egen eget egna ej eller emot en endast er ett exempelvis fa fall far fatt femte fick "
    "finnas finns fjarde fler flera for fore forst forsta fran funnits gallande galler gar gav ge genom ger gett "
    "givit gjort gor gora ha hade han hans har harefter harvid helhet hennes hit hon hos hur i icke idag ifran "
    "igenom in inga ingen ingenting inget innan inom inte ja jag jamte ju kan komma kommer kommit kommun kring "
    "kunde kunna kunnat likasa liksom man manga maste med medan mellan men mer mig min mina mitt mot mycket nagon "
    "nagonting nagot nagra nar nej ni nu nya och ocksa om oss ovrig ovriga ovrigt pa redan roll rorande runt sa "
    "sadan sadana sadant saledes samma samman samt samtliga sarskild sarskilda sarskilt sasom saval sedan sig sin "
    "sina sitt sjalv ska skal skall ske skedde sker skulle slutligen social sociala som st stad ta tagit tar tas "
    "tid till tillsammans tog tredje under upp ur ut utan utanfor utifran utover vad val var vara varav varit varje "
    "vars vart varvid velat vem vems vi vid vidare vilja vilka vilkas vilken vilket vill ville";

constexpr std::string_view all_procedure_words =
    "aberopar adjungerad adress andrat anfor anfora anfort angaende anges anledning anmaler anse anser anses anslag "
    "anslagsbevis anta antagits antar antas anteckna antecknar antecknas antogs arbetsordning arende "
    "arendebeskrivning arenden arendet arendets aspekt aspekter aterremiss aterremittera aterremitteras aterstaende "
    "avgav avge avger avgora avgorande avgoras avgors avsla avslag avslagit avslagits avslar avslas avstar avstyrka "
    "avstyrker avstyrkt bakgrund bedomer bedomning bedomningen bedoms begar begarde begars begart behandla behandlade "
    "behandlas behandling behandlingen bereds beretts beskrivning beslut besluta beslutade beslutande beslutar "
    "beslutas besluten beslutet besluts beslutsdatum beslutsgang beslutsunderlag besoksadress besvara besvarad "
    "besvaras besvarat bifall bifalla bifallande bifaller bifalles bifallit bifallits bifalls bilaga bilagda bilagor "
    "bilagt borde bordlagga bordlaggs borgarrad borgarradet borgarradets borgarrads dat daterad daterat datum delges "
    "diarienr diarienummer diarium dimension dimensioner dnr dr ekologisk ekologiska ekonomisk ekonomiska enligt "
    "enskild epost ersattare ersatter expedieras fanns fattade fattas fax finner foljande foljer foredragande forekom "
    "foreligger foresla foreslagen foreslagit foreslagna foreslar foreslas foreslog foreslogs foretradare forfattning "
    "forman formans forslag forslagen forslaget forslagets forslagit forslags forts fortsatt forvaltningar fraga "
    "fragan fragor fragorna framfor framfors framfort framgar framhaller framlagda framlagt framstaller funnit "
    "gemensamt godkand godkanna godkanner godkanns godkant handlaggare handlaggning handling handlingar handlingarna "
    "handlingen hanvisar hanvisas hanvisning hemstaller huvudsak huvudvotering huvudvoteringen information inkom "
    "inkommen inkommer inkommit inlamnad inlamnades inlamnat inlamnats innebar innefattar instammer interpellation "
    "interpellationen interpellationens jav justera justerandes justerare justeras justerat justering justeringen "
    "kallade kl kommunal kommunala kommunallagen kommundirektor kommunen kommunens kommuner kommuns konsekvens "
    "konsekvenser konsekvenserna konstaterar lagga laggs lagligen lagt lamna lamnar lamnas lamnat ledamot ledamotens "
    "ledamoter ledamoterna lydelse mail manad medborgarforslag medborgarforslaget meddelar mening meningar minuter "
    "mom moter motet motforslag motforslaget motion motionar motionaren motionarens motionarer motionarerna motionen "
    "motionens motioner motivering namn namnder narvarande ndr nedan nedanstaende nr omedelbar omedelbart omfattar "
    "omrostning omrostningen ordforande ordforanden ordforandens organisationsnummer ovan ovanstaende over overlamnar "
    "overlamnas paragraf paragrafen paragrafens perspektiv perspektivet pm post postadress promemoria promemorian "
    "proposition propositioner propositionerna propositionsordning protokoll protokollet protokollsanteckning "
    "protokollsutdrag protokollsutdraget punkt punkten punkter punkterna redovisas redovisning regionens remiss "
    "remissammanstallning remissen remissinstanser remissinstanserna remissvar remitterades remitteras remitterat "
    "remitterats representanterna reservation reservationen reservationer reserverar respektive rost rostade rostar "
    "roster rotel rubricerad rubricerade sade sags sammanfattning sammantrade sammantraden sammantradesdatum "
    "sammantradesprotokoll sammantradet satt se sekreterare sid sida sidan skickas skiljaktiga skrivelse skrivelsen "
    "slutsats staden stadens stads stallde staller stallningstagande stalls stallt stod svar svarar svaret synpunkter "
    "talare tel telefon tillagg tillaggsyrkande tillaggsyrkandet tillstyrka tillstyrker tillstyrkt tjanst tjansteman "
    "tjansteskrivelse tjansteskrivelsen tjansteutlatande tjansteutlatandet tjansteutlatandets underskrift "
    "underskrifter uppdra uppdrag uppdraget uppdras uppdrogs uppfattning upprop utdrag utdragsbestyrkande utfaller "
    "utfoll utlatande utlatandet uttalande vackt vaxel voterade votering voteringsproposition www yrka yrkade yrkande "
    "yrkanden yrkandet yrkar yrkat yrkats yttrande yttranden yttrandet yttrar";

constexpr std::size_t count_words(std::string_view words) {
  return static_cast<std::size_t>(std::ranges::count(words, ' ')) + 1;
}
template <std::size_t count>
constexpr std::array<std::string_view, count> divided(std::string_view all) {
  std::array<std::string_view, count> words;
  std::size_t at = 0;
  for (std::string_view& word : words) {
    const std::size_t end = std::min(all.find(' ', at), all.size());
    word = all.substr(at, end - at);
    at = end + 1;
  }
  return words;
}
constexpr auto function_words = divided<count_words(all_function_words)>(all_function_words);
constexpr auto procedure_words = divided<count_words(all_procedure_words)>(all_procedure_words);

constexpr std::uint32_t plain_flags =
    static_cast<std::uint32_t>(language::Flag::month) | static_cast<std::uint32_t>(language::Flag::short_month) |
    static_cast<std::uint32_t>(language::Flag::count) | static_cast<std::uint32_t>(language::Flag::weekday) |
    static_cast<std::uint32_t>(language::Flag::label) | static_cast<std::uint32_t>(language::Flag::party) |
    static_cast<std::uint32_t>(language::Flag::title) | static_cast<std::uint32_t>(language::Flag::body);

static_assert(std::ranges::is_sorted(function_words) && std::ranges::is_sorted(procedure_words));

}  // namespace

WordKind kind_of_word(std::string_view key) {
  if (std::ranges::binary_search(function_words, key)) return WordKind::function;
  if (key.size() < 2 || (key.front() >= '0' && key.front() <= '9')) return WordKind::procedure;
  if (std::ranges::binary_search(procedure_words, key)) return WordKind::procedure;
  const language::Word* word = language::find_word(key, language::Letters::lost);
  if (word && (word->flags & plain_flags) != 0) return WordKind::procedure;
  const auto body = language::body_word(key, language::Letters::lost);
  const bool plain = body && body->kind() != language::BodyKind::advisory && (body->stands() || body->generic());
  return plain ? WordKind::procedure : WordKind::telling;
}

}  // namespace diarium::relations
