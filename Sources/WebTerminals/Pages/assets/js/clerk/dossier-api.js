// @ts-check
import { part, request } from '../http.js';

/**
 * @typedef {object} Dossier
 * @property {string} code
 * @property {string|null} service where it was handed in
 * @property {'received'|'ready'|'returned'} state
 * @property {string} receivedAt
 * @property {string|null} dueAt
 * @property {string|null} readyAt
 * @property {string|null} returnedAt
 */
/** @typedef {Promise<{dossiers: Dossier[]}>} TicketDossiers */

/** What a ticket is about. @param {string} ticket @returns {TicketDossiers} */
export const fetchDossiers = (ticket) => request('GET', `/tickets/${part(ticket)}/dossiers`);

/**
 * @param {string} ticket
 * @param {string} code
 * @param {{returned?: boolean}} [note] whether the citizen has the result now
 * @returns {TicketDossiers}
 */
export const attachDossier = (ticket, code, note = {}) =>
  request('PUT', `/tickets/${part(ticket)}/dossiers/${part(code)}`, note);

/** @param {string} ticket @param {string} code @returns {TicketDossiers} */
export const detachDossier = (ticket, code) => request('DELETE', `/tickets/${part(ticket)}/dossiers/${part(code)}`);
