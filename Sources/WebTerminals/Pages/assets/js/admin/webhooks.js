// @ts-check
import { byId, h, icon, renderWhenChanged } from '../dom.js';
import { askInDialog } from '../forms/form-dialog.js';
import { messagesOf } from '../http.js';
import { Section } from '../sections/section.js';
import { table } from '../sections/table.js';
import { momentText } from '../sections/times.js';
import { showToast } from '../toast.js';
import { addWebhook, changeWebhook, fetchWebhooks, removeWebhook, rotateSecret, testWebhook } from '../webhook-api.js';
import { actionMenu } from './action-menu.js';
import { showDeadLetters } from './dead-letters.js';
import { showOnce } from './shown-once.js';
import { failureText } from './webhook-failure.js';
import { draftOf, kindsName, webhookFields } from './webhook-form.js';

/** @typedef {import('../webhook-api.js').Webhook} Webhook */

/** Other programs that are told. @param {import('../page-language.js').PageLanguage} language */
export function webhooksSection(language) {
  /** @type {Section<Webhook[]>} */
  const section = new Section(language, async () => (await fetchWebhooks()).webhooks, (webhooks) =>
    renderWhenChanged(byId('webhook-list'), [webhooks, section.language], () => [list(webhooks)]));
  const text = section.text.bind(section);

  /** @param {Webhook[]} webhooks */
  function list(webhooks) {
    const columns = [
      { title: text('webhook.name') }, { title: text('webhook.kinds') }, { title: text('user.state') },
      { title: text('webhook.waiting') }, { title: text('webhook.lastDeliveredAt') },
      { title: text('user.actions'), isHidden: true, className: 'is-actions' },
    ];
    return table(text('admin.webhooks'), columns, webhooks.map((webhook) => [
      h('span', {}, webhook.name, h('small', {}, webhook.url)), text(`webhook.kinds.${kindsName(webhook.kinds)}`),
      state(webhook), String(webhook.waiting),
      momentText(webhook.lastDeliveredAt, section.language, 'webhook.notTold'),
      actionMenu(text('user.actionsOf', { name: webhook.name }), actions(webhook)),
    ]), text('webhook.none'));
  }

  /** @param {Webhook} webhook */
  function state(webhook) {
    const { state: told, dead, waiting, lastFailure } = webhook;
    const isFailing = waiting > 0 && lastFailure !== null;
    const [level, picture, words] = dead > 0 ? ['bad', 'warning', text('webhook.deadCount', { count: dead })]
      : told === 'paused' ? ['warn', 'pause', text('webhook.paused')]
        : isFailing ? ['warn', 'clock', text('webhook.failing')] : ['good', 'check', text('webhook.active')];
    return h('span', { class: 'badge', 'data-level': level }, icon(picture), h('span', {}, words,
      (dead > 0 || isFailing) && h('small', {}, failureText(lastFailure, section))));
  }

  /** @param {Webhook} webhook */
  function actions(webhook) {
    const { id, name, state: told, dead } = webhook;
    const next = told === 'paused' ? 'active' : 'paused';
    return [
      ...(dead > 0 ? [{ label: text('webhook.showDead'), act: () => openDeadLetters(webhook) }] : []),
      { label: text('webhook.test'), act: () => test(webhook) },
      { label: text('webhook.change'), act: () => change(webhook) },
      {
        label: text(`webhook.set.${next}`),
        act: () => section.perform(() => changeWebhook(id, webhook, next), text(`webhook.done.${next}`, { name })),
      },
      { label: text('webhook.newSecret'), act: () => newSecret(webhook) },
      { label: text('webhook.remove'), isGrave: true, act: () => remove(webhook) },
    ];
  }

  /** @param {Webhook} webhook */
  async function openDeadLetters(webhook) {
    try {
      await showDeadLetters(section, webhook);
      await section.refresh();
    } catch (error) {
      showToast('error', messagesOf(error)[section.language], section.language);
    }
  }

  /** @param {Webhook} webhook */
  async function test({ id, name }) {
    try {
      const result = await testWebhook(id);
      const words = result.delivered
        ? text('webhook.tested', { name, milliseconds: result.milliseconds })
        : text('webhook.testFailed', { name, reason: failureText(result, section) });
      showToast(result.delivered ? 'done' : 'error', words, section.language);
    } catch (error) {
      showToast('error', messagesOf(error)[section.language], section.language);
    }
  }

  /** @param {Webhook} webhook */
  async function change(webhook) {
    const isDone = await askInDialog(section.language, {
      title: text('webhook.ask.change', { name: webhook.name }), fields: webhookFields(webhook),
      yes: text('dialog.save'), no: text('dialog.no'),
      perform: (values) => changeWebhook(webhook.id, draftOf(values, webhook), webhook.state),
    });
    if (isDone) await section.done(text('webhook.done.change', { name: webhook.name }));
  }

  /** @param {Webhook} webhook */
  async function newSecret({ id, name }) {
    /** @type {Webhook | null} */
    let made = null;
    await askInDialog(section.language, {
      title: text('webhook.ask.newSecret', { name }), text: [text('webhook.ask.newSecretText')],
      yes: text('webhook.newSecret'), no: text('dialog.no'), perform: async () => { made = await rotateSecret(id); },
    });
    if (made !== null) await shown(made);
  }

  /** @param {Webhook} webhook */
  async function remove({ id, name }) {
    const isDone = await askInDialog(section.language, {
      title: text('webhook.ask.remove', { name }), text: [text('webhook.ask.removeText')],
      yes: text('webhook.remove'), no: text('dialog.no'), isGrave: true, perform: () => removeWebhook(id),
    });
    if (isDone) await section.done(text('webhook.done.remove', { name }));
  }

  async function add() {
    /** @type {Webhook | null} */
    let made = null;
    await askInDialog(section.language, {
      title: text('webhook.add'), text: [text('webhook.addText')], fields: webhookFields(null),
      yes: text('webhook.add'), no: text('dialog.no'),
      perform: async (values) => { made = await addWebhook(draftOf(values, null)); },
    });
    if (made !== null) await shown(made);
  }

  /** @param {Webhook} made */
  async function shown({ name, secret = '' }) {
    await showOnce(section, {
      title: text('webhook.secretTitle', { name }), text: text('webhook.secretText'), label: text('webhook.secret'), secret,
      close: text('key.shownClose'),
    });
    await section.refresh();
  }

  byId('add-webhook').addEventListener('click', add);
  return section;
}
