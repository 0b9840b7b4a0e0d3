// The form in which the reader says which papers are one case.
import type { CaseForm, CasePaperName } from 'diarium:border';
import { button, make } from '../page/elements.ts';
import type { Correction, Value } from './check.ts';
import type { Said } from './list.ts';
import { correctionWords } from './overview.ts';
import { count, say } from './say.ts';

const shownAtMost = 12;  // Of the cases that a search finds.

export interface CaseHooks {
  save(said: Said[], sentence: string): void;
  remove(id: string): void;
  close(): void;
}

/** What the core calls the other paper. */
const named = (other: CasePaperName): Record<string, Value> =>
  ({ source: other.source, paper: other.paper, ...(other.span ? { span: other.span } : {}), title: other.paperTitle ?? '' });
const tie = (action: 'merge' | 'split', paper: CasePaperName, other: CasePaperName, note: string): Said =>
  ({ source: paper.source, paper: paper.paper, action, fact: 'case', span: paper.span ?? [0, 0], quote: paper.paperTitle ?? '', value: named(other),
    ...(note ? { note } : {}) });

function radio(group: string, words: string, about: string, checked: boolean, change: () => void): { row: HTMLElement; field: HTMLInputElement } {
  const field = make('input');
  field.type = 'radio';
  field.name = group;
  field.checked = checked;
  field.addEventListener('change', change);
  const name = make('span', { class: 'corrections-name' }, make('span', { text: words }));
  if (about) name.append(make('small', { text: about }));
  return { row: make('label', {}, field, name), field };
}

/** Every word of what is looked for stands in the words. */
const holds = (words: string, wanted: string): boolean => wanted.split(/\s+/).every(word => words.includes(word));

type Action = 'split' | 'merge' | 'move';

/** The form's elements. `known`: what was said of the case before. */
export function caseForm(asked: CaseForm, known: readonly Correction[], hooks: CaseHooks): HTMLElement {
  const { papers = [], others = [] } = asked;
  const form = make('form', { class: 'corrections-form' });
  const wrong = make('p', { class: 'corrections-wrong', hidden: true });
  wrong.setAttribute('role', 'alert');
  let action: Action | null = null, paper = asked.chosen ? papers[asked.chosen - 1] ?? null : null, other: CaseForm['others'][number] | null = null;

  const paperList = make('fieldset', { class: 'corrections-choices' }, make('legend', { text: say('case_which') }));
  for (const one of papers)
    paperList.append(radio('paper', one.paperTitle || one.paper, one.about ?? '', one === paper, () => { paper = one; wrong.hidden = true; }).row);

  const search = make('input', { class: 'dialog-field' });
  search.type = 'search';
  search.placeholder = say('case_search');
  search.setAttribute('aria-label', say('case_search'));
  const found = make('div', { class: 'corrections-choices' }), told = make('p', { class: 'corrections-told' });
  told.setAttribute('role', 'status');
  const searched = others.map(one => `${one.title} ${one.about ?? ''} ${one.words ?? ''}`.toLocaleLowerCase());
  const fill = (): void => {
    const wanted = search.value.trim().toLocaleLowerCase();
    const hits = others.filter((_one, i) => wanted === '' || holds(searched[i] ?? '', wanted));
    if (other && !hits.includes(other)) other = null;
    found.replaceChildren(...hits.slice(0, shownAtMost).map(one => radio('other', one.title, one.about ?? '', one === other, () => { other = one; wrong.hidden = true; }).row));
    told.textContent = hits.length === 0 ? say('case_none_found') : hits.length > shownAtMost ? say('more', { n: String(hits.length - shownAtMost) }) : count('case_found', hits.length);
  };
  search.addEventListener('input', fill);
  search.addEventListener('keydown', event => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    found.querySelector('input')?.focus();
  });
  fill();
  const otherList = make('fieldset', { class: 'corrections-choices' }, make('legend', { text: say('case_other') }), search, told, found);

  const what = make('fieldset', {}, make('legend', { text: say('what') }));
  const choose = (chosen: Action): void => {
    action = chosen;
    paperList.hidden = chosen === 'merge';
    otherList.hidden = chosen === 'split';
    wrong.hidden = true;
  };
  paperList.hidden = otherList.hidden = true;
  const possible: Action[] = [...(papers.length > 1 ? ['split' as const] : []), ...(others.length > 0 && papers.length > 0 ? ['merge' as const] : []),
    ...(papers.length > 1 && others.length > 0 ? ['move' as const] : [])];
  for (const one of possible) what.append(radio('action', say(`case_${one}`), '', false, () => choose(one)).row);

  const note = make('textarea');
  note.maxLength = 2000;
  const fail = (key: string, at: HTMLElement | null): void => {
    wrong.textContent = say(key);
    wrong.hidden = false;
    at?.focus();
  };
  form.addEventListener('submit', event => {
    event.preventDefault();
    if (!action) return fail('case_say_what', what.querySelector('input'));
    if (action !== 'merge' && !paper) return fail('case_say_which', paperList.querySelector('input'));
    if (action !== 'split' && !other) return fail('case_say_other', search);
    const words = note.value.trim(), rest = papers.find(one => one !== paper), said: Said[] = [];
    if (action !== 'merge' && paper && rest) said.push(tie('split', paper, rest, words));
    if (action === 'move' && paper && other) said.push(tie('merge', paper, other, words));
    // The other case comes to this one: the reader stays where he is.
    const [first] = papers;
    if (action === 'merge' && other && first) said.push(tie('merge', other, first, words));
    hooks.save(said, say(`saved_case_${action}`));
  });

  const before = make('ul', { class: 'corrections-list' });
  for (const one of known)
    before.append(make('li', {}, make('div', {}, make('span', { text: one.quote || one.paper }), make('p', { text: correctionWords(one) })),
      button(say('take_back'), () => hooks.remove(one.id), say('remove_of', { words: one.quote || one.paper }))));
  form.append(make('p', {}, make('strong', { text: asked.title }), asked.about ? ` · ${asked.about}` : ''));
  if (known.length > 0) form.append(make('section', {}, make('h3', { text: say('case_said') }), before));
  if (possible.length === 0) form.append(make('p', { text: say('case_nothing') }));
  else form.append(what, paperList, otherList, make('label', { class: 'corrections-note' }, make('span', { text: say('note') }), note), wrong);
  const row = make('div', { class: 'corrections-row' });
  if (possible.length > 0) row.append(make('button', { class: 'button corrections-main', text: say('save') }));
  row.append(button(say(possible.length > 0 ? 'cancel' : 'close'), hooks.close));
  form.append(row);
  return form;
}
