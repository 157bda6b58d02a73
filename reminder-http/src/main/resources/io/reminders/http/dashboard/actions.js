// What can be done with a reminder, and what is said where it cannot.

import * as api from "./api.js";
import { confirmed, inform } from "./dialogs.js";
import { element, retext, show } from "./dom.js";
import { openEdit } from "./form.js";
import { complain, say } from "./notices.js";
import { OPEN, statusOf } from "./words.js";

const UNDER_WAY = ["A call is under way", "A call for it has begun, so this comes too late. Nothing was changed."];

/** Of each thing to do: when it is offered, what is asked before, what is said after, and what is said when it is too late. */
const ACTIONS = [
  { name: "edit", text: () => "Edit", offered: (r) => OPEN.includes(r.status), run: (r) => openEdit(r) },
  {
    name: "pause",
    text: (r) => (r.status === "paused" ? "Resume" : "Pause"),
    offered: (r) => OPEN.includes(r.status),
    run: (r) => (r.status === "paused" ? wish(r, "resume") : wish(r, "pause")),
  },
  {
    name: "skip",
    text: () => "Skip next",
    offered: (r) => r.recurrence !== null && r.status === "active",
    run: async (r) => (await confirmed("Skip the next time?", `Nobody is called on ${r.readable_time}. The series goes on after that.`, "Skip it")) && wish(r, "skip"),
  },
  {
    name: "done",
    text: () => "Mark as done",
    rare: true,
    offered: (r) => OPEN.includes(r.status),
    run: async (r) => (await confirmed("Mark as done?", "It has served its purpose: nothing further starts.", "Mark as done")) && wish(r, "done"),
  },
  {
    name: "cancel",
    text: () => "Cancel",
    offered: (r) => OPEN.includes(r.status),
    run: async (r) => (await confirmed("Cancel this reminder?", `“${r.title}” will not call. It stays in the list as cancelled.`, "Cancel reminder", { danger: true })) && wish(r, "cancel"),
  },
  { name: "delete", text: () => "Delete", offered: (r) => !OPEN.includes(r.status), always: true, run: remove },
];

const SAID = {
  pause: (r) => `Paused: ${r.title}. Nothing starts until you resume it.`,
  resume: (r) => (r.status === "expired" ? `${r.title}: by now it is too late to call.` : `Resumed: ${r.title}. It will call on ${r.readable_time}.`),
  skip: (r) => (r.status === "active" ? `Skipped. The next time is ${r.readable_time}.` : `Skipped. There is no further time: ${statusOf(r)}.`),
  done: (r) => `Marked as done: ${r.title}.`,
  cancel: (r) => `Cancelled: ${r.title}. Nobody is called.`,
};

const TOO_LATE = {
  cancel: ["Too late to cancel", "The provider may have taken the call already, so the phone may ring. Nothing further starts after it."],
  delete: ["A call is under way", "It cannot be deleted while a call is under way. Try again when the call is over."],
};

async function wish(reminder, name) {
  await attempt(name, reminder, async () => {
    const { body } = await api.wish(reminder.id, name, api.tagOf(reminder));
    say(SAID[name](body));
  });
}

async function remove(reminder) {
  if (await confirmed("Delete this reminder?", `“${reminder.title}” and its history are removed for good.`, "Delete", { danger: true })) {
    await attempt("delete", reminder, async () => {
      await api.remove(reminder.id, api.tagOf(reminder));
      say(`Deleted: ${reminder.title}.`);
    });
  }
}

async function attempt(name, reminder, act) {
  try {
    await act();
  } catch (failure) {
    if (failure.kind === "too-late") {
      inform(...(TOO_LATE[name] ?? UNDER_WAY));
    } else {
      complain(whyNot(failure, reminder));
    }
    api.refreshed();
  }
}

function whyNot(failure, { title }) {
  if (failure.status === 412) {
    return `${title} was changed meanwhile. It is shown as it is now; try again if you still want to.`;
  }
  if (failure.status === 404) {
    return `${title} does not exist any more.`;
  }
  if (failure.kind === "already-ended") {
    return `${title} has ended meanwhile.`;
  }
  return failure instanceof api.Unreachable ? `${failure.message} It is not known whether this was done.` : failure.message;
}

/**
 * A row of buttons for one reminder, which stay the same elements whatever becomes of it.
 * @param all with what is rarely wanted, too
 */
export function actionBar({ all }) {
  let current = null;
  const buttons = ACTIONS.filter((action) => all || !action.rare).map((action) => ({
    action,
    made: element("button.button.small", { type: "button", "data-action": action.name, onclick: () => action.run(current) }),
  }));
  return {
    bar: element("div.actions", {}, ...buttons.map(({ made }) => made)),
    update(reminder) {
      current = reminder;
      for (const { action, made } of buttons) {
        retext(made, action.text(reminder));
        made.setAttribute("aria-label", `${action.text(reminder)}: ${reminder.title}`);
        show(made, action.offered(reminder) || (all && action.always === true));
      }
    },
  };
}
