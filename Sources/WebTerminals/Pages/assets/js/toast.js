// @ts-check
import { byId, h, icon } from './dom.js';
import { translate } from './i18n.js';

/** A new number stays long enough to be read out and written down. */
const lifetimeMilliseconds = { done: 3500, error: 10_000, number: 30_000 };

/** @typedef {import('./i18n.js').Language} Language */

/** A short message in the corner; an error stays longer and can be put away. @param {'done'|'error'} kind
 * @param {string} text @param {Language} language */
export function showToast(kind, text, language) {
  removeAll('.toast:not(.toast-number)');
  add(kind, language, icon(kind === 'error' ? 'warning' : 'check'), h('span', {}, text));
}

/** A new number, large enough to be turned to the visitor; other messages come and go below it.
 * @param {string} number @param {string} facts @param {Language} language */
export function showNumber(number, facts, language) {
  removeAll('.toast');
  const toast = add('number', language, icon('ticket'), h('div', {},
    h('p', {}, translate(language, 'toast.issued')),
    h('p', { class: 'toast-digits' }, number),
    h('p', { class: 'toast-facts' }, facts)));
  toast.dataset.number = number;
}

/** Nobody should be told a number that is void. @param {string} number */
export function withdrawNumber(number) {
  removeAll(`.toast[data-number="${CSS.escape(number)}"]`);
}

/** What went wrong is past once something has gone well. */
export function withdrawErrors() {
  removeAll('.toast-error');
}

/** @param {keyof typeof lifetimeMilliseconds} kind @param {Language} language @param {...Node} content */
function add(kind, language, ...content) {
  const dismiss = h('button', { type: 'button', class: 'button', 'aria-label': translate(language, 'toast.dismiss') },
    icon('close'));
  const toast = h('div', { class: `toast toast-${kind}` }, ...content, dismiss);
  const remove = () => toast.remove();
  dismiss.addEventListener('click', remove);
  setTimeout(remove, lifetimeMilliseconds[kind]);
  byId('toasts').append(toast);
  return toast;
}

/** @param {string} selector */
function removeAll(selector) {
  for (const toast of byId('toasts').querySelectorAll(selector)) toast.remove();
}
