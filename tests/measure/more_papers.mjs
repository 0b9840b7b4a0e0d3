// Made-up papers of the rarer kinds: answers, questions, citizens' proposals, letters, opinions, agendas, whole minutes.
import { asks, capital, genitive, listed, person, with_party } from './setting.mjs';
import { iso, number_in } from './style.mjs';

const nothing = { recommended: null, decision: null, own: [] };
const dated = s => ({ what: 'line', text: s.roll.pick([`${s.municipality} ${s.at(s.put_on)}`, `${s.municipality}, ${s.at(s.put_on)}`]) });
const prose = s => s.matter.prose.map(text => ({ what: 'prose', text }));
const line = text => ({ what: 'line', text });

function answer(s) {
  const asker = s.movers[0], chair = s.chair;
  const post = s.roll.pick(['Kommunstyrelsens ordförande', 'Ordförande i kultur- och fritidsnämnden']);
  const title = s.roll.pick([`Svar på interpellation om ${s.matter.name}`, `Svar på interpellation från ${with_party(asker)} om ${s.matter.name}`]);
  return { blocks: [...s.roll.pick([[line(s.owner), line('Kommunfullmäktige')], [line('Interpellationssvar'), line(s.owner)], []]), { what: 'title', text: title },
    { what: 'prose', text: `${with_party(asker)} har i en interpellation till kommunfullmäktige ställt följande frågor om ${s.matter.name}:` },
    { what: 'list', lead: 'Frågorna är:', items: s.matter.questions, plain: true }, { what: 'heading', text: 'Svar' }, ...prose(s), dated(s),
    { what: 'signature', people: [{ ...chair, title: post }] }],
    truth: { ...nothing, type: 'interpellationssvar', body: 'Kommunfullmäktige', document_date: iso(s.put_on), title,
      persons: [person(asker, 'interpellant'), person(chair, 'svarande')], proposals: s.matter.questions.map(text => ({ kind: 'fråga', text })) } };
}

function simple_question(s) {
  const asker = s.movers[0], chair = s.chair;
  const head = s.roll.pick([
    [line('Enkel fråga'), line(`Till kommunstyrelsens ordförande ${with_party(chair)}`), { what: 'title', text: capital(s.matter.name) }],
    [{ what: 'title', text: `Enkel fråga om ${s.matter.name}` }, line(`Ställd till kommunalrådet ${with_party(chair)}`)]]);
  return { blocks: [...head, ...prose(s), { what: 'prose', text: `Min fråga är: ${s.matter.questions[0]}` }, dated(s), { what: 'signature', people: [asker] }],
    truth: { ...nothing, type: 'enkel_fraga', body: 'Kommunfullmäktige', document_date: iso(s.put_on), title: head.find(one => one.what === 'title').text,
      persons: [person(asker, 'interpellant'), person(chair, 'svarande')], proposals: [{ kind: 'fråga', text: s.matter.questions[0] }] } };
}

function citizen(s) {
  const title = `Medborgarförslag om ${s.matter.name}`;
  const head = s.roll.pick([[{ what: 'title', text: title }], [line(`Till kommunfullmäktige i ${s.owner}`), { what: 'title', text: title }], [line(s.owner), line('Medborgarförslag'), { what: 'title', text: capital(s.matter.name) }]]);
  return { blocks: [...head, ...prose(s), { what: 'list', lead: s.roll.pick(['Jag föreslår därför:', 'Därför föreslår jag:']), items: asks(s) }, dated(s), line(s.officer.name)],
    truth: { ...nothing, type: 'medborgarforslag', body: 'Kommunfullmäktige', document_date: iso(s.put_on), title: head.find(one => one.what === 'title').text,
      persons: [{ name: s.officer.name, party: null, roles: [] }], proposals: asks(s).map(text => ({ kind: 'motion_yrkande', text })) } };
}

function letter(s) {
  const title = s.roll.pick([`Skrivelse om ${s.matter.name}`, `Skrivelse av ${s.movers_named} om ${s.matter.name}`]);
  return { blocks: [...s.roll.pick([[line(s.owner), line('Kommunstyrelsen')], [line('Till kommunstyrelsen')]]), { what: 'title', text: title }, ...prose(s),
    { what: 'list', lead: 'Med anledning av detta vill vi att kommunstyrelsen svarar på följande frågor:', items: s.matter.questions, plain: true }, dated(s), { what: 'signature', people: s.movers }],
    truth: { ...nothing, type: 'skrivelse', body: 'Kommunstyrelsen', document_date: iso(s.put_on), title, persons: s.movers.map(one => person(one, 'skrivelseställare')),
      proposals: s.matter.questions.map(text => ({ kind: 'fråga', text })) } };
}

function opinion(s) {
  const title = s.roll.pick([`Remissvar på förslag till strategi för ${s.matter.name}`, `Yttrande över remiss om ${s.matter.name}`, `Svar på remiss om ${s.matter.name}`]);
  const chair = { ...s.chair, title: 'Kommunstyrelsens ordförande' };
  return { blocks: [line(s.owner), ...(title.startsWith('Yttrande') ? [] : []), line(s.at(s.written_on)), line(s.labelled), { what: 'title', text: title }, ...prose(s),
    { what: 'heading', text: 'Kommunens synpunkter' }, { what: 'prose', text: `${s.owner} ställer sig bakom förslaget i huvudsak. ${s.matter.prose[0]}` }, line('För kommunstyrelsen'), line(`${chair.name} (${chair.party})\n${chair.title}`)],
    truth: { ...nothing, type: 'remissvar', municipality: s.municipality, body: 'Kommunstyrelsen', document_date: iso(s.written_on), title, own: [s.dnr], persons: [person(s.chair, 'ordförande')], proposals: [] } };
}

function agenda(s) {
  const body = s.roll.pick(['Kommunstyrelsen', 'Kommunfullmäktige', 'Kultur- och fritidsnämnden']);
  const other = number_in(s.style, s.year, s.number + 7);
  const matters = ['Upprop och val av justerare', `Svar på motion om ${s.matter.name} (${s.style.number_label.replace(':', '')} ${s.dnr})`, `Delårsrapport ${s.style.number_label.replace(':', '')} ${other}`, 'Meddelanden'];
  const head = s.roll.pick([
    [line(s.owner), line(`Kallelse till ${genitive(body).toLowerCase()} sammanträde`), line(`Datum: ${s.at(s.met_on)}\nTid: 09.00\nPlats: Kommunhuset`)],
    [line('KALLELSE'), line(`${s.owner}\n${body}`), line(`Sammanträdesdatum: ${s.at(s.met_on)}`)],
    [line(s.owner), line(body), line('Föredragningslista'), line(`Tid: ${s.at(s.met_on)} kl. 13.00\nPlats: Sessionssalen`)],
    [line(`Dagordning\n${body}\n${s.at(s.met_on)}`), line(s.owner)]]);
  return { blocks: [...head, { what: 'heading', text: s.roll.pick(['Ärenden', 'Ärendelista', 'Dagordning']) }, ...matters.map((text, i) => line(`${i + 1}. ${text}`)),
    line(`${with_party(s.chair)}\nOrdförande`), line(`${s.secretary.name}\nSekreterare`)],
    truth: { ...nothing, type: 'kallelse', municipality: s.municipality, body, document_date: iso(s.met_on), persons: [person(s.chair, 'ordförande'), person(s.secretary, 'sekreterare')], proposals: [] } };
}

function whole_minutes(s) {
  const verbs = ['Motionen avslås.', 'Rapporten godkänns.', 'Informationen antecknas.'];
  const titles = [`Svar på motion om ${s.matter.name}`, 'Delårsrapport per augusti', 'Meddelanden till styrelsen'];
  const first = [line(s.owner), line('Sammanträdesprotokoll'), line(`Kommunstyrelsen\t${s.at(s.met_on)}`), line(`Plats och tid\tKommunhuset, klockan 13.00–15.10`),
    line(`Beslutande\n${with_party(s.chair)}, ordförande\n${with_party(s.opponent)}\n${s.reservants.map(with_party).join('\n')}`),
    line(`Justerare\n${with_party(s.adjuster)}`), line(`Sekreterare\n${s.secretary.name}`)];
  const sections = titles.flatMap((title, i) => [{ what: 'title', text: `§ ${s.section + i} ${title}` }, line(`${s.style.number_label} ${number_in(s.style, s.year, s.number + i)}`),
    { what: 'heading', text: 'Beslut' }, line(verbs[i]), { what: 'heading', text: 'Sammanfattning' }, { what: 'prose', text: s.matter.prose[i] },
    ...(i === 0 ? [{ what: 'heading', text: 'Reservation' }, { what: 'prose', text: `${listed(s.reservants.map(with_party))} reserverar sig mot beslutet.` }] : [])]);
  return { blocks: [...first, ...sections],
    truth: { ...nothing, type: 'protokoll', municipality: s.municipality, body: 'Kommunstyrelsen', document_date: iso(s.met_on), title: null, own: titles.map((_, i) => number_in(s.style, s.year, s.number + i)),
      persons: [person(s.chair, 'ordförande'), person(s.opponent), ...s.reservants.map(one => person(one, 'reservant')), person(s.adjuster, 'justerare'), person(s.secretary, 'sekreterare')],
      proposals: verbs.map(text => ({ kind: 'beslut', text: text.replace('.', '') })), reserved: s.reservants.map(one => one.name) } };
}

function own_reservation(s) {
  return { blocks: [line(s.roll.pick(['Reservation', 'RESERVATION'])), line(`Kommunstyrelsen ${s.at(s.met_on)}`), { what: 'title', text: `Ärende ${4 + s.roll.below(20)} Motion om ${s.matter.name}` }, ...prose(s),
    { what: 'prose', text: 'Mot bakgrund av detta reserverar vi oss mot beslutet och står fast vid vårt eget yrkande.' },
    ...s.reservants.map(one => line(with_party(one)))],
    truth: { ...nothing, type: 'reservation', body: 'Kommunstyrelsen', document_date: iso(s.met_on), persons: s.reservants.map(one => person(one, 'reservant')), proposals: [], reserved: s.reservants.map(one => one.name) } };
}

function moved(s) {
  const movers = s.reservants;
  const head = s.roll.pick([[line('Yrkande'), line(`Kommunstyrelsen ${s.at(s.met_on)}`)], [line('Tilläggsyrkande'), line(`Kommunstyrelsen\n${s.at(s.met_on)}`)]]);
  return { blocks: [...head, { what: 'title', text: `Ärende ${4 + s.roll.below(20)}: Svar på motion om ${s.matter.name}` }, { what: 'heading', text: 'Förslag till beslut' },
    { what: 'list', lead: 'Kommunstyrelsen beslutar:', items: asks(s) }, { what: 'heading', text: 'Yrkandet' }, ...prose(s), ...movers.map(one => line(with_party(one)))],
    truth: { ...nothing, type: 'yrkande', body: 'Kommunstyrelsen', document_date: iso(s.met_on), persons: movers.map(one => person(one, 'yrkande')), proposals: asks(s).map(text => ({ kind: 'yrkande', text })) } };
}

export const more_kinds = { interpellationssvar: answer, enkel_fraga: simple_question, medborgarforslag: citizen, skrivelse: letter, remissvar: opinion,
  kallelse: agenda, protokoll: whole_minutes, reservation: own_reservation, yrkande: moved };
