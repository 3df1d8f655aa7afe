// @ts-check
import { h } from '../dom.js';

/**
 * A few numbers beside one another, of which one is chosen.
 * @param {{label: string, name: string, chosen: number, options: {value: number, text: string}[]}} field
 */
export function pillsField({ label, name, chosen, options }) {
  const inputs = options.map(({ value }) =>
    h('input', { type: 'radio', name, value, checked: value === chosen, class: 'visually-hidden' }));
  const element = h('fieldset', { class: 'pills' },
    h('legend', {}, label),
    ...options.map(({ text }, index) => h('label', { class: 'pill' }, inputs[index], h('span', {}, text))));
  return { element, value: () => Number(inputs.find(({ checked }) => checked)?.value ?? chosen) };
}
