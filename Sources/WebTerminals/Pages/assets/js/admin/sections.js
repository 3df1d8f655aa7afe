// @ts-check
import { byId, h, renderWhenChanged } from '../dom.js';
import { translate } from '../i18n.js';

/** @typedef {import('../access-api.js').StaffRole} StaffRole */
/** @typedef {'users'|'screens'|'keys'|'audit'|'account'} SectionName */

/** @type {Record<StaffRole, SectionName[]>} */
const sectionsOf = {
  clerk: [],
  supervisor: ['audit', 'account'],
  administrator: ['users', 'screens', 'keys', 'audit', 'account'],
};
/** @type {SectionName[]} */
const all = ['users', 'screens', 'keys', 'audit', 'account'];

/** @param {SectionName} name */
export const sectionKey = (name) => name === 'account' ? 'account.title' : `admin.${name}`;

/** @param {StaffRole | null} role @returns {SectionName | null} the one that the address names, else the first */
export function chosenSection(role) {
  const offered = role ? sectionsOf[role] : [];
  return offered.find((name) => `#${name}` === location.hash) ?? offered[0] ?? null;
}

/**
 * Shows one section, and the links to the others that this role has.
 * @param {StaffRole | null} role
 * @param {import('../i18n.js').Language} language
 */
export function renderSections(role, language) {
  const chosen = chosenSection(role);
  for (const name of all) byId(name).hidden = name !== chosen;
  byId('refused').hidden = role === null || chosen !== null;
  const offered = role ? sectionsOf[role] : [];
  const nav = byId('sections');
  nav.hidden = offered.length === 0;
  nav.setAttribute('aria-label', translate(language, 'admin.sections'));
  renderWhenChanged(nav, [offered, chosen, language], () => offered.map((name) =>
    h('a', { href: `#${name}`, 'aria-current': name === chosen ? 'page' : null },
      translate(language, sectionKey(name)))));
  return chosen;
}
