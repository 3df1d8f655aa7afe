// @ts-check
import { h } from './dom.js';
import { bilingual } from './i18n.js';

/** @typedef {import('./i18n.js').Language} Language */
const locales = { vi: 'vi-VN', en: 'en-GB' };

/** @param {import('./api.js').Wait | null} wait */
export function waitText(wait) {
  if (!wait) return bilingual('wait.unknown');
  const { fromMinutes: from, toMinutes: to } = wait;
  if (from === to) return bilingual('wait.about', { count: to });
  if (from === 0) return bilingual('wait.under', { count: to });
  return bilingual('wait.range', { from, to });
}

/** The same where there is little room: `10–20 phút min`. @param {import('./api.js').Wait | null} wait */
export function shortWait(wait) {
  if (!wait) return ['–'];
  const { fromMinutes: from, toMinutes: to } = wait;
  const range = from === to ? String(to) : `${from}–${to}`;
  const unit = bilingual('wait.unit');
  return [`${range} ${unit.vi} `, h('small', { lang: 'en' }, unit.en)];
}

/** Hours and minutes on the office's wall. @param {number} milliseconds @param {string} [timeZone] */
export function timeOfDay(milliseconds, timeZone) {
  return new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })
    .format(milliseconds);
}

/** The date in words. @param {Language} language @param {number} milliseconds @param {string} [timeZone] */
export function dateInWords(language, milliseconds, timeZone) {
  const text = new Intl.DateTimeFormat(locales[language], {
    weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone,
  }).format(milliseconds);
  return text.charAt(0).toLocaleUpperCase(locales[language]) + text.slice(1);
}

/** `4:05` or `1:04:05`; a time that has not come yet counts as zero. @param {number} milliseconds */
export function stopwatch(milliseconds) {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const twoDigits = (/** @type {number} */ value) => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60) % 60;
  const hours = Math.floor(seconds / 3600);
  const tail = twoDigits(seconds % 60);
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${tail}` : `${minutes}:${tail}`;
}

/** Minutes with at most one decimal. @param {Language} language @param {number} milliseconds */
export function minutes(language, milliseconds) {
  const value = milliseconds / 60_000;
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}

/**
 * A day and the time on it; only the time if the day is today.
 * @param {Language} language
 * @param {number} milliseconds
 * @param {{now: number, timeZone?: string, seconds?: boolean}} options
 */
export function dayAndTime(language, milliseconds, { now, timeZone, seconds = false }) {
  const day = new Intl.DateTimeFormat(locales[language], {
    day: '2-digit', month: '2-digit', year: 'numeric', timeZone,
  });
  const time = new Intl.DateTimeFormat(locales[language], {
    hour: '2-digit', minute: '2-digit', second: seconds ? '2-digit' : undefined, hourCycle: 'h23', timeZone,
  });
  const isToday = day.format(milliseconds) === day.format(now);
  return isToday ? time.format(milliseconds) : `${day.format(milliseconds)} ${time.format(milliseconds)}`;
}
