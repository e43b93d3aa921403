// <khobor-reads>: says once, when the reader leaves a story, that it was read, how far, and from
// what sort of site. No cookie, no identifier; the referring address stays in the browser.
const LEAST_MS = 2000; // beside the three seconds before this script is loaded
const REMEMBERED = "khobor-read"; // stories of this tab, gone with it
const MOST_REMEMBERED = 200;

// The sort of the first that fits the referring host, which is written with a dot before it.
const SITES = [
  ["news", /\.(news\.google|news\.yahoo|msn|flipboard|dailyhunt|smartnews)\./],
  ["search", /^\.(www\.)?google\.[a-z.]+$|\.search\.(yahoo|brave)\./],
  ["search", /\.(googlequicksearchbox|bing|duckduckgo|yandex|baidu|ecosia)(\.|$)/],
  ["facebook", /\.(facebook|fb)(\.|$)|\.messenger\.com$/],
  ["social", /\.(t\.co|x\.com|t\.me|youtu\.be|lnkd\.in)$/],
  ["social", /\.(twitter|instagram|whatsapp|telegram|youtube|linkedin|threads)(\.|$)/],
  ["social", /\.(reddit|pinterest|tiktok|viber|imo)(\.|$)/],
];

export function arrival(referrer, here, query = "") {
  if (/[?&]fbclid=/.test(query)) return "facebook"; // its app often names no site
  if (!referrer) return "direct";
  const host = /^[a-z-]+:\/\/([^/?#]+)/i.exec(referrer)?.[1] ?? "";
  if (host === here) return "own";
  return SITES.find(([, pattern]) => pattern.test(`.${host}`))?.[0] ?? "elsewhere";
}

function readInThisTab() {
  try {
    return [JSON.parse(sessionStorage.getItem(REMEMBERED)) ?? []].flat();
  } catch {
    return []; // a browser that keeps nothing, or a list that somebody broke
  }
}

function remember(story) {
  try {
    const read = [story, ...readInThisTab()].slice(0, MOST_REMEMBERED);
    sessionStorage.setItem(REMEMBERED, JSON.stringify(read));
  } catch {
    // Then a second look in this tab counts again.
  }
}

class Reads extends HTMLElement {
  connectedCallback() {
    this.story = Number(this.dataset.story);
    const [opened] = performance.getEntriesByType("navigation");
    const again = opened?.type === "reload" || opened?.type === "back_forward";
    if (again || navigator.webdriver || readInThisTab().includes(this.story)) return;
    this.visibleMs = this.depth = 0;
    this.turn();
    this.listening = new AbortController();
    const { signal } = this.listening;
    addEventListener("scroll", () => this.look(), { passive: true, signal });
    addEventListener("pagehide", () => this.pause(), { signal });
    document.addEventListener("visibilitychange", () => this.turn(), { signal });
  }

  disconnectedCallback() {
    this.listening?.abort();
  }

  turn() {
    if (document.visibilityState === "hidden") {
      this.pause();
      return;
    }
    this.since = performance.now();
    this.look();
  }

  look() {
    const { top, height } = document.querySelector(".story .body").getBoundingClientRect();
    const part = (innerHeight - top) / Math.max(height, 1);
    this.depth = Math.max(this.depth, Math.round(Math.min(part, 1) * 100));
  }

  pause() {
    if (this.since) this.visibleMs += performance.now() - this.since;
    this.since = 0;
    if (this.visibleMs >= LEAST_MS) this.say();
  }

  say() {
    this.listening.abort();
    const from = arrival(document.referrer, location.host, location.search);
    const said = JSON.stringify({ story: this.story, depth: this.depth, from });
    navigator.sendBeacon(this.dataset.to, new Blob([said], { type: "application/json" }));
    remember(this.story);
  }
}

customElements.define("khobor-reads", Reads);
