// @ts-check
/** @typedef {'today'|'yesterday'|'thisWeek'|'lastWeek'|'thisMonth'|'lastMonth'} NamedRange */
/** Days of the office, both included. @typedef {{from: string, to: string}} CustomRange */

/** @type {NamedRange[]} */
export const namedRanges = ['today', 'yesterday', 'thisWeek', 'lastWeek', 'thisMonth', 'lastMonth'];

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/**
 * What an address names: `lastWeek`, or `2026-11-01..2026-11-20`.
 * @param {string} text
 * @returns {NamedRange | CustomRange}
 */
export function rangeNamed(text) {
  const [from, to] = text.split('..');
  if (to !== undefined && dayPattern.test(from) && dayPattern.test(to)) return { from, to };
  return namedRanges.find((name) => name === text) ?? 'today';
}

/** @param {NamedRange | CustomRange} range */
export const nameOfRange = (range) => typeof range === 'string' ? range : `${range.from}..${range.to}`;

/**
 * The query that asks the server for it.
 * @param {NamedRange | CustomRange} range
 * @param {string} today the office's day
 * @returns {Record<string, string>}
 */
export function queryOf(range, today) {
  if (typeof range !== 'string') return { from: range.from, to: range.to };
  const of = {
    today, yesterday: daysLater(today, -1), thisWeek: today, lastWeek: daysLater(today, -7),
    thisMonth: today, lastMonth: daysLater(`${today.slice(0, 7)}-01`, -1),
  }[range];
  const period = range.endsWith('Week') ? 'week' : range.endsWith('Month') ? 'month' : 'day';
  return { period, of };
}

/** @param {string} day @param {number} days */
function daysLater(day, days) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
