// @ts-check
import { noteServerDate } from './clock.js';
import { bilingual } from './i18n.js';

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

const base = '/api/v1';
const timeoutMilliseconds = 8000;

/** A request that failed, with a text that people can read in either language. */
export class ApiError extends Error {
  /** @param {string} code @param {LocalText} messages */
  constructor(code, messages) {
    super(messages.en);
    this.name = 'ApiError';
    this.code = code;
    this.messages = messages;
  }
}

/** @returns {Promise<Queue>} */
export const fetchQueue = () => request('GET', '/queue');

/** Today's tickets. @returns {Promise<{day: string, tickets: Ticket[]}>} */
export const fetchTickets = () => request('GET', '/tickets');

/** @param {string} service @param {'button'|'desk'} origin @returns {Promise<Ticket>} */
export const issueTicket = (service, origin) => request('POST', '/tickets', { service, origin });

/** @param {string} counter @returns {Promise<Ticket>} */
export const callNext = (counter) => request('POST', `/counters/${encodeURIComponent(counter)}/call-next`, {});

/** @param {string} ticket @param {TicketAction} action @returns {Promise<Ticket>} */
export const changeTicket = (ticket, action) => request('POST', `/tickets/${encodeURIComponent(ticket)}/${action}`, {});

/** @param {unknown} error @returns {LocalText} */
export function messagesOf(error) {
  return error instanceof ApiError ? error.messages : bilingual('error.unknown');
}

/** @param {'GET'|'POST'} method @param {string} path @param {object} [body] */
async function request(method, path, body) {
  const response = await send(method, path, body);
  noteServerDate(response.headers.get('date'));
  if (!response.ok) throw await problemOf(response);
  return response.json();
}

/** @param {string} method @param {string} path @param {object} [body] */
async function send(method, path, body) {
  try {
    return await fetch(base + path, {
      method,
      cache: 'no-store',
      headers: body ? { 'Content-Type': 'application/json' } : {},
      body: body ? JSON.stringify(body) : undefined,
      signal: AbortSignal.timeout(timeoutMilliseconds),
    });
  } catch (error) {
    const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
    const code = timedOut ? 'timeout' : 'network';
    throw new ApiError(code, bilingual(`error.${code}`));
  }
}

/** Reads RFC 9457 `application/problem+json`; anything else becomes a general message. @param {Response} response */
async function problemOf(response) {
  const problem = await response.json().catch(() => null);
  const messages = problem?.messages;
  const readable = typeof messages?.vi === 'string' && typeof messages?.en === 'string';
  return new ApiError(problem?.code ?? `http-${response.status}`, readable ? messages : bilingual('error.unknown'));
}
