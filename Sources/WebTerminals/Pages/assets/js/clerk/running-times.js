// @ts-check
import { serverNow } from '../clock.js';
import { setText } from '../dom.js';
import { stopwatch } from '../format.js';

/** Brings every running time on the page up to date: `data-since` counts up, `data-until` down and then up again. */
export function tickRunningTimes() {
  const now = serverNow();
  for (const node of document.querySelectorAll('[data-since]')) {
    setText(node, stopwatch(now - Date.parse(node.getAttribute('data-since') ?? '')));
  }
  for (const node of document.querySelectorAll('[data-until]')) {
    setText(node, stopwatch(Math.abs(now - Date.parse(node.getAttribute('data-until') ?? ''))));
  }
}
