// Native dialogs: Esc closes them, and the focus goes back to where it was.

import { button, element } from "./dom.js";
import { raiseNotices } from "./notices.js";

let count = 0;

/**
 * A modal dialog, open. Its first element with `autofocus` has the focus; where `reads`, that is its title.
 * @param kind its class
 * @param title what it is called
 * @param content what is in it
 * @param closed called when it has been closed, however
 */
export function open(kind, title, content, { closed = () => {}, dismissible = true, closer = true, reads = false } = {}) {
  const id = `dialog-${++count}`;
  const dialog = element(`dialog.${kind}`, { "aria-labelledby": id });
  const head = element("div.dialog-head", {}, element("h2", { id, text: title, dir: "auto", tabindex: -1, autofocus: reads }));
  if (dismissible && closer) {
    head.append(button("×", () => dialog.close(), { kind: "bare", label: "Close" }));
  }
  dialog.append(head, ...content);
  dialog.addEventListener("cancel", (event) => {
    if (!dismissible) {
      event.preventDefault();
    }
  });
  dialog.addEventListener("close", () => {
    raiseNotices();
    dialog.remove();
    closed();
  });
  document.body.append(dialog);
  dialog.showModal();
  raiseNotices();
  return dialog;
}

/**
 * Asks before something is done.
 * @returns true if it is to be done
 */
export function confirmed(title, text, action, { danger = false, otherwise = "Keep it" } = {}) {
  return new Promise((resolve) => {
    let agreed = false;
    const dialog = open(
      "ask",
      title,
      [
        element("p", { text, dir: "auto" }),
        element(
          "div.dialog-foot",
          {},
          element("button.button", { type: "button", autofocus: true, onclick: () => dialog.close(), text: otherwise }),
          button(
            action,
            () => {
              agreed = true;
              dialog.close();
            },
            { kind: danger ? "danger" : "main" },
          ),
        ),
      ],
      { closed: () => resolve(agreed), closer: false },
    );
  });
}

/** Says something that has to be read. */
export function inform(title, text) {
  const dialog = open(
    "ask",
    title,
    [
      element("p", { text, dir: "auto" }),
      element(
        "div.dialog-foot",
        {},
        element("button.button.main", { type: "button", autofocus: true, onclick: () => dialog.close(), text: "Understood" }),
      ),
    ],
    { closer: false },
  );
}
