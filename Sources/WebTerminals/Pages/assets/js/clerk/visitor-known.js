// @ts-check
import { fetchVisitor } from '../api.js';

/** Whether the visitor agreed to be remembered and was recognised; asked once for each ticket. Fires `change`. */
export class VisitorKnown extends EventTarget {
  #ticket = '';
  /** @type {boolean | null} */
  #isKnown = null;

  /** @param {import('../api.js').Ticket | null} ticket @returns {boolean | null} null while nobody knows */
  of(ticket) {
    // Of a number that was not given by the camera nobody's face is known.
    if (ticket?.origin !== 'camera') return null;
    if (ticket.id !== this.#ticket) this.#ask(ticket.id);
    return this.#isKnown;
  }

  /** What was known of this visitor has changed. */
  askAgain() {
    if (this.#ticket) this.#ask(this.#ticket);
  }

  /** @param {string} ticket */
  async #ask(ticket) {
    this.#ticket = ticket;
    this.#isKnown = null;
    try {
      const { known } = await fetchVisitor(ticket);
      if (ticket === this.#ticket) this.#isKnown = known;
    } catch (error) {
      console.warn('visitor not loaded:', error);
    }
    this.dispatchEvent(new Event('change'));
  }
}
