// The form leaves once the draft that is on its way is stored: a new story has its address from then
// on, and what is published is that draft. Nothing is stored beside it while it leaves.
const PATIENCE_MS = 10_000; // on a bad line no answer may come; the server knows the form again
const LEAVING_MS = 30_000; // as long as Wagtail keeps a pressed button busy; then the page stayed

let underWay = false;
let leaving = false;
let arrived = () => {};

document.addEventListener("w-autosave:save", (event) => {
  if (leaving) event.preventDefault();
  else underWay = true;
});

for (const end of ["w-autosave:success", "w-autosave:error"]) {
  document.addEventListener(end, () => {
    underWay = false;
    arrived();
  });
}

window.addEventListener("submit", (event) => {
  if (!event.target.matches("form[data-edit-form]") || event.defaultPrevented) return;
  leaving = true;
  setTimeout(() => (leaving = false), LEAVING_MS);
});

window.addEventListener("pageshow", () => {
  leaving = false; // whoever goes back finds the page as it left
});

export async function draftStored() {
  if (!underWay) return;
  await new Promise((resolve) => {
    arrived = resolve;
    setTimeout(resolve, PATIENCE_MS);
  });
}
