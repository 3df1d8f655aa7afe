// @ts-check
import { startDisclosure } from '../access/disclosure.js';
import { h, icon } from '../dom.js';

let count = 0;

/**
 * What can be done with one row, behind a button.
 * @param {string} label
 * @param {{label: string, act: () => void, isGrave?: boolean}[]} actions
 */
export function actionMenu(label, actions) {
  count += 1;
  const list = h('ul', { id: `menu-${count}`, class: 'menu', hidden: true }, ...actions.map((action) => {
    const item = h('button', { type: 'button', class: action.isGrave ? 'menu-item is-grave' : 'menu-item' }, action.label);
    item.addEventListener('click', action.act);
    return h('li', {}, item);
  }));
  const button = h('button', {
    type: 'button', class: 'button row-button', 'aria-label': label, title: label, 'aria-expanded': 'false',
    'aria-controls': list.id,
  }, icon('more'));
  startDisclosure(button, list);
  return h('div', { class: 'row-menu' }, button, list);
}
