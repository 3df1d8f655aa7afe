// @ts-check
import { translate } from '../../../i18n.js';
import { nameFields, numberField } from '../fields.js';
import { listEditor, newID } from '../list-editor.js';

/** @param {import('../fields.js').Editing} editing */
export function prioritiesPart(editing) {
  const { office, language } = editing;
  return listEditor(editing, {
    items: office.priorityClasses, title: ({ name }) => name[language], note: ({ id }) => id,
    fields: (priority) => [
      ...nameFields(editing, priority.name),
      numberField(editing, 'setting.rank', priority, 'rank',
        { min: 1, max: 99, hint: translate(language, 'setting.rankHint') }),
      numberField(editing, 'setting.fromAge', priority, 'fromAge',
        { min: 1, max: 120, optional: true, hint: translate(language, 'setting.fromAgeHint') }),
    ],
    add: 'setting.addPriority', make: () => ({ id: newID('priority'), name: { vi: '', en: '' }, rank: 3 }),
  });
}
