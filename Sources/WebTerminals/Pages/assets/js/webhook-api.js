// @ts-check
import { exchange, part, request } from './http.js';

/** Why a webhook could not be told. @typedef {{code: string, status: number|null, at: string|null}} DeliveryFailure */
/**
 * Another program that is told of the office's events.
 * @typedef {object} Webhook
 * @property {string} id
 * @property {string} name
 * @property {string} url
 * @property {string[]|null} kinds null for all
 * @property {'active'|'paused'} state
 * @property {string|null} lastDeliveredAt
 * @property {number} waiting
 * @property {number} dead
 * @property {DeliveryFailure|null} lastFailure
 * @property {string} [secret] only in the answer that makes it
 */
/** @typedef {Pick<Webhook, 'name'|'url'|'kinds'>} WebhookDraft */
/**
 * @typedef {object} Delivery
 * @property {number} sequence
 * @property {string} kind
 * @property {string} enteredAt
 * @property {number} attempts
 * @property {DeliveryFailure|null} lastFailure
 */

/** @param {string} id @param {string} [rest] */
const path = (id, rest = '') => `/webhooks/${part(id)}${rest}`;

/** @returns {Promise<{webhooks: Webhook[]}>} */
export const fetchWebhooks = () => request('GET', '/webhooks');
/** @param {WebhookDraft} draft @returns {Promise<Webhook>} */
export const addWebhook = (draft) => request('POST', '/webhooks', draft);
/** @param {string} id @param {WebhookDraft} draft @param {Webhook['state']} state @returns {Promise<Webhook>} */
export const changeWebhook = (id, { name, url, kinds }, state) => request('PUT', path(id), { name, url, kinds, state });
/** @param {string} id */
export const removeWebhook = (id) => request('DELETE', path(id));
/** @param {string} id @returns {Promise<Webhook>} */
export const rotateSecret = (id) => request('POST', path(id, '/rotate-secret'), {});
/**
 * Answers when the other program has, or its time is over.
 * @param {string} id
 * @returns {Promise<{delivered: boolean, status: number|null, code: string|null, milliseconds: number}>}
 */
export const testWebhook = async (id) => (await exchange('POST', path(id, '/test'), undefined, {}, 35_000)).body;

/** @param {string} id @returns {Promise<{deliveries: Delivery[], next: string|null}>} the oldest ones */
export const fetchDeadLetters = (id) => request('GET', path(id, '/deliveries?state=dead&limit=50'));
/** @param {string} id @param {number} sequence */
export const resend = (id, sequence) => request('POST', path(id, `/deliveries/${sequence}/resend`));
/** @param {string} id @returns {Promise<{resent: number}>} */
export const resendAll = (id) => request('POST', path(id, '/deliveries/resend'));
