// What a verb sends back beside the changed parts of the ticket: new parts of its row, if the list shows it, and
// the offer to undo, of which there is one at a time. The row itself stays: link, checkbox and focus with it.
document.addEventListener("htmx:afterSwap", ({ detail }) => {
  const carrier = detail.target.id === "live" ? detail.target : document.getElementById("carrier");
  if (!carrier || (detail.target !== carrier && !detail.target.contains(carrier))) return;
  for (const row of carrier.querySelectorAll("[data-row]")) {
    for (const part of [...row.children]) {
      const old = [...document.querySelectorAll(`[id="${part.id}"]`)].find((one) => !carrier.contains(one));
      old?.replaceWith(part);
    }
    row.remove();
  }
  const offer = carrier.querySelector("#undo");
  const over = carrier.querySelector("[data-undo-over]");
  if (!offer && !over) return;
  for (const one of document.querySelectorAll("#toasts > #undo")) one.remove();
  over?.remove();
  if (offer) document.getElementById("toasts").append(offer);
});

// A form of a verb is put away without asking the server; sent files are forgotten with their text.
document.addEventListener("click", (event) => {
  const cancel = event.target.closest?.("[data-cancel]");
  if (!cancel) return;
  event.preventDefault();
  cancel.closest(".act").replaceChildren();
  document.getElementById("ticket-title")?.focus();
});
document.addEventListener("htmx:afterRequest", ({ target, detail }) => {
  if (!(detail.xhr.status < 400) || !target.matches("[data-composer]")) return;
  for (const field of target.querySelectorAll("[type=file]")) field.value = "";
  target.querySelector("[data-chosen]")?.replaceChildren();
});
