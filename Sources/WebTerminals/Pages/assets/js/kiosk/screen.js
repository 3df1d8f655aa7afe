// @ts-check
/** @typedef {import('../api.js').Queue} Queue */
/** @typedef {import('../api.js').Ticket} Ticket */
/** @typedef {import('./kiosk-api.js').CheckIn} CheckIn */
/**
 * @typedef {{id: string, state: 'running'|'starting'|'failed'|'none'|'ended', code: string|null,
 *   message: import('../i18n.js').LocalText|null}} Camera
 */
/**
 * @typedef {object} KioskDocument
 * @property {Camera} camera
 * @property {Camera[]} cameras those of all kiosks
 * @property {'nobody'|'approaching'|'desk'|'ticket'} stage
 * @property {'come-closer'|'look-at-camera'|'one-at-a-time'|'hold-still'|null} guidance
 * @property {Ticket|null} ticket
 * @property {boolean} returning
 * @property {{offered: boolean, known: boolean, textVersion: string}} [remembering]
 */
/**
 * What the kiosk shows. A ticket that was touched has its time; one that the camera gave stays as long as its person.
 * @typedef {{view: 'ticket', ticket: Ticket, returning: boolean, changed: boolean, touched: boolean,
 *   checkIn: CheckIn | null}} TicketScreen
 * @typedef {{view: 'attract'} | {view: 'choice'} | TicketScreen} Screen
 */

/**
 * A touch comes before the camera: whoever touches the screen is the person it is for.
 * @param {KioskDocument | null} kiosk
 * @param {Queue | null} queue
 * @param {{choosing: boolean, changed: string | null, ticket: Ticket | null, checkIn: CheckIn | null}} touch
 * @returns {Screen}
 */
export function screenFor(kiosk, queue, touch) {
  if (touch.choosing) return { view: 'choice' };
  const seen = kiosk?.stage === 'ticket' ? kiosk.ticket : null;
  const ticket = touch.ticket ?? seen;
  if (!ticket) return { view: 'attract' };
  const touched = touch.ticket !== null && touch.ticket.id !== seen?.id;
  return {
    view: 'ticket',
    ticket: newest(ticket, queue),
    returning: !touched && kiosk?.returning === true,
    changed: touch.changed === ticket.id,
    touched,
    checkIn: touch.checkIn,
  };
}

/** The queue knows best how an open ticket stands. @param {Ticket} ticket @param {Queue | null} queue */
function newest(ticket, queue) {
  const open = [...queue?.attended ?? [], ...queue?.waiting ?? [], ...queue?.parked ?? []];
  return open.find(({ id }) => id === ticket.id) ?? ticket;
}
