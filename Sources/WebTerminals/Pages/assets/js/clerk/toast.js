// @ts-check
import { byId, h, icon } from '../dom.js';
import { translate } from '../i18n.js';

const lifetimeMilliseconds = { done: 3500, error: 10_000 };

/** A short message in the corner; an error stays longer and can be put away. @param {'done'|'error'} kind
 * @param {string} text @param {import('../i18n.js').Language} language */
export function showToast(kind, text, language) {
  const dismiss = h('button', { type: 'button', class: 'button', 'aria-label': translate(language, 'clerk.dismiss') },
    icon('close'));
  const toast = h('div', { class: `toast toast-${kind}` },
    icon(kind === 'error' ? 'warning' : 'check'), h('span', {}, text), dismiss);
  const remove = () => toast.remove();
  dismiss.addEventListener('click', remove);
  setTimeout(remove, lifetimeMilliseconds[kind]);
  byId('toasts').replaceChildren(toast);
}
