// @ts-check
/** Key codes, not characters: a Vietnamese input method must not change what a key does. */
const commands = /** @type {const} */ ({
  Space: 'primary', Enter: 'primary', NumpadEnter: 'primary',
  KeyR: 'recall', KeyN: 'no-show', KeyX: 'cancel', KeyC: 'issue',
});

/** @param {(command: import('./desk.js').DeskCommand) => void} run */
export function startShortcuts(run) {
  document.addEventListener('keydown', (event) => {
    const command = commands[/** @type {keyof typeof commands} */ (event.code)];
    if (!command || isForSomethingElse(event, command)) return;
    event.preventDefault();
    run(command);
  });
}

/** @param {KeyboardEvent} event @param {string} command */
function isForSomethingElse(event, command) {
  if (event.repeat || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return true;
  if (document.querySelector('dialog[open]')) return true;
  const target = /** @type {Element | null} */ (event.target);
  if (target?.closest('input, textarea, select, [contenteditable]')) return true;
  return command === 'primary' && Boolean(target?.closest('button, a'));
}
