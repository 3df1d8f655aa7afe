// @ts-check
import { part, request } from '../http.js';

/**
 * Where a phone follows a ticket: `path` draws the dark modules in a square of `size`, its quiet zone included.
 * @typedef {{address: string | null, qr: {size: number, path: string} | null}} TicketLink
 */

/** @param {string} ticket @returns {Promise<TicketLink>} */
export const fetchTicketLink = (ticket) => request('GET', `/tickets/${part(ticket)}/link`);

/** @param {string} ticket @param {string} service @returns {Promise<import('../api.js').Ticket>} */
export const changeServiceAtKiosk = (ticket, service) => request('POST', '/kiosk/change-service', { ticket, service });
