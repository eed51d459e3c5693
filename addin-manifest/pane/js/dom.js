// @ts-check
/**
 * Building the page safely: text is always text, never markup.
 * @typedef {Node | string | number | null | undefined | false | readonly Child[]} Child
 * @typedef {Record<string, string | number | boolean | null | undefined>} Attributes
 */

/**
 * An element with its attributes and children. `true` sets an attribute without a value; `false`, `null` and
 * `undefined` leave it out, and children likewise.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Attributes} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  element.append(...kept(children));
  return element;
}

/**
 * Puts these children in place of what the element held.
 * @param {Element} element
 * @param {...Child} children
 */
export function fill(element, ...children) {
  element.replaceChildren(...kept(children));
}

/**
 * A button of this page: never submits a form by accident.
 * @param {Attributes} attributes
 * @param {() => void} onClick
 * @param {...Child} children
 */
export function button(attributes, onClick, ...children) {
  const element = h('button', { type: 'button', ...attributes }, ...children);
  element.addEventListener('click', onClick);
  return element;
}

/**
 * Moves focus to something that need not be in the tab order, such as a heading.
 * @param {HTMLElement | null} element
 */
export function focusOn(element) {
  if (!element) {
    return;
  }
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) {
    element.setAttribute('tabindex', '-1');
  }
  element.focus();
}

let ids = 0;

/**
 * A new id, for labels and descriptions.
 * @param {string} start
 */
export function newId(start) {
  ids += 1;
  return `${start}-${ids}`;
}

/**
 * @param {readonly Child[]} children
 * @returns {(Node | string)[]}
 */
function kept(children) {
  return children.flatMap((child) => {
    if (Array.isArray(child)) {
      return kept(child);
    }
    const missing = child === null || child === undefined || child === false;
    return missing ? [] : [child instanceof Node ? child : String(child)];
  });
}
