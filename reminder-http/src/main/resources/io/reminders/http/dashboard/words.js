// What statuses, facts, reasons and stretches of time are called.

export const TABS = [
  { id: "all", name: "All", status: "" },
  { id: "scheduled", name: "Scheduled", status: "active" },
  { id: "paused", name: "Paused", status: "paused" },
  { id: "completed", name: "Completed", status: "completed" },
  { id: "failed", name: "Failed", status: "failed" },
  { id: "unresolved", name: "Unresolved", status: "unresolved" },
];

/** For each tab, what to say where it has nothing. */
export const EMPTY = {
  all: ["No reminders yet", "Ask for the first one: what to say, to whom, and when. It will call on time."],
  scheduled: ["Nothing is scheduled", "What is to come is shown here, with the time that is left."],
  paused: ["Nothing is paused", "A paused reminder calls nobody until you resume it."],
  completed: ["Nothing has been completed yet", "Reminders whose call was taken end up here."],
  failed: ["Nothing has failed", "If a call cannot be made or nobody takes it, the reason is shown here."],
  unresolved: ["Nothing is unresolved", "If it cannot be found out whether a call was made, it is told here, and not repeated blindly."],
};

const STATUSES = {
  active: "Scheduled",
  paused: "Paused",
  completed: "Completed",
  failed: "Failed",
  expired: "Expired",
  cancelled: "Cancelled",
  unresolved: "Unresolved",
};

export const OPEN = ["active", "paused"];

/** Whether a call for the point that is shown has begun. */
export const hasBegun = (reminder) =>
  reminder.status === "active" &&
  reminder.last_run_at !== null &&
  Date.parse(reminder.last_run_at) >= Date.parse(reminder.scheduled_time);

const UNITS = { D: "day", W: "week", M: "month", Y: "year", TH: "hour", TM: "minute", TS: "second" };

/** A span of time (ISO 8601), such as PT1H, in words. */
export function spanInWords(text) {
  const [days, clock = ""] = text.slice(1).split("T");
  const parts = (from, mark) =>
    [...from.matchAll(/(\d+)([YMWDHS])/g)].map(([, number, unit]) => `${number} ${UNITS[mark + unit] ?? unit}${number === "1" ? "" : "s"}`);
  return [...parts(days, ""), ...parts(clock, "T")].join(" ") || "at once";
}

/** How far from its event a reminder is, and from which; empty where it hangs on none. */
export function aroundInWords({ event, before, after }) {
  const sides = [[before, "before"], [after, "after"]].filter(([spans]) => spans.length > 0);
  return event ? `${sides.map(([spans, side]) => `${spans.map(spanInWords).join(", ")} ${side}`).join(", ")} ${event}` : "";
}

/** What the badge of a reminder says. */
export const statusOf = (reminder) => (hasBegun(reminder) ? "Under way" : (STATUSES[reminder.status] ?? reminder.status));

/** The colour of that badge. */
export const colourOf = (reminder) => (hasBegun(reminder) ? "begun" : reminder.status);

const FAMILIES = {
  recipient: "This number cannot or may not be called",
  content: "The provider did not understand the request",
  configuration: "The account at the provider needs attention",
  limit: "A limit of the provider was reached",
  provider: "There was trouble at the provider or the carrier",
  network: "The provider could not be reached",
  cancelled: "The call was cancelled at the provider",
  unrecognised: "The provider gave a reason that is not known here",
};

const REASONS = {
  "cancelled-by-host": "It was cancelled",
  "edited-by-host": "It was changed",
  "paused-by-host": "It was paused",
  "resumed-by-host": "It was resumed",
  "done-by-host": "It was marked as done",
  "skipped-by-host": "This time was left out, as asked",
  "event-moved": "Its event was moved",
  "event-cancelled": "Its event does not take place",
  "event-completed": "Its event is over",
  "zone-rules-changed": "The rules of its time zone were changed",
  "moved-to-allowed-hours": "It was moved to the hours in which calls are allowed",
  "moved-before-deadline": "It was moved to before the allowed hours end",
  "collapsed-into-a-later-one": "A later one was delivered in its place",
  "outside-allowed-hours": "No call is allowed at this hour",
  "allowed-hours-bypassed": "It was called outside the allowed hours, as asked",
  "deliver-by-passed": "It became too late to call",
  "lease-ran-out": "The worker that made the call went away",
  "worker-stopped": "The worker stopped during the call",
  "send-budget-used-up": "The request did not leave in time",
  "no-thread": "The worker was too busy to make the request",
  "gateway-threw": "What became of the request is not known",
  "no-outcome-in-time": "Nobody said in time how the call ended",
  "doubt-remains": "It could not be found out whether the call was made",
  "no-answer": "Nobody answered",
  busy: "The line was busy",
  voicemail: "A voice mailbox took the call",
  answered: "Somebody took the call",
  acknowledged: "The recipient said that it was understood",
  accepted: "The provider took the call, which suffices",
  "request-in-flight": "The call is on its way",
  "outcome-open": "How the call ends is still to come",
  "doubt-open": "It is being found out whether the call was made",
  "try-again": "It will be tried again",
  "next-step": "The next step follows",
  "not-due": "It waits for its time",
  absent: "The request never arrived at the provider",
  "filed-late": "This was learnt after the end and changes nothing",
  contradiction: "This was learnt after the end and contradicts it",
};

/** A reason, `family: code`, in words. */
export function reasonInWords(reason) {
  const [, family, code] = /^([a-z]+): (.*)$/s.exec(reason) ?? [null, "", reason];
  if (family === "engine") {
    return REASONS[code] ?? code;
  }
  return family in FAMILIES ? `${FAMILIES[family]} (${code})` : reason;
}

const FACTS = {
  begun: "About to call",
  accepted: "The provider took the call",
  rejected: "The provider refused the call",
  not_sent: "The request did not leave",
  unconfirmed: "No reply came: the provider may have taken the call",
  absent: "The provider never got the request",
  answered: "Somebody took the call",
  voicemail: "A voice mailbox took the call",
  busy: "The line was busy",
  no_answer: "Nobody answered",
  failed: "The call failed",
  acknowledged: "The recipient said that it was understood",
  stopped: "Stopped",
  edited: "Changed",
  paused: "Paused",
  resumed: "Resumed",
  done: "Marked as done",
  planned: "Planned",
  elapsed: "Time passed",
};

/** What a line of history says happened. */
export const factInWords = (line) => FACTS[line.fact] ?? line.fact;

/** What followed from it; empty where that says no more than the fact. */
export function consequenceInWords(line) {
  const why = reasonInWords(line.reason);
  return why === factInWords(line) || ["engine: not-due", "engine: request-in-flight"].includes(line.reason) ? "" : why;
}

const count = (number, unit) => `${number} ${unit}${number === 1 ? "" : "s"}`;

/** A stretch of milliseconds as it is said: its two largest units. */
export function stretch(millis) {
  const seconds = Math.max(0, Math.floor(millis / 1000));
  const days = Math.floor(seconds / 86400);
  const hours = Math.floor((seconds % 86400) / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  if (days > 0) {
    return days < 7 && hours > 0 ? `${count(days, "day")} ${hours} h` : count(days, "day");
  }
  if (hours > 0) {
    return `${hours} h ${minutes} min`;
  }
  return minutes > 0 ? `${minutes} min ${seconds % 60} s` : `${seconds} s`;
}

/** How long it is until then. */
export const until = (millis) => (millis < 1000 ? "now" : `in ${stretch(millis)}`);

/** How long it is until something is done about a call that has begun. */
export const untilNextStep = (millis) => (millis < 1000 ? "calling" : `next step in ${stretch(millis)}`);

const formats = new Map();

function format(zone, options) {
  const key = zone + JSON.stringify(options);
  if (!formats.has(key)) {
    formats.set(key, made(zone, options));
  }
  return formats.get(key);
}

function made(zone, options) {
  try {
    return new Intl.DateTimeFormat("en-GB", { ...options, timeZone: zone });
  } catch {
    return new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC", timeZoneName: "short" });
  }
}

/** An instant to the second, by the clock of a zone. */
export const exactly = (instant, zone) =>
  format(zone, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", second: "2-digit" }).format(
    new Date(instant),
  );

/** The same instant by the reader's own clock; empty where that shows the same. */
export function hereToo(instant, zone) {
  const options = { weekday: "short", hour: "2-digit", minute: "2-digit" };
  const there = format(zone, options).format(new Date(instant));
  const here = format(Intl.DateTimeFormat().resolvedOptions().timeZone, options).format(new Date(instant));
  return there === here ? "" : `${here} your time`;
}

const EXPECTATIONS = [
  ["a time after now", "This time has passed. Choose one that lies ahead."],
  ["text", "Please fill this in."],
  ["a date and time such as", "Please choose a date and a time."],
];

/** What is wrong with a value, by what the server says of it. */
export function refusalInWords({ expected, actual }) {
  if (/^(nothing|0 characters)$/.test(actual)) {
    return "Please fill this in.";
  }
  if (expected.startsWith("a valid phone number")) {
    return `This number cannot be called. It has to be ${expected}.`;
  }
  const known = EXPECTATIONS.find(([start]) => expected.startsWith(start));
  return known ? known[1] : `Expected ${expected}; this is ${actual}.`;
}
