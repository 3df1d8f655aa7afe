// @ts-check
import { callNext, changeTicket, messagesOf } from '../api.js';
import { byId, icon, renderWhenChanged, setText } from '../dom.js';
import { translate } from '../i18n.js';
import { confirmInDialog } from './confirm.js';
import { showToast } from './toast.js';

/** A double click must not call somebody and start serving them: the buttons rest this long after each action. */
const restMilliseconds = 600;

/** @typedef {import('../api.js').Ticket} Ticket */
/** @typedef {import('../api.js').TicketAction} TicketAction */
/** @typedef {import('../i18n.js').Language} Language */
/** @typedef {{counter: string, ticket: Ticket | null, connected: boolean, language: Language}} DeskState */

/** The state decides what the one big button does. */
const primaryActions = /** @type {const} */ ({
  none: { label: 'clerk.callNext', picture: 'bell' },
  called: { label: 'clerk.start', picture: 'play' },
  serving: { label: 'clerk.finish', picture: 'check' },
});
const announced = new Set(['recall', 'finish', 'no-show', 'cancel']);

/** The clerk's buttons. */
export class Desk {
  /** @type {DeskState | null} */
  #state = null;
  #busy = false;
  #afterAction;

  /** @param {() => Promise<void>} afterAction fetches the queue */
  constructor(afterAction) {
    this.#afterAction = afterAction;
    byId('primary').addEventListener('click', () => this.run('primary'));
    for (const button of this.#secondary()) {
      button.addEventListener('click', () => this.run(/** @type {TicketAction} */ (button.dataset.action)));
    }
  }

  /** @param {DeskState | null} state */
  update(state) {
    this.#state = state;
    this.#render();
  }

  /** @param {'primary' | TicketAction} command */
  run(command) {
    const state = this.#state;
    if (!state || !state.connected || this.#busy) return;
    const { ticket, counter } = state;
    if (command === 'primary') {
      if (!ticket) this.#perform(() => callNext(counter));
      else this.#change(ticket, ticket.state === 'serving' ? 'finish' : 'start');
    } else if (ticket && this.#allows(command)) {
      if (command === 'cancel') this.#cancel(ticket);
      else this.#change(ticket, command);
    }
  }

  /** @param {Ticket} ticket */
  async #cancel(ticket) {
    const text = (/** @type {string} */ key) => this.#text(key, { number: ticket.number });
    const sure = await confirmInDialog({
      title: text('clerk.confirmCancel'), text: text('clerk.confirmCancelText'),
      yes: text('clerk.confirmYes'), no: text('clerk.confirmNo'),
    });
    if (sure) this.#change(ticket, 'cancel');
    else byId('primary').focus();
  }

  /** @param {Ticket} ticket @param {TicketAction} action */
  #change(ticket, action) {
    return this.#perform(() => changeTicket(ticket.id, action), action);
  }

  /** @param {() => Promise<Ticket>} request @param {TicketAction} [action] */
  async #perform(request, action) {
    if (this.#busy) return;
    this.#busy = true;
    this.#render();
    const rest = new Promise((resolve) => setTimeout(resolve, restMilliseconds));
    try {
      const ticket = await request();
      if (action && announced.has(action)) {
        this.#toast('done', this.#text(`clerk.done.${action}`, { number: ticket.number }));
      }
    } catch (error) {
      this.#toast('error', messagesOf(error)[this.#state?.language ?? 'vi']);
    }
    await Promise.all([this.#afterAction(), rest]);
    this.#busy = false;
    this.#render();
    byId('primary').focus();
  }

  #render() {
    const state = this.#state;
    if (!state) return;
    const kind = state.ticket?.state === 'serving' ? 'serving' : state.ticket ? 'called' : 'none';
    const { label, picture } = primaryActions[kind];
    byId('primary').dataset.kind = kind;
    setText(byId('primary-label'), this.#text(label));
    renderWhenChanged(byId('primary-icon'), picture, () => [icon(picture)]);
    const ready = state.connected && !this.#busy;
    // aria-disabled keeps the focus on the button while it rests
    byId('primary').setAttribute('aria-disabled', String(!ready));
    for (const button of this.#secondary()) {
      button.disabled = !ready || !this.#allows(/** @type {TicketAction} */ (button.dataset.action));
    }
  }

  /** @param {TicketAction} action */
  #allows(action) {
    const ticket = this.#state?.ticket;
    return Boolean(ticket) && (action === 'cancel' || ticket?.state === 'called');
  }

  /** @returns {NodeListOf<HTMLButtonElement>} */
  #secondary() {
    return document.querySelectorAll('button[data-action]');
  }

  /** @param {string} key @param {Record<string, string>} [values] */
  #text(key, values) {
    return translate(this.#state?.language ?? 'vi', key, values);
  }

  /** @param {'done'|'error'} kind @param {string} text */
  #toast(kind, text) {
    showToast(kind, text, this.#state?.language ?? 'vi');
  }
}
