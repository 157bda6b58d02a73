// What was done, in words that are seen and read out. A notice goes by itself; one about a failure stays.

import { button, byId, element } from "./dom.js";

const SHOWN_MILLIS = 6000;
const MOST = 4;

export function say(text) {
  const notice = add("notice", text);
  setTimeout(() => notice.remove(), SHOWN_MILLIS);
}

export function complain(text) {
  add("notice.bad", text);
}

function add(kind, text) {
  const notice = element(`div.${kind}`, {}, element("p", { dir: "auto", text }));
  notice.append(button("×", () => notice.remove(), { kind: "bare", label: "Dismiss this notice" }));
  const notices = byId("notices");
  notices.append(notice);
  while (notices.children.length > MOST) {
    notices.firstElementChild.remove();
  }
  return notice;
}

/** Over everything that is modal too: what is behind a dialog is not read out. */
export function raiseNotices() {
  const modal = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document.body;
  if (byId("notices").parentElement !== modal) {
    modal.append(byId("notices"));
  }
}
