// @ts-check
import { byId, h, icon, renderWhenChanged } from '../../dom.js';
import { translate } from '../../i18n.js';
import { table } from '../../sections/table.js';
import { act } from '../acting.js';
import { setServiceOpen } from '../supervisor-api.js';
import { longestWaiting } from './longest.js';
import { elapsed } from './ticking.js';

/** @typedef {import('../../api.js').Queue} Queue */
/** @typedef {import('../../api.js').Service} Service */
/** @typedef {import('../../i18n.js').Language} Language */

/**
 * Each service: who waits, what a newcomer would wait, and whether it takes further numbers.
 * @param {Queue} queue
 * @param {Language} language
 */
export function renderServices(queue, language) {
  const text = (/** @type {string} */ key) => translate(language, key);
  const rows = queue.services.map((service) => ({
    service, longest: longestWaiting(queue.waiting.filter((ticket) => ticket.service === service.id)),
  }));
  const facts = rows.map(({ service, longest }) => [service, longest?.queuedAt]);
  renderWhenChanged(byId('services'), [facts, language], () => {
    const columns = [
      { title: text('hall.service') }, { title: text('hall.waitingShort'), className: 'is-number' },
      { title: text('hall.longestShort'), className: 'is-time' }, { title: text('hall.newcomer') },
      { title: text('hall.takes'), className: 'is-actions' },
    ];
    return [table(text('hall.services'), columns, rows.map(({ service, longest }) => [
      h('span', { class: 'service-name' }, h('span', { class: 'letter' }, service.letter), service.name[language]),
      String(service.waiting), elapsed(longest?.queuedAt ?? null), rangeText(service.wait, language),
      openSwitch(service, language),
    ]), '')];
  });
}

/** @param {import('../../api.js').Wait | null} wait @param {Language} language */
function rangeText(wait, language) {
  if (wait === null) return translate(language, 'wait.unknown');
  const { fromMinutes: from, toMinutes: to } = wait;
  if (from === 0 || from === to) return translate(language, from === to ? 'wait.about' : 'wait.under', { count: to });
  return translate(language, 'wait.range', { from, to });
}

/** @param {Service} service @param {Language} language */
function openSwitch({ id, name, open }, language) {
  const button = h('button', {
    type: 'button', role: 'switch', class: 'switch', 'aria-checked': String(open),
    'aria-label': translate(language, 'hall.takesNumbers', { service: name[language] }),
  }, h('span', { class: 'switch-knob' }, icon(open ? 'check' : 'close')),
  h('span', { class: 'switch-word' }, translate(language, open ? 'hall.isOpen' : 'hall.isClosed')));
  button.addEventListener('click', () => act(button, language, () => setServiceOpen(id, !open),
    translate(language, open ? 'hall.done.serviceClosed' : 'hall.done.serviceOpened', { service: name[language] })));
  return button;
}
