// @ts-check
import { serverNow } from '../clock.js';
import { byId, h, icon, renderWhenChanged, setText } from '../dom.js';
import { stopwatch, timeOfDay } from '../format.js';
import { translate } from '../i18n.js';

/** @typedef {import('../api.js').Queue} Queue */
/** @typedef {import('../api.js').Ticket} Ticket */
/** @typedef {import('../i18n.js').Language} Language */

/** @param {Ticket | null} ticket @param {number} waitingHere @param {Queue} queue @param {Language} language */
export function renderCurrent(ticket, waitingHere, queue, language) {
  const dependencies = [ticket, waitingHere, queue.services.map(({ name }) => name), language];
  renderWhenChanged(byId('current'), dependencies, () =>
    ticket ? ticketParts(ticket, queue, language) : [freePart(waitingHere, language)]);
  tickStopwatches();
}

/** Brings every running time on the page up to date. */
export function tickStopwatches() {
  for (const node of document.querySelectorAll('[data-since]')) {
    const since = Date.parse(node.getAttribute('data-since') ?? '');
    setText(node, stopwatch(serverNow() - since));
  }
}

/** @param {number} waitingHere @param {Language} language */
function freePart(waitingHere, language) {
  const hint = waitingHere > 0 ? 'clerk.freeHint' : 'clerk.freeEmpty';
  return h('div', { class: 'current-free' }, icon(waitingHere > 0 ? 'people' : 'desk'),
    h('h2', { id: 'current-state' }, translate(language, 'clerk.free')),
    h('p', {}, translate(language, hint, { count: waitingHere })));
}

/** @param {Ticket} ticket @param {Queue} queue @param {Language} language */
function ticketParts(ticket, queue, language) {
  const service = queue.services.find(({ id }) => id === ticket.service);
  const top = h('div', { class: 'current-top' },
    h('p', { class: 'current-number' }, ticket.number),
    h('div', {},
      h('p', { id: 'current-state', class: 'state', 'data-state': ticket.state },
        icon(ticket.state === 'serving' ? 'play' : 'bell'), translate(language, `clerk.state.${ticket.state}`)),
      h('p', { class: 'current-service' }, service?.name[language] ?? ticket.service)));
  return [top, facts(ticket, queue, language)];
}

/** @param {Ticket} ticket @param {Queue} queue @param {Language} language */
function facts(ticket, queue, language) {
  const issued = Date.parse(ticket.issuedAt);
  const waited = Date.parse(ticket.calledAt ?? ticket.issuedAt) - issued;
  const running = ticket.startedAt
    ? fact('clerk.inService', language, null, ticket.startedAt)
    : fact('clerk.sinceCall', language, null, ticket.lastCalledAt ?? ticket.calledAt);
  return h('dl', { class: 'current-facts' },
    running,
    fact('clerk.waited', language, stopwatch(waited)),
    fact('clerk.issuedAt', language, timeOfDay(issued, queue.office.timeZone)),
    fact('clerk.origin', language, translate(language, `clerk.origin.${ticket.origin}`)),
    fact('clerk.recalls', language, String(ticket.recalls)));
}

/** @param {string} label @param {Language} language @param {string | null} value @param {string | null} [since] */
function fact(label, language, value, since = null) {
  return h('div', {},
    h('dt', {}, translate(language, label)),
    h('dd', { class: since ? 'is-running' : null, 'data-since': since }, value ?? ''));
}
