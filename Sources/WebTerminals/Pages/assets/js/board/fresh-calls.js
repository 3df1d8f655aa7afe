// @ts-check
const flashMilliseconds = 8000;

/** @typedef {import('../api.js').Ticket} Ticket */

/** Notices new calls and recalls by comparing each queue with the one before. Fires `change` when a flash ends. */
export class FreshCalls extends EventTarget {
  /** Tickets called a moment ago. @type {Set<string>} */
  flashing = new Set();
  /** @type {Map<string, string | null> | null} */
  #lastCalls = null;

  /**
   * The first queue after opening the page is old news.
   * @param {Ticket[]} attended
   */
  notice(attended) {
    const before = this.#lastCalls;
    this.#lastCalls = new Map(attended.map(({ id, lastCalledAt }) => [id, lastCalledAt]));
    if (!before) return;
    const fresh = attended.filter((ticket) =>
      ticket.state === 'called' && before.get(ticket.id) !== ticket.lastCalledAt);
    for (const { id, lastCalledAt } of fresh) this.#flash(id, lastCalledAt);
  }

  /** @param {string} id @param {string | null} call */
  #flash(id, call) {
    this.flashing.add(id);
    setTimeout(() => {
      if (this.#lastCalls?.has(id) && this.#lastCalls.get(id) !== call) return;
      this.flashing.delete(id);
      this.dispatchEvent(new Event('change'));
    }, flashMilliseconds);
  }
}
