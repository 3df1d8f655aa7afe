// @ts-check
import '../strings/phone.js';
import { byId, h, renderWhenChanged, setText } from '../dom.js';
import { messagesOf } from '../http.js';
import { translate } from '../i18n.js';
import { startConnectionBanner } from '../masthead.js';
import { PageLanguage } from '../page-language.js';
import { Attention } from './attention.js';
import { renderAttention } from './attention-view.js';
import { ContactView } from './contact-view.js';
import { renderRating } from './rating-view.js';
import { cancelVisit, fetchVisit, keepContact, rateVisit, withdrawContact } from './visit-api.js';
import { VisitFeed } from './visit-feed.js';
import { isSoon, renderVisit } from './visit-view.js';

const token = location.pathname.split('/').pop() ?? '';
const feed = new VisitFeed(token);
const attention = new Attention();
const language = new PageLanguage();
const contact = new ContactView(
  async (given) => feed.take(await keepContact(token, given)),
  () => act(async () => {
    await withdrawContact(token);
    return fetchVisit(token);
  }),
  render,
);
const dialog = /** @type {HTMLDialogElement} */ (byId('cancel-dialog'));
/** @type {import('../i18n.js').LocalText | null} */
let failure = null;
/** The call that was rung for. @type {string | null} */
let rungFor = null;
let wasSoon = false;

function render() {
  const visit = feed.isUnknown ? null : feed.visit;
  renderVisit(feed.visit, feed.isUnknown, language.current);
  renderAttention(attention, visit, language.current);
  contact.render(visit, language.current);
  renderRating(visit, language.current, (rating) => act(() => rateVisit(token, rating)));
  byId('cancel').hidden = !visit?.canCancel;
  if (!visit?.canCancel && dialog.open) dialog.close();
  setText(byId('cancel-title'), translate(language.current, 'phone.cancelTitle', { number: visit?.number ?? '' }));
  const notices = visit?.notices ?? [];
  byId('notices').hidden = notices.length === 0;
  renderWhenChanged(byId('notices'), [notices, language.current], () =>
    notices.map((notice) => h('li', {}, notice[language.current])));
  byId('failure').hidden = failure === null;
  setText(byId('failure'), failure?.[language.current] ?? '');
}

/** Rings once for each call and recall, and nudges once when it is almost time. */
function alertVisitor() {
  const { visit } = feed;
  if (!visit || feed.isUnknown) return;
  const call = visit.state === 'called' ? visit.lastCalledAt : null;
  if (call === null) attention.quiet();
  else if (call !== rungFor) attention.call();
  rungFor = call;
  if (isSoon(visit) && !wasSoon) attention.nudge();
  wasSoon = isSoon(visit);
}

/** @param {() => Promise<import('./visit-api.js').Visit>} send */
async function act(send) {
  failure = null;
  try {
    feed.take(await send());
  } catch (error) {
    failure = messagesOf(error);
    render();
  }
}

feed.addEventListener('visit', () => {
  alertVisitor();
  render();
});
attention.addEventListener('change', render);
language.addEventListener('change', render);
byId('cancel').addEventListener('click', () => dialog.showModal());
byId('cancel-no').addEventListener('click', () => dialog.close());
byId('cancel-yes').addEventListener('click', () => {
  dialog.close();
  act(() => cancelVisit(token));
});
startConnectionBanner(feed);
language.show();
feed.start();
