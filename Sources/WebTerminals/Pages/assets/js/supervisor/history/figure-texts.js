// @ts-check
import { translate } from '../../i18n.js';
import { numberText, shareText } from '../words.js';

/** @typedef {import('../../i18n.js').Language} Language */
/** @typedef {'count'|'minutes'|'share'|'rating'} Unit */

/** @param {Language} language @param {number | null | undefined} value @param {Unit} unit */
export function figureText(language, value, unit) {
  if (value === null || value === undefined) return '–';
  if (unit === 'share') return shareText(language, value);
  if (unit === 'count') return numberText(language, value);
  if (unit === 'rating') return numberText(language, value, 1);
  return translate(language, 'time.minutes', { minutes: numberText(language, value, value < 10 ? 1 : 0) });
}

/** A percentile; one that is only known from below says so. @param {Language} language
 * @param {import('./statistics-types.js').Percentile | null | undefined} percentile */
export function percentileText(language, percentile) {
  if (!percentile) return '–';
  const { minutes, isLowerBound } = percentile;
  const value = numberText(language, minutes, minutes < 10 ? 1 : 0);
  return translate(language, isLowerBound ? 'time.atLeast' : 'time.minutes', { minutes: value });
}
