// The list: what is shown, kept up to date. Cards that stay keep their place, their focus and their elements.

import * as api from "./api.js";
import { cardOf } from "./card.js";
import { learn } from "./clock.js";
import { button, byId, element, retext, show } from "./dom.js";
import { say } from "./notices.js";
import { token } from "./session.js";
import { EMPTY, TABS, statusOf } from "./words.js";

const PAGE = 20;
const LARGEST_PAGE = 100;
/** So many pages may hold fewer than asked for before a round gives up; the next goes on as usual. */
const SHORT_PAGES = 5;
const EVERY_MILLIS = 3000;
const PATIENCE_MILLIS = [2000, 4000, 8000, 15_000, 30_000];

export class List {
  tab = TABS[0];
  search = "";
  wanted = PAGE;
  next = null;
  cards = new Map();
  failures = 0;
  timer = 0;
  underWay = null;
  stopped = false;

  /**
   * @param linkTo the address of one reminder on this page
   * @param create opens the form for a new one
   */
  constructor(linkTo, create) {
    this.linkTo = linkTo;
    this.create = create;
    byId("more").addEventListener("click", () => this.more());
    byId("try-now").addEventListener("click", () => this.refresh());
    document.addEventListener("visibilitychange", () => (document.hidden ? this.rest() : this.refresh()));
    api.onChange(() => this.refresh());
  }

  /** Shows what fits another tab and other words, from its beginning. */
  choose(tab, search) {
    if (tab === this.tab && search === this.search && this.cards.size > 0) {
      return;
    }
    this.tab = tab;
    this.search = search;
    this.wanted = PAGE;
    this.fresh = true;
    this.refresh();
  }

  /** Asks for nothing until `refresh`. */
  rest() {
    clearTimeout(this.timer);
    this.underWay?.abort();
  }

  async refresh() {
    this.rest();
    this.underWay = new AbortController();
    const { signal } = this.underWay;
    try {
      const { found, next } = await this.fetch(signal);
      if (!signal.aborted) {
        this.arrived(found, next);
      }
    } catch (failure) {
      if (!signal.aborted) {
        this.missed(failure);
      }
    }
  }

  /** All that is wanted, from the first page on; a page may hold fewer than asked for although more follow. */
  async fetch(signal) {
    const found = [];
    let next = null;
    let requests = Math.ceil(this.wanted / LARGEST_PAGE) + SHORT_PAGES;
    do {
      const askedAt = Date.now();
      const { body } = await api.list(
        { status: this.tab.status, search: this.search, per_page: Math.min(LARGEST_PAGE, this.wanted - found.length), cursor: next },
        signal,
      );
      learn(body.data, askedAt, Date.now());
      found.push(...body.data);
      next = body.next_cursor;
    } while (next && found.length < this.wanted && --requests > 0);
    return { found, next };
  }

  arrived(found, next) {
    this.failures = 0;
    this.next = next;
    show(byId("trouble"), false);
    this.draw(found);
    this.state("live", "Live");
    this.again(EVERY_MILLIS * Math.ceil(Math.max(1, found.length) / LARGEST_PAGE));
  }

  missed(failure) {
    if (failure.status === 401) {
      this.state("waiting", token() ? "Token not taken" : "Not signed in");
      return;
    }
    const wait = failure.waitSeconds ? failure.waitSeconds * 1000 : PATIENCE_MILLIS[Math.min(this.failures, PATIENCE_MILLIS.length - 1)];
    this.failures += 1;
    this.state("away", failure instanceof api.Unreachable ? "Not connected" : "In trouble");
    retext(byId("trouble-text"), `${this.whatIsWrong(failure)} What is shown may be out of date. It is tried again by itself.`);
    show(byId("trouble"), true);
    this.again(wait);
  }

  whatIsWrong(failure) {
    if (failure.status === 400 && this.search) {
      return "This cannot be searched for.";
    }
    return failure.status === 503 ? "The server cannot reach its storage." : failure.message;
  }

  again(millis) {
    clearTimeout(this.timer);
    if (!document.hidden) {
      this.timer = setTimeout(() => this.refresh(), millis);
    }
  }

  state(word, text) {
    byId("link-state").dataset.state = word;
    retext(byId("link-text"), text);
  }

  async more() {
    const first = this.cards.size;
    this.wanted = first + PAGE;
    await this.refresh();
    [...byId("cards").children][first]?.querySelector("a").focus();
  }

  draw(found) {
    const before = this.fresh ? new Map() : new Map([...this.cards].map(([id, card]) => [id, card.reminder()]));
    this.fresh = false;
    this.dropAllBut(new Set(found.map(({ id }) => id)));
    const cards = byId("cards");
    let place = cards.firstElementChild;
    for (const reminder of found) {
      const card = this.cards.get(reminder.id) ?? this.add(reminder);
      card.update(reminder);
      if (card.card === place) {
        place = place.nextElementSibling;
      } else {
        cards.insertBefore(card.card, place);
      }
    }
    show(cards, found.length > 0);
    show(byId("more"), this.next !== null);
    this.drawEmpty(found.length === 0);
    announce(before, found);
  }

  add(reminder) {
    const card = cardOf(reminder, this.linkTo);
    this.cards.set(reminder.id, card);
    return card;
  }

  dropAllBut(ids) {
    for (const [id, { card }] of this.cards) {
      if (!ids.has(id)) {
        const focused = card.contains(document.activeElement);
        const neighbour = card.nextElementSibling ?? card.previousElementSibling;
        card.remove();
        this.cards.delete(id);
        if (focused) {
          (neighbour?.querySelector("a") ?? byId("list")).focus({ preventScroll: true });
        }
      }
    }
  }

  drawEmpty(empty) {
    const box = byId("empty");
    const key = empty ? `${this.tab.id} ${this.search}` : "";
    show(box, empty);
    if (box.dataset.for === key) {
      return;
    }
    box.dataset.for = key;
    const [title, text] = this.search
      ? ["Nothing matches", `No reminder here has “${this.search}” in its title or message.`]
      : EMPTY[this.tab.id];
    box.replaceChildren(element("h2", { text: title }), element("p", { text, dir: "auto" }));
    if (!this.search && this.tab.id === "all") {
      box.append(button("Create a reminder", this.create, { kind: "main" }));
    }
  }
}

const MOST_ANNOUNCED = 2;

/** Says which of the reminders that stay in sight have another status now. */
function announce(before, found) {
  const changed = found.filter((now) => before.has(now.id) && statusOf(before.get(now.id)) !== statusOf(now));
  if (changed.length > MOST_ANNOUNCED) {
    say(`${changed.length} reminders have changed.`);
  } else {
    changed.filter(({ status }) => ["completed", "failed", "expired", "unresolved"].includes(status)).forEach((now) => say(`${now.title}: ${statusOf(now)}.`));
  }
}
