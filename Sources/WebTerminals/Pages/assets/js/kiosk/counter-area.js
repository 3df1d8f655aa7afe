// @ts-check
/** @typedef {import('../i18n.js').Language} Language */
/** @typedef {import('../i18n.js').LocalText} LocalText */
/** @typedef {import('../api.js').Queue} Queue */
/** @typedef {Queue['counters'][number]} Counter */

/** So many names can still be read at a glance; beyond that the hall has to do. */
const mostNames = 4;

/** Where this service is served: the counters, and their halls where the office has several. @param {string} service
 * @param {Queue} queue @returns {LocalText | null} */
export function counterArea(service, queue) {
  const counters = queue.counters.filter(({ services }) => services.includes(service));
  const halls = queue.halls?.length > 1 ? queue.halls.filter(({ id }) => counters.some(({ hall }) => hall === id)) : [];
  if (counters.length === 0) return null;
  return { vi: inWords('vi', counters, halls), en: inWords('en', counters, halls) };
}

/** The counter that called, with its hall. @param {Counter} counter @param {Queue} queue @returns {LocalText} */
export function counterPlace(counter, queue) {
  const hall = queue.halls?.length > 1 ? queue.halls.find(({ id }) => id === counter.hall) : undefined;
  if (!hall) return counter.name;
  return { vi: `${counter.name.vi}, ${hall.name.vi}`, en: `${counter.name.en}, ${hall.name.en}` };
}

/** @param {Language} language @param {Counter[]} counters @param {Queue['halls']} halls */
function inWords(language, counters, halls) {
  const names = (/** @type {{name: LocalText}[]} */ things) => things.map(({ name }) => name[language]);
  const either = new Intl.ListFormat(language, { type: 'disjunction' });
  if (counters.length > mostNames && halls.length > 0) return either.format(names(halls));
  const shown = names(counters.slice(0, mostNames));
  const list = counters.length > mostNames ? `${shown.join(', ')}…` : either.format(shown);
  return halls.length === 1 ? `${halls[0].name[language]}: ${list}` : list;
}
