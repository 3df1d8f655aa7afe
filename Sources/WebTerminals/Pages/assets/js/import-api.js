// @ts-check
import { part, request, upload } from './http.js';

/** @typedef {import('./i18n.js').LocalText} LocalText */
/** @typedef {'dossiers'|'appointments'} ImportKind */
/**
 * A file that was handed in.
 * @typedef {object} Import
 * @property {string} at
 * @property {'folder'|'upload'|'command'} source
 * @property {ImportKind} kind
 * @property {string} name
 * @property {'taken'|'rejected'} outcome
 * @property {number} rows
 * @property {import('./http.js').Faults} faults
 */
/**
 * How reading the office's software goes.
 * @typedef {object} Pull
 * @property {string|null} lastSuccessAt
 * @property {string|null} failedAt
 * @property {number} failures
 * @property {{code: string, text: LocalText}|null} failure
 */

/** @type {ImportKind[]} */
export const importKinds = ['dossiers', 'appointments'];

/** @returns {Promise<{imports: Import[], folder: string, pull: Pull|null}>} the latest first */
export const fetchImports = () => request('GET', '/imports');

/**
 * @param {File} file
 * @param {ImportKind} kind
 * @param {boolean} isCheck whether nothing is to be written
 * @returns {Promise<{rows: number, written: boolean}>}
 */
export const sendImport = (file, kind, isCheck) =>
  upload(`/imports?kind=${kind}&name=${part(file.name.slice(0, 100))}${isCheck ? '&check=true' : ''}`, file);
