// @ts-check
import '../strings/staff.js';
import { fetchSession, signIn, signOut } from '../access-api.js';
import { homeOf, nextPage, reasonGiven } from '../access/addresses.js';
import { byId, setText } from '../dom.js';
import { fieldElement } from '../forms/fields.js';
import { ApiError, messagesOf } from '../http.js';
import { translate } from '../i18n.js';
import { PageLanguage } from '../page-language.js';
import { Waiting } from './waiting.js';

/** @typedef {import('../access-api.js').Session} Session */

const language = new PageLanguage();
const form = /** @type {HTMLFormElement} */ (byId('sign-in'));
const submit = /** @type {HTMLButtonElement} */ (byId('submit'));
/** @type {Session | null} */
let session = null;
/** @type {unknown} */
let failure = null;
let isBusy = false;
const waiting = new Waiting(() => render());

function render() {
  const text = (/** @type {string} */ key, /** @type {Record<string, string | number>} */ values = {}) =>
    translate(language.current, key, values);
  document.title = `${text('signIn.title')} · FaceQueue`;
  if (session) setText(byId('office-name'), session.office[language.current]);
  const user = session?.user ?? null;
  byId('signed-in').hidden = user === null;
  form.hidden = user !== null;
  byId('setup-hint').hidden = !session?.setup;
  if (user) {
    setText(byId('signed-in-text'), text('signIn.already', { name: user.name, role: text(`role.${user.role}`) }));
    byId('go-on').setAttribute('href', nextPage() ?? homeOf(user.role));
  }
  const reason = user ? null : reasonGiven();
  byId('reason').hidden = reason === null;
  if (reason) setText(byId('reason'), text(`signIn.why.${reason}`));
  byId('failure').hidden = failure === null;
  if (failure) setText(byId('failure'), messagesOf(failure)[language.current]);
  submit.disabled = isBusy || waiting.seconds > 0;
  setText(submit, waiting.seconds > 0 ? text('signIn.wait', { count: waiting.seconds }) : text('signIn.submit'));
}

async function trySignIn() {
  const values = new FormData(form);
  isBusy = true;
  failure = null;
  render();
  try {
    const { user } = await signIn(String(values.get('name')), String(values.get('secret')));
    if (user) location.replace(nextPage() ?? homeOf(user.role));
  } catch (error) {
    failure = error;
    if (error instanceof ApiError && error.retryAfter !== null) waiting.start(error.retryAfter);
    const secret = /** @type {HTMLInputElement} */ (form.elements.namedItem('secret'));
    secret.value = '';
    secret.focus();
  }
  isBusy = false;
  render();
}

async function load() {
  try {
    session = await fetchSession();
  } catch (error) {
    failure = error;
  }
  render();
  const name = /** @type {HTMLInputElement} */ (form.elements.namedItem('name'));
  if (!form.hidden && document.activeElement === document.body) name.focus();
}

byId('sign-in-fields').append(
  fieldElement({ name: 'name', kind: 'text', label: 'signIn.name', autocomplete: 'username' }),
  fieldElement({ name: 'secret', kind: 'secret', label: 'signIn.secret' }),
);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (!submit.disabled) trySignIn();
});
byId('other-user').addEventListener('click', async () => {
  await signOut().catch((error) => { failure = error; });
  await load();
});
language.addEventListener('change', render);
language.show();
load();
