// @ts-check
import { signOut } from '../access-api.js';
import { byId, h, renderWhenChanged } from '../dom.js';
import { messagesOf } from '../http.js';
import { bilingual, duo } from '../i18n.js';

/** Who is signed in, and what this browser is. @param {import('../access-api.js').Session} session */
export function renderWho({ user, device }) {
  const who = byId('who');
  who.hidden = user === null && device === null;
  renderWhenChanged(who, [user?.name, user?.role, device?.name], () => {
    const parts = [];
    if (user) {
      parts.push(h('p', {}, duo(bilingual('start.signedInAs', { name: user.name, role: bilingual(`role.${user.role}`) }))));
      parts.push(signOutButton());
    }
    if (device) parts.push(h('p', {}, duo(bilingual('start.device', { name: device.name }))));
    return parts;
  });
}

function signOutButton() {
  const button = h('button', { type: 'button', class: 'button', id: 'sign-out' }, duo(bilingual('account.signOut')));
  button.addEventListener('click', async () => {
    try {
      await signOut();
      location.reload();
    } catch (error) {
      button.after(h('p', { class: 'failed', role: 'alert' }, duo(messagesOf(error))));
    }
  });
  return button;
}
