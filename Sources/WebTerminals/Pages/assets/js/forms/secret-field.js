// @ts-check
import { h } from '../dom.js';
import { translate } from '../i18n.js';

/** From here on a password is long enough. */
export const passwordLength = 12;

/**
 * A password or PIN: it can be shown, says when caps lock is on, and how much is missing where a new one is chosen.
 * @param {import('./fields.js').Field & {id: string}} field
 */
export function secretField({ id, name, label, hint, autocomplete, isNew }) {
  const described = [hint && `${id}-hint`, isNew && `${id}-length`].filter(Boolean).join(' ');
  const input = h('input', {
    id, name, class: 'input', type: 'password', required: true, maxlength: 128, spellcheck: 'false',
    autocapitalize: 'none', autocomplete: autocomplete ?? (isNew ? 'new-password' : 'current-password'),
    'aria-describedby': described || null,
  });
  const caps = h('p', { class: 'field-warning', role: 'status' });
  const length = isNew ? h('p', { id: `${id}-length`, class: 'field-hint', role: 'status' }) : null;
  watchCapsLock(input, caps);
  if (length) {
    const show = () => { length.textContent = lengthText(input.value); };
    input.addEventListener('input', show);
  }
  return h('div', { class: 'field' },
    h('label', { for: id, 'data-text': label }),
    hint ? h('p', { id: `${id}-hint`, class: 'field-hint', 'data-text': hint }) : null,
    h('div', { class: 'secret' }, input, showToggle(input)),
    caps, length);
}

/** @param {HTMLInputElement} input */
function showToggle(input) {
  const button = h('button', { type: 'button', class: 'button secret-toggle', 'aria-controls': input.id });
  const show = (/** @type {boolean} */ isShown) => {
    input.type = isShown ? 'text' : 'password';
    const key = isShown ? 'secret.hide' : 'secret.show';
    button.dataset.text = key;
    button.textContent = translate(language(), key);
  };
  button.addEventListener('click', () => {
    show(input.type === 'password');
    input.focus();
  });
  show(false);
  return button;
}

/** @param {HTMLInputElement} input @param {HTMLElement} note */
function watchCapsLock(input, note) {
  const look = (/** @type {KeyboardEvent} */ event) => {
    const isOn = event.getModifierState?.('CapsLock') ?? false;
    if (isOn === (note.textContent !== '')) return;
    note.textContent = isOn ? translate(language(), 'secret.capsLock') : '';
  };
  input.addEventListener('keydown', look);
  input.addEventListener('keyup', look);
  input.addEventListener('blur', () => { note.textContent = ''; });
}

/** Digits alone are a PIN, which has its own length. @param {string} secret */
function lengthText(secret) {
  const missing = passwordLength - [...secret].length;
  if (secret === '' || /^\d+$/.test(secret)) return '';
  return missing > 0
    ? translate(language(), 'secret.missing', { count: missing })
    : translate(language(), 'secret.longEnough');
}

const language = () => document.documentElement.lang === 'en' ? 'en' : 'vi';
