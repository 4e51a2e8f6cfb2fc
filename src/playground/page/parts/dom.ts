type Attribute = string | number | boolean | null | undefined | ((event: never) => void);
export type Attributes = Readonly<Record<string, Attribute>>;
export type Child = Node | string | null;

/** An element with its attributes; what begins with "on" and is a function listens. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  setAttributes(element, attributes);
  element.append(...children.filter((child) => child !== null));
  return element;
}

const svgNamespace = "http://www.w3.org/2000/svg";

/** An element of a drawing. */
export function draw(
  tag: string,
  attributes: Attributes = {},
  ...children: readonly SVGElement[]
): SVGElement {
  const element = document.createElementNS(svgNamespace, tag);
  setAttributes(element, attributes);
  element.append(...children);
  return element;
}

function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") {
      element.addEventListener(name.slice(2), value as EventListener);
    } else element.setAttribute(name, value === true ? "" : String(value));
  }
}

/** Sets, or with null takes away, one attribute; touches the page only where something changes. */
export function mark(element: Element, name: string, value: string | boolean | null): void {
  const wanted = value === true ? "" : value === false ? null : value;
  if (element.getAttribute(name) === wanted) return;
  if (wanted === null) element.removeAttribute(name);
  else element.setAttribute(name, wanted);
}

export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * Shows a list by key: an element stays the same as long as its value does, so that focus, scroll and what plays
 * aren't disturbed by news about something else.
 */
export function keyedList<T>(parent: Element, keyOf: (item: T) => string, make: (item: T) => Element) {
  const shown = new Map<string, { readonly json: string; readonly element: Element }>();
  return (items: readonly T[], salt = ""): void => {
    const keys = new Set(items.map(keyOf));
    for (const [key, { element }] of shown) {
      if (keys.has(key)) continue;
      element.remove();
      shown.delete(key);
    }
    let before: Element | null = null;
    for (const item of items) {
      const key = keyOf(item);
      const json = JSON.stringify(item) + salt;
      const known = shown.get(key);
      const element = known?.json === json ? known.element : make(item);
      if (known !== undefined && known.element !== element) exchange(known.element, element);
      shown.set(key, { json, element });
      const place: Element | null = before === null ? parent.firstElementChild : before.nextElementSibling;
      if (place !== element) parent.insertBefore(element, place);
      before = element;
    }
  };
}

/** Puts an element in another's place; the keyboard stays on what corresponds to what it was on. */
function exchange(old: Element, fresh: Element): void {
  const { activeElement } = document;
  const had = activeElement !== null && old.contains(activeElement);
  const keys = [...old.querySelectorAll("button, a")];
  const at = had ? keys.indexOf(activeElement) : -1;
  old.replaceWith(fresh);
  if (!had) return;
  const target = fresh.querySelectorAll("button, a")[at] ?? fresh;
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}
