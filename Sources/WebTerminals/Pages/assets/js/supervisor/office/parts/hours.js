// @ts-check
import { h, icon } from '../../../dom.js';
import { translate } from '../../../i18n.js';
import { dayText } from '../../words.js';
import { button } from '../list-editor.js';
import { sessionsEditor } from '../sessions-editor.js';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** @param {import('../fields.js').Editing} editing */
export function hoursPart(editing) {
  const { office: { hours }, language } = editing;
  const text = (/** @type {string} */ key) => translate(language, key);
  return [
    h('div', { class: 'weekdays' }, ...weekdays.map((day) =>
      sessionsEditor(editing, text(`weekday.${day}`), hours.sessions[day] ?? [], {
        empty: text('setting.closedDay'), first: { from: '07:30', until: '11:30' },
        replace: (sessions) => {
          // a closed day has no entry
          if (sessions.length > 0) hours.sessions[day] = sessions;
          else delete hours.sessions[day];
        },
      }))),
    h('h4', { id: 'holidays' }, text('setting.holidays')), holidaysEditor(editing),
  ];
}

/** @param {import('../fields.js').Editing} editing */
function holidaysEditor(editing) {
  const { office: { hours }, language } = editing;
  const become = (/** @type {string[]} */ days) => {
    hours.holidays = days.toSorted();
    editing.changed();
    editing.rebuild();
  };
  const day = h('input', { type: 'date', class: 'input', 'aria-label': translate(language, 'setting.holiday') });
  const add = h('button', { type: 'button', class: 'button' }, icon('plus'), translate(language, 'setting.addHoliday'));
  add.addEventListener('click', () => {
    if (day.value === '') day.focus();
    else become([...new Set([...hours.holidays, day.value])]);
  });
  return h('div', {},
    h('ul', { class: 'tags', 'aria-labelledby': 'holidays' }, ...hours.holidays.map((holiday) => h('li', { class: 'tag' },
      dayText(language, holiday, { weekday: 'short', day: 'numeric', month: 'numeric', year: 'numeric' }),
      button('close', translate(language, 'setting.remove', { name: dayText(language, holiday) }),
        () => become(hours.holidays.filter((other) => other !== holiday)))))),
    h('div', { class: 'add-line' }, day, add));
}
