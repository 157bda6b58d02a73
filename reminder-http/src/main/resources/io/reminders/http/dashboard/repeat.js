// What repeats: the lines of a recurrence as a form has them, as the server takes them, and in words.

export const DAYS = [
  ["MO", "Mon", "Monday"],
  ["TU", "Tue", "Tuesday"],
  ["WE", "Wed", "Wednesday"],
  ["TH", "Thu", "Thursday"],
  ["FR", "Fri", "Friday"],
  ["SA", "Sat", "Saturday"],
  ["SU", "Sun", "Sunday"],
];

export const PATTERNS = [
  ["daily", "Every day"],
  ["weekdays", "Every weekday, Monday to Friday"],
  ["weekly", "Every week on certain days"],
  ["monthly", "Every month on the day of the date"],
  ["last", "Every month on its last day"],
  ["cron", "By a cron expression"],
  ["rrule", "By a rule (RRULE)"],
];

const WORKDAYS = "MO,TU,WE,TH,FR";

/** The code of the weekday of a date such as 2026-12-01. */
export const dayOf = (date) => DAYS[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7]?.[0];

/** The rule that is meant by what a form says. */
export function ruleOf({ pattern, days, date, rrule, ends, untilDate, times }) {
  if (pattern === "rrule") {
    return rrule.trim().replace(/^RRULE:/i, "");
  }
  const base = {
    daily: "FREQ=DAILY",
    weekdays: `FREQ=WEEKLY;BYDAY=${WORKDAYS}`,
    weekly: `FREQ=WEEKLY;BYDAY=${(days.length ? days : [dayOf(date) ?? "MO"]).join(",")}`,
    monthly: `FREQ=MONTHLY;BYMONTHDAY=${Number(date.slice(8, 10)) || 1}`,
    last: "FREQ=MONTHLY;BYMONTHDAY=-1",
  }[pattern];
  if (ends === "until" && untilDate) {
    return `${base};UNTIL=${untilDate.replaceAll("-", "")}T235959`;
  }
  return ends === "count" && times ? `${base};COUNT=${times}` : base;
}

/** What a form says for the recurrence of a reminder. */
export function formOf(recurrence) {
  const lines = recurrence.split("\n");
  const start = /^DTSTART[^:]*:(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)/.exec(lines[0]);
  const found = {
    date: start ? `${start[1]}-${start[2]}-${start[3]}` : "",
    time: start ? `${start[4]}:${start[5]}` : "",
    pattern: "rrule",
    days: [],
    cron: valueOf(lines, "X-CRON:"),
    rrule: valueOf(lines, "RRULE:"),
    ends: "never",
    untilDate: "",
    times: "",
  };
  if (found.cron) {
    return { ...found, pattern: "cron", date: "", time: "" };
  }
  const parts = partsOf(found.rrule);
  const until = /^(\d{4})(\d\d)(\d\d)/.exec(parts.UNTIL ?? "");
  const limits = parts.COUNT
    ? { ends: "count", times: parts.COUNT }
    : until
      ? { ends: "until", untilDate: `${until[1]}-${until[2]}-${until[3]}` }
      : {};
  const days = (parts.BYDAY ?? "").split(",").filter(Boolean);
  return (
    ["daily", "weekdays", "weekly", "monthly", "last"]
      .map((pattern) => ({ ...found, ...limits, pattern, days: pattern === "weekly" ? days : [] }))
      .find((form) => ruleOf(form) === found.rrule) ?? found
  );
}

/** Whether a recurrence has more to it than a form can say, such as single dates that were added or left out. */
export const hasMore = (recurrence) => recurrence.split("\n").length > 2;

const valueOf = (lines, name) => lines.find((line) => line.startsWith(name))?.slice(name.length) ?? "";

const partsOf = (rrule) => Object.fromEntries(rrule.split(";").map((part) => part.split("=")));

/** A recurrence in words. */
export function repeatInWords(recurrence) {
  const { pattern, days, date, cron, rrule, ends, untilDate, times } = formOf(recurrence);
  const limit = ends === "count" ? `, ${times} times` : ends === "until" ? `, until ${untilDate}` : "";
  const said = {
    daily: () => "Every day",
    weekdays: () => "Every weekday",
    weekly: () => `Every ${inRow(days.map((day) => DAYS.find(([code]) => code === day)[2]))}`,
    monthly: () => `Every month on day ${Number(date.slice(8, 10))}`,
    last: () => "Every month on its last day",
    cron: () => cronInWords(cron),
    rrule: () => `By rule: ${rrule}`,
  };
  return said[pattern]() + limit;
}

/** The usual cron expressions in words: one time of day, on every day or on certain days of the week. */
function cronInWords(cron) {
  const [, minute, hour, days] = /^(\d{1,2}) (\d{1,2}) \* \* (\S+)$/.exec(cron) ?? [];
  const names = days && cronDays(days);
  return names ? `${names} at ${hour.padStart(2, "0")}:${minute.padStart(2, "0")}` : `By cron: ${cron}`;
}

function cronDays(days) {
  if (days === "*") {
    return "Every day";
  }
  if (/^(MON-FRI|1-5)$/i.test(days)) {
    return "Every weekday";
  }
  const named = days.split(",").map((day) => DAYS.find(([, short], at) => short.toUpperCase() === day.toUpperCase() || String(at + 1) === day || (day === "0" && at === 6)));
  return named.every(Boolean) ? `Every ${inRow(named.map(([, , name]) => name))}` : null;
}

const inRow = (names) => (names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`);
