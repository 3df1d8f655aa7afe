// @ts-check
import '../strings/setup.js';
import '../strings/staff.js';
import { fetchSession, setUp } from '../access-api.js';
import { newSecretFields, requireSame } from '../access/change-secret.js';
import { byId, setText } from '../dom.js';
import { fieldElement } from '../forms/fields.js';
import { ApiError, messagesOf } from '../http.js';
import { translate } from '../i18n.js';
import { PageLanguage } from '../page-language.js';

/** @typedef {import('../access-api.js').Session} Session */

/** The one-time word of the link. It must not stay in the address bar, nor in the browser's history. */
const token = location.hash.slice(1);
if (token !== '') history.replaceState(null, '', location.pathname);

const language = new PageLanguage();
const form = /** @type {HTMLFormElement} */ (byId('setup'));
const submit = /** @type {HTMLButtonElement} */ (byId('submit'));
/** @type {Session | null} */
let session = null;
/** @type {'asking'|'begin'|'done'|'over'|'unreachable'} */
let view = 'asking';
/** @type {unknown} */
let failure = null;

function render() {
  for (const id of ['begin', 'done', 'over', 'unreachable']) byId(id).hidden = view !== id;
  if (session) setText(byId('office-name'), session.office[language.current]);
  document.title = `${translate(language.current, 'setup.title')} · FaceQueue`;
  byId('failure').hidden = failure === null;
  if (failure) setText(byId('failure'), messagesOf(failure)[language.current]);
}

/** Takes the whole link as well as its last part. @param {FormData} values */
function givenToken(values) {
  return token !== '' ? token : String(values.get('token')).trim().replace(/^.*#/, '');
}

async function trySetUp() {
  const values = new FormData(form);
  submit.disabled = true;
  failure = null;
  try {
    session = await setUp(givenToken(values), String(values.get('name')), requireSame(values));
    view = 'done';
  } catch (error) {
    failure = error;
    if (error instanceof ApiError && error.code === 'setup-done') view = 'over';
  }
  submit.disabled = false;
  render();
  if (view === 'done') byId('done-title').focus();
}

async function load() {
  try {
    session = await fetchSession();
    view = session.setup ? 'begin' : 'over';
  } catch {
    view = 'unreachable';
  }
  render();
  if (view === 'begin') form.querySelector('input')?.focus();
}

if (token === '') {
  byId('setup-token').append(fieldElement({ name: 'token', kind: 'text', label: 'setup.token', hint: 'setup.tokenHint' }));
}
byId('setup-fields').append(
  fieldElement({ name: 'name', kind: 'text', label: 'signIn.name', hint: 'signIn.nameHint', autocomplete: 'username' }),
  ...newSecretFields('secret.rules').map(fieldElement),
);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (!submit.disabled) trySetUp();
});
language.addEventListener('change', render);
language.show();
load();
