// @ts-check
/** @typedef {import('../api.js').Ticket} Ticket */

/**
 * What this counter has served, and how long the hall has waited until it was called; times in milliseconds.
 * @param {Ticket[]} tickets today's
 * @param {string} counter
 */
export function figuresOfDay(tickets, counter) {
  const legs = tickets.flatMap((ticket) => ticket.legs);
  const own = legs.filter((leg) => leg.counter === counter && leg.end.code !== 'expired')
    .map(({ startedAt, endedAt }) => Date.parse(endedAt) - Date.parse(startedAt));
  // The present leg of a ticket is not among its legs until it has ended.
  const called = tickets.filter(({ state }) => state === 'called' || state === 'serving');
  const waits = [...legs, ...called].flatMap(({ queuedAt, calledAt }) =>
    calledAt ? [Date.parse(calledAt) - Date.parse(queuedAt)] : []);
  return { served: own.length, servedP50: median(own), servedMean: mean(own), waitP50: median(waits) };
}

/** @param {number[]} values */
function mean(values) {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** @param {number[]} values */
function median(values) {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
