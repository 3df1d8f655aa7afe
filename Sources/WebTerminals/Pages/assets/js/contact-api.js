// @ts-check
import { part, request } from './http.js';

/** @typedef {'sms' | 'zalo'} Channel */
/**
 * Whether a ticket's holder is told by message.
 * @typedef {object} Contact
 * @property {Channel[]} channels by which ways this office tells; empty where it doesn't
 * @property {number|null} fewAhead
 * @property {boolean} hasContact
 * @property {Channel|null} channel
 */
/**
 * Where they want to be told. The number never comes back.
 * @typedef {object} NewContact
 * @property {string} number as it was typed
 * @property {string} channel
 * @property {import('./i18n.js').Language} language
 * @property {boolean} agreed
 */
/**
 * @typedef {object} Provider
 * @property {Channel} channel
 * @property {string} host
 * @property {boolean} working
 * @property {number} sent since the daemon's start
 * @property {number} dropped
 * @property {number} waiting
 * @property {string|null} lastSentAt
 * @property {{code: string, detail: string, at: string}|null} lastFault
 */

/** @param {string} ticket */
const place = (ticket) => `/tickets/${part(ticket)}/contact`;

/** @param {string} ticket @returns {Promise<Contact>} */
export const fetchContact = (ticket) => request('GET', place(ticket));
/** @param {string} ticket @param {NewContact} contact @returns {Promise<Contact>} */
export const keepContact = (ticket, contact) => request('PUT', place(ticket), contact);
/** @param {string} ticket */
export const withdrawContact = (ticket) => request('DELETE', place(ticket));

/** @returns {Promise<{fewAhead: number|null, providers: Provider[]}>} */
export const fetchMessages = () => request('GET', '/messages');
