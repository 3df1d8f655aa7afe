// @ts-check
import { serverNow } from '../../clock.js';
import { h, setText } from '../../dom.js';
import { durationText } from '../words.js';

/** How long ago that was; `tick` keeps it right. @param {string | null} moment */
export const elapsed = (moment) => moment === null ? h('span', {}, '–') : h('span', { 'data-since': moment });

/** @param {ParentNode} root @param {import('../../i18n.js').Language} language */
export function tick(root, language) {
  for (const node of root.querySelectorAll('[data-since]')) {
    setText(node, durationText(language, serverNow() - Date.parse(node.getAttribute('data-since') ?? '')));
  }
}
