// @ts-check
import { fetchAudit } from '../access-api.js';
import { byId, h, icon, renderWhenChanged, setText } from '../dom.js';
import { messagesOf } from '../http.js';
import { fillTexts } from '../i18n.js';
import { Section } from '../sections/section.js';
import { table } from '../sections/table.js';
import { preciseText } from '../sections/times.js';
import { showToast } from '../toast.js';
import { actionText } from './audit-actions.js';
import { auditFilter } from './audit-filter.js';

const pageSize = 100;

/** @typedef {import('../access-api.js').AuditEntry} AuditEntry */
/** @typedef {{entries: AuditEntry[], next: string|null, sound: boolean}} Audit */

/** Who did what: fills the page's `#audit`. @param {import('../page-language.js').PageLanguage} language */
export function auditSection(language) {
  const filter = auditFilter(language.current, () => section.refresh());
  const more = h('button', { id: 'audit-more', class: 'button', type: 'button', 'data-text': 'audit.more', hidden: true });
  byId('audit').append(...frame(filter.form, more, () => section.refresh()));
  fillTexts(byId('audit'), language.current);
  /** @type {Section<Audit>} */
  const section = new Section(language, () => load(null), render);
  const text = section.text.bind(section);

  /** @param {string | null} cursor @returns {Promise<Audit>} */
  const load = (cursor) => fetchAudit(pageSize, cursor, filter.value());

  async function loadMore() {
    const audit = section.data;
    if (!audit?.next) return;
    more.disabled = true;
    try {
      const older = await load(audit.next);
      audit.sound &&= older.sound;
      audit.entries = [...audit.entries, ...older.entries];
      audit.next = older.next;
      section.render();
    } catch (error) {
      showToast('error', messagesOf(error)[section.language], section.language);
    }
    more.disabled = false;
  }

  /** @param {Audit} audit */
  function render({ entries, next, sound }) {
    byId('audit-sound').dataset.level = sound ? 'good' : 'bad';
    renderWhenChanged(byId('audit-sound'), [sound, section.language], () =>
      [icon(sound ? 'check' : 'warning'), h('span', {}, text(sound ? 'audit.sound' : 'audit.broken'))]);
    setText(byId('audit-count'), text(next ? 'audit.countMore' : 'audit.count', { count: entries.length }));
    renderWhenChanged(byId('audit-list'), [entries, section.language], () => [list(entries)]);
    more.hidden = next === null;
  }

  /** The name, without what kind of actor it is where the role says that too. @param {AuditEntry} entry */
  const actor = ({ actor: told }) =>
    told === 'nobody' ? text('audit.nobody') : told.replace(/^(?:user|device):/, '');

  /** @param {AuditEntry[]} entries */
  function list(entries) {
    const columns = ['at', 'actor', 'action', 'target', 'outcome', 'address'].map((name) =>
      ({ title: text(`audit.${name}`), className: `is-${name}` }));
    return table(text('audit.title'), columns, entries.map((entry) => [
      h('span', {}, preciseText(entry.at, section.language), h('small', {}, `#${entry.sequence}`)),
      h('span', {}, actor(entry), entry.role !== '' && h('small', {}, text(roleKey(entry.role)))),
      h('span', {}, actionText(entry.action, section.language), h('small', {}, entry.action)),
      entry.target === '' ? '–' : entry.target, outcome(entry), entry.address,
    ]), text('audit.none'));
  }

  /** @param {AuditEntry} entry */
  function outcome({ outcome: told }) {
    const isRefusal = /^[45]/.test(told);
    return h('span', { class: 'badge', 'data-level': isRefusal ? 'bad' : 'good' },
      icon(isRefusal ? 'close' : 'check'), told);
  }

  language.addEventListener('change', () => filter.render(language.current));
  more.addEventListener('click', loadMore);
  return section;
}

/** @param {HTMLElement} filter @param {HTMLElement} more @param {() => void} refresh */
function frame(filter, more, refresh) {
  const again = h('button', { id: 'audit-again', class: 'button', type: 'button' },
    icon('again'), h('span', { 'data-text': 'audit.again' }));
  again.addEventListener('click', refresh);
  return [
    h('div', { class: 'card-head' }, h('div', {},
      h('h2', { id: 'audit-title', 'data-text': 'audit.title' }), h('p', { 'data-text': 'audit.text' })), again),
    h('p', { id: 'audit-sound', class: 'sound', role: 'status' }), filter,
    h('p', { id: 'audit-count', class: 'field-hint', role: 'status' }), h('div', { id: 'audit-list' }), more,
  ];
}

const known = new Set(['kiosk', 'board', 'clerk', 'supervisor', 'administrator']);
/** @param {string} role */
const roleKey = (role) => known.has(role) ? `role.${role}` : 'role.none';
