// @ts-check
import { byId, h, icon, renderWhenChanged, setText } from '../../dom.js';
import { timeOfDay } from '../../format.js';
import { translate } from '../../i18n.js';
import { table } from '../../sections/table.js';
import { longestWaiting } from './longest.js';
import { elapsed } from './ticking.js';

/** @typedef {import('../../api.js').Queue} Queue */
/** @typedef {import('../../api.js').Ticket} Ticket */
/** @typedef {import('../../i18n.js').Language} Language */

/** Who waits, in calling order, and for how long. @param {Queue} queue @param {Language} language */
export function renderWaiting(queue, language) {
  const text = (/** @type {string} */ key, values = {}) => translate(language, key, values);
  const longest = longestWaiting(queue.waiting);
  const rows = queue.waiting.map(({ id, number, queuedAt, service, priority, appointment }) => ({
    id, number, queuedAt, service, priority, appointment,
    isLongest: id === longest?.id, isOverdue: queue.overdue.includes(id),
  }));
  setText(byId('waiting-count'), text('service.waiting', { count: rows.length }));
  renderWhenChanged(byId('waiting'), [rows, queue.services.map(({ name }) => name), language], () => {
    const columns = [{ title: text('hall.number') }, { title: text('hall.service') }, { title: text('hall.waited') }];
    const list = table(text('hall.waiting'), columns, rows.map((row) => [
      h('span', { id: `row-${row.number}`, class: 'row-number', tabindex: -1 }, row.number),
      h('span', {}, serviceName(queue, row.service, language), ...special(queue, row, language)),
      h('span', { class: 'waited', 'data-level': row.isOverdue ? 'bad' : null },
        elapsed(row.queuedAt), ...marks(row, queue, language)),
    ]), text('hall.nobodyWaits'));
    return [list];
  });
}

/** @param {{isLongest: boolean, isOverdue: boolean}} row @param {Queue} queue @param {Language} language */
function marks({ isLongest, isOverdue }, { rules }, language) {
  const mark = (/** @type {string} */ level, /** @type {string} */ picture, /** @type {string} */ words) =>
    h('span', { class: 'badge', 'data-level': level }, icon(picture), words);
  return [
    ...isOverdue ? [mark('bad', 'warning', translate(language, 'hall.overdue', { minutes: rules.maximumWaitMinutes }))] : [],
    ...isLongest ? [mark('warn', 'clock', translate(language, 'hall.isLongest'))] : [],
  ];
}

/**
 * Why somebody may be called before others.
 * @param {Queue} queue
 * @param {Pick<Ticket, 'priority'|'appointment'>} ticket
 * @param {Language} language
 */
function special(queue, { priority, appointment }, language) {
  const named = queue.priorities.find(({ id }) => id === priority);
  return [
    ...named ? [h('small', {}, translate(language, 'hall.priority', { name: named.name[language] }))] : [],
    ...appointment ? [h('small', {}, translate(language, 'hall.appointment', {
      time: timeOfDay(Date.parse(appointment.at), queue.office.timeZone) }))] : [],
  ];
}

/** Who was sent away for a while. @param {Queue} queue @param {Language} language */
export function renderParked(queue, language) {
  const text = (/** @type {string} */ key) => translate(language, key);
  renderWhenChanged(byId('parked'), [queue.parked, language], () => {
    const columns = [{ title: text('hall.number') }, { title: text('hall.why') }, { title: text('hall.backAt') }];
    return [table(text('hall.parked'), columns, queue.parked.map((ticket) => [
      ticket.number,
      h('span', {}, ticket.parkReason?.[language] ?? '–', h('small', {}, serviceName(queue, ticket.service, language))),
      ticket.parkedUntil ? timeOfDay(Date.parse(ticket.parkedUntil), queue.office.timeZone) : '–',
    ]), text('hall.nobodyParked'))];
  });
}

/** @param {Queue} queue @param {string} id @param {Language} language */
const serviceName = (queue, id, language) => queue.services.find((service) => service.id === id)?.name[language] ?? id;
