// @ts-check
/** @typedef {'connecting'|'connected'|'lost'} ConnectionState */

const silenceMilliseconds = 12_000;
const retryMilliseconds = [300, 700, 1500, 2000];

/**
 * The server's event stream, kept alive.
 *
 * Fires `change` (something happened in the queue: fetch it again), `kiosk` (its detail is the kiosk document) and
 * `state`. A stream that breaks, or is silent although the server pings every 5 s, is opened anew; whoever listens
 * fetches the whole state after that, so nothing that happened in between is missed.
 */
export class Live extends EventTarget {
  /** @type {ConnectionState} */
  state = 'connecting';
  /** @type {EventSource | null} */
  #source = null;
  #lastSign = 0;
  #failures = 0;
  /** @type {number | undefined} */
  #retry;

  /** @param {{whileHidden: 'pause' | 'keep'}} options a paused page leaves the connection to the visible ones */
  constructor({ whileHidden }) {
    super();
    const pauses = whileHidden === 'pause';
    document.addEventListener('visibilitychange', () => {
      if (pauses && document.hidden) this.#close();
      else if (!this.#source) this.#open();
      else this.#check();
    });
    window.addEventListener('pagehide', () => this.#close());
    window.addEventListener('pageshow', (event) => event.persisted && this.#open());
    window.addEventListener('online', () => this.#open());
    window.addEventListener('offline', () => this.#fail());
    setInterval(() => this.#check(), 1000);
  }

  start() {
    this.#open();
  }

  #open() {
    this.#close();
    this.#lastSign = Date.now();
    const source = new EventSource('/api/v1/events');
    this.#source = source;
    source.onopen = () => this.#connected();
    source.onerror = () => this.#fail();
    source.onmessage = () => this.#changed();
    source.addEventListener('queue', () => this.#changed());
    source.addEventListener('ping', () => this.#sign());
    source.addEventListener('kiosk', (event) => {
      this.#sign();
      this.dispatchEvent(new CustomEvent('kiosk', { detail: JSON.parse(event.data) }));
    });
  }

  #close() {
    clearTimeout(this.#retry);
    this.#source?.close();
    this.#source = null;
  }

  #sign() {
    this.#lastSign = Date.now();
    this.#failures = 0;
  }

  #connected() {
    this.#sign();
    this.#enter('connected');
    this.#changed();
  }

  #changed() {
    this.#sign();
    this.dispatchEvent(new Event('change'));
  }

  #fail() {
    this.#close();
    this.#enter('lost');
    const delay = retryMilliseconds[Math.min(this.#failures, retryMilliseconds.length - 1)];
    this.#failures += 1;
    this.#retry = setTimeout(() => this.#open(), delay);
  }

  #check() {
    if (this.#source && Date.now() - this.#lastSign > silenceMilliseconds) this.#fail();
  }

  /** @param {ConnectionState} state */
  #enter(state) {
    if (this.state === state) return;
    this.state = state;
    this.dispatchEvent(new Event('state'));
  }
}
