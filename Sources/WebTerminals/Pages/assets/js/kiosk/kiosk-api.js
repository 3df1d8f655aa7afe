// @ts-check
import { part, request } from '../http.js';

/**
 * Where a phone follows a ticket: `path` draws the dark modules in a square of `size`, its quiet zone included.
 * @typedef {{address: string | null, qr: {size: number, path: string} | null}} TicketLink
 */

/**
 * What came of a code: the number that the citizen has now, and what the code turned out to be.
 * @typedef {object} CheckIn
 * @property {import('../api.js').Ticket} ticket
 * @property {boolean} fresh given just now
 * @property {'dossier-ready'|'dossier-received'|'dossier-returned'|'appointment-today'|'appointment-other-day'|
 *   'unknown-code'|'not-looked-up'} finding
 * @property {{state: string, dueAt: string|null}|null} dossier
 * @property {{service: string, at: string}|null} appointment
 */

/** @param {string} ticket @returns {Promise<TicketLink>} */
export const fetchTicketLink = (ticket) => request('GET', `/tickets/${part(ticket)}/link`);

/** @param {string} ticket @param {string} service @returns {Promise<import('../api.js').Ticket>} */
export const changeServiceAtKiosk = (ticket, service) => request('POST', '/kiosk/change-service', { ticket, service });

/** @param {string} code @param {string | null} ticket the number on the screen @returns {Promise<CheckIn>} */
export const checkInAtKiosk = (code, ticket) => request('POST', '/kiosk/check-in', { code, ticket });
