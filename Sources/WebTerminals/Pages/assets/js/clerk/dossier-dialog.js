// @ts-check
import { byId, h, icon } from '../dom.js';
import { messagesOf } from '../http.js';
import { translate } from '../i18n.js';
import { attachDossier, detachDossier, fetchDossiers } from './dossier-api.js';
import { dossierText, isOverdue } from './dossier-text.js';

/** @typedef {import('./dossier-api.js').Dossier} Dossier */
/** @typedef {import('./dossier-api.js').TicketDossiers} Answer */
/** @typedef {import('./desk-state.js').DeskState} DeskState */

/**
 * The dossiers of a ticket: attached by code, which a scanner types too, and handed over.
 * @param {DeskState} state
 * @param {import('../api.js').Ticket} ticket
 * @param {(dossiers: Dossier[]) => void} learned
 */
export function showDossiers({ queue, language }, ticket, learned) {
  const text = (/** @type {string} */ key, values = {}) => translate(language, key, values);
  const failure = h('p', { class: 'form-failure', role: 'alert', hidden: true });
  const list = h('ul', { class: 'dossier-list', 'aria-live': 'polite' });
  const code = h('input', {
    id: 'dossier-code', class: 'input', autocomplete: 'off', spellcheck: 'false', autocapitalize: 'characters',
    maxlength: 64, autofocus: true,
  });
  const form = h('form', { class: 'dossier-form' }, h('label', { for: 'dossier-code' }, text('dossier.code')), code,
    h('button', { class: 'button button-primary' }, text('dossier.attach')));
  const close = h('button', { type: 'button', class: 'button' }, text('dossier.close'));
  const dialog = h('dialog', { class: 'dialog', 'aria-labelledby': 'dossiers-title' },
    h('h2', { id: 'dossiers-title' }, text('dossier.title', { number: ticket.number })), list, form, failure,
    h('div', { class: 'dialog-actions' }, close));

  /** @param {Answer} answer */
  async function show(answer) {
    failure.hidden = true;
    try {
      const { dossiers } = await answer;
      list.replaceChildren(...dossiers.length > 0 ? dossiers.map(row) : [h('li', {}, text('dossier.none'))]);
      learned(dossiers);
      return true;
    } catch (error) {
      failure.textContent = messagesOf(error)[language];
      failure.hidden = false;
      return false;
    }
  }

  /** @param {Dossier} dossier */
  function row(dossier) {
    const isReturned = dossier.state === 'returned';
    const hand = button(isReturned ? 'undo' : 'check', isReturned ? 'dossier.takeBack' : 'dossier.handOver', dossier,
      () => attachDossier(ticket.id, dossier.code, { returned: !isReturned }));
    return h('li', { class: 'dossier', 'data-state': isOverdue(dossier) ? 'overdue' : dossier.state },
      h('span', { class: 'dossier-code' }, dossier.code),
      h('span', { class: 'dossier-state' }, dossierText(dossier, language, queue.office.timeZone)),
      hand, button('close', 'dossier.detach', dossier, () => detachDossier(ticket.id, dossier.code)));
  }

  /** @param {string} picture @param {string} key @param {Dossier} dossier @param {() => Answer} act */
  function button(picture, key, dossier, act) {
    const element = h('button', { type: 'button', class: 'button', 'aria-label': `${text(key)}: ${dossier.code}` },
      icon(picture), text(key));
    element.addEventListener('click', async () => {
      await show(act());
      code.focus();
    });
    return element;
  }

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const typed = code.value.trim();
    if (typed !== '' && await show(attachDossier(ticket.id, typed))) code.value = '';
    code.select();
  });
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    dialog.remove();
    byId('primary').focus();
  }, { once: true });
  document.body.append(dialog);
  dialog.showModal();
  show(fetchDossiers(ticket.id));
}
