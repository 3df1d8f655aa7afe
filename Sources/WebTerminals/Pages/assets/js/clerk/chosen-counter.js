// @ts-check
const storageKey = 'facequeue.counter';

/** `?counter=` comes first, then what this browser remembers. */
export function chosenCounter() {
  return new URLSearchParams(location.search).get('counter') ?? localStorage.getItem(storageKey);
}

/** Remembers the choice and shows it in the address. @param {string | null} counter */
export function chooseCounter(counter) {
  const address = new URL(location.href);
  if (counter === null) {
    localStorage.removeItem(storageKey);
    address.searchParams.delete('counter');
  } else {
    localStorage.setItem(storageKey, counter);
    address.searchParams.set('counter', counter);
  }
  history.replaceState(null, '', address);
}
