// @ts-check
import { h } from '../dom.js';
import { table } from '../sections/table.js';

/**
 * What is wrong in a file, by row and column.
 * @param {import('../http.js').Faults} faults
 * @param {(key: string, values?: Record<string, string|number>) => string} text
 * @param {import('../i18n.js').Language} language
 */
export function faultTable({ count, first }, text, language) {
  const columns = [{ title: text('import.row') }, { title: text('import.column') }, { title: text('import.reason') }];
  const rows = first.map(({ row, column, reason }) => [row === null ? '–' : String(row), column ?? '–', reason[language]]);
  return h('div', { class: 'fault-table' }, table(text('import.errorList'), columns, rows, text('table.empty')),
    count > first.length && h('p', { class: 'field-hint' }, text('import.moreErrors', { count: count - first.length })));
}
