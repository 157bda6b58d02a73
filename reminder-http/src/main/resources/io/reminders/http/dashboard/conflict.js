// Somebody changed a reminder while it was being edited here: shows both, and lets the reader decide.

import { open } from "./dialogs.js";
import { button, element, foreign } from "./dom.js";
import { repeatInWords } from "./repeat.js";

const ROWS = [
  ["Title", (r) => r.title, (c) => c.title],
  ["Message", (r) => r.message, (c) => c.message],
  ["Phone number", (r) => r.phone_number, (c) => c.phone_number],
  ["When", whenOf, changedWhen],
  ["Time zone", (r) => r.timezone, (c) => c.timezone],
  ["Status", (r) => r.status, () => undefined],
];

function whenOf(reminder) {
  return reminder.recurrence ? repeatInWords(reminder.recurrence) : reminder.readable_time;
}

function changedWhen({ cron, rrule, scheduled_time: time }) {
  return cron ?? (rrule ? `${rrule}, from ${time}` : time?.replace("T", " "));
}

/**
 * Asks what to do.
 * @param seen the reminder as it was when the editing began
 * @param current as it is now
 * @param mine what was changed here
 * @returns "mine", "theirs", or null to go on editing
 */
export function decided(seen, current, mine) {
  return new Promise((resolve) => {
    let choice = null;
    const choose = (wanted) => () => {
      choice = wanted;
      dialog.close();
    };
    const rows = ROWS.map(([name, of, changed]) => [name, of(seen), of(current), changed(mine)]).filter(
      ([, before, after, wanted]) => before !== after || wanted !== undefined,
    );
    const dialog = open(
      "ask.wide",
      "It was changed meanwhile",
      [
        element("p", { text: "Somebody else saved this reminder while you were editing it. Nothing of yours is lost: decide what holds." }),
        element(
          "div.table",
          { tabindex: 0, role: "region", "aria-label": "Both versions" },
          element(
            "table",
            {},
            element("thead", {}, element("tr", {}, ...["", "It is now", "You want"].map((text) => element("th", { scope: "col", text: text || "Field" })))),
            element("tbody", {}, ...rows.map(row)),
          ),
        ),
        element(
          "div.dialog-foot",
          {},
          element("button.button", { type: "button", autofocus: true, onclick: () => dialog.close(), text: "Go on editing" }),
          button("Take what is there", choose("theirs")),
          button("Save mine over it", choose("mine"), { kind: "main" }),
        ),
      ],
      { closed: () => resolve(choice), closer: false },
    );
  });
}

function row([name, before, after, wanted]) {
  const changedThere = before !== after;
  return element(
    "tr",
    {},
    element("th", { scope: "row", text: name }),
    element("td", {}, foreign(changedThere ? "strong" : "span", after), changedThere ? element("span.hint", { text: " changed" }) : null),
    element("td", {}, foreign(wanted === undefined ? "span" : "strong", wanted ?? "as it is now")),
  );
}
