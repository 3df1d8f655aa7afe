// @ts-check
import { h, icon } from '../dom.js';
import { showInDialog } from '../forms/form-dialog.js';
import { messagesOf } from '../http.js';
import { table } from '../sections/table.js';
import { momentText } from '../sections/times.js';
import { fetchDeadLetters, resend, resendAll } from '../webhook-api.js';
import { failureText } from './webhook-failure.js';

/** @typedef {import('../webhook-api.js').Webhook} Webhook */
/** @typedef {import('../webhook-api.js').Delivery} Delivery */

/**
 * Shows what a webhook could not be told, and sends it again.
 * @param {import('../sections/section.js').Section<any>} section
 * @param {Webhook} webhook
 */
export async function showDeadLetters(section, { id, name }) {
  const text = section.text.bind(section);
  const { deliveries, next } = await fetchDeadLetters(id);
  const note = h('p', { role: 'status', class: 'field-hint' },
    next === null ? '' : text('webhook.deadMore', { count: deliveries.length }));

  /** @param {HTMLButtonElement} button @param {() => Promise<string>} act */
  async function perform(button, act) {
    button.disabled = true;
    try {
      note.textContent = await act();
    } catch (error) {
      note.textContent = messagesOf(error)[section.language];
      button.disabled = false;
    }
  }

  /** @param {Delivery} delivery */
  function again({ sequence }) {
    const label = text('webhook.resendNamed', { sequence });
    const button = h('button', { type: 'button', class: 'button', 'aria-label': label }, icon('again'), text('webhook.resend'));
    button.addEventListener('click', () => perform(button, async () => {
      await resend(id, sequence);
      return text('webhook.done.resend', { sequence });
    }));
    return button;
  }

  const all = h('button', { type: 'button', class: 'button', disabled: deliveries.length === 0 },
    icon('again'), text('webhook.resendAll'));
  all.addEventListener('click', () => perform(all, async () => text('webhook.done.resendAll', { count: (await resendAll(id)).resent })));
  const columns = [
    { title: text('webhook.event') }, { title: text('webhook.enteredAt') }, { title: text('webhook.attempts') },
    { title: text('webhook.reason') }, { title: text('user.actions'), isHidden: true, className: 'is-actions' },
  ];
  const rows = deliveries.map((delivery) => [
    h('span', {}, delivery.kind, h('small', {}, `#${delivery.sequence}`)),
    momentText(delivery.enteredAt, section.language, 'user.never'), String(delivery.attempts),
    failureText(delivery.lastFailure, section), again(delivery),
  ]);
  await showInDialog({
    title: text('webhook.deadTitle', { name }),
    content: [
      h('p', { class: 'dialog-text' }, text('webhook.deadText')),
      h('div', { class: 'dialog-table' }, table(text('webhook.dead'), columns, rows, text('webhook.deadNone'))), all, note,
    ],
    close: text('webhook.close'),
  });
}
