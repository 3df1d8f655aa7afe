// @ts-check
import { byId, h, icon, renderWhenChanged, setText } from '../../dom.js';
import { askInDialog } from '../../forms/form-dialog.js';
import { messagesOf } from '../../http.js';
import { fillTexts, translate } from '../../i18n.js';
import { showToast } from '../../toast.js';
import { resetOffice } from '../supervisor-api.js';
import { OfficeDraft } from './draft.js';
import { countersPart } from './parts/counters.js';
import { generalPart } from './parts/general.js';
import { hallsPart } from './parts/halls.js';
import { hoursPart } from './parts/hours.js';
import { prioritiesPart } from './parts/priorities.js';
import { routingPart } from './parts/routing.js';
import { rulesPart } from './parts/rules.js';
import { servicesPart } from './parts/services.js';
import { staffIDsPart } from './parts/staff-ids.js';
import { saveBar } from './save-bar.js';

/** @typedef {import('./fields.js').Editing} Editing */
/** @typedef {import('./draft.js').Key} Key */

/**
 * What is edited where, and which keys of the settings that are.
 * @type {Record<string, {build: (editing: Editing) => Node[], keys: Key[]}>}
 */
const parts = {
  services: { build: servicesPart, keys: ['services'] },
  counters: { build: countersPart, keys: ['counters'] },
  hours: { build: hoursPart, keys: ['hours'] },
  rules: { build: rulesPart, keys: ['rules'] },
  priorities: { build: prioritiesPart, keys: ['priorityClasses'] },
  routing: { build: routingPart, keys: ['routing'] },
  halls: { build: hallsPart, keys: ['halls'] },
  staff: { build: staffIDsPart, keys: ['staff'] },
  general: { build: generalPart, keys: ['name', 'defaultService', 'timeZone'] },
};

/** The office's settings. @param {import('../main.js').Page} page */
export function officeSection({ language }) {
  const draft = new OfficeDraft();
  const nav = h('nav', { class: 'parts' });
  const title = h('h3', {});
  const body = h('div', { class: 'part' });
  const form = h('form', { id: 'office-form', class: 'card' }, title, body);
  const bar = saveBar(form.id, { revert, rebase, dropContested });
  const reset = h('button', { type: 'button', class: 'button' }, icon('again'), h('span', { 'data-text': 'setting.reset' }));
  byId('office').append(h('h2', { id: 'office-title', class: 'visually-hidden', 'data-text': 'supervisor.office' }),
    h('div', { class: 'office-columns' }, h('div', { class: 'office-side' }, nav, reset), h('div', {}, form, bar.element)));

  const text = (/** @type {string} */ key, values = {}) => translate(language.current, key, values);
  const chosen = () => parts[location.hash.split('/')[1]] ? location.hash.split('/')[1] : 'services';
  const partsOf = (/** @type {Key[]} */ keys) =>
    Object.keys(parts).filter((name) => parts[name].keys.some((key) => keys.includes(key)));

  function renderBar() {
    const names = (/** @type {Key[]} */ keys) => partsOf(keys).map((name) => text(`part.${name}`)).join(', ');
    bar.render({ changed: names(draft.changed), contested: names(draft.contested), isStale: draft.isStale }, language.current);
    const unsaved = partsOf(draft.changed);
    renderWhenChanged(nav, [chosen(), unsaved, language.current], () => Object.keys(parts).map((name) =>
      h('a', { href: `#office/${name}`, 'aria-current': name === chosen() ? 'page' : null }, text(`part.${name}`),
        unsaved.includes(name) && h('span', { class: 'unsaved' }, text('setting.unsaved')))));
  }

  function render() {
    fillTexts(byId('office'), language.current);
    nav.setAttribute('aria-label', text('supervisor.office'));
    renderBar();
    const { office } = draft;
    if (!office) return;
    setText(title, text(`part.${chosen()}`));
    body.replaceChildren(...parts[chosen()].build({ language: language.current, office, changed: renderBar, rebuild }));
  }

  /** The focus stays at its place among the controls. */
  function rebuild() {
    const controls = () => /** @type {HTMLElement[]} */ ([...body.querySelectorAll('input, select, button')]);
    const index = controls().findIndex((control) => control === document.activeElement);
    render();
    controls()[index]?.focus({ preventScroll: true });
  }

  /** Shows a failure beside the form, in words. @param {() => Promise<unknown>} perform */
  async function attempt(perform) {
    bar.fail(null);
    try {
      await perform();
    } catch (error) {
      bar.fail(messagesOf(error));
    }
    render();
  }

  const save = () => attempt(async () => {
    if (await draft.save()) showToast('done', text('setting.saved'), language.current);
  });

  function revert() {
    bar.fail(null);
    draft.revert();
    render();
  }

  function rebase() {
    return attempt(() => draft.rebase());
  }

  function dropContested() {
    draft.revert(draft.contested);
    render();
  }

  async function askReset() {
    const isDone = await askInDialog(language.current, {
      title: text('setting.resetAsk'), text: [text('setting.resetText')], yes: text('setting.reset'), no: text('dialog.no'),
      isGrave: true, perform: resetOffice,
    });
    if (!isDone) return;
    draft.revert();
    await attempt(() => draft.refresh());
    showToast('done', text('setting.resetDone'), language.current);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    save();
  });
  reset.addEventListener('click', askReset);
  // a hidden one is built when it is opened again
  const renderShown = () => byId('office').hidden || render();
  language.addEventListener('change', renderShown);
  window.addEventListener('hashchange', renderShown);
  window.addEventListener('beforeunload', (event) => draft.changed.length > 0 && event.preventDefault());
  return { refresh: () => attempt(() => draft.refresh()) };
}
