// @ts-check
import { part, request } from '../http.js';

/** @typedef {import('../i18n.js').LocalText} LocalText */
/**
 * What a visitor may know of their own ticket.
 * @typedef {object} Visit
 * @property {string} number
 * @property {string} at when this was so
 * @property {LocalText} office
 * @property {string} timeZone
 * @property {LocalText} service
 * @property {LocalText[]} upcoming
 * @property {import('../api.js').TicketState} state
 * @property {number|null} ahead
 * @property {import('../api.js').Wait|null} wait
 * @property {string|null} returnBy
 * @property {{id: string, name: LocalText}|null} counter
 * @property {LocalText|null} hall
 * @property {LocalText[]} counters where the service is served
 * @property {string|null} lastCalledAt
 * @property {number} recalls
 * @property {string|null} parkedUntil
 * @property {LocalText|null} parkReason
 * @property {number|null} rating
 * @property {boolean} canRate
 * @property {boolean} canCancel
 * @property {LocalText[]} notices
 * @property {import('../contact-api.js').Contact} contact
 */

/** @param {string} token */
const place = (token) => `/visits/${part(token)}`;

/** @param {string} token */
export const eventsAddress = (token) => `/api/v1${place(token)}/events`;

/** @param {string} token @returns {Promise<Visit>} */
export const fetchVisit = (token) => request('GET', place(token));

/** @param {string} token @param {number} rating 1 to 5 @returns {Promise<Visit>} */
export const rateVisit = (token, rating) => request('POST', `${place(token)}/rate`, { rating });

/** @param {string} token @returns {Promise<Visit>} */
export const cancelVisit = (token) => request('POST', `${place(token)}/cancel`, {});

/** @param {string} token @param {import('../contact-api.js').NewContact} contact @returns {Promise<Visit>} */
export const keepContact = (token, contact) => request('PUT', `${place(token)}/contact`, contact);

/** @param {string} token */
export const withdrawContact = (token) => request('DELETE', `${place(token)}/contact`);
