// @ts-check
import { h } from '../dom.js';
import { secretField } from './secret-field.js';

/** @typedef {HTMLInputElement | HTMLSelectElement} Control */
/**
 * One thing that a form asks for; texts are keys, filled in by `fillTexts`.
 * @typedef {object} Field
 * @property {string} name
 * @property {string} label
 * @property {'text'|'number'|'select'|'checks'|'radios'|'secret'|'hidden'} kind
 * @property {string} [hint]
 * @property {string} [value]
 * @property {string} [autocomplete]
 * @property {boolean} [optional]
 * @property {boolean} [isNew] a secret that is chosen now
 * @property {Record<string, string | number | null>} [attributes] more of the input
 * @property {{value: string, label: string, checked?: boolean}[]} [options] labels are keys
 */

let count = 0;

/** @param {Field} field */
export function fieldElement(field) {
  count += 1;
  const id = `field-${field.name}-${count}`;
  if (field.kind === 'secret') return secretField({ ...field, id });
  if (field.kind === 'checks' || field.kind === 'radios') return choices(field, id);
  const hint = field.hint ? h('p', { id: `${id}-hint`, class: 'field-hint', 'data-text': field.hint }) : null;
  return h('div', { class: 'field', hidden: field.kind === 'hidden' },
    h('label', { for: id, 'data-text': field.label }), hint, control(field, id, hint));
}

/** @param {Field} field @param {string} id @param {Element | null} hint */
function control({ kind, name, value, autocomplete, optional, attributes, options }, id, hint) {
  const common = {
    id, name, class: 'input', autocomplete: autocomplete ?? 'off', required: !optional,
    'aria-describedby': hint?.id, ...attributes,
  };
  if (kind === 'select') {
    return h('select', common, ...(options ?? []).map((option) =>
      h('option', { value: option.value, selected: option.value === value, 'data-text': option.label })));
  }
  return h('input', {
    type: kind === 'number' ? 'number' : 'text', spellcheck: 'false', autocapitalize: 'none', value, ...common,
  });
}

/** @param {Field} field @param {string} id */
function choices({ kind, name, label, hint, options }, id) {
  const type = kind === 'checks' ? 'checkbox' : 'radio';
  return h('fieldset', { class: 'field choices', 'aria-describedby': hint ? `${id}-hint` : null },
    h('legend', { 'data-text': label }),
    hint ? h('p', { id: `${id}-hint`, class: 'field-hint', 'data-text': hint }) : null,
    ...(options ?? []).map((option) => h('label', { class: 'choice-line' },
      h('input', { type, name, value: option.value, checked: option.checked, required: type === 'radio' }),
      h('span', { 'data-text': option.label }))));
}
