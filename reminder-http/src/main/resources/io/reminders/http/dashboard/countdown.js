// Everything on the page that counts down, once a second, for as long as it is on the page.

import { now } from "./clock.js";
import { retext } from "./dom.js";
import { until } from "./words.js";

const counting = new Map();

/** Counts down to an instant in that element; null stops it. */
export function countTo(target, instant, say = until) {
  if (instant === null) {
    counting.delete(target);
  } else {
    counting.set(target, { at: Date.parse(instant), say });
    tick(target);
  }
}

function tick(target) {
  const { at, say } = counting.get(target);
  retext(target, say(at - now()));
}

/** Starts the one timer of all countdowns. */
export function startCounting() {
  setInterval(() => {
    for (const target of [...counting.keys()]) {
      if (target.isConnected) {
        tick(target);
      } else {
        counting.delete(target);
      }
    }
  }, 1000);
}
