// @ts-check
import { byId, h, icon, renderWhenChanged } from '../dom.js';
import { timeOfDay } from '../format.js';
import { fillTexts, translate } from '../i18n.js';
import { table } from '../sections/table.js';
import { loadStaff, staffMembers, staffName } from './staff-names.js';

/** Who works where now. @param {import('./main.js').Page} page */
export function staffSection({ language, feed, gate }) {
  const root = byId('staff');
  const list = h('div', {});
  const users = h('a', { class: 'button', href: '/admin#users' }, icon('person'),
    h('span', { 'data-text': 'staff.users' }));
  root.append(h('div', { class: 'card-head' }, h('div', {},
    h('h2', { id: 'staff-title', 'data-text': 'supervisor.staff' }), h('p', { 'data-text': 'staff.text' })), users), list);

  function render() {
    const { queue } = feed;
    fillTexts(root, language.current);
    users.hidden = gate.session?.user?.role !== 'administrator';
    if (!queue || root.hidden) return;
    const text = (/** @type {string} */ key) => translate(language.current, key);
    const rows = people(queue.counters).map(({ name, role, counters }) => [
      h('span', {}, name, role !== null && h('small', {}, text(`role.${role}`))),
      counters.length === 0 ? '–' : counters.map((counter) => counter.name[language.current]).join(', '),
      counters.length === 0 ? '–' : counters.map(({ status }) => text(`hall.status.${status}`)).join(', '),
      counters.map(({ since }) => since === null ? '–' : timeOfDay(Date.parse(since), queue.office.timeZone))
        .join(', ') || '–',
    ]);
    const columns = ['staff.name', 'staff.counter', 'staff.status', 'staff.since'].map((key) => ({ title: text(key) }));
    renderWhenChanged(list, [staffMembers(), queue.counters, language.current], () =>
      [table(text('supervisor.staff'), columns, rows, text('staff.none'))]);
  }

  feed.addEventListener('queue', () => root.hidden || render());
  language.addEventListener('change', render);
  return { refresh: () => loadStaff().then(render) };
}

/**
 * Everybody who is known, and those at counters who are not; who works comes first.
 * @param {import('../api.js').Counter[]} counters
 */
function people(counters) {
  const at = (/** @type {string} */ id) => counters.filter(({ clerk, status }) => clerk === id && status !== 'closed');
  const strangers = counters.flatMap(({ clerk }) => clerk !== null && staffName(clerk) === clerk ? [clerk] : []);
  return [
    ...staffMembers().map(({ id, name, role }) => ({ name, role, counters: at(id) })),
    ...[...new Set(strangers)].map((id) => ({ name: id, role: null, counters: at(id) })),
  ].toSorted((a, b) => Number(b.counters.length > 0) - Number(a.counters.length > 0) || a.name.localeCompare(b.name));
}
