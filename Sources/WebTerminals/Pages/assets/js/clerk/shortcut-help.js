// @ts-check
import { h } from '../dom.js';
import { showInDialog } from '../forms/form-dialog.js';
import { translate } from '../i18n.js';

/** What stands together, as keys and texts; the keys are those of `shortcuts.js`. */
const groups = {
  'clerk.group.main': { Space: 'clerk.help.primary', Z: 'clerk.action.undo', '?': 'clerk.help.help' },
  'clerk.group.absent': { R: 'clerk.action.recall', N: 'clerk.action.no-show', B: 'clerk.action.put-back' },
  'clerk.group.away': { P: 'clerk.action.park', T: 'clerk.action.transfer' },
  'clerk.group.ticket': {
    S: 'clerk.action.change-service', A: 'clerk.action.add-service', G: 'clerk.action.priority', M: 'clerk.action.merge',
    D: 'clerk.help.dossiers',
  },
  'clerk.group.end': { F: 'clerk.action.finish-otherwise', X: 'clerk.action.cancel' },
  'clerk.group.hall': {
    C: 'clerk.action.issue', Q: 'clerk.help.queue', K: 'clerk.help.parked', O: 'clerk.help.counter',
  },
};

/** @param {import('../i18n.js').Language} language */
export function showShortcutHelp(language) {
  const text = (/** @type {string} */ key) => translate(language, key);
  const content = h('div', { class: 'shortcut-groups' }, ...Object.entries(groups).map(([title, rows]) => h('section', {},
    h('h3', {}, text(title)),
    h('dl', {}, ...Object.entries(rows).map(([key, label]) => h('div', {},
      h('dt', {}, h('kbd', {}, key === 'Space' ? text('clerk.keysPrimary') : key)), h('dd', {}, text(label))))))));
  return showInDialog({ title: text('clerk.help'), content: [content], close: text('clerk.help.close') });
}
