// @ts-check
import { issueTicket } from '../api.js';
import { messagesOf } from '../http.js';
import { Countdown } from './countdown.js';
import { changeServiceAtKiosk, checkInAtKiosk } from './kiosk-api.js';

const choiceSeconds = 30;
/** As long as it takes to read a number and to point a telephone at its code. */
const ticketSeconds = 25;
/** Long enough that a second tap of the same finger does not take a second number. */
const restMilliseconds = 800;

/** @typedef {import('../api.js').Ticket} Ticket */

/** What a person does by touch, or with a code: choose a service, take a number, read it. Fires `change` and `failure`. */
export class Touch extends EventTarget {
  choosing = false;
  /** The one on the screen by touch. @type {Ticket | null} */
  ticket = null;
  /** The one that is to get another service. @type {Ticket | null} */
  changing = null;
  /** Whose service was changed last; its person is told. @type {string | null} */
  changed = null;
  /** What a code that was read turned out to be. @type {import('./kiosk-api.js').CheckIn | null} */
  checkIn = null;
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
  choose(service) {
    return this.#take(async () => {
      const { changing } = this;
      const ticket = changing ? await this.#change(changing, service) : await issueTicket(service, 'button');
      return { ticket, changed: changing ? ticket.id : null, checkIn: null };
    });
  }

  /** @param {string} code @param {string | null} standing the number on the screen */
  read(code, standing) {
    return this.#take(async () => {
      const checkIn = await checkInAtKiosk(code, standing);
      await this.#refresh();
      return { ticket: checkIn.ticket, changed: null, checkIn };
    });
  }

  /** Back to what the camera sees. */
  end() {
    clearTimeout(this.#choiceTimer);
    this.#countdown.stop();
    this.choosing = false;
    this.changing = null;
    this.changed = null;
    this.checkIn = null;
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

  /**
   * Shows the number that somebody gets; one at a time.
   * @param {() => Promise<Pick<Touch, 'ticket' | 'changed' | 'checkIn'>>} get
   */
  async #take(get) {
    if (this.#busy) return;
    this.#busy = true;
    try {
      const taken = await get();
      this.end();
      Object.assign(this, taken);
      this.#countdown.start(ticketSeconds);
    } catch (error) {
      this.end();
      this.dispatchEvent(new CustomEvent('failure', { detail: messagesOf(error) }));
    }
    this.#changed();
    setTimeout(() => { this.#busy = false; }, restMilliseconds);
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
