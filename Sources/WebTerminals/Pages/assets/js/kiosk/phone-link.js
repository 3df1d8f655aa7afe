// @ts-check
import { fetchTicketLink } from './kiosk-api.js';

/** The code that brings the ticket on the screen to a phone. Fires `change`. */
export class PhoneLink extends EventTarget {
  /** @type {import('./kiosk-api.js').TicketLink['qr']} */
  qr = null;
  /** @type {string | null} */
  #ticket = null;

  /** @param {string | null} ticket the one on the screen */
  async update(ticket) {
    if (ticket === this.#ticket) return;
    this.#ticket = ticket;
    this.qr = null;
    if (ticket === null) return;
    try {
      const { qr } = await fetchTicketLink(ticket);
      if (ticket !== this.#ticket) return;
      this.qr = qr;
      this.dispatchEvent(new Event('change'));
    } catch (error) {
      console.warn('no link for the phone:', error);
    }
  }
}
