// @ts-check
import { serverNow } from '../clock.js';
import { byId, h, icon, renderWhenChanged, setText } from '../dom.js';
import { timeOfDay } from '../format.js';
import { translate } from '../i18n.js';
import { keepingFocus, rowButton } from './queue-list.js';
import { tickRunningTimes } from './running-times.js';

/** Who was sent away for a while, the first to be back first. @param {import('./desk-state.js').DeskState} state */
export function renderParkedList({ queue, language }) {
  const rows = queue.parked.map(({ id, number, parkReason, parkedUntil }) => ({
    id, number, reason: parkReason?.[language] ?? '', until: parkedUntil ?? '',
    isLate: Date.parse(parkedUntil ?? '') < serverNow(),
  })).toSorted((a, b) => a.until.localeCompare(b.until));
  setText(byId('parked-total'), rows.length);
  const list = byId('parked');
  keepingFocus(list, () => renderWhenChanged(list, [rows, language, queue.office.timeZone], () => rows.length === 0
    ? [h('li', { class: 'parked-empty' }, translate(language, 'clerk.parkedEmpty'))]
    : rows.map((row) => {
      const time = timeOfDay(Date.parse(row.until), queue.office.timeZone);
      return h('li', { class: row.isLate ? 'parked is-late' : 'parked' },
        h('strong', {}, row.number),
        h('span', { class: 'parked-reason' }, row.reason),
        h('span', { class: 'parked-due' }, row.isLate && icon('warning'),
          translate(language, row.isLate ? 'clerk.parkedLate' : 'clerk.parkedDue', { time }), ' (',
          h('span', { 'data-until': row.until }), ')'),
        rowButton('resume', 'again', 'clerk.action.resume', row, language));
    })));
  tickRunningTimes();
}
