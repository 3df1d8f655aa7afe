// @ts-check
import { byId, h, renderWhenChanged, setText } from '../dom.js';
import { translate } from '../i18n.js';
import { tickStopwatches } from './current-view.js';

/** More rows than this say nothing more to a clerk. */
const rowLimit = 60;

/** @typedef {import('../api.js').Queue} Queue */
/** @typedef {import('../i18n.js').Language} Language */

/** Who waits, in calling order; what other counters serve stays pale. @param {Queue} queue
 * @param {import('../api.js').Counter} counter @param {Language} language */
export function renderQueueList(queue, counter, language) {
  const rows = queue.waiting.map((ticket) => ({
    number: ticket.number,
    since: ticket.issuedAt,
    service: queue.services.find(({ id }) => id === ticket.service)?.name[language] ?? ticket.service,
    own: counter.services.includes(ticket.service),
  }));
  const own = rows.filter((row) => row.own).length;
  setText(byId('queue-totals'), translate(language, 'clerk.queueOwn', { own, all: rows.length }));
  renderWhenChanged(byId('queue-list'), [rows, language], () => [
    rows.length === 0
      ? h('p', { class: 'queue-empty' }, translate(language, 'clerk.queueEmpty'))
      : table(rows, language),
  ]);
  tickStopwatches();
}

/** @param {{number: string, since: string, service: string, own: boolean}[]} rows @param {Language} language */
function table(rows, language) {
  const next = rows.findIndex((row) => row.own);
  const heading = (/** @type {string} */ key, /** @type {string} */ name) =>
    h('th', { scope: 'col', class: name }, translate(language, key));
  const body = rows.slice(0, rowLimit).map((row, index) =>
    h('tr', { class: row.own ? index === next && 'is-next' : 'is-other' },
      h('td', { class: 'is-number' }, row.number),
      h('td', {}, row.service, !row.own && h('small', {}, translate(language, 'clerk.queueOther'))),
      h('td', { class: 'is-time', 'data-since': row.since })));
  const hidden = rows.length - body.length;
  return h('div', {},
    h('table', { class: 'queue-table' },
      h('thead', {}, h('tr', {},
        heading('clerk.column.number', ''),
        heading('clerk.column.service', ''),
        heading('clerk.column.waited', 'is-time'))),
      h('tbody', {}, ...body)),
    hidden > 0 && h('p', { class: 'queue-empty' }, translate(language, 'clerk.more', { count: hidden })));
}
