// @ts-check
import { h } from '../dom.js';
import { fillTexts, translate } from '../i18n.js';
import vi from '../strings/vi/audit.js';
import { actionText } from './audit-actions.js';

/** @typedef {import('../i18n.js').Language} Language */
/** @typedef {import('../access-api.js').AuditFilter} AuditFilter */

/** What an outcome begins with. */
const outcomes = [['', 'any'], ['2', 'done'], ['4', 'refused'], ['5', 'failed']];
const prefix = 'action.';
const routes = Object.keys(vi).filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));

/**
 * What of the audit is asked for; the server finds it. Nothing is asked while somebody types.
 * @param {Language} language
 * @param {() => void} changed
 */
export function auditFilter(language, changed) {
  const action = h('select', { id: 'audit-action', name: 'action', class: 'input' });
  const outcome = h('select', { id: 'audit-outcome', name: 'outcome', class: 'input' });
  const clear = h('button', { type: 'reset', class: 'button', 'data-text': 'audit.clear' });
  const form = h('form', { class: 'filter', role: 'search' },
    field('who', h('input', { name: 'who', type: 'search' })), field('action', action),
    field('target', h('input', { name: 'target', type: 'search' })), field('outcome', outcome),
    field('from', h('input', { name: 'from', type: 'date' })), field('to', h('input', { name: 'to', type: 'date' })),
    h('div', { class: 'filter-buttons' },
      h('button', { class: 'button button-primary', 'data-text': 'audit.find' }), clear));

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    changed();
  });
  form.addEventListener('reset', () => setTimeout(changed));

  /** @param {Language} current */
  const render = (current) => {
    const text = (/** @type {string} */ key) => translate(current, key);
    fillTexts(form, current);
    const named = routes.map((route) => ({ value: route.replace(' ', ' /api/v1'), label: actionText(route, current) }))
      .toSorted((a, b) => a.label.localeCompare(b.label, current));
    setOptions(action, [{ value: '', label: text('audit.anyAction') }, ...named]);
    setOptions(outcome, outcomes.map(([value, name]) => ({ value, label: text(`audit.outcome.${name}`) })));
  };
  render(language);
  return { form, render, /** @returns {AuditFilter} */ value: () => valuesOf(form) };
}

/** @param {string} name @param {HTMLInputElement | HTMLSelectElement} control */
function field(name, control) {
  control.id = `audit-${name}`;
  control.classList.add('input');
  control.setAttribute('autocomplete', 'off');
  return h('div', { class: 'field' }, h('label', { for: control.id, 'data-text': `audit.by.${name}` }), control);
}

/** @param {HTMLSelectElement} select @param {{value: string, label: string}[]} options */
function setOptions(select, options) {
  const { value } = select;
  select.replaceChildren(...options.map((option) => h('option', { value: option.value }, option.label)));
  select.value = value;
}

/** @param {HTMLFormElement} form @returns {AuditFilter} */
function valuesOf(form) {
  const entries = [...new FormData(form)].map(([name, value]) => [name, String(value).trim()]);
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}
