// @ts-check
import { h, icon } from '../dom.js';
import { bilingual, translate } from '../i18n.js';

/**
 * What is wrong with the camera, that numbers are issued all the same, and the code that the journal has too.
 * @param {import('../kiosk/screen.js').KioskDocument['camera']} camera
 * @param {import('../i18n.js').Language} language
 */
export function cameraFault({ state, code, message }, language) {
  const reason = message ?? bilingual('camera.failed');
  return [
    icon('camera-off'),
    h('p', {},
      h('strong', {}, translate(language, state === 'failed' ? 'clerk.cameraOut' : 'clerk.cameraBlinded', { reason })), ' ',
      translate(language, 'clerk.cameraOutHint')),
    ...code ? [h('code', {}, code)] : [],
  ];
}
