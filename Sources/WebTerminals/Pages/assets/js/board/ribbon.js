// @ts-check
import { byId, h, icon, renderWhenChanged } from '../dom.js';
import { bilingual, duo } from '../i18n.js';

const turnMilliseconds = 12_000;
/** Longer texts are set smaller, so that they are whole. */
const longCharacters = 70;

/** @typedef {import('../i18n.js').LocalText} LocalText */

/**
 * The strip below the numbers: what is being said, else the office's notices in turn, else what everybody should know.
 * Only what is said is in a live region: a screen reader would never come to rest otherwise.
 */
export class Ribbon {
  /** @type {LocalText[]} */
  #notices = [];
  #turn = 0;

  constructor() {
    setInterval(() => {
      this.#turn += 1;
      this.#showNotice();
    }, turnMilliseconds);
  }

  /** @param {LocalText[]} notices */
  setNotices(notices) {
    this.#notices = notices;
    this.#showNotice();
  }

  /** @param {LocalText | null} captions */
  say(captions) {
    byId('ribbon').dataset.shows = captions ? 'announcement' : 'notice';
    renderWhenChanged(byId('announcement'), captions, () => captions ? strip('sound', captions) : []);
  }

  #showNotice() {
    const notice = this.#notices[this.#turn % Math.max(1, this.#notices.length)];
    renderWhenChanged(byId('notice'), notice ?? null, () =>
      notice ? strip('megaphone', notice) : strip('bell', bilingual('board.hint')));
  }
}

/** @param {string} picture @param {LocalText} text */
function strip(picture, text) {
  const isLong = Math.max(text.vi.length, text.en.length) > longCharacters;
  return [icon(picture), h('p', { class: isLong ? 'ribbon-text is-long' : 'ribbon-text' }, duo(text))];
}
