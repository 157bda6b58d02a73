// The token of whoever is signed in: in this tab only, until it is closed.

const KEY = "reminders.token";
const leavers = new Set();

export const token = () => sessionStorage.getItem(KEY) ?? "";

/** The token in what was pasted: a terminal breaks it into lines, a form says Bearer. */
const tokenIn = (text) => text.trim().replace(/^Bearer\s+/i, "").replace(/\s+/g, "");

/** Whether what was pasted can be a token (RFC 6750, section 2.1). */
export const canBeToken = (text) => /^[\w.~+/=-]+$/.test(tokenIn(text));

export function signIn(text) {
  sessionStorage.setItem(KEY, tokenIn(text));
}

/** Forgets the token and whatever was shown with it. */
export function signOut() {
  sessionStorage.removeItem(KEY);
  location.replace(location.pathname);
}

/** Calls back when the server wants to know who is asking. */
export function onStranger(listener) {
  leavers.add(listener);
}

export function stranger() {
  leavers.forEach((listener) => listener());
}
