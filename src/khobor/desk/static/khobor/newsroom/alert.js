// The notice as a phone will show it, while it is written.
for (const shown of document.querySelectorAll("[data-shows]")) {
  const field = document.querySelector(`[name=${shown.dataset.shows}]`);
  field?.addEventListener("input", () => {
    shown.textContent = field.value;
  });
}
