// @ts-check
import { Stream } from './stream.js';

/** @typedef {import('./stream.js').ConnectionState} ConnectionState */

/**
 * What happens in the office, for those who belong there.
 *
 * Fires `change` (something happened in the queue: fetch it again), `event` (its detail is what the log says of it:
 * `{sequence, at, event}`), `kiosk` (its detail is the kiosk document) and `state`. Whoever listens fetches the whole
 * queue after each `change`, so nothing that happened while a stream was broken is missed.
 */
export class Live extends Stream {
  /**
   * @param {import('./access/gate.js').Gate} gate
   * @param {{whileHidden: 'pause' | 'keep', camera?: string | null}} options whose kiosk's screen it is; the first's
   */
  constructor(gate, { whileHidden, camera }) {
    super(camera ? `/api/v1/events?camera=${encodeURIComponent(camera)}` : '/api/v1/events', { admits: () => gate.check(), whileHidden });
    gate.addEventListener('refused', () => this.stop());
    this.listen('queue', () => this.#changed());
    this.listen('message', (event) => {
      this.#changed();
      this.#pass('event', event);
    });
    this.listen('kiosk', (event) => this.#pass('kiosk', event));
  }

  opened() {
    this.#changed();
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }

  /** @param {string} name @param {MessageEvent} event */
  #pass(name, event) {
    this.dispatchEvent(new CustomEvent(name, { detail: JSON.parse(event.data) }));
  }
}
