// What the pages do beyond what HTML does by itself. Everything but the stream works without it.
import "./picture.js";
import "./stream.js";
import "./clock.js";
import "./lab.js";
import "./sweep.js";
import "./outcomes.js";
import "./prediction.js";
import "./search.js";
import "./terms.js";
import "./place.js";
import "./theme.js";
import "./fresh.js";
import "./keys.js";
import "./handover.js";
