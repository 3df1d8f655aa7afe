// @ts-check
import '../strings/board.js';
import '../strings/screens.js';
import { startCameraNotice } from '../camera-notice.js';
import { byId, h, icon } from '../dom.js';
import { bilingual, duo, fillDuos } from '../i18n.js';
import { Live } from '../live.js';
import { startConnectionBanner, startMasthead } from '../masthead.js';
import { screenGate } from '../pairing/screen-gate.js';
import { QueueFeed } from '../queue-feed.js';
import { counterName, renderCalls } from './calls.js';
import { FreshCalls } from './fresh-calls.js';
import { renderNext, renderWaits } from './side.js';

// A kiosk may show the board too: the server gives it the same.
/** @type {import('../access/gate.js').Gate} */
const gate = screenGate('board', ['board', 'kiosk'], () => live.start());
const live = new Live(gate, { whileHidden: 'pause' });
const feed = new QueueFeed(live);
const freshCalls = new FreshCalls();

function render() {
  const queue = feed.queue;
  if (!queue) return;
  renderCalls(queue, freshCalls.flashing);
  renderNext(queue);
  renderWaits(queue);
}

/** @param {import('../api.js').Ticket[]} tickets @param {import('../api.js').Queue} queue */
function announce(tickets, queue) {
  if (tickets.length === 0) return;
  byId('announcement').replaceChildren(...tickets.map((ticket) => h('span', {},
    duo(bilingual('board.announcement', { number: ticket.number, counter: counterName(ticket, queue) })))));
}

feed.addEventListener('queue', () => {
  const queue = feed.queue;
  if (!queue) return;
  announce(freshCalls.notice(queue.attended), queue);
  render();
});
freshCalls.addEventListener('change', render);

fillDuos(document);
startConnectionBanner(live);
startMasthead(feed);
startCameraNotice(live, () => [icon('camera-off'), duo(bilingual('board.cameraOut'))]);
live.start();
