// @ts-check
import { ring } from './chime.js';

/** No recording is longer; one that does not end by then has broken. */
const limitMilliseconds = 20_000;

/**
 * The loudspeaker: a chime, then recordings, one after the other. Fires `change` when it may sound, or not any more.
 *
 * A browser keeps a page silent until somebody touches it, unless it was started with
 * `--autoplay-policy=no-user-gesture-required`.
 */
export class Speaker extends EventTarget {
  #context = new AudioContext();
  #player = new Audio();
  #setting;
  #isTouched = false;

  /** @param {import('./sound-setting.js').SoundSetting} setting */
  constructor(setting) {
    super();
    this.#setting = setting;
    this.#context.addEventListener('statechange', () => this.dispatchEvent(new Event('change')));
    setting.addEventListener('change', () => this.#obey());
    this.#obey();
    for (const sign of ['pointerdown', 'keydown']) document.addEventListener(sign, () => this.#touched());
  }

  /** Whether the browser waits for a touch. */
  get needsTouch() {
    return this.#context.state === 'suspended' && !this.#isTouched;
  }

  /** Resolves when all has been said, as far as it could be. @param {string[]} recordings addresses */
  async say(recordings) {
    if (this.#context.state !== 'running' || this.#setting.isMuted) return;
    await ring(this.#context, this.#setting.volume);
    for (const recording of recordings) await this.#play(recording);
  }

  /** @param {string} recording */
  async #play(recording) {
    this.#player.src = recording;
    const over = new AbortController();
    await new Promise((resolve) => {
      for (const name of ['ended', 'error']) this.#player.addEventListener(name, resolve, { signal: over.signal });
      setTimeout(resolve, limitMilliseconds);
      this.#player.play().catch(resolve);
    });
    over.abort();
    this.#player.pause();
  }

  #obey() {
    this.#player.volume = this.#setting.volume;
    this.#player.muted = this.#setting.isMuted;
  }

  #touched() {
    if (this.#isTouched) return;
    this.#isTouched = true;
    this.#context.resume();
    this.dispatchEvent(new Event('change'));
  }
}
