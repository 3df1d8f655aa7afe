// @ts-check
import { signOut } from '../access-api.js';
import { signInAddress, thisPage } from '../access/addresses.js';
import { isAdministrator } from '../access/gate.js';
import { byId, h, renderWhenChanged, setText } from '../dom.js';
import { messagesOf } from '../http.js';
import { bilingual, duo } from '../i18n.js';

/** @typedef {import('../access-api.js').DeviceKind} DeviceKind */

/** What a screen shows until it is paired: its code, and for an administrator who is signed in here a shorter way. */
export class PairingView {
  #kind;
  #pairing;
  #gate;
  #signsOut = false;

  /**
   * @param {DeviceKind} kind
   * @param {import('./screen-pairing.js').ScreenPairing} pairing
   * @param {import('../access/gate.js').Gate} gate
   */
  constructor(kind, pairing, gate) {
    this.#kind = kind;
    this.#pairing = pairing;
    this.#gate = gate;
    pairing.addEventListener('change', () => this.#render());
  }

  show() {
    const root = byId('pairing');
    if (root.childElementCount === 0) this.#build(root);
    const office = this.#gate.session?.office;
    if (office) {
      setText(byId('office-name'), office.vi);
      setText(byId('office-name-en'), office.en);
      document.documentElement.dataset.timeZone = office.timeZone;
    }
    this.#render();
    this.#renderShortcut();
  }

  /** A screen that stands in public should not stay signed in. */
  async afterPairing() {
    if (this.#signsOut) await signOut().catch((error) => console.warn('still signed in:', error));
  }

  /** @param {HTMLElement} root */
  #build(root) {
    root.append(
      h('div', { class: 'pairing-lead' },
        h('h1', { class: 'headline' }, duo(bilingual(`pairing.title.${this.#kind}`))),
        h('p', { class: 'pairing-hint' }, duo(bilingual('pairing.hint')))),
      h('p', { id: 'pairing-code', class: 'pairing-code', role: 'status' }),
      h('ol', { class: 'pairing-steps' }, ...['open', 'type', 'wait'].map((step) =>
        h('li', {}, duo(bilingual(`pairing.step.${step}`, { address: `${location.host}/admin` }))))),
      h('p', { id: 'pairing-failure', class: 'pairing-failure', role: 'alert', hidden: true }),
      h('div', { id: 'pairing-shortcut', class: 'pairing-shortcut' }));
  }

  #render() {
    const { current, failure } = this.#pairing;
    renderWhenChanged(byId('pairing-code'), current?.code ?? null, () => [current?.code ?? '…']);
    renderWhenChanged(byId('pairing-failure'), failure, () => failure ? [duo(failure)] : []);
    byId('pairing-failure').hidden = failure === null;
  }

  #renderShortcut() {
    const { session } = this.#gate;
    const isOffered = session !== null && isAdministrator(session);
    byId('pairing').dataset.short = String(isOffered);
    renderWhenChanged(byId('pairing-shortcut'), [isOffered, session?.user?.name ?? null], () =>
      isOffered ? this.#offer(session?.user?.name ?? '') : [this.#signInLink()]);
  }

  #signInLink() {
    return h('a', { class: 'pairing-sign-in', href: signInAddress(thisPage()) }, duo(bilingual('pairing.signIn')));
  }

  /** @param {string} user @returns {Node[]} */
  #offer(user) {
    const name = h('input', {
      id: 'pairing-name', type: 'text', maxlength: 60, autocomplete: 'off',
      value: bilingual(`pairing.name.${this.#kind}`).vi,
    });
    const leaves = h('input', { id: 'pairing-leaves', type: 'checkbox', checked: true });
    const button = h('button', { type: 'submit', class: 'button button-primary', id: 'pairing-here' },
      duo(bilingual(`pairing.here.${this.#kind}`)));
    const form = h('form', { class: 'pairing-form' },
      h('p', {}, duo(bilingual('pairing.signedIn', { name: user }))),
      h('div', { class: 'pairing-field' },
        h('label', { for: 'pairing-name' }, duo(bilingual('pairing.nameLabel'))), name),
      h('div', { class: 'pairing-check' }, leaves,
        h('label', { for: 'pairing-leaves' }, duo(bilingual('pairing.signsOut')))),
      button);
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      this.#signsOut = leaves.checked;
      button.disabled = true;
      await this.#pairing.pairHere(name.value).catch((error) => this.#showFailure(error));
      button.disabled = false;
    });
    return [form];
  }

  /** @param {unknown} error */
  #showFailure(error) {
    renderWhenChanged(byId('pairing-failure'), messagesOf(error), () => [duo(messagesOf(error))]);
    byId('pairing-failure').hidden = false;
  }
}
