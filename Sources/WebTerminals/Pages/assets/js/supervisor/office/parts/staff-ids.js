// @ts-check
import { h } from '../../../dom.js';
import { translate } from '../../../i18n.js';
import { textField } from '../fields.js';
import { listEditor } from '../list-editor.js';

/**
 * Opaque ids of those who work here, for offices that keep such a list.
 * @param {import('../fields.js').Editing} editing
 */
export function staffIDsPart(editing) {
  const { office, language } = editing;
  // a list of texts, edited as records
  const members = office.staff.map((id) => ({ id }));
  const keep = () => { office.staff = members.map(({ id }) => id); };
  const own = {
    ...editing,
    changed: () => {
      keep();
      editing.changed();
    },
  };
  return [h('p', { class: 'field-hint' }, translate(language, 'setting.staffHint')), ...listEditor(own, {
    items: members, title: ({ id }) => id, add: 'setting.addStaff', make: () => ({ id: '' }),
    fields: (member) => [textField(own, 'setting.staffID', member, 'id', { pattern: '[A-Za-z0-9._-]+' })],
  })];
}
