// @ts-check
import { byId, h, icon, renderWhenChanged } from '../dom.js';
import { translate } from '../i18n.js';
import { faultText, ServerHealth } from '../server-health.js';

/** What is wrong with the server, above every section. @param {import('../page-language.js').PageLanguage} language */
export function startFaults(language) {
  const health = new ServerHealth();
  const list = byId('faults');

  function render() {
    list.setAttribute('aria-label', translate(language.current, 'health.title'));
    renderWhenChanged(list, [health.faults, language.current], () => health.faults.map((code) =>
      h('li', { class: 'alarm', 'data-code': code }, icon('warning'), h('p', {}, faultText(code, language.current)))));
  }

  health.addEventListener('change', render);
  language.addEventListener('change', render);
  health.start();
  return health;
}
