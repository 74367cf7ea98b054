// A ticket opened beside the queue: the row becomes current, a narrow screen shows the ticket instead of the list,
// the focus goes to its heading. The address is the ticket's own, so a reload or a shared link shows the same.
document.addEventListener("htmx:afterSwap", ({ detail }) => {
  if (!detail.target.matches?.(".work") || detail.requestConfig.verb !== "get") return;
  const row = detail.requestConfig.elt;
  if (row.matches(".subject")) {
    for (const one of document.querySelectorAll(".subject[aria-current]")) one.removeAttribute("aria-current");
    row.setAttribute("aria-current", "true");
    row.closest(".row").classList.remove("unread");
  }
  detail.target.closest(".panes").dataset.open = "";
  detail.target.scrollTop = 0;
  const heading = detail.target.querySelector("h1");
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
});
