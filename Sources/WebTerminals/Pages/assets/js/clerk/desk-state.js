// @ts-check
/** @typedef {import('../api.js').Counter} Counter */
/** @typedef {import('../api.js').Queue} Queue */
/** @typedef {import('../api.js').Ticket} Ticket */
/**
 * What a clerk has before them.
 * @typedef {object} DeskState
 * @property {Queue} queue
 * @property {Counter} counter
 * @property {Ticket | null} ticket the counter's own
 * @property {boolean} isConnected
 * @property {import('../contact-api.js').Channel[]} channels by which citizens are told
 * @property {import('../i18n.js').Language} language
 */
/** @typedef {'none' | 'called' | 'serving' | 'shut'} DeskKind */

/** The state decides what the one big button does. @param {DeskState} state @returns {DeskKind} */
export function kindOf({ counter, ticket }) {
  if (ticket) return ticket.state === 'serving' ? 'serving' : 'called';
  return counter.status === 'open' ? 'none' : 'shut';
}

/** Whether this counter may call it. @param {Ticket} ticket @param {Counter} counter */
export function isOwn({ reservedFor, service }, counter) {
  return reservedFor === null ? counter.services.includes(service) : reservedFor === counter.id;
}

/** @param {Queue} queue @param {string} id */
export function openTicket({ attended, waiting, parked }, id) {
  return [...attended, ...waiting, ...parked].find((ticket) => ticket.id === id) ?? null;
}

/** @param {Queue} queue @param {string} id @param {import('../i18n.js').Language} language */
export function serviceName({ services }, id, language) {
  return services.find((service) => service.id === id)?.name[language] ?? id;
}

/** @param {Queue} queue @param {string} id @param {import('../i18n.js').Language} language */
export function counterName({ counters }, id, language) {
  return counters.find((counter) => counter.id === id)?.name[language] ?? id;
}
