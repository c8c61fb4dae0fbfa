// Files dropped anywhere on the form, listed before they are sent, with progress while they are. Without it the form works too.
const form = document.querySelector("form.sending");
const input = form.querySelector("[data-drop]");
const list = form.querySelector("[data-files]");
const bar = form.querySelector("[data-upload]");
const size = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 1 });

function show() {
  list.replaceChildren(...[...input.files].map((file) => {
    const line = document.createElement("li");
    const told = file.size < 1e6 ? `${size.format(Math.ceil(file.size / 1e3))} KB` : `${size.format(file.size / 1e6)} MB`;
    line.textContent = `${file.name} (${told})`;
    return line;
  }));
}

input.addEventListener("change", show);
for (const kind of ["dragenter", "dragover"]) {
  form.addEventListener(kind, (event) => {
    if (event.target.matches("input[type=file]:not([data-drop])")) return;
    event.preventDefault();
    input.classList.add("over");
  });
}
form.addEventListener("dragleave", () => input.classList.remove("over"));
form.addEventListener("drop", (event) => {
  if (event.target.matches("input[type=file]:not([data-drop])")) return; // the list has a field of its own
  event.preventDefault();
  input.classList.remove("over");
  if (!event.dataTransfer.files.length) return;
  input.files = event.dataTransfer.files;
  show();
});

form.addEventListener("submit", (event) => {
  if (!input.files.length) return;
  event.preventDefault();
  const sending = new XMLHttpRequest();
  sending.upload.addEventListener("progress", (step) => {
    bar.hidden = false;
    if (step.lengthComputable) bar.value = step.loaded / step.total;
  });
  sending.addEventListener("load", () => {
    if (new URL(sending.responseURL).pathname !== new URL(form.action).pathname) location.assign(sending.responseURL);
    else form.submit(); // the refusal is shown by the page itself
  });
  sending.addEventListener("error", () => form.submit());
  sending.open("POST", form.action);
  sending.send(new FormData(form));
});
