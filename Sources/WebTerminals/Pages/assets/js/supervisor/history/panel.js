// @ts-check
import { h } from '../../dom.js';
import { translate } from '../../i18n.js';
import { table } from '../../sections/table.js';
import { locales } from '../words.js';
import { chartConfiguration, chartLibrary } from './chart.js';

/** @typedef {import('../../i18n.js').Language} Language */
/**
 * One column of the table and, where it has a tone, one series of the chart: both say the same.
 * @template Group
 * @typedef {object} Series
 * @property {string} label a key
 * @property {(group: Group) => number | null | undefined} value
 * @property {(language: Language, group: Group) => string} text
 * @property {import('./chart.js').Tone} [tone]
 */
/**
 * @template Group
 * @typedef {object} Panel
 * @property {string} name its title is the text `panel.NAME`
 * @property {'bar'|'line'} kind
 * @property {string} unit the key of the axis's title
 * @property {(Group & {name: import('../../i18n.js').LocalText})[]} groups
 * @property {(group: Group, language: Language) => string | string[]} label under the bar, in lines
 * @property {Series<Group>[]} series
 * @property {string} [csv] the table's address
 */

/** A chart with its table, and how to draw the chart anew. @param {Panel<any>} panel @param {Language} language */
export function panelElement(panel, language) {
  const text = (/** @type {string} */ key) => translate(language, key);
  const title = text(`panel.${panel.name}`);
  const canvas = h('canvas', { role: 'img', 'aria-label': `${title}. ${text('panel.seeTable')}` });
  const frame = h('div', { class: 'chart' }, canvas);
  const element = h('article', { class: 'card panel', 'data-panel': panel.name, 'aria-label': title },
    h('h3', {}, title), frame,
    h('details', { class: 'figures' }, h('summary', {}, text('panel.table')), panelTable(panel, language),
      panel.csv ? h('p', {}, h('a', { href: panel.csv, download: true }, text('export.csv'))) : null));
  /** @type {any} */
  let chart = null;
  const draw = async () => {
    const Chart = await chartLibrary();
    frame.hidden = Chart === null;
    if (Chart === null || !canvas.isConnected) return;
    chart?.destroy();
    chart = new Chart(canvas, chartConfiguration(picture(panel, language)));
  };
  return { element, draw, resize: () => chart?.resize(), destroy: () => chart?.destroy() };
}

/** @param {Panel<any>} panel @param {Language} language @returns {import('./chart.js').Picture} */
function picture({ kind, unit, groups, label, series }, language) {
  return {
    kind, locale: locales[language], unit: translate(language, unit), labels: groups.map((group) => label(group, language)),
    datasets: series.filter(({ tone }) => tone).map(({ label: key, value, tone }) => ({
      label: translate(language, key), tone: /** @type {import('./chart.js').Tone} */ (tone),
      values: groups.map((group) => value(group) ?? null),
    })),
  };
}

/** @param {Panel<any>} panel @param {Language} language */
function panelTable({ name, groups, series }, language) {
  const columns = [{ title: translate(language, `panel.by.${name}`) },
    ...series.map(({ label }) => ({ title: translate(language, label), className: 'is-number' }))];
  return table(translate(language, `panel.${name}`), columns, groups.map((group) =>
    [group.name[language], ...series.map(({ text }) => text(language, group))]), translate(language, 'panel.empty'));
}
