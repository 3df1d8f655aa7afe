// @ts-check
import { callNext, changeTicket, closeCounter, issueTicket, openCounter, pauseCounter, undoAction } from '../api.js';
import { serverNow } from '../clock.js';

/** @typedef {import('../api.js').Queue} Queue */
/** @typedef {import('../api.js').Ticket} Ticket */
/** @typedef {import('../api.js').TicketAction} TicketAction */
/**
 * What the server is asked to do.
 * @typedef {object} Errand
 * @property {TicketAction | 'call-next' | 'issue' | 'open' | 'pause' | 'close' | 'undo'} name of its texts
 * @property {Ticket | null} ticket whom it is about, as the clerk saw them
 * @property {() => Promise<Ticket | import('../api.js').Counter>} send
 * @property {(tickets: Ticket[], queue: Queue) => boolean} isDone whether it shows that the server has done it
 */

/** @param {Ticket} ticket @param {TicketAction} name @param {object} [body] @returns {Errand} */
export function ticketErrand(ticket, name, body) {
  const isDone = (/** @type {Ticket[]} */ tickets) => hasChanged(ticket, tickets);
  return { name, ticket, send: () => changeTicket(ticket.id, name, body), isDone };
}

/** @param {string} counter @returns {Errand} */
export function callNextErrand(counter) {
  return {
    name: 'call-next', ticket: null, send: () => callNext(counter),
    isDone: (_, { counters }) => counters.some(({ id, ticket }) => id === counter && ticket !== null),
  };
}

/** @param {string} service @returns {Errand} */
export function issueErrand(service) {
  const begun = serverNow() - 1000;
  return {
    name: 'issue', ticket: null, send: () => issueTicket(service, 'desk'),
    isDone: (tickets) => tickets.some((ticket) =>
      ticket.service === service && ticket.origin === 'desk' && Date.parse(ticket.issuedAt) >= begun),
  };
}

/**
 * @param {string} counter
 * @param {string} status
 * @param {number} minutes of a pause; 0 where nobody knows
 * @returns {Errand}
 */
export function counterErrand(counter, status, minutes = 0) {
  const isDone = (/** @type {Ticket[]} */ _, /** @type {Queue} */ { counters }) =>
    counters.some((other) => other.id === counter && other.status === status);
  if (status === 'open') return { name: 'open', ticket: null, send: () => openCounter(counter), isDone };
  if (status === 'closed') return { name: 'close', ticket: null, send: () => closeCounter(counter), isDone };
  return { name: 'pause', ticket: null, send: () => pauseCounter(counter, minutes || null), isDone };
}

/** @param {Ticket} ticket as the action left it @param {number} sequence @returns {Errand} */
export function undoErrand(ticket, sequence) {
  const isDone = (/** @type {Ticket[]} */ tickets) => hasChanged(ticket, tickets);
  return { name: 'undo', ticket, send: () => undoAction(sequence), isDone };
}

/** @param {Ticket} seen @param {Ticket[]} tickets */
function hasChanged(seen, tickets) {
  const now = tickets.find(({ id }) => id === seen.id);
  return now !== undefined && essence(now) !== essence(seen);
}

/** All that an action changes, and nothing that changes by itself. @param {Ticket} ticket */
function essence({ state, service, counter, recalls, priority, upcoming, parkedUntil, reservedFor, transfers, legs }) {
  const place = [state, service, counter, parkedUntil, reservedFor, transfers];
  return JSON.stringify([place, recalls, priority, upcoming, legs.length]);
}
