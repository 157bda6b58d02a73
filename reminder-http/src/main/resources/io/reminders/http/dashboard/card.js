// One reminder of the list. Its elements stay; only what is different is written anew.

import { actionBar } from "./actions.js";
import { countTo } from "./countdown.js";
import { element, foreign, retext, show } from "./dom.js";
import { repeatInWords } from "./repeat.js";
import { aroundInWords, colourOf, hasBegun, hereToo, reasonInWords, statusOf, until, untilNextStep } from "./words.js";

/** A badge that says the status of a reminder. */
export function badge(reminder) {
  return element("span.badge", { "data-status": colourOf(reminder), text: statusOf(reminder) });
}

export function rebadge(target, reminder) {
  retext(target, statusOf(reminder));
  target.dataset.status = colourOf(reminder);
}

/** Counts down to what is next of a reminder, in that element. */
export function countFor(target, reminder) {
  countTo(target, reminder.next_action_time, hasBegun(reminder) ? untilNextStep : until);
  show(target, reminder.next_action_time !== null);
  if (reminder.next_action_time) {
    target.dateTime = reminder.next_action_time;
  }
}

/**
 * A card.
 * @param linkTo the address of one reminder on this page
 */
export function cardOf(reminder, linkTo) {
  const link = element("a", { href: linkTo(reminder.id), dir: "auto" });
  const message = foreign("p.message", "");
  const time = element("span.when");
  const here = element("span.hint");
  const repeats = element("span.tag");
  const around = foreign("span.tag", "");
  const phone = element("span.phone");
  const reason = element("p.reason");
  const mark = badge(reminder);
  const left = element("time.countdown");
  const actions = actionBar({ all: false });
  const card = element(
    "li.card",
    { "data-id": reminder.id },
    element("div.card-top", {}, element("h2", {}, link), element("div.card-state", {}, left, mark)),
    message,
    element("p.facts", {}, time, here, repeats, around, phone),
    reason,
    actions.bar,
  );
  let shown = "";

  function update(current) {
    const text = JSON.stringify({ ...current, time_remaining: 0 });
    if (text === shown) {
      return;
    }
    shown = text;
    const focused = card.contains(document.activeElement) ? document.activeElement : null;
    retext(link, current.title);
    retext(message, current.message);
    retext(time, current.readable_time);
    retext(here, hereToo(current.scheduled_time, current.timezone));
    retext(repeats, current.recurrence ? repeatInWords(current.recurrence) : "");
    retext(around, aroundInWords(current));
    retext(phone, current.phone_number);
    retext(reason, current.failure_reason ? reasonInWords(current.failure_reason) : "");
    [here, repeats, around, reason].forEach((part) => show(part, part.textContent !== ""));
    card.dataset.status = colourOf(current);
    rebadge(mark, current);
    countFor(left, current);
    actions.update(current);
    if (focused?.hidden) {
      link.focus({ preventScroll: true });
    }
  }

  update(reminder);
  return { card, update, link, reminder: () => JSON.parse(shown) };
}
