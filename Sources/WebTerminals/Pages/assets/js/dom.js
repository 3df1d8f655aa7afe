// @ts-check
/** Data reaches the page only as text nodes and attributes set here; there is no innerHTML anywhere. */

const iconFile = '/assets/icons/icons.svg';
let hasIcons = false;
const svgNamespace = 'http://www.w3.org/2000/svg';
/** @type {WeakMap<Element, string>} */
const renderedKeys = new WeakMap();

/**
 * An element with attributes and children; `null` and `false` children are left out.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number | boolean | null | undefined>} [attributes]
 * @param {...(Node | string | number | null | false)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function h(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    node.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) {
    if (child !== null && child !== false) node.append(typeof child === 'number' ? String(child) : child);
  }
  return node;
}

/** An element of a drawing. @param {string} tag @param {Record<string, string>} attributes @param {...Node} children */
export function svg(tag, attributes, ...children) {
  const node = document.createElementNS(svgNamespace, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

/** A picture of `/assets/icons/icons.svg` in the colour of the text. @param {string} name */
export const icon = (name) => svg('svg', { class: 'icon', 'aria-hidden': 'true' },
  svg('use', { href: hasIcons ? `#icon-${name}` : `${iconFile}#${name}` }));

/** Takes the icons into the page: one that is drawn while the server is away must not be asked for then. */
async function keepIcons() {
  const answer = await fetch(iconFile);
  const { documentElement } = new DOMParser().parseFromString(await answer.text(), 'image/svg+xml');
  documentElement.setAttribute('hidden', '');
  // The page has ids of its own.
  for (const symbol of documentElement.children) symbol.id = `icon-${symbol.id}`;
  document.body.append(document.importNode(documentElement, true));
  hasIcons = true;
}
keepIcons().catch((error) => console.warn('icons not loaded:', error));

/**
 * The element with this id, which the page must have.
 * @template {HTMLElement} [T=HTMLElement]
 * @param {string} id
 * @returns {T}
 */
export function byId(id) {
  const node = document.getElementById(id);
  if (!node) throw new Error(`the page has no #${id}`);
  return /** @type {T} */ (node);
}

/** Changes the text only when it differs, so that screen readers and selections are left alone. */
export function setText(/** @type {Element} */ node, /** @type {string | number} */ text) {
  const next = String(text);
  if (node.textContent !== next) node.textContent = next;
}

/**
 * Renders `build()` into `node` unless what it depends on is the same as last time.
 * @param {Element} node
 * @param {unknown} dependencies a JSON value
 * @param {() => (Node | string)[]} build
 */
export function renderWhenChanged(node, dependencies, build) {
  const key = JSON.stringify(dependencies);
  if (renderedKeys.get(node) === key) return;
  renderedKeys.set(node, key);
  node.replaceChildren(...build());
}
