// @ts-check
import { issueTicket } from '../api.js';
import { messagesOf } from '../http.js';
import { Countdown } from './countdown.js';
import { changeServiceAtKiosk } from './kiosk-api.js';

const choiceSeconds = 30;
/** As long as it takes to read a number and to point a telephone at its code. */
const ticketSeconds = 25;
/** Long enough that a second tap of the same finger does not take a second number. */
const restMilliseconds = 800;

/** @typedef {import('../api.js').Ticket} Ticket */

/** What a person does by touch: choose a service, take a number, read it. Fires `change` and `failure`. */
export class Touch extends EventTarget {
  choosing = false;
  /** The one on the screen by touch. @type {Ticket | null} */
  ticket = null;
  /** The one that is to get another service. @type {Ticket | null} */
  changing = null;
  /** Whose service was changed last; its person is told. @type {string | null} */
  changed = null;
  #busy = false;
  #countdown = new Countdown(() => this.end());
  /** @type {number | undefined} */
  #choiceTimer;
  #refresh;

  /** @param {() => Promise<void>} refresh gets the queue as it is after a change */
  constructor(refresh) {
    super();
    this.#refresh = refresh;
  }

  /** @param {import('../api.js').Queue['services']} services */
  begin(services) {
    if (this.#busy || services.length === 0) return;
    if (services.length === 1) {
      this.choose(services[0].id);
      return;
    }
    this.#ask(null);
  }

  /** @param {Ticket} ticket */
  beginChange(ticket) {
    if (!this.#busy) this.#ask(ticket);
  }

  /** @param {string} service */
  async choose(service) {
    if (this.#busy) return;
    this.#busy = true;
    try {
      const { changing } = this;
      const ticket = changing ? await this.#change(changing, service) : await issueTicket(service, 'button');
      this.end();
      this.changed = changing ? ticket.id : null;
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
    this.changing = null;
    this.changed = null;
    this.ticket = null;
    this.#changed();
  }

  /** Whoever thinks better of it sees their number again. */
  back() {
    const { changing } = this;
    this.end();
    if (!changing) return;
    this.ticket = changing;
    this.#countdown.start(ticketSeconds);
    this.#changed();
  }

  /** @param {Ticket | null} changing */
  #ask(changing) {
    this.end();
    this.choosing = true;
    this.changing = changing;
    this.#choiceTimer = setTimeout(() => this.back(), choiceSeconds * 1000);
    this.#changed();
  }

  /** @param {Ticket} ticket @param {string} service */
  async #change(ticket, service) {
    const changed = await changeServiceAtKiosk(ticket.id, service);
    await this.#refresh();
    return changed;
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}
