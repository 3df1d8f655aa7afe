// @ts-check
import { signOut, stayAwake } from '../access-api.js';
import { everySecond, serverNow } from '../clock.js';
import { h, setText } from '../dom.js';
import { stopwatch, timeOfDay } from '../format.js';
import { translate } from '../i18n.js';
import { showToast } from '../toast.js';
import { leave } from './user-menu.js';

/** Enough to come back to the desk for. */
const warningMilliseconds = 120_000;
const askMilliseconds = 60_000;

/** @typedef {import('../page-language.js').PageLanguage} PageLanguage */

/**
 * Says some time before that a session ends, and lets one go on by a key.
 * @param {import('./gate.js').Gate} gate
 * @param {PageLanguage} language
 */
export function startIdleWarning(gate, language) {
  const time = h('strong', {});
  const title = h('h2', { id: 'idle-title', 'data-text': 'idle.title' });
  const stay = h('button', { type: 'button', class: 'button button-primary', autofocus: true, 'data-text': 'idle.stay' });
  const go = h('button', { type: 'button', class: 'button', 'data-text': 'account.signOut' });
  const dialog = h('dialog', { id: 'idle', class: 'dialog', 'aria-labelledby': 'idle-title' }, title,
    h('p', {}, h('span', { 'data-text': 'idle.text' }), ' ', time),
    h('div', { class: 'dialog-actions' }, go, stay));
  document.body.append(dialog);
  let askedAt = Date.now();
  /** The end that nobody can put off. @type {string | null} */
  let finalEnd = null;

  const goOn = async () => {
    const before = gate.session?.user?.expiresAt ?? null;
    await stayAwake().catch(() => null);
    await gate.check();
    const end = gate.session?.user?.expiresAt ?? null;
    if (end !== null && end === before) {
      finalEnd = end;
      showToast('error', translate(language.current, 'idle.final', { time: timeOfDay(Date.parse(end)) }), language.current);
    }
    dialog.close();
  };
  const tick = () => {
    const end = gate.session?.user?.expiresAt;
    if (!end) return;
    const left = Date.parse(end) - serverNow();
    // Whatever else the page asked may have put the end off; nearer to it, that is worth another question.
    const isDue = left < warningMilliseconds && end !== finalEnd;
    if (Date.now() - askedAt > (left < warningMilliseconds * 1.5 ? 5000 : askMilliseconds)) {
      askedAt = Date.now();
      gate.check();
    }
    setText(time, stopwatch(left));
    if (isDue && !dialog.open) dialog.showModal();
    if (!isDue && dialog.open) dialog.close();
  };
  stay.addEventListener('click', goOn);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    goOn();
  });
  go.addEventListener('click', () => leave(gate, signOut, language));
  everySecond(tick);
}
