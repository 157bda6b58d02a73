// The form for a new reminder and for one that is edited, with its preview.

import * as api from "./api.js";
import { now } from "./clock.js";
import { decided } from "./conflict.js";
import { confirmed, inform, open } from "./dialogs.js";
import { button, element, retext, show } from "./dom.js";
import { say } from "./notices.js";
import { previewOf } from "./preview.js";
import { DAYS, PATTERNS, dayOf, formOf, hasMore, ruleOf } from "./repeat.js";
import { refusalInWords } from "./words.js";
import { usualZone, zoneField } from "./zones.js";

/** A number that nobody has, for a preview before one is typed. */
const NOBODY = "+12025550123";

/** As browsers count, to which an emoji is two or more; the server says what is too long. */
const LONGEST_TITLE = 2 * 128;
const LONGEST_MESSAGE = 2 * 1000;

/** A form for a new reminder. */
export const openNew = () => new Form(null).open();

/** A form for a reminder as it was last seen. */
export const openEdit = (reminder) => new Form(reminder).open();

/** What a preview can do without. */
const NEEDED = ["title", "message", "phone_number"];

const isWrong = (input) => input.hasAttribute("aria-invalid");

class Form {
  /** Inputs by the name that the server has for what is in them. */
  inputs = {};
  errors = {};
  touched = new Set();
  key = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

  constructor(reminder) {
    this.reminder = reminder;
    this.preview = previewOf((points, signal) => this.ask(points, signal), (refusals) => this.tellTyping(refusals));
    this.build();
  }

  build() {
    const input = (kind, attributes) => element(kind, { autocomplete: "off", ...attributes });
    this.title = input("input", { id: "f-title", type: "text", maxlength: LONGEST_TITLE, required: true });
    this.message = input("textarea", { id: "f-message", rows: 3, maxlength: LONGEST_MESSAGE, required: true });
    this.phone = input("input", { id: "f-phone", type: "tel", inputmode: "tel", required: !this.reminder });
    this.date = input("input", { id: "f-date", type: "date", required: true });
    this.time = input("input", { id: "f-time", type: "time", required: true });
    this.zone = zoneField("f-zone", "f-zone-error", () => this.preview.soon());
    this.pattern = element("select", { id: "f-pattern" }, ...PATTERNS.map(([value, text]) => element("option", { value, text })));
    this.cron = input("input", { id: "f-cron", type: "text", spellcheck: "false" });
    this.rrule = input("input", { id: "f-rrule", type: "text", spellcheck: "false" });
    this.ends = element(
      "select",
      { id: "f-ends" },
      ...[["never", "Never"], ["until", "On a date"], ["count", "After a number of times"]].map(([value, text]) => element("option", { value, text })),
    );
    this.untilDate = input("input", { id: "f-until", type: "date" });
    this.times = input("input", { id: "f-times", type: "number", min: 1, max: 1000, value: 10 });
    this.once = this.modeChoice("once", "Once");
    this.again = this.modeChoice("again", "Again and again");
    this.days = DAYS.map(([code, short, name]) => element("input", { type: "checkbox", id: `f-day-${code}`, value: code, "aria-label": name, "data-short": short }));
    this.layOut();
  }

  modeChoice(value, text) {
    const radio = element("input", { type: "radio", name: "mode", id: `f-${value}`, value });
    return { radio, label: element("label.choice", { for: radio.id }, radio, element("span", { text })) };
  }

  layOut() {
    const startRow = element("div.row", {}, this.field("date", "Date", this.date), this.field("scheduled_time", "Time", this.time));
    this.startRow = startRow;
    this.dateLabel = startRow.querySelector("label");
    this.patternRow = this.field("pattern", "How often", this.pattern);
    this.daysRow = element(
      "fieldset.days",
      {},
      element("legend", { text: "On" }),
      ...this.days.map((day) => element("label.choice", { for: day.id }, day, element("span", { text: day.dataset.short }))),
    );
    this.cronRow = this.field("cron", "Cron expression", this.cron, "Five fields: minute, hour, day of month, month, day of week. Such as 0 9 * * MON-FRI.");
    this.rruleRow = this.field("rrule", "Rule", this.rrule, "As in RFC 5545, such as FREQ=WEEKLY;INTERVAL=2;BYDAY=MO.");
    this.endsRow = element(
      "div.row",
      {},
      this.field("ends", "It ends", this.ends),
      (this.untilRow = this.field("until", "Last day", this.untilDate)),
      (this.timesRow = this.field("times", "Times", this.times)),
    );
    this.wholeError = element("p.field-error", { role: "alert", id: "f-error" });
    this.submit = element("button.button.main", { type: "submit", text: this.reminder ? "Save changes" : "Create reminder" });
    this.form = element(
      "form.reminder",
      { novalidate: true },
      element(
        "div.fields",
        {},
        this.field("title", "Title", this.title, "For the list. Whoever is called does not hear it."),
        this.field("message", "Message", this.message, "What is said on the phone."),
        this.field("phone_number", "Phone number", this.phone, this.reminder ? `Left empty, it stays ${this.reminder.phone_number}.` : "International, such as +40 721 234 567."),
        element("fieldset.modes", {}, element("legend", { text: "When" }), this.once.label, this.again.label),
        this.reminder?.recurrence ? element("p.hint", { text: "A series stays one. To call once instead, cancel it and create another." }) : null,
        this.reminder?.event ? element("p.hint", { text: "It hangs on an event and moves with it. Another time here takes it off." }) : null,
        this.reminder?.recurrence && hasMore(this.reminder.recurrence) ? element("p.hint", { text: "It has dates or rules beside this, which are lost if you change when it repeats." }) : null,
        this.patternRow,
        this.cronRow,
        this.rruleRow,
        this.daysRow,
        startRow,
        this.zoneRow(),
        this.endsRow,
      ),
      this.preview.panel,
      this.wholeError,
      element("div.dialog-foot", {}, button("Discard", () => this.leave()), this.submit),
    );
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.save();
    });
    this.form.addEventListener("input", () => this.changed());
    this.form.addEventListener("change", () => this.changed());
    this.form.addEventListener("focusout", (event) => {
      this.touched.add(event.target.id);
      this.preview.soon();
    });
  }

  /** A labelled input, with what is wrong with it below. */
  field(name, text, input, hint = null) {
    const error = element("p.field-error", { id: `${input.id}-error` });
    this.inputs[name] = input;
    this.errors[name] = error;
    const hintId = `${input.id}-hint`;
    input.setAttribute("aria-describedby", hint ? `${hintId} ${error.id}` : error.id);
    return element("div.field", {}, element("label", { for: input.id, text }), input, hint && element("p.hint", { id: hintId, text: hint }), error);
  }

  zoneRow() {
    const error = element("p.field-error", { id: "f-zone-error" });
    this.inputs.timezone = this.zone.field;
    this.errors.timezone = error;
    return element("div.field", {}, element("label", { for: "f-zone", text: "Time zone" }), this.zone.box, error);
  }

  async open() {
    this.fill();
    this.arrange();
    this.before = JSON.stringify(this.wanted());
    this.dialog = open("form", this.reminder ? "Edit reminder" : "New reminder", [this.form], { closed: () => this.preview.stop() });
    this.dialog.addEventListener("cancel", (event) => {
      if (this.isDirty()) {
        event.preventDefault();
        this.leave();
      }
    });
    this.title.focus();
    if (!this.reminder) {
      const usual = await usualZone().catch(() => "");
      if (!this.zone.value()) {
        this.zone.fill(usual);
        this.before = JSON.stringify(this.wanted());
      }
    }
    this.preview.now();
  }

  fill() {
    const { reminder } = this;
    if (!reminder) {
      this.once.radio.checked = true;
      this.date.value = tomorrow();
      this.time.value = "09:00";
      this.pattern.value = "weekdays";
      return;
    }
    this.title.value = reminder.title;
    this.message.value = reminder.message;
    this.zone.fill(reminder.timezone);
    this.date.value = reminder.scheduled_time.slice(0, 10);
    this.time.value = reminder.scheduled_time.slice(11, 16);
    this.once.radio.checked = !reminder.recurrence;
    this.again.radio.checked = Boolean(reminder.recurrence);
    this.once.radio.disabled = Boolean(reminder.recurrence);
    this.pattern.value = "weekdays";
    if (reminder.recurrence) {
      this.fillSeries(formOf(reminder.recurrence));
    }
  }

  fillSeries(series) {
    this.date.value = series.date || this.date.value;
    this.time.value = series.time || this.time.value;
    this.pattern.value = series.pattern;
    this.cron.value = series.cron;
    this.rrule.value = series.rrule;
    this.ends.value = series.ends;
    this.untilDate.value = series.untilDate;
    this.times.value = series.times || "10";
    this.days.forEach((day) => (day.checked = series.days.includes(day.value)));
  }

  /** Shows what is needed for what was chosen. */
  arrange() {
    const again = this.again.radio.checked;
    const pattern = this.pattern.value;
    const byHand = pattern === "cron" || pattern === "rrule";
    show(this.patternRow, again);
    show(this.cronRow, again && pattern === "cron");
    show(this.rruleRow, again && pattern === "rrule");
    show(this.daysRow, again && pattern === "weekly");
    show(this.startRow, !again || pattern !== "cron");
    show(this.endsRow, again && !byHand);
    show(this.untilRow, this.ends.value === "until");
    show(this.timesRow, this.ends.value === "count");
    retext(this.dateLabel, again ? "From" : "Date");
    if (again && pattern === "weekly" && !this.days.some((day) => day.checked)) {
      const own = dayOf(this.date.value);
      this.days.forEach((day) => (day.checked = day.value === own));
    }
  }

  changed() {
    this.arrange();
    this.preview.soon();
  }

  isDirty() {
    return JSON.stringify(this.wanted()) !== this.before;
  }

  async leave() {
    if (!this.isDirty() || (await confirmed("Discard what you typed?", "It has not been saved.", "Discard", { danger: true, otherwise: "Go on editing" }))) {
      this.dialog.close();
    }
  }

  /** What the form says about when. */
  when() {
    const time = this.date.value && this.time.value ? { scheduled_time: `${this.date.value}T${this.time.value}` } : {};
    const zone = this.zone.value() ? { timezone: this.zone.value() } : {};
    if (this.once.radio.checked) {
      return { ...time, ...zone };
    }
    if (this.pattern.value === "cron") {
      return { cron: this.cron.value.trim(), ...zone };
    }
    const rrule = ruleOf({
      pattern: this.pattern.value,
      days: this.days.filter((day) => day.checked).map((day) => day.value),
      date: this.date.value,
      rrule: this.rrule.value,
      ends: this.ends.value,
      untilDate: this.untilDate.value,
      times: this.times.value,
    });
    return { ...time, rrule, ...zone };
  }

  /** All that the form says. */
  wanted() {
    return { title: this.title.value, message: this.message.value, phone_number: this.phone.value.trim(), ...this.when() };
  }

  /** What of that is another than it was. */
  changes() {
    const before = JSON.parse(this.before);
    const wanted = this.wanted();
    const changes = {};
    for (const name of ["title", "message"]) {
      if (wanted[name] !== before[name]) {
        changes[name] = wanted[name];
      }
    }
    if (wanted.phone_number) {
      changes.phone_number = wanted.phone_number;
    }
    const parts = ["scheduled_time", "cron", "rrule", "timezone"];
    if (parts.some((name) => wanted[name] !== before[name])) {
      Object.assign(changes, this.when());
    }
    return changes;
  }

  ask(points, signal) {
    if (this.reminder) {
      const changes = this.changes();
      return Object.keys(changes).length === 0 ? api.plan(this.reminder.id, points) : api.previewEdit(this.reminder.id, changes, points, signal);
    }
    const wanted = this.wanted();
    const stand = { title: wanted.title || "-", message: wanted.message || "-", phone_number: wanted.phone_number || NOBODY };
    return api.preview({ ...wanted, ...stand }, points, signal);
  }

  /** While somebody types: nothing is wrong with a field that is still being filled in, unless that was said before. */
  tellTyping(refusals) {
    const shown = ({ field }) => {
      const input = this.inputOf(field);
      return input && (isWrong(input) || (this.touched.has(input.id) && input !== document.activeElement));
    };
    const empty = NEEDED.filter((name) => !this.inputs[name].value.trim() && isWrong(this.inputs[name]));
    const missing = empty.map((field) => ({ field, expected: "text", actual: "nothing" }));
    this.tell([...missing, ...refusals.filter(shown)], false);
  }

  inputOf(field) {
    return this.inputs[field === "X-Timezone" ? "timezone" : field];
  }

  tell(refusals, whole) {
    const said = new Map();
    const rest = [];
    for (const refusal of refusals) {
      const input = this.inputOf(refusal.field);
      if (input && !input.closest("[hidden]")) {
        said.set(input, refusalInWords(refusal));
      } else {
        rest.push(`${refusal.field}: ${refusalInWords(refusal)}`);
      }
    }
    for (const [name, input] of Object.entries(this.inputs)) {
      const text = said.get(input) ?? "";
      retext(this.errors[name], text);
      if (text) {
        input.setAttribute("aria-invalid", "true");
      } else {
        input.removeAttribute("aria-invalid");
      }
    }
    if (whole || rest.length === 0) {
      retext(this.wholeError, rest.join(" "));
    }
    return [...said.keys()][0];
  }

  async save() {
    if (this.reminder && Object.keys(this.changes()).length === 0) {
      this.dialog.close();
      say("Nothing was changed.");
      return;
    }
    this.submit.disabled = true;
    retext(this.wholeError, "");
    try {
      await (this.reminder ? this.saveChanges(api.tagOf(this.reminder)) : this.saveNew());
    } catch (failure) {
      this.refused(failure);
    } finally {
      this.submit.disabled = false;
    }
  }

  async saveNew() {
    const { status, body } = await api.create(this.wanted(), this.key);
    this.done(
      status === 201
        ? `Created: ${body.title}. It will call on ${body.readable_time}.`
        : `${body.title} had been created already, before the connection broke. Open it to change it.`,
    );
  }

  async saveChanges(etag) {
    try {
      const { body } = await api.edit(this.reminder.id, this.changes(), etag);
      this.done(`Saved: ${body.title}. It will call on ${body.readable_time}.`);
    } catch (failure) {
      if (failure.status !== 412) {
        throw failure;
      }
      await this.settleConflict();
    }
  }

  async settleConflict() {
    const { body: current, etag } = await api.find(this.reminder.id);
    const choice = await decided(this.reminder, current, this.changes());
    if (choice === "mine") {
      await this.saveChanges(etag);
    } else if (choice === "theirs") {
      this.dialog.close();
      openEdit(current);
    }
  }

  done(text) {
    this.dialog.close();
    say(text);
  }

  refused(failure) {
    if (failure.kind === "too-late") {
      inform("A call is under way", "It can no longer be changed: a call for it has begun. Nothing was changed.");
    } else if (failure.kind === "already-ended") {
      inform("It has ended", "It can no longer be changed: it ended meanwhile. Nothing was changed.");
    } else if (failure.status === 404) {
      inform("It is gone", "Somebody deleted this reminder meanwhile.");
    } else if (failure.errors?.length) {
      this.tell(failure.errors, true)?.focus();
    } else {
      retext(this.wholeError, `${failure.message} What you typed is still here; try again.`);
    }
  }
}

function tomorrow() {
  const day = new Date(now() + 86_400_000);
  const two = (number) => String(number).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
