// @ts-check
import { byId, h, renderWhenChanged, svg } from '../dom.js';
import { bilingual, duo } from '../i18n.js';

/**
 * The code beside the number, while there is something to follow.
 * @param {import('./phone-link.js').PhoneLink['qr']} qr
 */
export function renderPhone(qr) {
  const place = byId('ticket-phone');
  place.hidden = qr === null;
  renderWhenChanged(place, qr, () => qr ? [code(qr), h('p', {}, duo(bilingual('kiosk.scan')))] : []);
}

/** @param {{size: number, path: string}} qr */
function code({ size, path }) {
  const name = bilingual('kiosk.codeAlt').vi;
  return svg('svg', { class: 'code', viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': name },
    svg('path', { d: path }));
}
