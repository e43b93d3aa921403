// Khobor's service worker: stories that were opened, and the latest front page, without a network.
// Only those pages, pictures and hashed files are ever kept: no newsroom, search, API or answer.
const ASSETS = {{ assets|safe }};
const PARTS = "khobor-parts-{{ edition }}";
const PAGES = "khobor-pages";
const PICTURES = "khobor-pictures";
const MOST = { [PAGES]: 60, [PICTURES]: 100 };
const PATIENCE_MS = 3000;
const FRONT = /^\/(?:en\/)?$/;
const NO_STORY = /^\/(?:en\/)?(?:archive|authors|cards|comments|feeds|fragments|icons|newsletter|places|topics)\//;
const STORY = /^\/(?:[\w-]+\/)+(\d+)\/[^/]+\/$/;
const HASH = /\.[0-9a-f]{12}(?=\.\w+$)/;
const THEME = /^\/theme\/\w+\.css$/;
const NOT_OURS = /^\/(?:newsroom|documents|api)\//;
const OTHER_PAGE = /[?&](?:before|q|p|page_id)=/;

addEventListener("install", (event) => {
  const parts = caches.open(PARTS).then((cache) => cache.addAll(ASSETS));
  event.waitUntil(parts.then(() => skipWaiting()));
});

addEventListener("activate", (event) => event.waitUntil(begin()));

async function begin() {
  for (const name of await caches.keys()) {
    if (name.startsWith("khobor-parts-") && name !== PARTS) await caches.delete(name);
  }
  await clients.claim();
  await open("/").catch(() => {});
}

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname: path, search } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin || NOT_OURS.test(path)) return;
  if (request.mode === "navigate") event.respondWith(page(event, path, search));
  else if (HASH.test(path) || THEME.test(path)) event.respondWith(part(request, path));
  else if (path.startsWith("/media/") && request.destination === "image") {
    event.respondWith(picture(request, path));
  }
});

// The network first. A copy is shown where there is none, or none that answers soon.
async function page(event, path, search) {
  const isKept = !OTHER_PAGE.test(search) && isForLater(path);
  const copy = isKept ? await (await caches.open(PAGES)).match(path) : undefined;
  const answer = fetch(event.request);
  let shown;
  const noted = answer.then(async (response) => {
    const isGone = await note(path, response, isKept);
    if (isGone && copy && shown === copy) {
      (await clients.get(event.resultingClientId))?.postMessage({ gone: path });
    }
  });
  event.waitUntil(noted.catch(() => {}));
  const tries = [
    answer.then(
      (response) => (copy && response.status >= 500 ? copy : response),
      () => copy ?? offline(path),
    ),
  ];
  if (copy) tries.push(new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, copy)));
  shown = await Promise.race(tries);
  return shown;
}

function isForLater(path) {
  return FRONT.test(path) || (STORY.test(path) && !NO_STORY.test(path));
}

// What the network said of a page; whether it is gone.
async function note(path, response, isKept) {
  const said = isKept ? response.clone() : response; // before the page reads it
  forget();
  const isGone = said.status === 404 || said.status === 410;
  if (isGone) await (await caches.open(PAGES)).delete(path);
  else if (isKept && isPublic(said)) await keep(PAGES, path, said);
  return isGone;
}

function isPublic({ ok, redirected, type, headers }) {
  const isPage = ok && !redirected && type === "basic";
  const isHtml = headers.get("Content-Type")?.startsWith("text/html");
  return isPage && isHtml && !/private|no-store/.test(headers.get("Cache-Control"));
}

async function keep(name, path, response) {
  const cache = await caches.open(name);
  await cache.delete(path); // so that it becomes the newest
  await cache.put(path, response);
  const kept = await cache.keys();
  for (const old of kept.slice(0, -MOST[name])) await cache.delete(old);
}

async function offline(path) {
  const own = path.startsWith("/en/") && (await caches.match("/en/offline/"));
  return own || (await caches.match("/offline/")) || Response.error();
}

// Hashed files never change; a page of an older edition does with those of this one.
async function part(request, path) {
  const parts = await caches.open(PARTS);
  const copy = await parts.match(path);
  if (copy) return copy;
  try {
    const answer = await fetch(request);
    if (answer.ok) await parts.put(path, answer.clone());
    return answer;
  } catch {
    const plain = path.replace(HASH, "");
    const same = ASSETS.find((asset) => asset.replace(HASH, "") === plain);
    return (same && (await parts.match(same))) || Response.error();
  }
}

async function picture(request, path) {
  try {
    const answer = await fetch(request);
    if (answer.status === 200) await keep(PICTURES, path, answer.clone());
    return answer;
  } catch {
    return (await (await caches.open(PICTURES)).match(path)) ?? Response.error();
  }
}

// Copies of stories that were withdrawn go as soon as there is a network, opened again or not.
let forgetting;
function forget() {
  forgetting ??= forgetGone().catch(() => (forgetting = undefined));
}

async function forgetGone() {
  const { gone } = await (await fetch("/fragments/now.json")).json();
  const pages = await caches.open(PAGES);
  for (const request of await pages.keys()) {
    const story = STORY.exec(new URL(request.url).pathname);
    if (story && gone.includes(Number(story[1]))) await pages.delete(request);
  }
}

async function open(path) {
  await note(path, await fetch(path), isForLater(path));
}

// A page that was opened before this worker was there, with what it is drawn with.
addEventListener("message", ({ data: { opened, uses } }) => {
  if (!opened) return;
  open(opened).catch(() => {});
  for (const { origin, pathname: path } of uses.map((address) => new URL(address))) {
    if (origin !== location.origin) continue;
    if (path.startsWith("/media/")) picture(path, path);
    else if (HASH.test(path) || THEME.test(path)) part(path, path);
  }
});

// A notice of breaking news; a later one of the same story takes its place.
addEventListener("push", (event) => {
  const { title, body, url, tag, image } = event.data.json();
  const shown = { body, tag, image, icon: "{{ icon }}", data: { url } };
  event.waitUntil(registration.showNotification(title, shown));
});

addEventListener("notificationclick", (event) => {
  const { url } = event.notification.data;
  event.notification.close();
  event.waitUntil(clients.openWindow(url));
});
