// @ts-check
import { serverNow } from '../clock.js';
import { stopwatch } from '../format.js';
import { translate } from '../i18n.js';

/** @typedef {import('../api.js').Ticket} Ticket */

/**
 * What the office still demands before somebody who was called counts as absent.
 * @param {Ticket} ticket
 * @param {import('../api.js').Rules} rules
 */
export function missingForNoShow({ recalls, lastCalledAt }, { noShowRecalls, noShowSeconds }) {
  const elapsed = lastCalledAt ? serverNow() - Date.parse(lastCalledAt) : 0;
  return {
    recalls: Math.max(0, noShowRecalls - recalls),
    milliseconds: Math.max(0, noShowSeconds * 1000 - elapsed),
  };
}

/**
 * In words, or null once nothing is missing.
 * @param {import('./desk-state.js').DeskState} state
 * @returns {string | null}
 */
export function noShowObstacle({ ticket, queue, language }) {
  if (ticket?.state !== 'called') return null;
  const { recalls, milliseconds } = missingForNoShow(ticket, queue.rules);
  // Each recall begins the time anew: until then a countdown would only mislead.
  const time = stopwatch(recalls > 0 ? queue.rules.noShowSeconds * 1000 : milliseconds + 999);
  if (recalls > 0) {
    const key = queue.rules.noShowSeconds > 0 ? 'clerk.noShowAfterBoth' : 'clerk.noShowAfterRecalls';
    return translate(language, key, { count: recalls, time });
  }
  return milliseconds > 0 ? translate(language, 'clerk.noShowAfterTime', { time }) : null;
}
