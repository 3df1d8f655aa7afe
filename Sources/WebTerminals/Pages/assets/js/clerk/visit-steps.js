// @ts-check
import { h, icon } from '../dom.js';
import { timeOfDay } from '../format.js';
import { translate } from '../i18n.js';
import { counterName, serviceName } from './desk-state.js';

/** @typedef {import('../api.js').Queue} Queue */
/** @typedef {import('../api.js').Ticket} Ticket */
/** @typedef {import('../i18n.js').Language} Language */

/**
 * The visit from its first service to what is due after this one.
 * @param {Ticket} ticket
 * @param {Queue} queue
 * @param {Language} language
 */
export function visitSteps({ legs, service, upcoming, appointment }, queue, language) {
  const time = (/** @type {string} */ at) => timeOfDay(Date.parse(at), queue.office.timeZone);
  const name = (/** @type {string} */ id) => serviceName(queue, id, language);
  const done = legs.map((leg) => step('done', 'check', name(leg.service), [
    leg.counter && counterName(queue, leg.counter, language),
    `${time(leg.startedAt)}–${time(leg.endedAt)}`, leg.end.text[language],
  ]));
  const now = step('now', 'arrow', name(service), [translate(language, 'clerk.step.now')]);
  const next = upcoming.map((id) => step('next', 'clock', name(id), [translate(language, 'clerk.step.next')]));
  const steps = [...done, now, ...next];
  if (appointment) {
    const when = translate(language, 'clerk.step.appointment', { time: time(appointment.at) });
    steps.push(step('next', 'calendar', name(appointment.service), [when]));
  }
  return steps;
}

/**
 * @param {'done' | 'now' | 'next'} kind
 * @param {string} picture
 * @param {string} name
 * @param {(string | null)[]} details
 */
function step(kind, picture, name, details) {
  return h('li', { class: 'step', 'data-step': kind }, icon(picture), h('span', { class: 'step-name' }, name),
    h('span', { class: 'step-details' }, details.filter(Boolean).join(' · ')));
}
