// @ts-check
import { translate } from '../../../i18n.js';
import { checksField, nameFields, optionsOf, selectField, withValue } from '../fields.js';
import { listEditor } from '../list-editor.js';
import { sessionsEditor } from '../sessions-editor.js';

/** @param {import('../fields.js').Editing} editing */
export function countersPart(editing) {
  const { office, language } = editing;
  const services = optionsOf(editing, office.services);
  /** @param {import('../office-types.js').OfficeCounter} counter */
  const fields = (counter) => [
    ...nameFields(editing, counter.name),
    selectField(editing, 'setting.hall', counter, 'hall', optionsOf(editing, office.halls), 'setting.noHall'),
    checksField(editing, 'setting.serves', services, (id) => counter.services.includes(id), (id, isServed) => {
      counter.services = withValue(counter.services, id, isServed);
      if (!isServed) counter.preferred = withValue(counter.preferred, id, false);
      editing.rebuild();
    }),
    checksField(editing, 'setting.prefers', services.filter(({ value }) => counter.services.includes(value)),
      (id) => counter.preferred.includes(id), (id, isIn) => { counter.preferred = withValue(counter.preferred, id, isIn); }),
    sessionsEditor(editing, translate(language, 'setting.breaks'), counter.breaks,
      {
        replace: (breaks) => { counter.breaks = breaks; }, empty: translate(language, 'setting.noBreaks'),
        first: { from: '09:30', until: '09:45' },
      }),
  ];
  return listEditor(editing, {
    items: office.counters, title: ({ name }) => name[language], note: ({ id }) => id, fields, add: 'setting.addCounter',
    make: () => {
      const id = String(Math.max(0, ...office.counters.map((counter) => Number(counter.id) || 0)) + 1);
      return {
        id, name: { vi: `Quầy ${id}`, en: `Counter ${id}` }, services: office.services.map((service) => service.id),
        preferred: [], breaks: [],
      };
    },
  });
}
