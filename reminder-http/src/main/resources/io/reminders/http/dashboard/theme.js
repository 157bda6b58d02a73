// Light or dark: what the system says, unless it was chosen here.

const KEY = "reminders.theme";

function apply(theme) {
  if (theme) {
    document.documentElement.dataset.theme = theme;
  } else {
    delete document.documentElement.dataset.theme;
  }
}

apply(localStorage.getItem(KEY) ?? "");

/** Lets a drop-down choose. */
export function chooseTheme(select) {
  select.value = document.documentElement.dataset.theme ?? "";
  select.addEventListener("change", () => {
    localStorage.setItem(KEY, select.value);
    apply(select.value);
  });
}
