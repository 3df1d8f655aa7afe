// @ts-check
import { signOut, signOutEverywhere } from '../access-api.js';
import { changeOwnSecret } from '../access/change-secret.js';
import { leave } from '../access/user-menu.js';
import { byId, h, renderWhenChanged } from '../dom.js';
import { askInDialog } from '../forms/form-dialog.js';
import { translate } from '../i18n.js';
import { momentText, officeTimes } from '../sections/times.js';

/**
 * One's own account.
 * @param {import('../access/gate.js').Gate} gate
 * @param {import('../page-language.js').PageLanguage} language
 */
export function startAccount(gate, language) {
  const text = (/** @type {string} */ key) => translate(language.current, key);
  const fact = (/** @type {string} */ key, /** @type {string} */ value) => h('div', {}, h('dt', {}, text(key)), h('dd', {}, value));
  const render = () => {
    const user = gate.session?.user;
    if (!user) return;
    const facts = [
      ['user.name', user.name],
      ['user.role', text(`role.${user.role}`)],
      ['account.signedInAt', momentText(user.signedInAt, language.current, 'user.never')],
      ['account.expiresAt', momentText(user.expiresAt, language.current, 'user.never')],
    ];
    renderWhenChanged(byId('account-facts'), [facts, language.current], () =>
      facts.map(([key, value]) => fact(key, value)));
  };

  async function leaveEverywhere() {
    const isSure = await askInDialog(language.current, {
      title: text('account.everywhereTitle'), text: [text('account.everywhereText')],
      yes: text('account.signOutEverywhere'), no: text('dialog.no'), isGrave: true, perform: async () => {},
    });
    if (isSure) await leave(gate, signOutEverywhere, language);
  }

  byId('account-secret').addEventListener('click', () => changeOwnSecret(gate.session?.user ?? null, language.current));
  byId('account-sign-out').addEventListener('click', () => leave(gate, signOut, language));
  byId('account-everywhere').addEventListener('click', leaveEverywhere);
  gate.addEventListener('session', render);
  gate.addEventListener('session', () => gate.session?.user && officeTimes().then(render), { once: true });
  language.addEventListener('change', render);
}
