// Scraps that are hardly texts, made up: { name: text }.
const rows = (count, row) => Array.from({ length: count }, (_, i) => row(i)).join('\n') + '\n';

export const bits = {
  empty: '',
  blank: ' \n\n\t\n   \n',
  one_word: 'Kommunfullmäktige\n',
  one_word_motion: 'Motion\n',
  one_mark: '§\n',
  form_feeds: '\f\f\f',
  dots: '.....\n- - -\n_____\n',
  numbers: rows(20, i => `${1000 + i * 37}   ${(i * 7919) % 997},${i % 10}   ${2000 + i}/${100 + i}`),
  paging: rows(8, i => `Sida ${i + 1} (8)`),
  timetable: rows(12, i => `${String(6 + i).padStart(2, '0')}.05  ${String(6 + i).padStart(2, '0')}.20  ${String(6 + i).padStart(2, '0')}.35`),
  phone_list: `Växel        0990-120 00\nJour         0990-120 99\nFelanmälan   0990-121 10\n`,
  code: `#include <stdio.h>

int main(void) {
  const int votes[3] = {7, 6, 0};  /* ja, nej, avstår */
  for (int i = 0; i < 3; ++i) printf("%d\\n", votes[i]);
  return 0;
}
`,
  json: `{"type": "motion", "decision": {"outcome": "avslå", "by": "Kommunfullmäktige"}, "date": null}
`,
  log: rows(6, i => `[${10 + i}:04:59] worker ${i}: request accepted, 200, ${i * 13} ms`),
  letterhead: `Ekhamra kommun
Kommunstyrelsens förvaltning

Postadress: Box 214, 993 02 Ekhamra
Besöksadress: Stora Torget 1
Telefon: 0990-120 00
E-post: kommun@ekhamra.example
Org.nr 212099-0417
`,
  distribution: `Beslutet skickas till
Kommunstyrelsen
Tekniska nämnden
Ekhamra Återbruk AB
Sökanden
Akten
`,
  contents: `Innehåll

1 Inledning ............................ 3
2 Bakgrund ............................. 4
2.1 Tidigare beslut .................... 5
3 Förslag till beslut .................. 7
4 Reservationer ........................ 9
`,
  signatures: `Justerandes sign

_______________     _______________     _______________
Ordförande          Sekreterare         Justerare
`,
  stamp: `Detta dokument är elektroniskt signerat
Serienr 4f1a7c0e99b2d6
`,
  empty_form: `Ärende:
Dnr:
Datum:
Handläggare:
Förslag till beslut:
Beslut:
`,
};
