// @ts-check
import { Gate } from '../access/gate.js';
import { ScreenPairing } from './screen-pairing.js';
import { PairingView } from './pairing-view.js';

/** @typedef {import('../access-api.js').DeviceKind} DeviceKind */

/**
 * The gate of a screen: one that is not paired shows a code, and nothing else, until it is.
 * @param {DeviceKind} kind
 * @param {DeviceKind[]} fitting what the screen may be paired as
 * @param {() => void} goOn called when the screen has been paired
 */
export function screenGate(kind, fitting, goOn) {
  const gate = new Gate(({ device }) => device !== null && fitting.includes(device.kind));
  const pairing = new ScreenPairing(kind);
  const view = new PairingView(kind, pairing, gate);
  const show = (/** @type {'admitted'|'pairing'} */ access) => { document.documentElement.dataset.access = access; };
  gate.addEventListener('session', () => {
    if (!gate.session?.device || !fitting.includes(gate.session.device.kind)) return;
    show('admitted');
    pairing.stop();
  });
  gate.addEventListener('refused', () => {
    show('pairing');
    view.show();
    pairing.start();
  });
  pairing.addEventListener('paired', async () => {
    await view.afterPairing();
    goOn();
  });
  return gate;
}
