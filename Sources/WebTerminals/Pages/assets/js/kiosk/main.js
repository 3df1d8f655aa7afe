// @ts-check
import '../strings/kiosk.js';
import '../strings/screens.js';
import { byId, renderWhenChanged } from '../dom.js';
import { bilingual, duo, fillDuos } from '../i18n.js';
import { Live } from '../live.js';
import { startConnectionBanner, startMasthead } from '../masthead.js';
import { screenGate } from '../pairing/screen-gate.js';
import { Preview } from '../preview.js';
import { QueueFeed } from '../queue-feed.js';
import { renderAttract } from './attract-view.js';
import { PhoneLink } from './phone-link.js';
import { renderPhone } from './phone-view.js';
import { Remembering } from './remembering.js';
import { renderRemembering } from './remembering-view.js';
import { Scanner } from './scanner.js';
import { screenFor } from './screen.js';
import { renderServiceChoice, renderServiceStrip } from './service-views.js';
import { renderTicket } from './ticket-view.js';
import { Touch } from './touch.js';

const failureMilliseconds = 8000;
/** Whoever has read a number may go when the connection is lost; the next person must not take it for theirs. */
const forgettingMilliseconds = 20_000;
/** @type {import('../access/gate.js').Gate} */
const gate = screenGate('kiosk', ['kiosk'], () => live.start());
// Which of several kiosks this screen is: /kiosk?camera=ID.
const camera = new URLSearchParams(location.search).get('camera');
const live = new Live(gate, { whileHidden: 'pause', camera });
const feed = new QueueFeed(live);
const touch = new Touch(() => feed.refresh());
const phoneLink = new PhoneLink();
const remembering = new Remembering();
const scanner = new Scanner(document);
const preview = new Preview(/** @type {HTMLImageElement} */ (byId('preview')), camera);
/** @type {import('./screen.js').KioskDocument | null} */
let kiosk = null;
/** @type {number | undefined} */
let failureTimer;
/** @type {number | undefined} */
let forgettingTimer;

function render() {
  const screen = screenFor(kiosk, feed.queue, touch);
  const connected = live.state !== 'lost';
  document.body.dataset.view = screen.view;
  byId('stage').dataset.view = screen.view;
  byId('attract').hidden = screen.view !== 'attract';
  byId('choice').hidden = screen.view !== 'choice';
  byId('ticket').hidden = screen.view !== 'ticket';
  if (screen.view === 'attract') renderAttract(kiosk, { connected, closed: openServices()?.length === 0 });
  if (screen.view === 'ticket') renderTicket(screen, feed.queue);
  // Whoever took a number by touch need not be the one before the camera.
  preview.placeIn(byId(screen.view === 'ticket' && !screen.touched ? 'ticket-picture' : 'picture'));
  preview.show(live.state === 'connected' && kiosk?.camera.state === 'running');
  if (feed.queue) {
    renderServiceStrip(feed.queue);
    renderServiceChoice(feed.queue, touch.changing, (service) => touch.choose(service));
  }
  updateRemembering(screen);
  phoneLink.update(screen.view === 'ticket' && isOpen(screen.ticket) ? screen.ticket.id : null);
  renderPhone(phoneLink.qr);
  const ready = live.state === 'connected' && feed.queue !== null;
  for (const button of byId('stage').querySelectorAll('button')) button.disabled = !ready;
}

/**
 * Only whoever stands before the camera is asked, and only beside the number that they see.
 * @param {import('./screen.js').Screen} screen
 */
function updateRemembering(screen) {
  const ticket = screen.view === 'ticket' && !screen.touched && live.state === 'connected' ? screen.ticket : null;
  remembering.update(ticket?.id ?? null, ticket?.state === 'waiting', kiosk?.remembering);
  renderRemembering(remembering);
}

/** A touch hides the button that had the focus: the first one of the view that it opened gets it. */
function keepFocus() {
  const focused = document.activeElement;
  if (focused !== document.body && focused?.checkVisibility()) return;
  const buttons = [...byId('stage').querySelectorAll('button')];
  buttons.find((button) => button.checkVisibility())?.focus({ preventScroll: true });
}

/** @param {import('../i18n.js').LocalText} text */
function showFailure(text) {
  const failure = byId('failure');
  renderWhenChanged(failure, text, () => [duo(text)]);
  failure.hidden = false;
  clearTimeout(failureTimer);
  failureTimer = setTimeout(() => { failure.hidden = true; }, failureMilliseconds);
}

const openServices = () => feed.queue?.services.filter(({ open }) => open);

/** @param {import('../api.js').Ticket} ticket */
const isOpen = ({ state }) => state === 'waiting' || state === 'parked';

function takeNumber() {
  touch.begin(openServices() ?? []);
}

function changeService() {
  const screen = screenFor(kiosk, feed.queue, touch);
  if (screen.view === 'ticket') touch.beginChange(screen.ticket);
}

/** @param {string} code */
function readCode(code) {
  if (live.state !== 'connected') return;
  const screen = screenFor(kiosk, feed.queue, touch);
  touch.read(code, screen.view === 'ticket' ? screen.ticket.id : null);
}

function connectionChanged() {
  clearTimeout(forgettingTimer);
  if (live.state === 'lost') {
    forgettingTimer = setTimeout(() => {
      kiosk = null;
      render();
    }, forgettingMilliseconds);
  }
  render();
}

fillDuos(document);
byId('preview').setAttribute('alt', bilingual('kiosk.previewAlt').vi);
byId('take-number').addEventListener('click', takeNumber);
byId('take-another').addEventListener('click', takeNumber);
byId('change-service').addEventListener('click', changeService);
byId('choice-back').addEventListener('click', () => touch.back());
byId('ticket-done').addEventListener('click', () => touch.end());
scanner.addEventListener('code', (event) => readCode(/** @type {CustomEvent} */ (event).detail));
document.addEventListener('contextmenu', (event) => event.preventDefault());

touch.addEventListener('change', () => {
  render();
  keepFocus();
});
remembering.addEventListener('change', render);
phoneLink.addEventListener('change', render);
touch.addEventListener('failure', (event) => showFailure(/** @type {CustomEvent} */ (event).detail));
feed.addEventListener('queue', render);
live.addEventListener('kiosk', (event) => {
  kiosk = /** @type {CustomEvent} */ (event).detail;
  render();
});
live.addEventListener('state', connectionChanged);
startConnectionBanner(live);
startMasthead(feed);
render();
live.start();
