// @ts-check
/** Counts down the seconds until another try makes sense. */
export class Waiting {
  seconds = 0;
  #onChange;
  /** @type {number | undefined} */
  #timer;

  /** @param {() => void} onChange */
  constructor(onChange) {
    this.#onChange = onChange;
  }

  /** @param {number} seconds */
  start(seconds) {
    clearInterval(this.#timer);
    const end = Date.now() + seconds * 1000;
    this.seconds = seconds;
    this.#timer = setInterval(() => {
      this.seconds = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      if (this.seconds === 0) clearInterval(this.#timer);
      this.#onChange();
    }, 1000);
  }
}
