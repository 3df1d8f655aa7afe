// @ts-check
import { h } from '../dom.js';

/**
 * @typedef {object} Option
 * @property {string} value
 * @property {string} name
 * @property {string} [detail]
 * @property {string} [letter] of a service, as it stands on the tickets
 */
/**
 * @typedef {object} Choice
 * @property {string} title
 * @property {(Node | string)[]} [text] what the choice means
 * @property {{title?: string, options: Option[]}[]} groups
 * @property {string} no
 */

/** No more than these are reached with a key. */
const keys = 9;
/** More than these need two columns. */
const columnLength = 6;

/**
 * Asks for one of several things: a click takes it, or its place in the list with the keys 1 to 9.
 * @param {Choice} choice
 * @returns {Promise<string | null>} the option's value
 */
export function chooseInDialog({ title, text = [], groups, no }) {
  let place = 0;
  const isLong = groups.flatMap(({ options }) => options).length > columnLength;
  const dialog = h('dialog', { class: isLong ? 'dialog choice is-long' : 'dialog choice', 'aria-labelledby': 'choice-title' },
    h('form', { method: 'dialog' },
      h('h2', { id: 'choice-title' }, title),
      text.length > 0 && h('div', { class: 'dialog-text' }, ...text),
      h('div', { class: 'choice-groups' }, ...groups.filter(({ options }) => options.length > 0).map((group) =>
        h('div', { class: 'choice-group', role: 'group', 'aria-label': group.title ?? title },
          group.title !== undefined && h('h3', { class: 'choice-group-title' }, group.title),
          ...group.options.map((option) => optionButton(option, place += 1))))),
      h('div', { class: 'dialog-actions' }, h('button', { class: 'button', value: '' }, no))));
  dialog.addEventListener('keydown', (event) => takeByKey(dialog, event));
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue || null);
    }, { once: true });
  });
}

/** @param {Option} option @param {number} place */
function optionButton({ value, name, detail, letter }, place) {
  const key = place <= keys ? String(place) : null;
  return h('button', { class: 'button choice-option', value, autofocus: place === 1, 'aria-keyshortcuts': key },
    letter !== undefined && h('span', { class: 'letter', 'aria-hidden': true }, letter),
    h('span', { class: 'choice-name' }, name, detail !== undefined && h('small', {}, detail)),
    key !== null && h('kbd', { 'aria-hidden': true }, key));
}

/** @param {HTMLDialogElement} dialog @param {KeyboardEvent} event */
function takeByKey(dialog, event) {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  if (!digit || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  /** @type {NodeListOf<HTMLButtonElement>} */ (dialog.querySelectorAll('.choice-option'))[Number(digit) - 1]?.click();
}
