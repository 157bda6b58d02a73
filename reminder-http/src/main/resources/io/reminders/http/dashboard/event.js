// The event that a reminder hangs on: when it starts, and what else hangs on it.

import * as api from "./api.js";
import { Problem } from "./api.js";
import { badge } from "./card.js";
import { element, foreign } from "./dom.js";
import { aroundInWords } from "./words.js";

const STANDINGS = { planned: "", cancelled: "It does not take place.", completed: "It is over." };

/** What is known of the event of a reminder; null where it hangs on none, or where that may not be seen. */
export async function eventOf(reminder) {
  if (!reminder.event) {
    return null;
  }
  try {
    return (await api.event(reminder.event)).body;
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 404) {
      return null;
    }
    throw failure;
  }
}

/**
 * What is shown of it.
 * @param id the reminder from which it is looked at
 * @param linkTo the address of another reminder on this page
 */
export function eventLines({ event, data }, id, linkTo) {
  return [
    foreign("p", `${event.name}: ${event.readable_time}. ${STANDINGS[event.standing]}`.trim()),
    element("ul.around", {}, ...data.map((other) => line(other, other.id === id ? null : linkTo(other.id)))),
  ];
}

function line(reminder, address) {
  const title = address ? element("a", { href: address, dir: "auto", text: reminder.title }) : foreign("strong", reminder.title);
  return element("li", {}, title, element("span.hint", { text: aroundInWords(reminder), dir: "auto" }), badge(reminder));
}
