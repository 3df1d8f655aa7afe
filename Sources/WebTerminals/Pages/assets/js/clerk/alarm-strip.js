// @ts-check
import { byId, h, icon, renderWhenChanged } from '../dom.js';
import { translate } from '../i18n.js';

/** More numbers than this make a line that nobody reads. */
const numberLimit = 6;

/**
 * The hall's alarms in one calm line: who waits too long, and what nobody serves.
 * @param {import('../api.js').Queue} queue
 * @param {import('../i18n.js').Language} language
 */
export function renderAlarms(queue, language) {
  const late = queue.alarms.filter(({ code }) => code === 'long-wait')
    .map(({ ticket }) => queue.waiting.find(({ id }) => id === ticket)?.number ?? '').filter(Boolean);
  const texts = queue.alarms.filter(({ code }) => code !== 'long-wait').map(({ text }) => text[language]);
  if (late.length > 0) {
    const numbers = late.slice(0, numberLimit).join(', ') + (late.length > numberLimit ? '…' : '');
    texts.unshift(translate(language, 'clerk.alarm.long-wait', {
      count: late.length, numbers, minutes: queue.rules.maximumWaitMinutes,
    }));
  }
  renderWhenChanged(byId('alarms'), texts, () => texts.length === 0
    ? []
    : [icon('warning'), h('p', {}, texts.join(' · '))]);
}
