// Races: all pictures of one stand on one scale of time, that of its axis, or of its longest run where that is longer.
import { lengthOf, scaledOf } from "./picture/drawing.js";
import { whenTold } from "./told.js";

const percent = (part) => `${(100 * part).toFixed(3)}%`;

/** Makes each picture as wide as its run is long. */
function scale(race) {
  const scenes = [...race.querySelectorAll(".picture-tasks")].filter(scaledOf);
  const planned = Number(race.dataset.race);
  const longest = Math.max(planned, ...scenes.map(lengthOf));
  for (const scene of scenes) {
    scaledOf(scene).setAttribute("width", percent(lengthOf(scene) / longest));
  }
  const squeezed = planned / longest;
  for (const tick of race.querySelectorAll(".race-axis line, .race-scale text")) {
    const attribute = tick.tagName === "line" ? ["x1", "x2"] : ["x"];
    tick.dataset.at ??= tick.getAttribute(attribute[0]);
    attribute.forEach((name) => tick.setAttribute(name, percent((parseFloat(tick.dataset.at) / 100) * squeezed)));
  }
}

const races = document.querySelectorAll("[data-race]");
if (races.length > 0) {
  whenTold(() => races.forEach(scale));
}
