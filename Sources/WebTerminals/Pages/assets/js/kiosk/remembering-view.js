// @ts-check
import { byId, h, icon, renderWhenChanged } from '../dom.js';
import { bilingual, duo, translate } from '../i18n.js';

/** @typedef {import('./remembering.js').Remembering} Remembering */

/** @param {Remembering} remembering */
export function renderRemembering(remembering) {
  const { step, language, text, receipt, failure, isBusy } = remembering;
  const panel = byId('remembering');
  panel.hidden = step === 'none' && failure === null;
  panel.dataset.step = step;
  const hadFocus = panel.contains(document.activeElement);
  renderWhenChanged(panel, [step, language, text?.version, receipt, failure], () => {
    const parts = build(remembering);
    return failure ? [h('p', { class: 'remembering-failure', role: 'alert' }, duo(failure)), ...parts] : parts;
  });
  for (const button of panel.querySelectorAll('button')) button.setAttribute('aria-disabled', String(isBusy));
  if (hadFocus && !panel.contains(document.activeElement)) panel.querySelector('button')?.focus({ preventScroll: true });
}

/** @param {Remembering} remembering @returns {Node[]} */
function build(remembering) {
  const button = (/** @type {string} */ key, /** @type {() => void} */ act, name = '') => {
    const node = h('button', { type: 'button', class: `button ${name}`, 'data-remember': key }, duo(bilingual(`remember.${key}`)));
    node.addEventListener('click', () => {
      if (!remembering.isBusy) act();
    });
    return node;
  };
  switch (remembering.step) {
    case 'question': return [
      head('person', 'remember.question', otherLanguage(remembering)), consentText(remembering),
      actions(button('yes', () => remembering.agree()), button('no', () => remembering.decline())),
    ];
    // Where yes was stands no now: one thing touched twice agrees to nothing.
    case 'sure': return [
      head('person', 'remember.sure', otherLanguage(remembering)), consentText(remembering),
      actions(button('sureNo', () => remembering.reconsider()), button('sureYes', () => remembering.confirm(), 'button-primary')),
    ];
    case 'thanks': return [
      head('check', 'remember.thanks', button('close', () => remembering.close())),
      h('p', { class: 'remembering-text' }, duo(bilingual('remember.thanksHint'))),
    ];
    case 'known': return [head('person', 'remember.known', button('forget', () => remembering.askToForget()))];
    case 'forget': return [
      head('warning', 'remember.forgetSure'),
      actions(button('forgetNo', () => remembering.keep()), button('forgetYes', () => remembering.forget(), 'button-stop')),
    ];
    case 'receipt': return [
      head('check', 'remember.receipt', button('close', () => remembering.close())),
      h('p', { class: 'remembering-receipt' }, remembering.receipt),
      h('p', { class: 'remembering-text' }, duo(bilingual('remember.receiptHint'))),
    ];
    default: return [];
  }
}

/** @param {string} picture @param {string} key @param {Node} [aside] */
const head = (picture, key, aside) =>
  h('div', { class: 'remembering-head' }, icon(picture), h('h2', {}, duo(bilingual(key))), aside ?? null);

/** @param {...Node} buttons */
const actions = (...buttons) => h('div', { class: 'remembering-actions' }, ...buttons);

/** The language in which it stands there is the one that is noted with a yes. @param {Remembering} remembering */
function consentText({ text, language }) {
  return h('p', { class: 'remembering-text', lang: language }, text?.[language] ?? '');
}

/** @param {Remembering} remembering */
function otherLanguage(remembering) {
  const node = h('button', {
    type: 'button', class: 'button remembering-language', lang: remembering.language === 'vi' ? 'en' : 'vi',
  }, translate(remembering.language, 'remember.other'));
  node.addEventListener('click', () => remembering.otherLanguage());
  return node;
}
