// What this browser keeps of its reader, and sends nowhere: own comments, reactions, name, draft.
function read(key, store) {
  try {
    return JSON.parse(store.getItem(`khobor-${key}`));
  } catch {
    return null;
  }
}

function write(key, value, store) {
  try {
    store.setItem(`khobor-${key}`, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing can still be written with.
  }
}

const MOST = 100;

/** The reader's own comments, newest first: `{story, id, address}`. */
export const ownComments = () => read("own", localStorage) ?? [];

export function rememberOwn(comment) {
  write("own", [comment, ...ownComments()].slice(0, MOST), localStorage);
}

export const hasReacted = (id) => (read("reacted", localStorage) ?? []).includes(id);

export function rememberReaction(id) {
  const before = read("reacted", localStorage) ?? [];
  write("reacted", [id, ...before].slice(0, MOST), localStorage);
}

export const nameHere = () => read("name", localStorage) ?? "";
export const rememberName = (name) => write("name", name, localStorage);
export const draftOf = (form) => read(`draft-${form}`, sessionStorage) ?? "";
export const keepDraft = (form, text) => write(`draft-${form}`, text, sessionStorage);
