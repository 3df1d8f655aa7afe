// @ts-check
import { byId, h, icon, renderWhenChanged } from '../../dom.js';
import { translate } from '../../i18n.js';
import { percentileText } from '../history/figure-texts.js';
import { numberText } from '../words.js';
import { longestWaiting } from './longest.js';
import { elapsed } from './ticking.js';

/** @typedef {import('../../i18n.js').Language} Language */

/**
 * The hall in five numbers.
 * @param {import('../../api.js').Queue} queue
 * @param {import('../history/statistics-types.js').Figures | null} today
 * @param {Language} language
 */
export function renderKeyFigures(queue, today, language) {
  const longest = longestWaiting(queue.waiting);
  const open = queue.counters.filter(({ status }) => status === 'open').length;
  const p50 = today?.waiting.p50 ?? null;
  const isOverdue = longest !== null && queue.overdue.includes(longest.id);
  const text = (/** @type {string} */ key, values = {}) => translate(language, key, values);
  const facts = { waiting: queue.waiting.length, longest: longest?.number, since: longest?.queuedAt, isOverdue, open,
    counters: queue.counters.length, p50, served: today?.counts.served, arrivals: today?.counts.arrivals };
  renderWhenChanged(byId('key-figures'), [facts, language], () => [
    tile(text('hall.waitingNow'), numberText(language, queue.waiting.length)),
    tile(text('hall.longest'), elapsed(longest?.queuedAt ?? null), longest?.number ?? '', isOverdue),
    tile(text('hall.p50'), percentileText(language, p50), text(p50?.isLowerBound ? 'hall.p50Bound' : 'hall.p50Hint')),
    tile(text('hall.served'), today ? numberText(language, today.counts.served) : '–',
      today ? text('hall.arrived', { count: today.counts.arrivals }) : ''),
    tile(text('hall.openCounters'), `${open}/${queue.counters.length}`),
  ]);
}

/** @param {string} label @param {Node | string} value @param {string} [more] @param {boolean} [isBad] */
function tile(label, value, more = '', isBad = false) {
  return h('div', { class: 'key-figure', 'data-level': isBad ? 'bad' : null },
    h('dt', {}, isBad && icon('warning'), label),
    h('dd', {}, h('strong', {}, value), more !== '' && h('small', {}, more)));
}
