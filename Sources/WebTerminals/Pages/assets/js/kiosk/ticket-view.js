// @ts-check
import { byId, h, icon, renderWhenChanged, setText } from '../dom.js';
import { waitText } from '../format.js';
import { bilingual, duo } from '../i18n.js';

/** @typedef {import('../api.js').Queue} Queue */
/** @typedef {import('../api.js').Ticket} Ticket */

/** @param {Extract<import('./screen.js').Screen, {view: 'ticket'}>} screen @param {Queue | null} queue */
export function renderTicket({ ticket, returning, touched }, queue) {
  const state = displayState(ticket);
  byId('ticket').dataset.state = state;
  byId('ticket-done').hidden = !touched;
  byId('take-another').hidden = touched;
  const service = queue?.services.find(({ id }) => id === ticket.service);
  const counters = countersFor(ticket, queue);
  const label = bilingual(returning && state !== 'ended' ? 'kiosk.yourNumberStill' : 'kiosk.yourNumber');
  renderWhenChanged(byId('ticket-label'), label, () => [duo(label)]);
  setText(byId('ticket-digits'), ticket.number);
  renderWhenChanged(byId('ticket-service'), service?.name ?? null, () => service ? [duo(service.name)] : []);
  renderWhenChanged(byId('ticket-facts'), [ticket, counters], () => factParts(ticket, state, counters));
}

/** @param {Ticket} ticket @returns {'waiting'|'called'|'serving'|'ended'} */
function displayState(ticket) {
  const open = ticket.state === 'waiting' || ticket.state === 'called' || ticket.state === 'serving';
  return open ? /** @type {'waiting'|'called'|'serving'} */ (ticket.state) : 'ended';
}

/** The counter that called, or all that may call. @param {Ticket} ticket @param {Queue | null} queue */
function countersFor(ticket, queue) {
  const counters = queue?.counters ?? [];
  const serving = ticket.counter
    ? counters.filter(({ id }) => id === ticket.counter)
    : counters.filter(({ services }) => services.includes(ticket.service));
  return {
    vi: serving.map(({ name }) => name.vi).join(', '),
    en: serving.map(({ name }) => name.en).join(', '),
  };
}

/** @param {Ticket} ticket @param {string} state @param {import('../i18n.js').LocalText} counters */
function factParts(ticket, state, counters) {
  const headline = (/** @type {import('../i18n.js').LocalText} */ text) => h('p', { class: 'ticket-ahead' }, duo(text));
  const note = (/** @type {string} */ key) => h('p', { class: 'ticket-note' }, duo(bilingual(key)));
  if (state === 'called') {
    return [headline(bilingual('kiosk.goTo', { counter: counters })), note('kiosk.goNow')];
  }
  if (state === 'serving') {
    return [headline(bilingual('kiosk.servedAt', { counter: counters }))];
  }
  if (state === 'ended') {
    return [headline(bilingual('kiosk.ended')), note('kiosk.endedHint')];
  }
  return [
    headline(aheadText(ticket.ahead)),
    h('dl', { class: 'ticket-facts' },
      ticket.wait && fact('clock', 'kiosk.waitLabel', waitText(ticket.wait)),
      counters.vi !== '' && fact('desk', 'kiosk.counterLabel', counters)),
    note('kiosk.pleaseRemember'),
  ];
}

/** @param {number | null} ahead */
function aheadText(ahead) {
  return ahead ? bilingual('kiosk.ahead', { count: ahead }) : bilingual('kiosk.aheadNone');
}

/** @param {string} picture @param {string} label @param {import('../i18n.js').LocalText} value */
function fact(picture, label, value) {
  const labels = bilingual(label);
  return h('div', { class: 'ticket-fact' }, icon(picture),
    h('dt', {}, `${labels.vi} · ${labels.en}`), h('dd', {}, duo(value)));
}
