// @ts-check
import { h } from '../../../dom.js';
import { translate } from '../../../i18n.js';
import { nameFields, optionsOf, selectField, textField } from '../fields.js';

/**
 * What the office is called, and what somebody gets who chose nothing.
 * @param {import('../fields.js').Editing} editing
 */
export function generalPart(editing) {
  const { office } = editing;
  return [h('div', { class: 'record-fields' }, ...nameFields(editing, office.name),
    selectField(editing, 'setting.defaultService', office, 'defaultService', optionsOf(editing, office.services)),
    textField(editing, 'setting.timeZone', office, 'timeZone')),
  h('p', { class: 'field-hint' }, translate(editing.language, `setting.source.${office.source ?? 'supervisor'}`))];
}
