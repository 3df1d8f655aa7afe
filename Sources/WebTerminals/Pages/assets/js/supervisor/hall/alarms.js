// @ts-check
import { byId, h, icon, renderWhenChanged } from '../../dom.js';
import { bilingual, translate } from '../../i18n.js';
import { faultText } from '../../server-health.js';
import { act } from '../acting.js';
import { changeCounter } from '../supervisor-api.js';
import { waitedSince } from './longest.js';

/** @typedef {import('../../api.js').Queue} Queue */
/** @typedef {import('../../i18n.js').Language} Language */
/** @typedef {import('../../kiosk/screen.js').KioskDocument['camera']} Camera */
/**
 * @typedef {object} Alarm
 * @property {string} code
 * @property {string} picture
 * @property {string} text
 * @property {{label: string, href?: string, counter?: string}[]} actions
 */

const pictures = { 'long-wait': 'clock', 'service-unattended': 'desk', 'camera-out': 'camera-off' };

/**
 * What has to be looked after now, in words, each with a way to do something about it.
 * @param {Queue} queue
 * @param {Camera | null} camera
 * @param {string[]} faults of the server, by their codes
 * @param {Language} language
 */
export function renderAlarms(queue, camera, faults, language) {
  const alarms = [...store(queue, language), ...unattended(queue, language), ...longWaits(queue, language),
    ...cameraOut(camera, language), ...server(queue, faults, language)];
  const list = byId('alarms');
  list.setAttribute('aria-label', translate(language, 'hall.alarms'));
  renderWhenChanged(list, [alarms, language], () => alarms.length > 0
    ? alarms.map((alarm) => alarmElement(alarm, language))
    : [h('li', { class: 'alarm is-calm' }, icon('check'), h('p', {}, translate(language, 'hall.noAlarms')))]);
}

/**
 * Whatever is about nobody's wait: numbers that are in memory only, a disk that is nearly full.
 * @param {Queue} queue @param {Language} language @returns {Alarm[]}
 */
function store(queue, language) {
  return queue.alarms.filter(({ code }) => code !== 'service-unattended' && code !== 'long-wait')
    .map((alarm) => ({ code: alarm.code, picture: 'warning', text: alarm.text[language], actions: [] }));
}

/** @param {Queue} queue @param {Language} language @returns {Alarm[]} */
function unattended(queue, language) {
  return queue.alarms.filter(({ code }) => code === 'service-unattended').map((alarm) => {
    const closed = queue.counters.filter(({ services, status }) =>
      status !== 'open' && alarm.service !== null && services.includes(alarm.service));
    const open = closed.map(({ id, name }) =>
      ({ label: translate(language, 'hall.open', { counter: name[language] }), counter: id }));
    const settings = { label: translate(language, 'hall.toCounters'), href: '#office/counters' };
    return { code: alarm.code, picture: pictures['service-unattended'], text: alarm.text[language],
      actions: open.length > 0 ? open : [settings] };
  });
}

/**
 * However many wait too long, one line; the list below shows them.
 * @param {Queue} queue
 * @param {Language} language
 * @returns {Alarm[]}
 */
function longWaits(queue, language) {
  const alarms = queue.alarms.filter(({ code }) => code === 'long-wait');
  const overdue = queue.waiting.filter(({ id }) => alarms.some(({ ticket }) => ticket === id));
  if (overdue.length === 0) return [];
  const longest = overdue.reduce((a, b) => waitedSince(a) <= waitedSince(b) ? a : b);
  const { maximumWaitMinutes } = queue.rules;
  const text = translate(language, 'hall.longWaits', {
    count: overdue.length, minutes: maximumWaitMinutes, number: longest.number,
  });
  // where nobody serves at all, the alarm above offers the counters
  const isUnattended = queue.alarms.some(({ code, service }) => code !== 'long-wait' && service === longest.service);
  const helpers = isUnattended ? [] : queue.counters.filter(({ services, status }) =>
    status !== 'open' && services.includes(longest.service));
  return [{ code: 'long-wait', picture: pictures['long-wait'], text, actions: [
    ...helpers.slice(0, 2).map(({ id, name }) =>
      ({ label: translate(language, 'hall.open', { counter: name[language] }), counter: id })),
    { label: translate(language, 'hall.showInList'), href: `#hall/${longest.number}` },
  ] }];
}

/** @param {Camera | null} camera @param {Language} language @returns {Alarm[]} */
function cameraOut(camera, language) {
  if (!camera || (camera.state !== 'failed' && !camera.code)) return [];
  const reason = camera.message ?? bilingual('camera.failed');
  return [{ code: 'camera-out', picture: pictures['camera-out'],
    text: translate(language, 'hall.cameraOut', { reason }),
    actions: [{ label: translate(language, 'hall.toState'), href: '/' }] }];
}

/**
 * What the queue itself does not tell already.
 * @param {Queue} queue @param {string[]} faults @param {Language} language @returns {Alarm[]}
 */
function server(queue, faults, language) {
  return faults.filter((fault) => !queue.alarms.some(({ code }) => code === fault))
    .map((code) => ({ code, picture: 'warning', text: faultText(code, language), actions: [] }));
}

/** @param {Alarm} alarm @param {Language} language */
function alarmElement({ code, picture, text, actions }, language) {
  return h('li', { class: 'alarm', 'data-code': code }, icon(picture), h('p', {}, text),
    h('div', { class: 'alarm-actions' }, ...actions.map(({ label, href, counter }) => {
      if (href) return h('a', { class: 'button', href }, label);
      const button = h('button', { type: 'button', class: 'button' }, label);
      button.addEventListener('click', () => act(button, language, () => changeCounter(counter ?? '', 'open'),
        translate(language, 'hall.done.open')));
      return button;
    })));
}
