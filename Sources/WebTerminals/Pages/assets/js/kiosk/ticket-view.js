// @ts-check
import { byId, h, icon, renderWhenChanged, setText } from '../dom.js';
import { timeOfDay, waitText } from '../format.js';
import { bilingual, duo } from '../i18n.js';
import { counterArea, counterPlace } from './counter-area.js';
import { findingText } from './finding-text.js';

/** @typedef {import('../api.js').Queue} Queue */
/** @typedef {import('../api.js').Ticket} Ticket */
/** @typedef {import('../i18n.js').LocalText} LocalText */
/** @typedef {'waiting'|'called'|'serving'|'parked'|'ended'} DisplayState */

/** @param {import('./screen.js').TicketScreen} screen @param {Queue | null} queue */
export function renderTicket({ ticket, returning, changed, touched, checkIn }, queue) {
  const state = displayState(ticket);
  byId('ticket').dataset.state = state;
  byId('ticket').dataset.touched = String(touched);
  byId('ticket-done').hidden = !touched;
  byId('change-service').hidden = !mayChangeService(ticket, queue);
  const service = queue?.services.find(({ id }) => id === ticket.service);
  const label = bilingual(labelFor(state, returning, changed));
  renderWhenChanged(byId('ticket-label'), label, () => [duo(label)]);
  setText(byId('ticket-digits'), ticket.number);
  byId('ticket-digits').dataset.long = String(ticket.number.length > 4);
  renderWhenChanged(byId('ticket-service'), service?.name ?? null, () => service ? [duo(service.name)] : []);
  const place = placeOf(ticket, queue);
  renderWhenChanged(byId('ticket-facts'), [ticket, place], () => factParts(ticket, state, place, queue));
  renderFinding(checkIn, queue?.office.timeZone);
}

/** Only what a kiosk gave, and to something else that is open. @param {Ticket} ticket @param {Queue | null} queue */
function mayChangeService(ticket, queue) {
  const others = queue?.services.some(({ id, open }) => open && id !== ticket.service) ?? false;
  return ticket.state === 'waiting' && ticket.origin !== 'desk' && others;
}

/** @param {Ticket} ticket @returns {DisplayState} */
function displayState({ state }) {
  return state === 'waiting' || state === 'called' || state === 'serving' || state === 'parked' ? state : 'ended';
}

/** @param {DisplayState} state @param {boolean} returning @param {boolean} changed */
function labelFor(state, returning, changed) {
  if (changed) return 'kiosk.serviceChanged';
  return returning && state !== 'ended' ? 'kiosk.yourNumberStill' : 'kiosk.yourNumber';
}

/** The counter that called, or all that may call. @param {Ticket} ticket @param {Queue | null} queue */
function placeOf(ticket, queue) {
  if (!queue) return null;
  const counter = queue.counters.find(({ id }) => id === ticket.counter);
  return counter ? counterPlace(counter, queue) : counterArea(ticket.service, queue);
}

/** @param {Ticket} ticket @param {DisplayState} state @param {LocalText | null} place @param {Queue | null} queue */
function factParts(ticket, state, place, queue) {
  const counter = place ?? { vi: '', en: '' };
  if (state === 'called') return [headline(bilingual('kiosk.goTo', { counter })), note('kiosk.goNow')];
  if (state === 'serving') return [headline(bilingual('kiosk.servedAt', { counter }))];
  if (state === 'parked') return [headline(parkedText(ticket, queue)), note('kiosk.parkedHint')];
  if (state === 'ended') return [headline(bilingual('kiosk.ended')), note('kiosk.endedHint')];
  return [
    headline(ticket.ahead ? bilingual('kiosk.ahead', { count: ticket.ahead }) : bilingual('kiosk.aheadNone')),
    h('dl', { class: 'ticket-details' },
      ticket.wait && fact('clock', 'kiosk.waitLabel', waitText(ticket.wait)),
      place && fact('desk', 'kiosk.counterLabel', place)),
    note('kiosk.pleaseRemember'),
  ];
}

/** What the code that was read told. @param {import('./kiosk-api.js').CheckIn | null} checkIn @param {string} [timeZone] */
function renderFinding(checkIn, timeZone) {
  const text = checkIn && findingText(checkIn, timeZone);
  byId('ticket-finding').hidden = text === null;
  byId('ticket-finding').dataset.finding = checkIn?.finding ?? '';
  renderWhenChanged(byId('ticket-finding'), text, () => text ? [duo(text)] : []);
}

/** @param {Ticket} ticket @param {Queue | null} queue */
function parkedText({ parkedUntil }, queue) {
  if (!parkedUntil) return bilingual('kiosk.parked');
  return bilingual('kiosk.parkedUntil', { time: timeOfDay(Date.parse(parkedUntil), queue?.office.timeZone) });
}

/** @param {LocalText} text */
const headline = (text) => h('p', { class: 'ticket-ahead' }, duo(text));

/** @param {string} key */
const note = (key) => h('p', { class: 'ticket-note' }, duo(bilingual(key)));

/** @param {string} picture @param {string} label @param {LocalText} value */
function fact(picture, label, value) {
  const labels = bilingual(label);
  return h('div', { class: 'ticket-fact' }, icon(picture),
    h('dt', {}, `${labels.vi} · ${labels.en}`), h('dd', {}, duo(value)));
}
