// @ts-check
import { fetchStatistics } from '../supervisor-api.js';

const restMilliseconds = 10_000;

/**
 * Today's figures, the same as the report has; asked for at most every 10 s, however much happens.
 * @param {() => void} changed
 */
export function startToday(changed) {
  /** @type {import('../history/statistics-types.js').Figures | null} */
  let figures = null;
  let isResting = false;
  let isMissed = false;

  async function refresh() {
    if (isResting) {
      isMissed = true;
      return;
    }
    isResting = true;
    setTimeout(() => {
      isResting = false;
      if (isMissed) refresh();
    }, restMilliseconds);
    isMissed = false;
    try {
      figures = (await fetchStatistics({ period: 'day' })).total;
      changed();
    } catch (error) {
      console.warn('figures not loaded:', error);
    }
  }

  return { refresh, get figures() { return figures; } };
}
