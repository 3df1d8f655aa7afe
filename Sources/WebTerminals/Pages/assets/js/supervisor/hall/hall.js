// @ts-check
import { worstCamera } from '../../camera-notice.js';
import { everySecond } from '../../clock.js';
import { byId } from '../../dom.js';
import { ServerHealth } from '../../server-health.js';
import { isStranger, loadStaff } from '../staff-names.js';
import { renderAlarms } from './alarms.js';
import { renderCounters } from './counter-cards.js';
import { renderKeyFigures } from './key-figures.js';
import { renderServices } from './services-table.js';
import { tick } from './ticking.js';
import { startToday } from './today.js';
import { renderParked, renderWaiting } from './waiting-list.js';

/** The hall as it is now. @param {import('../main.js').Page} page */
export function hallSection({ language, live, feed }) {
  const root = byId('hall');
  const today = startToday(() => render());
  /** @type {import('../../kiosk/screen.js').KioskDocument['camera'] | null} */
  let camera = null;
  const health = new ServerHealth();
  /** Ids that were asked for: somebody who is no user stays a stranger. @type {Set<string>} */
  const asked = new Set();

  function render() {
    const { queue } = feed;
    if (!queue || root.hidden) return;
    keepingFocus(root, () => {
      renderAlarms(queue, camera, health.faults, language.current);
      renderKeyFigures(queue, today.figures, language.current);
      renderServices(queue, language.current);
      renderCounters(queue, language.current);
      renderWaiting(queue, language.current);
      renderParked(queue, language.current);
    });
    tick(root, language.current);
  }

  /** The queue knows clerks by opaque ids; their names come apart from it. */
  async function nameClerks() {
    const clerks = (feed.queue?.counters ?? []).flatMap(({ clerk }) => clerk ?? []);
    const strangers = clerks.filter((id) => isStranger(id) && !asked.has(id));
    if (strangers.length === 0) return;
    for (const id of strangers) asked.add(id);
    await loadStaff();
    render();
  }

  feed.addEventListener('queue', () => {
    if (root.hidden) return;
    render();
    today.refresh();
    nameClerks();
  });
  live.addEventListener('kiosk', (event) => {
    camera = worstCamera(/** @type {CustomEvent<import('../../kiosk/screen.js').KioskDocument>} */ (event).detail);
    render();
  });
  language.addEventListener('change', render);
  health.addEventListener('change', render);
  health.start();
  window.addEventListener('hashchange', showNamedRow);
  everySecond(() => root.hidden || tick(root, language.current));
  return {
    refresh() {
      render();
      health.refresh();
      today.refresh();
      showNamedRow();
    },
  };
}

/** `#hall/A012` leads to that number in the list. */
function showNamedRow() {
  const [section, number] = location.hash.slice(1).split('/');
  const row = section === 'hall' && number ? document.getElementById(`row-${number}`) : null;
  row?.scrollIntoView({ block: 'center' });
  row?.focus({ preventScroll: true });
}

/**
 * What has the focus may be built anew by `change`: the button of the same name gets it then.
 * @param {HTMLElement} root
 * @param {() => void} change
 */
function keepingFocus(root, change) {
  const focused = document.activeElement;
  const label = root.contains(focused) ? focused?.getAttribute('aria-label') ?? focused?.textContent : null;
  change();
  if (!label || focused?.isConnected) return;
  const buttons = /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('button, a'));
  const nameOf = (/** @type {HTMLElement} */ button) => button.getAttribute('aria-label') ?? button.textContent;
  [...buttons].find((button) => nameOf(button) === label)?.focus({ preventScroll: true });
}
