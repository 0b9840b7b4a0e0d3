// Does an engine know Swedish? Thirteen questions to a few sentences, each of a kind that readers ask.
//
// A probe is met when every wanted sentence is found, and no unwanted one before a wanted one.

/** One sentence a paper; the title says nothing. */
export const sentences = [
  // First what nobody asks for, as engines that do not rank give papers in their order.
  'Revisorn vägrade svara.', 'Ordföranden nämner frågan i korthet.', 'En taxichaufför väntar på torget.', 'Kommunen överväger saken.',
  'Normala rutiner gäller.',
  'Nya bibliotek öppnas i tätorten.', 'Biblioteket får längre öppettider.', 'Bibliotekens personal svarar på remissen.',
  'Vägen stängs i augusti.', 'Vägarna sandas vid halka.', 'Barnets bästa prövas.', 'Barnen får cykla till badet.',
  'Styrelsens ledamöter var oeniga.', 'Miljönämndens yttrande bifogas.', 'Nämnderna svarar före jul.',
  'En parkeringsplats försvinner.', 'Parkeringsavgifterna ses över.', 'Hemtjänstens taxa ändras.', 'Taxan för hemtjänst ligger fast.',
  'Ett mål om höjd ålder.', 'Mal av äldre slag finns i magasinet.', 'Besöket i Östersund uppskattades.',
  'Ärendet har diarienummer KS 2021/417.', 'Skolskjuts beviljas efter prövning.', 'En kort väg till skolan, en annan till hamnen.',
];
const word = (term) => ({ kind: 'common', terms: [term] });
export const probes = [
  { name: 'definite and plural', query: word('bibliotek'), wanted: [5, 6, 7], unwanted: [] },
  { name: 'inflection of the word itself', query: word('väg'), wanted: [8, 9, 24], unwanted: [0, 3] },
  { name: 'same form in the plural', query: word('barn'), wanted: [10, 11], unwanted: [] },
  { name: 'genitive', query: word('styrelse'), wanted: [12], unwanted: [] },
  { name: 'from the inflected to the plain word', query: word('taxor'), wanted: [17, 18], unwanted: [2] },
  { name: 'å is not a', query: word('mål'), wanted: [19], unwanted: [20] },
  { name: 'a is not å', query: word('mal'), wanted: [20], unwanted: [4, 19] },
  { name: 'typed without marks', query: word('ostersund'), wanted: [21], unwanted: [] },
  { name: 'last part of a compound', query: word('nämnd'), wanted: [13, 14], unwanted: [1] },
  { name: 'first part of a compound', query: word('parkering'), wanted: [15, 16], unwanted: [] },
  { name: 'case number, spelt otherwise', query: { kind: 'all', terms: ['ks', '2021-417'] }, wanted: [22], unwanted: [] },
  { name: 'a letter lost', query: { kind: 'fuzzy', terms: ['skolskuts'] }, wanted: [23], unwanted: [] },
  { name: 'phrase in order', query: { kind: 'phrase', terms: ['taxan', 'för', 'hemtjänst'] }, wanted: [18], unwanted: [17] },
];

/** Whether these hits, best first, meet a probe. */
export function meets({ wanted, unwanted }, hits) {
  const last = Math.max(...wanted.map((i) => (hits.includes(i) ? hits.indexOf(i) : Infinity)));
  return last < Infinity && unwanted.every((i) => !hits.includes(i) || hits.indexOf(i) > last);
}
