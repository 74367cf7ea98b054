// The choice of theme, density and keys acts at once; the form alone (without scripts) does it by a reload.
document.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (!event.target.matches("[data-look]") || !button || button.name === "language") return;
  event.preventDefault();
  fetch(event.target.action, { method: "POST", body: new FormData(event.target, button), redirect: "manual" });
  const root = document.documentElement;
  if (button.value) root.dataset[button.name] = button.value;
  else delete root.dataset[button.name];
  if (button.name !== "theme") {
    const turned = { density: ["", "compact"], keys: ["", "off"] }[button.name];
    button.value = turned[1 - turned.indexOf(button.value)];
    button.closest("[data-menu]").open = false;
    return;
  }
  for (const one of event.target.querySelectorAll("[name=theme]")) one.setAttribute("aria-pressed", one === button);
});
