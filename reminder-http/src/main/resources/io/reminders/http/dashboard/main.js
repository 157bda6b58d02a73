// Puts the page together: header, tabs, search, list, and what is open by its address (#tab/id).

import { refreshed } from "./api.js";
import { startCounting } from "./countdown.js";
import { byId, element } from "./dom.js";
import { openNew } from "./form.js";
import { List } from "./list.js";
import { onStranger, signOut, token } from "./session.js";
import { askForToken } from "./signin.js";
import { chooseTheme } from "./theme.js";
import { openWhy } from "./why.js";
import { TABS } from "./words.js";

const QUIET_MILLIS = 250;

let tab = TABS[0];
let why = null;
let typing = 0;

const addressOf = (shownTab, id) => `#${shownTab.id}${id ? `/${id}` : ""}`;
const list = new List((id) => addressOf(tab, id), openNew);

function readAddress() {
  const [name, id] = location.hash.slice(1).split("/");
  tab = TABS.find((known) => known.id === name) ?? TABS[0];
  markTab();
  list.choose(tab, byId("search").value.trim());
  if (why && why.id !== id) {
    const before = why;
    why = null;
    before.dialog.close();
  }
  if (id && !why) {
    const opened = openWhy(id, (other) => addressOf(tab, other), () => {
      if (why === opened) {
        why = null;
        history.replaceState(null, "", addressOf(tab));
      }
    });
    why = opened;
  }
}

function markTab() {
  for (const made of byId("tabs").children) {
    const chosen = made.dataset.tab === tab.id;
    made.setAttribute("aria-selected", String(chosen));
    made.tabIndex = chosen ? 0 : -1;
  }
  byId("list").setAttribute("aria-labelledby", `tab-${tab.id}`);
  document.title = tab.id === "all" ? "Reminders" : `${tab.name} – Reminders`;
  for (const link of document.querySelectorAll(".card h2 a")) {
    link.href = addressOf(tab, link.closest(".card").dataset.id);
  }
}

function buildTabs() {
  const tabs = TABS.map((known) =>
    element("button.tab", {
      type: "button",
      role: "tab",
      id: `tab-${known.id}`,
      "data-tab": known.id,
      "aria-controls": "list",
      "aria-selected": "false",
      text: known.name,
      onclick: () => (location.hash = addressOf(known)),
    }),
  );
  byId("tabs").append(...tabs);
  byId("tabs").addEventListener("keydown", (event) => {
    const at = tabs.indexOf(event.target);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (at >= 0 && to !== undefined) {
      event.preventDefault();
      const target = tabs.at(to % tabs.length);
      target.focus();
      target.click();
    }
  });
}

function searchSoon() {
  clearTimeout(typing);
  typing = setTimeout(() => list.choose(tab, byId("search").value.trim()), QUIET_MILLIS);
}

function focusSearch(event) {
  const writes = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !writes && !event.ctrlKey && !event.metaKey && !document.querySelector("dialog[open]")) {
    event.preventDefault();
    byId("search").focus();
  }
}

function signedIn() {
  byId("sign-out").hidden = !token();
  refreshed();
}

chooseTheme(byId("theme"));
buildTabs();
startCounting();
onStranger(() => askForToken(signedIn));
byId("sign-out").hidden = !token();
byId("sign-out").addEventListener("click", signOut);
byId("new").addEventListener("click", openNew);
byId("search").addEventListener("input", searchSoon);
document.addEventListener("keydown", focusSearch);
document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault(); // The part of the address behind # is the tab.
  byId("list").focus();
});
addEventListener("hashchange", readAddress);
readAddress();
