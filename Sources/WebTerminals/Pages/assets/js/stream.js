// @ts-check
/** @typedef {'connecting'|'connected'|'lost'} ConnectionState */

const silenceMilliseconds = 12_000;
const retryMilliseconds = [300, 700, 1500, 2000];
/** A server that says nothing for so long is lost for the moment. */
const answerMilliseconds = 500;

/**
 * A server's event stream, kept alive. Fires `state`.
 *
 * A stream that breaks, or is silent although the server pings every 5 s, is opened anew.
 *
 * A browser does not tell why a stream broke, so before each one `admits` is asked whether the page may have it. A page
 * that may not has none until it is started again.
 */
export class Stream extends EventTarget {
  /** @type {ConnectionState} */
  state = 'connecting';
  #address;
  #admits;
  /** @type {Map<string, (event: MessageEvent) => void>} */
  #listeners = new Map([['ping', () => {}]]);
  /** @type {EventSource | null} */
  #source = null;
  #lastSign = 0;
  #failures = 0;
  /** @type {number | undefined} */
  #retry;
  #isStarted = false;
  /** Counts what was begun, so that what was overtaken knows it. */
  #turn = 0;

  /**
   * @param {string} address
   * @param {object} options
   * @param {() => Promise<boolean | null>} options.admits null when the server does not answer
   * @param {'pause' | 'keep'} options.whileHidden a paused page leaves the connection to the visible ones
   */
  constructor(address, { admits, whileHidden }) {
    super();
    this.#address = address;
    this.#admits = admits;
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

  stop() {
    this.#isStarted = false;
    this.#close();
    this.#enter('connecting');
  }

  /** Before the start. @param {string} name @param {(event: MessageEvent) => void} hear */
  listen(name, hear) {
    this.#listeners.set(name, hear);
  }

  /** Called whenever a stream has opened: what happened before it must be asked for. */
  opened() {}

  /** Opens a stream if the page may have one. */
  async #open() {
    if (!this.#isStarted) return;
    this.#close();
    const turn = this.#turn;
    const slow = setTimeout(() => turn === this.#turn && this.#enter('lost'), answerMilliseconds);
    const admitted = await this.#admits();
    clearTimeout(slow);
    if (turn !== this.#turn || admitted === false) return;
    if (admitted) this.#connect();
    else this.#fail();
  }

  #connect() {
    this.#lastSign = Date.now();
    const source = new EventSource(this.#address);
    this.#source = source;
    source.onopen = () => {
      this.#sign();
      this.#enter('connected');
      this.opened();
    };
    source.onerror = () => this.#broke();
    for (const [name, hear] of this.#listeners) {
      source.addEventListener(name, (event) => {
        this.#sign();
        hear(event);
      });
    }
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

  /** Perhaps the server has gone, or it has ended the stream because the page may not listen any more. */
  async #broke() {
    this.#close();
    const turn = this.#turn;
    const slow = setTimeout(() => turn === this.#turn && this.#fail(), answerMilliseconds);
    const admitted = await this.#admits();
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
