// @ts-check
import { byId, setText } from '../dom.js';
import { translate } from '../i18n.js';
import { isOwn, kindOf } from './desk-state.js';

/** Tells a screen reader what changed at this counter, and when somebody comes to an empty queue. */
export class Announcer {
  #ticket = '';
  #waiting = 0;

  /** @param {import('./desk-state.js').DeskState} state */
  update(state) {
    const { queue, counter, ticket, language } = state;
    const shown = ticket ? `${ticket.number} ${ticket.state}` : kindOf(state);
    const waiting = queue.waiting.filter((other) => isOwn(other, counter)).length;
    if (shown !== this.#ticket && ticket) {
      this.#say(`${ticket.number}: ${translate(language, `clerk.state.${ticket.state}`)}`);
    } else if (waiting > 0 && this.#waiting === 0) {
      this.#say(translate(language, 'clerk.freeHint', { count: waiting }));
    }
    this.#ticket = shown;
    this.#waiting = waiting;
  }

  /** @param {string} text */
  #say(text) {
    setText(byId('announcer'), text);
  }
}
