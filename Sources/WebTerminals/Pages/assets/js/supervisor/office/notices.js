// @ts-check
import { serverNow } from '../../clock.js';
import { byId, h, icon } from '../../dom.js';
import { askInDialog } from '../../forms/form-dialog.js';
import { dayAndTime } from '../../format.js';
import { messagesOf } from '../../http.js';
import { fillTexts } from '../../i18n.js';
import { Section } from '../../sections/section.js';
import { table } from '../../sections/table.js';
import { fetchOffice } from '../supervisor-api.js';
import { changeOffice } from './draft.js';
import { button, newID } from './list-editor.js';
import { noticeForm } from './notice-form.js';

/** @typedef {import('./office-types.js').OfficeNotice} OfficeNotice */
/** @typedef {import('./office-types.js').Office} Office */

/**
 * What the office tells everybody in the hall, on the board and on the phone.
 * @param {import('../main.js').Page} page
 */
export function noticesSection({ language }) {
  const add = h('button', { id: 'add-notice', type: 'button', class: 'button button-primary' }, icon('plus'),
    h('span', { 'data-text': 'notice.new' }));
  const editor = h('div', {});
  const list = h('div', { id: 'notice-list' });
  byId('notices').append(h('div', { class: 'card-head' }, h('div', {},
    h('h2', { id: 'notices-title', 'data-text': 'supervisor.notices' }), h('p', { 'data-text': 'notice.text' })), add),
  editor, list);
  /** @type {Section<Office>} */
  const section = new Section(language, async () => (await fetchOffice()).office, render);
  const text = section.text.bind(section);
  /**
   * What is being written.
   * @type {{notice: OfficeNotice, isNew: boolean, form: ReturnType<typeof noticeForm>} | null}
   */
  let writing = null;

  /** @param {Office} office */
  function render({ notices, timeZone }) {
    fillTexts(byId('notices'), section.language);
    const columns = [{ title: text('notice.shown') }, { title: text('notice.until') }, { title: text('notice.state') },
      { title: text('notice.actions'), isHidden: true, className: 'is-actions' }];
    list.replaceChildren(table(text('supervisor.notices'), columns, notices.map((notice) => [
      h('span', {}, h('span', { lang: 'vi' }, notice.text.vi), h('small', { lang: 'en' }, notice.text.en)),
      notice.until ? dayAndTime(section.language, notice.until, { now: serverNow(), timeZone }) : text('notice.forever'),
      state(notice), h('span', { class: 'row-actions' },
        button('pencil', text('notice.edit', { text: notice.text }), () => write(notice, false)),
        button('close', text('notice.remove', { text: notice.text }), () => remove(notice))),
    ]), text('notice.none')));
  }

  /** @param {OfficeNotice} notice */
  function state({ until }) {
    const isOver = until !== undefined && until <= serverNow();
    return h('span', { class: 'badge', 'data-level': isOver ? 'warn' : 'good' }, icon(isOver ? 'clock' : 'check'),
      text(isOver ? 'notice.over' : 'notice.on'));
  }

  /** @param {OfficeNotice} notice @param {boolean} isNew */
  function write(notice, isNew) {
    const { timeZone } = /** @type {Office} */ (section.data);
    const form = noticeForm(notice, { timeZone, language: section.language, isNew, save, cancel: stop });
    writing = { notice, isNew, form };
    editor.replaceChildren(form.form);
    /** @type {HTMLElement} */ (form.form.querySelector('textarea')).focus();
  }

  function stop() {
    writing = null;
    editor.replaceChildren();
    add.focus();
  }

  /** @param {OfficeNotice} notice */
  async function save(notice) {
    const isNew = writing?.isNew;
    try {
      await changeOffice((office) => {
        const index = office.notices.findIndex(({ id }) => id === notice.id);
        office.notices.splice(index < 0 ? office.notices.length : index, 1, notice);
      });
      stop();
      await section.done(text(isNew ? 'notice.added' : 'notice.saved'));
    } catch (error) {
      writing?.form.fail(messagesOf(error)[section.language]);
    }
  }

  /** @param {OfficeNotice} notice */
  async function remove({ id, text: { vi } }) {
    const isDone = await askInDialog(section.language, {
      title: text('notice.removeAsk'), text: [vi], yes: text('notice.removeYes'), no: text('dialog.no'), isGrave: true,
      perform: () => changeOffice((office) => { office.notices = office.notices.filter((other) => other.id !== id); }),
    });
    if (isDone) await section.done(text('notice.removed'));
  }

  add.addEventListener('click', () => section.data && write({ id: newID('notice'), text: { vi: '', en: '' } }, true));
  language.addEventListener('change', () => writing && write(writing.form.written(), writing.isNew));
  return section;
}
