// @ts-check
import { fetchSession } from '../access-api.js';
import { signInRequired } from '../http.js';

/** @typedef {import('../access-api.js').Session} Session */

/**
 * Knows who asks, and whether this page is for them. Fires `session` with each answer, and `refused` when the answer is
 * that the page is not, or not any more.
 */
export class Gate extends EventTarget {
  /** The latest answer. @type {Session | null} */
  session = null;
  /** Whether the page was for them at some time, so that what it says is that something ended. */
  wasAdmitted = false;
  #admits;
  #isLeft = false;
  /** @type {Promise<boolean | null> | null} */
  #asking = null;

  /** @param {(session: Session) => boolean} admits */
  constructor(admits) {
    super();
    this.#admits = admits;
    window.addEventListener(signInRequired, () => this.check());
  }

  /** Asks the server. @returns {Promise<boolean | null>} null when it does not answer */
  check() {
    this.#asking ??= this.#ask().finally(() => { this.#asking = null; });
    return this.#asking;
  }

  /** Somebody signs out on purpose: nobody need be told that they may not stay. @param {boolean} isLeft */
  leave(isLeft) {
    this.#isLeft = isLeft;
  }

  async #ask() {
    try {
      this.session = await fetchSession();
    } catch {
      return null;
    }
    const admitted = this.#admits(this.session);
    this.wasAdmitted ||= admitted;
    this.dispatchEvent(new Event('session'));
    if (!admitted && !this.#isLeft) this.dispatchEvent(new Event('refused'));
    return admitted;
  }
}

/** @param {Session} session */
export const isStaff = (session) => session.user !== null;

/** @param {Session} session */
export const isAdministrator = (session) => session.user?.role === 'administrator';
