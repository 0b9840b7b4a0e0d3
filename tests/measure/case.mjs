// One made-up case: a municipality that exists, people and a matter that do not, drawn from a seed.
import fs from 'node:fs';
import path from 'node:path';
import { root } from './support.mjs';

/** Numbers in [0, 1) that follow from a seed (mulberry32). */
export function dice(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6D2B79F5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = count => Math.floor(next() * count);
  return { below, pick: list => list[below(list.length)], chance: share => next() < share };
}

const rows = name => fs.readFileSync(path.join(root, 'assets/lists', name), 'utf8').split('\n').filter(line => line && !line.startsWith('#'));
const municipalities = rows('municipalities.txt').filter(line => !line.includes('\tord')).map(line => line.split('\t')[0]);
const first_names = rows('first_names.txt').filter(name => name.length > 2 && !name.includes(' '));
const last_names = ['Almgren', 'Björkvall', 'Cederstrand', 'Dalqvist', 'Ekenäs', 'Forsmark', 'Grönhage', 'Hedlinder', 'Ivarsdotter',
  'Järvstad', 'Kullander', 'Lindhammar', 'Mårdskog', 'Nyhagen', 'Olovsson Rask', 'Petterqvist', 'Rosenvik', 'Söderfalk', 'Tallgren',
  'Uddströmer', 'Vikdahl', 'Wester-Holm', 'Åbrandt', 'Älgmark', 'Öhrstrand'];
const parties = [['S', 'Socialdemokraterna'], ['M', 'Moderaterna'], ['C', 'Centerpartiet'], ['V', 'Vänsterpartiet'], ['L', 'Liberalerna'],
  ['KD', 'Kristdemokraterna'], ['MP', 'Miljöpartiet'], ['SD', 'Sverigedemokraterna']];

// What a motion may be about: its name after «om», what it asks for, the words around it.
const matters = [
  { name: 'odlingslådor på kommunens innergårdar', tail: 'att ställa ut odlingslådor på kommunens innergårdar',
    asks: ['kommunen ställer ut odlingslådor på minst tio innergårdar', 'boende ska kunna låna redskap utan avgift', 'försöket utvärderas efter två säsonger'],
    prose: ['Många som bor i flerbostadshus har inget eget land att gräva i, trots att intresset för grönsaker är stort.',
      'I flera andra kommuner har lådor på gårdarna gett både skörd och nya bekantskaper över trappuppgångarna.',
      'Kostnaden för virke och jord är liten, och skötseln kan läggas på de boende själva.'],
    questions: ['Hur många gårdar har i dag odlingslådor?', 'Vilka hinder ser du för att ställa ut fler?'] },
  { name: 'längre öppettider på simhallen', tail: 'att införa längre öppettider på simhallen',
    asks: ['simhallen håller öppet till klockan 21 på vardagar', 'entrén är kostnadsfri för barn på lördagar', 'kommunstyrelsen redovisar kostnaden före nästa budget'],
    prose: ['Simhallen stänger redan klockan 19, och den som arbetar skift hinner sällan dit.',
      'Simkunnigheten bland tolvåringar har sjunkit tre år i rad enligt skolornas egna mätningar.',
      'En längre öppethållning prövades för några år sedan och lockade många nya besökare.'],
    questions: ['Varför stänger simhallen tidigare än i grannkommunerna?', 'Avser nämnden att pröva längre öppettider igen?'] },
  { name: 'en kommunal lånecykelpool', tail: 'att inrätta en kommunal lånecykelpool',
    asks: ['en lånecykelpool med elcyklar inrättas för kommunens anställda', 'ställ med tak byggs vid de större arbetsplatserna', 'tjänsteresor under fem kilometer i första hand görs med cykel'],
    prose: ['Halva antalet tjänsteresor är kortare än fem kilometer, och de flesta av dem görs i bil.',
      'Den som cyklar till ett möte kommer fram piggare och behöver ingen parkeringsplats.',
      'Kommunens egna bilar står stilla större delen av dygnet men kostar ändå varje månad.'],
    questions: ['Hur stor del av tjänsteresorna görs i dag med cykel?', 'När räknar du med att en pool kan vara på plats?'] },
  { name: 'trygghetsvandringar i varje kommundel', tail: 'att genomföra trygghetsvandringar i varje kommundel',
    asks: ['en trygghetsvandring hålls i varje kommundel minst en gång om året', 'iakttagelserna samlas i en öppen lista med ansvarig förvaltning', 'åtgärder som kostar mindre än tiotusen kronor utförs inom tre månader'],
    prose: ['Mörka gångvägar och trasiga lampor nämns oftast när invånarna får frågan vad som gör dem otrygga.',
      'En vandring tar en kväll och ger kunskap som ingen enkät kan ersätta.',
      'Polisen och fastighetsägarna har på andra håll gärna deltagit när kommunen bjudit in.'],
    questions: ['Hur många trygghetsvandringar har genomförts under det senaste året?', 'Vem ansvarar för att bristerna åtgärdas?'] },
];

/** A case: who, where, when and about what. */
export function make_case(seed) {
  const { below, pick, chance } = dice(seed);
  const municipality = pick(municipalities);
  const taken = new Set();
  const person = party => {
    let first, last;
    do first = pick(first_names); while (taken.has(first));
    do last = pick(last_names); while (taken.has(last));
    taken.add(first), taken.add(last);
    return { name: `${first} ${last}`, party: party?.[0] ?? null, party_name: party?.[1] ?? null };
  };
  const drawn = [...parties].sort(() => below(3) - 1);
  const year = 2019 + below(7);
  const day = (from, to) => ({ year, month: from + below(to - from + 1), day: 1 + below(28) });
  return {
    municipality, owner: chance(.25) ? 'stad' : 'kommun', year, matter: pick(matters), asks: 2 + below(2),
    movers: chance(.4) ? [person(drawn[0]), person(drawn[0])] : [person(drawn[0])],
    opponent: person(drawn[1]), reservants: [person(drawn[2]), person(drawn[3])], chair: person(drawn[4]),
    officer: person(), head: person(), secretary: person(), adjuster: person(drawn[5]),
    number: 20 + below(900), section: 10 + below(180),
    put_on: day(1, 4), written_on: day(5, 8), met_on: day(9, 12),
    outcome: pick(['avslå', 'bifalla', 'besvarad']), votes: chance(.5) ? { ja: 6 + below(3), nej: 3 + below(3) } : null,
  };
}
