// Texts in other tongues, made up: { name: text }. Diarium reads Swedish council papers; of these it knows nothing.
export const tongues = {
  norwegian_minutes: `Fjellvik kommune
Møteprotokoll

Utvalg: Kommunestyret
Møtedato: 14.03.2024
Sak 17/24

Forslag til vedtak
1. Kommunestyret vedtar planen slik den foreligger.
2. Rådmannen bes om å komme tilbake med en rapport innen 1. juni.

Behandling
Kari Mostad (Ap) fremmet forslag om utsettelse. Forslaget falt med 8 mot 15 stemmer.

Vedtak
Innstillingen ble vedtatt.
`,
  norwegian_interpellation: `Interpellasjon til ordføreren

Ordfører Ola Brekkestø,
snøbrøytingen i Øvre Dal har ikke fungert i vinter. Vil ordføreren ta initiativ til at avtalen med entreprenøren sies opp?

Turid Hagen (Sp)
`,
  norwegian_tale: `Det var en gang en gutt som hette Per. Han gikk til skogs for å hogge ved, og der møtte han et troll. Trollet sa: Hva gjør du i min skog? Jeg tar det jeg trenger, sa Per, og ikke mer.
`,
  danish_agenda: `Strandby Kommune
Dagsorden til Byrådets møde den 27. februar 2024

1. Godkendelse af dagsorden
2. Budgetopfølgning
3. Forslag fra Venstre om cykelsti langs åen
4. Orientering fra borgmesteren

Indstilling
Forvaltningen indstiller, at byrådet godkender budgetopfølgningen.

Beslutning
Godkendt. Jens Mørk (A) stemte imod.
`,
  danish_letter: `Kære forældre

Så er det tid til årets skovtur. Vi mødes ved stationen klokken ni. Husk madpakke, regntøj og godt humør. Vi er tilbage klokken femten.

Venlig hilsen
Birgit
`,
  danish_report: `Redegørelse om vandkvalitet

Målingerne viser, at indholdet af nitrat er faldet siden 2019. Udvalget anbefaler, at prøverne fortsættes hvert år, og at resultaterne lægges frem i maj.
`,
  finnish_minutes: `Kuusiniemen kaupunki
Kaupunginvaltuusto
Pöytäkirja 18.03.2024

§ 24
Valtuustoaloite lähiliikuntapaikoista

Esittelijä: kaupunginjohtaja Eero Salmela
Päätösehdotus: Kaupunginhallitus ehdottaa, että valtuusto merkitsee vastauksen tiedoksi ja toteaa aloitteen loppuun käsitellyksi.

Päätös: Ehdotus hyväksyttiin. Äänestyksessä annettiin 31 jaa-ääntä ja 20 ei-ääntä.
`,
  finnish_story: `Aamulla satoi lunta. Mummo keitti kahvia ja katsoi ikkunasta, kun naapurin koira juoksi pihan poikki. Sitten hän istuutui pöydän ääreen ja alkoi kirjoittaa kirjettä.
`,
  finnish_recipe: `Mustikkapiirakka

3 dl vehnäjauhoja
1 dl sokeria
150 g voita
1 muna
5 dl mustikoita

Sekoita taikina, painele se vuokaan ja lisää mustikat. Paista 200 asteessa puoli tuntia.
`,
  english_council: `Ashcombe Town Council
Minutes of the meeting held on 12 March 2024

Present: Cllr J. Whitlock (Chair), Cllr P. Renner, Cllr A. Dowd
Apologies: Cllr M. Stack

45. Motion
It was proposed by Cllr Renner and seconded by Cllr Dowd that the council write to the county about the bus service.
Resolved: carried, 7 votes for and 4 against.

46. Date of next meeting: 9 April 2024
`,
  english_licence: `Permission is granted to anyone to use this software for any purpose, provided that this notice stays with every copy. The software comes without any warranty. In no event shall the makers be held liable for any claim, damages or other liability.
`,
  english_physics: `A body in motion stays in motion unless a force acts upon it. The decision which frame of reference to use is ours. In the first problem, a ball is dropped from 20 m; find its speed when it meets the ground.
`,
  english_release: `Version 3.2.1 (2024-03-01)
  * Fix a crash when the file is empty.
  * Reject proposals of the resolver that lead nowhere.
  * Update the German translation.
`,
  german_minutes: `Gemeinde Buchenau
Niederschrift über die Sitzung des Gemeinderats am 12.03.2024

TOP 4 Antrag der SPD-Fraktion auf Errichtung einer Tempo-30-Zone

Beschlussvorschlag: Der Gemeinderat stimmt dem Antrag zu.
Abstimmungsergebnis: 9 Ja-Stimmen, 6 Nein-Stimmen, 1 Enthaltung
Der Antrag ist angenommen.
`,
  german_poem: `Der Nebel steigt, die Gasse liegt so still,
ein Hund bellt fern, und niemand weiß, was will
der Wind, der in den alten Linden wühlt
und meine Stirn mit nassen Fingern kühlt.
`,
  german_contract: `Mietvertrag
zwischen Frau Ilse Kranz (Vermieterin) und Herrn Jonas Wendt (Mieter)

§ 1 Mietsache
Vermietet wird die Wohnung im zweiten Stock links.
§ 2 Miete
Die Miete beträgt 740 Euro im Monat und ist bis zum dritten Werktag zu zahlen.
§ 3 Kündigung
Die Frist beträgt drei Monate.

Kassel, den 1. April 2024
`,
  dutch_notice: `Geachte bewoners,

Van 4 tot en met 8 maart 2024 wordt het riool in de Molenstraat vervangen. De straat is dan afgesloten voor auto's. De gemeenteraad heeft hiervoor geld vrijgemaakt.
`,
  icelandic_news: `Bæjarstjórn samþykkti á fundi sínum í gær að hefja viðgerð á sundlauginni. Tillagan var samþykkt með sex atkvæðum gegn fimm.
`,
  latin: `Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua. Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi ut aliquip ex ea commodo consequat.
`,
};
