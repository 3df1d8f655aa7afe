// @ts-check
import { everySecond, serverNow } from './clock.js';
import { byId, setText } from './dom.js';
import { dateInWords, timeOfDay } from './format.js';

/**
 * The office's name and the wall clock, at the top of every page.
 * @param {import('./queue-feed.js').QueueFeed} feed
 * @param {() => import('./i18n.js').Language} language the clock's date and the office's name, where only one is shown
 */
export function startMasthead(feed, language = () => 'vi') {
  const showOffice = () => {
    const office = feed.queue?.office;
    if (!office) return;
    setText(byId('office-name'), office.name[language()]);
    const secondary = document.getElementById('office-name-en');
    if (secondary) setText(secondary, office.name.en);
  };
  const showTime = () => {
    const timeZone = feed.queue?.office.timeZone ?? document.documentElement.dataset.timeZone;
    setText(byId('time'), timeOfDay(serverNow(), timeZone));
    setText(byId('date'), dateInWords(language(), serverNow(), timeZone));
  };
  const refresh = () => {
    showOffice();
    showTime();
  };
  feed.addEventListener('queue', refresh);
  everySecond(showTime);
  return { refresh };
}

/**
 * The banner that says the connection is lost, and `data-connection` on the page for styles.
 * @param {import('./stream.js').Stream} live
 */
export function startConnectionBanner(live) {
  const show = () => {
    document.documentElement.dataset.connection = live.state;
    byId('connection-banner').hidden = live.state !== 'lost';
  };
  live.addEventListener('state', show);
  show();
}
