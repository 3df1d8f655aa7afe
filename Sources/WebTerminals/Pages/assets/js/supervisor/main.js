// @ts-check
import '../strings/audit.js';
import '../strings/staff.js';
import '../strings/supervisor.js';
import { startIdleWarning } from '../access/idle-warning.js';
import { staffGate } from '../access/staff-gate.js';
import { startUserMenu } from '../access/user-menu.js';
import { auditSection } from '../audit/audit.js';
import { byId } from '../dom.js';
import { Live } from '../live.js';
import { startConnectionBanner, startMasthead } from '../masthead.js';
import { PageLanguage } from '../page-language.js';
import { QueueFeed } from '../queue-feed.js';
import { SectionNav } from '../sections/section-nav.js';
import { hallSection } from './hall/hall.js';

/** @typedef {'hall'|'history'|'office'|'notices'|'staff'|'audit'} SectionName */
/** What a section does when it is opened. @typedef {{refresh: () => unknown}} PageSection */
/**
 * @typedef {object} Page what every section is given
 * @property {PageLanguage} language
 * @property {import('../access/gate.js').Gate} gate
 * @property {Live} live
 * @property {QueueFeed} feed
 */

/** @type {SectionName[]} */
const names = ['hall', 'history', 'office', 'notices', 'staff', 'audit'];
/** @type {SectionNav<SectionName>} */
const nav = new SectionNav({ clerk: [], supervisor: names, administrator: names },
  (name) => name === 'audit' ? 'audit.title' : `supervisor.${name}`);
const language = new PageLanguage();
const gate = staffGate();
const live = new Live(gate, { whileHidden: 'pause' });
const feed = new QueueFeed(live);
/** @type {Page} */
const page = { language, gate, live, feed };
const masthead = startMasthead(feed, () => language.current);

/** Each is made when it is first opened; what most days do without is not even loaded before. */
/** @type {Record<SectionName, () => PageSection | Promise<PageSection>>} */
const makers = {
  hall: () => hallSection(page),
  history: async () => (await import('./history/history.js')).historySection(page),
  office: async () => (await import('./office/office.js')).officeSection(page),
  notices: async () => (await import('./office/notices.js')).noticesSection(page),
  staff: async () => (await import('./staff.js')).staffSection(page),
  audit: () => auditSection(language),
};
/** @type {Map<SectionName, Promise<PageSection>>} */
const made = new Map();
/** @type {SectionName | null} */
let shown = null;

function render() {
  const chosen = nav.render(gate.session?.user?.role ?? null, language.current);
  document.title = nav.title(chosen, language.current, 'supervisor.title');
  if (chosen !== shown) open(chosen);
}

/** @param {SectionName | null} name */
async function open(name) {
  shown = name;
  byId('section-failure').hidden = true;
  if (name === null) return;
  if (!made.has(name)) made.set(name, Promise.resolve(makers[name]()));
  try {
    (await made.get(name))?.refresh();
  } catch {
    // its files could not be had: the next opening tries again
    made.delete(name);
    shown = null;
  }
}

gate.addEventListener('session', render);
language.addEventListener('change', () => {
  masthead.refresh();
  render();
});
window.addEventListener('hashchange', () => {
  const before = shown;
  window.scrollTo(0, 0);
  render();
  if (shown !== before) byId('main').focus({ preventScroll: true });
});
live.addEventListener('state', () => live.state === 'connected' && shown === null && render());
startConnectionBanner(live);
startUserMenu(gate, language);
startIdleWarning(gate, language);
language.show();
live.start();
