// @ts-check
import { serverNow } from '../clock.js';
import { signInAddress, thisPage } from './addresses.js';
import { Gate, isStaff } from './gate.js';

/** An answer about the session may come this much before its end. */
const slackMilliseconds = 5000;

/** The gate of a staff page: whoever is not signed in goes to the sign-in page, and comes back here from there. */
export function staffGate() {
  const gate = new Gate(isStaff);
  /** @type {string | null} */
  let expiresAt = null;
  gate.addEventListener('session', () => { expiresAt = gate.session?.user?.expiresAt ?? expiresAt; });
  gate.addEventListener('refused', () => {
    const isOver = expiresAt !== null && Date.parse(expiresAt) <= serverNow() + slackMilliseconds;
    location.replace(signInAddress(thisPage(), gate.wasAdmitted ? (isOver ? 'idle' : 'ended') : null));
  });
  return gate;
}
