// @ts-check
import { ApiError } from '../http.js';
import { Stream } from '../stream.js';
import { eventsAddress, fetchVisit } from './visit-api.js';

/** @typedef {import('./visit-api.js').Visit} Visit */

/** The newest document of one visit. Fires `visit` when there is one, or none any more, and `state`. */
export class VisitFeed extends Stream {
  /** @type {Visit | null} */
  visit = null;
  /** Nobody knows this address, or not any more. */
  isUnknown = false;
  #token;

  /** @param {string} token */
  constructor(token) {
    // A phone in a pocket has to ring: it listens on as long as the system lets it.
    super(eventsAddress(token), { admits: () => this.#ask(), whileHidden: 'keep' });
    this.#token = token;
    this.listen('visit', (event) => this.take(JSON.parse(event.data)));
  }

  /** An answer to what the visitor did is as good as an event. @param {Visit} visit */
  take(visit) {
    this.visit = visit;
    this.isUnknown = false;
    this.dispatchEvent(new Event('visit'));
  }

  async #ask() {
    try {
      this.take(await fetchVisit(this.#token));
      return true;
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 404) return null;
    }
    this.isUnknown = true;
    this.dispatchEvent(new Event('visit'));
    return false;
  }
}
