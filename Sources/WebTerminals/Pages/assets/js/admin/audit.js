// @ts-check
import { fetchAudit } from '../access-api.js';
import { byId, h, icon, renderWhenChanged, setText } from '../dom.js';
import { messagesOf } from '../http.js';
import { showToast } from '../toast.js';
import { actionText } from './audit-actions.js';
import { Section } from './section.js';
import { table } from './table.js';
import { preciseText } from './times.js';

const pageSize = 100;

/** @typedef {import('../access-api.js').AuditEntry} AuditEntry */
/** @typedef {{entries: AuditEntry[], sound: boolean, hasMore: boolean}} Audit */

/** Who did what. @param {import('../page-language.js').PageLanguage} language */
export function auditSection(language) {
  const filter = /** @type {HTMLInputElement} */ (byId('audit-filter'));
  const more = /** @type {HTMLButtonElement} */ (byId('audit-more'));
  /** @type {Section<Audit>} */
  const section = new Section(language, loadNewest, render);
  const text = section.text.bind(section);

  /** @returns {Promise<Audit>} */
  async function loadNewest() {
    const { entries, sound } = await fetchAudit(pageSize, null);
    return { entries, sound, hasMore: entries.length === pageSize };
  }

  /** Older pages say nothing of the chain: the newest one has checked all of it. */
  async function loadMore() {
    const audit = section.data;
    const last = audit?.entries.at(-1);
    if (!audit || !last) return;
    more.disabled = true;
    try {
      const { entries } = await fetchAudit(pageSize, last.sequence);
      audit.entries = [...audit.entries, ...entries];
      audit.hasMore = entries.length === pageSize;
      section.render();
    } catch (error) {
      showToast('error', messagesOf(error)[section.language], section.language);
    }
    more.disabled = false;
  }

  /** @param {Audit} audit */
  function render({ entries, sound, hasMore }) {
    const level = sound ? 'good' : 'bad';
    byId('audit-sound').dataset.level = level;
    renderWhenChanged(byId('audit-sound'), [sound, section.language], () =>
      [icon(sound ? 'check' : 'warning'), h('span', {}, text(sound ? 'audit.sound' : 'audit.broken'))]);
    const rows = entries.map((entry) => ({ ...entry, words: words(entry) }));
    const wanted = filter.value.trim().toLocaleLowerCase();
    const found = rows.filter((row) => row.words.includes(wanted));
    setText(byId('audit-count'), text('audit.count', { count: found.length, all: rows.length }));
    renderWhenChanged(byId('audit-list'), [found, section.language], () => [list(found)]);
    more.hidden = !hasMore;
  }

  /** The name, without what kind of actor it is where the role says that too. @param {AuditEntry} entry */
  const actor = ({ actor: told }) =>
    told === 'nobody' ? text('audit.nobody') : told.replace(/^(?:user|device):/, '');

  /** What the filter looks through: what is shown, and what stands behind it. @param {AuditEntry} entry */
  function words(entry) {
    const shown = [actionText(entry.action, section.language), moment(entry), actor(entry), text(roleKey(entry.role))];
    return [...Object.values(entry), ...shown].join(' ').toLocaleLowerCase();
  }

  /** @param {AuditEntry} entry */
  const moment = ({ at }) => preciseText(at, section.language);

  /** @param {AuditEntry[]} entries */
  function list(entries) {
    const columns = ['at', 'actor', 'action', 'target', 'outcome', 'address'].map((name) =>
      ({ title: text(`audit.${name}`), className: `is-${name}` }));
    return table(text('admin.audit'), columns, entries.map((entry) => [
      h('span', {}, moment(entry), h('small', {}, `#${entry.sequence}`)),
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

  filter.addEventListener('input', () => section.render());
  more.addEventListener('click', loadMore);
  byId('audit-again').addEventListener('click', () => section.refresh());
  return section;
}

const known = new Set(['kiosk', 'board', 'clerk', 'supervisor', 'administrator']);
/** @param {string} role */
const roleKey = (role) => known.has(role) ? `role.${role}` : 'role.none';
