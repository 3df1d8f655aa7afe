// @ts-check
/** Key codes, not characters: a Vietnamese input method must not change what a key does. */
const keys = /** @type {const} */ ({
  Space: 'primary', Enter: 'primary', NumpadEnter: 'primary',
  KeyR: 'recall', KeyN: 'no-show', KeyB: 'put-back', KeyP: 'park', KeyT: 'transfer', KeyS: 'change-service',
  KeyA: 'add-service', KeyG: 'priority', KeyF: 'finish-otherwise', KeyX: 'cancel', KeyM: 'merge', KeyC: 'issue',
  KeyO: 'counter', KeyZ: 'undo', KeyQ: 'queue', KeyK: 'parked', KeyD: 'dossiers', Slash: 'help',
});

/** @typedef {typeof keys[keyof typeof keys]} Shortcut */

/** @param {(shortcut: Shortcut) => void} run */
export function startShortcuts(run) {
  document.addEventListener('keydown', (event) => {
    const shortcut = keys[/** @type {keyof typeof keys} */ (event.code)];
    if (!shortcut || isForSomethingElse(event, shortcut)) return;
    event.preventDefault();
    run(shortcut);
  });
}

/** @param {KeyboardEvent} event @param {string} shortcut */
function isForSomethingElse(event, shortcut) {
  if (event.repeat || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return true;
  if (document.querySelector('dialog[open]')) return true;
  const target = /** @type {Element | null} */ (event.target);
  if (target?.closest('input, textarea, select, [contenteditable]')) return true;
  return shortcut === 'primary' && Boolean(target?.closest('button, a'));
}
