// @ts-check
import { byId, h, icon, renderWhenChanged } from '../dom.js';
import { translate } from '../i18n.js';

const levels = [5, 4, 3, 2, 1];

/**
 * How it was, in words; then thanks.
 * @param {import('./visit-api.js').Visit | null} visit
 * @param {import('../i18n.js').Language} language
 * @param {(rating: number) => void} send
 */
export function renderRating(visit, language, send) {
  const place = byId('rating');
  place.hidden = !visit?.canRate;
  const rating = visit?.rating ?? null;
  renderWhenChanged(place, [visit?.canRate, rating, language], () => {
    if (!visit?.canRate) return [];
    return [rating === null ? form(language, send) : thanks(rating, language)];
  });
}

/** @param {number} rating @param {import('../i18n.js').Language} language */
function thanks(rating, language) {
  const text = translate(language, 'phone.rated', { rating: translate(language, `phone.rating${rating}`) });
  return h('p', { class: 'rating-thanks', role: 'status' }, icon('check'), text);
}

/** @param {import('../i18n.js').Language} language @param {(rating: number) => void} send */
function form(language, send) {
  const missing = h('p', { class: 'rating-missing', role: 'alert' });
  const node = h('form', { novalidate: true },
    h('fieldset', {},
      h('legend', {}, translate(language, 'phone.rate')),
      ...levels.map((level) => h('label', { class: 'rating-level' },
        h('input', { type: 'radio', name: 'rating', value: level }),
        h('span', {}, translate(language, `phone.rating${level}`)),
        h('span', { class: 'rating-stars', 'aria-hidden': true }, '★'.repeat(level) + '☆'.repeat(5 - level))))),
    missing,
    h('button', { type: 'submit', class: 'button button-primary' }, translate(language, 'phone.rateSend')));
  node.addEventListener('submit', (event) => {
    event.preventDefault();
    const rating = Number(new FormData(node).get('rating'));
    missing.textContent = rating ? '' : translate(language, 'phone.rateMissing');
    if (rating) send(rating);
  });
  return node;
}
