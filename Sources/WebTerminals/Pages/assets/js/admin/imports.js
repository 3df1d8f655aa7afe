// @ts-check
import { byId, h, icon, renderWhenChanged, setText } from '../dom.js';
import { fillTexts } from '../i18n.js';
import { fetchImports } from '../import-api.js';
import { Section } from '../sections/section.js';
import { table } from '../sections/table.js';
import { momentText } from '../sections/times.js';
import { faultTable } from './fault-table.js';
import { importForm } from './import-form.js';

/** @typedef {Awaited<ReturnType<typeof fetchImports>>} Imports */

/** Files of dossiers and appointments: fills the page's `#imports`. @param {import('../page-language.js').PageLanguage} language */
export function importsSection(language) {
  const form = importForm(language, (message) => section.done(message), () => section.refresh());
  byId('imports').append(...frame(form.element));
  /** @type {Section<Imports>} */
  const section = new Section(language, fetchImports, render);
  const text = section.text.bind(section);

  /** @param {Imports} imports */
  function render({ imports, folder, pull }) {
    form.render();
    setText(byId('imports-folder'), text('import.folder', { folder }));
    byId('imports-pull').hidden = pull === null;
    if (pull) {
      byId('imports-pull').dataset.level = pull.failure ? 'bad' : 'good';
      renderWhenChanged(byId('imports-pull'), [pull, section.language], () => pullState(pull));
    }
    renderWhenChanged(byId('import-list'), [imports, section.language], () => [list(imports)]);
  }

  /** @param {import('../import-api.js').Pull} pull */
  function pullState({ failure, failures, lastSuccessAt }) {
    const last = momentText(lastSuccessAt, section.language, 'import.pullNever');
    const words = failure
      ? `${text('import.pullFailing', { count: failures, time: last })} ${failure.text[section.language]}`
      : text('import.pullWorks', { time: last });
    return [icon(failure ? 'warning' : 'check'), h('span', {}, words)];
  }

  /** @param {Imports['imports']} imports */
  function list(imports) {
    const columns = ['at', 'name', 'kind', 'source', 'outcome'].map((name) =>
      ({ title: text(`import.${name}`), className: name === 'at' ? 'is-at' : undefined }));
    return table(text('admin.imports'), columns, imports.map((run) => [
      momentText(run.at, section.language, 'import.pullNever'), run.name === '' ? '–' : run.name,
      text(`import.kind.${run.kind}`), text(`import.source.${run.source}`), outcome(run),
    ]), text('import.none'));
  }

  /** @param {Imports['imports'][number]} run */
  function outcome({ outcome: told, rows, faults }) {
    if (told === 'taken') {
      return h('span', { class: 'badge', 'data-level': 'good' }, icon('check'), text('import.rows', { count: rows }));
    }
    return h('details', {},
      h('summary', {}, h('span', { class: 'badge', 'data-level': 'bad' }, icon('close'),
        text('import.errors', { count: faults.count }))),
      faultTable(faults, text, section.language));
  }

  language.addEventListener('change', () => fillTexts(byId('imports'), language.current));
  fillTexts(byId('imports'), language.current);
  return section;
}

/** @param {HTMLElement} form */
const frame = (form) => [
  h('div', { class: 'card-head' }, h('div', {},
    h('h2', { id: 'imports-title', 'data-text': 'admin.imports' }), h('p', { 'data-text': 'admin.importsText' }))),
  form, h('p', { id: 'imports-folder', class: 'field-hint' }),
  h('p', { id: 'imports-pull', class: 'sound', role: 'status', hidden: true }), h('div', { id: 'import-list' }),
];
