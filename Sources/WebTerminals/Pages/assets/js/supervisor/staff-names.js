// @ts-check
import { request } from '../http.js';

/** @typedef {{id: string, name: string, role: string}} StaffMember an id of the log, and whose it is */

/** @type {StaffMember[]} */
let known = [];
/** @type {Promise<void> | null} */
let asking = null;

/** Resolves when the names are there, or cannot be had for now. */
export function loadStaff() {
  asking ??= request('GET', '/staff').then(({ staff }) => { known = staff; })
    .catch((error) => console.warn('staff not loaded:', error)).finally(() => { asking = null; });
  return asking;
}

export const staffMembers = () => known;

/** The name behind an id; the id itself of somebody who is no user. @param {string | null} id */
export const staffName = (id) => known.find((member) => member.id === id)?.name ?? id;

/**
 * Whether the id stands for nobody known, such as a user who came after the names were loaded.
 * @param {string} id
 */
export const isStranger = (id) => !known.some((member) => member.id === id);
