// @ts-check
import { byId, icon, renderWhenChanged, setText } from '../dom.js';
import { translate } from '../i18n.js';
import { commands } from './commands.js';
import { kindOf } from './desk-state.js';
import { noShowObstacle } from './no-show-guard.js';

/** @typedef {import('./commands.js').CommandName} CommandName */
/** @typedef {import('./desk-state.js').DeskState} DeskState */

const primaryActions = /** @type {const} */ ({
  none: { action: 'call-next', picture: 'bell' },
  called: { action: 'start', picture: 'play' },
  serving: { action: 'finish', picture: 'check' },
  shut: { action: 'open', picture: 'desk' },
});

/** @returns {NodeListOf<HTMLButtonElement>} */
const secondary = () => document.querySelectorAll('button[data-command]:not(#primary)');

/** Every button runs the command it is named for. @param {(command: CommandName) => void} run */
export function startButtons(run) {
  for (const button of [byId('primary'), ...secondary()]) {
    button.addEventListener('click', () => run(/** @type {CommandName} */ (button.dataset.command)));
  }
}

/** @param {DeskState} state @param {boolean} isBusy */
export function renderButtons(state, isBusy) {
  const kind = kindOf(state);
  const { action, picture } = primaryActions[kind];
  const isReady = state.isConnected && !isBusy;
  byId('primary').dataset.kind = kind;
  setText(byId('primary-label'), translate(state.language, `clerk.action.${action}`));
  renderWhenChanged(byId('primary-icon'), picture, () => [icon(picture)]);
  // aria-disabled keeps the focus on the button while it rests
  for (const id of ['primary', 'undo']) byId(id).setAttribute('aria-disabled', String(!isReady));
  for (const button of secondary()) {
    const command = commands[/** @type {CommandName} */ (button.dataset.command)];
    button.disabled = !isReady || !command.isPossible(state, state.ticket);
  }
  const obstacle = noShowObstacle(state);
  setText(byId('no-show-obstacle'), obstacle ?? '');
  byId('no-show').setAttribute('aria-disabled', String(obstacle !== null));
}
