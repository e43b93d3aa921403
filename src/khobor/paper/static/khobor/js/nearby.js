// Loads the script of an element when the reader comes near it, so that the first view is light.
const SCRIPTS = {
  "khobor-comments": () => import("./comments.js"),
  "khobor-poll": () => import("./poll.js"),
  "khobor-fresh": () => import("./fresh.js"),
  "khobor-selected": () => import("./selected.js"),
  "khobor-share": () => import("./share.js"),
  "khobor-player": () => import("./share.js"),
};

const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      SCRIPTS[target.localName]();
    }
  },
  { rootMargin: "300px" },
);

for (const element of document.querySelectorAll(Object.keys(SCRIPTS).join())) near.observe(element);

// What counts a read comes when the page is all there, and only to those who stay for a moment.
if (document.querySelector("khobor-reads")) {
  addEventListener("load", () => setTimeout(() => import("./reads.js"), 3000));
}

// Who stays with a story has read it, also without coming to its end.
const READ_MS = 10_000;
const story = document.querySelector("khobor-selected[data-story]");
if (story) setTimeout(() => !document.hidden && SCRIPTS["khobor-selected"](), READ_MS);
