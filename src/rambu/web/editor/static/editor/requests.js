// Asking the server: what it answers, that the line dropped, or that the session has ended.
export class Offline extends Error {}
export class LoggedOut extends Error {}
// The server does not let this person do that (any more).
export class Closed extends Error {}

const PATIENCE = 20_000;

const token = () => /(?:^|; )csrftoken=([^;]+)/.exec(document.cookie)?.[1] ?? "";

const ask = async (address, options) => {
  let answer;
  try {
    answer = await fetch(address, { ...options, redirect: "manual", signal: AbortSignal.timeout(PATIENCE) });
  } catch (fault) {
    throw new Offline(String(fault));
  }
  if (answer.type === "opaqueredirect") throw new LoggedOut();
  if (answer.status >= 500 || answer.status === 429) throw new Offline(String(answer.status));
  if (!answer.headers.get("content-type")?.startsWith("application/json")) return { status: answer.status, body: {} };
  try {
    return { status: answer.status, body: await answer.json() };
  } catch (fault) {
    throw new Offline(String(fault));
  }
};

export const get = (address, parts = {}) => ask(`${address}?${new URLSearchParams(parts)}`, {});

export const post = (address, body, options = {}) =>
  ask(address, {
    ...options,
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRFToken": token() },
    body: JSON.stringify(body),
  });
