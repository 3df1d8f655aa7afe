// @ts-check
import { byId, icon, renderWhenChanged } from '../dom.js';
import { bilingual, duo } from '../i18n.js';

/** @typedef {import('./screen.js').KioskDocument} KioskDocument */
/**
 * One sentence with its picture; a hint only where one sentence is not enough.
 * @typedef {{headline: string, hint?: string, picture: string}} Message
 */

/** @type {Record<NonNullable<KioskDocument['guidance']>, string>} */
const pictures = { 'come-closer': 'closer', 'look-at-camera': 'look', 'one-at-a-time': 'one', 'hold-still': 'still' };

/** @type {Record<string, string>} */
const blinded = {
  'camera-dark': 'kiosk.cameraDark', 'camera-bright': 'kiosk.cameraBright', 'camera-covered': 'kiosk.cameraCovered',
};

/**
 * @param {KioskDocument | null} kiosk
 * @param {{connected: boolean, closed: boolean}} office whether the server answers; whether no service takes anybody
 */
export function renderAttract(kiosk, { connected, closed }) {
  const camera = kiosk?.camera ?? null;
  const usable = camera === null || sees(camera) || camera.state === 'starting';
  const message = messageFor(kiosk, { connected, closed, usable });
  const view = byId('attract');
  view.dataset.picture = connected && !closed && usable ? 'live' : 'none';
  view.dataset.stage = kiosk?.stage ?? 'nobody';
  byId('take-number').classList.toggle('button-primary', !usable || kiosk?.stage === 'desk');
  byId('take-number').hidden = closed || !connected;

  renderWhenChanged(byId('pictogram'), message.picture, () => [icon(message.picture)]);
  renderWhenChanged(byId('headline'), message.headline, () => [duo(bilingual(message.headline))]);
  renderWhenChanged(byId('hint'), message.hint ?? '', () => message.hint ? [duo(bilingual(message.hint))] : []);
  renderCameraNotice(connected && !closed ? camera : null);
}

/**
 * @param {KioskDocument | null} kiosk
 * @param {{connected: boolean, closed: boolean, usable: boolean}} office
 * @returns {Message}
 */
function messageFor(kiosk, { connected, closed, usable }) {
  if (!connected) return { headline: 'kiosk.offline', hint: 'kiosk.offlineHint', picture: 'clock' };
  if (closed) return { headline: 'kiosk.closed', hint: 'kiosk.closedHint', picture: 'clock' };
  if (!usable) return { headline: 'kiosk.inviteButton', picture: 'ticket' };
  if (kiosk?.stage === 'desk') return { headline: 'kiosk.desk', hint: 'kiosk.deskHint', picture: 'desk' };
  if (kiosk?.stage === 'approaching') {
    return kiosk.guidance
      ? { headline: `kiosk.guidance.${kiosk.guidance}`, picture: pictures[kiosk.guidance] }
      : { headline: 'kiosk.welcome', picture: 'still' };
  }
  return { headline: 'kiosk.invite', picture: 'look' };
}

/**
 * An office that runs without a camera has no fault to report; why it is out is for the staff, on their pages. What
 * covers or blinds it whoever stands there can take away.
 * @param {KioskDocument['camera'] | null} camera
 */
function renderCameraNotice(camera) {
  const notice = byId('camera-notice');
  notice.hidden = camera === null || sees(camera) || camera.state === 'none';
  const starting = camera?.state === 'starting';
  const text = starting ? 'kiosk.cameraStarting' : blinded[camera?.code ?? ''] ?? 'kiosk.cameraOut';
  renderWhenChanged(notice, text, () => [icon(starting ? 'camera' : 'camera-off'), duo(bilingual(text))]);
}

/** @param {KioskDocument['camera']} camera whose `code` says what is wrong with the pictures of one that runs */
function sees(camera) {
  return camera.state === 'running' && !camera.code;
}
