// Asks for a token when the server does. It lies over whatever is open, so that nothing typed is lost when one expires.

import { zones } from "./api.js";
import { open } from "./dialogs.js";
import { element, retext } from "./dom.js";
import { canBeToken, signIn, signOut, token } from "./session.js";

let shown = null;

/** Asks for a token, once at a time. */
export function askForToken(signedIn) {
  if (shown) {
    return;
  }
  const before = token();
  const error = element("p.field-error", { id: "token-error", role: "alert" });
  if (before) {
    error.textContent = "Your token is not taken any more: it may have expired.";
  }
  const field = element("textarea", {
    id: "token",
    rows: 4,
    spellcheck: "false",
    autocomplete: "off",
    autofocus: true,
    required: true,
    "aria-describedby": "token-hint token-error",
  });
  const form = element(
    "form",
    { novalidate: true },
    element("label", { for: "token", text: "Bearer token" }),
    element("p.hint", {
      id: "token-hint",
      text: "Whoever runs this server issues it. It stays in this tab, and is forgotten when the tab is closed.",
    }),
    field,
    error,
    element(
      "div.dialog-foot",
      {},
      before ? element("button.button", { type: "button", onclick: signOut, text: "Sign out" }) : null,
      element("button.button.main", { type: "submit", text: "Sign in" }),
    ),
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    retext(error, "");
    if (!canBeToken(field.value)) {
      retext(error, field.value.trim() ? "This is no token: it has signs that none has. Is it complete?" : "Paste your token here.");
      field.focus();
      return;
    }
    signIn(field.value);
    try {
      await zones();
      shown.close();
    } catch (failure) {
      retext(error, failure.status === 401 ? "This token is not taken. Is it complete, and still valid?" : failure.message);
      field.setAttribute("aria-invalid", "true");
      field.focus();
    }
  });
  shown = open("ask", "Sign in", [form], {
    dismissible: false,
    closed: () => {
      shown = null;
      signedIn();
    },
  });
}
