// @ts-check
import '../strings/admin.js';
import '../strings/staff.js';
import { startIdleWarning } from '../access/idle-warning.js';
import { staffGate } from '../access/staff-gate.js';
import { startUserMenu } from '../access/user-menu.js';
import { byId, setText } from '../dom.js';
import { translate } from '../i18n.js';
import { PageLanguage } from '../page-language.js';
import { startAccount } from './account.js';
import { auditSection } from './audit.js';
import { keysSection } from './keys.js';
import { screensSection } from './screens.js';
import { renderSections, sectionKey } from './sections.js';
import { usersSection } from './users.js';

const language = new PageLanguage();
const gate = staffGate();
const sections = {
  users: usersSection(language, () => gate.session?.user?.name ?? null),
  screens: screensSection(language),
  keys: keysSection(language),
  audit: auditSection(language),
};
/** @type {string | null} */
let shown = null;

function render() {
  const { session } = gate;
  if (session) setText(byId('office-name'), session.office[language.current]);
  const chosen = renderSections(session?.user?.role ?? null, language.current);
  document.title = `${sectionTitle(chosen)}${translate(language.current, 'admin.title')} · FaceQueue`;
  if (chosen === shown) return;
  shown = chosen;
  byId('section-failure').hidden = true;
  if (chosen !== null && chosen !== 'account') sections[chosen].refresh();
}

/** @param {import('./sections.js').SectionName | null} name */
function sectionTitle(name) {
  return name ? `${translate(language.current, sectionKey(name))} · ` : '';
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
