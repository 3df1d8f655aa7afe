// @ts-check
import { fetchDevices, pairDevice, removeDevice } from '../access-api.js';
import { byId, h, icon, renderWhenChanged } from '../dom.js';
import { askInDialog } from '../forms/form-dialog.js';
import { Section } from '../sections/section.js';
import { table } from '../sections/table.js';
import { momentText } from '../sections/times.js';

/** @typedef {import('../access-api.js').Device} Device */

/** The paired screens. @param {import('../page-language.js').PageLanguage} language */
export function screensSection(language) {
  /** @type {Section<Device[]>} */
  const section = new Section(language, fetchDevices, (devices) =>
    renderWhenChanged(byId('screen-list'), [devices, section.language], () => [list(devices)]));
  const text = section.text.bind(section);

  /** @param {Device[]} devices */
  function list(devices) {
    const columns = [
      { title: text('screen.name') }, { title: text('screen.kind') }, { title: text('screen.pairedAt') },
      { title: text('screen.lastSeenAt') }, { title: text('user.actions'), isHidden: true, className: 'is-actions' },
    ];
    return table(text('admin.screens'), columns, devices.map((device) => [
      device.name, text(`screen.kind.${device.kind}`), momentText(device.pairedAt, section.language, 'user.never'),
      momentText(device.lastSeenAt, section.language, 'screen.notSeen'), removeButton(device),
    ]), text('screen.none'));
  }

  /** @param {Device} device */
  function removeButton({ id, name }) {
    const label = text('screen.removeNamed', { name });
    const button = h('button', { type: 'button', class: 'button', 'aria-label': label }, icon('close'), text('screen.remove'));
    button.addEventListener('click', async () => {
      const isDone = await askInDialog(section.language, {
        title: text('screen.ask', { name }), text: [text('screen.askText')],
        yes: text('screen.remove'), no: text('dialog.no'), isGrave: true, perform: () => removeDevice(id),
      });
      if (isDone) await section.done(text('screen.done.remove', { name }));
    });
    return button;
  }

  async function pair() {
    let name = '';
    const isDone = await askInDialog(section.language, {
      title: text('screen.pair'), text: [text('screen.pairText')],
      fields: [
        {
          name: 'code', kind: 'text', label: 'screen.code',
          attributes: { maxlength: 12, placeholder: 'ABCD-EFGH', class: 'input input-code' },
        },
        { name: 'name', kind: 'text', label: 'screen.name', hint: 'screen.nameHint', attributes: { maxlength: 60 } },
      ],
      yes: text('screen.pairYes'), no: text('dialog.no'),
      perform: async (values) => {
        name = (await pairDevice(String(values.get('code')), String(values.get('name')))).name;
      },
    });
    if (isDone) await section.done(text('screen.done.pair', { name }));
  }

  byId('pair-screen').addEventListener('click', pair);
  return section;
}
