// @ts-check
import { fetchQueue } from './api.js';

const retryMilliseconds = 1000;
/** Forecasts move with the clock even when nothing happens. */
const refreshMilliseconds = 15_000;

/**
 * The newest queue document. Fires `queue` with it as detail.
 * However many events arrive, at most one request is under way and one waits behind it.
 */
export class QueueFeed extends EventTarget {
  /** @type {import('./api.js').Queue | null} */
  queue = null;
  /** @type {Promise<void> | null} */
  #underWay = null;
  /** @type {Promise<void> | null} */
  #waiting = null;

  #live;

  /** @param {import('./live.js').Live} live */
  constructor(live) {
    super();
    this.#live = live;
    live.addEventListener('change', () => this.refresh());
    setInterval(() => live.state === 'connected' && this.refresh(), refreshMilliseconds);
  }

  /** Resolves after a document that was asked for later than this call, or after failing to get it. */
  refresh() {
    this.#waiting ??= this.#loadAfter(this.#underWay);
    return this.#waiting;
  }

  /** @param {Promise<void> | null} earlier */
  async #loadAfter(earlier) {
    await earlier;
    this.#underWay = this.#waiting;
    this.#waiting = null;
    try {
      this.queue = await fetchQueue();
      this.dispatchEvent(new CustomEvent('queue', { detail: this.queue }));
    } catch (error) {
      console.warn('queue not loaded:', error);
      // A stream that opens again asks anew by itself.
      if (this.#live.state === 'connected') setTimeout(() => this.refresh(), retryMilliseconds);
    }
  }
}
