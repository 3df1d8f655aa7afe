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
/** What sets somebody apart. @typedef {{picture: string | null, text: string, kind: string | null}} Mark */
/** @typedef {{id: string, number: string, since: string, service: string, marks: Mark[], own: boolean,
 * isNext: boolean}} Row */

/** Who waits, in calling order; what other counters serve stays pale. @param {DeskState} state */
export function renderQueueList(state) {
  const { queue, language } = state;
  const rows = queue.waiting.map((ticket) => rowOf(state, ticket));
  const own = rows.filter((row) => row.own).length;
  setText(byId('queue-totals'), translate(language, 'clerk.queueOwn', { own, all: rows.length }));
  const list = byId('queue-list');
  keepingFocus(list, () => renderWhenChanged(list, [rows, language], () => [
    rows.length === 0
      ? h('p', { class: 'queue-empty' }, translate(language, 'clerk.queueEmpty'))
      : table(rows, language),
  ]));
  tickRunningTimes();
}

/** @param {DeskState} state @param {import('../api.js').Ticket} ticket @returns {Row} */
function rowOf({ queue, counter, language }, ticket) {
  const own = isOwn(ticket, counter);
  return {
    id: ticket.id, number: ticket.number, since: ticket.queuedAt, service: serviceName(queue, ticket.service, language),
    marks: marksOf(queue, ticket, own, language), own, isNext: counter.next === ticket.id,
  };
}

/** @param {import('../api.js').Queue} queue @param {import('../api.js').Ticket} ticket @param {boolean} own
 * @param {Language} language */
function marksOf(queue, { id, priority, appointment, reservedFor }, own, language) {
  /** @type {Mark[]} */
  const marks = [];
  /** @type {(picture: string | null, text: string, kind?: string | null) => void} */
  const mark = (picture, text, kind = null) => marks.push({ picture, text, kind });
  if (queue.overdue.includes(id)) {
    mark('warning', translate(language, 'clerk.late', { count: queue.rules.maximumWaitMinutes }), 'is-late');
  }
  const priorityName = queue.priorities.find((other) => other.id === priority)?.name[language];
  if (priorityName) mark('star', priorityName, 'is-priority');
  if (appointment) {
    const time = timeOfDay(Date.parse(appointment.at), queue.office.timeZone);
    mark('calendar', translate(language, 'clerk.step.appointment', { time }));
  }
  if (reservedFor) mark('desk', counterName(queue, reservedFor, language));
  else if (!own) mark(null, translate(language, 'clerk.queueOther'));
  return marks;
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

/** @param {Row[]} rows @param {Language} language */
function table(rows, language) {
  const heading = (/** @type {string} */ key, /** @type {string} */ name) =>
    h('th', { scope: 'col', class: name }, translate(language, key));
  const body = rows.slice(0, rowLimit).map((row) =>
    h('tr', { class: row.own ? row.isNext && 'is-next' : 'is-other' },
      h('td', { class: 'is-number' }, row.number),
      h('td', {}, h('p', { class: 'one-line', title: row.service }, row.service), marksLine(row.marks)),
      h('td', { class: 'is-time', 'data-since': row.since }),
      h('td', { class: 'is-action' }, h('div', { class: 'row-actions' },
        row.own && !row.isNext && rowButton('call', 'bell', 'clerk.action.call', row, language),
        rowButton('more', 'more', 'clerk.rowMore', row, language)))));
  const hidden = rows.length - body.length;
  return h('div', {},
    h('table', { class: 'queue-table' },
      h('thead', {}, h('tr', {},
        heading('clerk.column.number', ''), heading('clerk.column.service', ''),
        heading('clerk.column.waited', 'is-time'),
        h('td', {}))),
      h('tbody', {}, ...body)),
    hidden > 0 && h('p', { class: 'queue-empty' }, translate(language, 'clerk.more', { count: hidden })));
}

/** @param {Mark[]} marks */
function marksLine(marks) {
  return marks.length > 0 && h('p', { class: 'row-marks one-line', title: marks.map(({ text }) => text).join(' · ') },
    ...marks.map(({ picture, text, kind }) => h('small', { class: kind }, picture !== null && icon(picture), text)));
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
