// @ts-check
import { serverNow } from '../clock.js';
import { bilingual } from '../i18n.js';
import { fetchAnnouncement } from './announcement-api.js';
import { counterName } from './calls.js';

/** Who has not heard the call by then has seen it. */
const staleMilliseconds = 90_000;
/** A caption is there to be read, even where nothing is heard. */
const readingMilliseconds = 6000;
const announcedTypes = new Set(['ticketCalled', 'ticketRecalled']);

/** @typedef {import('../api.js').Ticket} Ticket */
/** @typedef {import('./announcement-api.js').Announcement} Announcement */
/** What the log says of something that happened. @typedef {object} LogMessage
 * @property {number} sequence
 * @property {string} at
 * @property {{type: string, ticket?: string}} event */

/**
 * Says every call and recall, one after the other. Fires `change` when another one is being said, or none.
 * It hears of calls from the stream only, so what was called before the page opened is never said.
 */
export class Announcer extends EventTarget {
  /** What is being said. @type {{ticket: string, captions: import('../i18n.js').LocalText} | null} */
  current = null;
  /** @type {LogMessage[]} */
  #waiting = [];
  #isSaying = false;
  #feed;
  #speaker;

  /** @param {import('../queue-feed.js').QueueFeed} feed @param {import('./speaker.js').Speaker} speaker */
  constructor(feed, speaker) {
    super();
    this.#feed = feed;
    this.#speaker = speaker;
  }

  /** @param {LogMessage} message */
  hear(message) {
    if (!announcedTypes.has(message.event.type)) return;
    this.#waiting.push(message);
    this.#sayAll();
  }

  /** What has not been said is old by the time the connection is back. */
  forget() {
    this.#waiting = [];
  }

  async #sayAll() {
    if (this.#isSaying) return;
    this.#isSaying = true;
    for (let message = this.#waiting.shift(); message; message = this.#waiting.shift()) {
      const ticket = await this.#stillCalled(message);
      if (ticket) await this.#say(message, ticket);
    }
    this.#isSaying = false;
    this.#enter(null);
  }

  /** The ticket, unless it is no longer called or this call is too old. @param {LogMessage} message */
  async #stillCalled({ sequence, at, event }) {
    if (serverNow() - Date.parse(at) > staleMilliseconds) return undefined;
    if ((this.#feed.queue?.sequence ?? 0) < sequence) await this.#feed.refresh();
    return this.#feed.queue?.attended.find(({ id, state }) => id === event.ticket && state === 'called');
  }

  /** @param {LogMessage} message @param {Ticket} ticket */
  async #say({ sequence }, ticket) {
    const { captions, audio } = await fetchAnnouncement(sequence).catch(() => this.#withoutVoice(sequence, ticket));
    this.#enter({ ticket: ticket.id, captions });
    const recordings = [audio.vi, audio.en].filter((path) => path !== null);
    await Promise.all([this.#speaker.say(recordings), pause(readingMilliseconds)]);
  }

  /** @param {number} sequence @param {Ticket} ticket @returns {Announcement} */
  #withoutVoice(sequence, ticket) {
    const counter = this.#feed.queue ? counterName(ticket, this.#feed.queue) : '';
    return {
      sequence,
      captions: bilingual('board.announcement', { number: ticket.number, counter }),
      audio: { vi: null, en: null },
    };
  }

  /** @param {Announcer['current']} current */
  #enter(current) {
    this.current = current;
    this.dispatchEvent(new Event('change'));
  }
}

/** @param {number} milliseconds */
const pause = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });
