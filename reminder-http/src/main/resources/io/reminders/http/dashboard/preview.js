// The next five times of what is being typed, asked for while it is typed.

import { now } from "./clock.js";
import { element, retext } from "./dom.js";
import { until } from "./words.js";

const QUIET_MILLIS = 350;
const POINTS = 5;

/**
 * A preview.
 * @param ask given how many points, and a signal that breaks it off: asks the server, or returns null if there is nothing to ask
 * @param refused told what the server refuses; an empty list if nothing
 */
export function previewOf(ask, refused) {
  const list = element("ol.times");
  const word = element("p.hint", { text: "The next times are shown here." });
  const panel = element("section.preview", { "aria-live": "polite", "aria-label": "Preview" }, element("h3", { text: "It will call" }), word, list);
  let timer = 0;
  let underWay = null;

  async function look() {
    underWay?.abort();
    underWay = new AbortController();
    const { signal } = underWay;
    try {
      const answer = await ask(POINTS, signal);
      if (!signal.aborted) {
        tell(answer ? answer.body.data : [], answer ? "" : "The next times are shown here.");
        refused([]);
      }
    } catch (failure) {
      if (failure.name !== "AbortError") {
        tell([], failure.errors?.length ? "The next times are shown when date, time and zone fit." : failure.message);
        refused(failure.errors ?? []);
      }
    }
  }

  function tell(plans, text) {
    list.replaceChildren(...plans.map(line));
    retext(word, plans.length === 0 ? text || "Never: no such time is left." : endOf(plans));
    word.classList.toggle("empty-line", !word.textContent);
  }

  return {
    panel,
    /** Looks again when the typing rests. */
    soon() {
      clearTimeout(timer);
      timer = setTimeout(look, QUIET_MILLIS);
    },
    now: look,
    stop() {
      clearTimeout(timer);
      underWay?.abort();
    },
  };
}

const endOf = (plans) => (plans.length > 1 && plans.length < POINTS ? "After these it ends." : "");

function line(plan) {
  const moved = plan.due !== plan.scheduled_time ? ", moved to the allowed hours" : "";
  return element(
    "li",
    {},
    element("span", { text: plan.readable_time }),
    element("span.hint", { text: until(Date.parse(plan.due) - now()) + moved }),
  );
}
