// <khobor-alerts>: turns notices of breaking news on and off in this browser.
const CHOICE = "khobor-alert-topics";

function bytes(written) {
  const base64 = written.replaceAll("-", "+").replaceAll("_", "/");
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

function chosen() {
  try {
    const topics = JSON.parse(localStorage.getItem(CHOICE) ?? "[]");
    return Array.isArray(topics) ? topics : [];
  } catch {
    return [];
  }
}

class Alerts extends HTMLElement {
  async connectedCallback() {
    this.form = this.querySelector("form");
    if (!("PushManager" in window && "serviceWorker" in navigator)) return this.say("unable");
    this.form.hidden = false;
    for (const box of this.boxes()) box.checked = chosen().includes(Number(box.value));
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.attempt(() => this.subscribe());
    });
    this.leaveButton = this.querySelector("[data-does=leave]");
    this.leaveButton.addEventListener("click", () => this.attempt(() => this.leave()));
    const worker = await navigator.serviceWorker.getRegistration("/");
    this.show(await worker?.pushManager.getSubscription());
  }

  boxes() {
    return [...this.querySelectorAll("[name=topic]")];
  }

  say(name) {
    this.querySelector("[role=status]").textContent = this.dataset[name];
  }

  show(subscription) {
    const button = this.querySelector("[type=submit]");
    this.leaveButton.hidden = !subscription;
    if (!subscription) return;
    button.textContent = button.dataset.change;
    this.say("on");
  }

  async attempt(work) {
    try {
      await work();
    } catch {
      this.say(Notification.permission === "denied" ? "denied" : "failed");
    }
  }

  async subscribe() {
    if ((await Notification.requestPermission()) !== "granted") return this.say("denied");
    await navigator.serviceWorker.register("/sw.js");
    const worker = await navigator.serviceWorker.ready;
    const subscription = await worker.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: bytes(this.dataset.key),
    });
    const topics = this.boxes().filter((box) => box.checked).map((box) => Number(box.value));
    await this.send("subscribe", { ...subscription.toJSON(), topics });
    localStorage.setItem(CHOICE, JSON.stringify(topics));
    this.show(subscription);
  }

  async leave() {
    const worker = await navigator.serviceWorker.ready;
    const subscription = await worker.pushManager.getSubscription();
    if (subscription) await this.send("unsubscribe", { endpoint: subscription.endpoint });
    await subscription?.unsubscribe();
    localStorage.removeItem(CHOICE);
    this.leaveButton.hidden = true;
    this.say("off");
  }

  async send(where, what) {
    const answer = await fetch(`${this.dataset.home}alerts/${where}/`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(what),
    });
    if (!answer.ok) throw new Error(where);
  }
}

customElements.define("khobor-alerts", Alerts);
