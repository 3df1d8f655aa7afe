// @ts-check
import { byId, setText } from '../dom.js';
import { messagesOf } from '../http.js';
import { translate } from '../i18n.js';
import { showToast } from '../toast.js';
import { officeTimes } from './times.js';

/** @typedef {import('../page-language.js').PageLanguage} PageLanguage */

/**
 * One section's data: loaded when it is opened and after each change.
 * @template T
 */
export class Section {
  /** @type {T | null} */
  data = null;
  #load;
  #render;
  #language;

  /**
   * @param {PageLanguage} language
   * @param {() => Promise<T>} load
   * @param {(data: T) => void} render
   */
  constructor(language, load, render) {
    this.#language = language;
    this.#load = load;
    this.#render = render;
    language.addEventListener('change', () => this.render());
  }

  get language() {
    return this.#language.current;
  }

  /** @param {string} key @param {Record<string, string | number>} [values] */
  text(key, values) {
    return translate(this.#language.current, key, values);
  }

  async refresh() {
    try {
      [this.data] = await Promise.all([this.#load(), officeTimes()]);
      byId('section-failure').hidden = true;
      this.render();
    } catch (error) {
      setText(byId('section-failure'), messagesOf(error)[this.#language.current]);
      byId('section-failure').hidden = false;
    }
  }

  /** A row that is built anew takes its button's focus along. */
  render() {
    if (this.data === null) return;
    const label = document.activeElement?.getAttribute('aria-label');
    this.#render(this.data);
    if (!label || document.activeElement !== document.body) return;
    /** @type {HTMLElement | null} */
    const same = document.querySelector(`button[aria-label="${CSS.escape(label)}"]`);
    same?.focus({ preventScroll: true });
  }

  /** Says what was done, and shows what it changed. @param {string} text */
  async done(text) {
    showToast('done', text, this.#language.current);
    await this.refresh();
  }

  /** Does what needs no question. @param {() => Promise<unknown>} act @param {string} text */
  async perform(act, text) {
    try {
      await act();
      await this.done(text);
    } catch (error) {
      showToast('error', messagesOf(error)[this.#language.current], this.#language.current);
    }
  }
}
