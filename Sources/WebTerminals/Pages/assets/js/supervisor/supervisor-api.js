// @ts-check
import { exchange, part, request } from '../http.js';

/** @typedef {import('./office/office-types.js').Office} Office */
/**
 * The settings, and the tag that tells this version of them from others.
 * @typedef {{office: Office, tag: string}} Settings
 */

/** @param {string} service @param {boolean} open */
export const setServiceOpen = (service, open) => request('PUT', `/services/${part(service)}`, { open });

/** @param {string} counter @param {'open'|'pause'|'close'} action */
export const changeCounter = (counter, action) => request('POST', `/counters/${part(counter)}/${action}`, {});

/** @param {Record<string, string>} range @returns {Promise<import('./history/statistics-types.js').Statistics>} */
export const fetchStatistics = (range) => request('GET', `/statistics?${new URLSearchParams(range)}`);

/** @returns {Promise<Settings>} */
export async function fetchOffice() {
  const { body, tag } = await exchange('GET', '/office');
  return { office: body, tag };
}

/**
 * Replaces the settings of `tag`; refused when there are newer ones.
 * @param {Settings} settings
 * @returns {Promise<Settings>}
 */
export async function replaceOffice({ office, tag }) {
  const { source: _, ...body } = office;
  const answer = await exchange('PUT', '/office', body, { 'If-Match': tag });
  return { office: answer.body.office, tag: answer.tag };
}

export const resetOffice = () => request('POST', '/office/reset', {});
