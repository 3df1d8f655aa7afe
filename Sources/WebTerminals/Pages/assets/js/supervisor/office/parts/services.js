// @ts-check
import { h } from '../../../dom.js';
import { translate } from '../../../i18n.js';
import { checkLine, checksField, nameFields, numberField, optionsOf, textField, withValue } from '../fields.js';
import { listEditor, newID } from '../list-editor.js';

const minutes = { min: 0.5, max: 480, step: 0.5 };

/** @param {import('../fields.js').Editing} editing */
export function servicesPart(editing) {
  const { office, language } = editing;
  /** @param {import('../office-types.js').OfficeService} service */
  const fields = (service) => [
    ...nameFields(editing, service.name),
    textField(editing, 'setting.letter', service, 'letter', { maxlength: 1, pattern: '[A-Z]', size: 2 }),
    numberField(editing, 'setting.expectedMinutes', service, 'expectedMinutes', minutes),
    numberField(editing, 'setting.targetWait', service, 'targetWaitMinutes', minutes),
    checksField(editing, 'setting.servedAt', optionsOf(editing, office.counters),
      (id) => servedAt(id, service.id), (id, isServed) => serve(id, service.id, isServed)),
    h('div', { class: 'field' }, checkLine(editing, translate(language, 'setting.isOpen'), service.isOpen !== false,
      (isOpen) => {
        if (isOpen) delete service.isOpen;
        else service.isOpen = false;
      })),
  ];
  const servedAt = (/** @type {string} */ counter, /** @type {string} */ service) =>
    office.counters.some(({ id, services }) => id === counter && services.includes(service));

  /** @param {string} id @param {string} service @param {boolean} isServed */
  function serve(id, service, isServed) {
    for (const counter of office.counters) {
      if (counter.id !== id) continue;
      counter.services = withValue(counter.services, service, isServed);
      if (!isServed) counter.preferred = withValue(counter.preferred, service, false);
    }
  }

  /** Nothing may speak of a service that is gone. @param {import('../office-types.js').OfficeService} service */
  function removed({ id }) {
    for (const counter of office.counters) serve(counter.id, id, false);
    office.routing = office.routing.filter((rule) => rule.service !== id);
    if (office.defaultService === id) office.defaultService = office.services[0]?.id ?? id;
  }

  return listEditor(editing, {
    items: office.services, title: ({ letter, name }) => `${letter} · ${name[language]}`, note: ({ id }) => id,
    fields, removed,
    add: 'setting.addService',
    make: () => ({
      id: newID('service'), letter: freeLetter(office.services), name: { vi: '', en: '' }, expectedMinutes: 8,
      targetWaitMinutes: 15,
    }),
  });
}

/** @param {import('../office-types.js').OfficeService[]} services */
const freeLetter = (services) =>
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find((letter) => services.every((service) => service.letter !== letter)) ?? '';
