// @ts-check
import { signOut } from '../access-api.js';
import { byId, h, icon, renderWhenChanged } from '../dom.js';
import { messagesOf } from '../http.js';
import { translate } from '../i18n.js';
import { showToast } from '../toast.js';
import { signInAddress } from './addresses.js';
import { changeOwnSecret } from './change-secret.js';
import { startDisclosure } from './disclosure.js';

/** @typedef {import('../page-language.js').PageLanguage} PageLanguage */

/**
 * Who is signed in, at the top of a staff page, and what they may do about it.
 * @param {import('./gate.js').Gate} gate
 * @param {PageLanguage} language
 */
export function startUserMenu(gate, language) {
  const place = byId('user-menu');
  const render = () => {
    const user = gate.session?.user ?? null;
    renderWhenChanged(place, [user?.name, user?.role, language.current], () => user ? parts(user) : []);
  };

  /** @param {NonNullable<import('../access-api.js').Session['user']>} user */
  function parts(user) {
    const text = (/** @type {string} */ key) => translate(language.current, key);
    const item = (/** @type {string} */ picture, /** @type {string} */ key, /** @type {() => void} */ act) => {
      const button = h('button', { type: 'button', class: 'menu-item' }, icon(picture), text(key));
      button.addEventListener('click', act);
      return h('li', {}, button);
    };
    const link = (/** @type {string} */ picture, /** @type {string} */ key, /** @type {string} */ address) =>
      h('li', {}, h('a', { class: 'menu-item', href: address }, icon(picture), text(key)));
    const list = h('ul', { id: 'user-menu-list', class: 'menu', hidden: true },
      h('li', { class: 'menu-head' }, h('strong', {}, user.name), h('small', {}, text(`role.${user.role}`))),
      location.pathname !== '/supervisor' && user.role !== 'clerk' && link('people', 'account.supervisor', '/supervisor'),
      location.pathname !== '/admin' && user.role !== 'clerk' && link('shield', 'account.administration', '/admin'),
      location.pathname !== '/clerk' && link('desk', 'account.clerk', '/clerk'),
      location.pathname !== '/' && link('office', 'account.start', '/'),
      item('key', 'account.changeSecret', () => changeOwnSecret(user, language.current)),
      item('exit', 'account.signOut', () => leave(gate, signOut, language)));
    const button = h('button', {
      type: 'button', class: 'button user-button', 'aria-controls': 'user-menu-list', 'aria-expanded': 'false',
    }, icon('person'), h('span', { class: 'user-name' }, user.name),
    h('span', { class: 'visually-hidden' }, text('account.menu')), icon('down'));
    startDisclosure(button, list);
    return [button, list];
  }

  gate.addEventListener('session', render);
  language.addEventListener('change', render);
}

/**
 * Signs out and goes to the sign-in page.
 * @param {import('./gate.js').Gate} gate
 * @param {() => Promise<unknown>} end
 * @param {PageLanguage} language
 */
export async function leave(gate, end, language) {
  gate.leave(true);
  try {
    await end();
    location.assign(signInAddress(null, 'signed-out'));
  } catch (error) {
    gate.leave(false);
    showToast('error', messagesOf(error)[language.current], language.current);
  }
}
