// @ts-check
import { part, request } from './http.js';

/** @typedef {import('./i18n.js').LocalText} LocalText */
/** Minutes in steps of five for screens, and the forecast itself. @typedef {{fromMinutes: number, toMinutes: number,
 * p50Minutes: number, p80Minutes: number}} Wait */
/** Something to choose from, by its id. @typedef {{id: string, name: LocalText}} Named */
/** @typedef {'waiting'|'called'|'serving'|'parked'|'finished'|'no-show'|'cancelled'|'merged'|'expired'} TicketState */
/**
 * What was done in this visit: one service at one counter.
 * @typedef {object} Leg
 * @property {string} service
 * @property {string|null} counter
 * @property {string} queuedAt
 * @property {string|null} calledAt
 * @property {string} startedAt
 * @property {string} endedAt
 * @property {{code: string, text: LocalText}} end
 */
/**
 * @typedef {object} Ticket
 * @property {string} id
 * @property {string} number
 * @property {string} service
 * @property {TicketState} state
 * @property {'camera'|'button'|'desk'} origin
 * @property {string} issuedAt
 * @property {string} queuedAt when the wait for the present service began
 * @property {string|null} calledAt
 * @property {string|null} lastCalledAt
 * @property {string|null} startedAt
 * @property {string|null} closedAt
 * @property {string|null} counter
 * @property {string|null} reservedFor the only counter that may call it
 * @property {number} recalls
 * @property {number} transfers
 * @property {string|null} priority the id of its class
 * @property {{service: string, at: string}|null} appointment
 * @property {number} dossiers
 * @property {LocalText|null} callReason why it was this one that was called
 * @property {string|null} parkedUntil
 * @property {LocalText|null} parkReason
 * @property {string[]} upcoming services still to come in this visit
 * @property {Leg[]} legs
 * @property {number|null} rating
 * @property {number|null} ahead
 * @property {Wait|null} wait
 * @property {{sequence: number, until: string}|null} undo the latest action, while it may be taken back
 */
/** @typedef {{id: string, letter: string, name: LocalText, open: boolean, waiting: number, wait: Wait|null}} Service */
/** @typedef {'open'|'paused'|'closed'} CounterStatus */
/**
 * @typedef {object} Counter
 * @property {string} id
 * @property {LocalText} name
 * @property {string[]} services
 * @property {CounterStatus} status
 * @property {string|null} hall
 * @property {string|null} since when its status last changed today
 * @property {string|null} until the planned end of a pause
 * @property {string|null} clerk
 * @property {string|null} ticket
 * @property {string|null} next the ticket that its next call takes
 */
/** A message of the office. @typedef {{id: string, text: LocalText, until: string|null}} Notice */
/**
 * @typedef {object} Alarm
 * @property {string} code `long-wait`, `service-unattended`, or what is wrong with the store: `database-full` …
 * @property {LocalText} text
 * @property {string|null} ticket
 * @property {string|null} service
 */
/** @typedef {{noShowRecalls: number, noShowSeconds: number, undoSeconds: number, maximumWaitMinutes: number}} Rules */
/**
 * @typedef {object} Queue
 * @property {number} sequence
 * @property {string} at
 * @property {string} day
 * @property {{id: string, name: LocalText, timeZone: string}} office
 * @property {Named[]} halls
 * @property {Service[]} services
 * @property {Counter[]} counters
 * @property {Ticket[]} waiting in calling order
 * @property {Ticket[]} parked
 * @property {Ticket[]} attended called or in service, newest call first
 * @property {string[]} overdue ids of those who wait for longer than the office allows
 * @property {Named[]} priorities
 * @property {Named[]} parkReasons
 * @property {Named[]} choiceReasons for a call out of turn
 * @property {Named[]} outcomes how serving may end
 * @property {Rules} rules
 * @property {Notice[]} notices
 * @property {Alarm[]} alarms
 */
/** What needs no more than the ticket. @typedef {'recall'|'start'|'no-show'|'cancel'|'put-back'|'resume'} TicketStep */
/**
 * What is sent with each change of a ticket.
 * @typedef {object} TicketChanges
 * @property {{outcome: string}} finish
 * @property {{counter: string, reason: string}} call
 * @property {{reason: string, minutes: number}} park
 * @property {{service: string} | {counter: string}} transfer
 * @property {{service: string}} change-service
 * @property {{service: string}} add-service
 * @property {{priority: string|null}} priority
 * @property {{with: string}} merge
 */
/** @typedef {TicketStep | keyof TicketChanges} TicketAction */

/** @returns {Promise<Queue>} */
export const fetchQueue = () => request('GET', '/queue');

/** Today's tickets. @returns {Promise<{day: string, tickets: Ticket[]}>} */
export const fetchTickets = () => request('GET', '/tickets');

/** @param {string} service @param {'button'|'desk'} origin @returns {Promise<Ticket>} */
export const issueTicket = (service, origin) => request('POST', '/tickets', { service, origin });

/** @param {string} counter @returns {Promise<Ticket>} */
export const callNext = (counter) => request('POST', `/counters/${part(counter)}/call-next`, {});

/** @param {string} ticket @param {TicketAction} action @param {object} [body] @returns {Promise<Ticket>} */
export const changeTicket = (ticket, action, body = {}) => request('POST', `/tickets/${part(ticket)}/${action}`, body);

/** @param {number} sequence @returns {Promise<Ticket>} */
export const undoAction = (sequence) => request('POST', '/undo', { sequence });

/** @param {string} counter @returns {Promise<Counter>} */
export const openCounter = (counter) => request('POST', `/counters/${part(counter)}/open`, {});
/** @param {string} counter @param {number|null} minutes null where nobody knows how long @returns {Promise<Counter>} */
export const pauseCounter = (counter, minutes) =>
  request('POST', `/counters/${part(counter)}/pause`, minutes === null ? {} : { minutes });
/** @param {string} counter @returns {Promise<Counter>} */
export const closeCounter = (counter) => request('POST', `/counters/${part(counter)}/close`, {});

/**
 * Whether the office remembers this visitor; `known` is null where nobody is remembered.
 * @param {string} ticket
 * @returns {Promise<{known: boolean|null, visits: number|null}>}
 */
export const fetchVisitor = (ticket) => request('GET', `/tickets/${part(ticket)}/visitor`);
