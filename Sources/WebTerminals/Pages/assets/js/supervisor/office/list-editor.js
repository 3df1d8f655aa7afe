// @ts-check
import { h, icon } from '../../dom.js';
import { translate } from '../../i18n.js';

/** @typedef {import('./fields.js').Editing} Editing */

/**
 * Records that are edited in place, added and removed.
 * @template Item
 * @param {Editing} editing
 * @param {object} options
 * @param {Item[]} options.items the draft's own list
 * @param {(item: Item) => string} options.title
 * @param {(item: Item) => (Node | null)[]} options.fields
 * @param {string} options.add a key
 * @param {() => Item} options.make
 * @param {(item: Item) => void} [options.removed] takes away what else speaks of it
 * @param {boolean} [options.isOrdered] the order counts, and can be changed
 * @param {(item: Item) => string} [options.note] what messages call it
 */
export function listEditor(editing, options) {
  const { items, title, fields, add, make, removed = () => {}, isOrdered = false, note = () => '' } = options;
  const text = (/** @type {string} */ key, values = {}) => translate(editing.language, key, values);
  const rebuild = () => {
    editing.changed();
    editing.rebuild();
  };
  const list = h('ol', { class: 'records' }, ...items.map((item, index) => h('li', { class: 'record' },
    h('div', { class: 'record-head' }, h('h4', {}, title(item)), note(item) !== '' && h('code', {}, note(item)),
      ...isOrdered ? [move(index, -1, 'up'), move(index, 1, 'down')] : [],
      button('close', text('setting.remove', { name: title(item) }), () => {
        items.splice(index, 1);
        removed(item);
        rebuild();
      })),
    h('div', { class: 'record-fields' }, ...fields(item).filter((node) => node !== null)))));
  const addButton = h('button', { type: 'button', class: 'button' }, icon('plus'), text(add));
  addButton.addEventListener('click', () => {
    items.push(make());
    rebuild();
    focusLast();
  });
  return [list, addButton];

  /** @param {number} index @param {1 | -1} step @param {string} picture */
  function move(index, step, picture) {
    const element = button(picture, text(`setting.${picture}`, { name: title(items[index]) }), () => {
      [items[index], items[index + step]] = [items[index + step], items[index]];
      rebuild();
    });
    element.disabled = !(index + step in items);
    return element;
  }
}

/** @param {string} picture @param {string} label @param {() => void} act */
export function button(picture, label, act) {
  const element = h('button', { type: 'button', class: 'button icon-button', 'aria-label': label, title: label },
    icon(picture));
  element.addEventListener('click', act);
  return element;
}

/** To the first field of what was just added. */
function focusLast() {
  const records = document.querySelectorAll('.records > .record');
  const field = /** @type {HTMLElement | null} */ (records[records.length - 1]?.querySelector('input, select'));
  field?.focus();
}

/** An id that nothing had before. @param {string} kind */
export const newID = (kind) => `${kind}-${crypto.getRandomValues(new Uint32Array(1))[0].toString(36)}`;
