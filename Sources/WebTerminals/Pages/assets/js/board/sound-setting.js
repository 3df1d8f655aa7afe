// @ts-check
const storageKey = 'facequeue.board.sound';
const standard = { volume: 0.8, isMuted: false };

/** How loud this screen is, remembered on it. Fires `change`. */
export class SoundSetting extends EventTarget {
  #values = remembered();

  /** From 0 to 1. */
  get volume() {
    return this.#values.volume;
  }

  get isMuted() {
    return this.#values.isMuted;
  }

  /** @param {Partial<typeof standard>} values */
  change(values) {
    this.#values = { ...this.#values, ...values };
    localStorage.setItem(storageKey, JSON.stringify(this.#values));
    this.dispatchEvent(new Event('change'));
  }
}

function remembered() {
  try {
    const { volume, isMuted } = JSON.parse(localStorage.getItem(storageKey) ?? '');
    return { volume: Math.min(1, Math.max(0, Number(volume))), isMuted: isMuted === true };
  } catch {
    return { ...standard };
  }
}
