// @ts-check
/** @typedef {import('../api.js').Queue} Queue */
/** @typedef {import('../api.js').Ticket} Ticket */
/**
 * @typedef {object} KioskDocument
 * @property {{state: 'running'|'starting'|'failed'|'none'|'ended', code: string|null,
 *   message: import('../i18n.js').LocalText|null}} camera
 * @property {'nobody'|'approaching'|'desk'|'ticket'} stage
 * @property {'come-closer'|'look-at-camera'|'one-at-a-time'|'hold-still'|null} guidance
 * @property {Ticket|null} ticket
 * @property {boolean} returning
 * @property {{offered: boolean, known: boolean, textVersion: string}} [remembering]
 */
/**
 * What the kiosk shows.
 * @typedef {{view: 'attract'} | {view: 'choice'} |
 *   {view: 'ticket', ticket: Ticket, returning: boolean, touched: boolean}} Screen
 */

/**
 * A touch comes before the camera: whoever touches the screen is the person it is for.
 * @param {KioskDocument | null} kiosk
 * @param {Queue | null} queue
 * @param {{choosing: boolean, ticket: Ticket | null}} touch
 * @returns {Screen}
 */
export function screenFor(kiosk, queue, touch) {
  if (touch.choosing) return { view: 'choice' };
  if (touch.ticket) {
    return { view: 'ticket', ticket: newest(touch.ticket, queue), returning: false, touched: true };
  }
  if (kiosk?.stage === 'ticket' && kiosk.ticket) {
    return { view: 'ticket', ticket: newest(kiosk.ticket, queue), returning: kiosk.returning, touched: false };
  }
  return { view: 'attract' };
}

/** The queue knows best how an open ticket stands. @param {Ticket} ticket @param {Queue | null} queue */
function newest(ticket, queue) {
  const same = (/** @type {Ticket} */ other) => other.id === ticket.id;
  return queue?.attended.find(same) ?? queue?.waiting.find(same) ?? ticket;
}
