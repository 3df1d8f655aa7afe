// @ts-check
import { byId, h, icon, renderWhenChanged } from '../dom.js';
import { stopwatch, timeOfDay } from '../format.js';
import { translate } from '../i18n.js';
import { isOwn, serviceName } from './desk-state.js';
import { dossierText, isOverdue } from './dossier-text.js';
import { tickRunningTimes } from './running-times.js';
import { visitSteps } from './visit-steps.js';

/** @typedef {import('../api.js').Ticket} Ticket */
/** @typedef {import('./dossier-api.js').Dossier} Dossier */
/** @typedef {import('../i18n.js').Language} Language */
/** @typedef {import('./desk-state.js').DeskState} DeskState */

/**
 * The counter's ticket, or that it is free.
 * @param {DeskState} state
 * @param {boolean | null} isKnown the visitor
 * @param {Dossier[]} dossiers what the ticket is about
 */
export function renderCurrent(state, isKnown, dossiers) {
  const { queue, counter, ticket, language } = state;
  const waiting = queue.waiting.filter((other) => isOwn(other, counter)).length;
  const names = [queue.services, queue.counters, queue.priorities].map((list) => list.map(({ id, name }) => [id, name]));
  const dependencies = ticket
    ? [ticketEssence(ticket), isKnown, dossiers, names, language]
    : [waiting, counter.status, counter.until, language];
  renderWhenChanged(byId('current'), dependencies, () =>
    ticket ? ticketParts(state, ticket, isKnown, dossiers) : [freePart(state, waiting)]);
  tickRunningTimes();
}

/** What is shown of it: an undo that runs out changes nothing here. @param {Ticket} ticket */
const ticketEssence = ({ undo, ...shown }) => shown;

/** @param {DeskState} state @param {number} waiting */
function freePart({ queue, counter, language }, waiting) {
  if (counter.status !== 'open') {
    const until = counter.until && timeOfDay(Date.parse(counter.until), queue.office.timeZone);
    const hint = until ? translate(language, 'clerk.shut.until', { time: until }) : translate(language, 'clerk.shut.hint');
    return h('div', { class: 'current-free' }, icon('pause'),
      h('h2', { id: 'current-state' }, translate(language, `clerk.shut.${counter.status}`)), h('p', {}, hint));
  }
  return h('div', { class: 'current-free' }, icon(waiting > 0 ? 'people' : 'desk'),
    h('h2', { id: 'current-state' }, translate(language, 'clerk.free')),
    h('p', {}, translate(language, waiting > 0 ? 'clerk.freeHint' : 'clerk.freeEmpty', { count: waiting })));
}

/** @param {DeskState} state @param {Ticket} ticket @param {boolean | null} isKnown @param {Dossier[]} dossiers */
function ticketParts(state, ticket, isKnown, dossiers) {
  const { queue, language } = state;
  const top = h('div', { class: 'current-top' },
    h('p', { class: 'current-number' }, ticket.number),
    h('div', { class: 'current-what' },
      h('p', { id: 'current-state', class: 'state', 'data-state': ticket.state },
        icon(ticket.state === 'serving' ? 'play' : 'bell'), translate(language, `clerk.state.${ticket.state}`),
        h('span', { class: 'state-time', 'data-since': ticket.startedAt ?? ticket.lastCalledAt ?? ticket.calledAt })),
      h('p', { class: 'current-service' }, serviceName(queue, ticket.service, language)),
      h('p', { class: 'current-marks' }, ...marks(state, ticket, isKnown),
        ...dossiers.map((dossier) => dossierMark(dossier, state)))));
  const steps = visitSteps(ticket, queue, language);
  if (steps.length === 1) return [top, facts(state, ticket)];
  const label = translate(language, 'clerk.visit');
  return [top, facts(state, ticket), h('ol', { class: 'steps', tabindex: 0, 'aria-label': label }, ...steps)];
}

/** @param {DeskState} state @param {Ticket} ticket @param {boolean | null} isKnown */
function marks({ queue, language }, { priority, dossiers, reservedFor }, isKnown) {
  const name = queue.priorities.find(({ id }) => id === priority)?.name[language];
  const marks = [];
  if (priority !== null) marks.push(mark('star', name ?? priority, 'warn'));
  if (isKnown) marks.push(mark('person', translate(language, 'clerk.known')));
  if (dossiers > 1) marks.push(mark('copy', translate(language, 'clerk.dossiers', { count: dossiers }), 'plain'));
  if (reservedFor !== null) marks.push(mark('desk', translate(language, 'clerk.reserved'), 'plain'));
  return marks;
}

/** @param {Dossier} dossier @param {DeskState} state */
function dossierMark(dossier, { queue, language }) {
  const level = isOverdue(dossier) ? 'warn' : dossier.state === 'ready' ? 'go' : 'plain';
  return mark('copy', `${dossier.code}: ${dossierText(dossier, language, queue.office.timeZone)}`, level);
}

/** @param {string} picture @param {string} text @param {string | null} [level] */
const mark = (picture, text, level = null) => h('span', { class: 'badge', 'data-level': level }, icon(picture), text);

/** @param {DeskState} state @param {Ticket} ticket */
function facts({ queue, language }, ticket) {
  const waited = Date.parse(ticket.calledAt ?? ticket.queuedAt) - Date.parse(ticket.queuedAt);
  const issued = timeOfDay(Date.parse(ticket.issuedAt), queue.office.timeZone);
  return h('dl', { class: 'current-facts' },
    fact('clerk.waited', language, stopwatch(waited)),
    fact('clerk.issuedAt', language, translate(language, 'clerk.issuedBy', {
      time: issued, origin: translate(language, `clerk.origin.${ticket.origin}`),
    })),
    fact('clerk.recalls', language, String(ticket.recalls)),
    fact('clerk.callReason', language, ticket.callReason?.[language] ?? '–', 'is-text'));
}

/** @param {string} label @param {Language} language @param {string} value @param {string | null} [name] */
function fact(label, language, value, name = null) {
  return h('div', { class: name }, h('dt', {}, translate(language, label)), h('dd', {}, value));
}
