// @ts-check
/**
 * On paper: light colours, charts drawn for the width of the sheet, and every table unfolded.
 * @param {HTMLElement} root
 * @param {() => {resize: () => void}[]} charts
 * @param {() => unknown} draw
 */
export function startPrinting(root, charts, draw) {
  /** What was folded before. @type {HTMLDetailsElement[]} */
  let folded = [];
  window.addEventListener('beforeprint', () => {
    if (root.hidden) return;
    document.documentElement.dataset.theme = 'light';
    folded = [...root.querySelectorAll('details')].filter((details) => !details.open);
    for (const details of folded) details.open = true;
    draw();
    for (const chart of charts()) chart.resize();
  });
  window.addEventListener('afterprint', () => {
    if (root.hidden) return;
    delete document.documentElement.dataset.theme;
    for (const details of folded) details.open = false;
    draw();
  });
}
