// @ts-check
import '../strings/board.js';
import '../strings/screens.js';
import { startCameraNotice } from '../camera-notice.js';
import { icon } from '../dom.js';
import { bilingual, duo, fillDuos } from '../i18n.js';
import { Live } from '../live.js';
import { startConnectionBanner, startMasthead } from '../masthead.js';
import { screenGate } from '../pairing/screen-gate.js';
import { QueueFeed } from '../queue-feed.js';
import { Announcer } from './announcer.js';
import { renderCalls } from './calls.js';
import { FreshCalls } from './fresh-calls.js';
import { Ribbon } from './ribbon.js';
import { renderNext, renderWaits } from './side.js';
import { startSoundControl } from './sound-control.js';
import { SoundSetting } from './sound-setting.js';
import { Speaker } from './speaker.js';

// A kiosk may show the board too: the server gives it the same.
/** @type {import('../access/gate.js').Gate} */
const gate = screenGate('board', ['board', 'kiosk'], () => live.start());
const live = new Live(gate, { whileHidden: 'pause' });
const feed = new QueueFeed(live);
const freshCalls = new FreshCalls();
const soundSetting = new SoundSetting();
const speaker = new Speaker(soundSetting);
const announcer = new Announcer(feed, speaker);
const ribbon = new Ribbon();

function render() {
  const queue = feed.queue;
  if (!queue) return;
  renderCalls(queue, { flashing: freshCalls.flashing, announced: announcer.current?.ticket ?? null });
  renderNext(queue);
  renderWaits(queue);
  ribbon.setNotices(queue.notices.map(({ text }) => text));
  ribbon.say(announcer.current?.captions ?? null);
}

feed.addEventListener('queue', () => {
  if (feed.queue) freshCalls.notice(feed.queue.attended);
  render();
});
freshCalls.addEventListener('change', render);
announcer.addEventListener('change', render);
live.addEventListener('event', (event) => announcer.hear(/** @type {CustomEvent} */ (event).detail));
live.addEventListener('state', () => live.state === 'lost' && announcer.forget());

fillDuos(document);
startConnectionBanner(live);
startMasthead(feed);
startCameraNotice(live, () => [icon('camera-off'), duo(bilingual('board.cameraOut'))]);
startSoundControl(speaker, soundSetting);
live.start();
