// @ts-check
/**
 * What a field of the kind `datetime-local` shows for a moment, by the office's clock.
 * @param {number} moment
 * @param {string} timeZone
 */
export function toField(moment, timeZone) {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
  }).format(moment).replace(' ', 'T');
}

/**
 * The moment that somebody means by the office's clock.
 * @param {string} text `2026-11-27T16:00`
 * @param {string} timeZone
 */
export function fromField(text, timeZone) {
  const asIfUTC = Date.parse(`${text}Z`);
  return 2 * asIfUTC - Date.parse(`${toField(asIfUTC, timeZone)}Z`);
}
