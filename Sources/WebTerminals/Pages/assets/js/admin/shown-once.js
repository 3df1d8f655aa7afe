// @ts-check
import { h, icon } from '../dom.js';
import { showInDialog } from '../forms/form-dialog.js';

/**
 * Shows a secret this once, with a button that copies it.
 * @param {import('../sections/section.js').Section<any>} section
 * @param {{title: string, text: string, label: string, secret: string, close: string}} notice
 */
export function showOnce(section, { title, text, label, secret, close }) {
  const note = h('p', { role: 'status', class: 'field-hint' });
  const shown = h('input', {
    id: 'key-text', class: 'input input-key', readonly: true, value: secret, 'aria-describedby': 'key-once',
  });
  const copy = h('button', { type: 'button', class: 'button' }, icon('copy'), section.text('key.copy'));
  copy.addEventListener('click', async () => {
    shown.select();
    const isCopied = await navigator.clipboard.writeText(secret).then(() => true, () => false);
    note.textContent = section.text(isCopied ? 'key.copied' : 'key.copyByHand');
  });
  return showInDialog({
    title,
    content: [
      h('p', { id: 'key-once', class: 'dialog-text' }, text),
      h('div', { class: 'field' }, h('label', { for: 'key-text' }, label), shown),
      copy, note,
    ],
    close,
  });
}
