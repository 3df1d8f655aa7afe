// @ts-check
import '../strings/start.js';
import { Gate } from '../access/gate.js';
import { worstCamera } from '../camera-notice.js';
import { byId, renderWhenChanged, setText } from '../dom.js';
import { bilingual, duo, fillDuos } from '../i18n.js';
import { Live } from '../live.js';
import { startConnectionBanner, startMasthead } from '../masthead.js';
import { QueueFeed } from '../queue-feed.js';
import { pageLink, pagesFor } from './pages.js';
import { renderWho } from './who.js';

// How the queue stands is for those who belong here; the page itself is for everybody.
const gate = new Gate(({ user, device }) => user !== null || device !== null);
const live = new Live(gate, { whileHidden: 'pause' });
const feed = new QueueFeed(live);
/** @type {import('../kiosk/screen.js').KioskDocument['camera'] | null} */
let camera = null;

const serverLevels = /** @type {const} */ ({ connecting: 'unknown', connected: 'good', lost: 'bad' });
const cameraLevels = /** @type {const} */ ({
  running: 'good', starting: 'unknown', none: 'unknown', ended: 'unknown', failed: 'bad',
});

/** @param {string} id @param {'good'|'bad'|'unknown'} level @param {import('../i18n.js').LocalText} text */
function showStatus(id, level, text) {
  const row = byId(id);
  row.dataset.level = level;
  const value = row.querySelector('dd');
  if (value) renderWhenChanged(value, text, () => [duo(text)]);
}

function renderAccess() {
  const { session } = gate;
  if (!session) return;
  const belongs = session.user !== null || session.device !== null;
  document.documentElement.dataset.timeZone = session.office.timeZone;
  setText(byId('office-name'), session.office.vi);
  setText(byId('office-name-en'), session.office.en);
  byId('setup').hidden = !session.setup;
  byId('status').hidden = !belongs;
  renderWho(session);
  const pages = pagesFor(session);
  renderWhenChanged(byId('pages'), pages, () => pages.map(pageLink));
}

function render() {
  const connection = { connecting: 'connection.connecting', connected: 'connection.ok', lost: 'connection.lost' };
  showStatus('status-server', serverLevels[live.state], bilingual(connection[live.state]));
  const known = live.state === 'connected' ? camera : null;
  showStatus('status-camera', known?.code ? 'bad' : known ? cameraLevels[known.state] : 'unknown',
    known?.message ?? bilingual(`camera.${known?.state ?? 'unknown'}`));
  const waiting = feed.queue?.waiting.length;
  if (waiting !== undefined) {
    showStatus('status-waiting', 'unknown', bilingual('start.people', { count: waiting }));
  }
}

live.addEventListener('kiosk', (event) => {
  camera = worstCamera(/** @type {CustomEvent} */ (event).detail);
  render();
});
live.addEventListener('state', render);
feed.addEventListener('queue', render);
gate.addEventListener('session', renderAccess);

fillDuos(document);
startConnectionBanner(live);
startMasthead(feed);
render();
live.start();
