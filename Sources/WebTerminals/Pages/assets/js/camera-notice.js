// @ts-check
import { byId, renderWhenChanged } from './dom.js';

/** @typedef {import('./kiosk/screen.js').KioskDocument['camera']} Camera */

/**
 * Fills `#camera-notice` while the camera is out or can't see. It is empty otherwise, and while nobody knows: an office that runs
 * without a camera has no fault to report, nor has a camera that starts.
 * @param {import('./live.js').Live} live
 * @param {(camera: Camera, language: import('./i18n.js').Language) => (Node | string)[]} build
 * @param {() => import('./i18n.js').Language} language
 */
export function startCameraNotice(live, build, language = () => 'vi') {
  /** @type {Camera | null} */
  let fault = null;
  const refresh = () => {
    const known = fault;
    renderWhenChanged(byId('camera-notice'), [known, language()], () => known ? build(known, language()) : []);
  };
  live.addEventListener('kiosk', (event) => {
    const { camera } = /** @type {CustomEvent<import('./kiosk/screen.js').KioskDocument>} */ (event).detail;
    fault = camera.state === 'failed' || camera.code ? camera : null;
    refresh();
  });
  live.addEventListener('state', () => {
    if (live.state === 'lost') fault = null;
    refresh();
  });
  return { refresh };
}
