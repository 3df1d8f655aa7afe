// @ts-check
import { h, icon } from '../dom.js';
import { bilingual, duo } from '../i18n.js';

/** @typedef {import('../access-api.js').Session} Session */
/** @typedef {{name: string, address: string, picture: string}} Page */

/** @type {Record<string, Page>} */
const pages = {
  signIn: { name: 'signIn', address: '/sign-in', picture: 'person' },
  kiosk: { name: 'kiosk', address: '/kiosk', picture: 'ticket' },
  clerk: { name: 'clerk', address: '/clerk', picture: 'desk' },
  board: { name: 'board', address: '/board', picture: 'screen' },
  supervisor: { name: 'supervisor', address: '/supervisor', picture: 'people' },
  admin: { name: 'admin', address: '/admin', picture: 'shield' },
};

/** What somebody may open. @param {Session | null} session */
export function pagesFor(session) {
  const role = session?.user?.role;
  if (role === 'administrator') return [pages.supervisor, pages.clerk, pages.kiosk, pages.board, pages.admin];
  if (role === 'supervisor') return [pages.supervisor, pages.clerk, pages.kiosk, pages.board];
  if (role === 'clerk') return [pages.clerk, pages.kiosk, pages.board];
  return session?.setup ? [pages.kiosk, pages.board] : [pages.signIn, pages.kiosk, pages.board];
}

/** @param {Page} page */
export function pageLink({ name, address, picture }) {
  return h('a', { class: name === 'signIn' ? 'page is-first' : 'page', href: address }, icon(picture),
    h('span', { class: 'page-name' }, duo(bilingual(`start.${name}`))),
    h('span', {}, duo(bilingual(`start.${name}Text`))),
    h('code', {}, address));
}
