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
import { renderAlarms } from './alarm-strip.js';
import { startButtons } from './buttons.js';
import { cameraFault } from './camera-fault.js';
import { chooseCounter, chosenCounter } from './chosen-counter.js';
import { renderCounterChoice } from './counter-choice.js';
import { fetchChannels } from './contact-question.js';
import { Desk } from './desk.js';
import { DeskView } from './desk-view.js';
import { DoneBar } from './done-bar.js';
import { LostAnswers } from './lost-answers.js';
import { onRowButton } from './queue-list.js';
import { tickRunningTimes } from './running-times.js';
import { showShortcutHelp } from './shortcut-help.js';
import { startShortcuts } from './shortcuts.js';

const language = new PageLanguage();
const gate = staffGate();
const live = new Live(gate, { whileHidden: 'keep' });
const feed = new QueueFeed(live);
const doneBar = new DoneBar(() => language.current);
const lostAnswers = new LostAnswers(() => language.current);
const desk = new Desk(() => feed.refresh(), doneBar, lostAnswers);
const view = new DeskView(render, () => desk.run('merge'));
const masthead = startMasthead(feed, () => language.current);
const cameraNotice = startCameraNotice(live, cameraFault, () => language.current);

/** @type {import('../contact-api.js').Channel[]} */
let channels = [];

function render() {
  const queue = feed.queue;
  if (!queue) return;
  const counter = queue.counters.find(({ id }) => id === chosenCounter()) ?? null;
  byId('counter-choice').hidden = counter !== null;
  for (const id of ['desk', 'change-counter', 'counter-status']) byId(id).hidden = counter === null;
  setText(byId('counter-name'), counter?.name[language.current] ?? translate(language.current, 'clerk.title'));
  renderAlarms(queue, language.current);
  if (counter) renderDesk(queue, counter);
  else renderChoice(queue);
}

/** @param {import('../api.js').Queue} queue @param {import('../api.js').Counter} counter */
function renderDesk(queue, counter) {
  const state = {
    queue, counter, ticket: queue.attended.find(({ id }) => id === counter.ticket) ?? null,
    isConnected: live.state === 'connected', channels, language: language.current,
  };
  desk.update(state);
  view.render(state);
  lostAnswers.render();
  doneBar.render();
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

/** The first button of a list, from which the tabulator leads on. @param {string} id */
function focusFirstRow(id) {
  byId(id).querySelector('button')?.focus();
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

feed.addEventListener('queue', () => {
  render();
  if (live.state === 'connected' && feed.queue) lostAnswers.lookUp(feed.queue);
});
live.addEventListener('state', render);
live.addEventListener('kiosk', (event) => view.learnOfKiosk(/** @type {CustomEvent} */ (event).detail));
startButtons((command) => desk.run(command));
byId('undo').addEventListener('click', () => desk.undo());
byId('help').addEventListener('click', () => showShortcutHelp(language.current));
for (const id of ['queue-list', 'parked']) {
  onRowButton(byId(id), (action, ticket) =>
    action === 'more' ? desk.offer(ticket) : desk.run(action === 'call' ? 'call' : 'resume', ticket));
}
startShortcuts((shortcut) => {
  if (shortcut === 'help') showShortcutHelp(language.current);
  else if (shortcut === 'undo') desk.undo();
  else if (shortcut === 'dossiers') view.showDossiers();
  else if (shortcut === 'queue') focusFirstRow('queue-list');
  else if (shortcut === 'parked') focusFirstRow('parked');
  else desk.run(shortcut);
});
startConnectionBanner(live);
startUserMenu(gate, language);
startIdleWarning(gate, language);
language.show();
everySecond(() => {
  tickRunningTimes();
  doneBar.render();
  desk.render();
});
gate.addEventListener('session', async () => {
  if (gate.session?.user) channels = await fetchChannels();
});
live.start();
