// @ts-check
import { h, icon } from '../../dom.js';
import { translate } from '../../i18n.js';
import { numberText } from '../words.js';
import { figureText, percentileText } from './figure-texts.js';

/** @typedef {import('../../i18n.js').Language} Language */
/** @typedef {import('./statistics-types.js').Statistics} Statistics */
/** @typedef {import('./statistics-types.js').Figures} Figures */
/** @typedef {import('./figure-texts.js').Unit} Unit */

/** What more of it means: good, bad, or neither. @type {[string, Unit, 1 | -1 | 0][]} */
const shown = [
  ['arrivals', 'count', 0], ['served', 'count', 0], ['waitP50', 'minutes', -1], ['waitP90', 'minutes', -1],
  ['waitWithinTarget', 'share', 1], ['serviceP50', 'minutes', 0], ['noShows', 'count', -1],
  ['satisfiedShare', 'share', 1],
];
/** Less than this is as before. @type {Record<Unit, number>} */
const noticeable = { count: 0.5, minutes: 0.5, share: 0.005, rating: 0.05 };

/** The range in eight numbers, beside the range before. @param {Statistics} statistics @param {Language} language */
export function keyFigureTiles({ total, comparison }, language) {
  const isComparable = comparison !== null && comparison.previous.counts.arrivals > 0;
  return shown.map(([name, unit, better]) => {
    const change = comparison?.changes[name] ?? null;
    return h('div', { class: 'key-figure', 'data-figure': name },
      h('dt', {}, translate(language, `figure.${name}`)),
      h('dd', {}, h('strong', {}, valueText(name, unit, total, change?.current, language)),
        changeElement(isComparable ? change?.absolute : undefined, unit, better, language)));
  });
}

/**
 * @param {string} name
 * @param {Unit} unit
 * @param {Figures} total
 * @param {number | undefined} current
 * @param {Language} language
 */
function valueText(name, unit, { waiting, service }, current, language) {
  const percentiles = { waitP50: waiting.p50, waitP90: waiting.p90, serviceP50: service.p50 };
  return name in percentiles
    ? percentileText(language, percentiles[/** @type {keyof percentiles} */ (name)])
    : figureText(language, current, unit);
}

/** @param {number | undefined} absolute @param {Unit} unit @param {1 | -1 | 0} better @param {Language} language */
function changeElement(absolute, unit, better, language) {
  const text = (/** @type {string} */ key, values = {}) => translate(language, key, values);
  if (absolute === undefined) return h('small', {}, text('change.unknown'));
  if (Math.abs(absolute) < noticeable[unit]) return h('small', {}, text('change.same'));
  const size = unit === 'share'
    ? text('change.points', { count: numberText(language, Math.abs(absolute) * 100) })
    : figureText(language, Math.abs(absolute), unit);
  const isBetter = Math.sign(absolute) * better;
  return h('small', { class: 'change', 'data-level': ['bad', null, 'good'][isBetter + 1] },
    icon(absolute > 0 ? 'up' : 'down'), text(absolute > 0 ? 'change.more' : 'change.less', { size }));
}

/** Whether the office gets to where it is held to. @param {Statistics} statistics @param {Language} language */
export function goalElements({ total, goals, onTime }, language) {
  const onTimeShare = onTime ? onTime.onTime / onTime.total : undefined;
  const counts = { onTime: onTime?.onTime ?? 0, due: onTime?.total ?? 0 };
  return [
    ...goal('satisfied', total.satisfaction.satisfiedShare, goals.satisfiedShare, goals.meetsSatisfaction, language),
    ...goal('onTime', onTimeShare, goals.onTimeShare, goals.meetsOnTime, language, counts),
  ];
}

/**
 * @param {string} name
 * @param {number | undefined} share
 * @param {number} goalShare
 * @param {boolean | null} meets
 * @param {Language} language
 * @param {Record<string, number>} [counts]
 */
function goal(name, share, goalShare, meets, language, counts = {}) {
  if (share === undefined || meets === null) return [];
  const values = { ...counts, share: figureText(language, share, 'share'), goal: figureText(language, goalShare, 'share') };
  return [h('li', { class: 'goal', 'data-level': meets ? 'good' : 'bad' }, icon(meets ? 'check' : 'warning'),
    h('span', {}, translate(language, `goal.${name}`, values), ' ',
      translate(language, meets ? 'goal.met' : 'goal.missed')))];
}
