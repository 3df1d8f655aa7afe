// @ts-check
import { beginPairing, claimPairing, pairDevice } from '../access-api.js';
import { serverNow } from '../clock.js';
import { ApiError, messagesOf } from '../http.js';

const storageKey = 'facequeue.pairing';
const pollMilliseconds = 2000;

/** @typedef {import('../access-api.js').DeviceKind} DeviceKind */
/** @typedef {import('../access-api.js').Pairing} Pairing */

/** A screen that asks to be let in. Fires `change`, and `paired` once it has its cookie. */
export class ScreenPairing extends EventTarget {
  /** Whose code is shown. @type {Pairing | null} */
  current = null;
  /** Why there is no code. @type {import('../i18n.js').LocalText | null} */
  failure = null;
  #kind;
  #isRunning = false;
  /** @type {number | undefined} */
  #timer;

  /** @param {DeviceKind} kind */
  constructor(kind) {
    super();
    this.#kind = kind;
  }

  start() {
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.current = this.#remembered();
    this.#step();
  }

  stop() {
    this.#isRunning = false;
    clearTimeout(this.#timer);
  }

  /** Does at once what an administrator would do on their own page. @param {string} name */
  async pairHere(name) {
    if (!this.current) return;
    await pairDevice(this.current.code, name);
    clearTimeout(this.#timer);
    await this.#step();
  }

  /** Gets a code, or asks what became of the one that is shown. */
  async #step() {
    let wait = pollMilliseconds;
    try {
      if (!this.current) await this.#begin();
      else if ((await claimPairing(this.current)).state === 'paired') {
        this.#finish();
        return;
      }
      this.failure = null;
    } catch (error) {
      wait = this.#note(error);
    }
    this.dispatchEvent(new Event('change'));
    if (this.#isRunning) this.#timer = setTimeout(() => this.#step(), wait);
  }

  async #begin() {
    this.current = await beginPairing(this.#kind);
    // A page that is loaded anew goes on with its code: each one counts for a while.
    sessionStorage.setItem(storageKey, JSON.stringify({ kind: this.#kind, pairing: this.current }));
  }

  #finish() {
    this.stop();
    this.#forget();
    this.dispatchEvent(new Event('paired'));
  }

  /** @param {unknown} error @returns {number} when to try again */
  #note(error) {
    if (error instanceof ApiError && error.code === 'unknown-pairing') {
      this.#forget();
      return 0;
    }
    this.failure = messagesOf(error);
    const seconds = error instanceof ApiError ? error.retryAfter : null;
    return seconds === null ? pollMilliseconds : seconds * 1000;
  }

  #forget() {
    this.current = null;
    sessionStorage.removeItem(storageKey);
  }

  /** @returns {Pairing | null} */
  #remembered() {
    try {
      const { kind, pairing } = JSON.parse(sessionStorage.getItem(storageKey) ?? '{}');
      return kind === this.#kind && Date.parse(pairing.expiresAt) > serverNow() ? pairing : null;
    } catch {
      return null;
    }
  }
}
