// @ts-check
import { translate } from '../i18n.js';

/** @typedef {import('../i18n.js').Language} Language */

export const locales = { vi: 'vi-VN', en: 'en-GB' };

/** @param {Language} language @param {number} value @param {number} [decimals] at most so many */
export function numberText(language, value, decimals = 0) {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: decimals }).format(value);
}

/** With a sign unless it is zero. @param {Language} language @param {number} value */
export function signedText(language, value) {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(value);
}

/** @param {Language} language @param {number} share 0 to 1 */
export function shareText(language, share) {
  return new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** `12 phút`, `1 giờ 05 phút`. @param {Language} language @param {number} milliseconds */
export function durationText(language, milliseconds) {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  if (minutes < 60) return translate(language, 'time.minutes', { minutes });
  return translate(language, 'time.hours', {
    hours: Math.floor(minutes / 60), minutes: String(minutes % 60).padStart(2, '0'),
  });
}

/**
 * A day of the office such as `2026-11-27`.
 * @param {Language} language
 * @param {string} day
 * @param {Intl.DateTimeFormatOptions} [style]
 */
export function dayText(language, day, style = { day: '2-digit', month: '2-digit', year: 'numeric' }) {
  const format = new Intl.DateTimeFormat(locales[language], { ...style, timeZone: 'UTC' });
  return format.format(Date.parse(`${day}T00:00:00Z`));
}
