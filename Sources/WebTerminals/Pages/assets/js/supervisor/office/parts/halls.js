// @ts-check
import { nameFields } from '../fields.js';
import { listEditor, newID } from '../list-editor.js';

/** @param {import('../fields.js').Editing} editing */
export function hallsPart(editing) {
  const { office, language } = editing;
  return listEditor(editing, {
    items: office.halls, title: ({ name }) => name[language], note: ({ id }) => id,
    fields: ({ name }) => nameFields(editing, name),
    add: 'setting.addHall', make: () => ({ id: newID('hall'), name: { vi: '', en: '' } }),
    removed: ({ id }) => {
      for (const counter of office.counters) if (counter.hall === id) delete counter.hall;
    },
  });
}
