// The token of whoever is signed in: in this tab only, until it is closed.

const KEY = "reminders.token";
const leavers = new Set();

export const token = () => sessionStorage.getItem(KEY) ?? "";

export function signIn(text) {
  sessionStorage.setItem(KEY, text.trim().replace(/^Bearer\s+/i, ""));
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
