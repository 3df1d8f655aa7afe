// @ts-check
import { dayText } from '../words.js';
import { figureText, percentileText } from './figure-texts.js';

/** @template T @typedef {import('./panel.js').Panel<T>} Panel */
/** @template T @typedef {import('./panel.js').Series<T>} Series */
/** @typedef {import('./statistics-types.js').Statistics} Statistics */
/** @typedef {import('./statistics-types.js').FigureGroup} FigureGroup */
/** @typedef {import('./chart.js').Tone} Tone */
/** @typedef {import('../../i18n.js').Language} Language */

/** More bars than these are a thicket. */
const mostDays = 45;
const lineLength = 18;
const lineCount = 3;

/** @param {'arrivals'|'served'} name @param {Tone} [tone] @returns {Series<FigureGroup>} */
const count = (name, tone) => ({
  label: `figure.${name}`, tone, value: ({ figures }) => figures.counts[name],
  text: (language, { figures }) => figureText(language, figures.counts[name], 'count'),
});

/**
 * @param {'waiting'|'service'} what
 * @param {'p50'|'p80'|'p90'} share
 * @param {Tone} tone
 * @returns {Series<FigureGroup>}
 */
const percentile = (what, share, tone) => ({
  label: `series.${what}.${share}`, tone, value: ({ figures }) => figures[what][share]?.minutes,
  text: (language, { figures }) => percentileText(language, figures[what][share]),
});

/** @returns {Series<FigureGroup>} */
const withinTarget = () => ({
  label: 'figure.waitWithinTarget', value: ({ figures }) => figures.waiting.target.share,
  text: (language, { figures }) => figureText(language, figures.waiting.target.share, 'share'),
});

/**
 * The charts of a range.
 * @param {Statistics} statistics
 * @param {(table: string) => string} csv the address of a group's table
 * @returns {Panel<any>[]}
 */
export function panelsOf({ groups, total }, csv) {
  const waits = () => [percentile('waiting', 'p50', 'first'), percentile('waiting', 'p90', 'second')];
  const atCounters = groups.counter.filter(({ id }) => id !== '');
  const periods = groups.day.length > mostDays ? groups.week : groups.day;
  const period = periods === groups.week ? 'Week' : 'Day';
  const byName = (/** @type {FigureGroup} */ { name }, /** @type {Language} */ language) => inLines(name[language]);
  const byDay = (/** @type {FigureGroup} */ { id }, /** @type {Language} */ language) =>
    dayText(language, id, { day: 'numeric', month: 'numeric' });
  const byHour = (/** @type {FigureGroup} */ { id }) => `${id}:00`;
  /** @type {Panel<FigureGroup>[]} */
  const perPeriod = periods.length < 2 ? [] : [
    { name: `arrivalsBy${period}`, kind: 'bar', unit: 'unit.people', groups: periods, label: byDay,
      series: [count('arrivals', 'first'), count('served', 'second')], csv: csv(period.toLowerCase()) },
    { name: `waitBy${period}`, kind: 'line', unit: 'unit.minutes', groups: periods, label: byDay,
      series: [...waits(), withinTarget()], csv: csv(period.toLowerCase()) },
  ];
  return [
    { name: 'arrivalsByHour', kind: 'bar', unit: 'unit.people', groups: groups.hour, label: byHour,
      series: [count('arrivals', 'first')], csv: csv('hour') },
    { name: 'waitByHour', kind: 'line', unit: 'unit.minutes', groups: groups.hour, label: byHour,
      series: waits(), csv: csv('hour') },
    ...perPeriod,
    { name: 'waitByService', kind: 'bar', unit: 'unit.minutes', groups: groups.service, label: byName,
      series: [...waits(), count('arrivals'), withinTarget()], csv: csv('service') },
    { name: 'serviceTime', kind: 'bar', unit: 'unit.minutes', groups: groups.service, label: byName, csv: csv('service'),
      series: [percentile('service', 'p50', 'first'), percentile('service', 'p80', 'second'),
        percentile('service', 'p90', 'third')] },
    { name: 'waitByCounter', kind: 'bar', unit: 'unit.minutes', groups: atCounters, label: byName,
      series: [...waits(), count('served')], csv: csv('counter') },
    ...satisfaction(total),
  ];
}

/** A name in lines that stand under a bar. @param {string} name */
function inLines(name) {
  /** @type {string[]} */
  const lines = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < lineLength) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length > lineCount ? [...lines.slice(0, lineCount - 1), `${lines[lineCount - 1]}…`] : lines;
}

/**
 * How often each mark from 1 to 5 was given.
 * @param {import('./statistics-types.js').Figures} total
 * @returns {Panel<any>[]}
 */
function satisfaction({ satisfaction: { distribution, count: all } }) {
  if (all === 0) return [];
  const groups = distribution.map((given, index) => ({
    id: String(index + 1), name: { vi: `${index + 1} điểm`, en: `${index + 1} of 5` }, given,
  }));
  return [{ name: 'satisfaction', kind: 'bar', unit: 'unit.ratings', groups, label: ({ id }) => id, series: [{
    label: 'figure.ratings', tone: 'first', value: ({ given }) => given,
    text: (language, { given }) => figureText(language, given, 'count'),
  }] }];
}
