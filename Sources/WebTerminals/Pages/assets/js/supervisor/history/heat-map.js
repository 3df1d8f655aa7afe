// @ts-check
import { h } from '../../dom.js';
import { translate } from '../../i18n.js';
import { figureText } from './figure-texts.js';

/** @typedef {import('../../i18n.js').Language} Language */
/** @typedef {import('./statistics-types.js').FigureGroup} FigureGroup */
/** @typedef {'arrivals'|'waitP50'} Metric */

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
/** So many tints; the numbers say the rest. */
const levels = 5;

/** @type {Record<Metric, (group: FigureGroup) => number | undefined>} */
const values = {
  arrivals: ({ figures }) => figures.counts.arrivals,
  waitP50: ({ figures }) => figures.waiting.p50?.minutes,
};
/** What was looked at last stays. @type {Metric} */
let metric = 'arrivals';

/**
 * When people come and wait, by hour and weekday.
 * @param {FigureGroup[]} groups
 * @param {Language} language
 */
export function heatMapElement(groups, language) {
  if (groups.length === 0) return [];
  const text = (/** @type {string} */ key) => translate(language, key);
  const place = h('div', { class: 'heat-scroll', role: 'region', tabindex: 0, 'aria-label': text('heat.title') });
  const show = () => place.replaceChildren(heatTable(groups, language));
  const choices = /** @type {Metric[]} */ (Object.keys(values)).map((name) => {
    const input = h('input', {
      type: 'radio', name: 'heat', value: name, checked: name === metric, class: 'visually-hidden',
    });
    input.addEventListener('change', () => {
      metric = name;
      show();
    });
    return h('label', { class: 'chip' }, input, h('span', {}, text(`figure.${name}`)));
  });
  show();
  return [h('article', { class: 'card panel is-wide', 'data-panel': 'heat' },
    h('div', { class: 'card-head' }, h('h3', {}, text('heat.title')),
      h('fieldset', { class: 'chips' },
        h('legend', { class: 'visually-hidden' }, text('heat.choose')), ...choices)), place)];
}

/** @param {FigureGroup[]} groups @param {Language} language */
function heatTable(groups, language) {
  const cells = new Map(groups.map((group) => [group.id, values[metric](group)]));
  const hours = [...new Set(groups.map(({ id }) => id.split('-')[1]))].toSorted();
  const days = weekdays.filter((day) => groups.some(({ id }) => id.startsWith(day)));
  const greatest = Math.max(...[...cells.values()].map((value) => value ?? 0), 0);
  const text = (/** @type {string} */ key) => translate(language, key);
  return h('table', { class: 'heat' },
    h('caption', { class: 'visually-hidden' }, `${text('heat.title')}: ${text(`figure.${metric}`)}`),
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, text('panel.by.arrivalsByHour')),
      ...days.map((day) => h('th', { scope: 'col' }, text(`weekday.${day}`))))),
    h('tbody', {}, ...hours.map((hour) => h('tr', {}, h('th', { scope: 'row' }, `${hour}:00`),
      ...days.map((day) => cell(cells.get(`${day}-${hour}`), greatest, language))))));
}

/** @param {number | undefined} value @param {number} greatest @param {Language} language */
function cell(value, greatest, language) {
  const level = value === undefined || greatest === 0 ? 0 : Math.ceil(value / greatest * levels);
  return h('td', { 'data-tint': level }, figureText(language, value, metric === 'arrivals' ? 'count' : 'minutes'));
}
