// @ts-check
import { byId, setText } from '../dom.js';

/**
 * Asks in the page's own dialog; the safe answer has the focus.
 * @param {{title: string, text: string, yes: string, no: string}} texts
 * @returns {Promise<boolean>}
 */
export function confirmInDialog(texts) {
  const dialog = /** @type {HTMLDialogElement} */ (byId('confirm'));
  if (dialog.open) return Promise.resolve(false);
  setText(byId('confirm-title'), texts.title);
  setText(byId('confirm-text'), texts.text);
  setText(byId('confirm-yes'), texts.yes);
  setText(byId('confirm-no'), texts.no);
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
  });
}
