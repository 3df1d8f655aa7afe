// @ts-check
import { byId, h, icon, renderWhenChanged } from '../dom.js';
import { translate } from '../i18n.js';
import { isOwn } from './desk-state.js';
import { tickRunningTimes } from './running-times.js';

/** @typedef {import('../api.js').Ticket} Ticket */

/** How many wait for each of this counter's services, and the longest of them; other counters' in one line.
 * @param {import('./desk-state.js').DeskState} state */
export function renderQueueServices({ queue, counter, language }) {
  const rows = queue.services.filter(({ id }) => counter.services.includes(id)).map(({ id, letter, name }) =>
    rowOf(letter, name[language], queue.waiting.filter((ticket) => ticket.service === id), queue.overdue));
  const others = queue.waiting.filter((ticket) => !isOwn(ticket, counter) && !counter.services.includes(ticket.service));
  if (queue.services.length > counter.services.length) {
    rows.push(rowOf('…', translate(language, 'clerk.otherServices'), others, queue.overdue));
  }
  const late = translate(language, 'clerk.late', { count: queue.rules.maximumWaitMinutes });
  renderWhenChanged(byId('queue-services'), [rows, late, language], () => rows.map((row) => h('li', {},
    h('span', { class: 'letter', 'aria-hidden': true }, row.letter),
    h('span', { class: 'one-line', title: row.name }, row.name),
    h('span', { class: row.isLate ? 'queue-longest is-late' : 'queue-longest' },
      row.isLate && icon('warning'), row.isLate && h('span', { class: 'visually-hidden' }, late),
      row.since !== null && h('span', { 'data-since': row.since })),
    h('strong', { 'aria-label': translate(language, 'service.waiting', { count: row.count }) }, row.count))));
  tickRunningTimes();
}

/** @param {string} letter @param {string} name @param {Ticket[]} waiting @param {string[]} overdue */
function rowOf(letter, name, waiting, overdue) {
  return {
    letter, name, count: waiting.length, isLate: waiting.some(({ id }) => overdue.includes(id)),
    since: waiting.map(({ queuedAt }) => queuedAt).toSorted()[0] ?? null,
  };
}
