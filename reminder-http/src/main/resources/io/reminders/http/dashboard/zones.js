// A drop-down of time zones that is searched by typing (the combobox of the ARIA authoring practices).

import * as api from "./api.js";
import { element, show } from "./dom.js";

const MOST_SHOWN = 60;

let known = null;

/** The names that the server takes, and the one that it means where none is named; asked for once. */
export function allZones() {
  known ??= api.zones().then(
    ({ body }) => body,
    (failure) => {
      known = null;
      throw failure;
    },
  );
  return known;
}

/** The reader's own zone, if the server takes it; else that of the server. */
export async function usualZone() {
  const { default: usual, data } = await allZones();
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return data.includes(own) ? own : usual;
}

/**
 * A field for a zone.
 * @param id of the field
 * @param describedBy ids of what describes it
 * @param changed called whenever its value is another
 */
export function zoneField(id, describedBy, changed) {
  const options = element("ul.options", { id: `${id}-options`, role: "listbox", "aria-label": "Time zones", hidden: true });
  const field = element("input", {
    id,
    type: "text",
    role: "combobox",
    autocomplete: "off",
    spellcheck: "false",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": options.id,
    "aria-describedby": describedBy,
  });
  let names = [];
  let active = -1;
  let settled = "";

  const isOpen = () => !options.hidden;
  const fits = (name, words) => words.every((word) => name.toLowerCase().replaceAll("_", " ").includes(word));

  function open(all) {
    const words = all ? [] : field.value.toLowerCase().replaceAll("_", " ").split(/[\s,/]+/).filter(Boolean);
    const found = names.filter((name) => fits(name, words));
    options.replaceChildren(...found.slice(0, all ? found.length : MOST_SHOWN).map(option));
    if (found.length === 0) {
      options.append(element("li.none", { role: "option", "aria-disabled": "true", "aria-selected": "false", text: "No such zone" }));
    }
    show(options, true);
    field.setAttribute("aria-expanded", "true");
    const at = all ? found.indexOf(field.value) : -1;
    point(at);
    options.scrollIntoView({ block: "nearest" });
    options.children[Math.max(at, 0)]?.scrollIntoView({ block: "nearest" });
  }

  function option(name, place) {
    const made = element("li", { id: `${id}-option-${place}`, role: "option", "aria-selected": String(name === settled) });
    made.append(element("span", { text: name.replaceAll("_", " ") }), element("span.offset", { text: offsetOf(name) }));
    made.dataset.name = name;
    made.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      choose(name);
    });
    return made;
  }

  function close() {
    show(options, false);
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  }

  function point(at) {
    options.children[active]?.classList.remove("active");
    active = at;
    const target = options.children[active];
    if (target?.dataset.name) {
      target.classList.add("active");
      target.scrollIntoView({ block: "nearest" });
      field.setAttribute("aria-activedescendant", target.id);
    } else {
      field.removeAttribute("aria-activedescendant");
    }
  }

  function choose(name) {
    field.value = name;
    close();
    settle();
  }

  function settle() {
    const exact = names.find((name) => name.toLowerCase() === field.value.trim().toLowerCase().replaceAll(" ", "_"));
    field.value = exact ?? field.value.trim();
    if (field.value !== settled) {
      settled = field.value;
      changed();
    }
  }

  const keys = {
    ArrowDown: () => (isOpen() ? point(Math.min(active + 1, options.children.length - 1)) : open(true)),
    ArrowUp: () => (isOpen() ? point(Math.max(active - 1, 0)) : open(true)),
    Enter: () => (isOpen() && options.children[active]?.dataset.name ? choose(options.children[active].dataset.name) : false),
    Escape: () => (isOpen() ? close() : false),
  };

  field.addEventListener("keydown", (event) => {
    if (event.key in keys && keys[event.key]() !== false) {
      event.preventDefault();
      event.stopPropagation();
    }
  });
  field.addEventListener("input", () => open(false));
  field.addEventListener("click", () => (isOpen() ? null : open(true)));
  field.addEventListener("focus", () => field.select());
  field.addEventListener("blur", () => {
    close();
    settle();
  });
  allZones().then(
    ({ data }) => (names = data),
    () => {}, // Without the list a name can still be typed; the server says whether it takes it.
  );

  return {
    field,
    box: element("div.combo", {}, field, options),
    value: () => field.value.trim(),
    fill(name) {
      field.value = name;
      settled = name;
    },
  };
}

function offsetOf(zone) {
  try {
    return new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeZoneName: "shortOffset" })
      .formatToParts(new Date())
      .find((part) => part.type === "timeZoneName").value;
  } catch {
    return "";
  }
}
