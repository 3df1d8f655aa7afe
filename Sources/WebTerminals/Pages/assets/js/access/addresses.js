// @ts-check
/** @typedef {import('../access-api.js').StaffRole} StaffRole */
/** Why somebody stands before the sign-in page. @typedef {'idle'|'ended'|'signed-out'} Reason */

/** @type {Reason[]} */
const reasons = ['idle', 'ended', 'signed-out'];
/** Where a page may send somebody after sign-in: nothing else is followed. */
const ownPages = new Set(['/', '/clerk', '/admin', '/supervisor', '/kiosk', '/board']);

/** The sign-in page, which leads back to `next`. @param {string | null} next @param {Reason | null} reason */
export function signInAddress(next, reason = null) {
  const query = new URLSearchParams();
  if (next !== null) query.set('next', next);
  if (reason !== null) query.set('why', reason);
  const text = query.toString();
  return text === '' ? '/sign-in' : `/sign-in?${text}`;
}

/** This page, with its query and its place. */
export const thisPage = () => location.pathname + location.search + location.hash;

/** Where the address asks to go on to, if that is a page of ours; an address of another host never is. */
export function nextPage() {
  const text = new URLSearchParams(location.search).get('next');
  if (text === null || !URL.canParse(text, location.origin)) return null;
  const address = new URL(text, location.origin);
  if (address.origin !== location.origin || !ownPages.has(address.pathname)) return null;
  return address.pathname + address.search + address.hash;
}

/** @returns {Reason | null} */
export function reasonGiven() {
  const text = new URLSearchParams(location.search).get('why');
  return reasons.find((reason) => reason === text) ?? null;
}

/** Where somebody of this role works. @param {StaffRole} role */
export const homeOf = (role) => role === 'clerk' ? '/clerk' : '/';
