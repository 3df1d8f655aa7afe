// @ts-check
import { fetchTickets } from '../api.js';
import { byId, h, icon, renderWhenChanged } from '../dom.js';
import { translate } from '../i18n.js';

/** @typedef {import('../api.js').Queue} Queue */
/** @typedef {import('./errand.js').Errand} Errand */

/**
 * An errand whose answer never came is looked up as soon as the server answers again, and the clerk is told what
 * became of it.
 */
export class LostAnswers {
  /** @type {Errand | null} */
  #errand = null;
  /** @type {'unknown' | 'arrived' | 'missed'} */
  #fate = 'unknown';
  #isLooking = false;
  /** @type {() => import('../i18n.js').Language} */
  #language;

  /** @param {() => import('../i18n.js').Language} language */
  constructor(language) {
    this.#language = language;
  }

  /** @param {Errand} errand */
  note(errand) {
    this.#errand = errand;
    this.#fate = 'unknown';
    this.render();
  }

  forget() {
    this.#errand = null;
    this.render();
  }

  /** Asks what became of it. @param {Queue} queue the newest */
  async lookUp(queue) {
    const errand = this.#errand;
    if (!errand || this.#fate !== 'unknown' || this.#isLooking) return;
    this.#isLooking = true;
    try {
      const { tickets } = await fetchTickets();
      if (errand === this.#errand) this.#fate = errand.isDone(tickets, queue) ? 'arrived' : 'missed';
    } catch (error) {
      console.warn('order not looked up:', error);
    }
    this.#isLooking = false;
    this.render();
  }

  render() {
    const errand = this.#errand;
    const language = this.#language();
    const dependencies = [errand?.name ?? null, errand?.ticket?.number ?? null, this.#fate, language];
    renderWhenChanged(byId('lost-answer'), dependencies, () => errand ? this.#parts(errand, language) : []);
  }

  /** @param {Errand} errand @param {import('../i18n.js').Language} language */
  #parts({ name, ticket }, language) {
    const action = translate(language, `clerk.action.${name}`);
    const order = ticket ? `${action} ${ticket.number}` : action;
    const close = h('button', { type: 'button', class: 'button', 'aria-label': translate(language, 'toast.dismiss') },
      icon('close'));
    close.addEventListener('click', () => {
      this.forget();
      byId('primary').focus();
    });
    return [icon(this.#fate === 'arrived' ? 'check' : 'warning'),
      h('p', {}, translate(language, `clerk.lost.${this.#fate}`, { order })), close];
  }
}
