// @ts-check
import { byId, h, icon, renderWhenChanged } from '../../dom.js';
import { timeOfDay } from '../../format.js';
import { translate } from '../../i18n.js';
import { act } from '../acting.js';
import { staffName } from '../staff-names.js';
import { changeCounter } from '../supervisor-api.js';
import { elapsed } from './ticking.js';

/** @typedef {import('../../api.js').Queue} Queue */
/** @typedef {import('../../api.js').Counter} Counter */
/** @typedef {import('../../i18n.js').Language} Language */

/** @type {Record<string, {level: string, picture: string, actions: ('open'|'pause'|'close')[]}>} */
const looks = {
  open: { level: 'good', picture: 'check', actions: ['pause', 'close'] },
  paused: { level: 'warn', picture: 'pause', actions: ['open', 'close'] },
  closed: { level: 'bad', picture: 'close', actions: ['open'] },
};

/** What each counter does, and for how long. @param {Queue} queue @param {Language} language */
export function renderCounters(queue, language) {
  const cards = queue.counters.map((counter) => ({
    counter, clerk: staffName(counter.clerk), hall: queue.halls.find(({ id }) => id === counter.hall) ?? null,
    ticket: queue.attended.find(({ id }) => id === counter.ticket) ?? null,
    letters: queue.services.filter(({ id }) => counter.services.includes(id)),
  }));
  renderWhenChanged(byId('counters'), [cards, language], () => cards.map((facts) => card(facts, queue, language)));
}

/**
 * @param {{counter: Counter, clerk: string | null, hall: {name: import('../../i18n.js').LocalText} | null,
 *   ticket: import('../../api.js').Ticket | null, letters: import('../../api.js').Service[]}} facts
 * @param {Queue} queue
 * @param {Language} language
 */
function card({ counter, clerk, hall, ticket, letters }, queue, language) {
  const { level, picture, actions } = looks[counter.status];
  const text = (/** @type {string} */ key, values = {}) => translate(language, key, values);
  const until = counter.until === null ? '' :
    ` · ${text('hall.until', { time: timeOfDay(Date.parse(counter.until), queue.office.timeZone) })}`;
  return h('li', { class: 'counter', 'data-status': counter.status, 'data-counter': counter.id },
    h('div', { class: 'counter-head' }, h('h4', {}, counter.name[language]),
      h('span', { class: 'badge', 'data-level': level }, icon(picture), text(`hall.status.${counter.status}`))),
    h('p', { class: 'counter-does' }, ...doing(counter, ticket, until, language)),
    h('p', { class: 'counter-facts' }, icon('person'), clerk ?? text('hall.nobody'),
      hall && ` · ${hall.name[language]}`),
    h('p', { class: 'counter-services' }, h('span', { class: 'visually-hidden' }, `${text('hall.serves')}: `),
      ...letters.map(({ letter, name }) => h('span', { class: 'letter', title: name[language] }, letter,
        h('span', { class: 'visually-hidden' }, ` ${name[language]},`)))),
    h('div', { class: 'counter-actions' }, ...actions.map((action) => actionButton(counter, action, language))));
}

/**
 * @param {Counter} counter
 * @param {import('../../api.js').Ticket | null} ticket
 * @param {string} until
 * @param {Language} language
 */
function doing(counter, ticket, until, language) {
  const text = (/** @type {string} */ key) => translate(language, key);
  if (ticket) {
    return [h('strong', {}, ticket.number), ` ${text(ticket.state === 'serving' ? 'hall.serving' : 'hall.called')} · `,
      elapsed(ticket.startedAt ?? ticket.lastCalledAt)];
  }
  const idle = text(counter.status === 'open' ? 'hall.free' : `hall.doing.${counter.status}`);
  return counter.since === null ? [idle, until] : [`${idle} · `, elapsed(counter.since), until];
}

/** @param {Counter} counter @param {'open'|'pause'|'close'} action @param {Language} language */
function actionButton({ id, name }, action, language) {
  const label = translate(language, `hall.act.${action}`);
  const button = h('button', { type: 'button', class: 'button', 'aria-label': `${label}: ${name[language]}` }, label);
  button.addEventListener('click', () => act(button, language, () => changeCounter(id, action),
    translate(language, `hall.done.${action}`)));
  return button;
}
