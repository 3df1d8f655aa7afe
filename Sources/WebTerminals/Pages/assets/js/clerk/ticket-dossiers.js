// @ts-check
import { fetchDossiers } from './dossier-api.js';

/** @typedef {import('./dossier-api.js').Dossier} Dossier */

/** What the counter's ticket is about; asked for with each of its steps. Fires `change`. */
export class TicketDossiers extends EventTarget {
  #asked = '';
  #ticket = '';
  /** @type {Dossier[]} */
  #dossiers = [];

  /** @param {import('../api.js').Ticket | null} ticket @returns {Dossier[]} none while nobody knows */
  of(ticket) {
    if (!ticket) return [];
    const step = `${ticket.id} ${ticket.state} ${ticket.service}`;
    if (ticket.id !== this.#ticket) this.#dossiers = [];
    if (step !== this.#asked) this.#ask(step, ticket.id);
    return this.#dossiers;
  }

  /** What an answer told of the ticket. @param {string} ticket @param {Dossier[]} dossiers */
  learn(ticket, dossiers) {
    if (ticket !== this.#ticket) return;
    this.#dossiers = dossiers;
    this.dispatchEvent(new Event('change'));
  }

  /** @param {string} step @param {string} ticket */
  async #ask(step, ticket) {
    this.#asked = step;
    this.#ticket = ticket;
    try {
      const { dossiers } = await fetchDossiers(ticket);
      if (step === this.#asked) this.learn(ticket, dossiers);
    } catch (error) {
      console.warn('dossiers not loaded:', error);
    }
  }
}
