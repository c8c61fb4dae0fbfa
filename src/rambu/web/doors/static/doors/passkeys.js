// Makes and shows passkeys. A form with data-passkey (where options come from) is sent on with the browser's answer.
const words = document.getElementById("kata-kunci").dataset;
const able = window.isSecureContext && "credentials" in navigator && "PublicKeyCredential" in window;

const toBytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
const toText = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

// By hand, since browsers on old laptops lack parseCreationOptionsFromJSON and toJSON.
function readOptions(options) {
  options.challenge = toBytes(options.challenge);
  if (options.user) options.user.id = toBytes(options.user.id);
  for (const one of [...(options.excludeCredentials ?? []), ...(options.allowCredentials ?? [])]) one.id = toBytes(one.id);
  return options;
}

function writeAnswer(credential) {
  const response = {};
  for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (credential.response[name]) response[name] = toText(credential.response[name]);
  }
  response.transports = credential.response.getTransports?.() ?? [];
  const { id, type } = credential;
  return JSON.stringify({ id, rawId: toText(credential.rawId), type, response, clientExtensionResults: {} });
}

async function optionsFor(form) {
  const answer = await fetch(form.dataset.passkey, { method: "POST", body: new FormData(form) });
  const told = await answer.json();
  if (told.error) throw Object.assign(new Error(told.error), { name: "Told" });
  return readOptions(told);
}

function say(form, fault) {
  const line = form.querySelector("[data-fault]");
  const known = { NotAllowedError: words.stopped, AbortError: words.stopped, InvalidStateError: words.known, Told: fault.message };
  line.textContent = known[fault.name] ?? words.failed;
  line.hidden = false;
}

async function ask(form) {
  const button = form.querySelector("button");
  button.disabled = true;
  form.querySelector("[data-fault]").hidden = true;
  try {
    const publicKey = await optionsFor(form);
    const making = "making" in form.dataset;
    const credential = await (making ? navigator.credentials.create({ publicKey }) : navigator.credentials.get({ publicKey }));
    form.elements.credential.value = writeAnswer(credential);
    form.submit();
  } catch (fault) {
    say(form, fault);
    button.disabled = false;
  }
}

if (able) {
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      event.stopPropagation();
      ask(form);
    });
  }
  for (const note of document.querySelectorAll("[data-without]")) note.hidden = true;
}
