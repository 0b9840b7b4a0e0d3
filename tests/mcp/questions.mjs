// The questions that are asked of the papers, and what must be in each answer. Every one is judged by its schema, and every
// statement in it by its words, whatever is said here.
//
// name | pack | tool | arguments | what is wrong with {content, words} of a right answer, or the words that a refusal must have
import { hold } from '../suite.mjs';
import { number } from './papers.mjs';

const kinds = content => content.statements.map(({ kind }) => kind);
const all_of = (content, kind) => content.statements.filter(one => one.kind === kind);

export const questions = [
  // search
  ['a word is found in all its forms, best paper first', 'bundled', 'search', { query: 'taiwan' }, ({ content }) => hold(content.papers === 3 && content.hits[0].passages.length === 3, JSON.stringify(content).slice(0, 200))],
  ['a passage has the word that was asked for', 'bundled', 'search', { query: 'vänortsavtal' }, ({ content }) => content.hits.flatMap(hit => hit.passages).flatMap(({ matched, source }) =>
    hold(matched[0] >= source.start && matched[1] <= source.end && /vänort/i.test(Array.from(source.text).slice(matched[0] - source.start, matched[1] - source.start).join('')), source.text))],
  ['a phrase', 'made', 'search', { query: '"fri entré"' }, ({ content }) => hold(content.papers === 1 && content.hits[0].passages.every(({ source }) => source.text.includes('fri entré')), 'not the phrase')],
  ['filters alone show where the paper says what it is', 'made', 'search', { query: 'kommun:Norrköping' }, ({ content }) => hold(content.hits.length === 1 && content.hits[0].passages.length === 1, 'no passage')],
  ['filters that only cases know', 'made', 'search', { query: 'motionär:S', limit: 5 }, ({ content }) => hold(content.papers > 0 && !content.readings.some(one => one.kind === 'not_understood'), 'not understood')],
  ['the newest first', 'made', 'search', { query: 'typ:motion', sort: 'newest', limit: 50 }, ({ content }) => hold(content.hits.every((hit, i) => i === 0 || !hit.date || content.hits[i - 1].date >= hit.date), 'not in order')],
  ['the oldest first', 'made', 'search', { query: '', sort: 'oldest', limit: 50 }, ({ content }) => hold(content.hits.length === 50, 'fewer')],
  ['the second page goes on where the first ended', 'made', 'search', { query: 'kommunen', first: 10, limit: 5 }, ({ content }) => hold(content.hits.map(hit => hit.rank).join() === '11,12,13,14,15', JSON.stringify(content.hits.map(hit => hit.rank)))],
  ['a page behind the last is empty and says so', 'bundled', 'search', { query: 'taiwan', first: 1000 }, ({ content, words }) => hold(content.hits.length === 0 && words.includes('passes over'), words)],
  ['a word that nobody wrote finds nothing, in words', 'bundled', 'search', { query: 'zzqqxx' }, ({ content, words }) => hold(content.hits.length === 0 && words.startsWith('No paper answers'), words)],
  ['a misspelt word is read as its neighbour, and told', 'made', 'search', { query: 'cykelgaragge' }, ({ content, words }) => hold(content.papers === 1 && words.includes('nothing contains «cykelgaragge»'), words)],
  ['a query of signs and of bytes that mean nothing', 'made', 'search', { query: '((( " - : \u0000 \u{10FFFF}' }, () => []],
  ['a scan that lost its letters is found in true spelling', 'made', 'search', { query: 'gångväg' }, ({ content }) => hold(content.hits.some(hit => hit.id === 'skannad'), 'not found')],
  ['what stands outside the first plane of characters is counted as one', 'made', 'search', { query: 'bänkar park' }, ({ content }) => hold(content.hits[0].id === 'bankar' && content.hits[0].passages.some(({ source }) => source.text.includes('🪑')), JSON.stringify(content.hits[0]))],
  // paper
  ['the card of a paper, each thing with its words', 'bundled', 'paper', { paper: 'stockholm-motion-taiwan' }, ({ content }) => hold(content.card.type === 'motion' && kinds(content).includes('title') && content.cases.length === 1, JSON.stringify(content.card))],
  ['the outline of a paper', 'bundled', 'paper', { paper: 'solna-protokoll-taiwan', part: 'outline' }, ({ content }) => hold(content.headings.length > 3, `${content.headings.length} headings`)],
  ['the first words of a paper', 'bundled', 'paper', { paper: 'umea-motion-odemokratiska-stater', part: 'text', end: 120 }, ({ content, words }) => hold(content.source.start === 0 && content.next === 120 && words === content.source.text, JSON.stringify(content))],
  ['words from the middle of a paper', 'bundled', 'paper', { paper: 'stockholm-pm-antisemitism', part: 'text', start: 500, end: 900 }, ({ content }) => hold(content.source.start === 500 && content.source.end === 900, JSON.stringify(content.source))],
  ['all of a paper, to its end', 'bundled', 'paper', { paper: 'stockholm-motion-taiwan', part: 'text', end: 4294967295 }, ({ content }) => hold(content.next === null && content.source.end === content.paper.chars, JSON.stringify(content.next))],
  ['a paper written with loose marks', 'made', 'paper', { paper: 'bankar', part: 'text' }, ({ content }) => hold(content.source.text === content.source.text.normalize('NFC') && content.source.text.includes('bänkar 🪑, och'), content.source.text)],
  ['a paper with other ends of lines', 'made', 'paper', { paper: 'radslut', part: 'text' }, ({ content }) => hold(content.source.text.includes('Norrviken'), content.source.text)],
  ['a personal number is told to nobody, in text, name or id', 'made', 'paper', { paper: 'brev-xxxxxx-xxxx', part: 'text' }, ({ content, words }) => hold(content.source.text.includes('XXXXXX-XXXX') && !JSON.stringify(content).includes(number) && !words.includes(number), words)],
  ['half a personal number is told no more than the whole', 'made', 'paper', { paper: 'brev-xxxxxx-xxxx', part: 'text', start: 0, end: 102 }, ({ content }) => hold(!/\d{4}/.test(content.source.text), content.source.text)],
  ['a paper that is not there says how papers are found', 'bundled', 'paper', { paper: 'nowhere' }, 'search'],
  ['an id with the digits of a personal number is no id', 'made', 'paper', { paper: `brev-${number}` }, 'there is no paper'],
  ['words behind the end are refused, and the end is told', 'bundled', 'paper', { paper: 'stockholm-motion-taiwan', part: 'text', start: 999999 }, 'code points'],
  ['words that end before they begin are refused', 'bundled', 'paper', { paper: 'stockholm-motion-taiwan', part: 'text', start: 50, end: 50 }, 'start must be below'],
  // facts
  ['what a motion states', 'bundled', 'facts', { paper: 'stockholm-motion-taiwan' }, ({ content }) => hold(all_of(content, 'proposals').length === 2 && content.all === content.statements.length, JSON.stringify(content.kinds))],
  ['facts of one kind', 'made', 'facts', { paper: 'norrkoping-kf-utdrag-votering', kind: 'votes' }, ({ content }) => hold(content.all === 1 && content.statements[0].fact.ja === 12 && content.statements[0].fact.nej === 7, JSON.stringify(content.statements))],
  ['every person is told by the words that name them', 'made', 'facts', { paper: 'norrkoping-kf-utdrag-votering', kind: 'persons' }, ({ content }) => hold(content.all === 25, `${content.all} persons`).concat(
    content.statements.flatMap(({ fact, source }) => hold(source.text.replace(/\s+/g, ' ').includes(fact.name.split(' ').at(-1)), `${fact.name}: ${source.text}`)))],
  ['a window of facts', 'made', 'facts', { paper: 'norrkoping-kf-utdrag-votering', first: 5, limit: 7 }, ({ content }) => hold(content.statements.length === 7 && content.all > 40, `${content.statements.length} of ${content.all}`)],
  ['facts of a § of whole minutes', 'made', 'facts', { paper: 'hjo-bun-protokoll-p86' }, ({ content }) => hold(all_of(content, 'reservations').length === 1 && all_of(content, 'votes').length === 1, JSON.stringify(content.kinds))],
  ['a demand in a paper with loose marks', 'made', 'facts', { paper: 'bankar', kind: 'proposals' }, ({ content }) => hold(content.statements.some(({ source }) => source.text.includes('bänkar 🪑')), JSON.stringify(content.statements))],
  ['no decision is told where none was taken', 'bundled', 'facts', { paper: 'stockholm-motion-taiwan', kind: 'decision' }, ({ content, words }) => hold(content.all === 0 && words.includes('states nothing of this kind'), words)],
  ['a kind that there is not says which there are', 'bundled', 'facts', { paper: 'stockholm-motion-taiwan', kind: 'opinions' }, 'there are: type'],
  // case
  ['a case by its number, however it is written', 'made', 'case', { id: 'KS 2023/0874' }, ({ content }) => hold(content.case.dnr === 'KS 2023/874' && content.case.votes.length === 1 && content.case.dissent.length > 0, JSON.stringify(content.case).slice(0, 200))],
  ['the case of a paper: what was asked and what each stage answered', 'bundled', 'case', { id: 'stockholm-motion-taiwan' }, ({ content }) => hold(content.case.documents.length === 2 && content.case.proposals.length === 2 && content.case.proposals[0].fate.length >= 2, JSON.stringify(content.case).slice(0, 200))],
  ['all cases', 'bundled', 'case', { query: '' }, ({ content }) => hold(content.all === 4 && content.cases.length === 4, `${content.all} cases`)],
  ['cases by their words', 'made', 'case', { query: 'skola', limit: 50 }, ({ content }) => hold(content.all > 10 && content.cases.every(one => one.statements.length > 0), `${content.all} cases`)],
  ['cases by what became of them', 'made', 'case', { query: 'utfall:avslå' }, ({ content }) => hold(content.all > 0 && content.cases.every(({ final, statements }) => final === 'avslå' && statements.some(one => one.says === 'decided' && one.value === 'avslå')), JSON.stringify(content.cases).slice(0, 300))],
  ['cases by who brought them', 'made', 'case', { query: 'motionär:C' }, ({ content }) => hold(content.all > 0, 'none')],
  ['the second page of cases', 'made', 'case', { query: '', first: 40, limit: 20 }, ({ content }) => hold(content.cases.length === 20, `${content.cases.length} cases`)],
  ['a part of a compound file tells its own words', 'made', 'case', { id: 'ks-2024-203' }, ({ content }) => hold(content.case.documents[0].source.text.includes('Borgensavgift'), JSON.stringify(content.case.documents))],
  ['a question that no case answers says so', 'bundled', 'case', { query: 'zzqqxx' }, ({ content, words }) => hold(content.all === 0 && words.startsWith('No case answers'), words)],
  ['a filter that no case passes is named', 'bundled', 'case', { query: 'reservant:zzqqxx' }, ({ words }) => hold(words.includes('no case has: reservant:zzqqxx'), words)],
  ['a case that is not there says how cases are found', 'bundled', 'case', { id: 'KS 1999/1' }, '`query`'],
  ['neither id nor query', 'bundled', 'case', {}, 'either id or query'],
  // quote
  ['words as they stand', 'bundled', 'quote', { paper: 'stockholm-motion-taiwan', words: 'Fördjupade relationer mellan Stockholms stad och Taiwan' }, ({ content }) => hold(content.places === 1 && content.quotes[0].cited.includes('Stockholm'), JSON.stringify(content))],
  ['words with other white space, and the source in English', 'made', 'quote', { paper: 'lulea-motion-s-v-odlingslotter', words: 'Fler platser\n   för stadsodling', language: 'en' }, ({ content }) => hold(content.quotes[0].cited.includes('20 September 2024'), content.quotes[0].cited)],
  ['words with loose marks', 'made', 'quote', { paper: 'bankar', words: 'parken får fler bänkar 🪑'.normalize('NFD') }, ({ content }) => hold(content.places === 1, JSON.stringify(content.quotes))],
  ['words that stand in many places: each', 'bundled', 'quote', { paper: 'stockholm-utlatande-taiwan', words: 'Taiwan' }, ({ content }) => hold(content.places > 3 && new Set(content.quotes.map(({ source }) => source.start)).size === content.quotes.length, `${content.places} places`)],
  ['words by their place', 'bundled', 'quote', { paper: 'stockholm-pm-antisemitism', start: 141, end: 226 }, ({ content }) => hold(content.quotes[0].source.start === 141 && content.quotes[0].source.end === 226, JSON.stringify(content))],
  ['words that do not stand there are not quoted', 'bundled', 'quote', { paper: 'stockholm-motion-taiwan', words: 'Motionen avslås härmed' }, 'nothing is quoted'],
  ['a personal number cannot be quoted out', 'made', 'quote', { paper: 'brev-xxxxxx-xxxx', words: number }, 'nothing is quoted'],
  ['a place outside the paper', 'bundled', 'quote', { paper: 'stockholm-motion-taiwan', start: 2274, end: 2276 }, 'code points'],
  ['words and a place at once', 'bundled', 'quote', { paper: 'stockholm-motion-taiwan', words: 'Taiwan', start: 1, end: 2 }, 'either words'],
];
