// @ts-check
import { byId, renderWhenChanged } from '../dom.js';
import { bilingual, duo } from '../i18n.js';

/** For those who asked for less motion the bar goes second by second. */
const stepwise = matchMedia('(prefers-reduced-motion: reduce)');

/** Shows a time running out, in words and as a bar, then calls `onEnd`. */
export class Countdown {
  #onEnd;
  #secondsLeft = 0;
  /** @type {number | undefined} */
  #timer;
  /** @type {Animation | undefined} */
  #bar;

  /** @param {() => void} onEnd */
  constructor(onEnd) {
    this.#onEnd = onEnd;
  }

  /** @param {number} seconds */
  start(seconds) {
    this.stop();
    this.#secondsLeft = seconds;
    byId('countdown').hidden = false;
    this.#bar = byId('countdown-bar').animate(
      [{ transform: 'scaleX(1)' }, { transform: 'scaleX(0)' }],
      { duration: seconds * 1000, fill: 'forwards', easing: stepwise.matches ? `steps(${seconds})` : 'linear' },
    );
    this.#timer = setInterval(() => this.#tick(), 1000);
    this.#showText();
  }

  stop() {
    clearInterval(this.#timer);
    this.#bar?.cancel();
    byId('countdown').hidden = true;
  }

  #tick() {
    this.#secondsLeft -= 1;
    if (this.#secondsLeft > 0) {
      this.#showText();
      return;
    }
    this.stop();
    this.#onEnd();
  }

  #showText() {
    const text = bilingual('kiosk.closesIn', { count: this.#secondsLeft });
    renderWhenChanged(byId('countdown-text'), text, () => [duo(text)]);
  }
}
