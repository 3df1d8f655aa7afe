// @ts-check
/** The library is loaded with the first chart; where the office's machine has none, the tables say it all. */

const address = '/assets/vendor/chart.js';
/** @type {Promise<any> | null} */
let loading = null;

/** @returns {Promise<any>} the library, or null where there is none */
export function chartLibrary() {
  loading ??= new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', () => resolve(/** @type {any} */ (window).Chart ?? null));
    script.addEventListener('error', () => resolve(null));
    document.head.append(script);
  });
  return loading;
}

/** @typedef {'first'|'second'|'third'} Tone */
/**
 * @typedef {object} Picture
 * @property {'bar'|'line'} kind
 * @property {(string | string[])[]} labels
 * @property {{label: string, values: (number | null)[], tone: Tone}[]} datasets
 * @property {string} unit of the axis
 * @property {string} locale
 */

/** Told apart without colour too. @type {Record<Tone, {colour: string, dash: number[], point: string}>} */
const tones = {
  first: { colour: '--brand', dash: [], point: 'circle' },
  second: { colour: '--warn', dash: [6, 4], point: 'rect' },
  third: { colour: '--go', dash: [2, 3], point: 'triangle' },
};

/** What Chart.js is told to draw, in the colours of the page at this moment. @param {Picture} picture */
export function chartConfiguration({ kind, labels, datasets, unit, locale }) {
  const style = getComputedStyle(document.documentElement);
  const colour = (/** @type {string} */ token) => style.getPropertyValue(token).trim();
  const size = Math.max(12, Number.parseFloat(style.fontSize) * 0.85);
  const font = { family: style.getPropertyValue('--font'), size };
  const ticks = { color: colour('--ink-soft'), font };
  return {
    type: kind,
    data: { labels, datasets: datasets.map(({ label, values, tone }) => {
      const { dash, point, colour: token } = tones[tone];
      return {
        label, data: values, borderColor: colour(token), backgroundColor: colour(token),
        borderDash: kind === 'line' ? dash : [], borderWidth: kind === 'line' ? 3 : 0, pointStyle: point, pointRadius: 4,
        borderRadius: 4, maxBarThickness: 44, spanGaps: true,
      };
    }) },
    options: {
      locale, animation: false, maintainAspectRatio: false, interaction: { mode: 'index', intersect: false },
      scales: {
        x: {
          ticks: { ...ticks, maxRotation: 0, autoSkip: !labels.some(Array.isArray), autoSkipPadding: 12 },
          grid: { display: false },
        },
        y: { beginAtZero: true, ticks: { ...ticks, precision: 0 }, grid: { color: colour('--line') },
          title: { display: true, text: unit, color: colour('--ink-soft'), font } },
      },
      plugins: {
        legend: { display: datasets.length > 1, labels: { color: colour('--ink'), font, usePointStyle: true } },
        tooltip: { titleFont: font, bodyFont: font },
      },
    },
  };
}
