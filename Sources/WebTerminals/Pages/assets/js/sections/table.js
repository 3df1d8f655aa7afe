// @ts-check
import { h } from '../dom.js';

/** @typedef {{title: string, isHidden?: boolean, className?: string}} Column */

/**
 * A table that becomes a list of cards where it is narrow. The roles are said outright: a browser forgets them when the
 * style makes a row something else.
 * @param {string} label
 * @param {Column[]} columns
 * @param {(Node | string)[][]} rows the first cell names the row
 * @param {string} empty
 */
export function table(label, columns, rows, empty) {
  if (rows.length === 0) return h('p', { class: 'table-empty' }, empty);
  /** @param {Column} column */
  const heading = ({ title, isHidden, className }) => h('th', { scope: 'col', role: 'columnheader', class: className },
    isHidden ? h('span', { class: 'visually-hidden' }, title) : title);
  return h('table', { class: 'table', role: 'table', 'aria-label': label },
    h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, ...columns.map(heading))),
    h('tbody', { role: 'rowgroup' }, ...rows.map((cells) => h('tr', { role: 'row' },
      ...cells.map((cell, index) => cellElement(cell, columns[index], index === 0))))));
}

/** @param {Node | string} cell @param {Column} column @param {boolean} isName */
function cellElement(cell, { title, isHidden, className }, isName) {
  return h(isName ? 'th' : 'td', {
    scope: isName ? 'row' : null, role: isName ? 'rowheader' : 'cell', class: className,
    'data-label': isName || isHidden ? null : title,
  }, cell);
}
