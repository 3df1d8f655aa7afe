// @ts-check
/** A scanner types a character every few milliseconds; nobody types like that. */
const burstMilliseconds = 80;
const shortestCode = 4;
/** What the office's software calls a code. Whatever else is read, such as an identity card, does not leave the page. */
const codeForm = /^[A-Za-z0-9._/-]{1,64}$/;
const longestCode = 64;

/**
 * A barcode scanner, which is a keyboard to the page: a burst of keys that ends with Enter or Tab. Fires `code`, with an
 * empty one for what is none.
 */
export class Scanner extends EventTarget {
  #typed = '';
  #lastAt = 0;

  /** @param {EventTarget} keyboard */
  constructor(keyboard) {
    super();
    // Before a button that has the focus takes the keys for a press.
    keyboard.addEventListener('keydown', (event) => this.#take(/** @type {KeyboardEvent} */ (event)), { capture: true });
  }

  /** @param {KeyboardEvent} event */
  #take(event) {
    const isBurst = event.timeStamp - this.#lastAt <= burstMilliseconds;
    this.#lastAt = event.timeStamp;
    if (!isBurst) this.#typed = '';
    if (event.key === 'Enter' || event.key === 'Tab') {
      this.#end(event);
    } else if (event.key.length === 1) {
      this.#typed = (this.#typed + event.key).slice(0, longestCode + 1);
      if (isBurst) event.preventDefault();
    }
  }

  /** @param {KeyboardEvent} event */
  #end(event) {
    const code = this.#typed.trim();
    this.#typed = '';
    if (code.length < shortestCode) return;
    event.preventDefault();
    event.stopPropagation();
    this.dispatchEvent(new CustomEvent('code', { detail: codeForm.test(code) ? code : '' }));
  }
}
