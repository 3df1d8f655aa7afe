// @ts-check
import { byId } from './dom.js';
import { fillTexts, rememberLanguage, rememberedLanguage } from './i18n.js';

/** @typedef {import('./i18n.js').Language} Language */

/** The language of a page that shows one at a time, and its button `#language`. Fires `change`, at the start too. */
export class PageLanguage extends EventTarget {
  /** @type {Language} */
  current = rememberedLanguage();

  constructor() {
    super();
    byId('language').addEventListener('click', () => {
      this.current = this.current === 'vi' ? 'en' : 'vi';
      rememberLanguage(this.current);
      this.show();
    });
  }

  show() {
    document.documentElement.lang = this.current;
    byId('language').lang = this.current === 'vi' ? 'en' : 'vi';
    fillTexts(document, this.current);
    this.dispatchEvent(new Event('change'));
  }
}
