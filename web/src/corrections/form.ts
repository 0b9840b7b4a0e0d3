// The form in which one fact is rejected, corrected, noted, or added where it was not read.
import type { Correction as AskedCorrection, FactField } from 'diarium:border';
import { button, make } from '../page/elements.ts';
import type { Correction, Value } from './check.ts';
import { longest } from './check.ts';
import type { Said } from './list.ts';
import { say } from './say.ts';

type Action = 'correct' | 'reject' | 'merge' | 'split' | 'note';
const actions: readonly Action[] = ['correct', 'reject', 'merge', 'split', 'note'];
const noteAtMost = 2000, valueAtMost = 2000, quoteShown = 300;  // Characters.

type Field = { asked: FactField; control: HTMLInputElement | HTMLSelectElement };

function control(asked: FactField): HTMLInputElement | HTMLSelectElement {
  if (asked.kind === 'word') {
    const chosen = make('select');
    const known = asked.words.some(([word]) => word === asked.value);
    const words = known ? asked.words : [[asked.value ?? '', asked.value ?? ''] as [string, string], ...asked.words];
    for (const [word, said] of words) chosen.append(new Option(said, word, false, word === asked.value));
    return chosen;
  }
  const field = make('input');
  field.type = asked.kind === 'date' ? 'date' : asked.kind === 'count' ? 'number' : 'text';
  if (asked.kind === 'count') field.min = '0';
  field.value = asked.value ?? '';
  if (field.type === 'text') field.maxLength = Math.max(valueAtMost, field.value.length);
  return field;
}

function valueOf({ asked, control: { value } }: Field): Value {
  if (asked.kind === 'count') return Number.parseInt(value, 10) || 0;
  if (asked.kind === 'list') return value.split(',').map(part => part.trim()).filter(Boolean);
  return value.trim();
}

export interface FormHooks {
  save(correction: Said): void;
  remove(id: string): void;
  close(): void;
}

/** What can be said of this fact. */
function isPossible(action: Action, asked: AskedCorrection): boolean {
  if (action === 'correct') return asked.fields.length > 0;
  if (action === 'split') return Boolean(asked.person);
  return action !== 'merge' || Boolean(asked.person && asked.others?.length);
}

/** The form's elements. `known`: what was said of the fact before. */
export function correctionForm(asked: AskedCorrection, known: Correction | undefined, hooks: FormHooks): HTMLElement {
  const form = make('form', { class: 'corrections-form' }), quote = asked.quote ?? '';
  const fields: Field[] = asked.fields.map(one => ({ asked: one, control: control(one) }));
  const values = make('fieldset', { class: 'corrections-fields' }, make('legend', { text: say('new_value') }));
  for (const { asked: one, control: made } of fields) values.append(make('label', {}, make('span', { text: one.label }), made));
  const note = make('textarea');
  note.maxLength = noteAtMost;
  note.value = known?.note ?? '';
  const wrong = make('p', { class: 'corrections-wrong', hidden: true });
  wrong.setAttribute('role', 'alert');
  const same = make('select');
  for (const [id, name] of asked.others ?? []) same.append(new Option(name, id, false, id === known?.into));
  const person = make('fieldset', { class: 'corrections-fields' }, make('label', {}, make('span', { text: say('same_as') }), same));
  const adds = asked.lacking || known?.action === 'add';  // What the reader added is his word alone: it is changed or taken back.
  const before = actions.find(action => action === known?.action && isPossible(action, asked));
  let chosen: Action = before ?? (fields.length > 0 ? 'correct' : 'reject');
  const choice = make('fieldset', {}, make('legend', { text: say('what') }));
  const choose = (action: Action): void => {
    chosen = action;
    values.hidden = action !== 'correct';
    person.hidden = action !== 'merge';
    wrong.hidden = true;
  };
  for (const action of actions) {
    if (adds || !isPossible(action, asked)) continue;
    const radio = make('input');
    radio.type = 'radio';
    radio.name = 'action';
    radio.checked = action === chosen;
    radio.addEventListener('change', () => choose(action));
    choice.append(make('label', {}, radio, make('span', { text: say(`action_${action}`) })));
  }
  choose(chosen);
  const save = make('button', { class: 'button corrections-main', text: say('save') });
  const row = make('div', { class: 'corrections-row' }, save, button(say('cancel'), hooks.close));
  if (known) row.append(button(say('take_back'), () => hooks.remove(known.id)));
  form.addEventListener('submit', event => {
    event.preventDefault();
    const changed = fields.filter(field => String(field.control.value) !== (field.asked.value ?? ''));
    const edited = { ...(known?.action === 'correct' || known?.action === 'add' ? known.value : {}), ...Object.fromEntries(changed.map(field => [field.asked.name, valueOf(field)])) };
    const value = chosen === 'correct' ? edited : chosen === 'merge' || chosen === 'split' ? { id: asked.person ?? '' } : undefined;
    const missing = chosen === 'correct' ? Object.keys(value ?? {}).length === 0 && 'unchanged' : chosen === 'note' && note.value.trim() === '' && 'no_note';
    if (missing) {
      wrong.textContent = say(missing);
      wrong.hidden = false;
      return (chosen === 'note' ? note : fields[0]?.control ?? note).focus();
    }
    hooks.save({
      ...(known ? { id: known.id } : {}), source: asked.source ?? '', paper: asked.paper, action: adds ? 'add' : chosen, fact: asked.fact, span: asked.span,
      quote: quote.length > longest ? '' : quote, ...(value ? { value } : {}), ...(chosen === 'merge' ? { into: same.value } : {}), ...(note.value.trim() ? { note: note.value.trim() } : {}),
    });
  });
  const words = make('blockquote', { text: quote.length > quoteShown ? `${quote.slice(0, quoteShown)}…` : quote });
  words.lang = 'sv';
  form.append(
    make('p', {}, make('strong', { text: [asked.label, asked.value].filter(Boolean).join(': ') })), words,
    ...adds ? [] : [choice], values, person, make('label', { class: 'corrections-note' }, make('span', { text: say('note') }), note), wrong, row);
  return form;
}
