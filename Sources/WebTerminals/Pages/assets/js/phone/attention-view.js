// @ts-check
import { byId, h, icon, renderWhenChanged } from '../dom.js';
import { translate } from '../i18n.js';

/**
 * @param {import('./attention.js').Attention} attention
 * @param {import('./visit-api.js').Visit | null} visit
 * @param {import('../i18n.js').Language} language
 */
export function renderAttention(attention, visit, language) {
  const { isOn, isRinging } = attention;
  const place = byId('attention');
  place.hidden = !(visit?.state === 'waiting' || visit?.state === 'parked' || isRinging);
  renderWhenChanged(place, [isOn, isRinging, language], () => {
    const button = (/** @type {string} */ key, /** @type {string} */ name, /** @type {() => void} */ act) => {
      const node = h('button', { type: 'button', class: `button ${name}` }, translate(language, key));
      node.addEventListener('click', act);
      return node;
    };
    if (isRinging) return [button('phone.coming', 'coming', () => attention.quiet())];
    const words = (/** @type {string} */ key) => h('p', {}, translate(language, key));
    return isOn
      ? [h('div', { class: 'attention-on', role: 'status' }, icon('check'), words('phone.enabled')),
        words('phone.enabledHint'), button('phone.disable', 'switch-off', () => attention.switchOff())]
      : [button('phone.enable', 'button-primary switch-on', () => attention.switchOn()), words('phone.enableHint')];
  });
}
