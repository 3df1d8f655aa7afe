// @ts-check
import { h } from '../dom.js';
import { chooseInDialog } from '../forms/choice-dialog.js';
import { pillsField } from '../forms/pills-field.js';
import { translate } from '../i18n.js';
import { confirmInDialog } from './confirm.js';
import { serviceName } from './desk-state.js';

/** @typedef {import('../api.js').Named} Named */
/** @typedef {import('../api.js').Service} Service */
/** @typedef {import('../api.js').Ticket} Ticket */
/** @typedef {import('../forms/choice-dialog.js').Option} Option */
/** @typedef {import('./desk-state.js').DeskState} DeskState */

const parkMinutes = [5, 10, 15, 30, 60];
const pauseMinutes = [0, 10, 15, 30, 60];

/** @param {DeskState} state @param {string} key @param {Ticket} [ticket] */
const textOf = ({ language }, key, ticket) => translate(language, key, { number: ticket?.number ?? '' });

/** @param {DeskState} state @param {Named[]} things @returns {Option[]} */
const named = ({ language }, things) => things.map(({ id, name }) => ({ value: id, name: name[language] }));

/** @param {DeskState} state @param {Service[]} services @param {string} [prefix] of the values @returns {Option[]} */
const offered = ({ language }, services, prefix = '') => services.map(({ id, letter, name, waiting }) => ({
  value: prefix + id, name: name[language], letter, detail: translate(language, 'service.waiting', { count: waiting }),
}));

/** Those that take further tickets and that the visit does not have. @param {DeskState} state @param {Ticket} ticket */
function otherServices({ queue }, { service, upcoming }) {
  return queue.services.filter(({ id, open }) => open && id !== service && !upcoming.includes(id));
}

/** For a new number; where there is one service, nothing is asked. @param {DeskState} state */
export function askServiceToIssue(state) {
  const services = state.queue.services.filter(({ open }) => open);
  if (services.length === 1) return services[0].id;
  return chooseInDialog({
    title: textOf(state, 'clerk.issueFor'),
    groups: [{ options: offered(state, services) }], no: textOf(state, 'clerk.issueNone'),
  });
}

/** @param {DeskState} state @param {Ticket} ticket @param {'change-service' | 'add-service'} action */
export function askService(state, ticket, action) {
  return chooseInDialog({
    title: textOf(state, `clerk.ask.${action}`, ticket),
    text: [h('p', {}, textOf(state, `clerk.ask.${action}.text`))],
    groups: [{ options: offered(state, otherServices(state, ticket)) }], no: textOf(state, 'dialog.no'),
  });
}

/**
 * @param {DeskState} state
 * @param {Ticket} ticket
 * @returns {Promise<{service: string} | {counter: string} | null>}
 */
export async function askTransfer(state, ticket) {
  const { queue, language } = state;
  const services = queue.services.filter(({ id, open }) => open && id !== ticket.service);
  const counters = queue.counters.filter(({ id, status }) =>
    status !== 'closed' && id !== state.counter.id && id !== ticket.reservedFor);
  const chosen = await chooseInDialog({
    title: textOf(state, 'clerk.ask.transfer', ticket),
    text: [h('p', {}, textOf(state, 'clerk.ask.transfer.text'))],
    groups: [
      { title: textOf(state, 'clerk.ask.transfer.service'), options: offered(state, services, 'service:') },
      {
        title: textOf(state, 'clerk.ask.transfer.counter'),
        options: counters.map(({ id, name, status }) => ({
          value: `counter:${id}`, name: name[language], detail: textOf(state, `clerk.counter.${status}`),
        })),
      },
    ],
    no: textOf(state, 'dialog.no'),
  });
  if (chosen === null) return null;
  const id = chosen.slice(chosen.indexOf(':') + 1);
  return chosen.startsWith('service:') ? { service: id } : { counter: id };
}

/** Why, and for how long. @param {DeskState} state @param {Ticket} ticket */
export async function askPark(state, ticket) {
  const minutes = pillsField({
    label: textOf(state, 'clerk.ask.park.minutes'), name: 'minutes', chosen: 15,
    options: parkMinutes.map((count) => ({ value: count, text: translate(state.language, 'clerk.minutes', { count }) })),
  });
  const reason = await chooseInDialog({
    title: textOf(state, 'clerk.ask.park', ticket), text: [minutes.element],
    groups: [{ title: textOf(state, 'clerk.ask.park.reason'), options: named(state, state.queue.parkReasons) }],
    no: textOf(state, 'dialog.no'),
  });
  return reason === null ? null : { reason, minutes: minutes.value() };
}

/** Class of priority; none is one of the answers. @param {DeskState} state @param {Ticket} ticket */
export async function askPriority(state, ticket) {
  const none = { value: 'none', name: textOf(state, 'clerk.ask.priority.none') };
  const chosen = await chooseInDialog({
    title: textOf(state, 'clerk.ask.priority', ticket),
    text: [h('p', {}, textOf(state, 'clerk.ask.priority.text'))],
    groups: [{ options: [...named(state, state.queue.priorities), ...ticket.priority === null ? [] : [none]] }],
    no: textOf(state, 'dialog.no'),
  });
  return chosen === null ? null : { priority: chosen === 'none' ? null : chosen };
}

/** How serving ended, where it did not end well. @param {DeskState} state @param {Ticket} ticket */
export async function askOutcome(state, ticket) {
  const outcome = await chooseInDialog({
    title: textOf(state, 'clerk.ask.outcome', ticket),
    groups: [{ options: named(state, state.queue.outcomes.filter(({ id }) => id !== 'completed')) }],
    no: textOf(state, 'dialog.no'),
  });
  return outcome === null ? null : { outcome };
}

/** Why somebody is called who is not next. @param {DeskState} state @param {Ticket} ticket */
export async function askCallReason(state, ticket) {
  const reason = await chooseInDialog({
    title: textOf(state, 'clerk.ask.call', ticket),
    text: [h('p', {}, textOf(state, 'clerk.ask.call.text'))],
    groups: [{ options: named(state, state.queue.choiceReasons) }], no: textOf(state, 'dialog.no'),
  });
  return reason === null ? null : { counter: state.counter.id, reason };
}

/** The other number of the same person. @param {DeskState} state @param {Ticket} ticket */
export async function askMerge(state, ticket) {
  const { queue, language } = state;
  const others = [...queue.waiting, ...queue.parked].filter(({ id }) => id !== ticket.id);
  const other = await chooseInDialog({
    title: textOf(state, 'clerk.ask.merge', ticket),
    text: [h('p', {}, textOf(state, 'clerk.ask.merge.text'))],
    groups: [{
      options: others.map(({ id, number, service }) => ({
        value: id, name: number, detail: serviceName(queue, service, language),
      })),
    }],
    no: textOf(state, 'dialog.no'),
  });
  return other === null ? null : { with: other };
}

/** Whether the counter works, and how long a pause takes. @param {DeskState} state */
export async function askCounterStatus(state) {
  const minutes = pillsField({
    label: textOf(state, 'clerk.ask.pause.minutes'), name: 'minutes', chosen: 0,
    options: pauseMinutes.map((count) => ({
      value: count,
      text: count === 0 ? textOf(state, 'clerk.ask.pause.open') : translate(state.language, 'clerk.minutes', { count }),
    })),
  });
  const options = ['open', 'paused', 'closed'].filter((value) => value !== state.counter.status).map((value) => ({
    value, name: textOf(state, `clerk.ask.counter.${value}`), detail: textOf(state, `clerk.ask.counter.${value}.text`),
  }));
  const status = await chooseInDialog({
    title: `${state.counter.name[state.language]}: ${textOf(state, `clerk.counter.${state.counter.status}`)}`,
    text: state.counter.status === 'paused' ? [] : [minutes.element],
    groups: [{ options }], no: textOf(state, 'dialog.no'),
  });
  return status === null ? null : { status, minutes: minutes.value() };
}

/** What may be done with somebody who waits. @param {DeskState} state @param {Ticket} ticket @param {string[]} names */
export function askWaitingAction(state, ticket, names) {
  return chooseInDialog({
    title: `${ticket.number} · ${serviceName(state.queue, ticket.service, state.language)}`,
    groups: [{ options: names.map((name) => ({ value: name, name: textOf(state, `clerk.action.${name}`) })) }],
    no: textOf(state, 'dialog.no'),
  });
}

/** @param {DeskState} state @param {Ticket} ticket */
export function confirmCancel(state, ticket) {
  return confirmInDialog({
    title: textOf(state, 'clerk.confirmCancel', ticket), text: textOf(state, 'clerk.confirmCancelText'),
    yes: textOf(state, 'clerk.confirmYes'), no: textOf(state, 'clerk.confirmNo'),
  });
}
