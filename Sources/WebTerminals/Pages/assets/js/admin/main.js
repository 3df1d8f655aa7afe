// @ts-check
import '../strings/admin.js';
import '../strings/audit.js';
import '../strings/staff.js';
import { startIdleWarning } from '../access/idle-warning.js';
import { staffGate } from '../access/staff-gate.js';
import { startUserMenu } from '../access/user-menu.js';
import { auditSection } from '../audit/audit.js';
import { byId, setText } from '../dom.js';
import { PageLanguage } from '../page-language.js';
import { SectionNav } from '../sections/section-nav.js';
import { startAccount } from './account.js';
import { startFaults } from './faults.js';
import { importsSection } from './imports.js';
import { keysSection } from './keys.js';
import { messagesSection } from './messages.js';
import { screensSection } from './screens.js';
import { usersSection } from './users.js';
import { webhooksSection } from './webhooks.js';

/** @typedef {'users'|'screens'|'keys'|'webhooks'|'imports'|'messages'|'audit'|'account'} SectionName */

/** @type {SectionNav<SectionName>} */
const nav = new SectionNav({
  clerk: [],
  supervisor: ['imports', 'audit', 'account'],
  administrator: ['users', 'screens', 'keys', 'webhooks', 'imports', 'messages', 'audit', 'account'],
}, (name) => ({ account: 'account.title', audit: 'audit.title' })[/** @type {string} */ (name)] ?? `admin.${name}`);
const language = new PageLanguage();
const gate = staffGate();
const health = startFaults(language);
const sections = {
  users: usersSection(language, () => gate.session?.user?.name ?? null),
  screens: screensSection(language),
  keys: keysSection(language),
  webhooks: webhooksSection(language),
  imports: importsSection(language),
  messages: messagesSection(language),
  audit: auditSection(language),
};
/** @type {string | null} */
let shown = null;

function render() {
  const { session } = gate;
  if (session) setText(byId('office-name'), session.office[language.current]);
  const chosen = nav.render(session?.user?.role ?? null, language.current);
  document.title = nav.title(chosen, language.current, 'admin.title');
  if (chosen === shown) return;
  shown = chosen;
  health.refresh();
  byId('section-failure').hidden = true;
  if (chosen !== null && chosen !== 'account') sections[chosen].refresh();
}

gate.addEventListener('session', render);
language.addEventListener('change', render);
window.addEventListener('hashchange', () => {
  render();
  byId('main').focus({ preventScroll: true });
});
startUserMenu(gate, language);
startAccount(gate, language);
startIdleWarning(gate, language);
language.show();
gate.check();
