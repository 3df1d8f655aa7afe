// @ts-check
import { fetchTickets } from '../api.js';
import { byId, h, renderWhenChanged } from '../dom.js';
import { minutes } from '../format.js';
import { translate } from '../i18n.js';

const intervalMilliseconds = 1500;

/** @typedef {import('../api.js').Ticket} Ticket */
/** @typedef {import('../i18n.js').Language} Language */

/** Today's figures of this counter and of the hall; asked for at most every 1.5 s, however much happens. */
export class Figures {
  /** @type {Ticket[]} */
  #tickets = [];
  /** @type {number | undefined} */
  #timer;
  #counter = '';
  /** @type {Language} */
  #language = 'vi';

  /** @param {string} counter @param {Language} language */
  update(counter, language) {
    const first = this.#counter !== counter;
    this.#counter = counter;
    this.#language = language;
    this.#render();
    this.#timer ??= setTimeout(() => this.#load(), first ? 0 : intervalMilliseconds);
  }

  async #load() {
    try {
      this.#tickets = (await fetchTickets()).tickets;
      this.#render();
    } catch (error) {
      console.warn('figures not loaded:', error);
    } finally {
      this.#timer = undefined;
    }
  }

  #render() {
    const figures = figuresOf(this.#tickets, this.#counter, this.#language);
    renderWhenChanged(byId('figures'), [figures, this.#language], () => Object.entries(figures).map(([key, value]) =>
      h('div', {}, h('dt', {}, translate(this.#language, `clerk.figure.${key}`)), h('dd', {}, value))));
  }
}

/** @param {Ticket[]} tickets @param {string} counter @param {Language} language */
function figuresOf(tickets, counter, language) {
  const finished = tickets.filter(({ state }) => state === 'finished');
  const own = finished.filter((ticket) => ticket.counter === counter);
  const inMinutes = (/** @type {number | null} */ value) =>
    value === null ? '–' : translate(language, 'clerk.minutes', { count: minutes(language, value) });
  return {
    own: String(own.length),
    ownTime: inMinutes(mean(own.flatMap((ticket) => span(ticket.startedAt, ticket.closedAt)))),
    hall: String(finished.length),
    hallWait: inMinutes(median(tickets.flatMap((ticket) => span(ticket.issuedAt, ticket.calledAt)))),
    noShow: String(tickets.filter(({ state }) => state === 'no-show').length),
  };
}

/**
 * @param {string | null} from
 * @param {string | null} to
 * @returns {number[]} milliseconds, or nothing if either is missing
 */
function span(from, to) {
  return from && to ? [Date.parse(to) - Date.parse(from)] : [];
}

/** @param {number[]} values */
function mean(values) {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** @param {number[]} values */
function median(values) {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
