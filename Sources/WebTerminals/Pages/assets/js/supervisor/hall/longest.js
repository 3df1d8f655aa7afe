// @ts-check
/** @typedef {import('../../api.js').Ticket} Ticket */

/** Since when somebody waits for the service they wait for now. @param {Ticket} ticket */
export const waitedSince = (ticket) => Date.parse(ticket.queuedAt);

/** Of those, who has waited longest. @param {Ticket[]} tickets @returns {Ticket | null} */
export function longestWaiting(tickets) {
  return tickets.reduce((/** @type {Ticket | null} */ longest, ticket) =>
    longest === null || waitedSince(ticket) < waitedSince(longest) ? ticket : longest, null);
}
