// Swedish texts that are no municipality's papers, made up: { name: text }. Their words are those of council papers, their matter is not.
export const swedish = {
  parliament_motion: `Riksdagen
Motion till riksdagen 2023/24:9981
av Vera Mossberg (S)
Fler nattåg i Norrland

Förslag till riksdagsbeslut
Riksdagen ställer sig bakom det som anförs i motionen om att fler nattåg bör gå i Norrland och tillkännager detta för regeringen.

Motivering
Den som bor i inlandet har långt till flyget. Nattåget är ofta enda sättet att resa utan bil.

Vera Mossberg (S)
`,
  parliament_report: `Trafikutskottets betänkande 2023/24:TU98
Järnvägsfrågor

Utskottets förslag till riksdagsbeslut
Riksdagen avslår motion 2023/24:9981 av Vera Mossberg (S).

Reservation
Nattåg, punkt 1 (S)
av Vera Mossberg (S) och Inge Fält (S)
`,
  region_leaflet: `Välkommen till vårdcentralen

Du kan boka tid på telefon eller på nätet. Vi har öppet vardagar mellan åtta och sjutton. Ta med legitimation. Barn under arton år betalar ingen avgift.
`,
  contract: `Hyresavtal för lokal

1. Parter
Hyresvärd: Fastighets AB Kvarnhjulet, nedan kallat hyresvärden
Hyresgäst: Strömmens Cykel HB, nedan kallad hyresgästen

2. Lokalen
Lokalen hyrs ut för att användas som verkstad.

3. Hyra
Hyran är 8 400 kronor i månaden och betalas i förskott.

4. Uppsägning
Avtalet ska sägas upp senast nio månader före hyrestidens slut.

Ort och datum                         Ort och datum
____________________                  ____________________
`,
  agenda_of_a_club: `Dagordning

1. Mötet öppnas
2. Val av ordförande för mötet
3. Val av två justerare
4. Föregående protokoll
5. Ekonomin
6. Övriga frågor
7. Mötet avslutas
`,
  price_list: `Prislista

Kaffe                25 kr
Te                   22 kr
Kanelbulle           28 kr
Ostsmörgås           45 kr
Dagens soppa         95 kr
Barn halva priset.
`,
  recipe: `Rabarberkaka

Smält smöret och rör ihop det med socker och ägg. Blanda i mjöl, bakpulver och en nypa salt. Skär rabarbern i bitar och lägg dem ovanpå. Grädda i 175 grader i fyrtio minuter. Kakan ska vara gyllenbrun och får gärna vila en stund innan den serveras.
`,
  newspaper_notice: `Älg på villovägar

En älgko vandrade i går morse rakt in på torget i Lövåsa. Polisen spärrade av gatan medan djuret åt upp blommorna utanför banken. Efter en dryg timme gick älgen hem igen, mätt och belåten.
`,
  newspaper_politics: `Bråk om badhuset

Det gick hett till när politikerna i går talade om badhuset. Oppositionen vill riva, majoriteten vill rusta. Något beslut blev det inte, och frågan lär komma tillbaka efter sommaren.
`,
  housing_association: `Protokoll fört vid styrelsemöte i Bostadsrättsföreningen Eken

§ 1 Ordföranden Mona Lindskär öppnade mötet.
§ 2 Till justerare valdes Ulf Tamm.
§ 3 Styrelsen beslutade att måla om tvättstugan.
§ 4 Motion från Siv Hed om cykelställ. Styrelsen föreslår att stämman avslår motionen.
§ 5 Mötet avslutades.

Vid protokollet
Per Rask
`,
  sports_club: `Årsmöte i Ekhamra Innebandy

1 § Mötet öppnades av Hasse.
2 § Valberedningens förslag bifölls.
3 § Motion om nya tröjor: årsmötet beslutade att bifalla motionen.
4 § Medlemsavgiften höjs inte.
5 § Stig reserverade sig mot beslutet om tröjorna, han vill ha randiga.
`,
  company_board: `Styrelsemöte i Kvarnhjulets Bageri AB

Närvarande: Gun Ask, Leif Tun och Anna Brisell
Styrelsen beslutade att köpa en ny ugn och att uppdra åt Leif att begära in tre offerter. Anna Brisell anmälde avvikande mening.
`,
  exercise: `Motion för alla åldrar

Motion stärker hjärtat. Börja med tio minuter om dagen och öka sedan. Svar på vanliga frågor om motion: Ja, du får ha ont i benen. Nej, du behöver inte köpa nya skor.
`,
  hotel: `Bekräftelse på din reservation

Tack för din reservation! Vi har reserverat ett dubbelrum åt er i två nätter. Avbokning ska göras senast klockan arton dagen före ankomst. Ordföranden i hotellets gästråd önskar er välkomna.
`,
  golf: `Lokala regler
Avslag görs från gul tee. Den som slår sitt avslag i sjön får droppa en boll. Spelaren yrkar på rätt lie och markören avgör. Bifall från läktaren är tillåtet.
`,
  shipyard: `Så byggs en eka
Först sträcks kölen, sedan reses spanten, och därefter ska båten bordläggas. Bordläggningen börjar nerifrån. Varje bord tillstyrks med kopparnit.
`,
  shirt_sizes: `Beställning av tröjor

Anna Ek (S)
Bo Strand (M)
Carin Löv (L)
David Ask (M)
Eva Hult (S)
Filip Berg (XL)
`,
  birds: `Fågelräkning vid sjön
Gräsand (C) 14, knipa (V) 6, sothöna (M) 31, skäggdopping (S) 9. V betyder i vassen, S på stranden, M mitt på sjön.
`,
  poem: `Novemberrad

Det sista lövet faller utan brådska.
En lykta tänds, en annan slocknar sen.
Jag går i regnet med min gamla väska
och minns ett hus som ingen har igen.
`,
  sermon: `Vi är kallade att tjäna varandra, att dela bröd och sorg. Den som har två mantlar ska ge åt den som ingen har. Så lyder budet, och så är det tänkt att vi ska leva.
`,
  novel: `”Du skulle aldrig ha gått till kommunfullmäktige”, sade hon och hällde upp mer kaffe. Han svarade inte. Utanför föll snön över torget, och klockan i rådhuset slog fem. ”De avslog det ju ändå”, sade hon till sist.
`,
  hypothetical: `Övning 7. Tänk dig att en nämnd föreslår att en bro ska rivas. Om styrelsen hade sagt nej, vad hade då kunnat hända? Skriv en sida om hur du tror att ärendet hade avgjorts.
`,
  glossary: `Ordlista
motion: ett förslag från en ledamot
bordlägga: skjuta upp till ett senare möte
återremittera: skicka tillbaka för mer utredning
yrkande: ett förslag under ett möte
reservation: att man säger att man inte är med på ett beslut
`,
  form_letter: `Hej [Namn]!

Tack för ditt brev av den [datum]. Ditt ärende har fått nummer [diarienummer]. Vi svarar så snart vi kan.

Med vänlig hälsning
[Handläggare]
`,
  invitation: `Välkommen på knytkalas!

Vi ses hos Maj och Olle på lördag. Ta med något att grilla och en stol. Barn och hundar är välkomna. Osa till Maj.
`,
  email: `Hej Kalle,
kan du ta med nycklarna till förrådet i morgon? Jag har glömt mina hemma igen. Vi skulle ju flytta bänkarna.
/Lotta
`,
  manual: `Så byter du filter
1. Stäng av maskinen.
2. Öppna luckan.
3. Lyft ut det gamla filtret.
4. Sätt i det nya så att pilen pekar uppåt.
5. Stäng luckan och starta maskinen.
`,
  weather: `I morgon blir det mest mulet med regn eller snöblandat regn i väster. I öster klarnar det upp. Vinden är måttlig, i fjällen frisk. Temperaturen håller sig kring två grader.
`,
  advert: `Säljes: nästan ny gräsklippare, använd två somrar. Startar direkt. Pris 900 kr eller bud. Hämtas i Granträsk. Ring efter klockan sex.
`,
  school_letter: `Veckobrev från klass tre

I veckan har vi räknat med tiotal och läst om istiden. På fredag går vi till skogen, så ta med matsäck och kläder efter väder. Läxan är att öva på sexans tabell.
`,
  riddle: `Vad är det som går och går men aldrig kommer till dörren? Klockan. Vad har tänder men kan inte bita? Kammen.
`,
  statute_of_a_club: `Stadgar
§ 1 Föreningen har till ändamål att främja biodling.
§ 2 Medlem är den som betalat avgift.
§ 3 Årsmötet hålls före mars månads utgång. Motion ska lämnas till styrelsen senast två veckor före mötet.
§ 4 Beslut om att upplösa föreningen fattas med två tredjedels majoritet.
`,
};
