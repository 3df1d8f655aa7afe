// @ts-check
import { serverNow } from '../../clock.js';
import { byId, h, icon, renderWhenChanged, setText } from '../../dom.js';
import { dayAndTime } from '../../format.js';
import { messagesOf } from '../../http.js';
import { fillTexts, translate } from '../../i18n.js';
import { loadStaff } from '../staff-names.js';
import { fetchStatistics } from '../supervisor-api.js';
import { dayText } from '../words.js';
import { clerksElement } from './clerks.js';
import { forecastElement } from './forecast.js';
import { heatMapElement } from './heat-map.js';
import { goalElements, keyFigureTiles } from './key-figures.js';
import { panelElement } from './panel.js';
import { panelsOf } from './panels.js';
import { startPrinting } from './printing.js';
import { chosenRange, rangePicker } from './range-picker.js';
import { queryOf } from './ranges.js';

/** @typedef {import('./statistics-types.js').Statistics} Statistics */
/** @typedef {ReturnType<typeof panelElement>} DrawnPanel */

/** How a range of days went. @param {import('../main.js').Page} page */
export function historySection({ language, feed, gate, live }) {
  const root = byId('history');
  const picker = rangePicker(today);
  const { element: frame, title, told, report, exports } = historyFrame(picker.form);
  root.append(frame);
  /** @type {{statistics: Statistics, query: Record<string, string>} | null} */
  let shown = null;
  /** @type {DrawnPanel[]} */
  let panels = [];
  let turn = 0;

  function today() {
    const timeZone = gate.session?.office.timeZone;
    return feed.queue?.day || new Intl.DateTimeFormat('sv-SE', { timeZone }).format(serverNow());
  }

  async function load() {
    picker.render();
    turn += 1;
    const asked = turn;
    const query = queryOf(chosenRange(), today());
    root.setAttribute('aria-busy', 'true');
    try {
      const [statistics] = await Promise.all([fetchStatistics(query), loadStaff()]);
      if (asked !== turn) return;
      shown = { statistics, query };
      byId('section-failure').hidden = true;
      render();
    } catch (error) {
      if (asked !== turn) return;
      setText(byId('section-failure'), messagesOf(error)[language.current]);
      byId('section-failure').hidden = false;
    }
    root.removeAttribute('aria-busy');
  }

  function render() {
    fillTexts(root, language.current);
    if (!shown) return;
    const { statistics, query } = shown;
    const csv = (/** @type {string} */ table) => `/api/v1/statistics.csv?${new URLSearchParams({ ...query, table })}`;
    setText(title, rangeText(statistics.range));
    setText(told, toldText(statistics));
    renderWhenChanged(exports, [query, language.current], () => exportLinks(query, csv));
    for (const panel of panels) panel.destroy();
    panels = panelsOf(statistics, csv).map((panel) => panelElement(panel, language.current));
    report.replaceChildren(
      h('ul', { class: 'goals' }, ...goalElements(statistics, language.current)),
      h('dl', { class: 'key-figures' }, ...keyFigureTiles(statistics, language.current)),
      h('div', { class: 'panels' }, ...panels.map(({ element }) => element),
        ...heatMapElement(statistics.groups.hourOfWeek, language.current),
        ...forecastElement(statistics, language.current),
        ...clerksElement(statistics.clerks, language.current)));
    draw();
  }

  const draw = () => Promise.all(panels.map((panel) => panel.draw()));

  /** @param {import('./statistics-types.js').DayRange} range */
  function rangeText({ first, last }) {
    const text = (/** @type {string} */ day) => dayText(language.current, day);
    if (first === last) {
      return dayText(language.current, first, { weekday: 'long', day: '2-digit', month: '2-digit', year: 'numeric' });
    }
    return translate(language.current, 'range.fromTo', { from: text(first), to: text(last) });
  }

  /** What the report is of, as its head on paper says too. @param {Statistics} statistics */
  function toldText({ asOf, comparison }) {
    const at = dayAndTime(language.current, Date.parse(asOf), { now: 0, timeZone: gate.session?.office.timeZone });
    const text = translate(language.current, 'history.asOf', { at });
    if (!comparison) return text;
    return `${text} ${translate(language.current, 'history.compared', { range: rangeText(comparison.range) })}`;
  }

  /** @param {Record<string, string>} query @param {(table: string) => string} csv */
  function exportLinks(query, csv) {
    const link = (/** @type {string} */ key, /** @type {string} */ href) =>
      h('a', { class: 'button', href, download: true }, translate(language.current, key));
    return [
      link('export.xlsx', `/api/v1/statistics.xlsx?${new URLSearchParams(query)}`),
      link('export.csvSummary', csv('summary')), link('export.csvTickets', csv('tickets')),
      button('printer', 'export.print', () => window.print()), button('again', 'history.again', load),
    ];
  }

  /** @param {string} picture @param {string} key @param {() => unknown} act */
  function button(picture, key, act) {
    const element = h('button', { type: 'button', class: 'button' }, icon(picture), translate(language.current, key));
    element.addEventListener('click', act);
    return element;
  }

  language.addEventListener('change', render);
  window.addEventListener('hashchange', () => root.hidden || load());
  live.addEventListener('state', () => live.state === 'connected' && !root.hidden && !shown && load());
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  startPrinting(root, () => panels, draw);
  return { refresh: load };
}

/** @param {HTMLElement} picker */
function historyFrame(picker) {
  const title = h('p', { class: 'range-title' });
  const told = h('p', { class: 'range-told' });
  const exports = h('div', { class: 'exports' });
  const report = h('div', { class: 'report' });
  const element = h('div', {},
    h('h2', { id: 'history-title', class: 'visually-hidden', 'data-text': 'supervisor.history' }), picker,
    h('div', { class: 'card-head' }, h('div', { role: 'status' }, title, told), exports), report);
  return { element, title, told, report, exports };
}
