// @ts-check
import { byId, h, renderWhenChanged } from '../dom.js';
import { translate } from '../i18n.js';

/**
 * @param {import('../api.js').Queue} queue
 * @param {import('../i18n.js').Language} language
 * @param {(counter: string) => void} choose
 */
export function renderCounterChoice(queue, language, choose) {
  const rows = queue.counters.map(({ id, name, services, status, ticket }) => ({
    id,
    name: name[language],
    services: queue.services.filter((service) => services.includes(service.id))
      .map((service) => `${service.letter} ${service.name[language]}`).join(', '),
    status,
    number: queue.attended.find((attended) => attended.id === ticket)?.number ?? null,
  }));
  renderWhenChanged(byId('counter-list'), [rows, language], () => rows.map((row) => {
    const state = row.number
      ? translate(language, 'clerk.counterBusy', { number: row.number })
      : translate(language, row.status === 'open' ? 'clerk.counterFree' : `clerk.counter.${row.status}`);
    const button = h('button', { type: 'button', class: 'button counter', 'data-counter': row.id },
      h('span', { class: 'counter-title' }, row.name),
      h('span', { class: 'counter-services' }, row.services),
      h('span', { class: 'counter-state' }, state));
    button.addEventListener('click', () => choose(row.id));
    return h('li', {}, button);
  }));
}
