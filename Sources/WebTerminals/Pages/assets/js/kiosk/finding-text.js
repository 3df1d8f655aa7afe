// @ts-check
import { dateInWords, timeOfDay } from '../format.js';
import { bilingual } from '../i18n.js';

/** @typedef {import('./kiosk-api.js').CheckIn} CheckIn */

/**
 * What a code turned out to be, for whoever holds it.
 * @param {CheckIn} checkIn
 * @param {string} [timeZone] the office's
 * @returns {import('../i18n.js').LocalText}
 */
export function findingText({ finding, dossier, appointment }, timeZone) {
  const key = `kiosk.finding.${finding}`;
  if (finding === 'dossier-received' && dossier?.dueAt) return onDay('kiosk.finding.dossier-due', dossier.dueAt, timeZone);
  if (finding === 'appointment-other-day' && appointment) return onDay(key, appointment.at, timeZone);
  if (finding === 'appointment-today' && appointment) {
    return bilingual(key, { time: timeOfDay(Date.parse(appointment.at), timeZone) });
  }
  return bilingual(key);
}

/** @param {string} key @param {string} at @param {string} [timeZone] */
function onDay(key, at, timeZone) {
  const day = (/** @type {import('../i18n.js').Language} */ language) => dateInWords(language, Date.parse(at), timeZone);
  return bilingual(key, { day: { vi: day('vi'), en: day('en') } });
}
