// @ts-check
import { ApiError } from '../../http.js';
import { fetchOffice, replaceOffice } from '../supervisor-api.js';

/** @typedef {import('./office-types.js').Office} Office */
/** @typedef {import('../supervisor-api.js').Settings} Settings */
/** A part of the settings. @typedef {keyof Office} Key */

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
  /** Parts that others changed too. @type {Key[]} */
  contested = [];

  /** Reads what is in force, unless something is unsaved. */
  async refresh() {
    if (this.changed.length === 0) this.#begin(await fetchOffice());
  }

  /** The parts that differ from what was read. @returns {Key[]} */
  get changed() {
    const base = this.#base?.office;
    const { office } = this;
    return base && office ? keysOf(base).filter((key) => !isSame(base[key], office[key])) : [];
  }

  /** Throws away what is unsaved. @param {Key[]} [keys] of these parts only */
  revert(keys = this.changed) {
    if (!this.#base || !this.office) return;
    Object.assign(this.office, structuredClone(onlyOf(this.#base.office, keys)));
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
    this.contested = kept.filter((key) => !isSame(before[key], newest.office[key]));
    this.#base = newest;
    this.office = { ...structuredClone(newest.office), ...onlyOf(mine, kept) };
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

/** @param {Office} office @returns {Key[]} */
const keysOf = (office) => /** @type {Key[]} */ (Object.keys(office)).filter((key) => key !== 'source');

/** @param {Office} office @param {Key[]} keys @returns {Partial<Office>} */
const onlyOf = (office, keys) => Object.fromEntries(keys.map((key) => [key, office[key]]));

/** The order of keys does not count. @param {unknown} a @param {unknown} b */
const isSame = (a, b) => JSON.stringify(a, sorted) === JSON.stringify(b, sorted);

/** @param {string} _ @param {any} value */
const sorted = (_, value) => value && typeof value === 'object' && !Array.isArray(value)
  ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => a < b ? -1 : 1)) : value;
