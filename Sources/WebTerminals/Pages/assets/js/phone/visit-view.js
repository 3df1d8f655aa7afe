// @ts-check
import { byId, h, icon, renderWhenChanged, setText } from '../dom.js';
import { timeOfDay, waitText } from '../format.js';
import { translate } from '../i18n.js';

/** @typedef {import('../i18n.js').Language} Language */
/** @typedef {import('../i18n.js').LocalText} LocalText */
/** @typedef {import('./visit-api.js').Visit} Visit */

/** Going away pays only for so long. */
const leastAwayMilliseconds = 5 * 60_000;
/** So few before one that it is time to be there. */
const soonAhead = 1;
const mostCounters = 4;

/** Whether the visitor should be near the counters. @param {Visit} visit */
export const isSoon = ({ state, ahead }) => state === 'waiting' && ahead !== null && ahead <= soonAhead;

/** @param {Visit | null} visit @param {boolean} isUnknown @param {Language} language */
export function renderVisit(visit, isUnknown, language) {
  if (!visit && !isUnknown) return;
  const place = byId('visit');
  const state = visit && !isUnknown ? visit.state : 'unknown';
  place.dataset.state = document.body.dataset.state = state;
  document.title = titleOf(visit, state, language);
  if (visit) setText(byId('office-name'), visit.office[language]);
  const { at: _, ...lasting } = visit ?? { at: '' };
  renderWhenChanged(place, [state, lasting, language], () => {
    if (!visit || isUnknown) return said('phone.unknown', 'phone.unknownHint', language);
    if (state === 'called') return calledParts(visit, language);
    return [numberPart(visit, language), ...partsOf(visit, language)];
  });
}

/** @param {Visit | null} visit @param {string} state @param {Language} language */
function titleOf(visit, state, language) {
  if (!visit || state === 'unknown') return translate(language, 'phone.unknown');
  if (state === 'called') return `${translate(language, 'phone.yourTurn')} · ${visit.number}`;
  if (state !== 'waiting') return `${visit.number} · ${visit.office[language]}`;
  return translate(language, 'phone.titleWaiting', { number: visit.number, count: visit.ahead ?? 0 });
}

/** @param {Visit} visit @param {Language} language */
function partsOf(visit, language) {
  switch (visit.state) {
    case 'waiting': return waitingParts(visit, language);
    case 'serving': return [
      headline(translate(language, 'phone.serving', { counter: visit.counter?.name ?? '' })),
      ...details(visit, language),
    ];
    case 'parked': return parkedParts(visit, language);
    case 'finished': return [headline(translate(language, 'phone.finished'))];
    default: return said(`phone.${visit.state}`, `phone.${visit.state}Hint`, language);
  }
}

/** @param {Visit} visit @param {Language} language */
function numberPart({ number, service }, language) {
  return h('div', { class: 'visit-number' },
    h('p', { class: 'visit-label' }, translate(language, 'phone.yourNumber')),
    h('h1', { class: 'visit-digits' }, number),
    h('p', { class: 'visit-service' }, service[language]));
}

/** Unmistakable, also at arm's length. @param {Visit} visit @param {Language} language */
function calledParts({ number, counter, hall, recalls }, language) {
  return [
    h('p', { class: 'visit-turn' }, icon('bell'), translate(language, 'phone.yourTurn')),
    h('h1', { class: 'visit-go' }, translate(language, 'phone.goTo', { counter: counter?.name ?? '' })),
    hall && h('p', { class: 'visit-hall' }, hall[language]),
    h('p', { class: 'visit-digits' }, number),
    recalls > 0 && h('p', { class: 'visit-hint' }, translate(language, 'phone.recalled', { count: recalls })),
  ].filter((part) => part instanceof Node);
}

/** @param {Visit} visit @param {Language} language */
function waitingParts(visit, language) {
  const { ahead } = visit;
  return [
    headline(ahead ? translate(language, 'phone.ahead', { count: ahead }) : translate(language, 'phone.aheadNone')),
    advice(visit, language),
    ...details(visit, language),
  ];
}

/** Whether there is time to go away. @param {Visit} visit @param {Language} language */
function advice(visit, language) {
  const { returnBy, at, timeZone } = visit;
  const hasTime = returnBy !== null && !isSoon(visit) && Date.parse(returnBy) - Date.parse(at) >= leastAwayMilliseconds;
  return h('p', { class: hasTime ? 'visit-advice' : 'visit-advice is-soon' }, icon(hasTime ? 'clock' : 'bell'), hasTime
    ? translate(language, 'phone.returnBy', { time: timeOfDay(Date.parse(returnBy), timeZone) })
    : translate(language, 'phone.stay'));
}

/** @param {Visit} visit @param {Language} language */
function parkedParts({ parkReason, parkedUntil, timeZone }, language) {
  return [
    headline(translate(language, 'phone.parked')),
    parkReason && h('p', { class: 'visit-service' }, parkReason[language]),
    parkedUntil && h('p', { class: 'visit-advice' }, icon('clock'),
      translate(language, 'phone.parkedUntil', { time: timeOfDay(Date.parse(parkedUntil), timeZone) })),
    hint(translate(language, 'phone.parkedHint')),
  ].filter((part) => part instanceof Node);
}

/** @param {Visit} visit @param {Language} language */
function details({ state, wait, counters, upcoming }, language) {
  const names = (/** @type {LocalText[]} */ texts) => texts.map((text) => text[language]);
  const shown = names(counters.slice(0, mostCounters)).join(', ') + (counters.length > mostCounters ? '…' : '');
  const facts = [
    wait && fact('phone.wait', waitText(wait)[language], language),
    state === 'waiting' && counters.length > 0 && fact('phone.place', shown, language),
    upcoming.length > 0 && fact('phone.upcoming', names(upcoming).join(', '), language),
  ].filter((part) => part instanceof Node);
  return facts.length > 0 ? [h('dl', { class: 'visit-details' }, ...facts)] : [];
}

/** @param {string} label @param {string} value @param {Language} language */
const fact = (label, value, language) =>
  h('div', {}, h('dt', {}, translate(language, label)), h('dd', {}, value));

/** @param {string} text */
const headline = (text) => h('p', { class: 'visit-headline' }, text);

/** @param {string} text */
const hint = (text) => h('p', { class: 'visit-hint' }, text);

/** @param {string} key @param {string} hintKey @param {Language} language */
const said = (key, hintKey, language) => [headline(translate(language, key)), hint(translate(language, hintKey))];
