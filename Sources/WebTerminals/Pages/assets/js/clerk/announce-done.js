// @ts-check
import { waitText } from '../format.js';
import { bilingual } from '../i18n.js';
import { showNumber, withdrawNumber } from '../toast.js';

/** @typedef {import('../api.js').Counter} Counter */
/** @typedef {import('../api.js').Ticket} Ticket */

/**
 * Tells what was done: a new number large enough to be turned to the visitor, all else in the bar below the buttons.
 * @param {import('./errand.js').Errand} errand
 * @param {Ticket | Counter} answer
 * @param {import('./desk-state.js').DeskState} state
 * @param {import('./done-bar.js').DoneBar} doneBar
 */
export function announceDone({ name }, answer, { queue, language }, doneBar) {
  if (!('number' in answer)) {
    doneBar.show(bilingual(`clerk.done.${name}`, { counter: answer.name }), null);
    return;
  }
  const { number, state } = answer;
  const service = queue.services.find(({ id }) => id === answer.service)?.name ?? '';
  if (name === 'issue') {
    const facts = bilingual('clerk.issuedFacts', { service, wait: waitText(answer.wait) });
    showNumber(number, facts[language], language);
    return;
  }
  if (name === 'cancel') withdrawNumber(number);
  const key = name === 'finish' && state === 'waiting' ? 'finishNext' : name;
  doneBar.show(bilingual(`clerk.done.${key}`, { number, service }), answer);
}
