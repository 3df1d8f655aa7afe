// @ts-check
import { part, request } from './http.js';

/** @typedef {import('./i18n.js').LocalText} LocalText */
/** @typedef {'clerk'|'supervisor'|'administrator'} StaffRole */
/** @typedef {'kiosk'|'board'} DeviceKind */
/**
 * Who asks: somebody who has signed in, a paired screen, both or neither.
 * @typedef {object} Session
 * @property {{name: string, role: StaffRole, signedInAt: string, expiresAt: string}|null} user
 * @property {{id: string, name: string, kind: DeviceKind}|null} device
 * @property {boolean} setup nobody can sign in yet
 * @property {LocalText & {timeZone: string}} office
 */
/**
 * @typedef {object} User
 * @property {string} name
 * @property {StaffRole} role
 * @property {'password'|'pin'} secretKind
 * @property {boolean} disabled
 * @property {string|null} lockedUntil
 * @property {string|null} lastSignInAt
 */
/** @typedef {{id: string, name: string, kind: DeviceKind, pairedAt: string, lastSeenAt: string|null}} Device */
/** @typedef {{id: string, code: string, secret: string, expiresAt: string}} Pairing */
/**
 * @typedef {object} APIKey
 * @property {string} id
 * @property {string} name
 * @property {string[]} scopes
 * @property {string} expiresAt
 * @property {string|null} lastUsedAt
 * @property {string} [key] only in the answer that makes it
 */
/**
 * @typedef {object} AuditEntry
 * @property {number} sequence
 * @property {string} at
 * @property {string} actor
 * @property {string} role
 * @property {string} address
 * @property {string} action
 * @property {string} target
 * @property {string} outcome
 */

/** @type {StaffRole[]} */
export const staffRoles = ['clerk', 'supervisor', 'administrator'];
export const scopes = [
  'queue:read', 'queue:write', 'statistics:read', 'office:write', 'audit:read', 'health:read', 'dossiers:read',
  'dossiers:write', 'webhooks:read', 'webhooks:write',
];

/** @returns {Promise<Session>} */
export const fetchSession = () => request('GET', '/session');
/** @param {string} name @param {string} secret @returns {Promise<Session>} */
export const signIn = (name, secret) => request('POST', '/session', { name, secret });
/** @param {string} token @param {string} name @param {string} secret @returns {Promise<Session>} */
export const setUp = (token, name, secret) => request('POST', '/setup', { token, name, secret });
export const signOut = () => request('DELETE', '/session');
export const signOutEverywhere = () => request('DELETE', '/sessions');
/** @param {string} current @param {string} next */
export const changeSecret = (current, next) => request('PUT', '/session/secret', { current, new: next });
/** Shows the server that somebody is here: of what a page asks by itself it takes no notice. */
export const stayAwake = () => request('GET', '/office');

/** @param {DeviceKind} kind @returns {Promise<Pairing>} */
export const beginPairing = (kind) => request('POST', '/pairings', { kind });
/** @param {Pairing} pairing @returns {Promise<{state: 'waiting'|'paired'}>} */
export const claimPairing = ({ id, secret }) => request('POST', `/pairings/${part(id)}/claim`, { secret });

/** @returns {Promise<Device[]>} */
export const fetchDevices = () => everyPage('/devices', 'devices');
/** @param {string} code @param {string} name @returns {Promise<Device>} */
export const pairDevice = (code, name) => request('POST', '/devices', { code, name });
/** @param {string} id */
export const removeDevice = (id) => request('DELETE', `/devices/${part(id)}`);

/** @returns {Promise<User[]>} */
export const fetchUsers = () => everyPage('/users', 'users');
/** @param {string} name @param {string} role @param {string} secret @returns {Promise<User>} */
export const addUser = (name, role, secret) => request('POST', '/users', { name, role, secret });
/** @param {string} name @param {boolean} disabled @returns {Promise<User>} */
export const setDisabled = (name, disabled) =>
  request('POST', `/users/${part(name)}/${disabled ? 'disable' : 'enable'}`, {});
/** @param {string} name @param {string} secret */
export const resetSecret = (name, secret) => request('PUT', `/users/${part(name)}/secret`, { secret });
/** @param {string} name @param {string} role @returns {Promise<User>} */
export const setRole = (name, role) => request('PUT', `/users/${part(name)}/role`, { role });
/** @param {string} name */
export const endSessions = (name) => request('DELETE', `/users/${part(name)}/sessions`);

/** @returns {Promise<APIKey[]>} */
export const fetchAPIKeys = () => everyPage('/api-keys', 'apiKeys');
/** @param {string} name @param {string[]} chosen @param {number} days @returns {Promise<APIKey>} */
export const addAPIKey = (name, chosen, days) => request('POST', '/api-keys', { name, scopes: chosen, days });
/** @param {string} id */
export const removeAPIKey = (id) => request('DELETE', `/api-keys/${part(id)}`);

/** Days are the office's, both included. @typedef {Partial<Record<'who'|'action'|'target'|'outcome'|'from'|'to', string>>} AuditFilter */

/**
 * A page of the audit, newest first.
 * @param {number} limit
 * @param {string|null} cursor the `next` of the page before; null for the newest
 * @param {AuditFilter} filter
 * @returns {Promise<{entries: AuditEntry[], next: string|null, sound: boolean}>}
 */
export function fetchAudit(limit, cursor, filter) {
  const query = new URLSearchParams({ limit: String(limit), ...filter });
  if (cursor !== null) query.set('cursor', cursor);
  return request('GET', `/audit?${query}`);
}

const longestPage = 500;

/** All of a list that comes in pages. @param {string} path @param {string} key that of its elements */
async function everyPage(path, key) {
  /** @type {any[]} */
  const elements = [];
  let query = `limit=${longestPage}`;
  while (true) {
    const page = await request('GET', `${path}?${query}`);
    elements.push(...page[key]);
    if (page.next === null) return elements;
    query = `limit=${longestPage}&cursor=${page.next}`;
  }
}
