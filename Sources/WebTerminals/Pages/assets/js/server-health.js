// @ts-check
import './strings/health.js';
import { fetchHealth } from './http.js';
import { hasText, translate } from './i18n.js';

/** @typedef {import('./i18n.js').Language} Language */

const intervalMilliseconds = 60_000;

/** Codes of `/healthz` that share their words. @type {[RegExp, string][]} */
const families = [
  [/^database-/, 'database'], [/^subject-/, 'subject-key'], [/^(service-in-use|counter-busy)$/, 'settings-wait'],
];

/** What stands elsewhere on the page, or is so on purpose. @param {string} code */
const isToldElsewhere = (code) => code.startsWith('camera-') || code === 'office-set-by-supervisor';

/** What is wrong with the server, asked for every minute while somebody looks. Fires `change`. */
export class ServerHealth extends EventTarget {
  /** Codes of what somebody has to see to. @type {string[]} */
  faults = [];

  start() {
    this.refresh();
    setInterval(() => document.hidden || this.refresh(), intervalMilliseconds);
  }

  async refresh() {
    try {
      const { warnings = [] } = await fetchHealth();
      this.faults = warnings.filter((code) => !isToldElsewhere(code));
      this.dispatchEvent(new Event('change'));
    } catch {
      // that the server does not answer is said by others
    }
  }
}

/** What it is, and what to do about it. @param {string} code @param {Language} language */
export function faultText(code, language) {
  const name = hasText(`health.${code}`) ? code : families.find(([pattern]) => pattern.test(code))?.[1] ?? 'other';
  return translate(language, `health.${name}`, name === 'other' ? { code } : {});
}
