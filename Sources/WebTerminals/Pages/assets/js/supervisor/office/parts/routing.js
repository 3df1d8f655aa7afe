// @ts-check
import { h } from '../../../dom.js';
import { translate } from '../../../i18n.js';
import { numberField, optionsOf, selectField } from '../fields.js';
import { listEditor } from '../list-editor.js';

/** @typedef {import('../office-types.js').RoutingRule} RoutingRule */

/** @type {RoutingRule['code'][]} */
const codes = ['appointment-today', 'dossier-ready', 'agent'];

/**
 * The first rule that applies finds the service of somebody who pressed no button.
 * @param {import('../fields.js').Editing} editing
 */
export function routingPart(editing) {
  const { office, language } = editing;
  const text = (/** @type {string} */ key) => translate(language, key);
  const options = codes.map((value) => ({ value, label: text(`routing.${value}`) }));
  const service = office.defaultService;

  /** @param {RoutingRule} rule */
  const fields = (rule) => {
    const code = selectField(editing, 'setting.ruleKind', rule, 'code', options);
    code.addEventListener('change', () => {
      Object.assign(rule, complete(rule.code, rule.service ?? service));
      if (rule.code === 'appointment-today') delete rule.service;
      if (rule.code !== 'agent') delete rule.dossiers;
      editing.rebuild();
    });
    return [code,
      rule.code === 'appointment-today' ? null
        : selectField(editing, 'setting.leadsTo', rule, 'service', optionsOf(editing, office.services)),
      rule.code === 'agent' ? numberField(editing, 'setting.dossiers', rule, 'dossiers', { min: 1, max: 500 }) : null];
  };
  return [h('p', { class: 'field-hint' }, text('setting.routingHint')), ...listEditor(editing, {
    items: office.routing, title: ({ code }) => text(`routing.${code}`), fields, isOrdered: true,
    add: 'setting.addRule', make: () => complete('dossier-ready', service),
  })];
}

/** What a rule of this kind needs. @param {RoutingRule['code']} code @param {string} service @returns {RoutingRule} */
function complete(code, service) {
  if (code === 'appointment-today') return { code };
  return code === 'agent' ? { code, service, dossiers: 5 } : { code, service };
}
