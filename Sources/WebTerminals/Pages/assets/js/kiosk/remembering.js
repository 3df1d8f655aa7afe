// @ts-check
import { consentAtKiosk, fetchConsentText, forgetAtKiosk } from '../consent-api.js';
import { ApiError, messagesOf } from '../http.js';

const thanksMilliseconds = 12_000;
const receiptMilliseconds = 20_000;
/** A failure stays as long as it takes to read it in both languages. */
const failureMilliseconds = 10_000;
/** A second tap of the same finger must not confirm what the first one asked. */
const restMilliseconds = 800;
/** More than have an open ticket on any day. */
const answersKept = 2000;

/** @typedef {import('../i18n.js').Language} Language */
/** @typedef {'none'|'question'|'sure'|'thanks'|'known'|'forget'|'receipt'} Step */

/**
 * Whether a citizen's face is remembered beyond the visit: asked in two steps, taken back in two. It asks only the one
 * who stands before the camera with a number that it gave, and whoever walks away has said no. Fires `change`.
 */
export class Remembering extends EventTarget {
  /** @type {Step} */
  step = 'none';
  /** @type {Language} */
  language = 'vi';
  /** @type {import('../consent-api.js').ConsentText | null} */
  text = null;
  receipt = '';
  /** @type {import('../i18n.js').LocalText | null} */
  failure = null;
  isBusy = false;
  /** The ticket of the person it speaks to. @type {string | null} */
  #ticket = null;
  /** Who has answered already, the latest last: nobody is asked twice. @type {Set<string>} */
  #answered = new Set();
  /** @type {number | undefined} */
  #timer;
  /** @type {number | undefined} */
  #failureTimer;

  /**
   * @param {string | null} ticket the one on the screen, if the camera gave it
   * @param {boolean} waits whether its person has nowhere to go yet
   * @param {import('./screen.js').KioskDocument['remembering']} offer
   */
  update(ticket, waits, offer) {
    if (this.step === 'receipt') return; // it stays its time, beside whatever else is shown
    if (ticket !== this.#ticket) {
      this.#ticket = ticket;
      this.language = 'vi';
      this.#rest();
      this.#go('none');
    }
    if (ticket === null || !offer) this.#go('none');
    else if (this.step === 'none' || this.step === 'question' || this.step === 'known') this.#settle(waits, offer);
  }

  /** @param {boolean} waits @param {NonNullable<import('./screen.js').KioskDocument['remembering']>} offer */
  #settle(waits, { offered, known, textVersion }) {
    if (known) this.#go('known');
    else if (offered && waits && !this.#answered.has(this.#ticket ?? '')) this.#ask(textVersion);
    else this.#go('none');
  }

  /** The question comes with its text or not at all. @param {string} version */
  async #ask(version) {
    if (this.text?.version === version) {
      this.#go('question');
      return;
    }
    if (this.isBusy) return;
    const ticket = this.#ticket;
    this.isBusy = true;
    try {
      this.text = await fetchConsentText();
    } catch (error) {
      console.warn('consent text not loaded:', error);
    }
    this.isBusy = false;
    if (this.text?.version === version && ticket === this.#ticket && this.step === 'none') this.#go('question');
  }

  otherLanguage() {
    this.language = this.language === 'vi' ? 'en' : 'vi';
    this.#changed();
  }

  /** The first step of a yes. */
  agree() {
    if (this.step === 'question') this.#goAndRest('sure');
  }

  decline() {
    if (this.#ticket !== null) this.#noteAnswer(this.#ticket);
    this.#go('none');
  }

  reconsider() {
    this.#goAndRest('question');
  }

  async confirm() {
    const { text, language } = this;
    const ticket = this.#ticket;
    if (this.step !== 'sure' || ticket === null || !text) return;
    await this.#perform(ticket, async () => {
      await consentAtKiosk(ticket, text.version, language);
      this.#noteAnswer(ticket);
      this.#goFor('thanks', thanksMilliseconds);
    });
  }

  askToForget() {
    if (this.step === 'known') this.#goAndRest('forget');
  }

  keep() {
    this.#goAndRest('known');
  }

  async forget() {
    const ticket = this.#ticket;
    if (this.step !== 'forget' || ticket === null) return;
    await this.#perform(ticket, async () => {
      this.receipt = (await forgetAtKiosk(ticket)).receipt;
      this.#noteAnswer(ticket);
      this.#goFor('receipt', receiptMilliseconds);
    }, true);
  }

  /** Puts thanks or the receipt away. */
  close() {
    this.#go('none');
  }

  /** @param {string} ticket */
  #noteAnswer(ticket) {
    this.#answered.add(ticket);
    for (const oldest of this.#answered) {
      if (this.#answered.size > answersKept) this.#answered.delete(oldest);
    }
  }

  /** @param {string} ticket @param {() => Promise<void>} act @param {boolean} [always] also if the person has gone */
  async #perform(ticket, act, always = false) {
    if (this.isBusy) return;
    this.isBusy = true;
    this.failure = null;
    this.#changed();
    try {
      await act();
    } catch (error) {
      if (always || ticket === this.#ticket) this.#fail(error);
    }
    this.isBusy = false;
    this.#changed();
  }

  /** @param {unknown} error */
  #fail(error) {
    this.failure = messagesOf(error);
    if (error instanceof ApiError && error.code === 'consent-text-changed') this.text = null;
    this.step = this.step === 'forget' ? 'known' : 'none';
    clearTimeout(this.#failureTimer);
    this.#failureTimer = setTimeout(() => {
      this.failure = null;
      this.#changed();
    }, failureMilliseconds);
  }

  /** @param {Step} step @param {number} milliseconds */
  #goFor(step, milliseconds) {
    this.#go(step);
    this.#timer = setTimeout(() => this.#go('none'), milliseconds);
  }

  /** @param {Step} step */
  #goAndRest(step) {
    this.#rest(); // whoever goes on has read what failed before
    this.isBusy = true;
    this.#go(step);
    setTimeout(() => {
      this.isBusy = false;
      this.#changed();
    }, restMilliseconds);
  }

  /** @param {Step} step */
  #go(step) {
    clearTimeout(this.#timer);
    if (this.step === step) return;
    this.step = step;
    this.#changed();
  }

  #rest() {
    clearTimeout(this.#failureTimer);
    this.failure = null;
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}
