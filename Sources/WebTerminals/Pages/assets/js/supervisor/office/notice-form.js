// @ts-check
import { serverNow } from '../../clock.js';
import { h, icon } from '../../dom.js';
import { duo, translate } from '../../i18n.js';
import { fromField, toField } from './office-time.js';

/** @typedef {import('./office-types.js').OfficeNotice} OfficeNotice */
/** @typedef {import('../../i18n.js').Language} Language */

/** What a board shows in two lines. */
const longest = 200;

/**
 * A notice as it is written, beside how the board will show it.
 * @param {OfficeNotice} notice
 * @param {{timeZone: string, language: Language, isNew: boolean, save: (notice: OfficeNotice) => unknown,
 *   cancel: () => void}} options
 */
export function noticeForm(notice, { timeZone, language, isNew, save, cancel }) {
  const text = (/** @type {string} */ key) => translate(language, key);
  const vi = textArea('vi', notice.text.vi);
  const en = textArea('en', notice.text.en);
  const until = h('input', {
    id: 'notice-until', name: 'until', type: 'datetime-local', class: 'input', 'aria-describedby': 'notice-until-hint',
    value: notice.until ? toField(notice.until, timeZone) : null, min: toField(serverNow(), timeZone),
  });
  const preview = h('div', { class: 'notice-preview', 'aria-hidden': 'true' });
  const failure = h('p', { class: 'form-failure', role: 'alert', hidden: true });
  const stop = h('button', { type: 'button', class: 'button' }, text('dialog.no'));
  const form = h('form', { class: 'notice-form' },
    field('vi', text('notice.vi'), vi), field('en', text('notice.en'), en),
    h('div', { class: 'field' }, h('label', { for: until.id }, text('notice.until')), until,
      h('p', { id: 'notice-until-hint', class: 'field-hint' }, text('notice.untilHint'))),
    h('div', {}, h('p', { class: 'field-hint' }, text('notice.preview')), preview), failure,
    h('div', { class: 'form-actions' }, stop,
      h('button', { class: 'button button-primary' }, text(isNew ? 'notice.add' : 'dialog.save'))));

  const show = () => preview.replaceChildren(icon('megaphone'), duo({ vi: vi.value || '…', en: en.value || '…' }));
  const written = () => {
    const { until: _, ...rest } = notice;
    const value = { ...rest, text: { vi: vi.value.trim(), en: en.value.trim() } };
    return until.value === '' ? value : { ...value, until: fromField(until.value, timeZone) };
  };
  form.addEventListener('input', show);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    save(written());
  });
  stop.addEventListener('click', cancel);
  show();
  return { form, written, fail: (/** @type {string} */ words) => {
    failure.textContent = words;
    failure.hidden = false;
  } };
}

/** @param {'vi'|'en'} language @param {string} value */
const textArea = (language, value) => h('textarea', {
  id: `notice-${language}`, name: language, class: 'input', lang: language, rows: 2, maxlength: longest, required: true,
  autocomplete: 'off',
}, value);

/** @param {string} name @param {string} label @param {HTMLElement} control */
const field = (name, label, control) => h('div', { class: 'field' }, h('label', { for: `notice-${name}` }, label), control);
