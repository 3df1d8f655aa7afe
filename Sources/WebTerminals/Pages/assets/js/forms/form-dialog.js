// @ts-check
import { h } from '../dom.js';
import { messagesOf } from '../http.js';
import { fillTexts } from '../i18n.js';
import { fieldElement } from './fields.js';

/** @typedef {import('../i18n.js').Language} Language */
/**
 * @typedef {object} Question
 * @property {string} title
 * @property {(Node | string)[]} [text] what the answer means
 * @property {import('./fields.js').Field[]} [fields]
 * @property {string} yes
 * @property {string} no
 * @property {boolean} [isGrave] cannot be undone: the safe answer has the focus
 * @property {(values: FormData) => Promise<unknown>} perform a refusal is shown, and the dialog stays
 */

/**
 * Asks in a dialog of its own and does what is asked.
 * @param {Language} language
 * @param {Question} question
 * @returns {Promise<boolean>} whether it was done
 */
export function askInDialog(language, { title, text = [], fields = [], yes, no, isGrave = false, perform }) {
  const failure = h('p', { class: 'form-failure', role: 'alert', hidden: true });
  const cancel = h('button', { type: 'button', class: 'button', autofocus: isGrave }, no);
  const accept = h('button', { type: 'submit', class: `button ${isGrave ? 'button-stop' : 'button-primary'}` }, yes);
  const form = h('form', { method: 'dialog' },
    h('h2', { id: 'asked-title' }, title),
    text.length > 0 && h('div', { id: 'asked-text', class: 'dialog-text' }, ...text),
    ...fields.map(fieldElement), failure, h('div', { class: 'dialog-actions' }, cancel, accept));
  const dialog = h('dialog', {
    class: 'dialog', 'aria-labelledby': 'asked-title', 'aria-describedby': text.length > 0 ? 'asked-text' : null,
  }, form);
  fillTexts(dialog, language);
  document.body.append(dialog);
  let isDone = false;
  cancel.addEventListener('click', () => dialog.close());
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (accept.disabled) return;
    accept.disabled = true;
    failure.hidden = true;
    try {
      await perform(new FormData(form));
      isDone = true;
      dialog.close();
    } catch (error) {
      failure.textContent = messagesOf(error)[language];
      failure.hidden = false;
    }
    accept.disabled = false;
  });
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(isDone);
    }, { once: true });
  });
}

/**
 * Shows something that is told once, until it is put away.
 * @param {{title: string, content: Node[], close: string}} notice
 * @returns {Promise<void>}
 */
export function showInDialog({ title, content, close }) {
  const dialog = h('dialog', { class: 'dialog', 'aria-labelledby': 'shown-title' },
    h('form', { method: 'dialog' }, h('h2', { id: 'shown-title' }, title), ...content,
      h('div', { class: 'dialog-actions' }, h('button', { class: 'button button-primary' }, close))));
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve();
    }, { once: true });
  });
}
