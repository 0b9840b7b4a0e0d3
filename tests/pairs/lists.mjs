// Made-up papers whose lists of people provoke false pairs, each with the pairs that it says. `pairs`: all that may be shown;
// `plainly`: those of them that must be read (all, where it is not given).
const minutes = (number, words) => `Sundviks kommun\nKommunstyrelsen\nSammanträdesprotokoll 2024-03-0${number}\n\n§ ${number + 10} Dnr KS 2024/10${number}\n\n${words}\n`;

export const lists = {
  // Parties repeat and do not come in the order of the alphabet.
  'reservation': {
    words: minutes(1, `Motion om cykelvägar

Beslut
Kommunstyrelsen avslår motionen.

Yrkanden
Vera Ek (V), Olle Bergfors (M) och Karin Vallfors (C) yrkar bifall till motionen.
Asta Lindmo (S) yrkar avslag på motionen.

Reservationer
Vera Ek (V), Olle Bergfors (M), Nils Hedvall (M) och Karin Vallfors (C) reserverar sig mot beslutet.`),
    pairs: ['Vera Ek (V)', 'Olle Bergfors (M)', 'Karin Vallfors (C)', 'Asta Lindmo (S)', 'Nils Hedvall (M)'],
  },
  // A group's parties are nobody's own, as many as there are names.
  'group': {
    words: minutes(2, `Motion om lekplatser

Beslut
Kommunstyrelsen avslår motionen.

Reservationer
För S och V reserverar sig Maria Sundal, Bengt Ekvall och Karin Almvik mot beslutet.

Särskilt uttalande
Anders Vikholm och Eva Stenmark antecknar för Moderaterna och Liberalerna ett särskilt uttalande till protokollet.`),
    pairs: [],
  },
  // The letters of the next name, of the others, of both.
  'others': {
    words: minutes(3, `Motion om hastigheter

Beslut
Kommunstyrelsen avslår motionen.

Yrkanden
Anna Solvik (S), Lars Dahlfors (M) m.fl. (S) yrkar avslag.
Eva Stenmark (S) och Bengt Ekvall (båda V) yrkar bifall.
2:e vice ordförande Karin Almvik (KD) yrkar återremiss.

Reservationer
Maria Sundal, Erik Norrlund
(L) och Peter Hallvik
(MP) reserverar sig mot beslutet.`),
    pairs: ['Anna Solvik (S)', 'Lars Dahlfors (M)', 'Eva Stenmark (S)', 'Bengt Ekvall (V)', 'Karin Almvik (KD)', 'Erik Norrlund (L)', 'Peter Hallvik (MP)'],
  },
  // Letters before the names, in rows; letters in columns below the names.
  'before': {
    words: minutes(4, `Val av valberedning

Beslut
Kommunstyrelsen utser valberedningen.

Närvarande

(S) Anna Solvik
(M) Lars Dahlfors
(V) Bengt Ekvall

Beslutande

S     Eva Stenmark
M     Karin Almvik
KD    Peter Hallvik`),
    pairs: ['Anna Solvik (S)', 'Lars Dahlfors (M)', 'Bengt Ekvall (V)', 'Eva Stenmark (S)', 'Karin Almvik (M)', 'Peter Hallvik (KD)'],
    plainly: [],
  },
  'columns': {
    words: minutes(5, `Motion om belysning

Beslut
Kommunstyrelsen avslår motionen.

Reservation
Vi reserverar oss mot beslutet.

Anna Solvik              Lars Dahlfors
(S)                      (M)`),
    pairs: ['Anna Solvik (S)', 'Lars Dahlfors (M)'],
    plainly: [],
  },
  // One line a name; a name without letters above one that has them.
  'lines': {
    words: `Motion till kommunfullmäktige i Sundvik om fler bänkar

Äldre behöver vila på vägen. Kommunen bör därför sätta ut fler bänkar i parkerna.

Vi yrkar

att fler bänkar sätts ut.

Sundvik den 4 mars 2024

Anna Solvik
Lars Dahlfors (M)
Bengt Ekvall (V)
`,
    pairs: ['Lars Dahlfors (M)', 'Bengt Ekvall (V)'],
  },
  'signed': {
    words: `Motion till kommunfullmäktige i Sundvik om gratis bad

Barn bör få bada gratis på sommaren.

Vi yrkar

att bad blir gratis för barn.

Sundvik den 5 mars 2024

För Socialdemokraterna och Vänsterpartiet
Anna Solvik
Bengt Ekvall
`,
    pairs: [],
  },
  // Brackets that hold no party.
  'brackets': {
    words: minutes(6, `Samråd om regional plan

Beslut
Kommunstyrelsen godkänner yttrandet.

Yrkanden
Anna Solvik (S), Lars Dahlfors (M) och Bengt Ekvall (V) yrkar bifall.

Närvarande gäster är Eva Stenmark (Norrby), Karin Almvik (SKR) från Sveriges Kommuner och Regioner (SKR), Peter Hallvik (VD) och Erik Norrlund (S, V).`),
    pairs: ['Anna Solvik (S)', 'Lars Dahlfors (M)', 'Bengt Ekvall (V)'],
  },
  // One name, two people.
  'namesakes': {
    words: minutes(7, `Motion om skolskjuts

Beslut
Kommunstyrelsen avslår motionen.

Yrkanden
Maria Sundal (C) yrkar bifall till motionen.
Maria Sundal (SD) yrkar avslag på motionen.

Reservationer
Maria Sundal (C) reserverar sig mot beslutet.`),
    pairs: ['Maria Sundal (C)', 'Maria Sundal (SD)'],
  },
  // Shared letters yield to a name's own, wherever they stand.
  'shared': {
    words: minutes(8, `Motion om simhallen

Beslut
Kommunstyrelsen avslår motionen.

Yrkanden
Lars Dahlfors, Karin Almvik (M) och Anna Solvik (S) yrkar bifall.
Bengt Ekvall och Eva Stenmark (V) yrkar avslag.

Reservationer
Bengt Ekvall (MP) och Lars Dahlfors (L) reserverar sig mot beslutet.`),
    pairs: ['Karin Almvik (M)', 'Anna Solvik (S)', 'Eva Stenmark (V)', 'Bengt Ekvall (MP)', 'Lars Dahlfors (L)'],
  },
  // Another paper of somebody who has changed party.
  'later': {
    words: `Sundviks kommun\nKommunfullmäktige\nSammanträdesprotokoll 2025-09-08\n\n§ 40 Dnr KS 2024/101\n\nMotion om cykelvägar\n\nBeslut\nKommunfullmäktige avslår motionen.\n\nReservationer\nVera Ek (MP) reserverar sig mot beslutet.\n`,
    pairs: ['Vera Ek (MP)'],
  },
};
