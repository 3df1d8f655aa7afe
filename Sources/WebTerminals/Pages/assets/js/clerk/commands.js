// @ts-check
import { translate } from '../i18n.js';
import { askContact } from './contact-question.js';
import { kindOf } from './desk-state.js';
import { callNextErrand, counterErrand, issueErrand, ticketErrand } from './errand.js';
import { noShowObstacle } from './no-show-guard.js';
import {
  askCallReason, askCounterStatus, askMerge, askOutcome, askPark, askPriority, askService, askServiceToIssue, askTransfer,
  confirmCancel,
} from './questions.js';

/** @typedef {import('../api.js').Ticket} Ticket */
/** @typedef {import('../api.js').TicketState} TicketState */
/** @typedef {import('./desk-state.js').DeskState} DeskState */
/** @typedef {import('./errand.js').Errand} Errand */
/**
 * What a clerk may want: with the counter's own ticket, or with another one that they point at.
 * @typedef {object} Command
 * @property {(state: DeskState, ticket: Ticket | null) => boolean} isPossible
 * @property {(state: DeskState, ticket: Ticket | null) => string | null} [obstacle] why not yet, in words
 * @property {(state: DeskState, ticket: Ticket) => Errand | null | Promise<Errand | null>} prepare asks what is to be
 *   known; null when the clerk thinks better of it
 */

/** @type {TicketState[]} */
const open = ['waiting', 'called', 'serving', 'parked'];
/** @type {TicketState[]} */
const present = ['waiting', 'called', 'serving'];

/** @param {TicketState[]} states */
const inState = (states) => (/** @type {DeskState} */ _, /** @type {Ticket | null} */ ticket) =>
  ticket !== null && states.includes(ticket.state);

/**
 * One that needs no question.
 * @param {import('../api.js').TicketStep} name
 * @param {TicketState[]} states
 * @returns {Command}
 */
const step = (name, states) => ({
  isPossible: inState(states),
  prepare: (_, ticket) => ticketErrand(ticket, name),
});

/**
 * @param {import('../api.js').TicketAction} name
 * @param {TicketState[]} states
 * @param {(state: DeskState, ticket: Ticket) => Promise<object | null>} ask the body of the request
 * @returns {Command}
 */
const question = (name, states, ask) => ({
  isPossible: inState(states),
  prepare: async (state, ticket) => {
    const body = await ask(state, ticket);
    return body === null ? null : ticketErrand(ticket, name, body);
  },
});

/** @param {'change-service' | 'add-service'} name @returns {Command} */
const serviceQuestion = (name) => question(name, open, async (state, ticket) => {
  const service = await askService(state, ticket, name);
  return service === null ? null : { service };
});

/** @type {Command} */
const primary = {
  isPossible: () => true,
  prepare: (state) => {
    const { counter, ticket } = state;
    if (ticket) return ticketErrand(ticket, ticket.state === 'serving' ? 'finish' : 'start');
    return kindOf(state) === 'shut' ? counterErrand(counter.id, 'open') : callNextErrand(counter.id);
  },
};

/** @type {Command} */
const call = {
  ...question('call', ['waiting'], askCallReason),
  obstacle: ({ ticket, counter, language }) => {
    if (ticket) return translate(language, 'clerk.callWhileBusy', { number: ticket.number });
    return counter.status === 'open' ? null : translate(language, 'clerk.callWhileShut');
  },
};

/** @type {Command} */
const cancel = {
  isPossible: inState(['waiting', 'called']),
  prepare: async (state, ticket) => await confirmCancel(state, ticket) ? ticketErrand(ticket, 'cancel') : null,
};

/** @type {Command} */
const issue = {
  isPossible: () => true,
  prepare: async (state) => {
    const service = await askServiceToIssue(state);
    return service === null ? null : issueErrand(service);
  },
};

/** @type {Command} */
const counter = {
  isPossible: () => true,
  prepare: async (state) => {
    const answer = await askCounterStatus(state);
    return answer && counterErrand(state.counter.id, answer.status, answer.minutes);
  },
};

/** Nothing that happens in the queue: it is asked and done at once. @type {Command} */
const contact = {
  isPossible: (state, ticket) => state.channels.length > 0 && inState(['waiting', 'parked'])(state, ticket),
  prepare: async (state, ticket) => {
    await askContact(state, ticket);
    return null;
  },
};

export const commands = {
  primary, call, cancel, issue, counter, contact,
  recall: step('recall', ['called']),
  'no-show': { ...step('no-show', ['called']), obstacle: noShowObstacle },
  'put-back': step('put-back', ['called']),
  resume: step('resume', ['parked']),
  park: question('park', present, askPark),
  transfer: question('transfer', present, askTransfer),
  'change-service': serviceQuestion('change-service'),
  'add-service': serviceQuestion('add-service'),
  priority: question('priority', open, askPriority),
  'finish-otherwise': question('finish', ['serving'], askOutcome),
  merge: question('merge', open, askMerge),
};

/** @typedef {keyof typeof commands} CommandName */
/** What may be done with somebody who waits, in the order in which it is offered. @type {CommandName[]} */
export const waitingCommands = [
  'priority', 'change-service', 'add-service', 'park', 'transfer', 'contact', 'cancel',
];
