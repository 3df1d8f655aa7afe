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
    const camera = worstCamera(/** @type {CustomEvent<import('./kiosk/screen.js').KioskDocument>} */ (event).detail);
    fault = camera.state === 'failed' || camera.code ? camera : null;
    refresh();
  });
  live.addEventListener('state', () => {
    if (live.state === 'lost') fault = null;
    refresh();
  });
  return { refresh };
}

/**
 * The camera that staff must look after first; of several its message names it.
 * @param {import('./kiosk/screen.js').KioskDocument} kiosk
 * @returns {Camera}
 */
export function worstCamera({ camera, cameras }) {
  const worst = cameras.find(({ state }) => state === 'failed') ?? cameras.find(({ code }) => code) ?? camera;
  if (cameras.length < 2 || !worst.message) return worst;
  const { vi, en } = worst.message;
  return { ...worst, message: { vi: `${worst.id}: ${vi}`, en: `${worst.id}: ${en}` } };
}
