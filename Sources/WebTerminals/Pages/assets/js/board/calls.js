// @ts-check
import { byId, h, icon, renderWhenChanged } from '../dom.js';
import { bilingual, duo } from '../i18n.js';

/** More rows than any screen holds; what does not fit is clipped by the style. */
const rowLimit = 10;

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

/** @param {Queue} queue @param {Set<string>} flashing tickets called a moment ago */
export function renderCalls(queue, flashing) {
  const tickets = inBoardOrder(queue).slice(0, rowLimit);
  const dependencies = tickets.map(({ id, state, lastCalledAt }) => [id, state, lastCalledAt, flashing.has(id)]);
  renderWhenChanged(byId('calls'), [dependencies, queue.counters.map(({ name }) => name)], () => {
    if (tickets.length === 0) return [h('li', { class: 'no-call' }, duo(bilingual('board.noneCalled')))];
    return tickets.map((ticket, index) => callRow(ticket, queue, index === 0, flashing.has(ticket.id)));
  });
}

/** @param {Ticket} ticket @param {Queue} queue @returns {import('../i18n.js').LocalText} */
export function counterName(ticket, queue) {
  return queue.counters.find(({ id }) => id === ticket.counter)?.name ?? { vi: '', en: '' };
}

/** @param {Ticket} ticket @param {Queue} queue @param {boolean} first @param {boolean} flashes */
function callRow(ticket, queue, first, flashes) {
  const serving = ticket.state === 'serving';
  const names = ['call', serving && 'is-serving', !serving && first && 'is-newest', flashes && 'is-flashing'];
  return h('li', { class: names.filter(Boolean).join(' '), 'data-ticket': ticket.id },
    h('p', { class: 'call-number' }, ticket.number),
    serving ? h('p', { class: 'call-serving' }, duo(bilingual('board.serving'))) : icon('arrow'),
    h('div', { class: 'call-counter' }, duo(counterName(ticket, queue))));
}
