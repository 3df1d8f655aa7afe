// @ts-check
import { fetchTickets } from '../api.js';
import { serverNow } from '../clock.js';
import { byId, h, renderWhenChanged } from '../dom.js';
import { minutes } from '../format.js';
import { translate } from '../i18n.js';
import { isOwn } from './desk-state.js';
import { figuresOfDay } from './figures-of-day.js';

/** A day's tickets are many: they are asked for at most so often, however much happens. */
const intervalMilliseconds = 5000;

/** @typedef {import('../api.js').Ticket} Ticket */
/** @typedef {import('./desk-state.js').DeskState} DeskState */

/** The figures of this counter and of the hall, now and today. */
export class Figures {
  /** @type {Ticket[]} */
  #tickets = [];
  /** @type {number | undefined} */
  #timer;
  /** @type {DeskState | null} */
  #state = null;

  /** @param {DeskState} state */
  update(state) {
    const isFirst = this.#state?.counter.id !== state.counter.id;
    this.#state = state;
    this.#render(state);
    this.#timer ??= setTimeout(() => this.#load(), isFirst ? 0 : intervalMilliseconds);
  }

  async #load() {
    try {
      this.#tickets = (await fetchTickets()).tickets;
      if (this.#state) this.#render(this.#state);
    } catch (error) {
      console.warn('figures not loaded:', error);
    } finally {
      this.#timer = undefined;
    }
  }

  /** @param {DeskState} state */
  #render(state) {
    const { language } = state;
    const figures = { ...figuresNow(state), ...this.#figuresToday(state) };
    renderWhenChanged(byId('figures'), [figures, language], () => Object.entries(figures).map(([key, value]) =>
      h('div', {}, h('dt', {}, translate(language, `clerk.figure.${key}`)), h('dd', {}, value))));
  }

  /** @param {DeskState} state */
  #figuresToday({ counter, language }) {
    const { served, servedP50, servedMean, waitP50 } = figuresOfDay(this.#tickets, counter.id);
    const inMinutes = (/** @type {number | null} */ value) => value === null ? '–' : minutes(language, value);
    return {
      waitP50: withUnit(inMinutes(waitP50), language),
      served: String(served),
      ownTime: withUnit(servedP50 === null ? '–' : `${inMinutes(servedP50)} / ${inMinutes(servedMean)}`, language),
    };
  }
}

/** @param {DeskState} state */
function figuresNow({ queue, counter, language }) {
  const own = queue.waiting.filter((ticket) => isOwn(ticket, counter)).length;
  const oldest = Math.min(...queue.waiting.map(({ queuedAt }) => Date.parse(queuedAt)));
  const longest = queue.waiting.length === 0 ? '–' : String(Math.floor((serverNow() - oldest) / 60_000));
  return { waiting: `${own} / ${queue.waiting.length}`, longest: withUnit(longest, language) };
}

/** @param {string} count @param {import('../i18n.js').Language} language */
const withUnit = (count, language) => count === '–' ? count : translate(language, 'clerk.minutes', { count });
