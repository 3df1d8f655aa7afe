// @ts-check
import { issueTicket } from '../api.js';
import { messagesOf } from '../http.js';
import { Countdown } from './countdown.js';

const choiceSeconds = 20;
const ticketSeconds = 12;
/** Long enough that a second tap of the same finger does not take a second number. */
const restMilliseconds = 800;

/** What a person does by touch: choose a service, take a number, read it. Fires `change` and `failure`. */
export class Touch extends EventTarget {
  choosing = false;
  /** @type {import('../api.js').Ticket | null} */
  ticket = null;
  #busy = false;
  #countdown = new Countdown(() => this.end());
  /** @type {number | undefined} */
  #choiceTimer;

  /** @param {import('../api.js').Queue['services']} services */
  begin(services) {
    if (this.#busy || services.length === 0) return;
    if (services.length === 1) {
      this.take(services[0].id);
      return;
    }
    this.end();
    this.choosing = true;
    this.#choiceTimer = setTimeout(() => this.end(), choiceSeconds * 1000);
    this.#changed();
  }

  /** @param {string} service */
  async take(service) {
    if (this.#busy) return;
    this.#busy = true;
    try {
      const ticket = await issueTicket(service, 'button');
      this.end();
      this.ticket = ticket;
      this.#countdown.start(ticketSeconds);
    } catch (error) {
      this.end();
      this.dispatchEvent(new CustomEvent('failure', { detail: messagesOf(error) }));
    }
    this.#changed();
    setTimeout(() => { this.#busy = false; }, restMilliseconds);
  }

  /** Back to what the camera sees. */
  end() {
    clearTimeout(this.#choiceTimer);
    this.#countdown.stop();
    this.choosing = false;
    this.ticket = null;
    this.#changed();
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}
