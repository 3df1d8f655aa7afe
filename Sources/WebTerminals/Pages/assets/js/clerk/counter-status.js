// @ts-check
import { byId, h, icon, renderWhenChanged } from '../dom.js';
import { timeOfDay } from '../format.js';
import { translate } from '../i18n.js';

const pictures = { open: 'check', paused: 'pause', closed: 'close' };

/** Whether the counter works, on the button that changes it. @param {import('./desk-state.js').DeskState} state */
export function renderCounterStatus({ queue, counter: { status, until }, language }) {
  const time = until && timeOfDay(Date.parse(until), queue.office.timeZone);
  const text = translate(language, time ? 'clerk.counter.pausedUntil' : `clerk.counter.${status}`, { time: time ?? '' });
  const button = byId('counter-status');
  button.dataset.status = status;
  renderWhenChanged(button, [status, text], () => [icon(pictures[status]), h('span', {}, text), h('kbd', {}, 'O')]);
}
