// What helps while a text is written; each part works without the others.
import { advise } from "./advice.js";
import { typeInAvro } from "./avro-keys.js";
import { readBijoy } from "./bijoy.js";

const word = document.getElementById("writing-words").dataset;

advise(word);
readBijoy(word);
typeInAvro(word);
