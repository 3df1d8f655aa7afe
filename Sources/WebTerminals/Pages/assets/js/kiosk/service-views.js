// @ts-check
import { byId, h, icon, renderWhenChanged } from '../dom.js';
import { shortWait, waitText } from '../format.js';
import { bilingual, duo } from '../i18n.js';

/** @typedef {import('../api.js').Queue} Queue */

/** The strip at the bottom: how many wait, and how long. @param {Queue} queue */
export function renderServiceStrip(queue) {
  const total = bilingual('kiosk.waitingTotal', { count: queue.waiting.length });
  renderWhenChanged(byId('waiting-total'), total, () => [duo(total)]);
  renderWhenChanged(byId('service-list'), queue.services, () => queue.services.map(serviceItem));
}

/**
 * The buttons of the choice. They are built anew only when the services themselves change, so that a finger never
 * loses its button to an update.
 * @param {Queue} queue
 * @param {import('../api.js').Ticket | null} changing whose service is to be another one
 * @param {(service: string) => void} choose
 */
export function renderServiceChoice(queue, changing, choose) {
  const headline = changing ? 'kiosk.chooseOther' : 'kiosk.chooseService';
  const values = { number: changing?.number ?? '' };
  renderWhenChanged(byId('choice-headline'), [headline, values], () => [duo(bilingual(headline, values))]);
  const offered = queue.services.filter(({ id, open }) => open && id !== changing?.service)
    .map(({ id, letter, name }) => ({ id, letter, name }));
  renderWhenChanged(byId('choice-services'), offered, () => offered.map(({ id, letter, name }) => {
    const button = h('button', { type: 'button', class: 'button choice-service', 'data-service': id },
      h('span', { class: 'letter', 'aria-hidden': true }, letter), duo(name));
    button.addEventListener('click', () => choose(id));
    return h('li', {}, button);
  }));
}

/** @param {Queue['services'][number]} service */
function serviceItem(service) {
  if (!service.open) {
    return serviceLine(service, h('p', { class: 'service-figures' }, duo(bilingual('kiosk.serviceClosed'))));
  }
  const count = bilingual('service.waiting', { count: service.waiting });
  const wait = waitText(service.wait);
  return serviceLine(service,
    h('p', { class: 'visually-hidden' }, `${count.vi}, ${wait.vi}`),
    h('p', { class: 'service-figures', 'aria-hidden': true },
      icon('people'), service.waiting, icon('clock'), ...shortWait(service.wait)));
}

/** @param {Queue['services'][number]} service @param {...Node} figures */
function serviceLine({ letter, name }, ...figures) {
  return h('li', { class: 'service' },
    h('span', { class: 'letter', 'aria-hidden': true }, letter),
    h('div', { class: 'service-text' }, h('div', { class: 'service-name' }, duo(name)), ...figures));
}
