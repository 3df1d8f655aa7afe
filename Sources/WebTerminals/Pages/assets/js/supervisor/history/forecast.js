// @ts-check
import { h } from '../../dom.js';
import { translate } from '../../i18n.js';
import { table } from '../../sections/table.js';
import { numberText, shareText, signedText } from '../words.js';

/** @typedef {import('../../i18n.js').Language} Language */
/** @typedef {import('./statistics-types.js').Statistics} Statistics */
/** @typedef {import('./statistics-types.js').FigureGroup} FigureGroup */

/** A bias below this says nothing, in minutes. */
const unbiased = 0.5;
/** What the later end of a range promises. */
const promised = 0.8;

/**
 * How well the waits that were told turned out, in words and then in numbers.
 * @param {Statistics} statistics
 * @param {Language} language
 */
export function forecastElement({ total, groups }, language) {
  const { forecast } = total;
  const text = (/** @type {string} */ key, values = {}) => translate(language, key, values);
  if (!forecast) return [];
  const bias = Math.abs(forecast.biasMinutes) < unbiased ? 'none' : forecast.biasMinutes > 0 ? 'earlier' : 'later';
  const isKept = forecast.p80Coverage >= promised - 0.05;
  return [h('article', { class: 'card panel is-wide', 'data-panel': 'forecast' }, h('h3', {}, text('forecast.title')),
    h('ul', { class: 'sentences' },
      h('li', {}, text('forecast.error', { minutes: numberText(language, forecast.maeMinutes, 1) })),
      h('li', {}, text(`forecast.bias.${bias}`, { minutes: numberText(language, Math.abs(forecast.biasMinutes), 1) })),
      h('li', {}, text('forecast.coverage', {
        share: shareText(language, forecast.p80Coverage), promised: shareText(language, promised),
      }), ' ', text(isKept ? 'forecast.kept' : 'forecast.tooNarrow'))),
    h('details', { class: 'figures' }, h('summary', {}, text('panel.table')),
      scores('waitByService', groups.service, language), scores('arrivalsByDay', groups.day, language)))];
}

/** @param {string} by @param {FigureGroup[]} groups @param {Language} language */
function scores(by, groups, language) {
  const text = (/** @type {string} */ key) => translate(language, key);
  const columns = [`panel.by.${by}`, 'forecast.mae', 'forecast.biasShort', 'forecast.coverageShort']
    .map((key, index) => ({ title: text(key), className: index === 0 ? undefined : 'is-number' }));
  const rows = groups.flatMap(({ name, figures: { forecast } }) => forecast ? [[
    name[language], numberText(language, forecast.maeMinutes, 1), signedText(language, forecast.biasMinutes),
    shareText(language, forecast.p80Coverage),
  ]] : []);
  return table(`${text('forecast.title')}: ${text(`panel.by.${by}`)}`, columns, rows, text('panel.empty'));
}
