// @ts-check
import { addAPIKey, fetchAPIKeys, removeAPIKey, scopes } from '../access-api.js';
import { serverNow } from '../clock.js';
import { byId, h, icon, renderWhenChanged } from '../dom.js';
import { askInDialog } from '../forms/form-dialog.js';
import { ApiError } from '../http.js';
import { bilingual } from '../i18n.js';
import { Section } from '../sections/section.js';
import { table } from '../sections/table.js';
import { momentText } from '../sections/times.js';
import { showOnce } from './shown-once.js';

/** @typedef {import('../access-api.js').APIKey} APIKey */

/** Machines' keys. @param {import('../page-language.js').PageLanguage} language */
export function keysSection(language) {
  /** @type {Section<APIKey[]>} */
  const section = new Section(language, fetchAPIKeys, (keys) =>
    renderWhenChanged(byId('key-list'), [keys, section.language], () => [list(keys)]));
  const text = section.text.bind(section);

  /** @param {APIKey[]} keys */
  function list(keys) {
    const columns = [
      { title: text('key.name') }, { title: text('key.scopes') }, { title: text('key.expiresAt') },
      { title: text('key.lastUsedAt') }, { title: text('user.actions'), isHidden: true, className: 'is-actions' },
    ];
    return table(text('admin.keys'), columns, keys.map((key) => [
      key.name, h('ul', { class: 'scopes' }, ...key.scopes.map((scope) => h('li', {}, h('code', {}, scope)))),
      expiry(key), momentText(key.lastUsedAt, section.language, 'key.unused'), removeButton(key),
    ]), text('key.none'));
  }

  /** @param {APIKey} key */
  function expiry({ expiresAt }) {
    const moment = momentText(expiresAt, section.language, 'user.never');
    const isOver = Date.parse(expiresAt) <= serverNow();
    return isOver
      ? h('span', { class: 'badge', 'data-level': 'bad' }, icon('absent'), text('key.over', { time: moment }))
      : moment;
  }

  /** @param {APIKey} key */
  function removeButton({ id, name }) {
    const label = text('key.removeNamed', { name });
    const button = h('button', { type: 'button', class: 'button', 'aria-label': label }, icon('close'), text('key.remove'));
    button.addEventListener('click', async () => {
      const isDone = await askInDialog(section.language, {
        title: text('key.ask', { name }), text: [text('key.askText')],
        yes: text('key.remove'), no: text('dialog.no'), isGrave: true, perform: () => removeAPIKey(id),
      });
      if (isDone) await section.done(text('key.done.remove', { name }));
    });
    return button;
  }

  async function add() {
    /** @type {APIKey | null} */
    let made = null;
    await askInDialog(section.language, {
      title: text('key.add'), text: [text('key.addText')],
      fields: [
        { name: 'name', kind: 'text', label: 'key.name', hint: 'key.nameHint', attributes: { maxlength: 60 } },
        {
          name: 'scopes', kind: 'checks', label: 'key.scopes',
          options: scopes.map((scope) => ({ value: scope, label: `scope.${scope}` })),
        },
        { name: 'days', kind: 'number', label: 'key.days', hint: 'key.daysHint', value: '90', attributes: { min: 1, max: 366 } },
      ],
      yes: text('key.addYes'), no: text('dialog.no'),
      perform: async (values) => {
        const chosen = values.getAll('scopes').map(String);
        if (chosen.length === 0) throw new ApiError('no-scopes', bilingual('key.noScopes'));
        made = await addAPIKey(String(values.get('name')), chosen, Number(values.get('days')));
      },
    });
    if (made !== null) {
      await shown(made);
      await section.refresh();
    }
  }

  /** @param {APIKey} made */
  const shown = ({ name, key = '' }) => showOnce(section, {
    title: text('key.shownTitle', { name }), text: text('key.shownText'), label: text('key.label'), secret: key,
    close: text('key.shownClose'),
  });

  byId('add-key').addEventListener('click', add);
  return section;
}
