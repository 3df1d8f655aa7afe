// @ts-check
import { h } from '../dom.js';
import { showInDialog } from '../forms/form-dialog.js';
import { translate } from '../i18n.js';

/** What stands together, as key and text; the keys are those of `shortcuts.js`. */
const groups = [
  { title: 'clerk.group.main', rows: [['Space', 'clerk.help.primary'], ['Z', 'clerk.action.undo'], ['?', 'clerk.help.help']] },
  { title: 'clerk.group.absent', rows: [['R', 'clerk.action.recall'], ['N', 'clerk.action.no-show'], ['B', 'clerk.action.put-back']] },
  { title: 'clerk.group.away', rows: [['P', 'clerk.action.park'], ['T', 'clerk.action.transfer']] },
  {
    title: 'clerk.group.ticket',
    rows: [['S', 'clerk.action.change-service'], ['A', 'clerk.action.add-service'], ['G', 'clerk.action.priority'], ['M', 'clerk.action.merge']],
  },
  { title: 'clerk.group.end', rows: [['F', 'clerk.action.finish-otherwise'], ['X', 'clerk.action.cancel']] },
  {
    title: 'clerk.group.hall',
    rows: [['C', 'clerk.action.issue'], ['Q', 'clerk.help.queue'], ['K', 'clerk.help.parked'], ['O', 'clerk.help.counter']],
  },
];

/** @param {import('../i18n.js').Language} language */
export function showShortcutHelp(language) {
  const text = (/** @type {string} */ key) => translate(language, key);
  const content = h('div', { class: 'shortcut-groups' }, ...groups.map(({ title, rows }) => h('section', {},
    h('h3', {}, text(title)),
    h('dl', {}, ...rows.map(([key, label]) => h('div', {},
      h('dt', {}, h('kbd', {}, key === 'Space' ? text('clerk.keysPrimary') : key)), h('dd', {}, text(label))))))));
  return showInDialog({ title: text('clerk.help'), content: [content], close: text('clerk.help.close') });
}
