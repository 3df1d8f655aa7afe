// @ts-check
import { fetchQueue } from '../api.js';
import { serverNow } from '../clock.js';
import { dayAndTime } from '../format.js';
import { translate } from '../i18n.js';

/** @typedef {import('../i18n.js').Language} Language */

/** The browser's own until the office's is known. @type {string | undefined} */
let timeZone;
/** @type {Promise<void> | null} */
let asking = null;

/** Resolves when times are shown in the office's zone, or it cannot be had for now. */
export function officeTimes() {
  asking ??= fetchQueue().then(({ office }) => { timeZone = office.timeZone; }).catch(() => { asking = null; });
  return asking;
}

/**
 * A moment, to the minute; today's without its date.
 * @param {string | null} moment
 * @param {Language} language
 * @param {string} never the key of what is said when there is none
 */
export function momentText(moment, language, never) {
  if (moment === null) return translate(language, never);
  return dayAndTime(language, Date.parse(moment), { now: serverNow(), timeZone });
}

/** A moment, to the second. @param {string} moment @param {Language} language */
export function preciseText(moment, language) {
  return dayAndTime(language, Date.parse(moment), { now: serverNow(), timeZone, seconds: true });
}
