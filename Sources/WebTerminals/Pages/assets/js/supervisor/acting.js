// @ts-check
import { messagesOf } from '../http.js';
import { showToast } from '../toast.js';

/**
 * Does what a button asks and says what became of it; the button rests meanwhile.
 * @param {HTMLButtonElement} button
 * @param {import('../i18n.js').Language} language
 * @param {() => Promise<unknown>} perform
 * @param {string} done
 */
export async function act(button, language, perform, done) {
  if (button.getAttribute('aria-disabled') === 'true') return;
  button.setAttribute('aria-disabled', 'true');
  try {
    await perform();
    showToast('done', done, language);
  } catch (error) {
    showToast('error', messagesOf(error)[language], language);
  }
  button.removeAttribute('aria-disabled');
}
