// @ts-check
import { h } from './dom.js';
import en from './strings/en/common.js';
import vi from './strings/vi/common.js';

/** @typedef {'vi'|'en'} Language */
/** @typedef {{vi: string, en: string}} LocalText */

/** @typedef {Record<string, string | Record<string, string>>} Texts a value with `one`/`other` is chosen by its `count` */

/** What every page says; a page adds its own. @type {Record<Language, Texts>} */
const tables = { vi: { ...vi }, en: { ...en } };
const storageKey = 'facequeue.language';

/** Adds a page's own texts; `strings/vi` and `strings/en` have the same keys. @param {Record<Language, Texts>} texts */
export function addTexts(texts) {
  Object.assign(tables.vi, texts.vi);
  Object.assign(tables.en, texts.en);
}

/**
 * The text of `key`, its `{name}` places filled in. A value that is itself a {@link LocalText} is taken in the same
 * language.
 * @param {Language} language
 * @param {string} key
 * @param {Record<string, string | number | LocalText>} [values]
 */
export function translate(language, key, values = {}) {
  const entry = tables[language][key];
  if (entry === undefined) throw new Error(`no ${language} text for ${key}`);
  const text = typeof entry === 'string' ? entry : pluralForm(language, entry, Number(values.count));
  return text.replace(/\{(\w+)\}/g, (_, name) => valueIn(language, values[name]));
}

/** Whether there is a text of this key. @param {string} key */
export const hasText = (key) => key in tables.vi;

/**
 * The text of `key` in both languages, for `duo`.
 * @param {string} key
 * @param {Record<string, string | number | LocalText>} [values]
 * @returns {LocalText}
 */
export function bilingual(key, values) {
  return { vi: translate('vi', key, values), en: translate('en', key, values) };
}

/**
 * Vietnamese large with English beside it in a smaller size.
 * @param {LocalText} text
 */
export function duo(text) {
  return h('span', { class: 'duo' },
    h('span', { lang: 'vi', class: 'duo-vi' }, text.vi),
    h('span', { lang: 'en', class: 'duo-en' }, text.en));
}

/** Fills every `data-duo="key"` below `root` with both languages. @param {ParentNode} root */
export function fillDuos(root) {
  for (const node of root.querySelectorAll('[data-duo]')) {
    node.replaceChildren(duo(bilingual(node.getAttribute('data-duo') ?? '')));
  }
}

/** Fills every `data-text="key"` below `root`. @param {ParentNode} root @param {Language} language */
export function fillTexts(root, language) {
  for (const node of root.querySelectorAll('[data-text]')) {
    node.textContent = translate(language, node.getAttribute('data-text') ?? '');
  }
}

/** @returns {Language} */
export function rememberedLanguage() {
  return localStorage.getItem(storageKey) === 'en' ? 'en' : 'vi';
}

/** @param {Language} language */
export function rememberLanguage(language) {
  localStorage.setItem(storageKey, language);
}

/** @param {Language} language @param {Record<string, string>} forms @param {number} count */
function pluralForm(language, forms, count) {
  return forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
}

/** @param {Language} language @param {string | number | LocalText | undefined} value */
function valueIn(language, value) {
  if (value === undefined) return '';
  return typeof value === 'object' ? value[language] : String(value);
}
