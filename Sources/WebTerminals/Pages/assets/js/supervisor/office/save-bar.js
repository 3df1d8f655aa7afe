// @ts-check
import { h, icon, renderWhenChanged } from '../../dom.js';
import { translate } from '../../i18n.js';

/** @typedef {import('../../i18n.js').LocalText} LocalText */
/** @typedef {import('../../i18n.js').Language} Language */
/** Names of parts. @typedef {{changed: string, contested: string, isStale: boolean}} Unsaved */

/**
 * What is unsaved, what stands in the way, and what can be done about it; always in sight.
 * @param {string} form the id of what is saved, so that the Enter key in a field of it saves too
 * @param {Record<'revert'|'rebase'|'dropContested', () => unknown>} acts
 */
export function saveBar(form, acts) {
  const failure = h('p', { class: 'form-failure', role: 'alert', hidden: true });
  const conflict = h('div', { class: 'conflict', role: 'alert' });
  const line = h('div', { class: 'save-line', role: 'status' });
  const element = h('div', { class: 'save-bar' }, failure, conflict, line);
  /** @type {LocalText | null} */
  let problem = null;

  return {
    element,
    /** @param {LocalText | null} text */
    fail(text) {
      problem = text;
    },
    /** @param {Unsaved} unsaved @param {Language} language */
    render({ changed, contested, isStale }, language) {
      failure.hidden = problem === null;
      failure.textContent = problem?.[language] ?? '';
      const button = (/** @type {string} */ key, /** @type {keyof typeof acts} */ act, kind = '') =>
        actButton(translate(language, key), acts[act], kind);
      renderWhenChanged(conflict, [isStale, contested, language], () => isStale
        ? [icon('warning'), h('p', {}, translate(language, 'conflict.stale')),
          button('conflict.rebase', 'rebase', 'button-primary')]
        : contested === '' ? [] : [icon('warning'),
          h('p', {}, translate(language, 'conflict.contested', { parts: contested })),
          button('conflict.drop', 'dropContested')]);
      element.hidden = changed === '' && problem === null && !isStale;
      renderWhenChanged(line, [changed, isStale, language], () => changed === '' ? [] : [
        h('p', {}, translate(language, 'setting.unsavedParts', { parts: changed })), button('setting.revert', 'revert'),
        ...isStale ? [] : [h('button', { class: 'button button-primary', form }, translate(language, 'dialog.save'))]]);
    },
  };
}

/** @param {string} label @param {() => unknown} act @param {string} kind */
function actButton(label, act, kind) {
  const element = h('button', { type: 'button', class: `button ${kind}` }, label);
  element.addEventListener('click', act);
  return element;
}
