// @ts-check
import { byId, h, icon, renderWhenChanged, setText } from '../dom.js';
import { translate } from '../i18n.js';
import { tickStopwatches } from './current-view.js';

/** More rows than this say nothing more to a clerk. */
const rowLimit = 60;

/** @typedef {import('../api.js').Queue} Queue */
/** @typedef {import('../i18n.js').Language} Language */
/** @typedef {{id: string, number: string, since: string, service: string, own: boolean}} Row */

/** @param {(ticket: string) => void} cancel is given the ticket's id */
export function onCancelInQueue(cancel) {
  byId('queue-list').addEventListener('click', (event) => {
    const button = /** @type {Element} */ (event.target).closest('button');
    if (button?.dataset.ticket) cancel(button.dataset.ticket);
  });
}

/** Who waits, in calling order; what other counters serve stays pale. @param {Queue} queue
 * @param {import('../api.js').Counter} counter @param {Language} language */
export function renderQueueList(queue, counter, language) {
  const rows = queue.waiting.map((ticket) => ({
    id: ticket.id,
    number: ticket.number,
    since: ticket.issuedAt,
    service: queue.services.find(({ id }) => id === ticket.service)?.name[language] ?? ticket.service,
    own: counter.services.includes(ticket.service),
  }));
  const own = rows.filter((row) => row.own).length;
  setText(byId('queue-totals'), translate(language, 'clerk.queueOwn', { own, all: rows.length }));
  const list = byId('queue-list');
  keepingFocus(list, () => renderWhenChanged(list, [rows, language], () => [
    rows.length === 0
      ? h('p', { class: 'queue-empty' }, translate(language, 'clerk.queueEmpty'))
      : table(rows, language),
  ]));
  tickStopwatches();
}

/** Rows are built anew whenever somebody comes or goes. @param {HTMLElement} list @param {() => void} change */
function keepingFocus(list, change) {
  const focused = document.activeElement;
  const ticket = list.contains(focused) ? focused?.getAttribute('data-ticket') : null;
  change();
  if (!ticket || focused?.isConnected) return;
  const same = /** @type {HTMLElement | null} */ (list.querySelector(`button[data-ticket="${CSS.escape(ticket)}"]`));
  (same ?? list).focus({ preventScroll: true });
}

/** @param {Row[]} rows @param {Language} language */
function table(rows, language) {
  const next = rows.findIndex((row) => row.own);
  const heading = (/** @type {string} */ key, /** @type {string} */ name) =>
    h('th', { scope: 'col', class: name }, translate(language, key));
  const body = rows.slice(0, rowLimit).map((row, index) =>
    h('tr', { class: row.own ? index === next && 'is-next' : 'is-other' },
      h('td', { class: 'is-number' }, row.number),
      h('td', {}, row.service, !row.own && h('small', {}, translate(language, 'clerk.queueOther'))),
      h('td', { class: 'is-time', 'data-since': row.since }),
      h('td', { class: 'is-action' }, cancelButton(row, language))));
  const hidden = rows.length - body.length;
  return h('div', {},
    h('table', { class: 'queue-table' },
      h('thead', {}, h('tr', {},
        heading('clerk.column.number', ''),
        heading('clerk.column.service', ''),
        heading('clerk.column.waited', 'is-time'),
        h('td', {}))),
      h('tbody', {}, ...body)),
    hidden > 0 && h('p', { class: 'queue-empty' }, translate(language, 'clerk.more', { count: hidden })));
}

/** @param {Row} row @param {Language} language */
function cancelButton({ id, number }, language) {
  const label = `${translate(language, 'clerk.cancel')} ${number}`;
  return h('button', { type: 'button', class: 'queue-cancel', 'data-ticket': id, 'aria-label': label, title: label },
    icon('close'));
}
