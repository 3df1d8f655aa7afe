// @ts-check
import { byId, h, icon, renderWhenChanged } from '../dom.js';
import { bilingual, duo, translate } from '../i18n.js';

/** How long the corner stays after the last movement of a pointer or key. */
const awakeMilliseconds = 5000;

/**
 * The corner where the sound is set, which shows itself to whoever moves a pointer or presses a key; the button that a
 * browser wants touched first; and the sign that the sound is off.
 * @param {import('./speaker.js').Speaker} speaker
 * @param {import('./sound-setting.js').SoundSetting} setting
 */
export function startSoundControl(speaker, setting) {
  const volume = h('input', {
    id: 'volume', type: 'range', min: 0, max: 100, step: 5, 'aria-label': translate('vi', 'board.volume'),
  });
  const mute = h('button', { id: 'mute', type: 'button', class: 'button', 'aria-label': translate('vi', 'board.mute') });
  byId('sound-control').append(mute, volume);

  const show = () => {
    const { isMuted } = setting;
    volume.value = String(Math.round(setting.volume * 100));
    mute.setAttribute('aria-pressed', String(isMuted));
    renderWhenChanged(mute, isMuted, () => [icon(isMuted ? 'sound-off' : 'sound')]);
    byId('sound-start').hidden = isMuted || !speaker.needsTouch;
    renderWhenChanged(byId('sound-state'), isMuted, () => isMuted ? [icon('sound-off'), duo(bilingual('board.muted'))] : []);
  };
  mute.addEventListener('click', () => setting.change({ isMuted: !setting.isMuted }));
  volume.addEventListener('input', () => setting.change({ volume: Number(volume.value) / 100, isMuted: false }));
  setting.addEventListener('change', show);
  speaker.addEventListener('change', show);
  wakeOnMovement(byId('sound-control'));
  show();
}

/** @param {HTMLElement} corner */
function wakeOnMovement(corner) {
  /** @type {number | undefined} */
  let sleep;
  const wake = () => {
    clearTimeout(sleep);
    corner.classList.add('is-awake');
    sleep = setTimeout(() => corner.classList.remove('is-awake'), awakeMilliseconds);
  };
  for (const sign of ['pointermove', 'pointerdown', 'keydown']) document.addEventListener(sign, wake);
}
