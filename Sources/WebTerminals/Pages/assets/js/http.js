// @ts-check
import { noteServerDate } from './clock.js';
import { bilingual } from './i18n.js';

/** @typedef {import('./i18n.js').LocalText} LocalText */
/** @typedef {'GET'|'POST'|'PUT'|'DELETE'} Method */
/** @typedef {{row: number|null, column: string|null, code: string, reason: LocalText}} Fault */
/** @typedef {{count: number, first: Fault[]}} Faults */

const base = '/api/v1';
/** The one address that is older than any version of the API. */
const health = '/healthz';
const timeoutMilliseconds = 8000;
const uploadMilliseconds = 60_000;
/** How long to wait before an order that found no server is sent again: a new daemon serves within a second. */
const againMilliseconds = [300, 700, 1500];

/** What the window is told when the server wants to know who asks. */
export const signInRequired = 'sign-in-required';

/** A request that failed, with a text that people can read in either language. */
export class ApiError extends Error {
  /** @param {string} code @param {LocalText} messages @param {{status?: number, retryAfter?: number|null, faults?: Faults|null}} more */
  constructor(code, messages, { status = 0, retryAfter = null, faults = null } = {}) {
    super(messages.en);
    this.name = 'ApiError';
    this.code = code;
    this.messages = messages;
    this.status = status;
    /** Seconds until another try makes sense, where the server says so. */
    this.retryAfter = retryAfter;
    /** What is wrong in a file, where one was refused. */
    this.faults = faults;
  }
}

/** @param {unknown} error @returns {LocalText} */
export function messagesOf(error) {
  return error instanceof ApiError ? error.messages : bilingual('error.unknown');
}

/** A part of an address, such as an id. @param {string} text */
export const part = (text) => encodeURIComponent(text);

/** The daemon's own state; who has not signed in is told the status alone. @returns {Promise<{status: string, warnings?: string[]}>} */
export const fetchHealth = () => request('GET', health);

/** @param {Method} method @param {string} path @param {object} [body] */
export async function request(method, path, body) {
  return (await exchange(method, path, body)).body;
}

/** Sends a file as it is. @param {string} path @param {Blob} file */
export async function upload(path, file) {
  return (await exchange('POST', path, file, {}, uploadMilliseconds)).body;
}

/**
 * A request where the version of what is asked for counts.
 * @param {Method} method
 * @param {string} path
 * @param {object} [body]
 * @param {Record<string, string>} [headers]
 * @param {number} [limit] milliseconds until it is given up
 * @returns {Promise<{body: any, tag: string}>} with its `ETag`
 */
export async function exchange(method, path, body, headers = {}, limit = timeoutMilliseconds) {
  const response = await send(method, path, body, headers, limit);
  noteServerDate(response.headers.get('date'));
  if (!response.ok) throw await problemOf(response);
  return { body: response.status === 204 ? null : await response.json(), tag: response.headers.get('etag') ?? '' };
}

/**
 * @param {Method} method
 * @param {string} path
 * @param {object | undefined} body
 * @param {Record<string, string>} headers
 * @param {number} limit
 */
async function send(method, path, body, headers, limit) {
  const isFile = body instanceof Blob;
  const isOrder = method === 'POST' && !isFile;
  const type = body && !isFile ? { 'Content-Type': 'application/json' } : {};
  const name = isOrder ? { 'Idempotency-Key': orderName() } : {};
  const options = {
    method,
    /** @type {RequestCache} */
    cache: 'no-store',
    headers: { ...type, ...name, ...headers },
    body: isFile ? body : body && JSON.stringify(body),
    signal: AbortSignal.timeout(limit),
  };
  try {
    return await (isOrder ? insist : fetch)(path === health ? path : base + path, options);
  } catch (error) {
    const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
    const code = timedOut ? 'timeout' : 'network';
    throw new ApiError(code, bilingual(`error.${code}`));
  }
}

/**
 * Sends an order until there is an answer. Its name lets the server carry it out once, also where only the answer was lost.
 * @param {string} address
 * @param {RequestInit} options
 */
async function insist(address, options) {
  for (const delay of againMilliseconds) {
    try {
      return await fetch(address, options);
    } catch (error) {
      if (options.signal?.aborted) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, delay));
  }
  return fetch(address, options);
}

/** 128 random bits; `randomUUID` is missing where a page comes without TLS. */
const orderName = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0'))
  .join('');

/** Reads RFC 9457 `application/problem+json`; anything else becomes a general message. @param {Response} response */
async function problemOf(response) {
  const problem = await response.json().catch(() => null);
  const messages = problem?.messages;
  const readable = typeof messages?.vi === 'string' && typeof messages?.en === 'string';
  const code = problem?.code ?? `http-${response.status}`;
  if (code === signInRequired) window.dispatchEvent(new Event(signInRequired));
  const retryAfter = Number.parseInt(response.headers.get('retry-after') ?? '', 10);
  return new ApiError(code, readable ? messages : bilingual('error.unknown'), {
    status: response.status, retryAfter: Number.isNaN(retryAfter) ? null : retryAfter,
    faults: problem?.faults ?? null,
  });
}
