// @ts-check
import { byId } from '../dom.js';
import { ApiError, messagesOf } from '../http.js';
import { translate } from '../i18n.js';
import { showToast, withdrawErrors } from '../toast.js';
import { announceDone } from './announce-done.js';
import { renderButtons } from './buttons.js';
import { commands, waitingCommands } from './commands.js';
import { openTicket } from './desk-state.js';
import { undoErrand } from './errand.js';
import { askWaitingAction } from './questions.js';

/** A double click must not call somebody and start serving them: the buttons rest this long after each action. */
const restMilliseconds = 600;

/** @typedef {import('../api.js').Ticket} Ticket */
/** @typedef {import('./commands.js').CommandName} CommandName */
/** @typedef {import('./desk-state.js').DeskState} DeskState */
/** @typedef {import('./errand.js').Errand} Errand */

/** What the clerk does: each wish is looked at, asked about, sent, and its answer told. */
export class Desk {
  /** @type {DeskState | null} */
  #state = null;
  #isBusy = false;
  #refresh;
  #doneBar;
  #lostAnswers;

  /**
   * @param {() => Promise<void>} refresh fetches the queue
   * @param {import('./done-bar.js').DoneBar} doneBar
   * @param {import('./lost-answers.js').LostAnswers} lostAnswers
   */
  constructor(refresh, doneBar, lostAnswers) {
    this.#refresh = refresh;
    this.#doneBar = doneBar;
    this.#lostAnswers = lostAnswers;
  }

  /** @param {DeskState | null} state */
  update(state) {
    this.#state = state;
    this.render();
  }

  /** Once a second too: what the rules forbid they allow a little later. */
  render() {
    if (this.#state) renderButtons(this.#state, this.#isBusy);
  }

  /** @param {CommandName} name @param {string} [id] of another ticket than the counter's own */
  async run(name, id) {
    const state = this.#ready();
    if (!state) return;
    const ticket = id === undefined ? state.ticket : openTicket(state.queue, id);
    const command = commands[name];
    if (!command.isPossible(state, ticket)) return;
    const obstacle = command.obstacle?.(state, ticket);
    if (obstacle) {
      this.#complain(obstacle);
      focusPrimary();
      return;
    }
    // What is possible without a ticket does not look at it.
    const errand = await command.prepare(state, /** @type {Ticket} */ (ticket));
    if (errand && this.#isStillRight(errand)) await this.#perform(errand);
    else focusPrimary();
  }

  /** What else may be done with somebody who waits. @param {string} id */
  async offer(id) {
    const state = this.#ready();
    const ticket = state && openTicket(state.queue, id);
    if (!ticket) return;
    const names = waitingCommands.filter((name) => commands[name].isPossible(state, ticket));
    const name = await askWaitingAction(state, ticket, names);
    if (name === null) focusPrimary();
    else await this.run(/** @type {CommandName} */ (name), id);
  }

  async undo() {
    const last = this.#doneBar.undoable;
    if (last && this.#ready()) await this.#perform(undoErrand(last.ticket, last.sequence));
  }

  /** The state, if something can be done now; what cannot be sent is said, not dropped. */
  #ready() {
    if (!this.#state) return null;
    if (this.#state.isConnected) return this.#isBusy ? null : this.#state;
    this.#complain(this.#text('clerk.notSent'));
    return null;
  }

  /** While the clerk was asked, others may have acted, or the connection may have gone. @param {Errand} errand */
  #isStillRight({ ticket }) {
    const state = this.#ready();
    if (!state) return false;
    if (ticket === null || openTicket(state.queue, ticket.id)?.state === ticket.state) return true;
    this.#complain(this.#text('clerk.changedMeanwhile', { number: ticket.number }));
    return false;
  }

  /** @param {Errand} errand */
  async #perform(errand) {
    this.#isBusy = true;
    this.render();
    const rest = new Promise((resolve) => setTimeout(resolve, restMilliseconds));
    try {
      const answer = await errand.send();
      this.#lostAnswers.forget();
      withdrawErrors();
      announceDone(errand, answer, /** @type {DeskState} */ (this.#state), this.#doneBar);
    } catch (error) {
      this.#failed(errand, error);
    }
    await Promise.all([this.#refresh(), rest]);
    this.#isBusy = false;
    this.render();
    // A menu or a dialog that was opened meanwhile keeps the focus, or it would close.
    if (!document.activeElement?.closest('.menu, [aria-expanded="true"], dialog')) focusPrimary();
  }

  /** @param {Errand} errand @param {unknown} error */
  #failed(errand, error) {
    if (errand.name === 'undo') this.#doneBar.clear();
    if (error instanceof ApiError && error.status === 0) this.#lostAnswers.note(errand);
    else this.#complain(messagesOf(error)[this.#language]);
  }

  get #language() {
    return this.#state?.language ?? 'vi';
  }

  /** @param {string} key @param {Record<string, string>} [values] */
  #text(key, values) {
    return translate(this.#language, key, values);
  }

  /** @param {string} text */
  #complain(text) {
    showToast('error', text, this.#language);
  }
}

function focusPrimary() {
  byId('primary').focus();
}
