// @ts-check
import { callNext, changeTicket, issueTicket } from '../api.js';
import { byId, icon, renderWhenChanged, setText } from '../dom.js';
import { waitText } from '../format.js';
import { messagesOf } from '../http.js';
import { translate } from '../i18n.js';
import { confirmInDialog } from './confirm.js';
import { chooseService } from './service-choice.js';
import { showNumber, showToast, withdrawNumber } from '../toast.js';

/** A double click must not call somebody and start serving them: the buttons rest this long after each action. */
const restMilliseconds = 600;

/** @typedef {import('../api.js').Ticket} Ticket */
/** @typedef {import('../api.js').TicketAction} TicketAction */
/** @typedef {import('../i18n.js').Language} Language */
/** @typedef {'primary' | 'issue' | Exclude<TicketAction, 'start' | 'finish'>} DeskCommand */
/**
 * @typedef {object} DeskState
 * @property {string} counter
 * @property {Ticket | null} ticket the counter's own
 * @property {Ticket[]} waiting
 * @property {import('../api.js').Service[]} services
 * @property {boolean} connected
 * @property {Language} language
 */

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
      button.addEventListener('click', () => this.run(/** @type {DeskCommand} */ (button.dataset.action)));
    }
  }

  /** @param {DeskState | null} state */
  update(state) {
    this.#state = state;
    this.#render();
  }

  /** @param {DeskCommand} command */
  run(command) {
    const state = this.#state;
    if (!state || !state.connected || this.#busy) return;
    const { ticket, counter } = state;
    if (command === 'primary') {
      if (!ticket) this.#perform(() => callNext(counter));
      else this.#change(ticket, ticket.state === 'serving' ? 'finish' : 'start');
    } else if (command === 'issue') {
      this.#issue(state);
    } else if (ticket && this.#allows(command)) {
      if (command === 'cancel') this.#cancel(ticket);
      else this.#change(ticket, command);
    }
  }

  /** Cancels somebody who waits, after asking. @param {string} id */
  cancelWaiting(id) {
    const ticket = this.#state?.waiting.find((waiting) => waiting.id === id);
    if (ticket && this.#state?.connected && !this.#busy) this.#cancel(ticket);
  }

  /** @param {DeskState} state */
  async #issue({ services, language }) {
    const offered = services.filter(({ open }) => open);
    const service = offered.length === 1 ? offered[0].id : await chooseService(offered, language);
    if (service === null) {
      byId('primary').focus();
      return;
    }
    this.#perform(() => issueTicket(service, 'desk'), (ticket) => {
      const name = services.find(({ id }) => id === ticket.service)?.name[language] ?? ticket.service;
      showNumber(ticket.number, `${name} · ${waitText(ticket.wait)[language]}`, language);
    });
  }

  /** @param {Ticket} ticket */
  async #cancel(ticket) {
    const text = (/** @type {string} */ key) => this.#text(key, { number: ticket.number });
    const sure = await confirmInDialog({
      title: text('clerk.confirmCancel'), text: text('clerk.confirmCancelText'),
      yes: text('clerk.confirmYes'), no: text('clerk.confirmNo'),
    });
    if (sure && !this.#hasChanged(ticket)) {
      this.#change(ticket, 'cancel');
      return;
    }
    if (sure) this.#toast('error', text('clerk.changedMeanwhile'));
    byId('primary').focus();
  }

  /** Whether it has been called, served or closed since the clerk looked at it. @param {Ticket} seen */
  #hasChanged(seen) {
    const open = [this.#state?.ticket, ...this.#state?.waiting ?? []];
    return !open.some((ticket) => ticket?.id === seen.id && ticket.state === seen.state);
  }

  /** @param {Ticket} ticket @param {TicketAction} action */
  #change(ticket, action) {
    return this.#perform(() => changeTicket(ticket.id, action), ({ number }) => {
      if (action === 'cancel') withdrawNumber(number);
      if (announced.has(action)) this.#toast('done', this.#text(`clerk.done.${action}`, { number }));
    });
  }

  /** @param {() => Promise<Ticket>} request @param {(ticket: Ticket) => void} [announce] */
  async #perform(request, announce) {
    if (this.#busy) return;
    this.#busy = true;
    this.#render();
    const rest = new Promise((resolve) => setTimeout(resolve, restMilliseconds));
    try {
      const ticket = await request();
      announce?.(ticket);
    } catch (error) {
      this.#toast('error', messagesOf(error)[this.#state?.language ?? 'vi']);
    }
    await Promise.all([this.#afterAction(), rest]);
    this.#busy = false;
    this.#render();
    // A menu that was opened meanwhile keeps the focus, or it would close.
    if (!document.activeElement?.closest('.menu, [aria-expanded="true"]')) byId('primary').focus();
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
      button.disabled = !ready || !this.#allows(/** @type {DeskCommand} */ (button.dataset.action));
    }
  }

  /** @param {DeskCommand} command */
  #allows(command) {
    if (command === 'issue') return true;
    const ticket = this.#state?.ticket;
    return Boolean(ticket) && (command === 'cancel' || ticket?.state === 'called');
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
