// @ts-check
import { byId, h, icon, renderWhenChanged, setText } from '../dom.js';
import { timeOfDay } from '../format.js';
import { translate } from '../i18n.js';
import { counterName, isOwn, serviceName } from './desk-state.js';
import { tickRunningTimes } from './running-times.js';

/** More rows than this say nothing more to a clerk. */
const rowLimit = 60;

/** @typedef {import('../i18n.js').Language} Language */
/** @typedef {import('./desk-state.js').DeskState} DeskState */
/** @typedef {{id: string, number: string, since: string, service: string, marks: [string, string][], own: boolean, late: boolean}} Row */

/** Who waits, in calling order; what other counters serve stays pale. @param {DeskState} state */
export function renderQueueList(state) {
  const { queue, language } = state;
  const rows = queue.waiting.map((ticket) => rowOf(state, ticket));
  const own = rows.filter((row) => row.own).length;
  setText(byId('queue-totals'), translate(language, 'clerk.queueOwn', { own, all: rows.length }));
  const list = byId('queue-list');
  const minutes = queue.rules.maximumWaitMinutes;
  keepingFocus(list, () => renderWhenChanged(list, [rows, minutes, language], () => [
    rows.length === 0
      ? h('p', { class: 'queue-empty' }, translate(language, 'clerk.queueEmpty'))
      : table(rows, minutes, language),
  ]));
  tickRunningTimes();
}

/** @param {DeskState} state @param {import('../api.js').Ticket} ticket @returns {Row} */
function rowOf({ queue, counter, language }, ticket) {
  /** @type {[string, string][]} */
  const marks = [];
  const priority = queue.priorities.find(({ id }) => id === ticket.priority);
  if (priority) marks.push(['star', priority.name[language]]);
  if (ticket.appointment) {
    const time = timeOfDay(Date.parse(ticket.appointment.at), queue.office.timeZone);
    marks.push(['calendar', translate(language, 'clerk.step.appointment', { time })]);
  }
  const own = isOwn(ticket, counter);
  if (ticket.reservedFor) marks.push(['desk', counterName(queue, ticket.reservedFor, language)]);
  else if (!own) marks.push(['', translate(language, 'clerk.queueOther')]);
  return {
    id: ticket.id, number: ticket.number, since: ticket.queuedAt, service: serviceName(queue, ticket.service, language),
    marks, own, late: queue.overdue.includes(ticket.id),
  };
}

/** Rows are built anew whenever somebody comes or goes. @param {HTMLElement} list @param {() => void} change */
export function keepingFocus(list, change) {
  const focused = /** @type {HTMLElement | null} */ (document.activeElement);
  const { ticket, row } = list.contains(focused) ? focused?.dataset ?? {} : {};
  change();
  if (!ticket || focused?.isConnected) return;
  const same = list.querySelector(`button[data-row="${row}"][data-ticket="${CSS.escape(ticket)}"]`);
  /** @type {HTMLElement} */ (same ?? list).focus({ preventScroll: true });
}

/** @param {Row[]} rows @param {number} minutes @param {Language} language */
function table(rows, minutes, language) {
  const next = rows.findIndex((row) => row.own);
  const heading = (/** @type {string} */ key, /** @type {string} */ name) =>
    h('th', { scope: 'col', class: name }, translate(language, key));
  const late = translate(language, 'clerk.late', { count: minutes });
  const body = rows.slice(0, rowLimit).map((row, index) =>
    h('tr', { class: row.own ? index === next && 'is-next' : 'is-other' },
      h('td', { class: 'is-number' }, row.number),
      h('td', {}, h('p', { class: 'one-line', title: row.service }, row.service), ...row.marks.map(([picture, text]) =>
        h('small', { class: picture === 'star' ? 'is-priority' : null }, picture !== '' && icon(picture), text))),
      h('td', { class: 'is-time' }, h('span', { 'data-since': row.since }),
        row.late && h('small', { class: 'is-late' }, icon('warning'), late)),
      h('td', { class: 'is-action' }, h('div', { class: 'row-actions' },
        row.own && index !== next && rowButton('call', 'bell', 'clerk.action.call', row, language),
        rowButton('more', 'more', 'clerk.rowMore', row, language)))));
  const hidden = rows.length - body.length;
  return h('div', {},
    h('table', { class: 'queue-table' },
      h('thead', {}, h('tr', {},
        heading('clerk.column.number', ''), heading('clerk.column.service', ''), heading('clerk.column.waited', 'is-time'),
        h('td', {}))),
      h('tbody', {}, ...body)),
    hidden > 0 && h('p', { class: 'queue-empty' }, translate(language, 'clerk.more', { count: hidden })));
}

/**
 * A button of somebody's row, named for them.
 * @param {'call' | 'more' | 'resume'} action
 * @param {string} picture
 * @param {string} key
 * @param {{id: string, number: string}} row
 * @param {Language} language
 */
export function rowButton(action, picture, key, { id, number }, language) {
  const label = `${translate(language, key)} ${number}`;
  return h('button', {
    type: 'button', class: 'row-button', 'data-row': action, 'data-ticket': id, 'aria-label': label, title: label,
  }, icon(picture));
}

/** @param {HTMLElement} list @param {(action: string, ticket: string) => void} act is given the ticket's id */
export function onRowButton(list, act) {
  list.addEventListener('click', (event) => {
    const { row, ticket } = /** @type {Element} */ (event.target).closest('button')?.dataset ?? {};
    if (row && ticket) act(row, ticket);
  });
}
