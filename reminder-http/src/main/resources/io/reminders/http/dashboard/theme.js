// Light or dark: what the system says, unless it was chosen here.

const KEY = "reminders.theme";

function apply(theme) {
  if (theme) {
    document.documentElement.dataset.theme = theme;
  } else {
    delete document.documentElement.dataset.theme;
  }
}

/** Where storage is blocked, a choice holds for the page as it is. */
function stored(action) {
  try {
    return action(localStorage) ?? "";
  } catch {
    return "";
  }
}

apply(stored((storage) => storage.getItem(KEY)));

/** Lets a drop-down choose. */
export function chooseTheme(select) {
  select.value = document.documentElement.dataset.theme ?? "";
  select.addEventListener("change", () => {
    stored((storage) => storage.setItem(KEY, select.value));
    apply(select.value);
  });
}
