// @ts-check
import { h } from '../../dom.js';
import { translate } from '../../i18n.js';
import { table } from '../../sections/table.js';
import { staffName } from '../staff-names.js';
import { figureText, percentileText } from './figure-texts.js';

/**
 * What each clerk did; the server tells it to those who supervise only.
 * @param {import('./statistics-types.js').Statistics['clerks']} clerks
 * @param {import('../../i18n.js').Language} language
 */
export function clerksElement(clerks, language) {
  if (clerks === null || clerks.length === 0) return [];
  const text = (/** @type {string} */ key) => translate(language, key);
  const columns = [
    'perClerk.name', 'figure.served', 'series.service.p50', 'series.service.p90', 'figure.satisfactionMean',
    'perClerk.present', 'perClerk.utilisation',
  ].map((key, index) => ({ title: text(key), className: index === 0 ? undefined : 'is-number' }));
  const rows = clerks.map(({ clerk, figures, workload }) => [
    staffName(clerk) ?? clerk, figureText(language, figures.counts.served, 'count'),
    percentileText(language, figures.service.p50), percentileText(language, figures.service.p90),
    figureText(language, figures.satisfaction.mean, 'rating'),
    translate(language, 'perClerk.hours', { hours: figureText(language, workload.presentMinutes / 60, 'rating') }),
    figureText(language, workload.utilisation, 'share'),
  ]);
  return [h('article', { class: 'card panel is-wide', 'data-panel': 'clerks' }, h('h3', {}, text('perClerk.title')),
    h('p', { class: 'field-hint' }, text('perClerk.hint')), table(text('perClerk.title'), columns, rows, ''))];
}
