// Between click and answer: confirm what cannot be undone, never send a form twice, count an undo down in words,
// and keep what is on the screen when the network fails.
document.addEventListener("submit", (event) => {
  const { target: form, submitter } = event;
  const question = submitter?.dataset.confirm || form.dataset.confirm;
  if (form.dataset.sent || (question && !confirm(question))) return event.preventDefault();
  if (form.method !== "post" || form.matches("[data-look], [hx-post]")) return;
  setTimeout(() => event.defaultPrevented || (form.dataset.sent = "1"));
}, true);
addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));

const count = () => {
  for (const left of document.querySelectorAll("[data-seconds]")) {
    const seconds = left.dataset.seconds - 1;
    left.dataset.seconds = left.textContent = seconds;
    if (seconds <= 0) left.closest(".toast").remove();
  }
};
setInterval(count, 1000);

const say = (event) => {
  const toast = document.getElementById("lost");
  const { requestConfig: sent, elt } = event.detail;
  if (!toast) return;
  const words = toast.querySelector("p");
  words.textContent = event.detail.xhr?.status >= 400 && event.detail.xhr.status < 500 ? toast.dataset.refused : toast.dataset.lost;
  toast.hidden = false;
  document.getElementById("say").textContent = words.textContent;
  toast.querySelector("[data-retry]").onclick = () => {
    toast.hidden = true;
    htmx.ajax(sent.verb, sent.path, { source: elt, values: sent.parameters, target: event.detail.target });
  };
};
document.addEventListener("htmx:sendError", say);
document.addEventListener("htmx:responseError", say);
