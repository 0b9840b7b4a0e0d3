// A made-up case as papers of several kinds: their blocks, and what is true of them.
import { characters } from './support.mjs';
import { more_kinds } from './more_papers.mjs';
import { asks, capital, genitive, listed, person, setting, with_party } from './setting.mjs';
import { iso, render } from './style.mjs';

function motion(s) {
  const { roll } = s;
  const head = roll.pick([
    [{ what: 'title', text: s.title }],
    [{ what: 'line', text: 'Motion' }, { what: 'title', text: capital(s.title.slice(10)) }],
    [{ what: 'line', text: `Motion till kommunfullmäktige i ${s.municipality}` }, { what: 'title', text: capital(s.title.slice(10)) }],
    [{ what: 'line', text: s.owner }, { what: 'line', text: 'Kommunfullmäktige' }, { what: 'title', text: s.title }],
    [{ what: 'line', text: 'MOTION' }, { what: 'line', text: `${s.movers[0].party_name} i ${s.municipality}` }, { what: 'title', text: capital(s.title.slice(10)) }],
    [{ what: 'title', text: `Motion angående ${s.title.slice(10)}` }, { what: 'line', text: `Till kommunfullmäktige i ${s.municipality}` }],
    [{ what: 'title', text: `Motion gällande ${s.title.slice(10)}` }],
    [{ what: 'title', text: `Motion av ${s.movers_named} om ${s.title.slice(10)}` }],
    [{ what: 'line', text: `Till kommunfullmäktige i ${s.owner}` }, { what: 'title', text: `Motion: ${capital(s.title.slice(10))}` }],
  ]);
  const says_where = JSON.stringify(head).includes(s.municipality);
  const with_number = roll.chance(.4);
  const lead = roll.pick([
    `Med anledning av detta yrkar ${s.movers.length > 1 ? 'vi' : 'jag'}:`,
    `Mot bakgrund av detta föreslår ${s.movers[0].party_name} kommunfullmäktige besluta:`,
    `${s.movers.length > 1 ? 'Vi' : 'Jag'} föreslår därför att fullmäktige beslutar:`,
    `${s.movers[0].party_name} yrkar därför:`,
    'Därför yrkas:',
    `Mot bakgrund av ovanstående hemställer ${s.movers.length > 1 ? 'vi' : 'jag'}:`,
    'Undertecknad föreslår därför kommunfullmäktige besluta:',
    'Kommunfullmäktige föreslås besluta:',
    `${s.movers[0].party_name} föreslår därför kommunfullmäktige:`]);
  const title = head.find(block => block.what === 'title').text.replace(/^Motion: /, '');
  return {
    blocks: [...head, ...(with_number ? [{ what: 'line', text: s.labelled }] : []),
      ...s.matter.prose.map(text => ({ what: 'prose', text })),
      ...(roll.chance(.5) ? [{ what: 'heading', text: roll.pick(['Yrkande', 'Förslag till beslut', 'Yrkanden', 'Förslag']) }] : []),
      { what: 'list', lead, items: asks(s) },
      { what: 'line', text: roll.pick([`${s.municipality} ${s.at(s.put_on)}`, `${s.municipality}, ${s.at(s.put_on)}`, s.at(s.put_on)]) },
      { what: 'signature', people: s.movers }],
    truth: { type: 'motion', municipality: says_where ? s.municipality : undefined, body: 'Kommunfullmäktige', document_date: iso(s.put_on), title,
      own: with_number ? [s.dnr] : [], persons: s.movers.map(one => person(one, 'motionär')),
      proposals: asks(s).map(text => ({ kind: 'motion_yrkande', text })), recommended: null, decision: null },
  };
}

const verbs = {
  avslå: ['avslå motionen', 'motionen avslås', 'avslå motionen med hänvisning till förvaltningens yttrande'],
  bifalla: ['bifalla motionen', 'motionen bifalls', 'bifalla motionen i sin helhet'],
  besvarad: ['anse motionen besvarad', 'motionen ska anses besvarad', 'motionen anses vara besvarad', 'besvara motionen med hänvisning till svaret'],
};

function office_letter(s) {
  const { roll } = s;
  const form = roll.pick(['Tjänsteskrivelse', 'Tjänsteutlåtande', 'TJÄNSTESKRIVELSE']);
  const office = roll.pick(['Kommunledningskontoret', 'Kommunstyrelseförvaltningen', 'Kultur- och fritidsförvaltningen', 'Samhällsbyggnadskontoret']);
  const title = roll.pick([`Svar på motion om ${s.matter.name}`, `Svar på motion av ${s.movers_named} om ${s.matter.name}`, `Yttrande över motion om ${s.matter.name}`]);
  const officer = { ...s.officer, title: 'Utredare' }, head_person = { ...s.head, title: roll.pick(['Förvaltningschef', 'Kommundirektör', 'Avdelningschef']) };
  const verb = roll.pick(verbs[s.outcome]);
  const items = roll.chance(.3) ? [verb, 'förklara ärendet avslutat'] : [verb];
  const head = roll.pick([
    [s.owner, office, form, s.at(s.written_on), s.labelled],
    [form, `Datum: ${s.at(s.written_on)}`, s.labelled, office, s.owner],
    [`${s.owner}\t${form}\t1 (2)`, `${office}\t${s.at(s.written_on)}\t${s.labelled}`],
    [form, s.owner, `Datum\n${s.at(s.written_on)}`, `${s.style.number_label}\n${s.dnr}`, `Handläggare\n${s.officer.name}`],
  ]);
  const names_mover = title.includes(s.movers[0].name);
  return {
    blocks: [...head.map(text => ({ what: 'line', text })), ...(roll.chance(.5) ? [{ what: 'line', text: roll.pick(['Kommunstyrelsen', 'Till kommunstyrelsen']) }] : []),
      { what: 'title', text: title },
      { what: 'heading', text: roll.pick(['Förslag till beslut', 'Beslutsförslag', 'Förslag till beslut', 'Förvaltningens beslutsförslag']) },
      { what: 'list', lead: roll.pick(['Kommunstyrelsen föreslår kommunfullmäktige besluta:', 'Kommunstyrelsen föreslår kommunfullmäktige', 'Kommunfullmäktige beslutar']), items },
      { what: 'heading', text: roll.pick(['Sammanfattning', 'Sammanfattning av ärendet', 'Ärendet i korthet']) },
      { what: 'prose', text: `${s.movers_named} har den ${s.at(s.put_on).replace(/^den /, '')} lämnat in en motion om ${s.matter.name}. ${s.matter.prose[0]}` },
      { what: 'heading', text: roll.pick(['Bakgrund', 'Ärendet', 'Ärendebeskrivning']) }, { what: 'prose', text: s.matter.prose[1] },
      { what: 'heading', text: roll.pick(['Bedömning', 'Förvaltningens bedömning', 'Överväganden']) },
      { what: 'prose', text: `Förvaltningen delar bilden att frågan är viktig. ${s.matter.prose[2]}` },
      { what: 'heading', text: roll.pick(['Beslutsunderlag', 'Bilagor']) }, { what: 'line', text: `Motion om ${s.matter.name}, ${s.at(s.put_on)}` },
      { what: 'signature', people: [head_person, officer] },
      { what: 'heading', text: roll.pick(['Beslutet skickas till', 'Beslutet ska skickas till', 'Expedieras till']) }, { what: 'line', text: 'Motionären' }],
    truth: { type: /utlåtande/.test(form) ? 'tjansteutlatande' : 'tjansteskrivelse', municipality: s.municipality, body: 'Kommunstyrelsen', document_date: iso(s.written_on), title, own: [s.dnr],
      persons: [person(s.officer, 'handläggare'), person(s.head, 'chef'), ...s.movers.map(one => person(one, 'motionär'))],
      proposals: items.map(text => ({ kind: 'beslutsförslag', text })), recommended: s.outcome, decision: null, named: names_mover },
  };
}

function minutes(s) {
  const { roll } = s;
  const council = roll.chance(.4);
  const body = council ? 'Kommunfullmäktige' : 'Kommunstyrelsen';
  const title = `${roll.pick(['Svar på motion om', 'Motion om', 'Besvarande av motion om'])} ${s.matter.name}`;
  const verb = roll.pick(verbs[s.outcome]);
  const proposes = !council && roll.chance(.7);
  const lead = council ? roll.pick(['Kommunfullmäktige beslutar', 'Kommunfullmäktige beslutar:'])
    : proposes ? roll.pick(['Kommunstyrelsen föreslår kommunfullmäktige besluta:', 'Kommunstyrelsen föreslår kommunfullmäktige', 'Kommunstyrelsens förslag till kommunfullmäktige:'])
      : roll.pick(['Kommunstyrelsen beslutar', 'Kommunstyrelsen beslutar:']);
  const head = roll.pick([
    [{ what: 'line', text: s.owner }, { what: 'line', text: 'Sammanträdesprotokoll' }, { what: 'line', text: `${body}\t${s.at(s.met_on)}` }, { what: 'title', text: `§ ${s.section} ${title}` }, { what: 'line', text: s.labelled }],
    [{ what: 'line', text: `Protokollsutdrag\t${s.owner}` }, { what: 'line', text: `${body}\nSammanträdesdatum: ${s.at(s.met_on)}` }, { what: 'line', text: `§ ${s.section}\t${s.labelled}` }, { what: 'title', text: title }],
    [{ what: 'line', text: s.owner }, { what: 'line', text: `Protokoll\n${body}\n${s.at(s.met_on)}` }, { what: 'line', text: `§ ${s.section}` }, { what: 'title', text: title }, { what: 'line', text: s.labelled }],
    [{ what: 'line', text: s.owner }, { what: 'line', text: `${body}\n\nProtokoll\n\nSammanträdesdatum ${s.at(s.met_on)}\tSida 12(40)` }, { what: 'line', text: `§ ${s.section} ${s.labelled}` }, { what: 'title', text: title }],
    [{ what: 'line', text: s.owner }, { what: 'line', text: `SAMMANTRÄDESPROTOKOLL\n${body.toUpperCase()}\n${s.at(s.met_on)}` }, { what: 'title', text: `§ ${s.section} – ${title}` }, { what: 'line', text: s.labelled }],
    [{ what: 'line', text: `PROTOKOLL\t${s.owner}\n${body}\t${s.at(s.met_on)}` }, { what: 'title', text: `${body === 'Kommunstyrelsen' ? 'KS' : 'KF'} § ${s.section} ${title}` }, { what: 'line', text: s.labelled }],
  ]);
  const reserves = roll.pick([`${listed(s.reservants.map(with_party))} reserverar sig mot beslutet.`,
    `Mot beslutet reserverar sig ${listed(s.reservants.map(with_party))}.`, `${listed(s.reservants.map(with_party))} reserverar sig till förmån för sitt yrkande.`]);
  const yes = verb, no = s.outcome === 'bifalla' ? 'avslå motionen' : 'bifalla motionen';
  const asked = s.outcome === 'bifalla' ? 'avslag på motionen' : 'bifall till motionen';
  const moved = roll.pick([
    { blocks: [{ what: 'prose', text: `${with_party(s.opponent)} yrkar ${asked}.` }], by: [s.opponent] },
    { blocks: [{ what: 'prose', text: `${with_party(s.opponent)}: ${capital(asked)}.` }], by: [s.opponent], unsure: true },
    { blocks: [{ what: 'prose', text: `${with_party(s.opponent)} yrkar ${asked}.` }, { what: 'prose', text: `${with_party(s.reservants[0])} instämmer i yrkandet.` }], by: [s.opponent, s.reservants[0]] },
    { blocks: [{ what: 'prose', text: `${listed([s.opponent, s.reservants[1]].map(with_party))} yrkar ${asked}.` }], by: [s.opponent, s.reservants[1]] },
  ]);
  const votes = s.votes ? [{ what: 'heading', text: 'Omröstning' },
    { what: 'prose', text: `Omröstning begärs. ${roll.pick([`Den som vill ${yes} röstar ja. Den som vill ${no} röstar nej.`, `Ja-röst för att ${yes}. Nej-röst för att ${no}.`])}` },
    { what: 'prose', text: roll.pick([`Omröstningen utfaller med ${s.votes.ja} ja-röster mot ${s.votes.nej} nej-röster.`, `Med ${s.votes.ja} ja-röster och ${s.votes.nej} nej-röster beslutar ${body.toLowerCase()} att ${yes}.`, `Resultat: ${s.votes.ja} ja och ${s.votes.nej} nej.`, `Ja: ${s.votes.ja}\nNej: ${s.votes.nej}`]) }] : [];
  const blocks = [...head, { what: 'heading', text: roll.pick(['Beslut', `${genitive(body)} beslut`]) }, { what: 'list', lead, items: [verb] },
    { what: 'heading', text: roll.pick(['Reservation', 'Reservationer']) }, { what: 'prose', text: reserves },
    { what: 'heading', text: roll.pick(['Ärendebeskrivning', 'Sammanfattning av ärendet', 'Bakgrund']) },
    { what: 'prose', text: `${s.movers_named} föreslår i en motion ${s.matter.tail}. ${s.matter.prose[0]}` },
    { what: 'heading', text: roll.pick(['Yrkanden', 'Förslag på sammanträdet', 'Yrkande']) },
    ...moved.blocks,
    { what: 'heading', text: roll.pick(['Beslutsgång', 'Propositionsordning']) },
    { what: 'prose', text: `Ordföranden ${with_party(s.chair)} prövar förslagen mot varandra och finner att ${body.toLowerCase()} beslutar att ${verb}.` }, ...votes,
    { what: 'heading', text: 'Beslutet skickas till' }, { what: 'line', text: 'Motionären' }];
  const main_kind = proposes ? 'beslutsförslag' : 'beslut';
  return { blocks, truth: { type: 'protokollsparagraf', municipality: s.municipality, body, document_date: iso(s.met_on), title, own: [s.dnr], paragraph: String(s.section),
    persons: [...s.movers.map(one => person(one, 'motionär')), person(s.chair, 'ordförande'),
      ...(moved.by.includes(s.opponent) ? [] : [person(s.opponent)]), ...[...new Set([...moved.by, ...s.reservants])].map(one => person(one, ...(moved.by.includes(one) ? ['yrkande'] : []), ...(s.reservants.includes(one) ? ['reservant'] : [])))],
    proposals: [{ kind: main_kind, text: verb }, { kind: 'yrkande', text: asked }],
    recommended: proposes ? s.outcome : null, decision: proposes ? null : s.outcome, reserved: s.reservants.map(one => one.name), votes: s.votes } };
}

function interpellation(s) {
  const { roll } = s;
  const asker = s.movers[0], asked = s.chair;
  const post = roll.pick(['kommunstyrelsens ordförande', 'ordföranden i kultur- och fritidsnämnden', 'samhällsbyggnadsnämndens ordförande']);
  const title = `Interpellation om ${s.matter.name}`;
  const head = roll.pick([
    [{ what: 'title', text: title }, { what: 'line', text: `Till ${post} ${with_party(asked)}` }],
    [{ what: 'line', text: 'Interpellation' }, { what: 'line', text: `Till ${post} ${with_party(asked)}` }, { what: 'title', text: capital(title.slice(18)) }],
    [{ what: 'line', text: s.owner }, { what: 'line', text: 'Kommunfullmäktige' }, { what: 'title', text: title }, { what: 'line', text: `Ställd till ${post} ${with_party(asked)}` }],
  ]);
  const says_where = JSON.stringify(head).includes(s.municipality);
  const lead = roll.pick([`Med anledning av ovanstående vill jag fråga ${post}:`, 'Mina frågor är därför:', 'Jag vill därför ställa följande frågor:', 'Mot bakgrund av detta frågar jag:']);
  return { blocks: [...head, ...s.matter.prose.map(text => ({ what: 'prose', text })), ...(roll.chance(.3) ? [{ what: 'heading', text: 'Frågor' }] : []),
    { what: 'list', lead, items: s.matter.questions, plain: true }, { what: 'line', text: `${s.municipality} ${s.at(s.put_on)}` }, { what: 'signature', people: [asker] }],
    truth: { type: 'interpellation', municipality: says_where ? s.municipality : undefined, body: 'Kommunfullmäktige', document_date: iso(s.put_on), title: title === head.at(-1).text || head[0].text === title || head[2]?.text === title ? title : title.slice(18),
      own: [], persons: [person(asker, 'interpellant'), person(asked, 'svarande')], proposals: s.matter.questions.map(text => ({ kind: 'fråga', text })), recommended: null, decision: null } };
}

export const kinds = { motion, tjansteskrivelse: office_letter, protokollsparagraf: minutes, interpellation, ...more_kinds };

/** A paper of a kind in a style: its text and the truth about it. */
export function make_paper(kind, one, style, roll) {
  const s = setting(one, style, roll);
  const { blocks, truth } = kinds[kind](s);
  const text = render(blocks, style, s);
  // What the text does not say is not asked for.
  const said = characters(text).toLowerCase();
  truth.body = said.includes(truth.body.toLowerCase()) ? truth.body : said.includes('fullmäktige') ? 'Kommunfullmäktige' : null;
  return { text, truth };
}
