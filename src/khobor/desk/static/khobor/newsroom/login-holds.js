// A login that ran out does not cost the editor the draft: it is asked for before the form leaves.
import { draftStored } from "./autosaved.js";
import { calm, warn } from "./warning.js";

const word = document.querySelector("script[data-login-holds]").dataset;
let checked = null;

document.addEventListener(
  "submit",
  async (event) => {
    const form = event.target;
    if (!form.matches("form[data-edit-form]") || checked === form) {
      checked = null;
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    const { submitter } = event;
    if (await loginHolds(form)) {
      await draftStored();
      checked = form;
      sendWith(form, submitter);
    } else {
      wake(form);
      tell();
    }
  },
  true,
);

// Wagtail disables a button once it is pressed, and a disabled button says nothing: say it for it.
function sendWith(form, button) {
  form.querySelector("input[data-pressed]")?.remove();
  if (button?.name) {
    const pressed = Object.assign(document.createElement("input"), { type: "hidden", name: button.name });
    pressed.value = button.value;
    pressed.dataset.pressed = "";
    form.append(pressed);
  }
  form.requestSubmit();
}

// Wagtail keeps a pressed button busy for half a minute; nothing was sent, so it may be pressed again.
function wake(form) {
  for (const button of form.querySelectorAll('[data-w-progress-loading-value="true"]')) {
    button.dataset.wProgressLoadingValue = "false";
  }
}

async function loginHolds(form) {
  try {
    const answer = await fetch(word.loginHolds, { headers: { "X-Requested-With": "XMLHttpRequest" } });
    if (!answer.ok) return false;
    form.elements.namedItem("csrfmiddlewaretoken").value = (await answer.json()).token;
    calm();
    return true;
  } catch {
    return false;
  }
}

function tell() {
  const link = Object.assign(document.createElement("a"), { href: word.login, target: "_blank", textContent: word.enter });
  warn(`${word.gone} `, link);
}
