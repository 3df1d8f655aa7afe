// @ts-check
import { h, icon } from '../../dom.js';
import { translate } from '../../i18n.js';
import { button } from './list-editor.js';

/** @typedef {import('./office-types.js').Session} Session */

/**
 * Parts of a day, such as 07:30 to 11:30 and 13:00 to 17:00.
 * @param {import('./fields.js').Editing} editing
 * @param {string} label a text
 * @param {Session[]} sessions of the draft
 * @param {object} options
 * @param {(sessions: Session[]) => void} options.replace
 * @param {string} options.empty what it means when there is none
 * @param {Session} options.first what is offered first
 */
export function sessionsEditor(editing, label, sessions, { replace, empty, first }) {
  const text = (/** @type {string} */ key, values = {}) => translate(editing.language, key, values);
  const become = (/** @type {Session[]} */ list) => {
    replace(list);
    editing.changed();
    editing.rebuild();
  };
  const add = h('button', { type: 'button', class: 'button', 'aria-label': `${text('setting.addTimes')}: ${label}` },
    icon('plus'), text('setting.addTimes'));
  add.addEventListener('click', () => {
    const last = sessions.at(-1);
    become([...sessions, last ? { from: last.until, until: last.until } : { ...first }]);
  });
  return h('fieldset', { class: 'field sessions' }, h('legend', {}, label),
    sessions.length === 0 && h('span', { class: 'field-hint' }, empty),
    ...sessions.map((session, index) => h('span', { class: 'session' },
      time(editing, session, 'from', `${label}, ${text('setting.from')}`), '–',
      time(editing, session, 'until', `${label}, ${text('setting.until')}`),
      button('close', text('setting.remove', { name: `${label} ${session.from}–${session.until}` }),
        () => become(sessions.toSpliced(index, 1))))), add);
}

/**
 * @param {import('./fields.js').Editing} editing
 * @param {Session} session
 * @param {'from'|'until'} end
 * @param {string} label
 */
function time(editing, session, end, label) {
  const input = h('input', { class: 'input', type: 'time', value: session[end], required: true, 'aria-label': label });
  input.addEventListener('input', () => {
    session[end] = input.value;
    editing.changed();
  });
  return input;
}
