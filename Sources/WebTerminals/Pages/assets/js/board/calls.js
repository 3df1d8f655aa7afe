// @ts-check
import { byId, h, icon, renderWhenChanged } from '../dom.js';
import { bilingual, duo } from '../i18n.js';

/** More rows than any screen holds; what does not fit is clipped by the style. */
const rowLimit = 10;
/** Longer names of counters are set smaller beside the number. */
const longCharacters = 10;

/** @typedef {import('../api.js').Queue} Queue */
/** @typedef {import('../api.js').Ticket} Ticket */

/**
 * The latest call first; whoever is being served already comes after those who are still expected.
 * @param {Queue} queue
 * @returns {Ticket[]}
 */
export function inBoardOrder(queue) {
  const lastCall = (/** @type {Ticket} */ ticket) => Date.parse(ticket.lastCalledAt ?? ticket.calledAt ?? '');
  const expected = (/** @type {Ticket} */ ticket) => Number(ticket.state === 'called');
  return queue.attended.toSorted((a, b) => expected(b) - expected(a) || lastCall(b) - lastCall(a));
}

/**
 * @param {Queue} queue
 * @param {{flashing: Set<string>, announced: string | null}} now tickets called a moment ago, and the one being announced
 */
export function renderCalls(queue, { flashing, announced }) {
  const rows = inBoardOrder(queue).slice(0, rowLimit).map((ticket, index) => ({
    ticket,
    counter: counterName(ticket, queue),
    isNewest: index === 0 && ticket.state === 'called',
    isFlashing: flashing.has(ticket.id),
    isAnnounced: ticket.id === announced,
  }));
  const shown = rows.map(({ ticket: { id, state, lastCalledAt }, ...row }) => [id, state, lastCalledAt, row]);
  renderWhenChanged(byId('calls'), shown, () =>
    rows.length === 0 ? [h('li', { class: 'no-call' }, duo(bilingual('board.noneCalled')))] : rows.map(callRow));
}

/** @param {Ticket} ticket @param {Queue} queue @returns {import('../i18n.js').LocalText} */
export function counterName(ticket, queue) {
  return queue.counters.find(({ id }) => id === ticket.counter)?.name ?? { vi: '', en: '' };
}

/**
 * @typedef {object} Row
 * @property {Ticket} ticket
 * @property {import('../i18n.js').LocalText} counter
 * @property {boolean} isNewest
 * @property {boolean} isFlashing
 * @property {boolean} isAnnounced
 */

/** @param {Row} row */
function callRow({ ticket, counter, isNewest, isFlashing, isAnnounced }) {
  const isServing = ticket.state === 'serving';
  const names = [
    'call', isServing && 'is-serving', isNewest && 'is-newest', isFlashing && 'is-flashing', isAnnounced && 'is-announced',
    counter.vi.length > longCharacters && 'has-long-counter',
  ];
  return h('li', { class: names.filter(Boolean).join(' '), 'data-ticket': ticket.id },
    h('p', { class: 'call-number' }, ticket.number),
    isServing ? h('p', { class: 'call-serving' }, duo(bilingual('board.serving'))) : icon(isAnnounced ? 'sound' : 'arrow'),
    h('div', { class: 'call-counter' }, duo(counter)));
}
