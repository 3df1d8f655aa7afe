// @ts-check
import { h } from '../../../dom.js';
import { translate } from '../../../i18n.js';
import { boundsText, numberField } from '../fields.js';

/** As the server has them. @type {Record<string, [number, number]>} */
const ranges = {
  overtakingBound: [0, 1000], maximumWaitMinutes: [1, 1440], noShowRecalls: [0, 20], noShowSeconds: [0, 3600],
  undoSeconds: [0, 600], appointmentEarlyMinutes: [0, 1440], appointmentLateMinutes: [0, 1440],
};

/** @param {import('../fields.js').Editing} editing */
export function rulesPart(editing) {
  return [h('div', { class: 'record-fields' }, ...Object.entries(ranges).map(([name, [min, max]]) =>
    numberField(editing, `rule.${name}`, editing.office.rules, name, {
      min, max,
      hint: `${translate(editing.language, `rule.${name}Hint`)} ${boundsText(editing.language, min, max)}`,
    })))];
}
