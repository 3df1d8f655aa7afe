// @ts-check
import { serverNow } from '../clock.js';
import { dayAndTime } from '../format.js';
import { translate } from '../i18n.js';

/** @typedef {import('./dossier-api.js').Dossier} Dossier */

/** @param {Dossier} dossier */
export const isOverdue = ({ state, dueAt }) => state === 'received' && dueAt !== null && Date.parse(dueAt) < serverNow();

/** How far it is and by when, such as `đã có kết quả`. @param {Dossier} dossier @param {import('../i18n.js').Language} language
 * @param {string} timeZone the office's */
export function dossierText(dossier, language, timeZone) {
  const { state, dueAt, returnedAt } = dossier;
  const at = (/** @type {string} */ moment) => dayAndTime(language, Date.parse(moment), { now: serverNow(), timeZone });
  if (state === 'returned' && returnedAt) return translate(language, 'dossier.returnedAt', { at: at(returnedAt) });
  if (state === 'ready' || !dueAt) return translate(language, `dossier.state.${state}`);
  return translate(language, isOverdue(dossier) ? 'dossier.overdue' : 'dossier.due', { at: at(dueAt) });
}
