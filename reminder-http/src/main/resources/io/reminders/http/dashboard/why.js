// One reminder: what is asked for, what comes, and what happened and why.

import { actionBar } from "./actions.js";
import * as api from "./api.js";
import { badge, countFor, rebadge } from "./card.js";
import { open } from "./dialogs.js";
import { element, foreign, retext, show } from "./dom.js";
import { eventLines, eventOf } from "./event.js";
import { repeatInWords } from "./repeat.js";
import { OPEN, consequenceInWords, exactly, factInWords, hasBegun, hereToo, reasonInWords } from "./words.js";

const EVERY_MILLIS = 3000;
const POINTS = 5;
const NEWEST = 60;

/**
 * Opens what is known of a reminder.
 * @param id which
 * @param linkTo the address of another reminder on this page
 * @param closed called when it has been closed
 */
export function openWhy(id, linkTo, closed) {
  return new Why(id, linkTo, closed);
}

class Why {
  shown = "";
  timer = 0;
  turn = 0;
  end = new AbortController();

  constructor(id, linkTo, closed) {
    this.id = id;
    this.linkTo = linkTo;
    this.actions = actionBar({ all: true });
    this.mark = element("span.badge");
    this.left = element("time.countdown");
    this.headline = element("p.headline");
    this.message = foreign("blockquote.message", "");
    this.facts = element("dl.known");
    this.coming = element("ol.times");
    this.comingBox = element("section", {}, element("h3", { text: "What comes" }), this.coming);
    this.around = element("div.around-box");
    this.aroundBox = element("section", {}, element("h3", { text: "The event" }), this.around);
    this.timeline = element("ol.timeline");
    this.record = element("ol.record");
    this.body = element(
      "div.why-body",
      {},
      element("p.why-state", {}, this.mark, this.left),
      this.headline,
      this.message,
      this.facts,
      this.actions.bar,
      this.comingBox,
      this.aroundBox,
      element("section", {}, element("h3", { text: "What happened" }), this.timeline),
      element("details", {}, element("summary", { text: "The full record" }), this.record),
    );
    this.dialog = open("drawer", "Loading", [this.body], {
      reads: true,
      closed: () => {
        this.end.abort();
        clearTimeout(this.timer);
        closed();
      },
    });
    this.title = this.dialog.querySelector("h2");
    show(this.body, false);
    api.onChange(() => this.refresh(), this.end.signal);
    document.addEventListener("visibilitychange", () => this.refresh(), { signal: this.end.signal });
    this.refresh();
  }

  /** Asks what is known by now; of two that overlap the later one counts. */
  async refresh() {
    clearTimeout(this.timer);
    if (this.end.signal.aborted || document.hidden) {
      return;
    }
    const turn = ++this.turn;
    try {
      await this.look(() => turn === this.turn);
    } catch (failure) {
      if (this.missed(failure)) {
        return;
      }
    }
    if (turn === this.turn && !this.end.signal.aborted) {
      this.timer = setTimeout(() => this.refresh(), EVERY_MILLIS);
    }
  }

  async look(isCurrent) {
    const { body: reminder } = await api.find(this.id);
    const text = JSON.stringify({ ...reminder, time_remaining: 0 });
    if (text === this.shown && !hasBegun(reminder)) {
      return;
    }
    const [{ body: plan }, { body: history }, { body: explanation }, event] = await Promise.all([
      api.plan(this.id, POINTS),
      api.history(this.id),
      api.explanation(this.id),
      eventOf(reminder),
    ]);
    if (isCurrent()) {
      this.draw(reminder, plan.data, history.data, explanation, event);
      this.shown = text;
    }
  }

  /** Whether there is nothing more to ask: it is gone, or somebody has to sign in first. */
  missed(failure) {
    if (failure.status !== 404) {
      return failure.status === 401;
    }
    if (this.shown) {
      this.dialog.close();
    } else {
      retext(this.title, "There is no such reminder");
      this.dialog.append(element("p.why-body", { text: "It may have been deleted, or it may be somebody else's." }));
    }
    return true;
  }

  draw(reminder, plans, history, explanation, event) {
    show(this.body, true);
    retext(this.title, reminder.title);
    rebadge(this.mark, reminder);
    countFor(this.left, reminder);
    retext(this.headline, headlineOf(reminder, history));
    retext(this.message, reminder.message);
    this.actions.update(reminder);
    this.facts.replaceChildren(...factsOf(reminder));
    const coming = OPEN.includes(reminder.status) ? plans.filter((plan) => plan.attempts.length > 0) : [];
    this.coming.replaceChildren(...coming.map(comingLine));
    show(this.comingBox, coming.length > 0);
    this.around.replaceChildren(...(event ? eventLines(event, this.id, this.linkTo) : []));
    show(this.aroundBox, event !== null);
    const newest = history.slice(-NEWEST).reverse();
    this.timeline.replaceChildren(...newest.map((line) => historyLine(line, reminder.timezone)));
    this.record.replaceChildren(...explanation.data.map((text) => foreign("li", text)), ...explanation.untaken.map(untakenLine));
  }
}

function headlineOf(reminder, history) {
  if (reminder.failure_reason) {
    return `${reasonInWords(reminder.failure_reason)}.`;
  }
  if (reminder.status === "paused") {
    return "Nothing starts until it is resumed.";
  }
  const last = history.at(-1);
  if (!OPEN.includes(reminder.status)) {
    return last ? `${consequenceInWords(last) || factInWords(last)}.` : "";
  }
  return hasBegun(reminder) ? `${consequenceInWords(last) || factInWords(last)}.` : `It will call on ${reminder.readable_time}.`;
}

function factsOf(reminder) {
  const here = hereToo(reminder.scheduled_time, reminder.timezone);
  const known = [
    ["When", reminder.readable_time + (here ? `, ${here}` : "")],
    ["Repeats", reminder.recurrence ? repeatInWords(reminder.recurrence) : null],
    ["To", reminder.phone_number],
    ["Belongs to", reminder.subject],
    ["Last call begun", reminder.last_run_at && exactly(reminder.last_run_at, reminder.timezone)],
    ["Tried again", reminder.retry_count ? `${reminder.retry_count}×` : null],
    ["Provider's name for the call", reminder.call_sid],
    ["Created", exactly(reminder.created_at, reminder.timezone)],
  ];
  return known
    .filter(([, value]) => value)
    .map(([name, value]) => element("div", {}, element("dt", { text: name }), foreign("dd", value)));
}

function comingLine(plan) {
  const tries = plan.attempts.reduce((sum, attempt) => sum + attempt.tries, 0);
  return element(
    "li",
    {},
    element("span", { text: plan.readable_time }),
    element("span.hint", { text: `up to ${tries} ${tries === 1 ? "try" : "tries"}${plan.due === plan.scheduled_time ? "" : ", moved to the allowed hours"}` }),
  );
}

function historyLine(line, zone) {
  const why = consequenceInWords(line);
  return element(
    "li",
    { "data-status": line.status },
    element("time", { datetime: line.at, text: exactly(line.at, zone) }),
    element(
      "div",
      {},
      element("strong", { text: factInWords(line) }),
      line.attempt > 0 ? element("span.tag", { text: `Attempt ${line.attempt}` }) : null,
      why ? element("p", { text: why }) : null,
      line.reference ? element("p.hint", { text: `The provider calls it ${line.reference}` }) : null,
    ),
  );
}

function untakenLine({ step, reason }) {
  return element("li", { text: `Step ${step} was not taken: ${reasonInWords(reason)}.` });
}
