// @ts-check
import { part, request } from './http.js';

/** @typedef {import('./i18n.js').LocalText} LocalText */
/** @typedef {{fromMinutes: number, toMinutes: number}} Wait */
/**
 * @typedef {object} Ticket
 * @property {string} id
 * @property {string} number
 * @property {string} service
 * @property {'waiting'|'called'|'serving'|'finished'|'no-show'|'cancelled'|'expired'} state
 * @property {'camera'|'button'|'desk'} origin
 * @property {string} issuedAt
 * @property {string|null} calledAt
 * @property {string|null} lastCalledAt
 * @property {string|null} startedAt
 * @property {string|null} closedAt
 * @property {string|null} counter
 * @property {number} recalls
 * @property {number|null} ahead
 * @property {Wait|null} wait
 */
/** @typedef {{id: string, letter: string, name: LocalText, open: boolean, waiting: number, wait: Wait|null}} Service */
/** @typedef {{id: string, name: LocalText, services: string[], ticket: string|null}} Counter */
/**
 * @typedef {object} Queue
 * @property {number} sequence
 * @property {string} day
 * @property {{id: string, name: LocalText, timeZone: string}} office
 * @property {Service[]} services
 * @property {Counter[]} counters
 * @property {Ticket[]} waiting in calling order
 * @property {Ticket[]} attended called or in service, newest call first
 */
/** @typedef {'recall'|'start'|'finish'|'no-show'|'cancel'} TicketAction */

/** @returns {Promise<Queue>} */
export const fetchQueue = () => request('GET', '/queue');

/** Today's tickets. @returns {Promise<{day: string, tickets: Ticket[]}>} */
export const fetchTickets = () => request('GET', '/tickets');

/** @param {string} service @param {'button'|'desk'} origin @returns {Promise<Ticket>} */
export const issueTicket = (service, origin) => request('POST', '/tickets', { service, origin });

/** @param {string} counter @returns {Promise<Ticket>} */
export const callNext = (counter) => request('POST', `/counters/${part(counter)}/call-next`, {});

/** @param {string} ticket @param {TicketAction} action @returns {Promise<Ticket>} */
export const changeTicket = (ticket, action) => request('POST', `/tickets/${part(ticket)}/${action}`, {});
