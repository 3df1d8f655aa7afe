// @ts-check
import { part, request } from './http.js';

/** @typedef {import('./i18n.js').Language} Language */
/** What a citizen says yes to. @typedef {{version: string, vi: string, en: string}} ConsentText */
/** @typedef {{receipt: string, erasedAt: string}} Receipt */

/** @returns {Promise<ConsentText>} */
export const fetchConsentText = () => request('GET', '/consent-text');

/** The citizen before the kiosk agreed. @param {string} ticket @param {string} textVersion @param {Language} language */
export const consentAtKiosk = (ticket, textVersion, language) =>
  request('POST', '/kiosk/consent', { ticket, textVersion, language });

/** The citizen before the kiosk wants to be forgotten. @param {string} ticket @returns {Promise<Receipt>} */
export const forgetAtKiosk = (ticket) => request('POST', '/kiosk/forget', { ticket });

/**
 * @param {string} ticket
 * @param {string} textVersion
 * @param {Language} language
 * @param {'citizen'|'representative'} givenBy
 */
export const consentAtDesk = (ticket, textVersion, language, givenBy) =>
  request('POST', `/tickets/${part(ticket)}/consent`, { textVersion, language, givenBy });

/** @param {string} ticket @returns {Promise<Receipt>} */
export const forgetAtDesk = (ticket) => request('POST', `/tickets/${part(ticket)}/forget`, {});
