// What can be asked of the server (openapi.yaml). Everything that goes wrong is a Problem or an Unreachable.

import { stranger, token } from "./session.js";

/** Why the server did not do it (RFC 9457). */
export class Problem extends Error {
  constructor(status, body, headers) {
    super(body.detail ?? body.title ?? `The server answered with ${status}.`);
    this.status = status;
    this.kind = (body.type ?? "").replace("urn:reminders:", "");
    this.errors = body.errors ?? [];
    this.waitSeconds = Number(headers.get("Retry-After")) || 0;
  }
}

/** No answer came: whether anything was done is not known. */
export class Unreachable extends Error {
  constructor() {
    super("The server cannot be reached.");
  }
}

async function ask(method, path, { query = {}, body = null, headers = {}, signal = null } = {}) {
  const address = new URL(path, document.baseURI);
  address.hash = "";
  for (const [name, value] of Object.entries(query)) {
    if (value !== "" && value !== null && value !== undefined) {
      address.searchParams.set(name, value);
    }
  }
  const sent = { Accept: "application/json", ...headers };
  if (token()) {
    sent.Authorization = `Bearer ${token()}`;
  }
  if (body) {
    sent["Content-Type"] = "application/json";
  }
  return read(await answered(address, { method, headers: sent, body: body && JSON.stringify(body), signal, cache: "no-store" }));
}

async function answered(address, request) {
  try {
    return await fetch(address, request);
  } catch (failure) {
    throw failure.name === "AbortError" ? failure : new Unreachable();
  }
}

async function read(response) {
  const text = await response.text().catch(() => {
    throw new Unreachable();
  });
  const body = parsed(text);
  if (!response.ok) {
    if (response.status === 401) {
      stranger();
    }
    throw new Problem(response.status, body, response.headers);
  }
  return { status: response.status, etag: response.headers.get("ETag"), body };
}

function parsed(text) {
  try {
    return text ? JSON.parse(text) : {};
  } catch {
    return {};
  }
}

const changes = new EventTarget();

/** Calls back after something was changed from this page, until the signal says that it is enough. */
export const onChange = (listener, signal = null) => changes.addEventListener("change", listener, signal && { signal });

/** Says that something may be different from what is shown. */
export const refreshed = () => changes.dispatchEvent(new Event("change"));

async function change(...request) {
  const answer = await ask(...request);
  refreshed();
  return answer;
}

const one = (id) => `reminders/${encodeURIComponent(id)}`;
const ifStill = (etag) => (etag ? { "If-Match": etag } : {});

/** The ETag of a reminder that was read as part of a list. */
export const tagOf = (reminder) => `"${reminder.version}"`;

export const list = (query, signal) => ask("GET", "reminders", { query, signal });
export const find = (id) => ask("GET", one(id));
export const create = (body, key) => change("POST", "reminders", { body, headers: { "Idempotency-Key": key } });
export const edit = (id, body, etag) => change("PATCH", one(id), { body, headers: ifStill(etag) });
export const remove = (id, etag) => change("DELETE", one(id), { headers: ifStill(etag) });
/** Asks for one of pause, resume, skip, done and cancel. */
export const wish = (id, name, etag) => change("POST", `${one(id)}/${name}`, { headers: ifStill(etag) });
export const explanation = (id) => ask("GET", `${one(id)}/explanation`);
export const history = (id) => ask("GET", `${one(id)}/history`);
export const plan = (id, points) => ask("GET", `${one(id)}/plan`, { query: { points } });
export const preview = (body, points, signal) => ask("POST", "reminders/preview", { body, query: { points }, signal });
export const previewEdit = (id, body, points, signal) =>
  ask("POST", `${one(id)}/preview`, { body, query: { points }, signal });
/** The event of that name, with its reminders. */
export const event = (name) => ask("GET", `events/${encodeURIComponent(name)}`);
export const zones = () => ask("GET", "timezones");
