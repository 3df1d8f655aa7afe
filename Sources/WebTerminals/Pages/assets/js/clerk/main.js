// @ts-check
import '../strings/clerk.js';
import '../strings/staff.js';
import { startIdleWarning } from '../access/idle-warning.js';
import { staffGate } from '../access/staff-gate.js';
import { startUserMenu } from '../access/user-menu.js';
import { startCameraNotice } from '../camera-notice.js';
import { everySecond } from '../clock.js';
import { byId, setText } from '../dom.js';
import { translate } from '../i18n.js';
import { Live } from '../live.js';
import { startConnectionBanner, startMasthead } from '../masthead.js';
import { PageLanguage } from '../page-language.js';
import { QueueFeed } from '../queue-feed.js';
import { cameraFault } from './camera-fault.js';
import { chooseCounter, chosenCounter } from './chosen-counter.js';
import { renderCounterChoice } from './counter-choice.js';
import { renderCurrent, tickStopwatches } from './current-view.js';
import { Desk } from './desk.js';
import { Figures } from './figures.js';
import { onCancelInQueue, renderQueueList } from './queue-list.js';
import { startShortcuts } from './shortcuts.js';
import { VisitorMenu } from './visitor-menu.js';

const language = new PageLanguage();
const gate = staffGate();
const live = new Live(gate, { whileHidden: 'keep' });
const feed = new QueueFeed(live);
const desk = new Desk(() => feed.refresh());
const figures = new Figures();
const visitorMenu = new VisitorMenu();
const masthead = startMasthead(feed, () => language.current);
const cameraNotice = startCameraNotice(live, cameraFault, () => language.current);
/** Whether faces may be remembered at all. */
let isRemembering = false;

function render() {
  const queue = feed.queue;
  if (!queue) return;
  const counter = queue.counters.find(({ id }) => id === chosenCounter()) ?? null;
  byId('counter-choice').hidden = counter !== null;
  byId('desk').hidden = counter === null;
  byId('change-counter').hidden = counter === null;
  setText(byId('counter-name'), counter?.name[language.current] ?? translate(language.current, 'clerk.title'));
  if (counter) renderDesk(queue, counter);
  else renderChoice(queue);
}

/** @param {import('../api.js').Queue} queue @param {import('../api.js').Counter} counter */
function renderDesk(queue, counter) {
  const ticket = queue.attended.find(({ id }) => id === counter.ticket) ?? null;
  const waitingHere = queue.waiting.filter(({ service }) => counter.services.includes(service)).length;
  renderCurrent(ticket, waitingHere, queue, language.current);
  renderQueueList(queue, counter, language.current);
  figures.update(counter.id, language.current);
  visitorMenu.update(isRemembering ? ticket : null, language.current);
  const { waiting, services } = queue;
  const connected = live.state === 'connected';
  desk.update({ counter: counter.id, ticket, waiting, services, connected, language: language.current });
  document.title = `(${waitingHere}) ${counter.name[language.current]} · FaceQueue`;
}

/** @param {import('../api.js').Queue} queue */
function renderChoice(queue) {
  desk.update(null);
  document.title = `${translate(language.current, 'clerk.title')} · FaceQueue`;
  renderCounterChoice(queue, language.current, (counter) => {
    chooseCounter(counter);
    render();
    byId('primary').focus();
  });
}

language.addEventListener('change', () => {
  masthead.refresh();
  cameraNotice.refresh();
  render();
});
// so that the next press of the space bar is for the main action
byId('language').addEventListener('click', () => byId('primary').focus());
byId('change-counter').addEventListener('click', () => {
  chooseCounter(null);
  render();
  byId('counter-list').querySelector('button')?.focus();
});

feed.addEventListener('queue', render);
live.addEventListener('state', render);
live.addEventListener('kiosk', (event) => {
  isRemembering = Boolean(/** @type {CustomEvent} */ (event).detail.remembering?.textVersion);
  render();
});
startShortcuts((command) => desk.run(command));
onCancelInQueue((ticket) => desk.cancelWaiting(ticket));
startConnectionBanner(live);
startUserMenu(gate, language);
startIdleWarning(gate, language);
language.show();
everySecond(tickStopwatches);
live.start();
