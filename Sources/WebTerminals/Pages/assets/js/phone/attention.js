// @ts-check
/** Two falling tones, as at a station: heard in a hall, and no alarm. Hertz and seconds. */
const chime = [{ pitch: 784, at: 0 }, { pitch: 587, at: 0.35 }];
const toneSeconds = 0.6;
const loudness = 0.5;
const callPattern = [400, 150, 400, 150, 800];
const repeatMilliseconds = 8000;
const repeats = 6;

/**
 * Sound, vibration and a screen that stays on. Browsers allow them only after a touch, so they begin switched off.
 * Fires `change`.
 */
export class Attention extends EventTarget {
  isOn = false;
  isRinging = false;
  /** @type {AudioContext | null} */
  #audio = null;
  /** @type {WakeLockSentinel | null} */
  #wakeLock = null;
  /** @type {number | undefined} */
  #timer;

  constructor() {
    super();
    document.addEventListener('visibilitychange', () => this.#keepAwake());
  }

  /** Only from a touch. */
  switchOn() {
    this.isOn = true;
    this.#audio ??= new AudioContext();
    this.#audio.resume();
    this.#ring([100]);
    this.#keepAwake();
    this.dispatchEvent(new Event('change'));
  }

  switchOff() {
    this.isOn = false;
    this.quiet();
    this.#wakeLock?.release();
    this.#wakeLock = null;
    this.dispatchEvent(new Event('change'));
  }

  /** Soon it is time. */
  nudge() {
    if (this.isOn) this.#ring([200]);
  }

  /** It is time: again and again, until the visitor comes or says so. */
  call() {
    this.quiet();
    if (!this.isOn) return;
    this.#ringAgain(repeats);
    this.#setRinging(true);
  }

  quiet() {
    clearTimeout(this.#timer);
    if (this.isRinging) navigator.vibrate?.(0);
    this.#setRinging(false);
  }

  /** @param {number} left */
  #ringAgain(left) {
    this.#ring(callPattern);
    this.#timer = setTimeout(() => left > 1 ? this.#ringAgain(left - 1) : this.quiet(), repeatMilliseconds);
  }

  /** @param {boolean} isRinging */
  #setRinging(isRinging) {
    if (this.isRinging === isRinging) return;
    this.isRinging = isRinging;
    this.dispatchEvent(new Event('change'));
  }

  /** @param {number[]} pattern milliseconds on, off, on, … */
  #ring(pattern) {
    navigator.vibrate?.(pattern);
    const audio = this.#audio;
    if (!audio) return;
    for (const { pitch, at } of chime) {
      const tone = new OscillatorNode(audio, { type: 'sine', frequency: pitch });
      const volume = new GainNode(audio, { gain: 0 });
      const start = audio.currentTime + at;
      volume.gain.linearRampToValueAtTime(loudness, start + 0.02);
      volume.gain.exponentialRampToValueAtTime(0.001, start + toneSeconds);
      tone.connect(volume).connect(audio.destination);
      tone.start(start);
      tone.stop(start + toneSeconds);
    }
  }

  /** The system lets go of the screen whenever the page is hidden, and forbids it on plain http. */
  async #keepAwake() {
    if (!this.isOn || document.hidden || (this.#wakeLock && !this.#wakeLock.released)) return;
    try {
      this.#wakeLock = await navigator.wakeLock?.request('screen') ?? null;
    } catch {
      this.#wakeLock = null;
    }
  }
}
