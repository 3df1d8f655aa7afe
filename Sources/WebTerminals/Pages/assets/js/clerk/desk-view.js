// @ts-check
import { Announcer } from './announcer.js';
import { renderCounterStatus } from './counter-status.js';
import { renderCurrent } from './current-view.js';
import { isOwn } from './desk-state.js';
import { showDossiers } from './dossier-dialog.js';
import { Figures } from './figures.js';
import { renderParkedList } from './parked-list.js';
import { renderQueueList } from './queue-list.js';
import { renderQueueServices } from './queue-services.js';
import { TicketDossiers } from './ticket-dossiers.js';
import { VisitorKnown } from './visitor-known.js';
import { VisitorMenu } from './visitor-menu.js';

/** All that a clerk sees of the counter and the hall, but for the buttons. */
export class DeskView {
  #figures = new Figures();
  #announcer = new Announcer();
  #known = new VisitorKnown();
  #dossiers = new TicketDossiers();
  /** @type {import('./desk-state.js').DeskState | null} */
  #state = null;
  #visitorMenu;
  /** Whether faces may be remembered at all. */
  #isRemembering = false;
  #refresh;

  /** @param {() => void} refresh renders anew what was learned meanwhile @param {() => void} merge */
  constructor(refresh, merge) {
    this.#refresh = refresh;
    this.#visitorMenu = new VisitorMenu({
      merge, dossiers: () => this.showDossiers(), changed: () => this.#known.askAgain(),
    });
    for (const part of [this.#known, this.#dossiers]) part.addEventListener('change', refresh);
  }

  /** @param {import('../kiosk/screen.js').KioskDocument} document */
  learnOfKiosk({ remembering }) {
    this.#isRemembering = Boolean(remembering?.textVersion);
    this.#refresh();
  }

  /** @param {import('./desk-state.js').DeskState} state */
  render(state) {
    const { queue, counter, ticket, language } = state;
    this.#state = state;
    renderCurrent(state, this.#known.of(this.#isRemembering ? ticket : null), this.#dossiers.of(ticket));
    renderQueueServices(state);
    renderQueueList(state);
    renderParkedList(state);
    renderCounterStatus(state);
    this.#figures.update(state);
    this.#visitorMenu.update(ticket, this.#isRemembering, language);
    this.#announcer.update(state);
    const waiting = queue.waiting.filter((other) => isOwn(other, counter)).length;
    document.title = `(${waiting}) ${counter.name[language]} · FaceQueue`;
  }

  /** Of the counter's own ticket. */
  showDossiers() {
    const { ticket } = this.#state ?? {};
    if (this.#state && ticket) showDossiers(this.#state, ticket, (dossiers) => this.#dossiers.learn(ticket.id, dossiers));
  }
}
