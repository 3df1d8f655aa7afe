// @ts-check
import { byId, h, icon, renderWhenChanged } from '../dom.js';
import { messagesOf } from '../http.js';
import { translate } from '../i18n.js';

/** @typedef {import('../contact-api.js').Contact} Contact */
/** @typedef {import('../contact-api.js').NewContact} NewContact */
/** @typedef {import('../i18n.js').Language} Language */
/** @typedef {import('./visit-api.js').Visit} Visit */

/** Whether there is anything to be told, and somebody who tells it. @param {Visit | null} visit */
const isOffered = (visit) =>
  (visit?.state === 'waiting' || visit?.state === 'parked') && (visit?.contact.channels.length ?? 0) > 0;

/** A citizen leaves a number to be told at, or takes it back. */
export class ContactView {
  #isOpen = false;
  #keep;
  #withdraw;
  #refresh;

  /**
   * @param {(contact: NewContact) => Promise<void>} keep
   * @param {() => Promise<void>} withdraw
   * @param {() => void} refresh
   */
  constructor(keep, withdraw, refresh) {
    this.#keep = keep;
    this.#withdraw = withdraw;
    this.#refresh = refresh;
  }

  /** @param {Visit | null} visit @param {Language} language */
  render(visit, language) {
    const place = byId('contact');
    place.hidden = !isOffered(visit);
    if (!visit || place.hidden) return;
    renderWhenChanged(place, [visit.contact, this.#isOpen, language], () => {
      if (visit.contact.hasContact) return this.#kept(visit.contact, language);
      return this.#isOpen ? [this.#form(visit.contact, language)] : this.#offer(visit.contact, language);
    });
  }

  /** @param {Contact} contact @param {Language} language */
  #offer({ fewAhead }, language) {
    const button = h('button', { type: 'button', class: 'button contact-open' }, translate(language, 'phone.contact'));
    button.addEventListener('click', () => {
      this.#isOpen = true;
      this.#refresh();
      byId('contact-number').focus();
    });
    return [button, h('p', {}, translate(language, 'phone.contactHint', { count: fewAhead ?? 0 }))];
  }

  /** @param {Contact} contact @param {Language} language */
  #kept({ channel, fewAhead }, language) {
    const button = h('button', { type: 'button', class: 'button switch-off' }, translate(language, 'phone.contactStop'));
    button.addEventListener('click', async () => {
      button.disabled = true;
      await this.#withdraw();
      button.disabled = false;
    });
    const words = translate(language, 'phone.contactKept', {
      channel: translate(language, `phone.channel.${channel}`), count: fewAhead ?? 0,
    });
    return [h('div', { class: 'attention-on', role: 'status' }, icon('check'), h('p', {}, words)), button];
  }

  /** @param {Contact} contact @param {Language} language */
  #form({ channels, fewAhead }, language) {
    const text = (/** @type {string} */ key, /** @type {Record<string, string | number>} */ values = {}) =>
      translate(language, key, values);
    const failure = h('p', { id: 'contact-failure', class: 'contact-failure', role: 'alert' });
    const send = h('button', { type: 'submit', class: 'button button-primary' }, text('phone.contactSend'));
    const form = h('form', { novalidate: true },
      h('label', { for: 'contact-number' }, text('phone.contactNumber')),
      h('input', {
        id: 'contact-number', class: 'contact-number', name: 'number', type: 'tel', autocomplete: 'tel-national', maxlength: 20,
        placeholder: '09xx xxx xxx', 'aria-describedby': 'contact-failure',
      }),
      ways(channels, language),
      h('label', { class: 'contact-consent' },
        h('input', { type: 'checkbox', name: 'agreed' }),
        h('span', {}, text('phone.contactConsent', { count: fewAhead ?? 0 }))),
      failure, send);
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const values = new FormData(form);
      failure.textContent = values.has('agreed') ? '' : text('phone.contactMissing');
      if (!values.has('agreed')) return;
      send.disabled = true;
      try {
        const [number, channel] = ['number', 'channel'].map((name) => String(values.get(name) ?? ''));
        await this.#keep({ number, channel, language, agreed: true });
        this.#isOpen = false;
      } catch (error) {
        failure.textContent = messagesOf(error)[language];
      }
      send.disabled = false;
    });
    return form;
  }
}

/** One way needs no question. @param {Contact['channels']} channels @param {Language} language */
function ways(channels, language) {
  if (channels.length === 1) return h('input', { type: 'hidden', name: 'channel', value: channels[0] });
  return h('div', { class: 'contact-ways', role: 'radiogroup', 'aria-label': translate(language, 'phone.contactWay') },
    ...channels.map((channel, index) => h('label', {},
      h('input', { type: 'radio', name: 'channel', value: channel, checked: index === 0 }),
      h('span', {}, translate(language, `phone.channel.${channel}`)))));
}
