// @ts-check
/** @typedef {'connecting'|'connected'|'lost'} ConnectionState */

const silenceMilliseconds = 12_000;
const retryMilliseconds = [300, 700, 1500, 2000];
/** A server that says nothing for so long is lost for the moment. */
const answerMilliseconds = 500;

/**
 * The server's event stream, kept alive.
 *
 * Fires `change` (something happened in the queue: fetch it again), `kiosk` (its detail is the kiosk document) and
 * `state`. A stream that breaks, or is silent although the server pings every 5 s, is opened anew; whoever listens
 * fetches the whole state after that, so nothing that happened in between is missed.
 *
 * A browser does not tell why a stream broke, so before each one the gate is asked whether the page may have it. A page
 * that may not has none until it is started again.
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
  #gate;
  #isStarted = false;
  /** Counts what was begun, so that what was overtaken knows it. */
  #turn = 0;

  /**
   * @param {import('./access/gate.js').Gate} gate
   * @param {{whileHidden: 'pause' | 'keep'}} options a paused page leaves the connection to the visible ones
   */
  constructor(gate, { whileHidden }) {
    super();
    this.#gate = gate;
    gate.addEventListener('refused', () => this.#stop());
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
    this.#isStarted = true;
    this.#open();
  }

  #stop() {
    this.#isStarted = false;
    this.#close();
    this.#enter('connecting');
  }

  /** Opens a stream if the page may have one. */
  async #open() {
    if (!this.#isStarted) return;
    this.#close();
    const turn = this.#turn;
    const slow = setTimeout(() => turn === this.#turn && this.#enter('lost'), answerMilliseconds);
    const admitted = await this.#gate.check();
    clearTimeout(slow);
    if (turn !== this.#turn || admitted === false) return;
    if (admitted) this.#listen();
    else this.#fail();
  }

  #listen() {
    this.#lastSign = Date.now();
    const source = new EventSource('/api/v1/events');
    this.#source = source;
    source.onopen = () => this.#connected();
    source.onerror = () => this.#broke();
    source.onmessage = () => this.#changed();
    source.addEventListener('queue', () => this.#changed());
    source.addEventListener('ping', () => this.#sign());
    source.addEventListener('kiosk', (event) => {
      this.#sign();
      this.dispatchEvent(new CustomEvent('kiosk', { detail: JSON.parse(event.data) }));
    });
  }

  #close() {
    this.#turn += 1;
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

  /** Perhaps the server has gone, or it has ended the stream because the page may not listen any more. */
  async #broke() {
    this.#close();
    const turn = this.#turn;
    const slow = setTimeout(() => turn === this.#turn && this.#fail(), answerMilliseconds);
    const admitted = await this.#gate.check();
    clearTimeout(slow);
    if (turn === this.#turn && admitted !== false) this.#fail();
  }

  #fail() {
    if (!this.#isStarted) return;
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
