// @ts-check
import { h } from '../../dom.js';
import { namedRanges, nameOfRange, rangeNamed } from './ranges.js';

/**
 * Chooses the days that the figures tell of; the address keeps the choice.
 * @param {() => string} today the office's day
 */
export function rangePicker(today) {
  const chips = [...namedRanges, 'custom'].map((name) => {
    const input = h('input', { type: 'radio', name: 'range', value: name, class: 'visually-hidden' });
    return { name, input, label: h('label', { class: 'chip' }, input, h('span', { 'data-text': `range.${name}` })) };
  });
  const from = dayField('from');
  const to = dayField('to');
  const custom = h('div', { class: 'range-days' }, from.element, to.element,
    h('button', { class: 'button button-primary', 'data-text': 'range.show' }));
  const form = h('form', { class: 'range-picker' },
    h('fieldset', { class: 'chips' }, h('legend', { class: 'visually-hidden', 'data-text': 'range.title' }),
      ...chips.map(({ label }) => label)), custom);

  form.addEventListener('change', ({ target }) => {
    const chosen = /** @type {HTMLInputElement} */ (target);
    if (chosen.name !== 'range') return;
    custom.hidden = chosen.value !== 'custom';
    if (custom.hidden) go(chosen.value);
    else from.input.focus();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go(nameOfRange({ from: from.input.value, to: to.input.value }));
  });

  /** Shows what the address names. */
  function render() {
    const range = chosenRange();
    const name = typeof range === 'string' ? range : 'custom';
    for (const chip of chips) chip.input.checked = chip.name === name;
    custom.hidden = name !== 'custom';
    from.input.value = typeof range === 'string' ? from.input.value || today() : range.from;
    to.input.value = typeof range === 'string' ? to.input.value || today() : range.to;
  }

  return { form, render };
}

/** The range in the address. */
export const chosenRange = () => rangeNamed(location.hash.split('/')[1] ?? '');

/** @param {string} range */
const go = (range) => location.assign(`#history/${range}`);

/** @param {'from'|'to'} name */
function dayField(name) {
  const input = h('input', { id: `range-${name}`, name, type: 'date', class: 'input', required: true });
  const label = h('label', { for: input.id, 'data-text': `range.${name}` });
  return { input, element: h('div', { class: 'field' }, label, input) };
}
