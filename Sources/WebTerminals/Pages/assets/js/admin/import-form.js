// @ts-check
import { h, icon } from '../dom.js';
import { ApiError, messagesOf } from '../http.js';
import { fillTexts, translate } from '../i18n.js';
import { importKinds, sendImport } from '../import-api.js';
import { faultTable } from './fault-table.js';

/** @typedef {import('../import-api.js').ImportKind} ImportKind */

/**
 * Takes a file, checks or imports it, and shows what is wrong with it.
 * @param {import('../page-language.js').PageLanguage} language
 * @param {(message: string) => void} imported
 * @param {() => void} rejected
 */
export function importForm(language, imported, rejected) {
  const text = (/** @type {string} */ key, /** @type {Record<string, string|number>} */ values = {}) =>
    translate(language.current, key, values);
  const kind = h('select', { id: 'import-kind', class: 'input' });
  const file = h('input', { id: 'import-file', class: 'input', type: 'file', accept: '.csv,.xlsx', required: true });
  const check = h('button', { type: 'button', class: 'button', 'data-text': 'import.check' });
  const send = h('button', { type: 'submit', class: 'button button-primary', 'data-text': 'import.send' });
  const note = h('div', { role: 'status', class: 'import-note' });
  const element = h('form', { class: 'filter' },
    field('import.file', file), field('import.kind', kind), h('div', { class: 'filter-buttons' }, send, check), note);
  /** @type {import('../http.js').Faults | null} */
  let faults = null;

  /** A file's name says what it holds, where it follows the folder's rule. */
  file.addEventListener('change', () => {
    const named = importKinds.find((known) => file.files?.[0]?.name.toLowerCase().startsWith(known));
    if (named) kind.value = named;
    tell(null);
  });
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    perform(false);
  });
  check.addEventListener('click', () => {
    if (element.reportValidity()) perform(true);
  });

  /** @param {boolean} isCheck */
  async function perform(isCheck) {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    send.disabled = check.disabled = true;
    tell(text('import.working'));
    try {
      const { rows } = await sendImport(chosen, /** @type {ImportKind} */ (kind.value), isCheck);
      tell(isCheck ? text('import.sound', { count: rows }) : null);
      if (!isCheck) {
        element.reset();
        imported(text('import.done', { count: rows }));
      }
    } catch (error) {
      tell(messagesOf(error)[language.current], error instanceof ApiError ? error.faults : null, 'bad');
      if (!isCheck) rejected();
    }
    send.disabled = check.disabled = false;
  }

  /** @param {string | null} message @param {import('../http.js').Faults | null} [found] @param {'good'|'bad'} [level] */
  function tell(message, found = null, level = 'good') {
    faults = found;
    note.replaceChildren(...(message === null ? [] : [
      h('p', { class: 'sound', 'data-level': level }, icon(level === 'bad' ? 'warning' : 'check'), h('span', {}, message)),
      ...(found ? [faultTable(found, text, language.current)] : []),
    ]));
  }

  function render() {
    fillTexts(element, language.current);
    const { value } = kind;
    kind.replaceChildren(...importKinds.map((name) => h('option', { value: name }, text(`import.kind.${name}`))));
    if (value) kind.value = value;
    if (faults) tell(text('import.errors', { count: faults.count }), faults, 'bad');
  }
  return { element, render };
}

/** @param {string} key @param {HTMLInputElement | HTMLSelectElement} control */
const field = (key, control) =>
  h('div', { class: 'field' }, h('label', { for: control.id, 'data-text': key }), control);
