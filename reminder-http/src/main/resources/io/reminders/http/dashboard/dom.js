// Elements. Text goes in as text and nothing else: nowhere on this page is anything read as HTML.

/** The element with that id. */
export const byId = (id) => document.getElementById(id);

/**
 * An element.
 * @param kind its name, with classes behind dots: `p.hint`
 * @param attributes by name; `on…` are listeners, `text` is its text, false and null leave an attribute out
 * @param children elements and texts
 */
export function element(kind, attributes = {}, ...children) {
  const [name, ...classes] = kind.split(".");
  const made = document.createElement(name);
  made.classList.add(...classes);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (key === "text") {
      made.textContent = value;
    } else if (key.startsWith("on")) {
      made.addEventListener(key.slice(2), value);
    } else {
      made.setAttribute(key, value === true ? "" : value);
    }
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** A button that says what it does. */
export function button(text, onclick, { kind = "", label = null } = {}) {
  return element(`button.button${kind && `.${kind}`}`, { type: "button", onclick, "aria-label": label }, text);
}

/** A text of somebody's: in its own direction, whatever is in it. */
export const foreign = (kind, text) => element(kind, { dir: "auto", text });

/** Changes a text only where it differs, so that nothing is read out or redrawn twice. */
export function retext(target, text) {
  if (target.textContent !== text) {
    target.textContent = text;
  }
}

/** Shows or hides. */
export function show(target, wanted) {
  target.hidden = !wanted;
}
