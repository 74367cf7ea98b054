// Dialogs, menus, toasts: what opens and closes. Menus are <details>, dialogs are <dialog>; focus returns by itself.
for (const button of document.querySelectorAll("[data-dialog], [data-close]")) button.hidden = false;

const shut = (keep) => {
  for (const menu of document.querySelectorAll("[data-menu][open]")) if (menu !== keep) menu.open = false;
};

document.addEventListener("click", (event) => {
  shut(event.target.closest?.("[data-menu]"));
  const opener = event.target.closest?.("[data-dialog]");
  if (opener) {
    const dialog = document.getElementById(opener.dataset.dialog);
    dialog.dispatchEvent(new CustomEvent("dialog:open", { bubbles: true }));
    dialog.showModal();
  }
  event.target.closest?.("[data-close]")?.parentElement.remove();
  if (event.target.matches?.("dialog")) event.target.close();
});

document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && document.querySelector("[data-menu][open]");
  if (!menu) return;
  event.preventDefault();
  menu.open = false;
  menu.querySelector("summary").focus();
}, true);

document.querySelector("[data-focus]")?.focus();
document.addEventListener("htmx:afterSwap", (event) => {
  const wanted = event.detail.target.querySelector?.("[data-focus]");
  wanted?.focus();
  for (const button of document.querySelectorAll("[data-close][hidden]")) button.hidden = false;
});
