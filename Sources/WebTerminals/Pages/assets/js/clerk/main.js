// @ts-check
import { startCameraNotice } from '../camera-notice.js';
import { everySecond } from '../clock.js';
import { byId, setText } from '../dom.js';
import { fillTexts, rememberLanguage, rememberedLanguage, translate } from '../i18n.js';
import { Live } from '../live.js';
import { startConnectionBanner, startMasthead } from '../masthead.js';
import { QueueFeed } from '../queue-feed.js';
import { cameraFault } from './camera-fault.js';
import { chooseCounter, chosenCounter } from './chosen-counter.js';
import { renderCounterChoice } from './counter-choice.js';
import { renderCurrent, tickStopwatches } from './current-view.js';
import { Desk } from './desk.js';
import { Figures } from './figures.js';
import { onCancelInQueue, renderQueueList } from './queue-list.js';
import { startShortcuts } from './shortcuts.js';

let language = rememberedLanguage();
const live = new Live({ whileHidden: 'keep' });
const feed = new QueueFeed(live);
const desk = new Desk(() => feed.refresh());
const figures = new Figures();
const masthead = startMasthead(feed, () => language);
const cameraNotice = startCameraNotice(live, cameraFault, () => language);

function render() {
  const queue = feed.queue;
  if (!queue) return;
  const counter = queue.counters.find(({ id }) => id === chosenCounter()) ?? null;
  byId('counter-choice').hidden = counter !== null;
  byId('desk').hidden = counter === null;
  byId('change-counter').hidden = counter === null;
  setText(byId('counter-name'), counter?.name[language] ?? translate(language, 'clerk.title'));
  if (counter) renderDesk(queue, counter);
  else renderChoice(queue);
}

/** @param {import('../api.js').Queue} queue @param {import('../api.js').Counter} counter */
function renderDesk(queue, counter) {
  const ticket = queue.attended.find(({ id }) => id === counter.ticket) ?? null;
  const waitingHere = queue.waiting.filter(({ service }) => counter.services.includes(service)).length;
  renderCurrent(ticket, waitingHere, queue, language);
  renderQueueList(queue, counter, language);
  figures.update(counter.id, language);
  const { waiting, services } = queue;
  desk.update({ counter: counter.id, ticket, waiting, services, connected: live.state === 'connected', language });
  document.title = `(${waitingHere}) ${counter.name[language]} · FaceQueue`;
}

/** @param {import('../api.js').Queue} queue */
function renderChoice(queue) {
  desk.update(null);
  document.title = `${translate(language, 'clerk.title')} · FaceQueue`;
  renderCounterChoice(queue, language, (counter) => {
    chooseCounter(counter);
    render();
    byId('primary').focus();
  });
}

function showLanguage() {
  document.documentElement.lang = language;
  byId('language').lang = language === 'vi' ? 'en' : 'vi';
  fillTexts(document, language);
  masthead.refresh();
  cameraNotice.refresh();
  render();
}

byId('language').addEventListener('click', () => {
  language = language === 'vi' ? 'en' : 'vi';
  rememberLanguage(language);
  showLanguage();
  byId('primary').focus(); // so that the next press of the space bar is for the main action
});
byId('change-counter').addEventListener('click', () => {
  chooseCounter(null);
  render();
  byId('counter-list').querySelector('button')?.focus();
});

feed.addEventListener('queue', render);
live.addEventListener('state', render);
startShortcuts((command) => desk.run(command));
onCancelInQueue((ticket) => desk.cancelWaiting(ticket));
startConnectionBanner(live);
showLanguage();
everySecond(tickStopwatches);
live.start();
