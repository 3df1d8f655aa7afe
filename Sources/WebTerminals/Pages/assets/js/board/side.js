// @ts-check
import { byId, h, renderWhenChanged } from '../dom.js';
import { shortWait } from '../format.js';
import { bilingual, duo } from '../i18n.js';

const nextLimit = 6;

/** @param {import('../api.js').Queue} queue */
export function renderNext(queue) {
  const numbers = queue.waiting.slice(0, nextLimit).map(({ number }) => number);
  renderWhenChanged(byId('next'), numbers, () => {
    if (numbers.length === 0) return [h('li', { class: 'next-none' }, duo(bilingual('board.noneNext')))];
    return numbers.map((number) => h('li', { class: 'next-ticket' }, number));
  });
}

/** @param {import('../api.js').Queue} queue */
export function renderWaits(queue) {
  renderWhenChanged(byId('waits'), queue.services, () => queue.services.map((service) => {
    const count = bilingual(service.open ? 'service.waiting' : 'board.serviceClosed', { count: service.waiting });
    return h('li', { class: 'wait' },
      h('span', { class: 'letter', 'aria-hidden': true }, service.letter),
      h('div', { class: 'wait-name' }, duo(service.name)),
      h('div', { class: 'wait-figures' },
        h('p', { class: 'wait-range' }, ...shortWait(service.wait)),
        h('p', { class: 'wait-count' }, `${count.vi} · ${count.en}`)));
  }));
}
