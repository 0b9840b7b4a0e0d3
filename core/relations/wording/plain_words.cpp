// Which words say nothing of a paper's matter? Function words of Swedish and the words of municipal procedure.
#include <algorithm>
#include <array>
#include <string_view>

#include "facts/lists.h"
#include "relations/wording/words.h"

namespace diarium::relations {
namespace {

// Keys (facts/key.h), ascending. Source: the closed word classes of Swedish, and what Kommunallagen and the templates
// of municipal papers call their steps: who puts, prepares, proposes, moves and decides, with which paper, under which
// heading.
constexpr std::string_view all_plain_words =
    "aberopar adjungerad adress aldrig alla allt alltid alltsa an andra andrat anfor anfora anfort angaende anges "
    "anledning anmaler annan annans annat annu anse anser anses anslag anslagsbevis anta antagits antar antas "
    "anteckna antecknar antecknas antogs ar arbetsordning aren arende arendebeskrivning arenden arendet arendets "
    "aspekt aspekter at aterremiss aterremittera aterremitteras aterstaende att av avdelning aven avgav avge avger "
    "avgora avgorande avgoras avgors avseende avser avsla avslag avslagit avslagits avslar avslas avstar avstyrka "
    "avstyrker avstyrkt bada bade bakgrund bara bedomer bedomning bedomningen bedoms begar begarde begars begart "
    "behandla behandlade behandlas behandling behandlingen behovde behover behovs beredning beredningen "
    "beredningens berednings bereds beretts beskrivning beslut besluta beslutade beslutande beslutar beslutas "
    "besluten beslutet besluts beslutsdatum beslutsgang beslutsunderlag besoksadress besvara besvarad besvaras "
    "besvarat betraffande bifall bifalla bifallande bifaller bifalles bifallit bifallits bifalls bilaga bilagda "
    "bilagor bilagt bl bland blev bli blir bor borde bordlagga bordlaggs borgarrad borgarradet borgarradets "
    "borgarrads borgarradsberedningen borgarradsberedningens da dagens dar darav darefter darfor daribland darifran "
    "darmed darom darutover darvid dat daterad daterat datum de delges dels dem den denna deras dess dessa dessutom "
    "det detta diarienr diarienummer diarium dig dimension dimensioner din dit dnr dock dr du efter egen eget egna "
    "ej ekologisk ekologiska ekonomisk ekonomiska eller emot en endast enligt enskild epost er ersattare ersatter "
    "ett exempelvis expedieras fa fall fanns far fatt fattade fattas fax femte fick finnas finner finns fjarde fler "
    "flera foljande foljer for fore foredragande forekom foreligger foresla foreslagen foreslagit foreslagna "
    "foreslar foreslas foreslog foreslogs foretradare forfattning forman formans forslag forslagen forslaget "
    "forslagets forslagit forslags forst forsta forts fortsatt forvaltning forvaltningar forvaltningen "
    "forvaltningens fraga fragan fragor fragorna framfor framfors framfort framgar framhaller framlagda framlagt "
    "framstaller fran fullmaktig fullmaktige fullmaktiges funnit funnits gallande galler gar gav ge gemensamt genom "
    "ger gett givit gjort godkand godkanna godkanner godkanns godkant gor gora ha hade han handlaggare handlaggning "
    "handling handlingar handlingarna handlingen hans hanvisar hanvisas hanvisning har harefter harvid helhet "
    "hemstaller hennes hit hon hos hur huvudsak huvudvotering huvudvoteringen i icke idag ifran igenom in "
    "information inga ingen ingenting inget inkom inkommen inkommer inkommit inlamnad inlamnades inlamnat inlamnats "
    "innan innebar innefattar inom instammer inte interpellation interpellationen interpellationens ja jag jamte "
    "jav ju justera justerandes justerare justeras justerat justering justeringen kallade kan kl komma kommer "
    "kommit kommun kommunal kommunala kommunallagen kommundirektor kommunen kommunens kommuner kommunfullmaktige "
    "kommunfullmaktiges kommuns kommunstyrelse kommunstyrelsen kommunstyrelsens konsekvens konsekvenser "
    "konsekvenserna konstaterar kring kunde kunna kunnat lagga laggs lagligen lagt lamna lamnar lamnas lamnat "
    "ledamot ledamotens ledamoter ledamoterna likasa liksom lydelse mail man manad manga maste med medan "
    "medborgarforslag medborgarforslaget meddelar mellan men mening meningar mer mig min mina minuter mitt mom mot "
    "moter motet motforslag motforslaget motion motionar motionaren motionarens motionarer motionarerna motionen "
    "motionens motioner motivering mycket nagon nagonting nagot nagra namn namnd namnden namndens namnder nar "
    "narvarande ndr nedan nedanstaende nej ni nr nu nya och ocksa om omedelbar omedelbart omfattar omrostning "
    "omrostningen ordforande ordforanden ordforandens organisationsnummer oss ovan ovanstaende over overlamnar "
    "overlamnas ovrig ovriga ovrigt pa paragraf paragrafen paragrafens perspektiv perspektivet pm post postadress "
    "promemoria promemorian proposition propositioner propositionerna propositionsordning protokoll protokollet "
    "protokollsanteckning protokollsutdrag protokollsutdraget punkt punkten punkter punkterna redan redovisas "
    "redovisning regionens regionfullmaktige regionstyrelsen remiss remissammanstallning remissen remissinstanser "
    "remissinstanserna remissvar remitterades remitteras remitterat remitterats representanterna reservation "
    "reservationen reservationer reserverar respektive roll rorande rost rostade rostar roster rotel rubricerad "
    "rubricerade runt sa sadan sadana sadant sade sags saledes samma samman sammanfattning sammantrade sammantraden "
    "sammantradesdatum sammantradesprotokoll sammantradet samt samtliga sarskild sarskilda sarskilt sasom satt "
    "saval se sedan sekreterare sid sida sidan sig sin sina sitt sjalv ska skal skall ske skedde sker skickas "
    "skiljaktiga skrivelse skrivelsen skulle slutligen slutsats social sociala som st stad staden stadens stads "
    "stadsledningskontoret stadsledningskontorets stallde staller stallningstagande stalls stallt stod styrelse "
    "styrelsen svar svarar svaret synpunkter ta tagit talare tar tas tel telefon tid till tillagg tillaggsyrkande "
    "tillaggsyrkandet tillsammans tillstyrka tillstyrker tillstyrkt tjanst tjansteman tjansteskrivelse "
    "tjansteskrivelsen tjansteutlatande tjansteutlatandet tjansteutlatandets tog tredje under underskrift "
    "underskrifter upp uppdra uppdrag uppdraget uppdras uppdrogs uppfattning upprop ur ut utan utanfor utdrag "
    "utdragsbestyrkande utfaller utfoll utifran utlatande utlatandet utover utskott utskottet uttalande vackt vad "
    "val var vara varav varit varje vars vart varvid vaxel velat vem vems vi vid vidare vilja vilka vilkas vilken "
    "vilket vill ville voterade votering voteringsproposition www yrka yrkade yrkande yrkanden yrkandet yrkar yrkat "
    "yrkats yttrande yttranden yttrandet yttrar";

constexpr auto plain_words = [] {
  std::array<std::string_view, std::ranges::count(all_plain_words, ' ') + 1> words;
  std::string_view rest = all_plain_words;
  for (std::string_view& word : words) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    word = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return words;
}();

constexpr std::uint32_t plain_flags =
    static_cast<std::uint32_t>(facts::Flag::month) | static_cast<std::uint32_t>(facts::Flag::short_month) |
    static_cast<std::uint32_t>(facts::Flag::count) | static_cast<std::uint32_t>(facts::Flag::weekday) |
    static_cast<std::uint32_t>(facts::Flag::label) | static_cast<std::uint32_t>(facts::Flag::party) |
    static_cast<std::uint32_t>(facts::Flag::title) | static_cast<std::uint32_t>(facts::Flag::body);

static_assert(std::ranges::is_sorted(plain_words));

}  // namespace

bool is_plain_word(std::string_view key) {
  if (key.size() < 2 || (key.front() >= '0' && key.front() <= '9')) return true;
  if (std::ranges::binary_search(plain_words, key)) return true;
  const facts::Word* word = facts::find_word(key);
  if (word && (word->flags & plain_flags) != 0) return true;
  return (facts::ending_flags(key) & static_cast<std::uint32_t>(facts::Flag::body)) != 0;
}

}  // namespace diarium::relations
