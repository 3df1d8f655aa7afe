// @ts-check
import { serverNow } from '../clock.js';
import { dayAndTime } from '../format.js';
import { translate } from '../i18n.js';

/** @typedef {import('../i18n.js').Language} Language */

/** A moment, to the minute; today's without its date. @param {string | null} moment @param {Language} language
 * @param {string} never the key of what is said when there is none */
export function momentText(moment, language, never) {
  return moment === null ? translate(language, never) : dayAndTime(language, Date.parse(moment), serverNow());
}
