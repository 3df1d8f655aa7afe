// @ts-check
import { serverNow } from '../clock.js';
import { byId, setText } from '../dom.js';
import { translate } from '../i18n.js';

/** @typedef {import('../api.js').Ticket} Ticket */
/** @typedef {import('../i18n.js').LocalText} LocalText */

/** What cannot be undone is told for so long. */
const toldMilliseconds = 6000;

/** The last action, and for as long as the rules allow the button that takes it back. Its place is always kept. */
export class DoneBar {
  /** @type {LocalText} */
  #text = { vi: '', en: '' };
  /** @type {{ticket: Ticket, sequence: number, until: number} | null} */
  #undo = null;
  #hidesAt = 0;
  /** @type {() => import('../i18n.js').Language} */
  #language;

  /** @param {() => import('../i18n.js').Language} language */
  constructor(language) {
    this.#language = language;
  }

  /** @param {LocalText} text @param {Ticket | null} ticket as the action left it */
  show(text, ticket) {
    this.#text = text;
    this.#undo = ticket?.undo
      ? { ticket, sequence: ticket.undo.sequence, until: Date.parse(ticket.undo.until) }
      : null;
    this.#hidesAt = this.#undo?.until ?? serverNow() + toldMilliseconds;
    this.render();
  }

  clear() {
    this.#hidesAt = 0;
    this.render();
  }

  /** The action that may still be taken back. */
  get undoable() {
    return this.#undo && this.#undo.until > serverNow() ? this.#undo : null;
  }

  /** Once a second too: the time to undo runs out. */
  render() {
    const isOver = this.#hidesAt <= serverNow();
    if (isOver) this.#undo = null;
    const { undoable } = this;
    byId('done').classList.toggle('is-over', isOver);
    byId('done-check').toggleAttribute('hidden', isOver);
    setText(byId('done-text'), isOver ? '' : this.#text[this.#language()]);
    byId('undo').hidden = undoable === null;
    if (!undoable) return;
    const count = Math.ceil((undoable.until - serverNow()) / 1000);
    setText(byId('undo-seconds'), translate(this.#language(), 'clerk.seconds', { count }));
  }
}
