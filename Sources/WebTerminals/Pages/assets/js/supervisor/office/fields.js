// @ts-check
import { h } from '../../dom.js';
import { translate } from '../../i18n.js';
import { numberText } from '../words.js';

/**
 * Where a part of the settings is edited: every control writes into the draft at once.
 * @typedef {object} Editing
 * @property {import('../../i18n.js').Language} language
 * @property {import('./office-types.js').Office} office the draft
 * @property {() => void} changed
 * @property {() => void} rebuild shows the part anew, after something came or went
 */
/** @typedef {{value: string, label: string}} Option */

let count = 0;

/**
 * A control under its label.
 * @param {Editing} editing
 * @param {string} label a key
 * @param {HTMLElement} control
 * @param {string} [hint] a text
 */
export function labelled({ language }, label, control, hint) {
  count += 1;
  control.id = `setting-${count}`;
  const note = hint ? h('p', { id: `${control.id}-hint`, class: 'field-hint' }, hint) : null;
  if (note) control.setAttribute('aria-describedby', note.id);
  return h('div', { class: 'field' }, h('label', { for: control.id }, translate(language, label)), control, note);
}

/**
 * @template {string} Key
 * @param {Editing} editing @param {string} label @param {Record<Key, string>} target @param {Key} key
 * @param {Record<string, string | number | boolean | null>} [attributes]
 */
export function textField(editing, label, target, key, attributes = {}) {
  const input = h('input', {
    class: 'input', type: 'text', name: key, value: target[key], required: true, autocomplete: 'off', spellcheck: 'false',
    ...attributes,
  });
  input.addEventListener('input', () => {
    target[key] = /** @type {Record<Key, string>[Key]} */ (input.value);
    editing.changed();
  });
  return labelled(editing, label, input);
}

/** A name in both languages. @param {Editing} editing @param {import('../../i18n.js').LocalText} name */
export const nameFields = (editing, name) => [
  textField(editing, 'setting.nameVi', name, 'vi', { maxlength: 200 }),
  textField(editing, 'setting.nameEn', name, 'en', { maxlength: 200, lang: 'en' }),
];

/**
 * @param {Editing} editing @param {string} label @param {Record<string, any>} target @param {string} key
 * @param {{min: number, max: number, step?: number, optional?: boolean, hint?: string}} bounds
 */
export function numberField(editing, label, target, key, { min, max, step = 1, optional = false, hint }) {
  const input = h('input', {
    class: 'input', type: 'number', name: key, value: target[key], min, max, step, required: !optional,
  });
  input.addEventListener('input', () => {
    if (input.value === '' && optional) delete target[key];
    else target[key] = input.valueAsNumber;
    editing.changed();
  });
  return labelled(editing, label, input, hint ?? boundsText(editing.language, min, max));
}

/**
 * @param {Editing} editing @param {string} label @param {Record<string, any>} target @param {string} key
 * @param {Option[]} options
 * @param {string} [none] the key of the text for no choice, where that is possible
 */
export function selectField(editing, label, target, key, options, none) {
  const all = none ? [{ value: '', label: translate(editing.language, none) }, ...options] : options;
  const select = h('select', { class: 'input', name: key },
    ...all.map(({ value, label: words }) => h('option', { value, selected: value === (target[key] ?? '') }, words)));
  select.addEventListener('change', () => {
    if (select.value === '') delete target[key];
    else target[key] = select.value;
    editing.changed();
  });
  return labelled(editing, label, select);
}

/**
 * Several of a few.
 * @param {Editing} editing @param {string} label @param {Option[]} options
 * @param {(value: string) => boolean} isChosen @param {(value: string, isChosen: boolean) => void} choose
 */
export function checksField(editing, label, options, isChosen, choose) {
  return h('fieldset', { class: 'field choices' }, h('legend', {}, translate(editing.language, label)),
    ...options.map(({ value, label: words }) =>
      checkLine(editing, words, isChosen(value), (checked) => choose(value, checked))));
}

/**
 * @param {Editing} editing
 * @param {string} words
 * @param {boolean} isChecked
 * @param {(isChecked: boolean) => void} choose
 */
export function checkLine(editing, words, isChecked, choose) {
  const input = h('input', { type: 'checkbox', checked: isChecked });
  input.addEventListener('change', () => {
    choose(input.checked);
    editing.changed();
  });
  return h('label', { class: 'choice-line' }, input, h('span', {}, words));
}

/** @param {import('../../i18n.js').Language} language @param {number} min @param {number} max */
export const boundsText = (language, min, max) =>
  translate(language, 'setting.between', { min: numberText(language, min, 1), max: numberText(language, max) });

/** The same list with that value, or without it. @param {string[]} list @param {string} value @param {boolean} isIn */
export const withValue = (list, value, isIn) => isIn ? [...list, value] : list.filter((other) => other !== value);

/**
 * @param {Editing} editing
 * @param {{id: string, name: import('../../i18n.js').LocalText}[]} named
 * @returns {Option[]}
 */
export const optionsOf = ({ language }, named) => named.map(({ id, name }) => ({ value: id, label: name[language] }));
