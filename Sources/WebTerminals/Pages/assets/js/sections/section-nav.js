// @ts-check
import { byId, h, renderWhenChanged } from '../dom.js';
import { translate } from '../i18n.js';

/** @typedef {import('../access-api.js').StaffRole} StaffRole */

/**
 * The sections of a page, of which the address names one: `#hall`, or `#office/counters` with a place in it.
 * @template {string} Name
 */
export class SectionNav {
  #all;
  #offeredTo;
  #titleKey;

  /**
   * @param {Record<StaffRole, Name[]>} offeredTo in the order of the links
   * @param {(name: Name) => string} titleKey
   */
  constructor(offeredTo, titleKey) {
    this.#offeredTo = offeredTo;
    this.#all = new Set(Object.values(offeredTo).flat());
    this.#titleKey = titleKey;
  }

  /** @param {StaffRole | null} role @returns {Name | null} the one that the address names, else the first */
  chosen(role) {
    const offered = role ? this.#offeredTo[role] : [];
    const [named] = location.hash.slice(1).split('/');
    return offered.find((name) => name === named) ?? offered[0] ?? null;
  }

  /**
   * Shows one section, and the links to the others that this role has.
   * @param {StaffRole | null} role
   * @param {import('../i18n.js').Language} language
   */
  render(role, language) {
    const chosen = this.chosen(role);
    for (const name of this.#all) byId(name).hidden = name !== chosen;
    byId('refused').hidden = role === null || chosen !== null;
    const offered = role ? this.#offeredTo[role] : [];
    const nav = byId('sections');
    nav.hidden = offered.length === 0;
    nav.setAttribute('aria-label', translate(language, 'page.sections'));
    renderWhenChanged(nav, [offered, chosen, language], () => offered.map((name) =>
      h('a', { href: `#${name}`, 'aria-current': name === chosen ? 'page' : null },
        translate(language, this.#titleKey(name)))));
    return chosen;
  }

  /** @param {Name | null} name @param {import('../i18n.js').Language} language @param {string} page its key */
  title(name, language, page) {
    const keys = name === null ? [page] : [this.#titleKey(name), page];
    return [...keys.map((key) => translate(language, key)), 'FaceQueue'].join(' · ');
  }
}
