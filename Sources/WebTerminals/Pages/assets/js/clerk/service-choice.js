// @ts-check
import { byId, h } from '../dom.js';
import { translate } from '../i18n.js';

/** @typedef {import('../api.js').Service} Service */
/** @typedef {import('../i18n.js').Language} Language */

const dialog = /** @type {HTMLDialogElement} */ (byId('service-choice'));
const list = byId('service-choice-list');

dialog.addEventListener('keydown', (event) => {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  if (!digit || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  list.querySelectorAll('button')[Number(digit) - 1]?.click();
});

/**
 * Asks for the service of a new number: by a click, or by its place in the list with the keys 1 to 9.
 * @param {Service[]} services
 * @param {Language} language
 * @returns {Promise<string | null>} the service's id
 */
export function chooseService(services, language) {
  if (dialog.open) return Promise.resolve(null);
  list.replaceChildren(...services.map((service, index) => h('li', {}, serviceButton(service, index + 1, language))));
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue || null), { once: true });
  });
}

/** @param {Service} service @param {number} place @param {Language} language */
function serviceButton({ id, letter, name, waiting }, place, language) {
  const key = place <= 9 ? String(place) : null;
  return h('button', { class: 'button issue-service', value: id, 'aria-keyshortcuts': key },
    h('span', { class: 'letter', 'aria-hidden': true }, letter),
    h('span', { class: 'issue-service-name' }, name[language],
      h('small', {}, translate(language, 'service.waiting', { count: waiting }))),
    key !== null && h('kbd', { 'aria-hidden': true }, key));
}
