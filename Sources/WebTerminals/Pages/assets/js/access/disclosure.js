// @ts-check
/**
 * A button that opens a list below it. It closes on a choice, on Escape, and when the focus or a click goes elsewhere.
 * @param {HTMLElement} button
 * @param {HTMLElement} list
 */
export function startDisclosure(button, list) {
  const show = (/** @type {boolean} */ isOpen) => {
    list.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
  };
  const isOutside = (/** @type {EventTarget | null} */ target) =>
    target instanceof Node && !list.contains(target) && !button.contains(target);
  button.addEventListener('click', () => show(list.hidden === true));
  // Before the choice is heard: a dialog that it opens gives the focus back to the button.
  list.addEventListener('click', () => {
    show(false);
    button.focus();
  }, { capture: true });
  document.addEventListener('click', (event) => isOutside(event.target) && show(false));
  document.addEventListener('focusin', (event) => isOutside(event.target) && show(false));
  for (const node of [button, list]) {
    node.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || list.hidden) return;
      event.stopPropagation();
      show(false);
      button.focus();
    });
  }
}
