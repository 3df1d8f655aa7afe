// @ts-check
/** The server's clock, so that a terminal whose own clock is wrong still shows right waits. */

const toleranceMilliseconds = 1500;
let offsetMilliseconds = 0;

/** Learns from an HTTP `Date` header, which is exact to a second. @param {string | null} header */
export function noteServerDate(header) {
  const server = header ? Date.parse(header) : NaN;
  if (Number.isNaN(server)) return;
  const measured = server + 500 - Date.now();
  if (Math.abs(measured - offsetMilliseconds) > toleranceMilliseconds) offsetMilliseconds = measured;
}

/** Now, in milliseconds since 1970, by the server's clock. */
export function serverNow() {
  return Date.now() + offsetMilliseconds;
}

/** Calls `tick` now and then at the beginning of every second. @param {() => void} tick */
export function everySecond(tick) {
  const run = () => {
    tick();
    setTimeout(run, 1000 - (serverNow() % 1000));
  };
  run();
}
