// @ts-check
import { startDisclosure } from '../access/disclosure.js';
import { consentAtDesk, fetchConsentText, forgetAtDesk } from '../consent-api.js';
import { byId, h, icon, renderWhenChanged } from '../dom.js';
import { askInDialog, showInDialog } from '../forms/form-dialog.js';
import { messagesOf } from '../http.js';
import { translate } from '../i18n.js';
import { showToast } from '../toast.js';

/** @typedef {import('../api.js').Ticket} Ticket */
/** @typedef {import('../i18n.js').Language} Language */

/** What a clerk seldom does for a visitor, and what needs words between people: it stands behind a menu. */
export class VisitorMenu {
  /** @type {Ticket | null} */
  #ticket = null;
  /** @type {Language} */
  #language = 'vi';

  #merge;
  #dossiers;
  #changed;

  /**
   * @param {object} acts
   * @param {() => void} acts.merge joins another number of the same person
   * @param {() => void} acts.dossiers shows what the ticket is about
   * @param {() => void} acts.changed what is known of the visitor's face
   */
  constructor({ merge, dossiers, changed }) {
    this.#merge = merge;
    this.#dossiers = dossiers;
    this.#changed = changed;
  }

  /** @param {Ticket | null} ticket the counter's own @param {boolean} isRemembering @param {Language} language */
  update(ticket, isRemembering, language) {
    this.#ticket = ticket;
    this.#language = language;
    // Of a number that was not given by the camera nobody's face is known.
    const hasFace = isRemembering && ticket?.origin === 'camera';
    byId('visitor-menu').hidden = ticket === null;
    renderWhenChanged(byId('visitor-menu'), [ticket?.id ?? null, hasFace, language], () => this.#parts(hasFace));
  }

  /** @param {boolean} hasFace */
  #parts(hasFace) {
    const item = (/** @type {string} */ key, /** @type {() => void} */ act, grave = '') => {
      const button = h('button', { type: 'button', class: `menu-item ${grave}` }, this.#text(key));
      button.addEventListener('click', act);
      return h('li', {}, button);
    };
    const list = h('ul', { id: 'visitor-menu-list', class: 'menu', hidden: true },
      item('visitor.dossiers', this.#dossiers),
      item('visitor.merge', this.#merge),
      hasFace && item('visitor.remember', () => this.#remember()),
      hasFace && item('visitor.forget', () => this.#forget(), 'is-grave'));
    const button = h('button', {
      type: 'button', class: 'button', 'aria-expanded': 'false', 'aria-controls': 'visitor-menu-list',
    }, icon('person'), this.#text('visitor.menu'), icon('down'));
    startDisclosure(button, list);
    return [button, list];
  }

  async #remember() {
    const ticket = this.#ticket;
    const language = this.#language;
    if (!ticket) return;
    try {
      const text = await fetchConsentText();
      const isDone = await askInDialog(language, {
        title: this.#text('visitor.rememberTitle', ticket),
        text: [h('p', {}, this.#text('visitor.rememberRead')), h('blockquote', { class: 'consent-text' }, text[language])],
        fields: [{
          name: 'givenBy', kind: 'radios', label: 'visitor.givenBy',
          options: [
            { value: 'citizen', label: 'visitor.givenBy.citizen' },
            { value: 'representative', label: 'visitor.givenBy.representative' },
          ],
        }],
        yes: this.#text('visitor.rememberYes'), no: this.#text('visitor.no'),
        perform: (values) => {
          const givenBy = values.get('givenBy') === 'representative' ? 'representative' : 'citizen';
          return consentAtDesk(ticket.id, text.version, language, givenBy);
        },
      });
      if (isDone) {
        this.#changed();
        showToast('done', this.#text('visitor.remembered', ticket), language);
      }
    } catch (error) {
      showToast('error', messagesOf(error)[language], language);
    }
    byId('primary').focus();
  }

  async #forget() {
    const ticket = this.#ticket;
    if (!ticket) return;
    let receipt = '';
    const isDone = await askInDialog(this.#language, {
      title: this.#text('visitor.forgetTitle', ticket), text: [this.#text('visitor.forgetText')],
      yes: this.#text('visitor.forgetYes'), no: this.#text('visitor.forgetNo'), isGrave: true,
      perform: async () => { ({ receipt } = await forgetAtDesk(ticket.id)); },
    });
    if (isDone) {
      this.#changed();
      await showInDialog({
        title: this.#text('visitor.receiptTitle', ticket),
        content: [h('p', { class: 'dialog-text' }, this.#text('visitor.receiptText')), h('p', { class: 'receipt' }, receipt)],
        close: this.#text('visitor.receiptClose'),
      });
    }
    byId('primary').focus();
  }

  /** @param {string} key @param {Ticket} [ticket] */
  #text(key, ticket) {
    return translate(this.#language, key, { number: ticket?.number ?? '' });
  }
}
