// @ts-check
import { ApiError } from '../../http.js';
import { fetchOffice, replaceOffice } from '../supervisor-api.js';

/** @typedef {import('./office-types.js').Office} Office */
/** @typedef {import('../supervisor-api.js').Settings} Settings */

/**
 * The settings as somebody changes them. What they typed is theirs until they save it or throw it away: when others were
 * faster, their version is taken for every part that was not touched here.
 */
export class OfficeDraft {
  /** @type {Settings | null} */
  #base = null;
  /** @type {Office | null} */
  office = null;
  /** Others have saved since this was read. */
  isStale = false;
  /** Parts that others changed too. @type {string[]} */
  contested = [];

  /** Reads what is in force, unless something is unsaved. */
  async refresh() {
    if (this.changed.length === 0) this.#begin(await fetchOffice());
  }

  /** The parts that differ from what was read. @returns {string[]} */
  get changed() {
    const base = this.#base?.office;
    const { office } = this;
    return base && office ? keysOf(base).filter((key) => !isSame(base[key], office[key])) : [];
  }

  /** Throws away what is unsaved. @param {string[]} [keys] of these parts only */
  revert(keys = this.changed) {
    if (!this.#base || !this.office) return;
    for (const key of keys) Object.assign(this.office, structuredClone({ [key]: this.#base.office[/** @type {keyof Office} */ (key)] }));
    this.contested = this.contested.filter((key) => !keys.includes(key));
  }

  /** @returns {Promise<boolean>} whether it was saved; not when others were faster, which `isStale` says then */
  async save() {
    if (!this.#base || !this.office) return false;
    try {
      this.#begin(await replaceOffice({ office: this.office, tag: this.#base.tag }));
      return true;
    } catch (error) {
      if (!(error instanceof ApiError && error.code === 'office-changed-meanwhile')) throw error;
      this.isStale = true;
      return false;
    }
  }

  /** Takes the newest version, and keeps what was typed here. */
  async rebase() {
    const before = this.#base?.office;
    const mine = this.office;
    const newest = await fetchOffice();
    if (!before || !mine) return;
    const kept = this.changed;
    const theirs = newest.office;
    this.contested = kept.filter((key) => !isSame(before[/** @type {keyof Office} */ (key)], theirs[/** @type {keyof Office} */ (key)]));
    const typed = Object.fromEntries(kept.map((key) => [key, mine[/** @type {keyof Office} */ (key)]]));
    this.#base = newest;
    this.office = { ...structuredClone(theirs), ...typed };
    this.isStale = false;
  }

  /** @param {Settings} settings */
  #begin(settings) {
    this.#base = settings;
    this.office = structuredClone(settings.office);
    this.isStale = false;
    this.contested = [];
  }
}

/**
 * Changes one thing of what is in force now, whatever others change meanwhile.
 * @param {(office: Office) => void} change
 */
export async function changeOffice(change) {
  for (let tries = 3; ; tries -= 1) {
    const settings = await fetchOffice();
    change(settings.office);
    try {
      return (await replaceOffice(settings)).office;
    } catch (error) {
      const wasOvertaken = error instanceof ApiError && error.code === 'office-changed-meanwhile';
      if (!wasOvertaken || tries === 1) throw error;
    }
  }
}

/** @param {Office} office @returns {(keyof Office)[]} */
const keysOf = (office) => /** @type {(keyof Office)[]} */ (Object.keys(office)).filter((key) => key !== 'source');

/** The order of keys does not count. @param {unknown} a @param {unknown} b */
const isSame = (a, b) => JSON.stringify(a, sorted) === JSON.stringify(b, sorted);

/** @param {string} _ @param {any} value */
const sorted = (_, value) => value && typeof value === 'object' && !Array.isArray(value)
  ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => a < b ? -1 : 1)) : value;
