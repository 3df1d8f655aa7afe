// @ts-check
import { byId, icon, renderWhenChanged } from '../dom.js';
import { bilingual, duo } from '../i18n.js';

/** @param {import('./screen.js').KioskDocument | null} kiosk */
export function renderAttract(kiosk) {
  const camera = kiosk?.camera ?? null;
  const usable = camera === null || camera.state === 'running' || camera.state === 'starting';
  const guidance = kiosk?.stage === 'approaching' ? kiosk.guidance : null;
  const view = byId('attract');
  view.dataset.picture = usable ? 'live' : 'none';
  view.dataset.guiding = String(guidance !== null);
  byId('take-number').classList.toggle('button-primary', !usable || kiosk?.stage === 'desk');

  const texts = textsFor(usable, kiosk?.stage ?? 'nobody', guidance);
  renderWhenChanged(byId('headline'), texts.headline, () => [duo(bilingual(texts.headline))]);
  renderWhenChanged(byId('hint'), texts.hint, () => [duo(bilingual(texts.hint))]);
  renderCameraNotice(camera);
}

/**
 * @param {boolean} usable
 * @param {import('./screen.js').KioskDocument['stage']} stage
 * @param {string | null} guidance
 */
function textsFor(usable, stage, guidance) {
  if (!usable) return { headline: 'kiosk.inviteButton', hint: 'kiosk.buttonHint' };
  if (guidance) return { headline: `kiosk.guidance.${guidance}`, hint: 'kiosk.guidanceHint' };
  if (stage === 'desk') return { headline: 'kiosk.desk', hint: 'kiosk.deskHint' };
  if (stage === 'approaching') return { headline: 'kiosk.welcome', hint: 'kiosk.guidanceHint' };
  return { headline: 'kiosk.invite', hint: 'kiosk.inviteHint' };
}

/**
 * An office that runs without a camera has no fault to report.
 * @param {import('./screen.js').KioskDocument['camera'] | null} camera
 */
function renderCameraNotice(camera) {
  const notice = byId('camera-notice');
  const quiet = camera === null || camera.state === 'running' || camera.state === 'none';
  notice.hidden = quiet;
  if (quiet) return;
  const general = camera.state === 'starting' ? 'kiosk.cameraStarting' : 'kiosk.cameraOut';
  const text = camera.message ?? bilingual(general);
  const picture = camera.state === 'starting' ? 'camera' : 'camera-off';
  renderWhenChanged(notice, [text, picture], () => [icon(picture), duo(text)]);
}
