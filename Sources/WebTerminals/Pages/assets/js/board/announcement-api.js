// @ts-check
import { request } from '../http.js';

/** @typedef {import('../i18n.js').LocalText} LocalText */
/**
 * What the loudspeaker says of a call; where there is no voice, `audio` has no address.
 * @typedef {object} Announcement
 * @property {number} sequence
 * @property {LocalText} captions
 * @property {{vi: string|null, en: string|null}} audio
 */

/** @param {number} sequence of the event that called somebody @returns {Promise<Announcement>} */
export const fetchAnnouncement = (sequence) => request('GET', `/announcements/${sequence}`);
